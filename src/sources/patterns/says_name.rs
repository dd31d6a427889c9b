//! "…,” said Smith", "…, according officials said": the verb before its subject, after the words it reports.

use super::{Attribution, Pattern};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Reference, right};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<Attribution> {
    if !prose.class(verb).is(Class::SAY | Class::SPEECH)
        || verb == sentence.start
        || prose.word(verb).starts_with("t") && matches!(prose.word(verb), "told" | "tells" | "tell")
    {
        return None;
    }
    let after_words = matches!(prose.shape(verb - 1), Some(Shape::Quote(_) | Shape::Mark(',' | '—' | '–')));
    let next = prose.tokens.get(verb + 1).filter(|_| verb + 1 < sentence.end)?;
    let day = next.class.is(Class::TIME) && !prose.tokens.get(verb + 2).is_some_and(|t| t.capital());
    if prose.is(verb + 1, "that") {
        return None;
    }
    let role_ahead = (verb + 2..verb + 6)
        .take_while(|at| prose.shape(*at) == Some(Shape::Lower))
        .any(|at| prose.class(at).is(Class::ROLE));
    let starts_phrase = (next.capital() && !day)
        || next.shape == Shape::Lower
            && role_ahead
            && !next.class.is(Class::CONJUNCTION | Class::PREPOSITION | Class::PRONOUN)
        || next.class.is(Class::DETERMINER | Class::HEAD) && !next.class.is(Class::PRONOUN)
        || next.class.is(Class::DETERMINER) && prose.class(verb + 2).is(Class::HEAD)
        || next.class.is(Class::AFFILIATION);
    if !after_words || !starts_phrase {
        return None;
    }
    let phrases = right(prose, verb + 1, sentence.end);
    let first = phrases.first().filter(|phrase| phrase.reference != Reference::Pronoun)?;
    // "Smith, who left, said Jones was …": the phrase goes on as a clause, so it is the content's subject.
    let end = phrases.last().map_or(first.range.end, |phrase| phrase.range.end);
    let clause =
        prose.class(end).is(Class::AUXILIARY | Class::VERB) && prose.shape(end) == Some(Shape::Lower);
    let past = prose.word(end).ends_with("ed") && !prose.class(end).is(Class::HEAD);
    let quoted_before = matches!(prose.shape(verb - 1), Some(Shape::Quote(_)));
    if (clause || past) && !quoted_before {
        return None;
    }
    Some(Attribution::new(Pattern::SaysName, phrases, verb))
}
