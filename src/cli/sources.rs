//! `dateline sources`: what the sidebar shows by default for whole pages, a line each.

use super::Failure;
use super::attribute::{Row, row};
use dateline::article::LinkClass;
use lexopt::prelude::*;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};
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
    let path = batch.ok_or_else(|| Failure::Usage("expected --batch FILE, found none".to_owned()))?;
    let file =
        std::fs::File::open(&path).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::BufReader::new(file).split(b'\n') {
        let bytes = line.map_err(|error| Failure::Input(error.to_string()))?;
        let line = String::from_utf8_lossy(&bytes);
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer(&line, &root, evidence);
        writeln!(out, "{answer}").map_err(|error| Failure::Input(error.to_string()))?;
    }
    Ok(())
}

fn answer(line: &str, root: &Path, evidence: bool) -> String {
    let input: Input = match serde_json::from_str(line) {
        Ok(input) => input,
        Err(error) => {
            let id = serde_json::from_str::<serde_json::Value>(line)
                .ok()
                .and_then(|value| value.get("id").cloned());
            return unread(id, &format!("expected a row with id and html, found {error}"));
        }
    };
    let path = root.join(&input.html);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => return unread(Some(input.id.into()), &format!("{}: {error}", path.display())),
    };
    let html = String::from_utf8_lossy(&bytes);
    if matches!(html, std::borrow::Cow::Owned(_)) {
        eprintln!("dateline: {}: bytes that are no UTF-8 are replaced", path.display());
    }
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
    serde_json::to_string(&output).unwrap_or_default()
}

fn unread(id: Option<serde_json::Value>, error: &str) -> String {
    eprintln!("dateline: {error}");
    serde_json::json!({ "id": id, "error": error }).to_string()
}
