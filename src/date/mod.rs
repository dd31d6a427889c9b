//! Text → a date of any coarseness. Value types and parsers; knows no page and no article.

pub mod names;
mod value;
mod word_table;

pub use value::{DateValue, DateValueError, Offset, days_in_month};
