//! `dateline sources`: what the sidebar shows by default for whole pages, a line each.

use super::attribute::{Row, row};
use super::{Failure, batch};
use dateline::article::LinkClass;
use lexopt::prelude::*;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Input {
    id: String,
    html: String,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Serialize)]
struct Output<'a> {
    id: &'a str,
    sources: Vec<Row<'a>>,
    links: Vec<&'a str>,
}

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut batch, mut root, mut evidence) = (None, PathBuf::from("."), false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("batch") => batch = Some(PathBuf::from(parser.value()?)),
            Long("root") => root = PathBuf::from(parser.value()?),
            Long("evidence") => evidence = true,
            other => return Err(other.unexpected().into()),
        }
    }
    batch::answer_each(&batch::expected(batch)?, |input| answer(&input, &root, evidence))
}

fn answer(input: &Input, root: &Path, evidence: bool) -> Result<String, String> {
    let html = batch::page(root, &input.html)?;
    let article = dateline::read(&html, input.url.as_deref().unwrap_or(""), "");
    let output = Output {
        id: &input.id,
        sources: article
            .sources
            .iter()
            .filter(|source| source.confidence >= dateline::sources::SHOWN)
            .map(|source| row(source, evidence))
            .collect(),
        links: article
            .links
            .iter()
            .filter(|link| link.class != LinkClass::SameSite)
            .map(|link| link.raw_url.as_deref().unwrap_or(&link.url))
            .collect(),
    };
    serde_json::to_string(&output).map_err(|error| error.to_string())
}
