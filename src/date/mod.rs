//! Text → a date of any coarseness. Value types and parsers; knows no page and no article.

mod value;

pub use value::{DateValue, DateValueError, Offset};
