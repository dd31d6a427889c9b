//! Words, numbers and marks of a text, each with its sense as a time word.
//!
//! A word is a run of letters, a number a run of ASCII digits (`1,998` and `2.5` are [`Shape::Amount`]: never a year);
//! every other character that is not white space stands alone. One pass, no look-back: linear on any input.

use super::continental::role::Role;
use super::lexicon::{Lexicon, Sense};
use super::tense::Direction;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A word that starts with a small letter, or a script without capitals.
    Small,
    /// A word that starts with a capital.
    Capital,
    /// Digits alone.
    Number,
    /// Digits with a thousands mark or a decimal mark.
    Amount,
    /// One character that is neither letter nor digit.
    Mark,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Byte offset in the text.
    pub start: usize,
    /// Byte offset, end excluded.
    pub end: usize,
    pub shape: Shape,
    pub sense: Sense,
}

/// A text cut into tokens. Reading past the end gives empty words and no sense, so that a grammar needs no bounds.
pub struct Tokens<'a> {
    lexicon: &'a Lexicon,
    /// The text with small letters where these are as long in UTF-8: offsets are those of the text.
    folded: String,
    list: Vec<Token>,
    /// For each token the index of its sentence.
    sentences: Vec<u32>,
}

impl<'a> Tokens<'a> {
    pub fn read(text: &str, lexicon: &'a Lexicon) -> Self {
        let folded = fold(text);
        let mut list = Vec::with_capacity(text.len() / 5);
        let mut position = 0;
        while let Some(first) = text.get(position..).and_then(|rest| rest.chars().next()) {
            let (end, shape) = if first.is_ascii_digit() {
                number_end(text, position)
            } else if first.is_alphabetic() {
                let shape = if first.is_uppercase() { Shape::Capital } else { Shape::Small };
                (word_end(text, position), shape)
            } else {
                (position + first.len_utf8(), Shape::Mark)
            };
            if !first.is_whitespace() {
                let word = matches!(shape, Shape::Small | Shape::Capital);
                let sense =
                    if word { lexicon.sense(folded.get(position..end).unwrap_or("")) } else { Sense::Other };
                list.push(Token { start: position, end, shape, sense });
            }
            position = end;
        }
        let sentences = super::sentence::number(text, &list);
        Self { lexicon, folded, list, sentences }
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The token in small letters; empty past the end.
    pub fn word(&self, index: usize) -> &str {
        self.list.get(index).and_then(|token| self.folded.get(token.start..token.end)).unwrap_or("")
    }

    /// The token before `index` in small letters, `back` = 1 for the nearest.
    pub fn before(&self, index: usize, back: usize) -> &str {
        index.checked_sub(back).map_or("", |index| self.word(index))
    }

    pub fn sense(&self, index: usize) -> Sense {
        self.list.get(index).map_or(Sense::Other, |token| token.sense)
    }

    pub fn shape(&self, index: usize) -> Shape {
        self.list.get(index).map_or(Shape::Mark, |token| token.shape)
    }

    pub fn is(&self, index: usize, word: &str) -> bool {
        self.word(index) == word
    }

    pub fn is_any(&self, index: usize, words: &[&str]) -> bool {
        let word = self.word(index);
        !word.is_empty() && words.contains(&word)
    }

    pub fn capital(&self, index: usize) -> bool {
        self.shape(index) == Shape::Capital
    }

    pub fn is_letter(&self, index: usize) -> bool {
        matches!(self.shape(index), Shape::Small | Shape::Capital)
    }

    /// The role of the longest phrase that begins with the token, and the token after it.
    pub fn role(&self, index: usize) -> Option<(Role, usize)> {
        let (role, length) = self.lexicon.role(|step| self.word(index.saturating_add(step)))?;
        Some((role, index + length))
    }

    /// The tense that the ending of the word tells.
    pub fn ending(&self, index: usize) -> Option<Direction> {
        self.lexicon.ending(self.word(index))
    }

    /// Whether no white space stands before the token.
    pub fn glued(&self, index: usize) -> bool {
        let Some(token) = self.list.get(index) else { return false };
        index
            .checked_sub(1)
            .and_then(|index| self.list.get(index))
            .is_some_and(|last| last.end == token.start)
    }

    /// The digits of a token and what they say; `None` for more than nine digits.
    pub fn number(&self, index: usize) -> Option<(u32, usize)> {
        let word = self.word(index);
        let valid = self.shape(index) == Shape::Number && word.len() <= 9;
        valid.then(|| word.parse().ok().map(|number| (number, word.len()))).flatten()
    }

    /// The index of the sentence in which the token stands.
    pub fn sentence(&self, index: usize) -> u32 {
        self.sentences.get(index).copied().unwrap_or(u32::MAX)
    }

    /// Whether the token opens its sentence.
    pub fn opens_sentence(&self, index: usize) -> bool {
        index.checked_sub(1).is_none_or(|before| {
            self.sentence(before) != self.sentence(index) || (before == 0 && self.shape(0) == Shape::Mark)
        })
    }

    /// The byte spans of the sentences.
    pub fn sentence_spans(&self) -> Vec<(usize, usize)> {
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for (token, sentence) in self.list.iter().zip(&self.sentences) {
            match spans.get_mut(*sentence as usize) {
                Some(span) => span.1 = token.end,
                None => spans.push((token.start, token.end)),
            }
        }
        spans
    }
}

/// Small letters, where they take as many bytes as the capitals.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => folded.push(one),
            _ => folded.push(letter),
        }
    }
    folded
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    // The figures of an East Asian date end with one letter, whatever is written on after it.
    let digit_before =
        start.checked_sub(1).and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    if let (true, Some(mark @ ('年' | '月' | '日' | '년' | '월' | '일'))) =
        (digit_before, rest.chars().next())
    {
        return start + mark.len_utf8();
    }
    let combining = |letter: char| matches!(letter, '\u{300}'..='\u{36F}');
    let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let more = &rest[plain..];
    let length =
        more.find(|letter: char| !letter.is_alphabetic() && !combining(letter)).unwrap_or(more.len());
    start + plain + length
}

