//! A passage told by its words rather than by its place: made from the reading, found again in a page's text, linked to.
//!
//! The W3C text quote selector (<https://www.w3.org/TR/annotation-model/#text-quote-selector>) and the text fragment of
//! an address (<https://wicg.github.io/scroll-to-text-fragment/>). Knows strings only; the page's nodes are `web/`'s.

mod find;
mod fragment;
mod selector;

pub use find::{NodeRange, find};
pub use fragment::text_fragment;
pub use selector::TextQuote;
