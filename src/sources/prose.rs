//! A paragraph made ready: quotations, tokens, sentences.

use super::lang::Lexicon;
use super::lang::class::Class;
use super::lang::grammar::{self, Grammar};
use super::quotation_marks::{self, Quoted};
use super::token::{self, Shape, Token};
use std::ops::Range;

/// A paragraph with what the patterns need.
pub struct Prose<'a> {
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    pub quotes: Vec<Quoted>,
    pub tokens: Vec<Token>,
    /// Token ranges, in order, without gaps.
    pub sentences: Vec<Range<usize>>,
}

impl<'a> Prose<'a> {
    /// The paragraphs of a text in a language (BCP 47), which is guessed when the tag is empty.
    pub fn all(paragraphs: &[&'a str], language: &str) -> Vec<Self> {
        let lexicon = Lexicon::of(if language.is_empty() { Lexicon::guess(paragraphs) } else { language });
        paragraphs.iter().map(|text| Self::new(text, lexicon)).collect()
    }

    pub fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let mut quotes = match quotation_marks::dialogue_dash(text).filter(|_| lexicon.dialogue_dash()) {
            Some(spoken) => vec![spoken],
            None => quotation_marks::find(text),
        };
        let names = match lexicon.grammar.capital_nouns {
            true => quotation_marks::names(text, &mut quotes),
            false => Vec::new(),
        };
        let tokens = token::split(text, &quotes, &names, lexicon);
        let sentences = sentences(text, &tokens, &quotes);
        Self { text, lexicon, quotes, tokens, sentences }
    }

    /// The text of a token range, as it stands.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        match (self.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| self.tokens.get(last)))
        {
            (Some(first), Some(last)) if first.start <= last.end => &self.text[first.start..last.end],
            _ => "",
        }
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start..token.end])
    }

    /// Whether the token is this word, ASCII case aside.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::default(), |token| token.class)
    }

    pub fn shape(&self, at: usize) -> Option<Shape> {
        self.tokens.get(at).map(|token| token.shape)
    }

    /// Whether the token is on one of the grammar's lists, case aside.
    pub fn among(&self, at: usize, list: &[&str]) -> bool {
        grammar::has(list, self.word(at))
    }

    pub fn grammar(&self) -> &'static Grammar {
        self.lexicon.grammar
    }

    /// Whether a month is a surname here: "Theresa May said", but not "told Theresa May 3".
    pub fn month_as_surname(&self, at: usize) -> bool {
        let given = at.checked_sub(1).is_some_and(|before| {
            self.tokens[before].capital() && self.class(before).is(Class::MALE | Class::FEMALE)
        });
        let capital = self.tokens.get(at).is_some_and(Token::capital);
        let day = self.word(at).ends_with("day") || self.word(at).ends_with("tag");
        given && capital && !day && self.shape(at + 1) != Some(Shape::Number)
    }

    /// Whether a reporting verb stands in its plain form ("say"), known by its other form ("says").
    pub fn base_form(&self, at: usize) -> bool {
        let word = self.word(at);
        let other = if word.ends_with(['s', 'h', 'x']) { "es" } else { "s" };
        self.lexicon.class(&format!("{word}{other}")).is(Class::REPORTING | Class::FINDING)
            || word
                .strip_suffix('y')
                .is_some_and(|stem| self.lexicon.class(&format!("{stem}ies")).is(Class::REPORTING))
    }

    /// The words of a quotation, without its marks.
    pub fn quotation(&self, index: usize) -> &'a str {
        self.quotes.get(index).map_or("", |quoted| &self.text[quoted.start..quoted.end])
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= token)
    }
}

fn sentences(text: &str, tokens: &[Token], quotes: &[Quoted]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut first = 0;
    for at in 0..tokens.len() {
        if ends_sentence(text, tokens, quotes, at) {
            found.push(first..at + 1);
            first = at + 1;
        }
    }
    if first < tokens.len() {
        found.push(first..tokens.len());
    }
    found
}

fn ends_sentence(text: &str, tokens: &[Token], quotes: &[Quoted], at: usize) -> bool {
    let next = tokens.get(at + 1);
    match tokens[at].shape {
        Shape::Mark('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।') => {
            // "Wait… what": the dots end nothing before a small letter; nor does a mark before a closing bracket.
            next.is_none_or(|next| next.shape != Shape::Lower && !next.mark(')') && !next.mark(']'))
        }
        Shape::Quote(index) => {
            let inside = text[quotes[index].start..quotes[index].end].trim_end();
            let Some(next) = next else { return true };
            let starts = next.capital() || matches!(next.shape, Shape::Quote(_) | Shape::Number);
            let last = inside.trim_end_matches(['’', '\'', '”', ')']).chars().next_back();
            match last {
                Some('.' | '…') => starts,
                Some('!' | '?') => starts && !attribution_follows(tokens, at + 1),
                _ => false,
            }
        }
        _ => false,
    }
}

/// “Why?” Ann Smith asked. — a name and a reporting verb that ends its clause.
fn attribution_follows(tokens: &[Token], from: usize) -> bool {
    let window = &tokens[from..tokens.len().min(from + 7)];
    let Some(verb) = window.iter().position(|t| t.shape == Shape::Lower && t.class.is(Class::REPORTING))
    else {
        return false;
    };
    window[..verb].iter().all(|t| t.word() || matches!(t.shape, Shape::Possessive))
        && window.get(verb + 1).is_none_or(|t| !t.word() || t.class.is(Class::PREPOSITION))
}
