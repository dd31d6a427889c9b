//! "according to X", "per X", "citing X", "in the words of X".

use super::{Attribution, Pattern};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::right;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let start = match prose.word(at) {
        "according" | "According" if prose.is(at + 1, "to") => at + 2,
        "per"
            if prose.tokens.get(at + 1).is_some_and(|t| t.capital())
                && prose.shape(at.checked_sub(1)?) == Some(Shape::Mark(',')) =>
        {
            at + 1
        }
        "citing" | "Citing" => at + 1,
        "words" if prose.is(at.checked_sub(1)?, "the") && prose.is(at + 1, "of") => at + 2,
        _ => return None,
    };
    if start >= sentence.end {
        return None;
    }
    let mut phrases = right(prose, start, sentence.end);
    if prose.word(at).eq_ignore_ascii_case("citing") {
        phrases.retain(|phrase| {
            phrase.anonymity == Anonymity::Named
                || matches!(phrase.kind, SourceKind::Document | SourceKind::UnnamedGroup)
                    && prose.class(phrase.range.start).is(Class::HEAD)
        });
    }
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::AccordingTo, phrases, at))
}
