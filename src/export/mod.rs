//! The whole reading in forms that other programs and people read: Markdown, CSV, JSON.
//!
//! Citations are `cite`'s. Pure: the words come from the interface's messages, in whatever language those are.

mod csv;
mod json;
mod markdown;
mod notice;
mod words;

pub use csv::csv;
pub use json::{ImportError, Imported, from_json, to_json};
pub use markdown::{markdown, text};
pub use notice::notice_key;
pub use words::Words;
