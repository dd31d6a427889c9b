//! One row a source: a lone surname joins its full name, an acronym its long form, an unnamed source only the same words.

use super::names::{Names, fold};
use super::noun_phrase::Phrase;
use crate::article::{Anonymity, Quotation, Source, SourceEvidence, SourceKind};
use std::collections::HashMap;

/// The rows while they grow.
#[derive(Debug, Default)]
pub struct Rows {
    pub rows: Vec<Row>,
    by_key: HashMap<String, usize>,
    by_person: HashMap<usize, usize>,
    /// Organisations and outlets by what else they are called: "Raiders", "ICMR".
    by_short: HashMap<String, usize>,
}

/// More sources than this are a broken page or an attack.
const ROWS: usize = 2000;
/// Further sentences of one source are counted, not kept.
const EVIDENCE: usize = 60;

/// One source with the precision of each of its attributions.
#[derive(Debug)]
pub struct Row {
    pub source: Source,
    pub single: Vec<f32>,
    /// Index into the article's people.
    pub person: Option<usize>,
}

impl Rows {
    /// The row of a phrase, made when it is new and the list is not full.
    pub fn row(&mut self, phrase: &Phrase, names: &mut Names) -> Option<usize> {
        let person = (phrase.kind == SourceKind::Person).then(|| names.add(phrase));
        let long = names.long_form(&phrase.name);
        let key = key(phrase, long.as_deref().unwrap_or(&phrase.name), person);
        let index = match self.by_key.get(&key).or_else(|| self.by_short.get(short(phrase)?)) {
            Some(index) => *index,
            None if self.rows.len() >= ROWS => return None,
            None => {
                let name = person
                    .map(|at| names.people[at].name.clone())
                    .or(long)
                    .unwrap_or_else(|| phrase.name.clone());
                self.rows.push(Row { source: new_source(phrase, name), single: Vec::new(), person });
                let index = self.rows.len() - 1;
                self.by_key.insert(key, index);
                for short in shorts(&self.rows[index].source) {
                    self.by_short.insert(short, index);
                }
                index
            }
        };
        if let Some(person) = person {
            self.by_person.insert(person, index);
        }
        let source = &mut self.rows[index].source;
        if source.name != phrase.name && !source.aliases.contains(&phrase.name) && source.aliases.len() < 8 {
            source.aliases.push(phrase.name.clone());
        }
        let told = person.and_then(|at| names.people[at].role.clone());
        source.role = source.role.take().or_else(|| phrase.role.clone()).or(told);
        source.organisation = source.organisation.take().or_else(|| phrase.organisation.clone());
        Some(index)
    }

    /// The row of a person, if they are a source already.
    pub fn of_person(&self, person: usize) -> Option<usize> {
        self.by_person.get(&person).copied()
    }

    pub fn add_evidence(&mut self, row: usize, evidence: SourceEvidence, precision: f32) {
        let row = &mut self.rows[row];
        row.source.mentions += 1;
        if row.source.evidence.len() >= EVIDENCE {
            return;
        }
        if !evidence.inferred {
            row.single.push(precision);
        }
        row.source.evidence.push(evidence);
    }

    pub fn add_quotation(&mut self, row: usize, quotation: Quotation) {
        self.rows[row].source.quotes.push(quotation);
    }
}

/// What a phrase of one word may be short for.
fn short(phrase: &Phrase) -> Option<&str> {
    let body = matches!(phrase.kind, SourceKind::Organisation | SourceKind::Outlet);
    (body && phrase.anonymity == Anonymity::Named && !phrase.name.contains(' '))
        .then_some(phrase.name.as_str())
}

/// "Oakland Raiders" → "Raiders"; "Indian Council of Medical Research" → "ICMR".
fn shorts(source: &Source) -> Vec<String> {
    let body = matches!(source.kind, SourceKind::Organisation | SourceKind::Outlet);
    let words: Vec<&str> = source.name.split(' ').collect();
    if !body || source.anonymity != Anonymity::Named || words.len() < 2 {
        return Vec::new();
    }
    let initials: String = words
        .iter()
        .filter_map(|word| word.chars().next())
        .filter(|initial| initial.is_uppercase())
        .collect();
    let last =
        words.last().filter(|word| word.starts_with(char::is_uppercase)).map(|word| (*word).to_owned());
    last.into_iter().chain((initials.chars().count() > 2).then_some(initials)).collect()
}

fn key(phrase: &Phrase, name: &str, person: Option<usize>) -> String {
    if let Some(person) = person {
        return format!("person {person}");
    }
    // "Clinton’s campaign" is the "Clinton campaign".
    let folded = name.split(' ').map(fold).collect::<Vec<_>>().join(" ").replace("'s ", " ");
    let bare = folded
        .strip_prefix("the ")
        .or_else(|| folded.strip_prefix("a "))
        .or_else(|| folded.strip_prefix("an "))
        .unwrap_or(&folded);
    format!("{:?} {bare}", phrase.anonymity == Anonymity::Named)
}

fn new_source(phrase: &Phrase, name: String) -> Source {
    Source {
        kind: phrase.kind,
        name,
        aliases: Vec::new(),
        role: None,
        organisation: None,
        anonymity: phrase.anonymity,
        granted: None,
        via_outlet: None,
        url: None,
        evidence: Vec::new(),
        quotes: Vec::new(),
        mentions: 0,
        confidence: 0.0,
    }
}
