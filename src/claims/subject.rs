//! Which of a page's records is the article, and what the others are.
//!
//! A page describes many things in schema.org terms: teasers, pictures, products, comments. A record is the article when
//! its type is one of articles, it is no part of a list and no comment, and its address or headline is the page's, or
//! when no other such record stands on the page.

use super::index::Index;
use super::item::{Item, ItemId};
use super::letters;
use super::{Subject, decode};
use crate::page::Page;
use std::collections::HashMap;

/// Types of schema.org that an article can have, in lower case (<https://schema.org/Article> and what stands below it).
const ARTICLE: &[&str] = &[
    "advertisercontentarticle",
    "analysisnewsarticle",
    "article",
    "askpublicnewsarticle",
    "backgroundnewsarticle",
    "blogposting",
    "liveblogposting",
    "medicalscholarlyarticle",
    "newsarticle",
    "opinionnewsarticle",
    "pressrelease",
    "report",
    "reportagenewsarticle",
    "review",
    "reviewnewsarticle",
    "satiricalarticle",
    "scholarlyarticle",
    "socialmediaposting",
    "techarticle",
];

/// Types that describe the page rather than what stands on it.
const PAGE: &[&str] = &[
    "aboutpage",
    "collectionpage",
    "contactpage",
    "faqpage",
    "itempage",
    "profilepage",
    "searchresultspage",
    "webpage",
];

/// Types of a page that lists stories rather than holding one.
const LISTING: &[&str] = &["collectionpage", "profilepage", "searchresultspage"];

/// Records of articles that make a list, where none of them is the page's by address or headline.
const LIST: usize = 3;

/// The least score of a record that has the page's address or headline.
const NAMED: i32 = 3;

/// Types of a site or of whom it belongs to.
const SITE: &[&str] = &["website", "organization", "newsmediaorganization", "corporation", "localbusiness"];

/// Properties whose records are other things than the page's own article.
const ELSEWHERE: &[&str] = &[
    "about",
    "associatedArticle",
    "citation",
    "comment",
    "exampleOfWork",
    "hasPart",
    "isBasedOn",
    "isPartOf",
    "item",
    "itemListElement",
    "liveBlogUpdate",
    "mentions",
    "parent",
    "relatedLink",
    "review",
    "significantLink",
    "subjectOf",
    "suggestedAnswer",
    "workExample",
];

/// What each record is about.
pub(super) fn subjects(page: &Page, items: &[Item], page_names: &PageNames) -> Vec<Subject> {
    let mut out: Vec<Subject> = items.iter().map(by_type).collect();
    let elsewhere = elsewhere(items);
    let mut best: HashMap<crate::article::Vocabulary, (i32, ItemId)> = HashMap::new();
    let listing = items.iter().enumerate().any(|(id, item)| !elsewhere[id] && has_type(item, LISTING));
    let mut records = 0;
    for (id, item) in items.iter().enumerate() {
        if elsewhere[id] {
            out[id] = Subject::Other;
        }
        if out[id] != Subject::Article {
            continue;
        }
        records += 1;
        let score = score(page, item, page_names);
        let entry = best.entry(item.vocabulary).or_insert((score, id));
        if score > entry.0 {
            *entry = (score, id);
        }
    }
    for (id, item) in items.iter().enumerate() {
        if out[id] != Subject::Article {
            continue;
        }
        let Some((score_of_best, chosen)) = best.get(&item.vocabulary) else { continue };
        let listed = *score_of_best < NAMED && (listing || records >= LIST);
        let same = *chosen == id || (same_article(&items[*chosen], item) && *score_of_best >= 0);
        let same = same && !listed;
        if !same {
            out[id] = Subject::Other;
        }
    }
    out
}

fn by_type(item: &Item) -> Subject {
    if has_type(item, ARTICLE) {
        Subject::Article
    } else if has_type(item, PAGE) {
        Subject::Page
    } else if has_type(item, SITE) {
        Subject::Site
    } else {
        Subject::Other
    }
}

fn has_type(item: &Item, list: &[&str]) -> bool {
    item.types.iter().any(|kind| list.iter().any(|entry| kind.eq_ignore_ascii_case(entry)))
}

/// Whether a record stands, at any depth, under a property that leads away from the article.
fn elsewhere(items: &[Item]) -> Vec<bool> {
    let mut out = vec![false; items.len()];
    for (id, item) in items.iter().enumerate() {
        let Some((parent, property)) = &item.parent else { continue };
        // Outer records come before inner ones, so the parent's answer stands already.
        let leads_away = ELSEWHERE.contains(&property.as_str())
            // What a page or a list is chiefly about is the article all the same.
            && property != "mainEntity";
        out[id] = leads_away || (*parent < id && out[*parent]);
    }
    out
}

