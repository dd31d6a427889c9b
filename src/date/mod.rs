//! Text → a date of any coarseness. Value types and parsers; knows no page and no article.
//!
//! [`find`] reads the dates of a text, [`parse`] the one of a metadata string; [`names`] holds the words. Both never
//! invent: what is not written (a second, an offset, a year) is not in the value.

mod calendar;
mod clock;
mod east_asian;
mod epoch;
mod find;
mod hints;
pub mod names;
mod numeric;
mod part;
mod relative;
mod sane;
pub(crate) mod token;
mod value;
pub(crate) mod word_table;
mod written;
mod zone;

#[cfg(test)]
mod tests;

pub use clock::clocks;
pub use find::{Found, find, find_among, parse, parse_found};
pub use hints::{Hints, Order};
pub use sane::is_plausible;
pub use value::{DateValue, DateValueError, Offset, days_in_month};
