//! Proper names: the run of capital words at the end of a phrase; titles, functions and parties before it are its role.

use super::{Gender, Phrase, Reference};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

/// Reads a chunk whose last word is capital.
pub fn read(prose: &Prose, chunk: Range<usize>, whole: Range<usize>) -> Option<Phrase> {
    let run = name_run(prose, chunk.end, chunk.start);
    let bare = strip_titles(prose, run.clone())?;
    let titled = (run.start..bare.start)
        .any(|at| prose.class(at).is(Class::TITLE | Class::ROLE | Class::GROUP | Class::AFFILIATION));
    let before = chunk.start..bare.start;
    let determined = is_determined(prose, before.clone());
    let has_role = before.clone().any(|at| prose.class(at).is(Class::ROLE | Class::TITLE | Class::PERSON));
    let name = prose.slice(bare.clone()).trim_end_matches([',', '’', '\'']).replace(['„', '“', '»', '«'], "");
    if name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    if prose.class(bare.start).is(Class::TIME)
        && (prose.shape(bare.end - 1) == Some(Shape::Number) || bare.len() == 1)
    {
        return None;
    }
    let whole_name = bare.clone();
    let bare = cut_place(prose, cut_nouns(prose, bare), chunk.start);
    let bare = cut_origin(prose, bare, titled || has_role);
    let name = if bare != whole_name || prose.grammar().capital_nouns {
        prose.slice(bare.clone()).replace(['„', '“', '»', '«'], "")
    } else {
        name
    };
    let kind = kind_of(prose, bare.clone(), titled || has_role, determined);
    let is_person = kind == SourceKind::Person;
    // The last word is a surname, whoever else has it for a given name.
    let gender = if is_person { gender_of(prose, before.start..bare.end - 1) } else { None };
    let role = if is_person { role_of(prose, before.clone()) } else { None };
    Some(Phrase {
        range: whole,
        kind,
        name,
        role,
        organisation: None,
        anonymity: Anonymity::Named,
        reference: Reference::Direct,
        gender,
    })
}

/// "the Red Cross", "the activist group Sea Watch": an article right before a name, or before a noun for what it names.
/// Not "the photo Smith posted".
fn is_determined(prose: &Prose, before: Range<usize>) -> bool {
    let grammar = prose.grammar();
    let article = |at: usize| prose.among(at, grammar.definite) && !prose.among(at, grammar.that);
    let Some(last) = before.clone().last() else { return false };
    let noun = prose.class(last).is(Class::ORGANISATION | Class::OUTLET | Class::GROUP | Class::AFFILIATION)
        || prose.tokens[last].capital()
        || grammar.verb_first;
    article(last) || noun && before.into_iter().any(article)
}

/// The capital words that end before `end`, with initials, particles and inner "of".
pub fn name_run(prose: &Prose, end: usize, floor: usize) -> Range<usize> {
    let mut last = end;
    while last > floor && !prose.tokens[last - 1].capital() && prose.shape(last - 1) != Some(Shape::Number) {
        last -= 1;
    }
    let mut start = last;
    while start > floor {
        let token = &prose.tokens[start - 1];
        let joins = match token.shape {
            _ if start < last && prose.text[token.start..].starts_with('#') => false,
            Shape::Capital | Shape::Upper => {
                !token.class.is(Class::CONJUNCTION) || token.class.is(Class::HEAD)
            }
            Shape::Mark('&' | '/' | '-') => true,
            Shape::Number => start == last || prose.tokens[start].capital() && start - 1 > floor,
            Shape::Lower => {
                start < last
                    && (inner_particle(prose, start - 1, floor) || inner_noun(prose, start - 1, floor))
            }
            _ => false,
        };
        if !joins {
            break;
        }
        start -= 1;
    }
    while start < last && !prose.tokens[start].capital() {
        start += 1;
    }
    start..last
}

/// "Agence du revenu du Canada": a small noun inside a Romance institution's name.
fn inner_noun(prose: &Prose, at: usize, floor: usize) -> bool {
    let romance = prose.lexicon.language.is_romance();
    let of = prose.grammar().of;
    let institution = |at: usize| {
        prose.tokens[at].capital() && prose.class(at).is(Class::ORGANISATION | Class::ORGANISATION_NAME)
    };
    romance
        && at >= floor + 2
        && (prose.among(at, of) && at >= floor + 3 && prose.among(at - 2, of) && institution(at - 3)
            || prose.among(at - 1, of) && institution(at - 2))
}

