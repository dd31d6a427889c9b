//! Who is meant by the words beside a reporting verb: the noun phrase, and by its head noun what kind of source it is.
//!
//! `left` and `right` find the phrase's bounds beside a verb; `name` reads proper names, `head_noun` common nouns.

mod head_noun;
mod left;
mod name;
mod right;
mod series;
mod told;

use super::lang::class::Class;
use super::prose::Prose;
use super::token::Shape;
use crate::article::{Anonymity, SourceKind};
use std::ops::Range;

pub use left::{clause_initial, left, skip_to_subject};
pub use name::name_run;
pub use right::right;

/// How a phrase refers to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// By its name or description.
    Direct,
    /// "he", "she", "they", "who".
    Pronoun,
    /// "the candidate", "his aide", "the newspaper".
    Back,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Female,
    Male,
}

/// A noun phrase that can be a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// Tokens of the phrase, apposition excluded.
    pub range: Range<usize>,
    pub kind: SourceKind,
    pub name: String,
    pub role: Option<String>,
    pub organisation: Option<String>,
    pub anonymity: Anonymity,
    pub reference: Reference,
    pub gender: Option<Gender>,
}

impl Phrase {
    /// "mayor of Lower Harbour": an office that says behind itself whose it is.
    pub fn names_office(&self, prose: &Prose) -> bool {
        let (Some(role), Some(place)) = (&self.role, &self.organisation) else { return false };
        let office = self.kind == SourceKind::UnnamedPerson
            && prose.lexicon.class(&role.to_lowercase()).is(Class::ROLE);
        office && self.name.find(role.as_str()) < self.name.rfind(place.as_str())
    }
}

/// How far a phrase may reach, in tokens: longer ones are lists or broken text.
pub const REACH: usize = 28;

/// Reads the tokens of a noun phrase without apposition.
pub fn read(prose: &Prose, range: Range<usize>) -> Option<Phrase> {
    let range = trim(prose, range);
    if range.is_empty() {
        return None;
    }
    if range.len() == 1 && prose.class(range.start).is(Class::PRONOUN) {
        return pronoun(prose, range);
    }
    let range = from_determiner(prose, range);
    let first = first_chunk(prose, range.clone());
    let last = last_chunk(prose, range.clone());
    if let Some(name) = name_behind_place(prose, &first, range.end) {
        let mut phrase = name::read(prose, name..range.end, range.clone())?;
        phrase.role = phrase.role.or_else(|| left::role_text(prose, range.start..name));
        return Some(phrase);
    }
    let chunk = match is_source_like(prose, first.clone()) || first == last {
        true => first,
        // "In a statement Smith": after a preposition's object only a name right behind a common noun is the subject.
        false => after_object(prose, last)?,
    };
    let last_word = (chunk.clone()).rev().find(|at| prose.tokens[*at].word())?;
    let sentence_start =
        prose.sentences.get(prose.sentence_of(last_word)).is_some_and(|s| s.start == last_word)
            || last_word > 0
                && matches!(prose.shape(last_word - 1), Some(Shape::Mark(':' | '—' | '–') | Shape::Quote(_)));
    let class = prose.class(last_word);
    let common = match prose.shape(last_word) {
        Some(Shape::Capital) => class.is(Class::HEAD),
        // "MP", "CEO".
        shape => shape == Some(Shape::Upper) && class.is(Class::ROLE) && !class.is(Class::OUTLET),
    };
    // "Officials said": a common noun at the start of a sentence. "Democrats said": written as a name, but a group.
    let group =
        common && chunk.len() <= 3 && class.is(Class::GROUP) && !is_party(prose, chunk.start, last_word);
    // Every German noun is capital: known ones and single ones after an article are common nouns.
    let determined = prose.class(chunk.start).is(Class::DETERMINER);
    let brand = prose.grammar().capital_nouns && is_brand(prose, chunk.clone(), last_word, &range);
    let noun = prose.grammar().capital_nouns && !brand && (common || determined && chunk.len() == 2);
    let proper = prose.tokens[last_word].capital() && !group && !noun;
    // "a Nevada Democrat", "the Kentucky Republican".
    let somebody = common
        && determined
        && class.is(Class::PERSON)
        && (class.is(Class::AFFILIATION) || prose.among(chunk.start, &["a", "an", "one", "another"]))
        && !class.is(Class::ORGANISATION_NAME | Class::ORGANISATION | Class::OUTLET);
    if !proper || somebody || common && sentence_start && !brand {
        return head_noun::read(prose, chunk, range);
    }
    // "one Tory MP", "the Prime Minister": a function in capitals.
    let function =
        || (common && determined).then(|| head_noun::read(prose, chunk.clone(), range.clone())).flatten();
    name::read(prose, chunk.clone(), range.clone()).or_else(function)
}

