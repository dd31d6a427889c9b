//! The text quote selector: the exact words with a little of what stands before and after.

use crate::article::TextSpan;
use serde::{Deserialize, Serialize};

/// Characters of context on each side; what Hypothesis uses, enough to tell a teaser from the text.
const CONTEXT: usize = 32;

/// A passage, found again by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TextQuote {
    pub exact: String,
    /// What stands directly before, at most 32 characters; may reach into the paragraph before.
    pub prefix: String,
    /// What stands directly after, at most 32 characters.
    pub suffix: String,
}

impl TextQuote {
    /// The passage of a span of the main text; `words` alone where the span does not fit the text any more.
    pub fn of(body: &[String], span: &TextSpan, words: &str) -> Self {
        let paragraph = body.get(span.paragraph).map_or("", String::as_str);
        let Some(exact) = paragraph.get(span.start..span.end).filter(|exact| !exact.trim().is_empty()) else {
            return Self { exact: words.trim().to_owned(), ..Self::default() };
        };
        let before = paragraph.get(..span.start).unwrap_or_default();
        let after = paragraph.get(span.end..).unwrap_or_default();
        let previous = span.paragraph.checked_sub(1).and_then(|at| body.get(at)).map_or("", String::as_str);
        let next = body.get(span.paragraph + 1).map_or("", String::as_str);
        Self {
            exact: exact.to_owned(),
            prefix: tail(if before.trim().is_empty() { previous } else { before }),
            suffix: head(if after.trim().is_empty() { next } else { after }),
        }
    }
}

fn head(text: &str) -> String {
    text.chars().take(CONTEXT).collect()
}

fn tail(text: &str) -> String {
    let start = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    text[start..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_comes_from_the_neighbours() {
        let body = ["Före allt annat.".to_owned(), "One. Two. Three.".to_owned()];
        let of = |paragraph, start, end| TextQuote::of(&body, &TextSpan { paragraph, start, end }, "words");
        for (quote, expected) in [
            (of(1, 5, 9), ("Two.", "One. ", " Three.")),
            (of(1, 0, 4), ("One.", "Före allt annat.", " Two. Three.")),
            (of(0, 0, 17), ("Före allt annat.", "", "One. Two. Three.")),
            // Inside a character, past the end, no such paragraph: the words are all there is.
            (of(0, 0, 2), ("words", "", "")),
            (of(1, 5, 99), ("words", "", "")),
            (of(7, 0, 1), ("words", "", "")),
        ] {
            assert_eq!((quote.exact.as_str(), quote.prefix.as_str(), quote.suffix.as_str()), expected);
        }
    }
}
