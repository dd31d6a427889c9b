//! Citations: an article as a CSL item, in any CSL style, and in the formats that reference managers and Wikipedia read.
//!
//! `article` → [`Item`] → [`LoadedStyle::render`] or [`formats`]. Sees nothing of the page. What it prints is measured
//! against citeproc-js (`docs/citing.md`).

mod built_in;
pub mod csl;
mod style;

pub use csl::{Item, Rendered, StyleError};
pub use style::{LoadedStyle, StyleEntry, locales, styles};
