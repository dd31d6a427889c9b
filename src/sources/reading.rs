//! The way from paragraphs to rows: attributions in the order of the text, quotations given to their speakers.

use super::confidence;
use super::names::Names;
use super::prose::Prose;
use super::reader::Reader;
use super::turns;
use crate::article::{Anonymity, Quotation, Source};

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

/// Reads paragraphs in a language (BCP 47); the language is guessed when the tag is empty.
pub fn read(paragraphs: &[&str], language: &str) -> Reading {
    read_prose(&Prose::all(paragraphs, language))
}

/// As [`read`], of paragraphs made ready.
pub fn read_prose(prose: &[Prose]) -> Reading {
    let names = Names::collect(prose);
    let turns = turns::read(prose, &names);
    let mut reader = Reader::new(names);
    for (index, prose) in prose.iter().enumerate() {
        match turns.get(&index) {
            Some((speaker, colon)) => reader.turn(index, prose, speaker, *colon),
            None => reader.paragraph(index, prose),
        }
    }
    finish(reader)
}

fn finish(reader: Reader) -> Reading {
    let sources = reader.rows.rows.into_iter().map(|mut row| {
        let inferred = row.source.mentions as usize - row.single.len().min(row.source.mentions as usize);
        let named = row.source.anonymity == Anonymity::Named;
        row.source.confidence = match row.single.is_empty() {
            true if named => confidence::inferred(inferred, row.source.quotes.len()),
            true => confidence::inferred(0, 0),
            false => confidence::combined(&row.single, named),
        };
        // Strongest first: a quotation before an indirect one, by name before by pronoun.
        row.source.evidence.sort_by_key(|evidence| (evidence.inferred, evidence.mode as u8));
        row.source
    });
    let sources = sources.collect();
    let contacted = reader.contacted.rows.into_iter().map(|row| row.source).collect();
    Reading { sources, contacted, quotations: reader.quotations }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(paragraphs: &[&str]) -> Vec<(String, usize)> {
        let reading = read(paragraphs, "en");
        let shown = reading.sources.into_iter().filter(|source| source.confidence >= confidence::SHOWN);
        shown.map(|source| (source.name, source.quotes.len())).collect()
    }

    #[test]
    fn the_reason_is_the_persons() {
        let text = "A city official, who spoke on condition of anonymity, said that repairs take long, a report shows.";
        let reading = read(&[text], "en");
        let granted: Vec<(&str, bool)> =
            reading.sources.iter().map(|source| (source.name.as_str(), source.granted.is_some())).collect();
        assert_eq!(granted, [("a city official", true), ("a report", false)]);
    }

    #[test]
    fn one_row_a_source() {
        type Case<'a> = (&'a [&'a str], &'a [(&'a str, usize)]);
        let cases: &[Case] = &[
            (&["Ann Smith said no.", "“We will never sell it,” Smith added."], &[("Ann Smith", 1)]),
            (
                &["“We will never sell it,” Ann Smith said.", "“It is not for sale,” she said."],
                &[("Ann Smith", 2)],
            ),
            (
                &[
                    "Ann Smith met Bob Jones.",
                    "“We will never sell it,” Smith said.",
                    "“We want to buy it,” he said.",
                ],
                &[("Ann Smith", 1)],
            ),
            (
                &["The Office for Ports Statistics (OPS) said no.", "The OPS said trade fell."],
                &[("Office for Ports Statistics", 0)],
            ),
            (&["A US official said no.", "Officials said yes."], &[("a US official", 0), ("officials", 0)]),
            // An office says whose it is; a description alone goes back to somebody, or to nobody.
            (&["The mayor of Lower Harbour said no."], &[("mayor of Lower Harbour", 0)]),
            (
                &["“We will never sell it,” Ann Smith said.", "The mayor of Lower Harbour said no."],
                &[("Ann Smith", 1), ("mayor of Lower Harbour", 0)],
            ),
            (
                &["Ann Smith, the mayor of Lower Harbour, said no.", "The mayor of Lower Harbour said yes."],
                &[("Ann Smith", 0)],
            ),
            (&["The mayor said no."], &[]),
            // A quotation opened again in the next paragraph has the same speaker.
            (&["Ann Smith said: “We will never sell it.", "“It is not for sale.”"], &[("Ann Smith", 2)]),
            (&["The Oakland Rovers said no.", "The Rovers said more."], &[("Oakland Rovers", 0)]),
            (
                &["The Utopian Council of Port Research said no.", "The UCPR said more."],
                &[("Utopian Council of Port Research", 0)],
            ),
            // The place of a dateline speaks nothing.
            (&["NEW YORK (AP) — As it rained she told the AP that it would stop."], &[]),
            (&["Treasury Board officials said no."], &[("Treasury Board officials", 0)]),
            (&["Fishermen asked the council for help, and warned it."], &[("fishermen", 0)]),
            (&["The port is shut.", "It rained."], &[]),
        ];
        for (paragraphs, expected) in cases {
            let expected: Vec<(String, usize)> =
                expected.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect();
            assert_eq!(rows(paragraphs), expected, "{paragraphs:?}");
        }
    }

    #[test]
    fn an_outlet_without_a_name_is_one_row() {
        let text = "Officials admit it failed, the Utopian press reported. “It failed,” an official told the news outlet.\
                    According to the media outlet, ministers doubt it.";
        let reading = read(&[text], "en");
        let outlets: Vec<&Source> = reading
            .sources
            .iter()
            .filter(|source| source.kind == crate::article::SourceKind::Outlet)
            .collect();
        assert_eq!(outlets.len(), 1, "{outlets:?}");
        let official = reading.sources.iter().find(|source| source.name == "an official");
        assert_eq!(official.and_then(|source| source.via_outlet.as_deref()), Some(outlets[0].name.as_str()));
    }

    #[test]
    fn who_was_asked_is_no_source() {
        let reading =
            read(&["Ann Smith declined to comment.", "Bob Jones did not respond to a request."], "en");
        assert!(reading.sources.is_empty(), "{:?}", reading.sources);
        let names: Vec<String> = reading.contacted.into_iter().map(|source| source.name).collect();
        assert_eq!(names, ["Ann Smith", "Bob Jones"]);
    }

    #[test]
    fn other_languages_give_quotations_and_guess_nothing() {
        let reading = read(&["«Порт закрыт навсегда и точка», сказала Анна."], "ru");
        assert!(reading.sources.is_empty());
        assert_eq!(reading.quotations.len(), 1);
    }

    /// Odd text must neither panic nor take more than linear time; the pieces are put together by a fixed sequence.
    #[test]
    fn odd_text_is_read() {
        const PIECES: [&str; 48] = [
            "Smith",
            "said",
            "“",
            "”",
            "\"",
            "'",
            "’s",
            "‘",
            "’",
            "(",
            ")",
            ",",
            ".",
            ":",
            "—",
            " ",
            " ",
            " ",
            "the",
            "who",
            "and",
            "of",
            "according",
            "to",
            "by",
            "as",
            "saying",
            "officials",
            "Dr.",
            "U.S.",
            "é",
            "„",
            "«",
            "»",
            "@x",
            "#",
            "عربي",
            "שלום",
            "中文",
            "\u{301}",
            "3",
            "told",
            "Office",
            "for",
            "hat",
            "a-t-il",
            "l’",
            "dijo",
        ];
        let mut state: u64 = 7;
        for round in 0..400 {
            let mut text = String::new();
            for _ in 0..60 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
                if state >> 62 == 0 {
                    text.push(' ');
                }
            }
            let language = ["en", "de", "fr", "es", "ru"][round % 5];
            let reading = read(&[&text, "He said.", &text], language);
            for evidence in reading.sources.iter().flat_map(|source| &source.evidence) {
                let paragraph = [&text, "He said.", &text][evidence.span.paragraph];
                assert_eq!(
                    paragraph.get(evidence.span.start..evidence.span.end),
                    Some(evidence.sentence.as_str())
                );
            }
        }
    }
}
