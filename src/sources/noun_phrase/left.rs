//! The subject to the left of a verb: past adverbs, auxiliaries and appositions to the noun phrase.

use super::{Phrase, REACH, Reference, read, right, series};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::Language;
use crate::sources::lang::class::Class;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

/// What stands between a subject and its verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bridge {
    /// Index after the subject's last token.
    pub end: usize,
    pub negated: bool,
    pub passive: bool,
    /// "would", "will", "to": no statement yet.
    pub modal: bool,
}

/// Walks back from a verb over adverbs, auxiliaries and days.
pub fn skip_to_subject(prose: &Prose, verb: usize, floor: usize) -> Bridge {
    let mut bridge = Bridge { end: verb, ..Bridge::default() };
    while bridge.end > floor {
        let at = bridge.end - 1;
        let class = prose.class(at);
        let lower = prose.shape(at) == Some(Shape::Lower);
        let word = prose.word(at);
        let time =
            class.is(Class::TIME) && at > floor && !class.is(Class::ROLE) && !prose.month_as_surname(at);
        let preposition_of_time =
            matches!(word, "on" | "in" | "at") && at + 1 < verb && prose.class(at + 1).is(Class::TIME);
        let adverb = lower
            && (class.is(Class::ADVERB) || word.len() > 4 && word.ends_with("ly") && !class.is(Class::HEAD));
        let auxiliary = class.is(Class::AUXILIARY) && lower;
        let negation = matches!(word, "not" | "never" | "nicht" | "pas" | "no" | "não" | "non");
        let clitic = at < verb && is_clitic(prose, at);
        if !(time || preposition_of_time || adverb || auxiliary || negation || clitic) {
            break;
        }
        if auxiliary {
            bridge.negated |= word.ends_with("n't") || word.ends_with("n’t") || word == "cannot";
            bridge.passive |= matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being");
            bridge.modal |= matches!(
                word,
                "will" | "would" | "could" | "should" | "might" | "may" | "must" | "can" | "shall"
            );
        }
        bridge.negated |= negation;
        bridge.end = at;
    }
    bridge
}

/// "s’est dit", "lo dijo", "si è detto": an object pronoun before the verb, in the Romance languages.
fn is_clitic(prose: &Prose, at: usize) -> bool {
    let clitics: &[&str] = match prose.lexicon.language {
        Language::French => &[
            "s'", "s’", "se", "l'", "l’", "le", "la", "les", "me", "nous", "lui", "leur", "n'", "n’", "ne",
            "y", "en",
        ],
        Language::Spanish => &["se", "le", "la", "lo", "les", "me", "en", "y"],
        Language::Portuguese => &["se", "lhe", "lhes", "me", "nos", "o", "a"],
        Language::Italian => {
            &["si", "s'", "s’", "l'", "l’", "lo", "la", "li", "le", "gli", "mi", "ci", "ne", "vi"]
        }
        _ => &[],
    };
    clitics.contains(&prose.word(at))
}

/// The phrases that end before `end` ("Ann Smith and Bob Jones"), last one first; the sentence begins at `floor`.
pub fn left(prose: &Prose, end: usize, floor: usize) -> Vec<Phrase> {
    if let Some(found) = clause_initial(prose, end, floor) {
        return found;
    }
    let floor = floor.max(end.saturating_sub(3 * REACH));
    let subject = before_relative(prose, end, floor);
    // "Ann Smith, Bob Jones and Carla Brown, who said": the last one alone, or the last two.
    let relative = subject != end;
    let mut end = subject;
    let mut role = None;
    // "X, the director of Y, said"; "X (R-Texas) said"; "X — who left — said".
    for _ in 0..5 {
        let Some(last) = end.checked_sub(1).filter(|last| *last >= floor) else {
            return Vec::new();
        };
        if prose.shape(last) == Some(Shape::Mark(')')) {
            let open = (floor..last).rev().find(|at| prose.shape(*at) == Some(Shape::Mark('(')));
            let Some(open) = open else { return Vec::new() };
            end = open;
            continue;
        }
        if !matches!(prose.shape(last), Some(Shape::Mark(',' | '—' | '–' | '-'))) {
            break;
        }
        let Some(open) = opening_of_apposition(prose, last, floor) else {
            return named_after(prose, last, floor).into_iter().collect();
        };
        role = role.or_else(|| role_text(prose, open + 1..last));
        end = open;
    }
    end = before_restrictive(prose, end, floor).unwrap_or(end);
    let start = start_of_phrase(prose, end, floor);
    let Some(mut phrase) = read(prose, start..end) else {
        return Vec::new();
    };
    if let Some(name) = name_before(prose, &phrase, start, floor) {
        phrase = name;
    }
    if phrase.role.is_none() {
        phrase.role = role;
    }
    let mut phrases = vec![phrase];
    match relative {
        true => phrases.extend(coordinated(prose, start, floor)),
        false => phrases.extend(joined(prose, start, floor, &phrases[0])),
    }
    phrases
}

