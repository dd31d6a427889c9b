//! `dateline attribute`: sources and quotations of plain texts, a line each.

use super::{Failure, batch};
use dateline::article::{Anonymity, Source};
use dateline::sources;
use lexopt::prelude::*;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Deserialize)]
struct Input {
    id: String,
    text: String,
    #[serde(default)]
    lang: String,
}

#[derive(Serialize)]
pub struct Row<'a> {
    name: &'a str,
    kind: &'a str,
    /// With `--evidence`: the record as the article keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'a Source>,
}

#[derive(Serialize)]
struct Quote<'a> {
    content: &'a str,
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct Output<'a> {
    id: &'a str,
    sources: Vec<Row<'a>>,
    quotes: Vec<Quote<'a>>,
}

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut batch, mut evidence, mut all) = (None, false, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("evidence") => evidence = true,
            Long("all") => all = true,
            Long("batch") => batch = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    batch::answer_each(&batch::expected(batch)?, |input| Ok(answer(&input, evidence, all)))
}

fn answer(input: &Input, evidence: bool, all: bool) -> String {
    let paragraphs: Vec<&str> =
        input.text.split('\n').map(str::trim).filter(|text| !text.is_empty()).collect();
    let reading = sources::read(&paragraphs, &input.lang);
    let output = Output {
        id: &input.id,
        sources: reading
            .sources
            .iter()
            .filter(|s| all || s.confidence >= sources::SHOWN)
            .map(|s| row(s, evidence))
            .collect(),
        quotes: reading
            .quotations
            .iter()
            .map(|spoken| Quote {
                content: &spoken.quotation.text,
                source: spoken.source.map(|at| reading.sources[at].name.as_str()),
            })
            .collect(),
    };
    serde_json::to_string(&output).unwrap_or_default()
}

pub fn row(source: &Source, evidence: bool) -> Row<'_> {
    let kind = if source.anonymity == Anonymity::Named { "named" } else { "unnamed" };
    Row { name: &source.name, kind, record: evidence.then_some(source) }
}
