//! Words and marks of a paragraph with their byte offsets. A quotation is ONE token: what stands in it attributes
//! nothing to the article's own sources.

use super::lang::class::Class;
use super::lang::{Language, Lexicon};
use super::quotation_marks::Quoted;
use crate::word_map::lower_onto;

/// A word, a mark or a whole quotation.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Byte offset.
    pub start: usize,
    /// Byte offset, end excluded.
    pub end: usize,
    pub class: Class,
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Lower,
    Capital,
    /// Two or more letters, all capital.
    Upper,
    Number,
    /// "’s" or the apostrophe of a plural.
    Possessive,
    Mark(char),
    /// Index into the paragraph's quotations.
    Quote(usize),
}

impl Token {
    /// Whether it is written as a name.
    pub fn capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    pub fn mark(&self, mark: char) -> bool {
        self.shape == Shape::Mark(mark)
    }

    pub fn word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper)
    }
}

/// Splits a paragraph; `quotes` are its quotations in order, `names` what stands in marks without being said.
pub fn split(text: &str, quotes: &[Quoted], names: &[Quoted], lexicon: &Lexicon) -> Vec<Token> {
    let mut quiet = names.iter().flat_map(|name| [name.open, name.end]).peekable();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut quotes = quotes.iter().enumerate().peekable();
    let mut lower = String::new();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if let Some((index, quoted)) = quotes.next_if(|(_, quoted)| quoted.open <= at) {
            let shape = Shape::Quote(index);
            tokens.push(Token { start: quoted.open, end: quoted.close, class: Class::default(), shape });
            at = quoted.close;
            continue;
        }
        let limit = quotes.peek().map_or(text.len(), |(_, quoted)| quoted.open);
        if quiet.next_if(|mark| *mark <= at).is_some() || character.is_whitespace() {
            at += character.len_utf8();
        } else if character.is_alphanumeric() || matches!(character, '@' | '#') {
            let end = word_end(text, at, limit, lexicon, &mut lower);
            at = match lexicon.language {
                Language::French => push_french(text, at, end, lexicon, &mut lower, &mut tokens),
                Language::Italian => {
                    push_elided(text, at, end, ITALIAN_ELIDED, lexicon, &mut lower, &mut tokens)
                }
                _ => at,
            };
            if at < end {
                push_word(text, at, end, lexicon, &mut lower, &mut tokens);
            }
            at = end;
        } else {
            let end = at + character.len_utf8();
            let plural =
                matches!(character, '’' | '\'') && at > 0 && text[..at].ends_with(['s', 'S', 'z', 'x']);
            let shape = if plural { Shape::Possessive } else { Shape::Mark(character) };
            tokens.push(Token { start: at, end, class: Class::default(), shape });
            at = end;
        }
    }
    tokens
}

/// A word runs over letters, digits, inner apostrophes, hyphens, slashes and the full stops of abbreviations.
fn word_end(text: &str, start: usize, limit: usize, lexicon: &Lexicon, lower: &mut String) -> usize {
    let mut end = start;
    loop {
        end += text[end..limit].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let mut rest = text[end..limit].chars();
        let Some(character) = rest.next() else { break };
        let next = rest.next();
        let inner = match character {
            '\'' | '’' | '-' | '‑' | '&' | '/' | '_' => next.is_some_and(char::is_alphanumeric),
            '.' => abbreviated(&text[start..end], next, lexicon, lower),
            '@' | '#' => end == start,
            _ => character.is_alphanumeric() || is_combining(character),
        };
        if !inner {
            break;
        }
        end += character.len_utf8();
    }
    end.max(start + text[start..].chars().next().map_or(1, char::len_utf8))
}

/// Whether the full stop after `word` belongs to it.
fn abbreviated(word: &str, next: Option<char>, lexicon: &Lexicon, lower: &mut String) -> bool {
    let letters = word.rsplit(['.', '-']).next().unwrap_or_default();
    if word.len() > 12 {
        return false;
    }
    let single = letters.chars().count() == 1 && letters.chars().all(char::is_alphabetic);
    if single
        && (letters.chars().all(char::is_uppercase)
            || word.contains('.')
            || next.is_some_and(char::is_alphabetic))
    {
        return true;
    }
    if letters.chars().all(|c| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit()) {
        return true;
    }
    fold(word, lower);
    lexicon.class(lower).is(Class::ABBREVIATION)
}

fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character) || character == '\u{ad}'
}

fn push_word(
    text: &str,
    start: usize,
    end: usize,
    lexicon: &Lexicon,
    lower: &mut String,
    tokens: &mut Vec<Token>,
) {
    let whole = &text[start..end];
    let stem = whole
        .strip_suffix("’s")
        .or_else(|| whole.strip_suffix("'s"))
        .or_else(|| whole.strip_suffix("’S"))
        .filter(|stem| !stem.is_empty())
        .unwrap_or(whole);
    fold(stem, lower);
    let class = lexicon.class(lower);
    tokens.push(Token { start, end: start + stem.len(), class, shape: shape_of(stem) });
    if stem.len() < whole.len() {
        let shape = Shape::Possessive;
        tokens.push(Token { start: start + stem.len(), end, class: Class::default(), shape });
    }
}

/// Words that lose their vowel before another's.
const FRENCH_ELIDED: &[&str] = &["l", "d", "n", "s", "j", "c", "m", "t", "qu", "lorsqu", "puisqu", "jusqu"];
const ITALIAN_ELIDED: &[&str] = &[
    "l", "d", "c", "s", "m", "t", "v", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest",
    "nessun", "anch", "com", "dov", "quand",
];

/// "l’eau", "dell’acqua" are two words: pushes the first; what is left over starts at the returned offset.
fn push_elided(
    text: &str,
    start: usize,
    end: usize,
    elided: &[&str],
    lexicon: &Lexicon,
    lower: &mut String,
    tokens: &mut Vec<Token>,
) -> usize {
    let apostrophe = text[start..end].find(['’', '\'']).filter(|at| (1..=7).contains(at));
    let Some(apostrophe) = apostrophe.map(|at| start + at) else { return start };
    let cut = apostrophe + text[apostrophe..].chars().next().map_or(1, char::len_utf8);
    if cut < end && elided.contains(&text[start..apostrophe].to_lowercase().as_str()) {
        push_word(text, start, cut, lexicon, lower, tokens);
        return cut;
    }
    start
}

/// "ajoute-t-elle" is two words, "l’eau" too; what is left over starts at the returned offset.
fn push_french(
    text: &str,
    start: usize,
    end: usize,
    lexicon: &Lexicon,
    lower: &mut String,
    tokens: &mut Vec<Token>,
) -> usize {
    let start = push_elided(text, start, end, FRENCH_ELIDED, lexicon, lower, tokens);
    let pronoun = ["-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on"]
        .iter()
        .find(|tail| text[start..end].ends_with(**tail));
    if let Some(tail) = pronoun.filter(|tail| tail.len() < end - start) {
        let cut = end - tail.len();
        push_word(text, start, cut, lexicon, lower, tokens);
        let last = tail.rfind('-').map_or(0, |at| at + 1);
        push_word(text, cut + last, end, lexicon, lower, tokens);
        return end;
    }
    start
}

/// Lower case, the typographic apostrophe made straight, final full stop kept off.
pub fn fold(word: &str, lower: &mut String) {
    lower.clear();
    let word = word.trim_end_matches('.');
    if word.is_ascii() {
        return lower_onto(word, lower);
    }
    for character in word.chars() {
        match character {
            '’' => lower.push('\''),
            character if character.is_ascii() => lower.push(character.to_ascii_lowercase()),
            _ => lower.extend(character.to_lowercase()),
        }
    }
}

fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Shape::Number;
    };
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return Shape::Number;
    }
    if !first.is_uppercase() {
        // "iPhone", "comScore", "al-Assad", "@handle" are written as names.
        let inner = letters.any(char::is_uppercase) || word.starts_with('@');
        return if inner { Shape::Capital } else { Shape::Lower };
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) { Shape::Upper } else { Shape::Capital }
}
