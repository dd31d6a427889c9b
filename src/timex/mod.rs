//! The story's own dates: time expressions of a text as TIMEX3 (ISO-TimeML,
//! <https://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html#timex3>), resolved against the published date.
//!
//! Text → [`token`]s with the senses of `words/*.txt` → a grammar for the language (one file a family of expressions)
//! → a [`meaning`] that needs no calendar → [`resolve`] → a [`value`]. Rules and word lists, no model. Every grammar
//! looks a bounded number of tokens ahead, so the whole is linear in the text.
//!
//! Left out: events ("the day he died") as anchors, and expressions whose date only the world knows ("Ramadan").

mod article;
mod calendar;
mod english;
mod extent;
mod lexicon;
mod meaning;
mod resolve;
mod rows;
mod sentence;
mod tense;
mod token;
mod value;

pub use article::timeline;
pub use extent::{Extent, Precision};
pub use rows::{FAR_PAST_YEARS, Shade, Side, TimelineRow, TimelineSentence, timeline_rows};

use crate::article::TimexType;
use crate::date::DateValue;
use lexicon::{Lexicon, Sense};
use meaning::{Date, Expression, Meaning};
use resolve::Resolver;
use token::{Shape, Tokens};

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
    /// Byte offsets of its sentence, end excluded.
    pub sentence: (usize, usize),
}

/// The time expressions of a text in its order. `anchor` is the day of publication in the page's own offset; without
/// one, relative expressions have no value. `language` is a BCP 47 tag.
pub fn timexes(text: &str, anchor: Option<DateValue>, language: &str) -> Vec<Found> {
    Reader::new(language).read(text, &mut Resolver::new(anchor))
}

/// A grammar with its words.
struct Reader {
    lexicon: &'static Lexicon,
    grammar: fn(&Tokens, usize) -> Option<Expression>,
}

impl Reader {
    fn new(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        let grammar = match primary.as_str() {
            "en" => english::read,
            _ => silence,
        };
        Self { lexicon: Lexicon::of(&primary), grammar }
    }

    fn read(&self, text: &str, resolver: &mut Resolver) -> Vec<Found> {
        let tokens = Tokens::read(text, self.lexicon);
        let sentences = tokens.sentence_spans();
        let first_sentence = resolver.sentence;
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let begins = tokens.sense(at) != Sense::Other
                || tokens.shape(at) == Shape::Number
                || matches!(tokens.word(at), "'" | "’" | "‘");
            let Some(expression) = begins.then(|| (self.grammar)(&tokens, at)).flatten() else {
                at += 1;
                continue;
            };
            let sentence = tokens.sentence(at);
            resolver.sentence = first_sentence.saturating_add(sentence);
            let direction = tense::direction(&tokens, at, expression.end);
            let value = resolver.value(expression.meaning, direction);
            let span = (tokens.get(at), tokens.get(expression.end.saturating_sub(1)));
            if let (Some(first), Some(last)) = span {
                found.push(Found {
                    start: first.start,
                    end: last.end,
                    kind: expression.kind(),
                    value: value.to_string(),
                    modifier: expression.modifier.map(|modifier| modifier.code()),
                    in_name: in_name(&tokens, at, &expression),
                    sentence: sentences.get(sentence as usize).copied().unwrap_or((first.start, last.end)),
                });
            }
            at = expression.end.max(at + 1);
        }
        resolver.sentence = resolver.sentence.saturating_add(1);
        found
    }
}

/// The grammar of a language that has none: nothing is guessed.
fn silence(_: &Tokens, _: usize) -> Option<Expression> {
    None
}

/// "September 11 Museum", "Friday Night Lights": a day or month with a capitalised noun behind it.
fn in_name(tokens: &Tokens, at: usize, expression: &Expression) -> bool {
    let day = matches!(
        expression.meaning,
        Meaning::Date(Date::Day { .. } | Date::Month { .. } | Date::Weekday { .. } | Date::Year(_))
    );
    let next = expression.end;
    day && tokens.sentence(next) == tokens.sentence(at)
        && tokens.capital(next)
        && NAMES.contains(&tokens.word(next))
}

/// What is named after a date.
const NAMES: [&str; 16] = [
    "act",
    "agreement",
    "award",
    "brigade",
    "brigades",
    "commission",
    "committee",
    "foundation",
    "fund",
    "group",
    "memorial",
    "movement",
    "museum",
    "square",
    "street",
    "revolution",
];

#[cfg(test)]
mod tests;
