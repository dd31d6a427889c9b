//! Phrases that mean a source named before: "the spokesman", "she", "they".

use super::noun_phrase::{Phrase, Reference};
use super::patterns::Attribution;
use super::pronoun::{self, Place};
use super::prose::Prose;
use super::reader::Reader;
use crate::article::{Anonymity, SourceKind};

/// How many rows back "the spokesman" reaches.
const BACK: usize = 100;

impl Reader {
    /// A single capital German word that is nobody's surname, or a French or Spanish one that only opens its sentence.
    pub fn is_common_noun(&self, prose: &Prose, phrase: &Phrase) -> bool {
        let opens = prose.grammar().verb_first
            && prose.sentences.iter().any(|sentence| sentence.start == phrase.range.start);
        (prose.grammar().capital_nouns || opens)
            && phrase.kind == SourceKind::Person
            && !phrase.name.contains(' ')
            && phrase.role.is_none()
            && self.names.find(&phrase.name).is_none()
    }

    /// "the spokesman": the last source with that word in its name or role; else the last speaker of the kind.
    pub fn back(&self, prose: &Prose, phrase: &Phrase) -> Option<usize> {
        match phrase.kind {
            SourceKind::Document => return None,
            SourceKind::Outlet | SourceKind::Agency => return self.last_outlet,
            _ => {}
        }
        let word = phrase.role.as_deref().unwrap_or_default().to_lowercase();
        let holds = |text: &str| !word.is_empty() && text.to_lowercase().split(' ').any(|part| part == word);
        let known = self
            .rows
            .rows
            .iter()
            .enumerate()
            .rev()
            .take(BACK)
            .find(|(_, row)| holds(&row.source.name) || row.source.role.as_deref().is_some_and(holds));
        let last = self.last_row.filter(|row| {
            let person =
                matches!(self.rows.rows[*row].source.kind, SourceKind::Person | SourceKind::UnnamedPerson);
            person == matches!(phrase.kind, SourceKind::UnnamedPerson) && !phrase.names_office(prose)
        });
        known.map(|(row, _)| row).or(last)
    }

    /// "she": the person meant; "they": the last group, else the last speaker.
    pub fn pronoun(
        &mut self,
        index: usize,
        prose: &Prose,
        attribution: &Attribution,
        phrase: &Phrase,
    ) -> Option<usize> {
        let grammar = prose.grammar();
        let several = phrase.kind != SourceKind::Person
            || grammar.they.contains(&phrase.name.as_str()) && !grammar.who.contains(&phrase.name.as_str());
        if several {
            let group = self.last_group.filter(|_| phrase.kind == SourceKind::Person);
            return group.or(self.last_row);
        }
        let place = Place {
            paragraph: index,
            sentence: attribution.sentence,
            token: phrase.range.start,
            gender: phrase.gender,
            last_speaker: self.last_person,
        };
        let person = pronoun::resolve(&self.names, place)?;
        self.rows.of_person(person).or_else(|| self.person_row(person))
    }

    /// A row for somebody named in the text who has spoken only by pronoun so far.
    fn person_row(&mut self, person: usize) -> Option<usize> {
        let known = &self.names.people[person];
        let phrase = Phrase {
            range: 0..0,
            kind: SourceKind::Person,
            name: known.name.clone(),
            role: known.role.clone(),
            organisation: None,
            anonymity: Anonymity::Named,
            reference: Reference::Direct,
            gender: known.gender,
        };
        self.rows.row(&phrase, &mut self.names)
    }
}
