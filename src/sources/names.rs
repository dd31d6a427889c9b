//! The people of the article: full names wherever they stand, so that "Smith" can join "Ann Smith", and every mention
//! of them in order, so that a pronoun can find whom it means.

use super::lang::class::Class;
use super::noun_phrase::{self, Gender, Phrase};
use super::prose::Prose;
use super::token::{self, Shape};
use crate::article::SourceKind;
use std::collections::HashMap;

/// Somebody named in full, or with a title.
#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    pub gender: Option<Gender>,
    /// The function told before the name.
    pub role: Option<String>,
    /// How often named.
    pub mentions: u32,
}

/// One naming in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    pub paragraph: usize,
    pub sentence: usize,
    pub token: usize,
    /// Index into [`Names::people`].
    pub person: usize,
    /// The first person of its sentence.
    pub first: bool,
}

/// More people of one surname than this are a broken text.
const NAMESAKES: usize = 50;

#[derive(Debug, Default)]
pub struct Names {
    pub people: Vec<Person>,
    by_surname: HashMap<String, Vec<usize>>,
    /// "ONS" → "Office for National Statistics".
    long_forms: HashMap<String, String>,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
}

impl Names {
    pub fn collect(paragraphs: &[Prose]) -> Names {
        let mut names = Names::default();
        let mut runs = Vec::new();
        for (paragraph, prose) in paragraphs.iter().enumerate() {
            names.long_forms.extend(acronyms(prose));
            for range in runs_of(prose).filter(|range| !is_dateline(prose, range)) {
                if let Some(phrase) = person_in(prose, range.clone()) {
                    if phrase.name.contains(' ') {
                        names.add(&phrase);
                    }
                    runs.push((paragraph, range.start, phrase));
                }
            }
        }
        for (paragraph, token, phrase) in runs {
            let Some(person) = names.find(&phrase.name) else { continue };
            let known = &mut names.people[person];
            known.gender = known.gender.or(phrase.gender);
            known.role = known.role.take().or_else(|| phrase.role.clone());
            known.mentions += 1;
            let sentence = paragraphs[paragraph].sentence_of(token);
            let first = names
                .mentions
                .last()
                .is_none_or(|last| (last.paragraph, last.sentence) != (paragraph, sentence));
            names.mentions.push(Mention { paragraph, sentence, token, person, first });
        }
        names
    }

    /// The person a name means: the same name, or the one whose surname it is.
    pub fn find(&self, name: &str) -> Option<usize> {
        let candidates = self.by_surname.get(&surname(name))?;
        let first = fold(name.split(' ').next().unwrap_or_default());
        if name.contains(' ') {
            let same = candidates
                .iter()
                .take(NAMESAKES)
                .find(|at| fold(self.people[**at].name.split(' ').next().unwrap_or_default()) == first);
            let tail = format!(" {name}");
            return same
                .or_else(|| {
                    candidates.iter().take(NAMESAKES).find(|at| self.people[**at].name.ends_with(&tail))
                })
                .copied();
        }
        candidates
            .iter()
            .copied()
            .take(NAMESAKES)
            .max_by_key(|at| (self.people[*at].mentions, std::cmp::Reverse(*at)))
    }

    /// The long form of an acronym that the text explains.
    pub fn long_form(&self, name: &str) -> Option<String> {
        self.long_forms.get(name).cloned()
    }

    /// Adds a speaker whom the text names only once, by surname.
    pub fn add(&mut self, phrase: &Phrase) -> usize {
        if let Some(known) = self.find(&phrase.name) {
            let person = &mut self.people[known];
            if phrase.name.len() > person.name.len() && phrase.name.split(' ').count() <= 4 {
                person.name.clone_from(&phrase.name);
            }
            return known;
        }
        let role = phrase.role.clone();
        let person = Person { name: phrase.name.clone(), gender: phrase.gender, role, mentions: 0 };
        self.people.push(person);
        let index = self.people.len() - 1;
        self.by_surname.entry(surname(&phrase.name)).or_default().push(index);
        index
    }
}

/// "Office for National Statistics (ONS)": the capital letters before the bracket spell what stands in it.
fn acronyms(prose: &Prose) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for open in 1..prose.tokens.len() {
        let short = prose.word(open + 1);
        let bracketed = prose.shape(open) == Some(Shape::Mark('('))
            && prose.shape(open + 1) == Some(Shape::Upper)
            && prose.shape(open + 2) == Some(Shape::Mark(')'));
        if !bracketed {
            continue;
        }
        let first = (open.saturating_sub(12)..open).find(|start| initials(prose, *start..open) == short);
        if let Some(first) = first {
            found.push((short.to_owned(), prose.slice(first..open).to_owned()));
        }
    }
    found
}

fn initials(prose: &Prose, range: std::ops::Range<usize>) -> String {
    if !prose.tokens[range.start].capital() {
        return String::new();
    }
    range.filter(|at| prose.tokens[*at].capital()).filter_map(|at| prose.word(at).chars().next()).collect()
}

/// Runs of capital words outside quotations.
fn runs_of<'a>(prose: &'a Prose) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < prose.tokens.len() {
            let start = at;
            while at < prose.tokens.len() && part_of_run(prose, at, start) {
                at += 1;
            }
            if at > start {
                return Some(start..at);
            }
            at += 1;
        }
        None
    })
}

/// "NEW YORK (AP) —", "LOS ANGELES —": a place in capitals that opens a paragraph is nobody.
fn is_dateline(prose: &Prose, run: &std::ops::Range<usize>) -> bool {
    let capitals = run.clone().all(|at| prose.shape(at) == Some(Shape::Upper));
    run.start == 0
        && capitals
        && matches!(prose.shape(run.end), Some(Shape::Mark('(' | '—' | '–' | ',' | '-')))
}

fn part_of_run(prose: &Prose, at: usize, start: usize) -> bool {
    let token = &prose.tokens[at];
    let idle = Class::CONJUNCTION
        | Class::PREPOSITION
        | Class::DETERMINER
        | Class::PRONOUN
        | Class::AUXILIARY
        | Class::ADVERB;
    match token.shape {
        Shape::Capital | Shape::Upper => !token.class.is(idle) || token.class.is(Class::MALE | Class::FEMALE),
        Shape::Lower => {
            at > start
                && matches!(prose.word(at), "de" | "van" | "von" | "der" | "bin" | "al" | "del" | "of")
                && prose.tokens.get(at + 1).is_some_and(|next| next.capital())
        }
        _ => false,
    }
}

fn person_in(prose: &Prose, run: std::ops::Range<usize>) -> Option<Phrase> {
    // "Chairman of the Joint Chiefs of Staff Ann Smith", "party leader Ann Smith".
    let mut start = run.start;
    while start > 0 && run.start - start < 4 {
        let function = prose.class(start - 1).is(Class::ROLE) && prose.tokens[start - 1].word();
        let of_function =
            prose.among(start - 1, prose.grammar().of) && prose.class(start.wrapping_sub(2)).is(Class::ROLE);
        let belongs = function || of_function || prose.among(start - 1, prose.grammar().definite);
        if !belongs {
            break;
        }
        start -= 1;
    }
    let phrase = noun_phrase::read(prose, start..run.end)?;
    (phrase.kind == SourceKind::Person && phrase.reference == noun_phrase::Reference::Direct)
        .then_some(phrase)
}

pub fn fold(name: &str) -> String {
    let mut folded = String::new();
    token::fold(name, &mut folded);
    folded
}

fn surname(name: &str) -> String {
    let mut words =
        name.split(' ').rev().filter(|word| !matches!(*word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III"));
    fold(words.next().unwrap_or_default())
}
