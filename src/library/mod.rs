//! What the reader keeps: the saved record, and how a list of them is searched, filtered and sorted.
//!
//! Pure: storage itself is the browser's business (`web/`).

mod correct;
mod find;
mod keep;
mod record;

pub use correct::{FieldError, Fields, carry};
pub use find::{Filter, Order, facets, select};
pub use keep::{Unreadable, from_text, merge, to_text};
pub use record::{ReadWhere, Record, key};