/// "Ann Smith, Bob Jones and" before the phrase, the nearest first.
fn joined(prose: &Prose, start: usize, floor: usize, last: &Phrase) -> Vec<Phrase> {
    let start_of = |end| start_of_phrase(prose, end, floor);
    if let Some(second) = coordinated(prose, start, floor) {
        let comma = second.range.start.checked_sub(1).filter(|comma| *comma > floor);
        let more =
            comma.map_or_else(Vec::new, |comma| series::before(prose, comma, floor, &second, start_of));
        return std::iter::once(second).chain(more).collect();
    }
    let and = start.checked_sub(1).filter(|and| *and > floor && prose.among(*and, prose.grammar().and));
    // "Ann Smith, and Bob Jones": a comma before "and" needs two names before it.
    let members = and.map_or_else(Vec::new, |and| series::before(prose, and - 1, floor, last, start_of));
    if members.len() > 1 { members } else { Vec::new() }
}

/// "Ann Smith, 30, of Springfield, Mo., who …, said": the clause begins with the subject, however long what follows it.
pub fn clause_initial(prose: &Prose, end: usize, floor: usize) -> Option<Vec<Phrase>> {
    let last = end.checked_sub(1).filter(|last| *last > floor)?;
    if !matches!(prose.shape(last), Some(Shape::Mark(',' | ')' | '—' | '–'))) {
        return None;
    }
    let near = floor.max(last.saturating_sub(2 * REACH));
    let quote = (near..last).rev().find(|at| matches!(prose.shape(*at), Some(Shape::Quote(_))));
    if quote.is_none() && near > floor {
        return None;
    }
    let start = after_adverbial(prose, quote.map_or(floor, |at| at + 1), last);
    if !prose.tokens.get(start)?.capital() && !prose.class(start).is(Class::DETERMINER) {
        return None;
    }
    let verb_between =
        (start..last).any(|at| prose.class(at).is(Class::SAY) && prose.shape(at) == Some(Shape::Lower));
    let mut found = right(prose, start, last + 1);
    if let Some(name) = found.last().and_then(|holder| appositive_name(prose, holder, holder.range.end)) {
        found = vec![name];
    }
    let first = found.last()?;
    let known = first.anonymity == Anonymity::Named || prose.class(first.range.end - 1).is(Class::HEAD);
    let mark = matches!(prose.shape(first.range.end), Some(Shape::Mark(',' | '(' | '—' | '–' | ')')));
    let place = first.kind == SourceKind::Organisation && prose.class(first.range.start).is(Class::PLACE);
    let comma = first.range.end;
    let apposed = prose.shape(comma) != Some(Shape::Mark(','))
        || starts_apposition(prose, comma + 1)
        || prose.shape(comma + 1) == Some(Shape::Capital)
        || found.len() == 1 && first.role.is_some();
    // ", was closed,": the clause has its verb already.
    let finite = (comma..last).any(|at| {
        prose.shape(at) == Some(Shape::Mark(','))
            && prose.shape(at + 1) == Some(Shape::Lower)
            && prose.class(at + 1).is(Class::AUXILIARY | Class::VERB)
            // "lead author".
            && !prose.class(at + 2).is(Class::ROLE)
    });
    (known
        && mark
        && apposed
        && !finite
        && !verb_between
        && !place
        && first.reference == Reference::Direct
        && found[0].range.start >= start)
        .then_some(found)
}

/// "In a statement, Ann Smith, …": what opens with a preposition is no subject.
fn after_adverbial(prose: &Prose, start: usize, last: usize) -> usize {
    if !prose.class(start).is(Class::PREPOSITION) || prose.class(start).is(Class::HEAD) {
        return start;
    }
    let comma = (start..last.min(start + 12)).find(|at| prose.shape(*at) == Some(Shape::Mark(',')));
    comma.map_or(start, |comma| comma + 1)
}

/// "Ann Smith, director of the port said": the second comma is missing.
fn name_before(prose: &Prose, holder: &Phrase, start: usize, floor: usize) -> Option<Phrase> {
    let comma = start
        .checked_sub(1)
        .filter(|comma| *comma > floor && prose.shape(*comma) == Some(Shape::Mark(',')))?;
    let function = holder.kind == SourceKind::UnnamedPerson
        && !prose.class(start).is(Class::DETERMINER)
        && prose.class(start).is(Class::ROLE);
    let mut name = function.then(|| read(prose, start_of_phrase(prose, comma, floor)..comma)).flatten()?;
    name.role = Some(prose.slice(holder.range.clone()).to_owned());
    (name.kind == SourceKind::Person && name.reference == Reference::Direct && name.name.contains(' '))
        .then_some(name)
}

