//! "according to X", "per X", "citing X", "in the words of X".

use super::{Attribution, Pattern};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::right;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let start = cue(prose, at).or_else(|| english(prose, at))?;
    if start >= sentence.end {
        return None;
    }
    let mut phrases = right(prose, start, sentence.end);
    if matches!(prose.word(at), "Pour" | "pour" | "Para" | "para") {
        let opens = at == sentence.start && prose.shape(phrases.first()?.range.end) == Some(Shape::Mark(','));
        phrases.retain(|phrase| {
            opens && phrase.kind == SourceKind::Person && phrase.anonymity == Anonymity::Named
        });
    }
    if matches!(prose.word(at), "citing" | "Citing" | "quoting") {
        phrases.retain(|phrase| {
            phrase.anonymity == Anonymity::Named
                || matches!(phrase.kind, SourceKind::Document | SourceKind::UnnamedGroup)
                    && prose.class(phrase.range.start).is(Class::HEAD)
        });
    }
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::AccordingTo, phrases, at))
}

/// The end of a cue of the language's grammar that starts here.
fn cue(prose: &Prose, at: usize) -> Option<usize> {
    let starts =
        |words: &&&[&str]| words.iter().enumerate().all(|(offset, word)| prose.among(at + offset, &[word]));
    prose.grammar().according.iter().filter(starts).map(|words| at + words.len()).max()
}

fn english(prose: &Prose, at: usize) -> Option<usize> {
    match prose.word(at) {
        "per"
            if prose.tokens.get(at + 1)?.capital()
                && prose.shape(at.checked_sub(1)?) == Some(Shape::Mark(',')) =>
        {
            Some(at + 1)
        }
        "citing" | "Citing" | "quoting" => Some(at + 1),
        "words" if prose.is(at.checked_sub(1)?, "the") && prose.is(at + 1, "of") => Some(at + 2),
        _ => None,
    }
}
