//! Goes through the paragraphs and keeps what was said by whom: rows, the last speaker, the quotations.

use super::anonymity;
use super::confidence;
use super::evidence::{self, Modes};
use super::merge::Rows;
use super::names::Names;
use super::noun_phrase::{Phrase, Reference};
use super::patterns::{self, Attribution, Pattern};
use super::prose::Prose;
use super::reading::Spoken;
use super::speaker::{self, Speaker};
use crate::article::{Anonymity, Mode, Quotation, SourceKind, TextSpan};

/// The state between paragraphs.
pub struct Reader {
    pub names: Names,
    pub rows: Rows,
    pub contacted: Rows,
    /// The last person who spoke, with the paragraph.
    pub last_person: Option<(usize, usize)>,
    /// The last row that spoke.
    pub last_row: Option<usize>,
    /// The last row of several people.
    pub last_group: Option<usize>,
    /// The last outlet.
    pub last_outlet: Option<usize>,
    pub quotations: Vec<Spoken>,
}

impl Reader {
    pub fn new(names: Names) -> Self {
        Self {
            names,
            rows: Rows::default(),
            contacted: Rows::default(),
            last_person: None,
            last_row: None,
            last_group: None,
            last_outlet: None,
            quotations: Vec::new(),
        }
    }

    pub fn paragraph(&mut self, index: usize, prose: &Prose) {
        let attributions = patterns::find(prose);
        let speakers = speaker::assign(prose, &attributions);
        let modes = Modes::of(prose, &speakers, attributions.len());
        let before = self.last_row;
        let rows: Vec<Option<usize>> = attributions
            .iter()
            .enumerate()
            .map(|(at, attribution)| self.attribution(index, prose, attribution, modes.of_attribution(at)))
            .collect();
        self.reported_by(prose, &attributions, &rows);
        for (quote, speaker) in speakers.iter().enumerate() {
            let (row, inferred) = match speaker {
                Speaker::Attribution(at) | Speaker::Earlier(at) => {
                    let direct =
                        attributions[*at].phrases.first().is_some_and(|p| p.reference == Reference::Direct);
                    (rows[*at], !direct || matches!(speaker, Speaker::Earlier(_)))
                }
                Speaker::Previous => (before, true),
                Speaker::Nobody => continue,
            };
            self.quotation(index, prose, quote, row, inferred);
        }
    }

    /// A paragraph that somebody says from its colon to its end; what it tells of others is their words, not ours.
    pub fn turn(&mut self, index: usize, prose: &Prose, speaker: &Phrase, colon: usize) {
        let attribution = Attribution::new(Pattern::Colon, vec![speaker.clone()], colon);
        self.attribution(index, prose, &attribution, Mode::Direct);
    }

    /// Adds the evidence of an attribution; the row of its first phrase.
    fn attribution(
        &mut self,
        index: usize,
        prose: &Prose,
        attribution: &Attribution,
        mode: Mode,
    ) -> Option<usize> {
        if attribution.contacted {
            self.contact(index, prose, attribution);
            return None;
        }
        let precision = confidence::of(prose, attribution, mode);
        let mut first = None;
        for phrase in &attribution.phrases {
            let Some((row, inferred)) = self.row(index, prose, attribution, phrase) else { continue };
            self.rows.add_evidence(row, evidence::of(index, prose, attribution, mode, inferred), precision);
            self.note(index, prose, attribution, row);
            first = first.or(Some(row));
        }
        self.last_row = first.or(self.last_row);
        first
    }

