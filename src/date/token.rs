//! Text cut into numbers, words and marks, each with its place: what every pattern of this folder reads.
//!
//! Decimal digits of every script that news is written in count (Unicode general category Nd,
//! <https://www.unicode.org/reports/tr44/#General_Category_Values>); Han characters stand alone, because nothing parts their words.

use super::word_table::fold_onto;
use std::ops::Range;

/// A piece of a text without white space.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    pub kind: Kind,
    /// Byte offset.
    pub start: usize,
    /// Byte offset, end excluded.
    pub end: usize,
    /// White space stands before it.
    pub spaced: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Decimal digits: the value (saturating) and how many digits there are.
    Number { value: u64, width: u8 },
    /// Letters with their marks: where they stand, folded, in [`Tokens::folded`].
    Word(Range<usize>),
    /// Anything else, one character.
    Mark(char),
}

/// A text and its tokens.
pub struct Tokens<'a> {
    pub text: &'a str,
    pub list: Vec<Token>,
    /// All words, one behind the other.
    folded: String,
}

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut list = Vec::with_capacity(text.len() / 4);
        let mut folded = String::with_capacity(text.len());
        let mut spaced = false;
        let mut characters = text.char_indices().peekable();
        while let Some((start, c)) = characters.next() {
            if c.is_whitespace() || is_invisible(c) {
                spaced |= c.is_whitespace();
                continue;
            }
            let class = Class::of(c);
            let mut end = start + c.len_utf8();
            if class == Class::Digit || class == Class::Letter {
                while let Some((at, next)) = characters.peek().copied() {
                    if !(Class::of(next) == class || (class == Class::Letter && is_inner(next))) {
                        break;
                    }
                    end = at + next.len_utf8();
                    characters.next();
                }
            }
            list.push(Token { kind: kind(class, &text[start..end], c, &mut folded), start, end, spaced });
            spaced = false;
        }
        Self { text, list, folded }
    }

    pub fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// Value and number of digits.
    pub fn number(&self, at: usize) -> Option<(u64, u8)> {
        match self.list.get(at)?.kind {
            Kind::Number { value, width } => Some((value, width)),
            _ => None,
        }
    }

    /// The folded word, or empty.
    pub fn word(&self, at: usize) -> &str {
        match self.list.get(at).map(|token| &token.kind) {
            Some(Kind::Word(place)) => &self.folded[place.clone()],
            _ => "",
        }
    }

    /// The mark, or NUL.
    pub fn mark(&self, at: usize) -> char {
        match self.list.get(at).map(|token| &token.kind) {
            Some(Kind::Mark(mark)) => *mark,
            _ => '\0',
        }
    }

    /// Nothing stands between this token and the one before.
    pub fn glued(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| !token.spaced)
    }
}

fn kind(class: Class, text: &str, first: char, folded: &mut String) -> Kind {
    let from = folded.len();
    match class {
        Class::Digit => Kind::Number {
            value: text
                .chars()
                .filter_map(digit)
                .fold(0, |sum, digit| sum.saturating_mul(10).saturating_add(digit)),
            width: text.chars().count().min(255) as u8,
        },
        Class::Letter => {
            fold_onto(text, folded);
            Kind::Word(from..folded.len())
        }
        Class::Han => {
            folded.push_str(text);
            Kind::Word(from..folded.len())
        }
        Class::Mark => Kind::Mark(match first {
            '－' | '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
            '：' => ':',
            '／' | '⁄' => '/',
            '．' => '.',
            '，' | '،' | '、' => ',',
            '（' => '(',
            '）' => ')',
            other => other,
        }),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Digit,
    Letter,
    Han,
    Mark,
}

impl Class {
    fn of(c: char) -> Class {
        if c.is_ascii() {
            return match c {
                '0'..='9' => Class::Digit,
                'a'..='z' | 'A'..='Z' => Class::Letter,
                _ => Class::Mark,
            };
        }
        if digit(c).is_some() {
            Class::Digit
        } else if is_han(c) {
            Class::Han
        } else if c.is_alphabetic() || is_joined_mark(c) {
            Class::Letter
        } else {
            Class::Mark
        }
    }
}

/// CJK ideographs, the iteration mark and the ideographic zero.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Vowel signs and viramas: part of a word, though not letters.
fn is_joined_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0591}'..='\u{05bd}' | '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}'
        | '\u{0670}' | '\u{200d}')
        || (matches!(c, '\u{0900}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
            && !matches!(c, '\u{0964}' | '\u{0965}' | '\u{0e3f}' | '\u{17d4}'..='\u{17db}' | '\u{104a}'..='\u{104f}'))
}

/// Inside a word only: the apostrophe that ties `Ağustos'ta` together would tear `d'agost` apart, so it is not here.
fn is_inner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{00ad}' | '\u{0640}')
}

/// Marks of direction and width that a reader does not see.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
}

/// First digits of the decimal blocks used by news sites' languages.
const ZEROS: [char; 21] = [
    '0', '\u{0660}', '\u{06f0}', '\u{07c0}', '\u{0966}', '\u{09e6}', '\u{0a66}', '\u{0ae6}', '\u{0b66}',
    '\u{0be6}', '\u{0c66}', '\u{0ce6}', '\u{0d66}', '\u{0de6}', '\u{0e50}', '\u{0ed0}', '\u{0f20}',
    '\u{1040}', '\u{17e0}', '\u{1810}', '\u{ff10}',
];

fn digit(c: char) -> Option<u64> {
    if c.is_ascii() {
        return c.to_digit(10).map(u64::from);
    }
    ZEROS
        .iter()
        .find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10))
        .map(u64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_text() {
        for (text, pieces) in [
            ("20th Aug. 2023", "20|th| aug|.| 2023"),
            ("2023-08-20T09:11Z", "2023|-|8|-|20|t|9|:|11|z"),
            ("2023年8月", "2023|年|8|月"),
            ("٢٠ أغسطس ٢٠٢٣", "20| أغسطس| 2023"),
            ("२० अगस्त २०२३", "20| अगस्त| 2023"),
            ("20 d’agost", "20| d|’|agost"),
            ("二〇二三年", "二|〇|二|三|年"),
            ("", ""),
            ("  ", ""),
        ] {
            let tokens = Tokens::new(text);
            let written: Vec<String> = tokens
                .list
                .iter()
                .map(|token| {
                    let space = if token.spaced { " " } else { "" };
                    match &token.kind {
                        Kind::Number { value, .. } => format!("{space}{value}"),
                        Kind::Word(place) => format!("{space}{}", &tokens.folded[place.clone()]),
                        Kind::Mark(mark) => format!("{space}{mark}"),
                    }
                })
                .collect();
            assert_eq!(written.join("|"), pieces, "{text}");
        }
    }
}
