//! `dateline summary`: the answers that `score_pages.py` and `score_dates.py` compare, a line for each page of a batch.

use super::{Failure, batch};
use dateline::article::{Article, ConflictKind};
use lexopt::prelude::*;
use serde::{Deserialize, Serialize};
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
    batch::answer_each(&batch::expected(batch)?, |row| answer(&row, &root, &now, bodies))
}

fn answer(row: &Row, root: &Path, now: &str, bodies: bool) -> Result<String, String> {
    let html = batch::page(root, &row.html)?;
    let article = dateline::read(&html, row.url.as_deref().unwrap_or(""), now);
    if bodies {
        return Ok(serde_json::json!({ "id": row.id, "text": running_text(&article) }).to_string());
    }
    Ok(summary(&row.id, &article))
}

/// The main text without what stands under pictures.
fn running_text(article: &Article) -> String {
    let paragraphs = article.article_body.iter().enumerate();
    let running = paragraphs.filter(|(at, _)| article.captions.binary_search(at).is_err());
    running.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
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