/// "of", "for", "the", "de", "van" between two capital words.
fn inner_particle(prose: &Prose, at: usize, floor: usize) -> bool {
    let capital_before = |at: usize| at > floor && prose.tokens[at - 1].capital();
    match prose.word(at) {
        "and" => capital_before(at) && joined_by_and(prose, at, floor),
        "of" | "für" | "des" | "de" | "van" | "von" | "der" | "den" | "du" | "da" | "di" | "bin" | "al"
        | "el" | "le" | "del" | "dos" | "for" | "on" => {
            capital_before(at)
                || prose.is(at.saturating_sub(1), "of")
                || matches!(prose.word(at.saturating_sub(1)), "van" | "von" | "de")
        }
        // "do", "della", "dell’"
        word if word.starts_with('d')
            && prose.lexicon.language.is_romance()
            && prose.among(at, prose.grammar().of) =>
        {
            capital_before(at)
        }
        "the" | "la" | "l'" | "l’" | "los" | "las"
            if at > floor && prose.among(at - 1, prose.grammar().of) =>
        {
            capital_before(at - 1)
        }
        "the" => at > floor && matches!(prose.word(at - 1), "of" | "for" | "on") && capital_before(at - 1),
        _ => false,
    }
}

/// "Citizenship and Immigration Services", "Organization for Co-operation and Development": one name.
pub(super) fn joined_by_and(prose: &Prose, and: usize, floor: usize) -> bool {
    let institution = |at: usize| {
        prose.tokens[at].capital() && prose.class(at).is(Class::ORGANISATION_NAME | Class::ORGANISATION)
    };
    let last = (and + 1..prose.tokens.len()).take_while(|at| prose.tokens[*at].capital()).last();
    let ends = last.is_some_and(|last| last > and + 1 && institution(last));
    let before = (floor..and)
        .rev()
        .take_while(|at| prose.tokens[*at].capital() || matches!(prose.word(*at), "of" | "for" | "the"));
    let mut seen_of = false;
    for at in before.take(8) {
        if seen_of && institution(at) {
            return true;
        }
        seen_of |= matches!(prose.word(at), "of" | "for");
        if institution(at) && !seen_of || prose.class(at).is(Class::MALE | Class::FEMALE) {
            return false;
        }
    }
    ends
}

/// Takes titles, functions and parties off the front; none when nothing else is left ("the Attorney General").
fn strip_titles(prose: &Prose, run: Range<usize>) -> Option<Range<usize>> {
    let mut bare = run;
    let idle = Class::CONJUNCTION
        | Class::ADVERB
        | Class::DETERMINER
        | Class::PREPOSITION
        | Class::PRONOUN
        | Class::AUXILIARY;
    while !bare.is_empty()
        && prose.class(bare.start).is(idle)
        && !prose.class(bare.start).is(Class::MALE | Class::FEMALE)
    {
        bare.start += 1;
    }
    if bare.is_empty()
        || bare.len() == 1
            && prose.class(bare.start).is(Class::REPORTING | Class::TIME)
            && !prose.class(bare.start).is(Class::MALE | Class::FEMALE)
    {
        return None;
    }
    let run = bare.clone();
    let last = run.end - 1;
    let institution = run.len() > 1 && prose.class(last).is(Class::ORGANISATION_NAME | Class::ORGANISATION);
    if !institution {
        let function = |at: usize| {
            prose.class(at).is(Class::TITLE | Class::ROLE)
                || prose.is(at, "staff")
                || prose.is(at, "state") && at > run.start && prose.is(at - 1, "of")
        };
        if let Some(at) = (run.start..run.end).rev().find(|at| function(*at)) {
            if at == last && run.len() > 1 {
                return keep_surname(prose, run);
            }
            if at < last {
                bare.start = at + 1;
            } else if prose.class(at).is(Class::ROLE) && !prose.class(at).is(Class::ORGANISATION_NAME) {
                return None;
            }
        }
        while bare.len() > 1
            && (prose.class(bare.start).is(Class::AFFILIATION) || !prose.tokens[bare.start].capital())
            && bare.len() != 2
            || bare.len() == 2 && party(prose.word(bare.start))
        {
            bare.start += 1;
        }
    }
    (!bare.is_empty()).then_some(bare)
}

/// "Konkurrent Jan Schmidt": a German noun before the name is capital too; the given name starts it, else the last two.
fn cut_nouns(prose: &Prose, name: Range<usize>) -> Range<usize> {
    let plain = name.clone().all(|at| prose.tokens[at].capital());
    let institution = name
        .clone()
        .any(|at| prose.class(at).is(Class::ORGANISATION | Class::ORGANISATION_NAME | Class::OUTLET));
    if !prose.grammar().capital_nouns || name.len() < 3 || !plain || institution {
        return name;
    }
    let given =
        name.clone().find(|at| prose.class(*at).is(Class::MALE | Class::FEMALE) && *at + 1 < name.end);
    given.unwrap_or(name.end - 2)..name.end
}

/// "mayor of London Ann Smith", "maire de Brest Anne Dupont": the place belongs to the function, the given name starts
/// the name.
fn cut_place(prose: &Prose, name: Range<usize>, floor: usize) -> Range<usize> {
    let of = name.start.checked_sub(1).filter(|of| *of > floor && prose.among(*of, prose.grammar().of));
    let function = of.is_some_and(|of| prose.class(of - 1).is(Class::ROLE));
    let given = || (name.start + 1..name.end - 1).find(|at| prose.class(*at).is(Class::MALE | Class::FEMALE));
    match function.then(given).flatten() {
        Some(given) => given..name.end,
        None => name,
    }
}