/// "Ann Smith, who said": the relative pronoun stands for what is before it.
fn before_relative(prose: &Prose, end: usize, floor: usize) -> usize {
    let Some(who) =
        end.checked_sub(1).filter(|who| *who > floor + 1 && prose.among(*who, prose.grammar().who))
    else {
        return end;
    };
    if prose.shape(who) != Some(Shape::Lower) || prose.grammar().capital_nouns {
        return end;
    }
    if prose.shape(who - 1) == Some(Shape::Mark(',')) { who - 1 } else { who }
}

/// "people who attended the meeting said": a clause with a verb of its own between the noun and its verb.
fn before_restrictive(prose: &Prose, end: usize, floor: usize) -> Option<usize> {
    let clause = |at: &usize| {
        prose.tokens[*at].word() || matches!(prose.shape(*at), Some(Shape::Number | Shape::Possessive))
    };
    let who = (floor + 1..end).rev().take(16).take_while(clause).find(|at| prose.is(*at, "who"))?;
    let before = &prose.tokens[who - 1];
    let noun = before.capital() || before.shape == Shape::Lower && before.class.is(Class::HEAD);
    let finite = |at: usize| {
        let class = prose.class(at);
        let past = prose.word(at).ends_with("ed") && !class.is(Class::HEAD);
        prose.shape(at) == Some(Shape::Lower)
            && (past || class.is(Class::AUXILIARY | Class::VERB | Class::REPORTING))
    };
    // "the man who Smith said …": the verb reported of is Smith’s.
    (noun && (who + 1..end).any(finite)).then_some(who)
}

/// "the mayor, Ann Smith, said": the name stands between the commas, its function before them.
fn named_after(prose: &Prose, close: usize, floor: usize) -> Option<Phrase> {
    let open = (floor..close).rev().take(8).find(|at| prose.shape(*at) == Some(Shape::Mark(',')))?;
    let start = start_of_phrase(prose, open, floor);
    let holder = read(prose, start..open)?;
    appositive_name(prose, &holder, open)
}

/// The name that follows the comma behind a function ("the mayor, Ann Smith").
pub(super) fn appositive_name(prose: &Prose, holder: &Phrase, comma: usize) -> Option<Phrase> {
    let function = matches!(holder.kind, SourceKind::UnnamedPerson) && holder.role.is_some();
    if !function || prose.shape(comma) != Some(Shape::Mark(',')) {
        return None;
    }
    let limit = prose.tokens.len().min(comma + 7);
    let end = (comma + 1..limit)
        .find(|at| !prose.tokens[*at].capital() && !name_particle(prose, *at))
        .unwrap_or(limit);
    let closed = prose.tokens.get(end).is_none_or(|t| !t.word());
    let mut name = (closed && end > comma + 1).then(|| read(prose, comma + 1..end)).flatten()?;
    name.role = Some(prose.slice(holder.range.start..comma).to_owned());
    (name.kind == SourceKind::Person && name.reference == Reference::Direct).then_some(name)
}

fn name_particle(prose: &Prose, at: usize) -> bool {
    let initial =
        prose.shape(at) == Some(Shape::Mark('.')) && prose.tokens.get(at + 1).is_some_and(|t| t.capital());
    matches!(prose.word(at), "de" | "van" | "von" | "der" | "den" | "del" | "bin" | "al" | "la" | "le" | "du")
        || initial
}

/// "Ann Smith and" before the phrase: only when it stands at the start of its clause.
fn coordinated(prose: &Prose, start: usize, floor: usize) -> Option<Phrase> {
    let and = start.checked_sub(1).filter(|and| *and > floor && prose.among(*and, prose.grammar().and))?;
    let first = start_of_phrase(prose, and, floor);
    let clause = first == floor
        || prose.tokens.get(first - 1).is_some_and(|t| !t.word() || prose.is(first - 1, "both"));
    let phrase = (clause && first < and).then(|| read(prose, first..and)).flatten()?;
    // "Federal and state officials": an adjective, not a second source.
    let adjective =
        prose.shape(start) == Some(Shape::Lower) && and == first + 1 && phrase.anonymity == Anonymity::Named;
    (phrase.reference == Reference::Direct && !adjective).then_some(phrase)
}

/// Where the words before `end` stop being one noun phrase.
fn start_of_phrase(prose: &Prose, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(REACH));
    let mut start = end;
    while start > floor && continues(prose, start - 1, end) {
        start -= 1;
    }
    start
}