/// How the page itself is called.
#[derive(Debug, Default)]
pub(super) struct PageNames {
    /// Addresses without scheme, `www.`, query and trailing slash.
    pub addresses: Vec<String>,
    /// Letters and digits of `<title>`, `og:title` and `h1`.
    pub titles: Vec<String>,
}

/// How the page calls itself outside of the records.
pub(super) fn page_names(page: &Page, index: &Index) -> PageNames {
    let mut names = PageNames::default();
    names.addresses.push(bare_address(&page.url));
    for node in &index.link {
        if page.element(*node).is_some_and(|link| link.has_token("rel", "canonical")) {
            names.addresses.extend(page.attribute(*node, "href").map(bare_address));
        }
    }
    for node in &index.meta {
        let Some(content) = page.attribute(*node, "content") else { continue };
        match page.attribute(*node, "property").or_else(|| page.attribute(*node, "name")) {
            Some("og:url") => names.addresses.push(bare_address(content)),
            Some("og:title") => names.titles.push(letters(&decode(content))),
            _ => {}
        }
    }
    let title = index.title.map(|node| {
        page.children(node).filter_map(|child| page.text_node(child)).map(letters).collect::<String>()
    });
    names.titles.extend(title);
    names.titles.extend(index.h1.iter().take(3).map(|node| letters(&page.text(*node))));
    names.titles.retain(|title| !title.is_empty());
    names
}

fn score(page: &Page, item: &Item, names: &PageNames) -> i32 {
    let mut score = 0;
    let address = item
        .texts("url")
        .chain(item.texts("mainEntityOfPage"))
        .chain(item.id.as_deref())
        .map(bare_address)
        .any(|address| names.addresses.iter().any(|own| same_address(own, &address)));
    if address {
        score += 4;
    } else if item.text("url").is_some() {
        score -= 2;
    }
    let headline = item.text("headline").or_else(|| item.text("name")).map(letters).unwrap_or_default();
    if headline.chars().count() >= 8 {
        let named = names.titles.iter().any(|title| {
            title.contains(&headline) || (title.chars().count() >= 12 && headline.contains(title.as_str()))
        });
        score += if named { 4 } else { -1 };
    }
    if item.properties.iter().any(|property| property.name == "articleBody") {
        score += 1;
    }
    if item.properties.iter().any(|property| property.name == "datePublished") {
        score += 1;
    }
    if item.is("Review") || item.is("Article") {
        score -= 1;
    }
    // A teaser's record stands within a link or a list item.
    if page.name(item.node) == "li" || page.name(item.node) == "a" {
        score -= 3;
    }
    score
}

/// Whether two records of one vocabulary speak of one article: same headline, or one has none, and no other address.
fn same_article(one: &Item, other: &Item) -> bool {
    let (a, b) = (one.text("headline").map(letters), other.text("headline").map(letters));
    if a.is_some() && b.is_some() {
        return a == b;
    }
    match (one.text("url").map(bare_address), other.text("url").map(bare_address)) {
        (Some(a), Some(b)) => a == b,
        _ => {
            one.parent.is_none()
                && other.parent.is_none()
                && one.types == other.types
                && a.is_none()
                && b.is_none()
        }
    }
}

/// An address without scheme, `www.`, query, fragment and trailing slash, in lower case.
pub(super) fn bare_address(address: &str) -> String {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.trim_start_matches("//");
    let rest = rest.split(['?', '#']).next().unwrap_or("").trim_end_matches('/');
    rest.strip_prefix("www.").unwrap_or(rest).to_ascii_lowercase()
}

/// Whether two bare addresses name one page; the front page matches nothing.
pub(super) fn same_address(own: &str, other: &str) -> bool {
    if other.is_empty() || !own.contains('/') {
        return false;
    }
    own == other || (other.starts_with('/') && own.ends_with(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (one, other, same) in [
            ("https://www.a.org/b/?x=1#y", "http://a.org/b", true),
            ("https://a.org/b", "/b", true),
            ("https://a.org/", "https://a.org", false),
            ("https://a.org/b", "https://a.org/c", false),
            ("https://a.org/b", "", false),
        ] {
            assert_eq!(same_address(&bare_address(one), &bare_address(other)), same, "{one} {other}");
        }
    }
}
