//! "told CNN", "in an interview with Le Monde": the outlet the words were said to.

use crate::article::SourceKind;
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::right;
use crate::sources::prose::Prose;
use std::ops::Range;

/// The outlet named after a reporting verb, if any.
pub fn outlet(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<String> {
    let told = matches!(prose.word(verb), "told" | "tells" | "tell").then_some(verb + 1);
    let interview = || {
        let limit = sentence.end.min(verb + 12);
        (verb + 1..limit)
            .find(|at| prose.is(*at, "interview") && matches!(prose.word(at + 1), "with" | "on"))
            .map(|at| at + 2)
    };
    let start = told.or_else(interview).filter(|start| *start < sentence.end)?;
    let named = (start..sentence.end.min(start + 3)).any(|at| prose.tokens[at].capital());
    if !named {
        return None;
    }
    let phrase = right(prose, start, sentence.end).into_iter().next()?;
    let outlet = matches!(phrase.kind, SourceKind::Outlet | SourceKind::Agency);
    let known = outlet || prose.class(phrase.range.end.saturating_sub(1)).is(Class::OUTLET);
    known.then_some(phrase.name)
}
