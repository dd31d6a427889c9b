//! Dateline reads an open news page and shows where its facts come from: dates, people, sources cited, tags.
//!
//! The way of the data is the order of the modules: [`page`] → `claims` → `resolve` and `sources` → [`article`] →
//! `cite` and `web`. ARCHITECTURE.md says what each may and may not do.

pub mod article;
pub mod body;
pub mod cite;
pub mod claims;
pub mod compare;
pub mod date;
pub mod export;
pub mod library;
pub mod name;
pub mod page;
pub mod quote;
pub mod read;
pub mod resolve;
pub mod sources;
pub mod timex;
#[cfg(target_arch = "wasm32")]
pub mod web;
mod word_map;

pub use read::read;
