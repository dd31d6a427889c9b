//! A CSL 1.0.2 processor for one item at a time (<https://docs.citationstyles.org/en/stable/specification.html>).
//!
//! One file per element of CSL; [`read`] makes [`style`] out of the XML, [`render`] carries an item through a layout into a
//! tree of pieces, [`punctuation`] settles where they meet, [`output`] prints. The measure is citeproc-js 2.4.63 (1.4.63 by
//! its own count): what it prints, quirks included, is what Zotero's users compare with.
//!
//! # Where we differ from citeproc-js on purpose
//!
//! | citeproc-js | here | why |
//! |---|---|---|
//! | affixes and labels of another date stand inside a range ("Mar.–. Acesso em: Apr. 2020", "2019–(2021)") | "Mar.–Apr. 2020", "2019–2021" | a fault: the leftovers of the date rendered before |
//! | "[CSL STYLE ERROR: reference with no printed form.]" | nothing | the sidebar says in the reader's language that the style prints nothing |
//! | `{:key: value}` lines in `note` become variables | `note` is a note | our items have the variables themselves |
//! | CSL-M: layouts by language, `institution` parts, court modules | passed over | no public style of the CSL project uses them |
//! | sorting, disambiguation between items, collapsing, ibid. | not there | one item is cited; a bibliography of many is a later step |
//!
//! # Why styles are not read with citationberg
//!
//! It is the CSL crate and maintained, and it reads all 2,851 public styles tried, as ours does. But, measured side by side
//! (WASM: opt-level "s", LTO; x86-64 for the times):
//!
//! | | citationberg 0.7 | [`read`] over roxmltree |
//! |---|---|---|
//! | gzip of WASM, reading alone | 210 KB | 63 KB |
//! | a Chicago style (240 KB) from XML | 11–40 ms | 0.6–2.5 ms |
//! | an error names | a path of fields | line and column |
//! | name options of one element | private, given out merged | as they stand, for macros that several layouts call |
//!
//! A reader's own style has 50 ms to its first preview in WASM, and everything here 420 KB.

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
