//! Tags and sections: keywords of every vocabulary merged by normal form, noise dropped.

use super::add_evidence;
use crate::article::{Stated, Vocabulary};
use crate::claims::letters;
use crate::claims::{Claim, Claims, Field};
use std::cmp::Ordering;

/// More keywords in one statement than a person would give: written for search engines.
const STUFFING: usize = 60;

/// More statements of tags than an article has; each is compared with each.
const MOST: usize = 500;

/// Fewer tags than this, and those that a reader sees are added.
const FEW: usize = 1;

/// Tags without doubles, those of the strongest statement first.
pub(super) fn resolve(claims: &Claims, site: &[String]) -> Vec<Stated<String>> {
    let rank = |claim: &Claim| match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::OpenGraph, _) => 0,
        (Vocabulary::JsonLd, "keywords") => 1,
        (Vocabulary::Meta, "news_keywords") => 2,
        (Vocabulary::Meta, _) => 3,
        (Vocabulary::LinkRel, _) => 4,
        (Vocabulary::Parsely, _) => 5,
        (_, "about" | "mentions") => 7,
        (Vocabulary::VisibleText, _) => 8,
        _ => 6,
    };
    let mut ranked: Vec<&Claim> = claims.of_article(Field::Keywords).collect();
    if keywords_are_the_sites(claims) {
        ranked.retain(|claim| !is_keywords(claim));
    }
    ranked.sort_by_key(|claim| rank(claim));
    ranked.truncate(MOST);
    let mut out: Vec<Stated<String>> = Vec::new();
    for claim in ranked {
        if claim.vocabulary == Vocabulary::VisibleText && out.len() >= FEW && !out.iter().any(is_seen) {
            confirm(&mut out, claim);
            continue;
        }
        add_list(&mut out, claim, claims, site);
    }
    if let Some(topics) = topics(claims) {
        for claim in topics {
            add_list(&mut out, claim, claims, site);
        }
    }
    without_joined(&mut out);
    out
}

fn is_keywords(claim: &Claim) -> bool {
    claim.vocabulary == Vocabulary::Meta && claim.property.eq_ignore_ascii_case("keywords")
}

/// Whether the keywords alone speak for the page, and share nothing with the tags that a reader sees called so: they are those of all its site's pages.
fn keywords_are_the_sites(claims: &Claims) -> bool {
    let of = |which: fn(&Claim) -> bool| {
        let claims = claims.of_article(Field::Keywords).filter(move |claim| which(claim));
        claims.flat_map(|claim| split(&claim.value)).map(|tag| letters(&tag))
    };
    let seen: Vec<String> = of(|claim| claim.property == "tags, labelled").collect();
    let others = |claim: &Claim| claim.vocabulary != Vocabulary::VisibleText && !is_keywords(claim);
    !seen.is_empty() && of(others).next().is_none() && !of(is_keywords).any(|tag| seen.contains(&tag))
}

/// Sections that are topics: a record that names three or more has no section among them.
fn topics(claims: &Claims) -> Option<Vec<&Claim>> {
    let of = |vocabulary: Vocabulary| -> Vec<&Claim> {
        claims.of_article(Field::Section).filter(|claim| claim.vocabulary == vocabulary).collect()
    };
    [Vocabulary::JsonLd, Vocabulary::Microdata].into_iter().map(of).find(|sections| sections.len() >= 3)
}

fn is_seen(tag: &Stated<String>) -> bool {
    tag.evidence.iter().all(|evidence| evidence.vocabulary == Vocabulary::VisibleText)
}

/// Adds a visible tag as evidence where it is known; it makes no new row.
fn confirm(out: &mut [Stated<String>], claim: &Claim) {
    let key = letters(&claim.value);
    if let Some(known) = out.iter_mut().find(|known| letters(&known.value) == key) {
        add_evidence(&mut known.evidence, claim.evidence());
    }
}

fn add_list(out: &mut Vec<Stated<String>>, claim: &Claim, claims: &Claims, site: &[String]) {
    let tags = split(&claim.value);
    if is_stuffed(&tags) || is_cut_title(&tags, claims) {
        return;
    }
    for tag in tags {
        // "Tag:Coast" of systems that write their own notes beside it.
        add(out, tag.strip_prefix("Tag:").unwrap_or(&tag), claim, site);
    }
}