fn continues(prose: &Prose, at: usize, end: usize) -> bool {
    let token = &prose.tokens[at];
    if prose.is(at, "and") && at > 0 && prose.tokens[at - 1].capital() {
        return super::name::joined_by_and(prose, at, at.saturating_sub(8));
    }
    match token.shape {
        Shape::Capital | Shape::Upper => {
            !token.class.is(Class::CONJUNCTION | Class::AUXILIARY)
                || prose.month_as_surname(at)
                || token.class.is(Class::HEAD | Class::TITLE)
        }
        Shape::Number | Shape::Possessive => true,
        Shape::Mark('-' | '.' | '/' | '&' | '’') => true,
        Shape::Quote(_) => false,
        Shape::Mark(_) => false,
        Shape::Lower => {
            let class = token.class;
            if class.is(Class::PRONOUN) {
                // "exercises that the navy said": a clause begins.
                let clause = prose.is(at, "that") && prose.class(at + 1).is(Class::DETERMINER);
                return at + 1 == end || class.is(Class::DETERMINER) && !clause;
            }
            if class.is(Class::HEAD | Class::DETERMINER | Class::PREPOSITION | Class::TITLE) {
                return true;
            }
            // "a rail union boss": right after an article a verb's form is a noun.
            let noun = at > 0 && prose.among(at - 1, &["a", "an", "the"]);
            noun || !class.is(Class::CONJUNCTION
                | Class::AUXILIARY
                | Class::VERB
                | Class::SAY
                | Class::SPEECH
                | Class::WEAK
                | Class::FINDING)
        }
    }
}

/// The comma or dash that opens the apposition which `close` ends.
fn opening_of_apposition(prose: &Prose, close: usize, floor: usize) -> Option<usize> {
    let mark = prose.shape(close)?;
    let mut seen = 0;
    for at in (floor..close).rev() {
        if matches!(prose.shape(at), Some(Shape::Quote(_))) && seen > 1 {
            return None;
        }
        if prose.shape(at) != Some(mark) {
            continue;
        }
        seen += 1;
        if starts_apposition(prose, at + 1) && at > floor && ends_head(prose, at - 1) {
            return Some(at);
        }
        if seen == 6 {
            return None;
        }
    }
    None
}

/// "the …", "a …", "who …", "whose …", "45", "director of …", "R-Texas", "then a …".
fn starts_apposition(prose: &Prose, at: usize) -> bool {
    let class = prose.class(at);
    let word = prose.word(at);
    match prose.shape(at) {
        Some(Shape::Number) => true,
        Some(Shape::Lower) => {
            class.is(Class::DETERMINER | Class::HEAD | Class::AFFILIATION | Class::PREPOSITION)
                || matches!(
                    word,
                    "who" | "whose" | "which" | "whom" | "also" | "himself" | "herself" | "then" | "now"
                )
                || prose.class(at + 1).is(Class::ROLE)
                || word.ends_with("ing")
                || matches!(
                    word,
                    "led" | "founded" | "based" | "headed" | "backed" | "known" | "seen" | "born"
                )
        }
        Some(Shape::Upper | Shape::Capital) => {
            let function = (at..at + 7)
                .take_while(|at| {
                    prose.tokens.get(*at).is_some_and(|t| t.word() || t.shape == Shape::Possessive)
                })
                .any(|at| prose.class(at).is(Class::ROLE));
            function
                || class.is(Class::AFFILIATION)
                || word.contains('-')
                || matches!(word, "D" | "R" | "I" | "Jr." | "Sr.")
        }
        _ => false,
    }
}

/// An apposition stands after a name or a noun, not after a verb or an adverb.
fn ends_head(prose: &Prose, at: usize) -> bool {
    let token = &prose.tokens[at];
    match token.shape {
        Shape::Mark(')' | '.') | Shape::Number | Shape::Possessive => true,
        Shape::Capital | Shape::Upper => !token.class.is(Class::TIME),
        Shape::Lower => token.class.is(Class::HEAD),
        _ => false,
    }
}

/// The words of an apposition when it tells a function.
pub(super) fn role_text(prose: &Prose, range: Range<usize>) -> Option<String> {
    let start = range.start + usize::from(prose.class(range.start).is(Class::DETERMINER));
    let end = (start..range.end.min(start + 16))
        .find(|at| {
            prose.class(*at).is(Class::CONJUNCTION)
                || *at > start && prose.among(*at, prose.grammar().who)
                || prose.shape(*at) == Some(Shape::Mark(','))
        })
        .unwrap_or(range.end.min(start + 16));
    let tells = (start..end.min(start + 7)).any(|at| prose.class(at).is(Class::ROLE));
    tells.then(|| prose.slice(start..end).to_owned())
}