fn number_end(text: &str, start: usize) -> (usize, Shape) {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = start + digits(start);
    let mut shape = Shape::Number;
    // A year is written without a mark, so a mark makes an amount; four digits before it end a number ("1990, 1991").
    while end - start <= 3 || shape == Shape::Amount {
        match bytes.get(end) {
            Some(b',') if digits(end + 1) == 3 => end += 4,
            _ => break,
        }
        shape = Shape::Amount;
    }
    let decimals = digits(end + 1);
    let decimal = bytes.get(end) == Some(&b'.') && decimals > 0;
    // "02.06.1998" is no decimal fraction.
    let dotted_after = bytes.get(end + 1 + decimals) == Some(&b'.') && digits(end + 2 + decimals) > 0;
    let byte_before = |back: usize| start.checked_sub(back).and_then(|at| bytes.get(at));
    let dotted_before = byte_before(1) == Some(&b'.') && byte_before(2).is_some_and(u8::is_ascii_digit);
    if decimal && !dotted_after && !dotted_before {
        return (end + 1 + decimals, Shape::Amount);
    }
    (end, shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_marks() {
        let cut = |text: &str| {
            let lexicon = Lexicon::of("en");
            let tokens = Tokens::read(text, &lexicon);
            (0..tokens.len()).map(|index| tokens.word(index).to_owned()).collect::<Vec<_>>().join("|")
        };
        for (text, expected) in [
            ("On Feb. 6, 1998", "on|feb|.|6|,|1998"),
            ("1,998 people in 1998.", "1,998|people|in|1998|."),
            ("in 1990,199 or 2.5 or 12,345,678", "in|1990|,|199|or|2.5|or|12,345,678"),
            ("02.06.1998", "02|.|06|.|1998"),
            ("mid-1990s, the '80s", "mid|-|1990|s|,|the|'|80|s"),
            ("Études İstanbul août", "études|İstanbul|août"),
            ("", ""),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }
}
