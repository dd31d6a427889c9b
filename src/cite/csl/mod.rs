//! A CSL 1.0.2 processor for one item at a time (<https://docs.citationstyles.org/en/stable/specification.html>).
//!
//! One file per element of CSL; [`read`] makes [`style`] out of the XML, [`render`] carries an item through a layout into a
//! tree of pieces, [`punctuation`] settles where they meet, [`output`] prints. The measure is citeproc-js.

mod blob;
mod case;
mod choose;
mod citation_label;
mod date;
mod given_name;
mod group;
mod item;
mod label;
mod locale;
mod names;
mod number;
mod output;
mod page_range;
mod particle;
mod person;
mod punctuation;
mod raw_date;
mod read;
mod render;
mod rich_text;
mod script;
pub mod style;
mod text;

pub use item::{DateTime, Item, Parts, Person};
pub use locale::{Words, normalise};
pub use read::{StyleError, read_locale, read_style};

use render::{Area, Renderer};
use style::Style;

/// An item in one style and language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The entry of the bibliography; `None` where the style has none or prints nothing.
    pub bib_text: Option<String>,
    /// The same with its italics, as HTML without surrounding `csl-entry`.
    pub bib_html: Option<String>,
    /// The citation in the text or the note.
    pub cite_text: String,
}

/// Renders an item.
pub fn render(item: &Item, style: &Style, words: &Words) -> Rendered {
    let run = |layout, area| Renderer::new(style, words, item, layout, area).run();
    let entry = style.bibliography.as_ref().and_then(|layout| run(layout, Area::Bibliography));
    let (bib_text, bib_html) = entry.map(|[text, html]| (text, html)).unzip();
    let cite_text = run(&style.citation, Area::Citation).map(|[text, _]| text).unwrap_or_default();
    Rendered { bib_text, bib_html, cite_text }
}
