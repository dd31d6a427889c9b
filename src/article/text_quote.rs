//! A piece of the main text as others can find it again: the text-quote selector of W3C Web Annotation
//! (<https://www.w3.org/TR/annotation-model/#text-quote-selector>) and the text fragment of an address
//! (<https://wicg.github.io/scroll-to-text-fragment/>).
//!
//! Context stays inside the paragraph: what the page puts between two blocks is not known here.

use super::TextSpan;
use serde::{Deserialize, Serialize};

/// Words with what stands before and after them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TextQuote {
    pub exact: String,
    /// Whole words, at most 32 characters; empty at the start of a paragraph.
    pub prefix: String,
    /// Whole words, at most 32 characters; empty at the end of a paragraph.
    pub suffix: String,
}

/// Characters of context on each side, as annotation tools keep them.
const CONTEXT: usize = 32;
/// A fragment names only the first and last words of a text longer than this, in characters.
const WHOLE: usize = 120;
/// How many words stand for the beginning and for the end of a long text.
const ENDS: usize = 4;

impl TextQuote {
    /// The selector of a span of `articleBody`; none when the span lies outside of it.
    pub fn of(paragraphs: &[String], span: &TextSpan) -> Option<TextQuote> {
        let text = paragraphs.get(span.paragraph)?;
        let exact = text.get(span.start..span.end)?;
        let (before, after) = (text.get(..span.start)?, text.get(span.end..)?);
        Some(TextQuote {
            exact: exact.to_owned(),
            prefix: last_words(before).to_owned(),
            suffix: first_words(after).to_owned(),
        })
    }

    /// The directive after `:~:`: `text=prefix-,start,end,-suffix`.
    pub fn directive(&self) -> String {
        let exact = self.exact.trim();
        let mut directive = String::from("text=");
        if !self.prefix.trim().is_empty() {
            directive.push_str(&encode(self.prefix.trim()));
            directive.push_str("-,");
        }
        let words: Vec<&str> = exact.split_whitespace().collect();
        if exact.chars().count() > WHOLE && words.len() > 2 * ENDS {
            directive.push_str(&encode(&words[..ENDS].join(" ")));
            directive.push(',');
            directive.push_str(&encode(&words[words.len() - ENDS..].join(" ")));
        } else {
            directive.push_str(&encode(exact));
        }
        if !self.suffix.trim().is_empty() {
            directive.push_str(",-");
            directive.push_str(&encode(self.suffix.trim()));
        }
        directive
    }

    /// The address with the fragment; a fragment that stands there already is kept.
    pub fn link(&self, url: &str) -> String {
        let address = url.split(":~:").next().unwrap_or(url);
        let hash = if address.contains('#') { "" } else { "#" };
        format!("{address}{hash}:~:{}", self.directive())
    }
}

/// The last whole words of a text, at most [`CONTEXT`] characters.
fn last_words(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let cut = &text[start..];
    if start == 0 || text[..start].ends_with(char::is_whitespace) {
        return cut;
    }
    cut.find(char::is_whitespace).map_or("", |at| &cut[at..])
}

/// The first whole words of a text, at most [`CONTEXT`] characters.
fn first_words(text: &str) -> &str {
    let end = text.char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| at);
    let cut = &text[..end];
    if end == text.len() || text[end..].starts_with(char::is_whitespace) {
        return cut;
    }
    cut.rfind(char::is_whitespace).map_or("", |at| &cut[..at])
}

/// Percent-encodes everything but unreserved characters, and the hyphen too: it marks context.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'~' => encoded.push(byte as char),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                encoded.push('%');
                encoded.push(HEX[usize::from(byte >> 4)] as char);
                encoded.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_becomes_a_selector_and_a_link() {
        let text =
            "The harbour closed on Monday. “We had no choice,” said the mayor, Ann Smith-Jones, at noon.";
        let start = text.find("“We").unwrap_or_default();
        let end = start + "“We had no choice,”".len();
        let quote = TextQuote::of(&[text.to_owned()], &TextSpan { paragraph: 0, start, end });
        let quote = quote.unwrap_or_default();
        assert_eq!(quote.exact, "“We had no choice,”");
        assert_eq!(quote.prefix, "The harbour closed on Monday. ");
        assert_eq!(quote.suffix, " said the mayor, Ann");
        assert_eq!(
            quote.link("https://example.org/a#top"),
            "https://example.org/a#top:~:text=The%20harbour%20closed%20on%20Monday.-,%E2%80%9CWe%20had%20no%20choice%2C%E2%80%9D,-said%20the%20mayor%2C%20Ann"
        );
    }

    #[test]
    fn long_texts_are_named_by_their_ends() {
        let quote = TextQuote {
            exact: "one two three four five six seven eight nine ".repeat(5),
            ..TextQuote::default()
        };
        assert_eq!(quote.directive(), "text=one%20two%20three%20four,six%20seven%20eight%20nine");
    }

    #[test]
    fn a_span_outside_the_text_has_no_selector() {
        for span in [
            TextSpan { paragraph: 1, start: 0, end: 1 },
            TextSpan { paragraph: 0, start: 0, end: 99 },
            TextSpan { paragraph: 0, start: 1, end: 2 },
        ] {
            assert_eq!(TextQuote::of(&["é".to_owned()], &span), None, "{span:?}");
        }
    }
}
