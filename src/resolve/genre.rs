//! What kind of text it is, in schema.org's types (<https://schema.org/NewsArticle> and what stands below it).
//!
//! The record's own type, the most telling one first; where it says no more than "article", what the address and the
//! section say of opinion, live coverage and press releases. `og:type` knows only "article".

use crate::article::{Evidence, Stated, Vocabulary};
use crate::claims::{Claims, Field, Subject};
use crate::word_map::{WordMap, rows};
use std::sync::LazyLock;

/// Segments of an address, sections and labels, with the type they tell.
static KINDS: LazyLock<WordMap<&str>> = LazyLock::new(|| {
    let table = rows(include_str!("genre_words.txt"));
    table.into_iter().filter_map(|row| row.split_once('\t')).collect()
});

/// Types, the most telling first.
const TYPES: &[&str] = &[
    "AdvertiserContentArticle",
    "PressRelease",
    "LiveBlogPosting",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "ReviewNewsArticle",
    "SatiricalArticle",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "ReportageNewsArticle",
    "NewsArticle",
    "Review",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "TechArticle",
    "Report",
    "BlogPosting",
    "SocialMediaPosting",
    "Article",
];

/// Types that say no more than that it is an article.
const PLAIN: &[&str] =
    &["NewsArticle", "ReportageNewsArticle", "Article", "Report", "BlogPosting", "WebPage"];

/// Press release services: their hosts carry nothing else.
const PRESS_HOSTS: &[&str] = &[
    "accesswire.com",
    "businesswire.com",
    "einpresswire.com",
    "globenewswire.com",
    "newswire.ca",
    "newswire.com",
    "presseportal.de",
    "prnewswire.co.uk",
    "prnewswire.com",
    "prweb.com",
];

/// Whether a type is one of articles.
pub(super) fn is_article(kind: &str) -> bool {
    TYPES.iter().any(|known| known.eq_ignore_ascii_case(kind))
}

pub(super) fn resolve(
    claims: &Claims,
    address: &str,
    kicker: Option<&str>,
    sections: &[Stated<String>],
) -> Option<Stated<String>> {
    let said =
        claims.of(Field::Type).filter(|claim| claim.subject == Subject::Article && claim.property == "@type");
    let best = said.filter_map(|claim| {
        let place = TYPES.iter().position(|kind| kind.eq_ignore_ascii_case(&claim.value))?;
        Some((place, claim))
    });
    let best = best.min_by_key(|(place, _)| *place);
    let stated = best.map(|(place, claim)| Stated::new(TYPES[place].to_owned(), vec![claim.evidence()]));
    if stated.as_ref().is_none_or(|stated| PLAIN.contains(&stated.value.as_str()))
        && let Some(inferred) = stated_genre(claims).or_else(|| inferred(claims, address, kicker, sections))
    {
        return Some(inferred);
    }
    stated.or_else(|| {
        let claim = claims.of(Field::Type).find(|claim| claim.value.eq_ignore_ascii_case("article"))?;
        Some(Stated::new("Article".to_owned(), vec![claim.evidence()]))
    })
}

/// What schema.org's `genre` and `article:opinion` say.
fn stated_genre(claims: &Claims) -> Option<Stated<String>> {
    claims.of_article(Field::Genre).find_map(|claim| {
        let kind = match claim.property.ends_with("opinion") {
            true => (claim.value == "true").then_some("OpinionNewsArticle"),
            false => kind(&claim.value.to_lowercase()),
        };
        Some(Stated::new(kind?.to_owned(), vec![claim.evidence()]))
    })
}

/// What the address, the line above the title, the sections and the labels beside the title say.
fn inferred(
    claims: &Claims,
    address: &str,
    kicker: Option<&str>,
    sections: &[Stated<String>],
) -> Option<Stated<String>> {
    let host = super::address::host(address);
    if PRESS_HOSTS.contains(&host.as_str()) {
        return Some(from(Vocabulary::Url, "host", &host, "PressRelease"));
    }
    let path =
        address.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    let mut segments: Vec<&str> = path.split(['?', '#']).next().unwrap_or("").split('/').collect();
    // The last segment is the article's own: "review-of-the-year.html".
    segments.pop();
    for segment in segments.iter().take(4) {
        if let Some(kind) = kind(&segment.to_lowercase()) {
            return Some(from(Vocabulary::Url, "path", segment, kind));
        }
    }
    if let Some(kicker) = kicker
        && let Some(kind) = kind(&kicker.to_lowercase())
    {
        return Some(from(Vocabulary::VisibleText, "kicker", kicker, kind));
    }
    let of_section = sections.iter().find_map(|section| {
        let kind = kind(&section.value.to_lowercase()).filter(|kind| *kind != "LiveBlogPosting")?;
        Some(Stated::new(kind.to_owned(), section.evidence.clone()))
    });
    of_section.or_else(|| {
        claims.of_article(Field::Label).find_map(|claim| {
            // A path of links leads through sections.
            let live = |kind: &&str| claim.property == "breadcrumb" && *kind == "LiveBlogPosting";
            let kind = kind(&claim.value.to_lowercase()).filter(|kind| !live(kind))?;
            Some(Stated::new(kind.to_owned(), vec![claim.evidence()]))
        })
    })
}

fn kind(word: &str) -> Option<&'static str> {
    let word = word.trim_matches([' ', ':', '|', '\u{a0}']).replace(' ', "-");
    KINDS.get(word.as_str()).copied()
}

fn from(vocabulary: Vocabulary, property: &str, raw: &str, kind: &str) -> Stated<String> {
    let evidence = Evidence { vocabulary, property: property.to_owned(), raw: raw.to_owned() };
    Stated::new(kind.to_owned(), vec![evidence])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;
    use crate::page::Page;

    #[test]
    fn words_are_sorted() {
        let table = rows(include_str!("genre_words.txt"));
        let word = |row: &&'static str| row.split_once('\t').expect("two columns").0;
        assert!(
            table.windows(2).all(|pair| word(&pair[0]) < word(&pair[1])),
            "expected sorted rows without doubles"
        );
        assert!(KINDS.values().all(|kind| TYPES.contains(kind)));
    }

    #[test]
    fn types() {
        for (json, address, expected) in [
            (r#"{"@type":"NewsArticle"}"#, "https://example.org/2023/storm", Some("NewsArticle")),
            (r#"{"@type":["Article","LiveBlogPosting"]}"#, "https://example.org/a", Some("LiveBlogPosting")),
            (r#"{"@type":"NewsArticle"}"#, "https://example.org/opinion/storm", Some("OpinionNewsArticle")),
            (r#"{"@type":"NewsArticle"}"#, "https://example.org/world/opinion", Some("NewsArticle")),
            (r#"{"@type":"OpinionNewsArticle"}"#, "https://example.org/review/a", Some("OpinionNewsArticle")),
            ("{}", "https://www.prnewswire.com/news/a.html", Some("PressRelease")),
            (r#"{"@type":"Product"}"#, "https://example.org/a", None),
        ] {
            let page = Page::parse(&format!("<script type=application/ld+json>{json}</script>"), address);
            let found = resolve(&claims::read(&page), address, None, &[]);
            assert_eq!(found.map(|kind| kind.value).as_deref(), expected, "{json} {address}");
        }
    }
}
