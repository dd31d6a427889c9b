//! One saved reading with the reader's own additions, and the key it is kept under.
//!
//! The key is the page's address without what does not choose the page: scheme, `www.`, fragment, trailing slash and
//! the tracking parameters that newsletters and networks add.

use crate::article::Article;
use serde::{Deserialize, Serialize};

/// A reading as it is kept in the extension's storage and in exported files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Record {
    /// [`key`] of the article's address.
    pub id: String,
    /// When it was first saved: RFC 3339.
    pub saved_at: String,
    /// When the record was last changed: RFC 3339.
    pub changed_at: String,
    /// Where the page was read: in the content script, or in the sidebar's frame because the page forbids WASM.
    pub read_where: ReadWhere,
    /// The reading, with the reader's corrections.
    pub article: Article,
    /// The reader's own tags, in the order they were given.
    pub tags: Vec<String>,
    /// The reader's own words.
    pub note: String,
    /// Readings that a later save replaced, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Article>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadWhere {
    #[default]
    ContentScript,
    Frame,
}

/// The key of an article: of its canonical address where it names one on the same host, else of the address it was opened under.
pub fn key(article: &Article) -> String {
    let opened = normalise(&article.url);
    let Some(canonical) = article.canonical_url.as_ref().map(|stated| normalise(&stated.value)) else {
        return opened;
    };
    // A canonical address of the front page, or of another host, would file every story under one key.
    let same_host = host(&canonical) == host(&opened);
    let is_front_page = !canonical.contains('/') && opened.contains('/');
    if opened.is_empty() || (same_host && !is_front_page) { canonical } else { opened }
}

fn host(normalised: &str) -> &str {
    normalised.split(['/', '?']).next().unwrap_or_default()
}

fn normalise(url: &str) -> String {
    let url = url.trim();
    let url = url.split_once('#').map_or(url, |(before, _)| before);
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = path.split_at(path.find('/').unwrap_or(path.len()));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let mut key = format!("{host}{}", path.trim_end_matches('/'));
    let kept: Vec<&str> =
        query.split('&').filter(|parameter| !parameter.is_empty() && !is_tracking(parameter)).collect();
    if !kept.is_empty() {
        key.push('?');
        key.push_str(&kept.join("&"));
    }
    key
}

/// Parameters that say how the reader came, not what is read.
fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_ascii_lowercase();
    const NAMES: [&str; 10] =
        ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "cmpid", "ref_src", "smid"];
    name.starts_with("utm_") || name.starts_with("at_") || NAMES.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Stated;

    #[test]
    fn one_page_one_key() {
        for (opened, canonical, expected) in [
            ("https://www.example.org/a/", None, "example.org/a"),
            ("http://example.org/a?utm_source=x&id=7#top", None, "example.org/a?id=7"),
            ("https://m.example.org/a", Some("https://example.org/a"), "m.example.org/a"),
            ("https://example.org/a?page=2&fbclid=1", Some("https://www.example.org/a"), "example.org/a"),
            ("https://example.org/a", Some("https://example.org/"), "example.org/a"),
            ("https://example.org/a", Some("https://agency.example/a"), "example.org/a"),
            ("", Some("https://example.org/a"), "example.org/a"),
            ("https://EXAMPLE.org/Ä?ref=home", None, "example.org/Ä?ref=home"),
            ("", None, ""),
        ] {
            let article = Article {
                url: opened.into(),
                canonical_url: canonical.map(|url| Stated::new(url.to_owned(), Vec::new())),
                ..Article::default()
            };
            assert_eq!(key(&article), expected, "{opened} {canonical:?}");
        }
    }

    #[test]
    fn a_record_of_an_older_form_is_still_read() {
        let record: Record = serde_json::from_str(r#"{"id":"x","article":{"url":"https://x"}}"#).unwrap();
        assert_eq!((record.id.as_str(), record.article.url.as_str()), ("x", "https://x"));
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Record>(&text).unwrap(), record);
    }
}
