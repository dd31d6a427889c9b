//! Common nouns: the head decides. "a spokesman for X" is an unnamed person, "the X campaign" an organisation, "an X
//! poll" a document, "the candidate" a back-reference.

use super::told::is_told;
use super::{Phrase, Reference, name_run};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

/// Reads a chunk whose head is a common noun; `whole` holds its complement too.
pub fn read(prose: &Prose, chunk: Range<usize>, whole: Range<usize>) -> Option<Phrase> {
    let head = head_of(prose, chunk.clone())?;
    let class = prose.class(head);
    let determiner = determiner(prose, chunk.start);
    let owner = owner(prose, chunk.start..head);
    // "eines Sprechers": the German word is the same for one and for many.
    let one = prose.grammar().capital_nouns && prose.word(chunk.start).to_lowercase().starts_with("ein");
    let plural = class.is(Class::GROUP) && !(one && class.is(Class::ROLE | Class::PERSON));
    if class.is(Class::DOCUMENT) && !class.is(Class::ROLE) {
        return Some(document(prose, chunk, whole, head, determiner, owner));
    }
    if class.is(Class::ORGANISATION) && !class.is(Class::GROUP) {
        return organisation(prose, chunk, whole, head, determiner, owner);
    }
    if prose.slice(chunk.start..whole.end).is_empty() {
        return None;
    }
    let kind = if plural || !class.is(Class::HEAD) && ends_plural(prose.word(head)) {
        SourceKind::UnnamedGroup
    } else {
        SourceKind::UnnamedPerson
    };
    let known = class.is(Class::HEAD);
    if !known && determiner == Determiner::None && !ends_plural(prose.word(head)) {
        return None;
    }
    let outlet = class.is(Class::OUTLET) && !plural;
    if let Some(run) =
        owner.clone().filter(|run| outlet && !prose.class(run.start).is(Class::AFFILIATION | Class::PLACE))
    {
        return Some(named_outlet(prose, run, whole));
    }
    let definite = matches!(determiner, Determiner::Definite | Determiner::Possessive) && !plural;
    // "the victim’s mother" is somebody else than "the mother".
    let related = (chunk.start..head).any(|at| prose.shape(at) == Some(Shape::Possessive)) && known;
    // "the Conservative MP", "the US President": no office of theirs, so somebody named before.
    let from = owner
        .clone()
        .is_none_or(|run| run.into_iter().all(|at| prose.class(at).is(Class::AFFILIATION | Class::PLACE)));
    let back = definite && !related && (from || !known) || outlet && determiner != Determiner::Indefinite;
    let description = description(prose, chunk.start, whole.end, head);
    let organisation =
        owner.map(|run| prose.slice(run).to_owned()).or_else(|| complement(prose, head + 1..whole.end));
    let anonymity = anonymity(class, organisation.is_some() || is_told(prose, &chunk, &whole, head));
    Some(Phrase {
        range: whole,
        kind: if outlet { SourceKind::Outlet } else { kind },
        name: description,
        role: Some(prose.word(head).to_owned()),
        organisation,
        anonymity,
        reference: if back { Reference::Back } else { Reference::Direct },
        gender: None,
    })
}

/// "The Financial Times newspaper".
fn named_outlet(prose: &Prose, name: Range<usize>, whole: Range<usize>) -> Phrase {
    Phrase {
        range: whole,
        kind: SourceKind::Outlet,
        name: prose.slice(name).to_owned(),
        role: None,
        organisation: None,
        anonymity: Anonymity::Named,
        reference: Reference::Direct,
        gender: None,
    }
}

/// The last noun of the chunk: before "familiar with", "close to", "who".
fn head_of(prose: &Prose, chunk: Range<usize>) -> Option<usize> {
    let adjectives_follow = prose.lexicon.language.is_romance();
    if adjectives_follow {
        let noun =
            |at: &usize| prose.shape(*at) == Some(Shape::Lower) && !prose.class(*at).is(Class::DETERMINER);
        return chunk
            .clone()
            .find(|at| prose.class(*at).is(Class::HEAD))
            .or_else(|| chunk.clone().find(noun));
    }
    let known = chunk.clone().find(|at| {
        let next_is_noun = at + 1 < chunk.end
            && prose.tokens[at + 1].word()
            && (prose.class(at + 1).is(Class::HEAD)
                || prose.tokens[at + 1].capital()
                || prose.shape(at + 1) == Some(Shape::Lower) && !is_modifier(prose.word(at + 1)));
        let attributive = prose.shape(at + 1) == Some(Shape::Possessive) && at + 1 < chunk.end;
        prose.class(*at).is(Class::HEAD) && !attributive && !next_is_noun
    });
    known.or_else(|| {
        chunk.rev().find(|at| {
            let noun = prose.shape(*at) == Some(Shape::Lower) || prose.grammar().capital_nouns;
            noun && prose.tokens[*at].word() && !prose.class(*at).is(Class::DETERMINER)
        })
    })
}

