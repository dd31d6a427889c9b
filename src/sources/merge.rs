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
}

/// One source with the precision of each of its attributions.
#[derive(Debug)]
pub struct Row {
    pub source: Source,
    pub single: Vec<f32>,
    /// Index into the article's people.
    pub person: Option<usize>,
}

impl Rows {
    /// The row of a phrase, made when it is new.
    pub fn row(&mut self, phrase: &Phrase, names: &mut Names) -> usize {
        let person = (phrase.kind == SourceKind::Person).then(|| names.add(phrase));
        let key = key(phrase, person);
        let index = *self.by_key.entry(key).or_insert_with(|| {
            let name = person.map_or_else(|| phrase.name.clone(), |at| names.people[at].name.clone());
            self.rows.push(Row { source: new_source(phrase, name), single: Vec::new(), person });
            self.rows.len() - 1
        });
        let source = &mut self.rows[index].source;
        if source.name != phrase.name && !source.aliases.contains(&phrase.name) && source.aliases.len() < 8 {
            source.aliases.push(phrase.name.clone());
        }
        source.role = source.role.take().or_else(|| phrase.role.clone());
        source.organisation = source.organisation.take().or_else(|| phrase.organisation.clone());
        index
    }

    /// The row of a person, if they are a source already.
    pub fn of_person(&self, person: usize) -> Option<usize> {
        self.rows.iter().position(|row| row.person == Some(person))
    }

    pub fn add_evidence(&mut self, row: usize, evidence: SourceEvidence, precision: f32) {
        let row = &mut self.rows[row];
        row.source.mentions += 1;
        if !evidence.inferred {
            row.single.push(precision);
        }
        row.source.evidence.push(evidence);
    }

    pub fn add_quotation(&mut self, row: usize, quotation: Quotation) {
        self.rows[row].source.quotes.push(quotation);
    }
}

fn key(phrase: &Phrase, person: Option<usize>) -> String {
    if let Some(person) = person {
        return format!("person {person}");
    }
    let folded = phrase.name.split(' ').map(fold).collect::<Vec<_>>().join(" ");
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
