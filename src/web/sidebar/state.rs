//! What the sidebar knows and the places it paints into.

use super::Part;
use crate::article::{Article, TextQuote};
use crate::library::{ReadWhere, Record};
use crate::web::choice::Choice;
use crate::web::dom::{El, Slot, el};
use crate::web::messages::{FromPage, Opened, PageListener, PagePort, TextPart, ToPage};
use crate::web::say::say;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::HtmlElement;

/// One open sidebar.
pub struct Sidebar {
    /// Absent when the reading stands in a tab of its own.
    page: Option<PagePort>,
    /// From a private window: saving asks first.
    pub private: bool,
    /// What the reader's first try died of, if it did.
    pub crashed: Option<String>,
    pub read_where: ReadWhere,
    /// The reading as the page gave it.
    pub original: Article,
    /// The reading as it is shown: with the reader's corrections.
    pub article: RefCell<Article>,
    /// What is saved under the same key.
    pub record: RefCell<Option<Record>>,
    /// The page has gone on to another address without a new document.
    pub moved_on: Cell<bool>,
    /// The passage to be shown once the page's side has sent its text.
    wanted: RefCell<Option<TextQuote>>,
    /// The form behind "Correct…" is open.
    pub correcting: Cell<bool>,
    /// The list of citation styles is open.
    pub choosing: Cell<bool>,
    /// Saving from a private window has been asked for and not answered.
    pub asking: Cell<bool>,
    pub choice: RefCell<Choice>,
    /// The reader's tags of all saved records, for completion.
    pub known_tags: RefCell<Vec<String>>,
    whole: RefCell<Option<El>>,
    slots: Vec<(Part, Slot)>,
    status: Slot,
    quiet: RefCell<Option<Timeout>>,
    _heard: RefCell<Option<PageListener>>,
    /// Listeners on the document, and whatever else lives as long as the sidebar.
    pub keys: RefCell<Vec<EventListener>>,
}

/// Milliseconds that a message stands in the status line; long enough to be read twice.
const STATUS_STANDS: u32 = 6000;

impl Sidebar {
    pub fn new(opened: Opened, page: Option<PagePort>) -> Rc<Self> {
        let place = |part: Part| {
            let tag = if part == Part::Foot { "footer" } else { "section" };
            (part, Slot::new(el(tag).class(part.class())))
        };
        let sidebar = Rc::new(Self {
            page,
            private: opened.private,
            crashed: opened.crashed,
            read_where: opened.read_where,
            article: RefCell::new(opened.article.clone()),
            original: opened.article,
            record: RefCell::new(None),
            moved_on: Cell::new(false),
            wanted: RefCell::new(None),
            correcting: Cell::new(false),
            choosing: Cell::new(false),
            asking: Cell::new(false),
            choice: RefCell::new(Choice::default()),
            known_tags: RefCell::new(Vec::new()),
            whole: RefCell::new(None),
            slots: Part::ALL.into_iter().map(place).collect(),
            status: Slot::new(el("p").class("status").attr("role", "status")),
            quiet: RefCell::new(None),
            _heard: RefCell::new(None),
            keys: RefCell::new(Vec::new()),
        });
        if let Some(page) = &sidebar.page {
            let listener = page.listen(sidebar.act(|sidebar, message| sidebar.hear(message)));
            sidebar._heard.replace(Some(listener));
        }
        sidebar
    }

    /// A handler that holds the sidebar weakly: it does nothing once the sidebar has gone.
    pub fn act<T>(self: &Rc<Self>, mut act: impl FnMut(&Rc<Self>, T) + 'static) -> impl FnMut(T) + 'static {
        let weak: Weak<Self> = Rc::downgrade(self);
        move |given| {
            if let Some(sidebar) = weak.upgrade() {
                act(&sidebar, given);
            }
        }
    }

    /// As [`Sidebar::act`], for a click.
    pub fn when(self: &Rc<Self>, mut act: impl FnMut(&Rc<Self>) + 'static) -> impl FnMut() + 'static {
        let mut act = self.act(move |sidebar, ()| act(sidebar));
        move || act(())
    }

    /// Shows the whole and keeps it, with its listeners.
    pub fn keep(&self, whole: El, body: &HtmlElement) {
        body.replace_children_with_node_1(whole.node());
        self.whole.replace(Some(whole));
    }

    pub fn slot(&self, part: Part) -> Option<&Slot> {
        self.slots.iter().find(|(own, _)| *own == part).map(|(_, slot)| slot)
    }

    pub fn status(&self) -> &Slot {
        &self.status
    }

    pub fn paint_all(self: &Rc<Self>) {
        self.paint(&Part::ALL);
    }

    pub fn paint(self: &Rc<Self>, parts: &[Part]) {
        for part in parts {
            let Some(slot) = self.slot(*part) else { continue };
            let content = part.paint(self);
            let hidden = content.is_empty();
            slot.fill(content);
            let node = slot.node();
            let _ = if hidden { node.set_attribute("hidden", "") } else { node.remove_attribute("hidden") };
        }
    }

    /// Says something in the status line; the line clears itself.
    pub fn tell(self: &Rc<Self>, message: &str) {
        self.tell_with(vec![el("span").text(message)]);
    }

    /// As [`Sidebar::tell`], with something to act on beside the words.
    pub fn tell_with(self: &Rc<Self>, parts: Vec<El>) {
        self.status.fill(parts);
        let clear = self.when(|sidebar| sidebar.status.fill([]));
        let mut clear = Some(clear);
        let timer = Timeout::new(STATUS_STANDS, move || {
            if let Some(mut clear) = clear.take() {
                clear();
            }
        });
        self.quiet.replace(Some(timer));
    }

    /// Lets what is in the status line stand until something else is told.
    pub fn hold_status(&self) {
        self.quiet.replace(None);
    }

    /// Whether there is a page beside the sidebar.
    pub fn beside_page(&self) -> bool {
        self.page.is_some()
    }

    pub fn send(&self, message: &ToPage) {
        if let Some(page) = &self.page {
            page.send(message);
        }
    }

    pub fn show_on_page(&self, quote: &TextQuote) {
        self.wanted.replace(Some(quote.clone()));
        self.send(&ToPage::Texts);
    }

    /// Finds the passage last asked for in the page's text as it is now.
    fn find_wanted(self: &Rc<Self>, texts: &[String]) {
        let Some(quote) = self.wanted.take() else { return };
        let found = crate::quote::find(texts, &quote);
        let part = |range: &crate::quote::NodeRange| TextPart {
            node: range.node,
            start: range.start,
            end: range.end,
        };
        let ranges: Vec<TextPart> = found.iter().map(part).collect();
        if ranges.is_empty() {
            self.send(&ToPage::ClearHighlight);
            self.tell(&say("notFoundOnPage"));
        } else {
            self.send(&ToPage::Highlight { ranges: &ranges });
        }
    }

    fn hear(self: &Rc<Self>, message: FromPage) {
        match message {
            FromPage::Texts { texts } => self.find_wanted(&texts),
            FromPage::Highlighted { found: true } => self.tell(&say("shownOnPage")),
            FromPage::Highlighted { found: false } => self.tell(&say("notFoundOnPage")),
            FromPage::AddressChanged { .. } => {
                self.moved_on.set(true);
                self.paint(&[Part::Notices]);
            }
        }
    }
}
