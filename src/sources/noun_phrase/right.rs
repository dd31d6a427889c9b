//! The noun phrase that starts at a token: after an inverted verb ("said X"), "according to", "by".

use super::{Phrase, REACH, Reference, left, read, series};
use crate::sources::lang::class::Class;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;

/// The phrases from `start` on ("Ann Smith and Bob Jones"), first one first; the sentence ends at `ceiling`.
pub fn right(prose: &Prose, start: usize, ceiling: usize) -> Vec<Phrase> {
    let end = end_of_phrase(prose, start, ceiling);
    let Some(mut phrase) = read(prose, start..end) else {
        return Vec::new();
    };
    if let Some(name) = left::appositive_name(prose, &phrase, end) {
        return vec![name];
    }
    if phrase.role.is_none()
        && prose.shape(end) == Some(Shape::Mark(','))
        && prose.shape(end + 1) != Some(Shape::Capital)
    {
        let close = (end + 1..ceiling.min(end + 20))
            .find(|at| matches!(prose.shape(*at), Some(Shape::Mark(_) | Shape::Quote(_))))
            .unwrap_or(ceiling.min(end + 20));
        phrase.role = left::role_text(prose, end + 1..close);
    }
    if let Some(members) = series::behind(prose, end, &phrase, |at| end_of_phrase(prose, at, ceiling)) {
        return std::iter::once(phrase).chain(members).collect();
    }
    let mut phrases = vec![phrase];
    if prose.among(end, prose.grammar().and) && prose.tokens.get(end + 1).is_some_and(|t| t.capital()) {
        let next = end_of_phrase(prose, end + 1, ceiling);
        phrases.extend(read(prose, end + 1..next).filter(|phrase| phrase.reference == Reference::Direct));
    }
    phrases
}

fn end_of_phrase(prose: &Prose, start: usize, ceiling: usize) -> usize {
    let limit = ceiling.min(prose.tokens.len()).min(start + REACH);
    let mut at = start;
    if prose.class(at).is(Class::PRONOUN) && !prose.class(at).is(Class::DETERMINER) {
        return at + 1;
    }
    let mut named = false;
    while at < limit {
        let token = &prose.tokens[at];
        let follows = match token.shape {
            Shape::Capital | Shape::Upper => {
                let month =
                    prose.shape(at + 1) == Some(Shape::Number) && prose.class(at + 2).is(Class::DOCUMENT);
                let noun = prose.class(at + 1).is(Class::DOCUMENT);
                let day = token.class.is(Class::TIME)
                    && !prose.month_as_surname(at)
                    && !month
                    && !noun
                    && !prose.tokens.get(at + 1).is_some_and(|t| t.capital());
                let title = token.class.is(Class::ORGANISATION_NAME) && named;
                !day || at == start || title
            }
            Shape::Number | Shape::Possessive | Shape::Mark('.' | '-' | '/' | '&') => {
                at > start || token.shape == Shape::Number
            }
            Shape::Mark(_) | Shape::Quote(_) => false,
            Shape::Lower => lower_continues(prose, at, start, named),
        };
        if !follows || token.mark('.') && prose.tokens.get(at + 1).is_none_or(|t| !t.capital()) {
            break;
        }
        named |= token.capital() && !token.class.is(Class::DETERMINER);
        at += 1;
    }
    at
}

fn lower_continues(prose: &Prose, at: usize, start: usize, named: bool) -> bool {
    let class = prose.class(at);
    let word = prose.word(at);
    if class.is(Class::PREPOSITION) {
        if at == start {
            return false;
        }
        // After a name only what belongs to it: "Department of", "Center for"; after a common noun its complement.
        let after_name = prose.tokens[at - 1].capital();
        if after_name {
            let of = prose.among(at, prose.grammar().of) || word == "at";
            return of
                && prose.tokens.get(at + 1).is_some_and(|t| t.capital() || t.class.is(Class::DETERMINER));
        }
        return prose.grammar().verb_first
            || matches!(
                word,
                "of" | "for"
                    | "from"
                    | "at"
                    | "in"
                    | "with"
                    | "to"
                    | "by"
                    | "on"
                    | "inside"
                    | "within"
                    | "about"
            );
    }
    let ahead = |at: usize| prose.tokens.get(at).is_some_and(|t| t.capital());
    if matches!(
        word,
        "van"
            | "von"
            | "de"
            | "der"
            | "den"
            | "bin"
            | "al"
            | "del"
            | "la"
            | "le"
            | "du"
            | "ter"
            | "ten"
            | "da"
            | "di"
            | "dos"
    ) && named
        && (ahead(at + 1) || ahead(at + 2))
        && prose.grammar().of.first() != Some(&word)
    {
        return true;
    }
    if class.is(Class::TIME) && !class.is(Class::HEAD) {
        return false;
    }
    if class.is(Class::DETERMINER) {
        let genitive =
            prose.grammar().capital_nouns && prose.tokens[at - 1].capital() && matches!(word, "der" | "des");
        return at == start || genitive || prose.class(at - 1).is(Class::PREPOSITION | Class::DETERMINER);
    }
    if class.is(Class::PRONOUN | Class::CONJUNCTION | Class::AUXILIARY) {
        return false;
    }
    if class.is(Class::HEAD) {
        return true;
    }
    let verb = class.is(Class::VERB | Class::SAY | Class::SPEECH | Class::WEAK | Class::FINDING);
    // "familiar with the plan": after an article it is a noun.
    let noun = at > start && prose.class(at - 1).is(Class::DETERMINER);
    !(verb && !noun || named && prose.tokens[at - 1].capital() && !function_ahead(prose, at))
}

/// "Rovers head coach Ann Smith", "Republican political consultant Bob Jones": a function between a name and a name.
fn function_ahead(prose: &Prose, at: usize) -> bool {
    let lower = |at: &usize| {
        let off = Class::PREPOSITION | Class::CONJUNCTION | Class::AUXILIARY | Class::PRONOUN;
        prose.shape(*at) == Some(Shape::Lower) && !prose.class(*at).is(off)
    };
    let last = (at..at + 4).take_while(lower).last();
    last.is_some_and(|last| {
        prose.class(last).is(Class::ROLE | Class::PERSON)
            && prose.tokens.get(last + 1).is_some_and(|t| t.capital())
    })
}