    /// "Officials admit it, the Harbour Times reported": whoever speaks in such a sentence was heard by the outlet.
    fn reported_by(&mut self, prose: &Prose, attributions: &[Attribution], rows: &[Option<usize>]) {
        for (at, attribution) in attributions.iter().enumerate() {
            let (Some(outlet), Some(phrase)) = (rows[at], attribution.phrases.first()) else { continue };
            let comma =
                phrase.range.start.checked_sub(1).is_some_and(|before| prose.tokens[before].mark(','));
            if !comma || !self.is_outlet(outlet) {
                continue;
            }
            let name = self.rows.rows[outlet].source.name.clone();
            for (other, row) in attributions.iter().zip(rows) {
                let before = other.phrases.first().is_some_and(|p| p.range.end < phrase.range.start);
                let Some(row) = row.filter(|row| before && !self.is_outlet(*row)) else { continue };
                if other.sentence == attribution.sentence {
                    self.rows.rows[row].source.via_outlet.get_or_insert_with(|| name.clone());
                }
            }
        }
    }

    fn is_outlet(&self, row: usize) -> bool {
        matches!(self.rows.rows[row].source.kind, SourceKind::Outlet | SourceKind::Agency)
    }

    fn contact(&mut self, index: usize, prose: &Prose, attribution: &Attribution) {
        for phrase in attribution.phrases.iter().filter(|phrase| phrase.reference == Reference::Direct) {
            if let Some(row) = self.contacted.row(phrase, &mut self.names) {
                let evidence = evidence::of(index, prose, attribution, Mode::Indirect, false);
                self.contacted.add_evidence(row, evidence, 0.9);
            }
        }
    }

    /// What an attribution tells besides: outlet, reason for anonymity, who spoke last.
    fn note(&mut self, index: usize, prose: &Prose, attribution: &Attribution, row: usize) {
        if let Some(via) = &attribution.via {
            let known = self.last_outlet.map(|outlet| self.rows.rows[outlet].source.name.clone());
            let outlet = if via.anonymity == Anonymity::Named { None } else { known };
            self.rows.rows[row].source.via_outlet = Some(outlet.unwrap_or_else(|| via.name.clone()));
        }
        let Some(kept) = self.rows.rows.get_mut(row) else { return };
        // A document has nothing to fear, so the reason is another's.
        let unnamed = matches!(kept.source.kind, SourceKind::UnnamedPerson | SourceKind::UnnamedGroup);
        if unnamed && kept.source.granted.is_none() {
            kept.source.granted = anonymity::reason(prose, attribution.sentence);
        }
        match kept.source.kind {
            SourceKind::Person => {
                self.last_person = kept.person.map(|person| (person, index)).or(self.last_person)
            }
            SourceKind::UnnamedGroup => self.last_group = Some(row),
            SourceKind::Outlet | SourceKind::Agency => self.last_outlet = Some(row),
            _ => {}
        }
    }

    fn row(
        &mut self,
        index: usize,
        prose: &Prose,
        attribution: &Attribution,
        phrase: &Phrase,
    ) -> Option<(usize, bool)> {
        match phrase.reference {
            Reference::Direct if self.is_common_noun(prose, phrase) => None,
            Reference::Direct => self.rows.row(phrase, &mut self.names).map(|row| (row, false)),
            Reference::Back => match self.back(prose, phrase) {
                Some(row) => Some((row, true)),
                // "the newspaper" with none named before: an unnamed outlet, never a guess.
                // So is "the mayor of Lower Harbour", with no mayor before.
                None if phrase.kind == SourceKind::Outlet || phrase.names_office(prose) => {
                    self.rows.row(phrase, &mut self.names).map(|row| (row, false))
                }
                None => None,
            },
            Reference::Pronoun => self.pronoun(index, prose, attribution, phrase).map(|row| (row, true)),
        }
    }

    fn quotation(&mut self, index: usize, prose: &Prose, quote: usize, row: Option<usize>, inferred: bool) {
        let quoted = prose.quotes[quote];
        let text = prose.quotation(quote);
        if text.split_whitespace().count() < speaker::WORDS {
            return;
        }
        let span = TextSpan { paragraph: index, start: quoted.start, end: quoted.end };
        let quotation = Quotation { text: text.trim().to_owned(), span, inferred };
        if let Some(row) = row {
            self.rows.add_quotation(row, quotation.clone());
        }
        self.quotations.push(Spoken { quotation, source: row });
    }
}