/// "Spiegel", "Tagesblatt“", "Bundesamt für Statistik": what a German common noun ends, and yet a name.
fn is_brand(prose: &Prose, chunk: Range<usize>, last: usize, range: &Range<usize>) -> bool {
    let class = prose.class(last);
    let outlet =
        class.is(Class::OUTLET) && !class.is(Class::COMPOUND) && !GENERIC.contains(&prose.word(last));
    let behind =
        prose.tokens.get(last + 1).map_or("", |next| &prose.text[prose.tokens[last].end..next.start]);
    let marked = behind.starts_with(['“', '«', '"', '”']) || prose.slice(chunk.clone()).contains(['“', '«']);
    outlet || marked || chunk.into_iter().any(|at| inside_name(prose, at, range))
}

/// German words for an outlet that name none.
const GENERIC: &[&str] = &[
    "Blatt",
    "Magazin",
    "Nachrichtenagentur",
    "Nachrichtenmagazin",
    "Nachrichtenportal",
    "Nachrichtensender",
    "Onlineportal",
    "Portal",
    "Post",
    "Presse",
    "Rundfunk",
    "Sender",
    "Tageszeitung",
    "Wochenzeitung",
    "Zeitung",
    "Zeitungen",
];

/// "the Scottish Conservatives", "the Liberal Democrats": a party’s own name.
fn is_party(prose: &Prose, first: usize, last: usize) -> bool {
    let liberal = prose.is(last, "democrats") && last > 0 && prose.is(last - 1, "liberal");
    prose.is(first, "the") && (liberal || matches!(prose.word(last), "Conservatives" | "Tories"))
}

fn pronoun(prose: &Prose, range: Range<usize>) -> Option<Phrase> {
    let word = prose.word(range.start).to_lowercase();
    let grammar = prose.grammar();
    let gender = match word.as_str() {
        he if grammar.he.contains(&he) => Some(Gender::Male),
        she if grammar.she.contains(&she) => Some(Gender::Female),
        they if grammar.they.contains(&they) => None,
        _ => return None,
    };
    let kind = if word == "it" { SourceKind::Organisation } else { SourceKind::Person };
    Some(Phrase {
        range,
        kind,
        name: word,
        role: None,
        organisation: None,
        anonymity: Anonymity::Named,
        reference: Reference::Pronoun,
        gender,
    })
}

/// Takes off conjunctions, adverbs, days and marks at both ends.
fn trim(prose: &Prose, mut range: Range<usize>) -> Range<usize> {
    let off = Class::CONJUNCTION | Class::ADVERB | Class::TIME | Class::AUXILIARY;
    let idle = |at: usize| {
        let token = &prose.tokens[at];
        if !token.word() {
            return !matches!(token.shape, Shape::Number);
        }
        let given = at > 0 && token.capital() && prose.class(at - 1).is(Class::MALE | Class::FEMALE);
        let keep = given || token.class.is(Class::PRONOUN | Class::DETERMINER | Class::HEAD);
        token.class.is(off) && !keep
    };
    while !range.is_empty() && idle(range.start) && prose.shape(range.start) != Some(Shape::Mark('#')) {
        range.start += 1;
    }
    while !range.is_empty()
        && idle(range.end - 1)
        && !time_in_name(prose, range.clone())
        && !prose.month_as_surname(range.end - 1)
    {
        range.end -= 1;
    }
    range
}

/// "June Carter", "the New York Times Sunday": a capital word of time right after another capital word stays.
fn time_in_name(prose: &Prose, range: Range<usize>) -> bool {
    let last = range.end - 1;
    prose.class(last).is(Class::ORGANISATION_NAME) && last > range.start && prose.tokens[last].capital()
}

/// "displaying a graph that": a phrase starts at its article, and a relative pronoun at its end stands for it.
fn from_determiner(prose: &Prose, range: Range<usize>) -> Range<usize> {
    let mut range = range;
    while range.len() > 1 && prose.among(range.end - 1, &["that", "which"]) {
        range.end -= 1;
    }
    let article = (range.start + 1..range.end).rev().find(|at| {
        let before = &prose.tokens[*at - 1];
        let bound = before.class.is(Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION)
            || !before.word()
            || before.capital();
        prose.among(*at, &["the", "a", "an"]) && !bound
    });
    range.start = article.unwrap_or(range.start);
    range
}

