//! The patterns that attribute words to a source, one a file. Each looks at one token of a sentence.

mod according_to;
mod colon;
mod name_says;
mod participle;
mod passive;
mod says_name;
mod via;

use super::lang::class::Class;
use super::noun_phrase::Phrase;
use super::prose::Prose;
use super::token::Shape;
use std::ops::Range;

/// A rule that can fire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// "Smith said", "Smith, the director, said".
    NameSays,
    /// "…," said Smith.
    SaysName,
    AccordingTo,
    /// Smith: "…"
    Colon,
    /// "was told by Smith".
    Passive,
    /// ", saying that …".
    Participle,
    /// The outlet in "told CNN".
    Via,
}

impl Pattern {
    /// The name of its file.
    pub fn name(self) -> &'static str {
        match self {
            Pattern::NameSays => "name_says",
            Pattern::SaysName => "says_name",
            Pattern::AccordingTo => "according_to",
            Pattern::Colon => "colon",
            Pattern::Passive => "passive",
            Pattern::Participle => "participle",
            Pattern::Via => "via",
        }
    }
}

/// One firing of a pattern.
#[derive(Clone, Debug)]
pub struct Attribution {
    pub pattern: Pattern,
    /// Those to whom the words are attributed; several when joined by "and".
    pub phrases: Vec<Phrase>,
    /// Token of the verb or cue.
    pub cue: usize,
    /// Index of the sentence in its paragraph.
    pub sentence: usize,
    /// "declined to comment": asked, not cited.
    pub contacted: bool,
    /// The outlet the words were said to.
    pub via: Option<String>,
    /// The phrase stands between commas or after a day.
    pub apposition: bool,
}

impl Attribution {
    fn new(pattern: Pattern, phrases: Vec<Phrase>, cue: usize) -> Self {
        Self { pattern, phrases, cue, sentence: 0, contacted: false, via: None, apposition: false }
    }
}

/// Every attribution of a paragraph, in the order of the text.
pub fn find(prose: &Prose) -> Vec<Attribution> {
    let mut found = Vec::new();
    for (index, sentence) in prose.sentences.iter().enumerate() {
        let first = found.len();
        for at in sentence.clone() {
            if let Some(mut attribution) = at_token(prose, at, sentence, &found[first..]) {
                attribution.sentence = index;
                found.push(attribution);
            }
        }
    }
    found
}

fn at_token(
    prose: &Prose,
    at: usize,
    sentence: &Range<usize>,
    earlier: &[Attribution],
) -> Option<Attribution> {
    let token = prose.tokens[at];
    if token.mark(':') {
        return colon::read(prose, at, sentence);
    }
    if !token.word() {
        return None;
    }
    if let Some(attribution) = according_to::read(prose, at, sentence) {
        return Some(attribution);
    }
    if prose.is(at, "by") {
        return passive::read(prose, at, sentence);
    }
    let verb =
        token.shape == Shape::Lower && token.class.is(Class::REPORTING | Class::FINDING | Class::CONTACTED);
    if !verb {
        return None;
    }
    let progressive = at > sentence.start && prose.class(at - 1).is(Class::AUXILIARY);
    if prose.word(at).ends_with("ing") && !progressive {
        return participle::read(prose, at, sentence, earlier);
    }
    let mut found = says_name::read(prose, at, sentence, false)
        .or_else(|| name_says::read(prose, at, sentence))
        .or_else(|| says_name::read(prose, at, sentence, true))?;
    found.via = via::outlet(prose, at, sentence);
    Some(found)
}
