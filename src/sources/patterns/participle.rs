//! "Smith opened the meeting, saying that …": a participle belongs to the subject of its sentence.

use super::{Attribution, Pattern};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Reference, left, right};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(
    prose: &Prose,
    at: usize,
    sentence: &Range<usize>,
    earlier: &[Attribution],
) -> Option<Attribution> {
    let speech = prose.class(at).is(Class::SAY | Class::SPEECH);
    if !speech || at == sentence.start {
        return None;
    }
    let after_comma = prose.shape(at - 1) == Some(Shape::Mark(','));
    let quote = matches!(prose.shape(at - 1), Some(Shape::Quote(_)));
    if !after_comma
        && !quote
        && !prose.is(at + 1, "that")
        && !matches!(prose.shape(at + 1), Some(Shape::Quote(_)))
    {
        return None;
    }
    let phrases = match earlier.last() {
        Some(attribution) => attribution.phrases.clone(),
        None => subject(prose, sentence),
    };
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::Participle, phrases, at))
}

/// The noun phrase before the sentence's first finite verb.
pub(super) fn subject(prose: &Prose, sentence: &Range<usize>) -> Vec<crate::sources::noun_phrase::Phrase> {
    let limit = sentence.end.min(sentence.start + 30);
    let verb = (sentence.start + 1..limit).find(|at| {
        let class = prose.class(*at);
        let lower = prose.shape(*at) == Some(Shape::Lower);
        let past = prose.word(*at).ends_with("ed") && !class.is(Class::HEAD) && prose.tokens[*at - 1].word();
        lower
            && (past || class.is(Class::AUXILIARY | Class::VERB | Class::REPORTING) && !class.is(Class::HEAD))
    });
    let found = match verb {
        Some(verb) => left(prose, verb, sentence.start),
        None => right(prose, sentence.start, sentence.end),
    };
    found.into_iter().filter(|phrase| phrase.reference != Reference::Back).collect()
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "participle",
            "en",
            &[
                ("Ann Smith opened the port, saying that it was time.", &["Ann Smith"]),
                ("Smith opened the port, adding: “It is time.”", &["Smith"]),
                // Must not fire.
                ("Smith opened the port for fishing.", &[]),
                ("Saying so is easy.", &[]),
                ("The port, including the pier, was shut.", &[]),
            ],
        );
    }
}
