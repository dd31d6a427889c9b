//! `dateline summary`: the answers that `score_pages.py` and `score_dates.py` compare, a line for each page of a batch.

use super::Failure;
use dateline::article::{Article, ConflictKind};
use lexopt::prelude::*;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Row {
    id: String,
    #[serde(default)]
    html: String,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    title: Option<&'a str>,
    authors: Vec<&'a str>,
    published: Option<String>,
    modified: Option<String>,
    conflict: &'static str,
    site: Option<&'a str>,
    tags: Vec<&'a str>,
    lang: Option<&'a str>,
}

#[derive(Serialize)]
struct Unread<'a> {
    id: &'a str,
    error: String,
}

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut batch, mut root, mut now, mut bodies) = (None, PathBuf::from("."), String::new(), false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("batch") => batch = Some(PathBuf::from(parser.value()?)),
            Long("root") => root = PathBuf::from(parser.value()?),
            Long("now") => now = parser.value()?.string()?,
            // For the evaluation of the main text: `{"id","text"}` instead of the answers.
            Long("bodies") => bodies = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(batch) = batch else {
        return Err(Failure::Usage("expected --batch FILE, found none".to_owned()));
    };
    let file = std::fs::File::open(&batch)
        .map_err(|error| Failure::Input(format!("{}: {error}", batch.display())))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::BufReader::new(file).lines() {
        let line = line.map_err(|error| Failure::Input(format!("{}: {error}", batch.display())))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer(&line, &root, &now, bodies);
        writeln!(out, "{answer}").map_err(|error| Failure::Input(error.to_string()))?;
    }
    Ok(())
}

fn answer(line: &str, root: &Path, now: &str, bodies: bool) -> String {
    let row: Row = match serde_json::from_str(line) {
        Ok(row) => row,
        Err(error) => return unread("", &format!("expected a row with id and html, found {error}")),
    };
    let path = root.join(&row.html);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => return unread(&row.id, &format!("{}: {error}", path.display())),
    };
    let html = String::from_utf8_lossy(&bytes);
    let article = dateline::read(&html, row.url.as_deref().unwrap_or(""), now);
    if bodies {
        return serde_json::json!({ "id": row.id, "text": article.article_body.join("\n") }).to_string();
    }
    summary(&row.id, &article)
}

fn unread(id: &str, error: &str) -> String {
    eprintln!("dateline: {id}: {error}");
    serde_json::to_string(&Unread { id, error: error.to_owned() }).unwrap_or_default()
}

fn summary(id: &str, article: &Article) -> String {
    let publisher = article.publisher.as_ref();
    let site = publisher.and_then(|publisher| publisher.site_name.as_ref().or(publisher.name.as_ref()));
    let answer = Answer {
        id,
        title: article.headline.as_ref().map(|title| title.value.as_str()),
        authors: article.author.iter().map(|author| author.value.name.as_str()).collect(),
        published: article.dates.published.as_ref().map(|date| date.value.to_string()),
        modified: article.dates.modified.as_ref().map(|date| date.value.to_string()),
        conflict: conflict(article),
        site: site.map(|site| site.value.as_str()),
        tags: article.keywords.iter().map(|tag| tag.value.as_str()).collect(),
        lang: article.in_language.as_ref().map(|language| language.value.as_str()),
    };
    serde_json::to_string(&answer).unwrap_or_default()
}

/// The first conflict by the words of DATES.md.
fn conflict(article: &Article) -> &'static str {
    match article.dates.conflicts.iter().map(|conflict| conflict.kind).min() {
        None => "none",
        Some(ConflictKind::ModifiedBeforePublished) => "modified_before_published",
        Some(ConflictKind::MetadataVsVisible) => "metadata_vs_visible",
        Some(ConflictKind::SourcesDisagree) => "sources_disagree",
        Some(ConflictKind::UrlDisagrees) => "url_disagrees",
        Some(ConflictKind::UpdatedLongAfter) => "updated_long_after",
        Some(ConflictKind::ZoneOnly) => "zone_only",
    }
}
