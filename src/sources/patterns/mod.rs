//! The patterns that attribute words to a source, one a file. Each looks at one token of a sentence.

mod according_to;
mod as_saying;
mod colon;
mod embedded_post;
mod name_says;
mod participle;
mod passive;
mod says_name;
mod separable;
mod via;

use super::lang::class::Class;
use super::noun_phrase::{Phrase, Reference};
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
    /// The signature of a post.
    EmbeddedPost,
    /// "quoted Smith as saying".
    AsSaying,
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
            Pattern::EmbeddedPost => "embedded_post",
            Pattern::AsSaying => "as_saying",
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
    pub via: Option<Phrase>,
    /// The phrase stands between commas or after a day.
    pub apposition: bool,
}

impl Attribution {
    pub fn new(pattern: Pattern, phrases: Vec<Phrase>, cue: usize) -> Self {
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
        return colon::read(prose, at, sentence, earlier);
    }
    if !token.word() {
        return None;
    }
    if let Some(attribution) = according_to::read(prose, at, sentence) {
        return Some(attribution);
    }
    if prose.is(at, "as") {
        return as_saying::read(prose, at, sentence);
    }
    if prose.text[token.start..].starts_with('@') {
        return embedded_post::read(prose, at, sentence);
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
    if prose.word(at).ends_with("ing") && progressive && !token.class.is(Class::SAY | Class::SPEECH) {
        return None;
    }
    if prose.word(at).ends_with("ing") && !progressive {
        return participle::read(prose, at, sentence, earlier);
    }
    let mut found =
        says_name::read(prose, at, sentence, false).or_else(|| either_side(prose, at, sentence))?;
    found.via = via::outlet(prose, at, sentence);
    Some(found)
}

/// The subject before the verb; where the verb may stand first, a better one behind it.
fn either_side(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let before = name_says::read(prose, verb, sentence);
    let certain = before.as_ref().and_then(|found| found.phrases.first()).is_some_and(|phrase| match phrase
        .reference
    {
        Reference::Direct => says_name::speaks(prose, phrase),
        Reference::Pronoun => true,
        Reference::Back => false,
    });
    if certain { before } else { says_name::read(prose, verb, sentence, true).or(before) }
}

/// The tables of the patterns' tests.
#[cfg(test)]
mod case {
    use super::super::lang::Lexicon;
    use super::super::prose::Prose;

    /// Each text with the names that the pattern attributes something to; an empty list must not fire.
    pub fn check(pattern: &str, language: &str, cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            let prose = Prose::new(text, Lexicon::of(language));
            let found: Vec<String> = super::find(&prose)
                .into_iter()
                .filter(|attribution| attribution.pattern.name() == pattern && !attribution.contacted)
                .flat_map(|attribution| attribution.phrases.into_iter().map(|phrase| phrase.name))
                .collect();
            assert_eq!(found, *expected, "{pattern} in {text:?}");
        }
    }
}
