//! The way from paragraphs to rows: attributions in the order of the text, pronouns resolved as they come, quotations
//! given to their speakers.

use super::confidence;
use super::lang::Lexicon;
use super::merge::Rows;
use super::names::Names;
use super::noun_phrase::{Phrase, Reference};
use super::patterns::{self, Attribution};
use super::pronoun::{self, Place};
use super::prose::Prose;
use super::speaker::{self, Speaker};
use super::token::Token;
use crate::article::{Mode, Quotation, Source, SourceEvidence, SourceKind, TextSpan};

/// What the words of an article tell of its sources.
#[derive(Debug, Default)]
pub struct Reading {
    /// In the order of first appearance, the doubtful ones included.
    pub sources: Vec<Source>,
    pub contacted: Vec<Source>,
    pub quotations: Vec<Spoken>,
}

/// A quotation of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    pub quotation: Quotation,
    /// Index into [`Reading::sources`].
    pub source: Option<usize>,
}

/// The longest sentence kept as evidence, in bytes.
const EVIDENCE: usize = 700;

/// Reads paragraphs in a language (BCP 47).
pub fn read(paragraphs: &[&str], language: &str) -> Reading {
    let lexicon = Lexicon::of(if language.is_empty() { Lexicon::guess(paragraphs) } else { language });
    let prose: Vec<Prose> = paragraphs.iter().map(|text| Prose::new(text, lexicon)).collect();
    let mut reader = Reader {
        names: Names::collect(&prose),
        rows: Rows::default(),
        contacted: Rows::default(),
        last_person: None,
        last_row: None,
        quotations: Vec::new(),
    };
    for (index, prose) in prose.iter().enumerate() {
        reader.paragraph(index, prose);
    }
    reader.finish()
}

struct Reader {
    names: Names,
    rows: Rows,
    contacted: Rows,
    /// The last person who spoke, with the paragraph.
    last_person: Option<(usize, usize)>,
    /// The last row that spoke.
    last_row: Option<usize>,
    quotations: Vec<Spoken>,
}

impl Reader {
    fn paragraph(&mut self, index: usize, prose: &Prose) {
        let attributions = patterns::find(prose);
        let speakers = speaker::assign(prose, &attributions);
        let before = self.last_row;
        let rows: Vec<Option<usize>> = attributions
            .iter()
            .map(|attribution| self.attribution(index, prose, attribution, &speakers, &attributions))
            .collect();
        for (quote, speaker) in speakers.iter().enumerate() {
            let (row, inferred) = match speaker {
                Speaker::Attribution(at) => {
                    let inferred =
                        attributions[*at].phrases.first().is_some_and(|p| p.reference != Reference::Direct);
                    (rows[*at], inferred)
                }
                Speaker::Previous => (before, true),
                Speaker::Unknown => (None, false),
            };
            self.quotation(index, prose, quote, row, inferred);
        }
    }

    /// Adds the evidence of an attribution; the row of its first phrase.
    fn attribution(
        &mut self,
        index: usize,
        prose: &Prose,
        attribution: &Attribution,
        speakers: &[Speaker],
        all: &[Attribution],
    ) -> Option<usize> {
        let precision = confidence::of(prose, attribution);
        let mode = mode(prose, attribution, speakers, all);
        let mut first = None;
        for phrase in &attribution.phrases {
            let Some((row, inferred)) = self.row(index, prose, attribution, phrase) else { continue };
            if attribution.contacted {
                continue;
            }
            let evidence = evidence(index, prose, attribution, mode, inferred);
            self.rows.add_evidence(row, evidence, precision);
            if attribution.via.is_some() {
                self.rows.rows[row].source.via_outlet.clone_from(&attribution.via);
            }
            if let Some(person) = self.rows.rows[row].person {
                self.last_person = Some((person, index));
            }
            first = first.or(Some(row));
        }
        self.last_row = first.or(self.last_row);
        first
    }

    fn row(
        &mut self,
        index: usize,
        prose: &Prose,
        attribution: &Attribution,
        phrase: &Phrase,
    ) -> Option<(usize, bool)> {
        if attribution.contacted {
            if phrase.reference == Reference::Direct {
                let row = self.contacted.row(phrase, &mut self.names);
                let evidence = evidence(index, prose, attribution, Mode::Indirect, false);
                self.contacted.add_evidence(row, evidence, 0.9);
            }
            return None;
        }
        match phrase.reference {
            Reference::Direct if self.is_common_noun(prose, phrase) => None,
            Reference::Direct => Some((self.rows.row(phrase, &mut self.names), false)),
            Reference::Back => self.back(phrase).map(|row| (row, true)),
            Reference::Pronoun if phrase.kind == SourceKind::Person && phrase.name != "they" => {
                let place = Place {
                    paragraph: index,
                    sentence: attribution.sentence,
                    token: phrase.range.start,
                    gender: phrase.gender,
                    last_speaker: self.last_person,
                };
                let person = pronoun::resolve(&self.names, place)?;
                let known = self.rows.of_person(person);
                let row = known.unwrap_or_else(|| self.person_row(person));
                Some((row, true))
            }
            Reference::Pronoun => self.last_row.map(|row| (row, true)),
        }
    }