fn add(out: &mut Vec<Stated<String>>, tag: &str, claim: &Claim, site: &[String]) {
    let key = letters(tag);
    if key.is_empty() || is_noise(tag, &key) || site.iter().any(|name| letters(name) == key) {
        return;
    }
    match out.iter_mut().find(|known| letters(&known.value) == key) {
        Some(known) => add_evidence(&mut known.evidence, claim.evidence()),
        None => out.push(Stated::new(tag.to_owned(), vec![claim.evidence()])),
    }
}

/// What systems write among tags: identifiers, addresses, `type:value` pairs, words that say only "this is an article".
fn is_noise(tag: &str, key: &str) -> bool {
    const WORDS: &[&str] = &[
        "article",
        "articles",
        "news",
        "null",
        "undefined",
        "none",
        "editorspick",
        "page",
        "default",
        "story",
        "uncategorized",
        "uncategorised",
    ];
    if WORDS.contains(&key) || tag.chars().count() > 80 || tag.contains("://") {
        return true;
    }
    // "Category: Economy", "source:tagname:x"
    if tag.split_once(':').is_some_and(|(head, tail)| {
        head.chars().all(|char| char.is_ascii_alphabetic() || char == ' ')
            && !tail.is_empty()
            && head.is_ascii()
            && (tail.contains(':') || SYSTEM.contains(&head.to_ascii_lowercase().as_str()))
    }) {
        return true;
    }
    let is_domain = !tag.contains(' ')
        && tag.rsplit_once('.').is_some_and(|(head, end)| {
            head.len() > 2 && matches!(end, "com" | "org" | "net" | "co" | "de" | "fr" | "uk")
        });
    let hex = tag.len() >= 32 && tag.chars().all(|char| char.is_ascii_hexdigit() || char == '-');
    let number = tag.chars().all(|char| char.is_ascii_digit()) && tag.len() != 4;
    is_domain || hex || number
}

/// Names of fields that systems put before a tag's value.
const SYSTEM: &[&str] = &[
    "category",
    "nlp category",
    "nlp entity tokens",
    "type",
    "source",
    "author",
    "section",
    "format",
    "channel",
    "page",
    "pagetype",
    "content",
    "contenttype",
    "id",
    "collection",
    "primary",
    "hub",
    "template",
    "elevated",
    "layercake",
    "lite",
    "lockedpostsource",
    "publication",
    "vertical",
];

/// Leaves out a row that is all the others written one behind the other.
fn without_joined(out: &mut Vec<Stated<String>>) {
    if out.len() < 4 {
        return;
    }
    let keys: Vec<String> = out.iter().map(|tag| letters(&tag.value)).collect();
    out.retain(|tag| {
        let key = letters(&tag.value);
        let inside = keys.iter().filter(|other| **other != key && key.contains(other.as_str())).count();
        inside < 3
    });
}

/// The sections named by the page.
pub(super) fn sections(claims: &Claims) -> Vec<Stated<String>> {
    let mut out: Vec<Stated<String>> = Vec::new();
    for claim in claims.of_article(Field::Section) {
        for section in split(&claim.value) {
            let key = letters(&section);
            match out.iter_mut().find(|known| letters(&known.value) == key) {
                Some(known) => add_evidence(&mut known.evidence, claim.evidence()),
                None if !key.is_empty() => out.push(Stated::new(section, vec![claim.evidence()])),
                None => {}
            }
        }
    }
    out
}

/// A list as written → its entries: at semicolons where there are some, else at commas, else, in scripts without
/// spaces, at spaces.
fn split(value: &str) -> Vec<String> {
    let separators: &[char] = if value.contains(';') {
        &[';']
    } else if value.contains([',', '、', '،', '，']) {
        &[',', '、', '،', '，']
    } else if value.contains('|') {
        &['|']
    } else if value.chars().filter(|char| *char as u32 >= 0x2e80).count() * 2 > value.chars().count() {
        &[' ', '\u{3000}']
    } else {
        &['\n']
    };
    let entries = value
        .split(separators)
        .map(|tag| unwrapped(tag.trim().trim_matches(['"', '\'', '#', '“', '”'])).to_owned());
    entries.filter(|tag| !tag.is_empty()).collect()
}

