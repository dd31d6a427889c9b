//! Citations: an article as a CSL item, in any CSL style, and in the formats that reference managers and Wikipedia read.
//!
//! `article` → [`Reference`] (a CSL [`Item`] and what CSL has no word for) → [`LoadedStyle::render`] or [`formats`].
//! Sees nothing of the page. What it prints is measured against citeproc-js ([`csl`] lists the deliberate differences).

mod built_in;
pub mod csl;
pub mod formats;
mod item;
mod person_name;
mod reference;
mod style;

pub use csl::{Item, Rendered, StyleError};
pub use item::from_article;
pub use reference::{Archive, Reference};
pub use style::{LoadedStyle, StyleEntry, locales, styles};