/// Words after the head that still belong to it.
pub(super) fn is_modifier(word: &str) -> bool {
    matches!(
        word,
        "familiar"
            | "close"
            | "briefed"
            | "involved"
            | "loyal"
            | "aligned"
            | "supporting"
            | "backing"
            | "opposed"
            | "obtained"
            | "based"
            | "alike"
            | "present"
            | "speaking"
            | "attending"
            | "seen"
            | "shown"
            | "held"
            | "taken"
            | "made"
            | "written"
            | "led"
            | "sent"
            | "given"
    ) || word.ends_with("ed")
        || word.ends_with("ing")
}

/// "eines Sprechers der Stadt" → "ein Sprecher der Stadt": a description in the case in which it is looked up.
fn nominative(text: &str) -> String {
    let article = [("eines ", "ein "), ("einem ", "ein "), ("einen ", "ein "), ("einer ", "eine ")];
    let Some((rest, bare)) = article.iter().find_map(|(from, to)| Some((text.strip_prefix(from)?, to)))
    else {
        return text.to_owned();
    };
    let first = rest.split(' ').next().unwrap_or_default();
    let genitive = text.starts_with("eines ") && first.len() > 5;
    let noun = first.strip_suffix('s').filter(|_| genitive).unwrap_or(first);
    format!("{bare}{noun}{}", &rest[first.len()..])
}

