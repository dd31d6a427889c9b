//! A passage told by its words (`article::TextQuote`), found again in a page's text as it is now.
//!
//! Knows strings only; the page's nodes are `web/`'s and `extension/highlight.js`'s.

mod find;

pub use find::{NodeRange, find};
