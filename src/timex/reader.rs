//! From left to right through a text: the grammar of its language finds an expression, the resolver dates it.

use super::continental::role::Role;
use super::lexicon::{Lexicon, Sense};
use super::meaning::{Expression, Meaning};
use super::range::{self, Joints, Told};
use super::resolve::Resolver;
use super::tense::Direction;
use super::token::{Shape, Tokens};
use super::{Found, absolute, continental, english, named_day};
use crate::article::TimexType;
use std::borrow::Cow;

/// What a language brings.
pub struct Grammar {
    /// The longest expression that begins with a token.
    pub read: fn(&Tokens, usize) -> Option<Expression>,
    /// What an expression goes on with that could not be read alone (the "7" of "May 5-7"), and where that begins.
    pub follow: fn(&Tokens, &Expression) -> Option<(usize, Expression)>,
    /// Whether the sentence looks back or ahead at the expression between two tokens.
    pub direction: fn(&Tokens, usize, usize) -> Direction,
    /// Beginnings of words for what happened on a day that became a name ("the January 6 riot").
    pub events: &'static [&'static str],
    /// What makes a range of two neighbours.
    pub joints: Joints,
    /// Whether the expression that begins with the token is part of a name ("September 11 Museum").
    pub in_name: fn(&Tokens, usize, &Expression) -> bool,
}

/// A grammar with its words.
pub struct Reader {
    lexicon: Cow<'static, Lexicon>,
    grammar: &'static Grammar,
    /// The primary subtag of a language without a grammar.
    foreign: Option<String>,
}

impl Reader {
    /// `language` is a BCP 47 tag; without a grammar for it only absolute dates are found.
    pub fn new(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        let grammar = match primary.as_str() {
            "en" => &english::GRAMMAR,
            "de" | "fr" | "es" => &continental::GRAMMAR,
            _ => &absolute::GRAMMAR,
        };
        let foreign = (!matches!(primary.as_str(), "en" | "de" | "fr" | "es")).then(|| primary.clone());
        Self { lexicon: Lexicon::of(&primary), grammar, foreign }
    }

    pub fn read(&self, text: &str, resolver: &mut Resolver) -> Vec<Found> {
        let tokens = Tokens::read(text, &self.lexicon);
        let mut telling = Telling {
            grammar: self.grammar,
            sentences: tokens.sentence_spans(),
            first_sentence: resolver.sentence,
            found: Vec::new(),
            last: None,
        };
        let mut at = 0;
        while at < tokens.len() {
            let begins = begins(&tokens, at);
            if let Some((Role::Idiom, end)) = begins.then(|| tokens.role(at)).flatten() {
                at = end;
                continue;
            }
            let Some(expression) = begins.then(|| (self.grammar.read)(&tokens, at)).flatten() else {
                at += 1;
                continue;
            };
            telling.tell(&tokens, at, expression, resolver);
            at = expression.end.max(at + 1);
            let mut last = expression;
            while let Some((next, expression)) = (self.grammar.follow)(&tokens, &last) {
                telling.tell(&tokens, next, expression, resolver);
                at = expression.end.max(at + 1);
                last = expression;
            }
        }
        if let Some(language) = &self.foreign {
            telling.tell_dated(text, language);
        }
        resolver.sentence = resolver.sentence.saturating_add(1);
        telling.found
    }
}

/// Whether the token can begin an expression at all.
fn begins(tokens: &Tokens, at: usize) -> bool {
    match tokens.sense(at) {
        Sense::Past | Sense::Future => false,
        Sense::Other => {
            matches!(tokens.shape(at), Shape::Number | Shape::Amount)
                || matches!(tokens.word(at), "'" | "’" | "‘")
        }
        _ => true,
    }
}

/// What was found, and what it takes to say where.
struct Telling {
    grammar: &'static Grammar,
    /// Byte spans.
    sentences: Vec<(usize, usize)>,
    /// The number of the text's first sentence in the whole article.
    first_sentence: u32,
    found: Vec<Found>,
    /// The one before.
    last: Option<Told>,
}

impl Telling {
    fn tell(&mut self, tokens: &Tokens, at: usize, mut expression: Expression, resolver: &mut Resolver) {
        if let Meaning::Date(date) = expression.meaning {
            let named = named_day::with_year(
                date,
                tokens,
                at,
                expression.end,
                self.grammar.events,
                resolver.anchor(),
            );
            expression.meaning = Meaning::Date(named);
        }
        let sentence = tokens.sentence(at);
        resolver.sentence = self.first_sentence.saturating_add(sentence);
        let direction = (self.grammar.direction)(tokens, at, expression.end);
        let value = resolver.value(expression.meaning, direction);
        let told = Told { at, expression, direction, value };
        let range =
            self.last.and_then(|last| range::joined(&self.grammar.joints, tokens, resolver, &last, &told));
        self.last = Some(told);
        let (Some(first), Some(last)) = (tokens.get(at), tokens.get(expression.end.saturating_sub(1))) else {
            return;
        };
        let written = range.map(|(begin, end)| range::written(&begin, &end));
        if let (Some(written), Some(first)) = (&written, self.found.last_mut()) {
            (first.value, first.range) = (written.begin.clone(), Some(written.clone()));
        }
        self.found.push(Found {
            start: first.start,
            end: last.end,
            kind: expression.kind(),
            value: range.map_or(value, |(_, end)| end).to_string(),
            modifier: expression.modifier.map(|modifier| modifier.code()),
            in_name: (self.grammar.in_name)(tokens, at, &expression),
            range: written,
            sentence: self.sentences.get(sentence as usize).copied().unwrap_or((first.start, last.end)),
        });
    }

    /// The dates with a year of a language without a grammar; they are the longer where two overlap.
    fn tell_dated(&mut self, text: &str, language: &str) {
        let dated = super::absolute::dated(text, language);
        let mut spans = dated.iter().peekable();
        self.found.retain(|found| {
            while spans.next_if(|(_, end, _)| *end <= found.start).is_some() {}
            spans.peek().is_none_or(|(start, ..)| *start >= found.end)
        });
        for (start, end, value) in dated {
            let at = self.sentences.partition_point(|(_, last)| *last < end);
            self.found.push(Found {
                start,
                end,
                kind: if value.minute.is_some() { TimexType::Time } else { TimexType::Date },
                value: value.to_string(),
                modifier: None,
                in_name: false,
                range: None,
                sentence: self.sentences.get(at).copied().unwrap_or((start, end)),
            });
        }
        self.found.sort_by_key(|found| found.start);
    }
}