/// An entry without the brackets that stand around the whole list: "Santos [SP]" keeps its own.
fn unwrapped(tag: &str) -> &str {
    let count = |bracket: char| tag.chars().filter(|char| *char == bracket).count();
    let (open, close) = (count('['), count(']'));
    let tag = tag.trim();
    let inner = match open.cmp(&close) {
        Ordering::Greater => tag.strip_prefix('['),
        Ordering::Less => tag.strip_suffix(']'),
        Ordering::Equal => tag.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')),
    };
    inner.unwrap_or(tag).trim_matches(['"', '\'', '#', '“', '”']).trim()
}

/// Whether a list is a title cut into its words, which a system does for want of tags.
fn is_cut_title(tags: &[String], claims: &Claims) -> bool {
    let is_word = |tag: &String| !tag.chars().any(char::is_whitespace);
    // Names that were picked from the title are topics; its small words are none.
    let is_small = |tag: &String| tag.chars().next().is_some_and(char::is_lowercase);
    if tags.len() < CUT || !tags.iter().all(is_word) || !tags.iter().any(is_small) {
        return false;
    }
    let keys: Vec<String> = tags.iter().map(|tag| letters(tag)).collect();
    claims.of_article(Field::Title).any(|title| {
        let words: Vec<String> = title.value.split_whitespace().map(letters).collect();
        keys.iter().all(|key| words.contains(key))
    })
}

/// Words of the title that make a list its cut.
const CUT: usize = 4;

/// Whether a list is written for search engines.
fn is_stuffed(tags: &[String]) -> bool {
    tags.len() > STUFFING
}

/// Whether one of the article's lists of keywords is left out as written for search engines.
pub(super) fn stuffed(claims: &Claims) -> bool {
    claims.of_article(Field::Keywords).any(|claim| is_stuffed(&split(&claim.value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;
    use crate::page::Page;

    #[test]
    fn tags() {
        for (html, expected) in [
            ("<meta name=keywords content='Storm, coast,Storm'>", "Storm|coast"),
            ("<meta name=keywords content='Storm; Coast, the'>", "Storm|Coast, the"),
            ("<meta name=keywords content='storm'><meta property=article:tag content=Storm>", "Storm"),
            ("<meta name=keywords content='news, Example News, Category: Weather, storm'>", "storm"),
            (
                "<meta name=keywords content='98be933f-38cf-4fba-b6c6-ad438e82010a, 4711234, example.com, storm'>",
                "storm",
            ),
            ("<meta name=keywords content='台風 海岸'>", "台風|海岸"),
            (
                "<title>Storm hits the old coast</title><meta name=keywords content='storm,hits,old,coast'>",
                "",
            ),
            (
                "<title>Storm hits the old coast</title><meta name=keywords content='storm,old,coast,ferry'>",
                "storm|old|coast|ferry",
            ),
            (r#"<meta name=keywords content='["Storm", "Coast [NE]"]'>"#, "Storm|Coast [NE]"),
            ("<meta name=keywords content='[Storm],Santos [SP]'>", "Storm|Santos [SP]"),
            ("<meta name=keywords content='Lite:true,Tag:Storm,Publication:tides'>", "Storm"),
            ("<meta name=keywords content='Apollo 11: the landing'>", "Apollo 11: the landing"),
            ("<div class=article-tags><a href=/t/storm>Storm</a></div>", "Storm"),
            ("<meta name=keywords content='daily, sports'><p>Tags: <a href=/1>Storm</a></p>", "Storm"),
            ("<meta name=keywords content='storm, sports'><p>Tags: <a href=/1>Storm</a></p>", "storm|sports"),
            ("<meta name=keywords content='daily, sports'><p>See <a href=/1>Storm</a></p>", "daily|sports"),
            ("", ""),
        ] {
            let claims = claims::read(&Page::parse(html, ""));
            let found = resolve(&claims, &["Example News".to_owned()]);
            let found: Vec<String> = found.into_iter().map(|tag| tag.value).collect();
            assert_eq!(found.join("|"), expected, "{html}");
        }
    }

    /// Every tag is compared with every other: a page with ten thousand would take seconds.
    #[test]
    fn no_more_than_an_article_has() {
        let links: String = (0..1000).map(|n| format!("<a rel=tag href=/t/{n}>storm {n}</a>")).collect();
        let page = Page::parse(&links, "https://example.org/2023/storm");
        assert_eq!(resolve(&claims::read(&page), &[]).len(), 500);
    }
}