fn is_participle(prose: &Prose, at: usize) -> bool {
    prose.shape(at) == Some(Shape::Lower)
        && prose.word(at).ends_with("ed")
        && !prose.class(at).is(Class::HEAD)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Determiner {
    None,
    Definite,
    Indefinite,
    Possessive,
}

fn determiner(prose: &Prose, at: usize) -> Determiner {
    let grammar = prose.grammar();
    if prose.among(at, grammar.definite) {
        return Determiner::Definite;
    }
    if prose.among(at, grammar.possessive) {
        return Determiner::Possessive;
    }
    let other = prose.class(at).is(Class::DETERMINER) || prose.shape(at) == Some(Shape::Number);
    if other { Determiner::Indefinite } else { Determiner::None }
}

/// A name before the head: "Pentagon officials", "Clinton’s campaign".
fn owner(prose: &Prose, before: Range<usize>) -> Option<Range<usize>> {
    let last = before.clone().rev().find(|at| {
        let token = &prose.tokens[*at];
        let first = *at == before.start
            || prose.sentences.get(prose.sentence_of(*at)).is_some_and(|s| s.start == *at);
        token.capital()
            && !(first && DESCRIBES.contains(&prose.word(*at)))
            && !(first
                && token.class.is(Class::DETERMINER | Class::HEAD | Class::CONJUNCTION | Class::ADVERB))
    })?;
    // "Smith presented data": a verb between is no owner.
    if (last + 1..before.end).any(|at| {
        prose.shape(at) == Some(Shape::Lower)
            && (prose.word(at).ends_with("ed") || prose.class(at).is(Class::VERB))
    }) {
        return None;
    }
    let run = name_run(prose, last + 1, before.start);
    let first =
        run.clone().find(|at| !prose.class(*at).is(Class::DETERMINER | Class::TITLE | Class::CONJUNCTION))?;
    Some(first..run.end)
}

/// Adjectives that open a sentence and own nothing: "New research".
const DESCRIBES: &[&str] = &[
    "Early",
    "Federal",
    "Final",
    "Fresh",
    "Further",
    "Independent",
    "Initial",
    "Internal",
    "International",
    "Latest",
    "Leaked",
    "Local",
    "National",
    "New",
    "Official",
    "Police",
    "Preliminary",
    "Previous",
    "Public",
    "Recent",
    "Scientific",
    "Separate",
    "Unpublished",
];

/// The name in the complement: "a spokesman for the Treasury".
fn complement(prose: &Prose, after: Range<usize>) -> Option<String> {
    let first = after.clone().take(8).find(|at| prose.tokens[*at].capital())?;
    let last = (first..after.end).take_while(|at| prose.tokens[*at].capital()).last()?;
    Some(prose.slice(first..last + 1).to_owned())
}

fn description(prose: &Prose, start: usize, end: usize, head: usize) -> String {
    let end = end.min(head + 14);
    let skip = usize::from(prose.among(start, prose.grammar().definite));
    // "a study published on": the day that follows is cut off, so what led to it goes too.
    let dangling = |end: usize| {
        end > head + 1 && (prose.class(end - 1).is(Class::PREPOSITION) || is_participle(prose, end - 1))
    };
    let end = (head + 1..=end).rev().find(|end| !dangling(*end)).unwrap_or(end);
    let text = prose.slice(start + skip..end).trim();
    if prose.grammar().capital_nouns {
        return nominative(text);
    }
    let mut characters = text.chars();
    let first = prose.tokens.get(start + skip);
    let starts_sentence = first.is_some_and(|t| {
        t.shape == Shape::Capital && (t.class.is(Class::DETERMINER | Class::GROUP | Class::HEAD))
            // "Treasury Board officials".
            && (t.class.is(Class::DETERMINER) || !prose.tokens.get(start + skip + 1).is_some_and(|next| next.capital()))
    });
    let group_name = text.split_whitespace().count() == 1 && matches!(text, "Republicans" | "Democrats");
    match characters.next() {
        Some(initial) if starts_sentence && !group_name && !prose.grammar().capital_nouns => {
            initial.to_lowercase().chain(characters).collect()
        }
        _ => text.to_owned(),
    }
}

fn anonymity(class: Class, told: bool) -> Anonymity {
    if class.is(Class::COLLECTIVE) {
        return Anonymity::Collective;
    }
    if told { Anonymity::Partial } else { Anonymity::Full }
}

fn document(
    prose: &Prose,
    chunk: Range<usize>,
    whole: Range<usize>,
    head: usize,
    determiner: Determiner,
    owner: Option<Range<usize>>,
) -> Phrase {
    if let Some(publisher) = publisher(prose, head, &whole) {
        return publisher;
    }
    let (name, anonymity) = match &owner {
        Some(run) => (prose.slice(run.start..head + 1).to_owned(), Anonymity::Named),
        None => (description(prose, chunk.start, whole.end, head), Anonymity::Full),
    };
    let back = owner.is_none()
        && matches!(determiner, Determiner::Definite | Determiner::Possessive)
        && whole.end <= head + 1;
    Phrase {
        range: whole,
        kind: SourceKind::Document,
        name,
        role: None,
        organisation: owner.map(|run| prose.slice(run).to_owned()),
        anonymity,
        reference: if back { Reference::Back } else { Reference::Direct },
        gender: None,
    }
}

/// "figures from the Office for Ports": figures are no paper of their own, so the source is who made them.
fn publisher(prose: &Prose, head: usize, whole: &Range<usize>) -> Option<Phrase> {
    let figures = matches!(prose.word(head), "data" | "figures" | "statistics" | "numbers");
    let from = prose.is(head + 1, "from") || prose.is(head + 1, "by");
    let last = whole.end.checked_sub(1).filter(|last| *last > head + 1)?;
    let named = figures && from && prose.tokens[last].capital();
    let phrase = named.then(|| super::read(prose, head + 2..whole.end)).flatten()?;
    let body = matches!(phrase.kind, SourceKind::Organisation | SourceKind::Outlet | SourceKind::Agency);
    (body && phrase.anonymity == Anonymity::Named).then_some(Phrase { range: whole.clone(), ..phrase })
}

fn organisation(
    prose: &Prose,
    chunk: Range<usize>,
    whole: Range<usize>,
    head: usize,
    determiner: Determiner,
    owner: Option<Range<usize>>,
) -> Option<Phrase> {
    if let Some(end) =
        seat(prose, head, &whole).filter(|_| determiner == Determiner::Definite && owner.is_none())
    {
        return Some(Phrase {
            range: whole,
            kind: SourceKind::Organisation,
            name: prose.slice(head..end).to_owned(),
            role: None,
            organisation: None,
            anonymity: Anonymity::Named,
            reference: Reference::Direct,
            gender: None,
        });
    }
    // "a Muslim civil rights group": somebody told of, not named.
    let named = owner.is_some() && determiner != Determiner::Indefinite;
    let name = match owner.filter(|_| named) {
        Some(run) => prose.slice(run.start..head + 1).to_owned(),
        None => description(prose, chunk.start, chunk.end, head),
    };
    let back = !named
        && matches!(determiner, Determiner::Definite | Determiner::Possessive)
        && !AUTHORITIES.contains(&prose.word(head).to_lowercase().as_str());
    Some(Phrase {
        range: chunk,
        kind: if named { SourceKind::Organisation } else { SourceKind::UnnamedGroup },
        name,
        role: None,
        organisation: None,
        anonymity: if named { Anonymity::Named } else { Anonymity::Full },
        reference: if back { Reference::Back } else { Reference::Direct },
        gender: None,
    })
}

/// "of", run together with the article.
const SEAT: &[&str] = &["du", "d’", "d'", "do", "da", "del", "della", "dell’", "dell'"];

/// "the city of Leeds", "le parquet de Lyon", "die Staatsanwaltschaft in Köln": where the name of the place ends.
fn seat(prose: &Prose, head: usize, whole: &Range<usize>) -> Option<usize> {
    let of = head + 1;
    let german = prose.grammar().capital_nouns && matches!(prose.word(of), "in" | "von");
    if of + 1 >= whole.end || !german && !prose.is(of, prose.grammar().of.first()?) && !prose.among(of, SEAT)
    {
        return None;
    }
    let run = (of + 1..whole.end).take_while(|at| prose.tokens[*at].capital()).last()?;
    Some(run + 1)
}

/// Authorities that are known by their common noun alone.
const AUTHORITIES: &[&str] = &[
    "police",
    "government",
    "military",
    "army",
    "navy",
    "polizei",
    "regierung",
    "feuerwehr",
    "staatsanwaltschaft",
    "bundesregierung",
    "gouvernement",
    "gendarmerie",
    "parquet",
    "préfecture",
    "policía",
    "polícia",
    "prefeitura",
    "polizia",
    "procura",
    "questura",
    "prefettura",
    "gobierno",
    "fiscalía",
    "ayuntamiento",
];

fn ends_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
}
