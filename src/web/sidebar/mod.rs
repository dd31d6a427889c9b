//! What is painted in the sidebar: one part a file, in the order of [`Part`].
//!
//! The reading never changes under the reader's hands: a part is painted again only when what it shows was corrected,
//! saved or asked for.

mod authors;
mod changes;
mod cite;
mod correct;
mod dates;
mod foot;
mod frame;
mod head;
mod notices;
mod passage;
mod problems;
mod source_row;
mod sources;
mod state;
mod story;
mod style_picker;
mod tags;
mod why;

pub use foot::why_not;
pub use sources::in_words as words_of_sources;

use super::messages::{Opened, PagePort};
use state::Sidebar;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// The sidebar on show; a second reading takes its place, and its listeners go with it.
    static SHOWN: RefCell<Option<Rc<Sidebar>>> = const { RefCell::new(None) };
}

/// Shows a reading; `page` is absent in a tab of its own.
pub fn show(opened: Opened, page: Option<PagePort>) {
    let sidebar = Sidebar::new(opened, page);
    frame::paint(&sidebar);
    sidebar.paint_all();
    foot::look_up(&sidebar);
    style_picker::recall(&sidebar);
    SHOWN.replace(Some(sidebar));
}

/// A section of the sidebar, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Head,
    Notices,
    Changes,
    Dates,
    Authors,
    Story,
    Sources,
    Tags,
    Cite,
    Problems,
    Foot,
}

impl Part {
    const ALL: [Part; 11] = [
        Part::Head,
        Part::Notices,
        Part::Changes,
        Part::Dates,
        Part::Authors,
        Part::Story,
        Part::Sources,
        Part::Tags,
        Part::Cite,
        Part::Problems,
        Part::Foot,
    ];

    fn class(self) -> &'static str {
        match self {
            Part::Head => "head",
            Part::Notices => "notices",
            Part::Changes => "changes",
            Part::Dates => "dates",
            Part::Authors => "authors",
            Part::Story => "story",
            Part::Sources => "sources",
            Part::Tags => "tagging",
            Part::Cite => "citing",
            Part::Problems => "problems",
            Part::Foot => "foot",
        }
    }

    /// An empty list hides the section.
    fn paint(self, sidebar: &Rc<Sidebar>) -> Vec<super::dom::El> {
        match self {
            Part::Head => head::paint(sidebar),
            Part::Notices => notices::paint(sidebar),
            Part::Changes => changes::paint(sidebar),
            Part::Dates => dates::paint(sidebar),
            Part::Authors => authors::paint(sidebar),
            Part::Story => story::paint(sidebar),
            Part::Sources => sources::paint(sidebar),
            Part::Tags => tags::paint(sidebar),
            Part::Cite => cite::paint(sidebar),
            Part::Problems => problems::paint(sidebar),
            Part::Foot => foot::paint(sidebar),
        }
    }
}
