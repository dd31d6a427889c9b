//! Whom and what the article relies on: attribution, quotations, links, credits.
//!
//! Rules and word lists, no model: `quotation_marks` → `token` → `prose` (sentences) → `patterns` (who is made to say
//! something) → `noun_phrase` (who that is) → `names`, `pronoun`, `merge` (one row a source) → `reading`.

mod anonymity;
mod cite;
mod confidence;
mod credits;
mod evidence;
pub mod lang;
pub mod links;
mod merge;
mod names;
mod noun_phrase;
mod patterns;
mod pronoun;
mod prose;
mod quotation_marks;
mod reader;
mod reading;
mod references;
mod speaker;
mod stated_documents;
mod summary;
mod token;
mod turns;

pub use cite::{Cited, cite};
pub use confidence::SHOWN;
pub use credits::stated as stated_credits;
pub use reading::{Reading, Spoken, read};
pub use stated_documents::read as stated_documents;