/// "the mayor of London Ann Smith": where the name starts that follows the place of a function.
fn name_behind_place(prose: &Prose, chunk: &Range<usize>, end: usize) -> Option<usize> {
    let function =
        prose.class(chunk.end - 1).is(Class::ROLE) && prose.shape(chunk.end - 1) == Some(Shape::Lower);
    let capitals = chunk.end + 1..end;
    if !function
        || !prose.among(chunk.end, prose.grammar().of)
        || !capitals.clone().all(|at| prose.tokens[at].capital())
    {
        return None;
    }
    capitals.skip(1).find(|at| prose.class(*at).is(Class::MALE | Class::FEMALE) && at + 1 < end)
}

/// Up to the first preposition that is not part of a name.
fn first_chunk(prose: &Prose, range: Range<usize>) -> Range<usize> {
    let end = range.clone().skip(1).find(|at| splits(prose, *at, &range));
    range.start..end.unwrap_or(range.end)
}

fn last_chunk(prose: &Prose, range: Range<usize>) -> Range<usize> {
    let start = range.clone().rev().find(|at| splits(prose, *at, &range));
    start.map_or(range.start, |at| at + 1)..range.end
}

fn after_object(prose: &Prose, chunk: Range<usize>) -> Option<Range<usize>> {
    if chunk.len() == 1 && prose.class(chunk.start).is(Class::PRONOUN) {
        return Some(chunk);
    }
    let run = name_run(prose, chunk.end, chunk.start);
    // "approach to combating Islamic State terrorism shows": the noun behind the name is the object.
    if run.end != chunk.end {
        return None;
    }
    let noun = run.start.checked_sub(1).filter(|at| *at >= chunk.start)?;
    let common = prose.shape(noun) == Some(Shape::Lower)
        && !prose.class(noun).is(Class::DETERMINER | Class::ROLE | Class::AFFILIATION);
    (common && !run.is_empty() && !prose.class(noun).is(Class::TITLE)).then_some(run)
}

fn is_preposition(prose: &Prose, at: usize) -> bool {
    prose.class(at).is(Class::PREPOSITION) && prose.shape(at) == Some(Shape::Lower)
}

/// Whether a complement starts here: at a preposition, or at a German article in the genitive ("Sprecher der Stadt").
fn splits(prose: &Prose, at: usize, range: &Range<usize>) -> bool {
    let genitive = prose.grammar().capital_nouns
        && at > range.start
        && prose.tokens[at - 1].capital()
        && prose.class(at).is(Class::DETERMINER)
        && prose.shape(at) == Some(Shape::Lower);
    (genitive || is_preposition(prose, at)) && !inside_name(prose, at, range)
}

/// "Department of Justice", "Bank of England", "Chief of Staff".
fn inside_name(prose: &Prose, at: usize, range: &Range<usize>) -> bool {
    let grammar = prose.grammar();
    let of = prose.among(at, grammar.of);
    if !of || at <= range.start || at + 1 >= range.end || !prose.tokens[at - 1].capital() {
        return false;
    }
    let the = usize::from(prose.class(at + 1).is(Class::DETERMINER) && at + 2 < range.end);
    // "Chief of Staff" is one function; a German "Sprecher der Stadt" is not.
    let role = if grammar.capital_nouns { Class::default() } else { Class::ROLE };
    let institution = prose.class(at - 1).is(Class::ORGANISATION | Class::ORGANISATION_NAME | role);
    // "Ann Smith of the Harbour Office" is two names, "Bank of the West" one.
    let two = the > 0 && !grammar.verb_first && at >= range.start + 2 && prose.tokens[at - 2].word();
    let plain = prose.is(at, grammar.of[0]) && !grammar.capital_nouns && !two;
    prose.tokens[at + 1 + the].capital() && (institution || plain)
}

/// Whether a chunk can be the head of the subject: it has a determiner, ends in a name or in a noun for a source.
fn is_source_like(prose: &Prose, chunk: Range<usize>) -> bool {
    let Some(last) = chunk.clone().rev().find(|at| prose.tokens[*at].word()) else {
        return false;
    };
    if is_preposition(prose, chunk.start) {
        return false;
    }
    prose.class(last).is(Class::HEAD)
        || prose.tokens[last].capital()
        || prose.class(chunk.start).is(Class::DETERMINER)
        || modified_head(prose, chunk.start..last)
}

/// "people familiar", "documents seen": a noun for a source with what tells which.
fn modified_head(prose: &Prose, before: Range<usize>) -> bool {
    let lower = |at: usize| prose.shape(at) == Some(Shape::Lower);
    before.clone().last().is_some_and(|at| prose.class(at).is(Class::HEAD))
        && lower(before.end)
        && head_noun::is_modifier(prose.word(before.end))
}
