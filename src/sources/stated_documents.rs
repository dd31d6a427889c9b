//! What the page's records say the article rests on: `citation`, `isBasedOn` (<https://schema.org/citation>), as documents.
//!
//! Left out: the page itself and the site's own pages, which cite nobody, and what a sentence or a link names already.

use super::links::registrable_domain;
use crate::article::{Anonymity, Link, Mode, Source, SourceEvidence, SourceKind, TextSpan};
use crate::claims::{Claims, Field};
use url::Url;

/// More than this many are a list of related pages.
const MOST: usize = 20;

/// A record says so, nobody has measured how often it is wrong: shown, but as no more than that.
const STATED: f32 = 0.75;

/// The documents that the records name and the text does not.
pub fn read(claims: &Claims, page_url: &str, sources: &[Source], links: &[Link]) -> Vec<Source> {
    let host = |url: &str| Some(registrable_domain(Url::parse(url).ok()?.host_str()?).to_owned());
    let own = host(page_url);
    let mut found: Vec<Source> = Vec::new();
    for claim in claims.of_article(Field::Citation) {
        let url = match claim.agent.as_ref().and_then(|detail| detail.url.clone()) {
            Some(url) => Some(url),
            None => Some(claim.value.clone()).filter(|value| value.starts_with("http")),
        };
        let elsewhere = url.as_deref().and_then(host);
        if elsewhere.is_some() && elsewhere == own || url.is_some() && elsewhere.is_none() {
            continue;
        }
        let known = |source: &Source| source.name == claim.value || url.is_some() && source.url == url;
        let linked = links.iter().any(|link| Some(&link.url) == url.as_ref());
        if linked || sources.iter().chain(&found).any(known) || found.len() >= MOST {
            continue;
        }
        found.push(document(&claim.value, url, &claim.property));
    }
    found
}

fn document(name: &str, url: Option<String>, property: &str) -> Source {
    let evidence = SourceEvidence {
        pattern: "metadata".to_owned(),
        cue: property.to_owned(),
        mode: Mode::Metadata,
        sentence: String::new(),
        span: TextSpan { paragraph: 0, start: 0, end: 0 },
        inferred: false,
    };
    Source {
        kind: SourceKind::Document,
        name: name.chars().take(200).collect(),
        aliases: Vec::new(),
        role: None,
        organisation: None,
        anonymity: Anonymity::Named,
        granted: None,
        via_outlet: None,
        url,
        evidence: vec![evidence],
        quotes: Vec::new(),
        mentions: 1,
        confidence: STATED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;

    #[test]
    fn documents_are_stated_or_not() {
        let cases = [
            (r#""citation":"Harbour Report 2024""#, "Harbour Report 2024"),
            (
                r#""citation":{"@type":"ScholarlyArticle","name":"On Tides","url":"https://doi.org/10.1/x"}"#,
                "On Tides",
            ),
            (r#""isBasedOn":"https://ports.example.net/report.pdf""#, "https://ports.example.net/report.pdf"),
            (
                r#""isBasedOn":["https://ports.example.net/a","https://ports.example.net/a"]"#,
                "https://ports.example.net/a",
            ),
            // Must not fire.
            (r#""isBasedOn":"https://example.org/news/storm""#, ""),
            (r#""isBasedOn":"https://www.example.org/earlier""#, ""),
            (r#""isBasedOn":"http://""#, ""),
            (r#""mentions":"Harbour Report 2024""#, ""),
            (r#""comment":{"@type":"Comment","citation":"Harbour Report 2024"}"#, ""),
        ];
        for (json, expected) in cases {
            let html =
                format!(r#"<script type=application/ld+json>{{"@type":"NewsArticle",{json}}}</script>"#);
            let page = Page::parse(&html, "https://example.org/news/storm");
            let found = read(&crate::claims::read(&page), "https://example.org/news/storm", &[], &[]);
            let names: Vec<String> = found.into_iter().map(|source| source.name).collect();
            assert_eq!(names.join("; "), expected, "{json}");
        }
    }
}