/// "Ann Smith of Maryland": where somebody comes from is no part of the name.
fn cut_origin(prose: &Prose, name: Range<usize>, personal: bool) -> Range<usize> {
    let Some(of) = name.clone().find(|at| matches!(prose.word(*at), "of" | "for" | "on")) else {
        return name;
    };
    let before = name.start..of;
    let institution = before.clone().any(|at| {
        prose.class(at).is(Class::ORGANISATION_NAME | Class::ORGANISATION | Class::ROLE | Class::DOCUMENT)
    });
    let given = prose.class(name.start).is(Class::MALE | Class::FEMALE);
    let capitals = before.clone().filter(|at| prose.tokens[*at].capital()).count();
    let person = personal || given || capitals == 2 && !prose.word(of - 1).ends_with('s');
    if person && !institution { before } else { name }
}

/// "Tim Cook", "Nigel Farmer": a surname that is also a function, after a given name.
fn keep_surname(prose: &Prose, run: Range<usize>) -> Option<Range<usize>> {
    let given = run.len() == 2 && prose.class(run.start).is(Class::MALE | Class::FEMALE);
    given.then_some(run)
}

fn party(word: &str) -> bool {
    matches!(
        word,
        "Republican"
            | "Democrat"
            | "Democratic"
            | "Conservative"
            | "Labour"
            | "Tory"
            | "Independent"
            | "Libertarian"
            | "GOP"
            | "Former"
            | "Republicans"
            | "Democrats"
    )
}

fn kind_of(prose: &Prose, name: Range<usize>, personal: bool, determined: bool) -> SourceKind {
    let last = name.end - 1;
    let class = prose.class(last);
    if personal && !(name.len() > 1 && class.is(Class::ORGANISATION_NAME) && determined) {
        return SourceKind::Person;
    }
    if class.is(Class::AGENCY) || name.len() == 2 && prose.is(name.start, "associated") {
        return SourceKind::Agency;
    }
    // "Office for National Statistics".
    let office = (name.start..name.end - 1).any(|at| {
        prose.class(at).is(Class::ORGANISATION | Class::ORGANISATION_NAME)
            && prose.among(at + 1, prose.grammar().of)
    });
    if class.is(Class::DOCUMENT) && name.len() > 1 && !class.is(Class::OUTLET) && !office {
        return SourceKind::Document;
    }
    let given = name.len() > 1 && prose.class(name.start).is(Class::MALE | Class::FEMALE);
    if class.is(Class::OUTLET) && !given {
        return SourceKind::Outlet;
    }
    let institution =
        name.clone().any(|at| prose.class(at).is(Class::ORGANISATION_NAME | Class::ORGANISATION)) && !given;
    let acronym = prose.shape(last) == Some(Shape::Upper) && name.len() == 1;
    let place = name.len() == 1 && class.is(Class::PLACE);
    // "Labour has announced": a party's name alone; before a person's it is the person's.
    let party = name.len() == 1 && class.is(Class::AFFILIATION) && !class.is(Class::MALE | Class::FEMALE);
    if institution || acronym || place || party || determined && !given {
        return SourceKind::Organisation;
    }
    SourceKind::Person
}

fn gender_of(prose: &Prose, words: Range<usize>) -> Option<Gender> {
    words.into_iter().find_map(|at| {
        let class = prose.class(at);
        match (class.is(Class::FEMALE), class.is(Class::MALE)) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    })
}

/// The words before a name, when they tell a function.
fn role_of(prose: &Prose, before: Range<usize>) -> Option<String> {
    if !before.clone().any(|at| prose.class(at).is(Class::ROLE | Class::PERSON | Class::GROUP)) {
        return None;
    }
    let start = before.start + usize::from(prose.class(before.start).is(Class::DETERMINER));
    let text = prose.slice(start..before.end).trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::lang::Lexicon;
    use crate::sources::noun_phrase::read;

    #[test]
    fn kinds() {
        for (language, text, expected) in [
            ("en", "Labour", SourceKind::Organisation),
            ("en", "Labour MP Ann Smith", SourceKind::Person),
            ("en", "Smith", SourceKind::Person),
            ("en", "the Harbour Office", SourceKind::Organisation),
            ("de", "Kritische Stimmen", SourceKind::UnnamedGroup),
            ("de", "Anna Schmidt", SourceKind::Person),
        ] {
            let prose = Prose::new(text, Lexicon::of(language));
            let kind = read(&prose, 0..prose.tokens.len()).map(|phrase| phrase.kind);
            assert_eq!(kind, Some(expected), "{text}");
        }
    }
}
