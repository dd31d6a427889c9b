//! The story's own dates: time expressions of a text as TIMEX3 (ISO-TimeML,
//! <https://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html#timex3>), resolved against the published date.
//!
//! Text → [`token`]s with the senses of `words/*.txt` → a grammar for the language (one file a family of expressions)
//! → a [`meaning`] that needs no calendar → [`resolve`] → a [`value`]. Rules and word lists, no model. Every grammar
//! looks a bounded number of tokens ahead, so the whole is linear in the text.
//!
//! Left out: events ("the day he died") as anchors, and expressions whose date only the world knows ("Ramadan").

mod absolute;
mod article;
mod calendar;
mod continental;
mod english;
mod extent;
mod lexicon;
mod longest;
mod meaning;
mod named_day;
mod range;
mod reader;
mod resolve;
mod rows;
mod sentence;
mod tense;
mod token;
mod value;

pub use article::timeline;
pub use extent::{Extent, Precision};
pub use rows::{
    FAR_PAST_YEARS, RangeEnd, Shade, Side, TimelineRow, TimelineSentence, timeline_rows, unplaced,
};

use crate::article::{TimexRange, TimexType};
use crate::date::DateValue;
use reader::Reader;
use resolve::Resolver;

/// A time expression in one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Byte offset in the text.
    pub start: usize,
    /// Byte offset, end excluded.
    pub end: usize,
    pub kind: TimexType,
    /// TIMEX3 value; empty when it cannot be resolved.
    pub value: String,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
    /// Part of a name ("September 11 Museum").
    pub in_name: bool,
    /// The range of which it is one end.
    pub range: Option<TimexRange>,
    /// Byte offsets of its sentence, end excluded.
    pub sentence: (usize, usize),
}

/// The time expressions of a text in its order. `anchor` is the day of publication in the page's own offset; without
/// one, relative expressions have no value. `language` is a BCP 47 tag.
pub fn timexes(text: &str, anchor: Option<DateValue>, language: &str) -> Vec<Found> {
    Reader::new(language).read(text, &mut Resolver::new(anchor))
}

#[cfg(test)]
mod tests;