    /// A single capital German word that is nobody's surname.
    fn is_common_noun(&self, prose: &Prose, phrase: &Phrase) -> bool {
        prose.grammar().capital_nouns
            && phrase.kind == SourceKind::Person
            && !phrase.name.contains(' ')
            && phrase.role.is_none()
            && self.names.find(&phrase.name).is_none()
    }

    /// "the spokesman": the last source with that word in its name or role; else the last speaker of the kind.
    fn back(&self, phrase: &Phrase) -> Option<usize> {
        if phrase.kind == SourceKind::Document {
            return None;
        }
        let word = phrase.role.as_deref().unwrap_or_default().to_lowercase();
        let holds = |text: &str| !word.is_empty() && text.to_lowercase().split(' ').any(|part| part == word);
        let known = self
            .rows
            .rows
            .iter()
            .rposition(|row| holds(&row.source.name) || row.source.role.as_deref().is_some_and(holds));
        let last = self.last_row.filter(|row| {
            let person =
                matches!(self.rows.rows[*row].source.kind, SourceKind::Person | SourceKind::UnnamedPerson);
            person == matches!(phrase.kind, SourceKind::UnnamedPerson)
        });
        known.or(last)
    }

    /// A row for somebody named in the text who speaks only by pronoun; dropped later when nothing else supports it.
    fn person_row(&mut self, person: usize) -> usize {
        let known = &self.names.people[person];
        let phrase = Phrase {
            range: 0..0,
            kind: SourceKind::Person,
            name: known.name.clone(),
            role: None,
            organisation: None,
            anonymity: crate::article::Anonymity::Named,
            reference: Reference::Direct,
            gender: known.gender,
        };
        self.rows.row(&phrase, &mut self.names)
    }

    fn quotation(&mut self, index: usize, prose: &Prose, quote: usize, row: Option<usize>, inferred: bool) {
        let quoted = prose.quotes[quote];
        let text = prose.quotation(quote);
        let quotation = Quotation {
            text: text.trim().to_owned(),
            span: TextSpan { paragraph: index, start: quoted.start, end: quoted.end },
            inferred,
        };
        let enough = text.split_whitespace().count() >= speaker::WORDS;
        if let Some(row) = row.filter(|_| enough) {
            self.rows.add_quotation(row, quotation.clone());
        }
        if enough {
            self.quotations.push(Spoken { quotation, source: row });
        }
    }

    fn finish(self) -> Reading {
        let mut sources: Vec<Source> = Vec::new();
        for mut row in self.rows.rows {
            let pronoun_only = row.single.is_empty();
            row.source.confidence = if pronoun_only { 0.6 } else { confidence::combined(&row.single) };
            sources.push(row.source);
        }
        let contacted = self.contacted.rows.into_iter().map(|row| row.source).collect();
        Reading { sources, contacted, quotations: self.quotations }
    }
}

fn mode(prose: &Prose, attribution: &Attribution, speakers: &[Speaker], all: &[Attribution]) -> Mode {
    let own =
        |speaker: &Speaker| matches!(speaker, Speaker::Attribution(at) if all[*at].cue == attribution.cue);
    let mut quotes =
        speakers.iter().enumerate().filter(|(_, speaker)| own(speaker)).map(|(quote, _)| quote).peekable();
    if quotes.peek().is_none() {
        return Mode::Indirect;
    }
    let whole = quotes.any(|quote| {
        prose.quotation(quote).starts_with(char::is_uppercase)
            || prose.quotation(quote).ends_with([',', '.', '!', '?'])
    });
    if whole { Mode::Direct } else { Mode::Mixed }
}

fn evidence(
    index: usize,
    prose: &Prose,
    attribution: &Attribution,
    mode: Mode,
    inferred: bool,
) -> SourceEvidence {
    let tokens = prose.sentences.get(attribution.sentence).cloned().unwrap_or(0..0);
    let (mut start, mut end) =
        match (prose.tokens.get(tokens.start), prose.tokens.get(tokens.end.saturating_sub(1))) {
            (Some(first), Some(last)) => (first.start, last.end),
            _ => (0, 0),
        };
    let cue = prose.tokens.get(attribution.cue).map_or(start, |token| token.start);
    if end - start > EVIDENCE {
        // Cut at tokens: their offsets are character boundaries.
        let near = |at: &&Token| at.start + EVIDENCE / 2 >= cue && at.end <= cue + EVIDENCE / 2;
        let middle = attribution.cue.saturating_sub(EVIDENCE)..(attribution.cue + EVIDENCE).min(tokens.end);
        let mut kept = prose.tokens[middle].iter().filter(near);
        let first = kept.next();
        start = first.map_or(cue, |token| token.start.max(start));
        end = kept.next_back().or(first).map_or(cue, |token| token.end);
    }
    SourceEvidence {
        pattern: attribution.pattern.name().to_owned(),
        cue: prose.word(attribution.cue).to_owned(),
        mode,
        sentence: prose.text[start..end].to_owned(),
        span: TextSpan { paragraph: index, start, end },
        inferred,
    }
}
