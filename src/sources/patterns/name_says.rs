//! "Smith said", "Smith, the director, said on Monday", "officials have said": the subject before its verb.

use super::{Attribution, Pattern};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Phrase, Reference, left, skip_to_subject};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let bridge = skip_to_subject(prose, verb, sentence.start);
    let quoted_passive = bridge.passive && prose.is(verb, "quoted");
    if bridge.passive && !quoted_passive && !prose.word(verb).ends_with("ing")
        || bridge.modal
        || bridge.end <= sentence.start
    {
        return None;
    }
    // "Trump’s proposed wall": an adjective, not a verb.
    if prose.is(bridge.end - 1, "to") || prose.shape(bridge.end - 1) == Some(Shape::Possessive) {
        return None;
    }
    let class = prose.class(verb);
    let contacted = class.is(Class::CONTACTED) && !class.is(Class::REPORTING);
    if contacted && !declines_comment(prose, verb) || bridge.negated && !contacted && !no_reply(prose, verb) {
        return None;
    }
    let phrases: Vec<Phrase> = left(prose, bridge.end, sentence.start)
        .into_iter()
        .filter(|phrase| fits(prose, phrase, verb))
        .collect();
    if phrases.is_empty() {
        return None;
    }
    let mut attribution = Attribution::new(Pattern::NameSays, phrases, verb);
    attribution.contacted = contacted || bridge.negated;
    attribution.apposition = prose.tokens.get(bridge.end - 1).is_some_and(|t| !t.word());
    Some(attribution)
}

/// Documents find and show; people do not.
fn fits(prose: &Prose, phrase: &Phrase, verb: usize) -> bool {
    let class = prose.class(verb);
    let credit = prose.is(verb, "reported") && prose.is(verb + 1, "from") || prose.is(verb, "contributed");
    let participle = prose.is(verb + 1, "by") && !class.is(Class::SAY)
        || prose.is(verb, "added") && prose.is(verb + 1, "to");
    if phrase.range.end > verb
        || credit
        || participle
        || is_noun(prose, verb)
        || disagrees(prose, phrase, verb)
    {
        return false;
    }
    match phrase.kind {
        SourceKind::Document => class.is(Class::FINDING | Class::SAY),
        SourceKind::Person | SourceKind::UnnamedPerson => class.is(Class::REPORTING | Class::CONTACTED),
        _ => true,
    }
}

/// "claims", "report" are verbs only before what they report.
fn is_noun(prose: &Prose, verb: usize) -> bool {
    if !prose.class(verb).is(Class::ALSO_NOUN) {
        return false;
    }
    let next = verb + 1;
    let quoted = |at: usize| matches!(prose.shape(at), Some(Shape::Quote(_)));
    let promise = prose.is(next, "to") && matches!(prose.word(verb), "pledged" | "promised" | "vowed");
    if prose.grammar().verb_first {
        // "gab an, dass", "juge que": what is reported follows soon.
        return !(next..next + 9).any(|at| {
            quoted(at) || prose.among(at, prose.grammar().that) || prose.shape(at) == Some(Shape::Mark(':'))
        });
    }
    let marked = matches!(prose.shape(next), Some(Shape::Mark(',' | ':'))) && quoted(next + 1);
    !(quoted(next) || marked || promise || prose.is(next, "that") || prose.is(next, "how"))
}

/// One person "says", several "say".
fn disagrees(prose: &Prose, phrase: &Phrase, verb: usize) -> bool {
    let person = matches!(phrase.kind, SourceKind::Person | SourceKind::UnnamedPerson);
    let named = phrase.anonymity == Anonymity::Named
        && phrase.kind != SourceKind::Document
        && !prose.class(verb).is(Class::SAY);
    let one = (person || named) && phrase.reference == Reference::Direct;
    let coordinated = phrase.range.start.checked_sub(1).is_some_and(|at| prose.is(at, "and"));
    one && !coordinated && prose.base_form(verb)
}

/// "declined to comment", "refused to answer".
fn declines_comment(prose: &Prose, verb: usize) -> bool {
    (verb + 1..verb + 5).any(|at| {
        matches!(prose.word(at), "comment" | "discuss" | "answer" | "elaborate" | "say" | "respond" | "speak")
    })
}

/// "did not respond to a request", "did not reply".
fn no_reply(prose: &Prose, verb: usize) -> bool {
    matches!(prose.word(verb), "respond" | "reply" | "answer" | "comment")
        || prose.is(verb, "return") && prose.is(verb + 2, "call")
}
