//! "Ann Smith, Bob Jones and Carla Brown": the names of a series before its last two, or behind its first.
//!
//! Names only, all of one kind and each as long as its neighbour (surnames, or full names), so that a place or a day before
//! the comma ("In Leeds, …", "Monday, …") and an apposition behind it ("…, Labour MP, and …") are no members.

use super::{Phrase, Reference, read};
use crate::article::Anonymity;
use crate::sources::lang::class::Class;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

/// Members read beside the two that "and" joins.
const MOST: usize = 8;

/// The members before a comma, the nearest first, up to where the clause begins. `start_of` gives where the words before
/// a token stop being one phrase.
pub(super) fn before(
    prose: &Prose,
    mut comma: usize,
    floor: usize,
    beside: &Phrase,
    start_of: impl Fn(usize) -> usize,
) -> Vec<Phrase> {
    let mut members = Vec::new();
    while members.len() < MOST && comma > floor && is_comma(prose, comma) {
        let start = start_of(comma);
        let Some(member) = member(prose, start..comma, beside) else {
            // A name that is none of them: the series is another, or goes on.
            let name = (start..comma).all(|at| prose.tokens[at].capital()) && !opens_adverbial(prose, start);
            return if name { Vec::new() } else { members };
        };
        members.push(member);
        let Some(next) = start.checked_sub(1).filter(|next| *next >= floor) else { break };
        // "told Ann Smith, Bob Jones and …": a word goes before it, so these were told, or met, or named.
        if prose.tokens[next].word() && !prose.among(next, prose.grammar().that) {
            return Vec::new();
        }
        comma = next;
    }
    members
}

/// The members behind the first, which ends before `end`: only where "and" and a last one close the series. `end_of` gives
/// where the phrase that begins with a token ends.
pub(super) fn behind(
    prose: &Prose,
    end: usize,
    first: &Phrase,
    end_of: impl Fn(usize) -> usize,
) -> Option<Vec<Phrase>> {
    let (mut members, mut at) = (Vec::new(), end);
    while members.len() < MOST && is_comma(prose, at) {
        let joined = prose.among(at + 1, prose.grammar().and);
        let start = at + 1 + usize::from(joined);
        let next = end_of(start);
        members.push(member(prose, start..next, first)?);
        if joined {
            return (members.len() > 1).then_some(members);
        }
        at = next;
    }
    let last =
        prose.among(at, prose.grammar().and).then(|| member(prose, at + 1..end_of(at + 1), first))??;
    members.push(last);
    (members.len() > 1).then_some(members)
}

fn is_comma(prose: &Prose, at: usize) -> bool {
    prose.shape(at) == Some(Shape::Mark(','))
}

/// "In Leeds, …", "Monday, …", "However, …".
fn opens_adverbial(prose: &Prose, at: usize) -> bool {
    let adverbial = Class::TIME | Class::ADVERB | Class::CONJUNCTION | Class::PREPOSITION | Class::PLACE;
    prose.class(at).is(adverbial)
}

fn member(prose: &Prose, range: Range<usize>, beside: &Phrase) -> Option<Phrase> {
    let off = Class::TIME
        | Class::ADVERB
        | Class::CONJUNCTION
        | Class::PREPOSITION
        | Class::PRONOUN
        | Class::DETERMINER;
    let names = range.clone().all(|at| {
        let token = &prose.tokens[at];
        token.capital() && (!token.class.is(off) || prose.month_as_surname(at)) || token.mark('.')
    });
    let phrase = (names && !range.is_empty()).then(|| read(prose, range)).flatten()?;
    let alike = phrase.kind == beside.kind && phrase.name.contains(' ') == beside.name.contains(' ');
    (alike && phrase.anonymity == Anonymity::Named && phrase.reference == Reference::Direct).then_some(phrase)
}
