//! Whether the page is one article: front pages, sections, searches, tags, authors, errors and logins are not.
//!
//! It never says so of an article: a record that has the page's address or headline speaks for one, and so does text of
//! its own. Against it speak the page's declared type (<https://schema.org/CollectionPage>), its address, cards of other
//! stories or many links as long as a headline, and, where there is hardly any text, what a heading says of an error, a
//! login or a subscription. No sign is enough alone but the declared type.

use super::genre;
use crate::article::{Article, DateValue, Evidence, Stated, Vocabulary};
use crate::body::Body;
use crate::claims::{Claim, Claims, Field, Subject};
use crate::word_map::rows;
use std::sync::LazyLock;

static LISTS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("list_segments.txt")));
static ERRORS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("error_titles.txt")));
static WALLS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("wall_titles.txt")));
static LOGINS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("login_titles.txt")));

/// Bytes of running text below which a page has hardly any: a notice, the line under a section's name.
const HARDLY: usize = 400;
/// Bytes of running text that a listing may have: an author's life, a topic's introduction.
const INTRODUCTION: usize = 1200;
/// As [`INTRODUCTION`], on a page that calls itself a listing.
const DECLARED: usize = 3000;
/// Cards that make a list.
const LIST: usize = 3;
/// Cards that make a front page, whatever else stands beside them.
const FRONT: usize = 6;
/// Bytes of running text below which a page has none: a line of the page's own making.
const NONE: usize = 60;
/// Words of a heading that names a section rather than a story.
const NAME: usize = 3;

/// Pages that are a site's or a language's front page under another address.
const FRONTS: &[&str] = &["accueil", "aktuell", "home", "homepage", "latest", "portada", "startseite"];

/// Types of pages that list stories.
const LISTING: &[&str] = &["CollectionPage", "ProfilePage", "SearchResultsPage"];

/// The type of a page that is no single article.
pub(super) fn resolve(claims: &Claims, body: &Body, article: &Article) -> Option<Stated<String>> {
    let declared = declared(claims);
    let place = Place::of(&article.url);
    if !is_listing(claims, body, article, place, declared.is_some()) && !is_notice(claims, body, article) {
        return None;
    }
    let inferred = || Evidence {
        vocabulary: Vocabulary::Inferred,
        property: "page".to_owned(),
        raw: format!("{} cards of other stories", claims.cards.count()),
    };
    Some(declared.unwrap_or_else(|| Stated::new("WebPage".to_owned(), vec![inferred()])))
}

/// The type of a listing that the page's own record gives it.
fn declared(claims: &Claims) -> Option<Stated<String>> {
    let said =
        claims.of(Field::Type).filter(|claim| claim.subject == Subject::Page && claim.property == "@type");
    let listing = |claim: &Claim| LISTING.iter().find(|kind| kind.eq_ignore_ascii_case(&claim.value));
    said.filter_map(|claim| Some(Stated::new((*listing(claim)?).to_owned(), vec![claim.evidence()]))).next()
}

/// Front pages, sections, topics, searches, authors.
fn is_listing(claims: &Claims, body: &Body, article: &Article, place: Place, declared: bool) -> bool {
    let cards = claims.cards.count();
    if says_article(claims) {
        // Some systems say of their front page that it is an article, too.
        return place == Place::Front && cards >= FRONT && body.running < HARDLY;
    }
    if declared {
        return body.running < DECLARED;
    }
    let site = of_open_graph(claims, &["website", "profile", "blog"]);
    if matches!(place, Place::Front | Place::List) {
        let written = is_dated(claims) && !site;
        let many = cards >= LIST || body.headline_links >= FRONT;
        let bare = (site || place == Place::List) && !written && body.running < HARDLY;
        return bare || (many && body.running < INTRODUCTION);
    }
    let named = heading_words(claims) <= NAME;
    // Without headings old pages list their stories as bare links.
    let bare = place == Place::Section && heading_words(claims) == 0 && body.running < NONE;
    if bare && body.headline_links >= FRONT && !is_dated(claims) {
        return true;
    }
    cards >= FRONT
        && body.running < HARDLY
        && !is_dated(claims)
        && article.dates.published.as_ref().is_none_or(is_of_address)
        && (usize::from(named) + usize::from(site) + usize::from(place == Place::Section) >= 2)
}

/// Errors and logins.
fn is_notice(claims: &Claims, body: &Body, article: &Article) -> bool {
    let bare = body.running < HARDLY
        && !says_article(claims)
        && !is_dated(claims)
        && article.dates.published.as_ref().is_none_or(is_of_address)
        && article.author.is_empty();
    if !bare {
        return false;
    }
    let said = |words: &[&str]| {
        let titles =
            claims.of(Field::Title).filter(|claim| matches!(claim.property.as_str(), "title" | "h1"));
        titles
            .filter(|claim| says(&claim.value, words))
            .map(|claim| claim.property.as_str())
            .collect::<Vec<_>>()
    };
    let headed = |words: &[&str]| {
        let said = said(words);
        said.contains(&"title") && (said.contains(&"h1") || heading_words(claims) == 0)
    };
    headed(&ERRORS) || headed(&WALLS) || (claims.asks_password && !said(&LOGINS).is_empty())
}

/// Whether a date is known from the address alone: that of a story which is gone, or of a list's month.
fn is_of_address(date: &Stated<DateValue>) -> bool {
    date.evidence.iter().all(|evidence| evidence.vocabulary == Vocabulary::Url)
}

/// Whether no record states a date: what a list shows is its first story's.
pub(super) fn is_unstated(date: &Stated<DateValue>) -> bool {
    date.evidence
        .iter()
        .all(|evidence| matches!(evidence.vocabulary, Vocabulary::Url | Vocabulary::VisibleText))
}

/// Whether one of the words stands in a title as a word of its own.
fn says(title: &str, words: &[&str]) -> bool {
    let lower = title.to_lowercase();
    let apart = |char: Option<char>| char.is_none_or(|char| !char.is_alphanumeric());
    words.iter().any(|word| {
        lower.match_indices(word).any(|(at, word)| {
            let unspaced = !word.is_ascii() && !word.contains(' ');
            unspaced
                || (apart(lower[..at].chars().next_back()) && apart(lower[at + word.len()..].chars().next()))
        })
    })
}

/// A record of the page's own article.
fn says_article(claims: &Claims) -> bool {
    let mut said = claims.of_article(Field::Type).filter(|claim| claim.property == "@type");
    said.any(|claim| genre::is_article(&claim.value))
}

/// `article:published_time` and the like: what is said of a story, not of a list.
fn is_dated(claims: &Claims) -> bool {
    let stated = |claim: &Claim| matches!(claim.vocabulary, Vocabulary::OpenGraph | Vocabulary::Meta);
    claims.of_article(Field::DatePublished).any(stated)
        || of_open_graph(claims, &["article"])
        || claims.of_article(Field::Author).any(stated)
}

fn of_open_graph(claims: &Claims, kinds: &[&str]) -> bool {
    let mut said = claims.of(Field::Type).filter(|claim| claim.property != "@type");
    said.any(|claim| kinds.iter().any(|kind| kind.eq_ignore_ascii_case(&claim.value)))
}

/// Words of the page's heading; none where it has none of its own.
fn heading_words(claims: &Claims) -> usize {
    let heading = claims.of_article(Field::Title).find(|claim| claim.property == "h1");
    heading.map_or(0, |claim| claim.value.split_whitespace().count())
}

/// What an address leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The site, or its pages in one language.
    Front,
    /// A topic, a search, an author, a page of a list.
    List,
    /// One or two plain words, as sections have.
    Section,
    Elsewhere,
}

impl Place {
    fn of(address: &str) -> Place {
        let Some((_, rest)) = address.split_once("://") else { return Place::Elsewhere };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let query = query.split('#').next().unwrap_or("").to_lowercase();
        let path = path.split('#').next().unwrap_or("").to_lowercase();
        let mut segments: Vec<&str> = path.split('/').skip(1).filter(|segment| !segment.is_empty()).collect();
        if segments.last().is_some_and(|last| last.starts_with("index.") || last.starts_with("default.")) {
            segments.pop();
        }
        if segments.first().is_some_and(|first| is_language(first)) {
            segments.remove(0);
        }
        let searches = || {
            let mut names = query.split('&').filter_map(|pair| pair.split('=').next());
            names.any(|name| matches!(name, "s" | "q" | "query" | "search" | "suche" | "keyword" | "term"))
        };
        match segments.as_slice() {
            [] if searches() => Place::List,
            [] if query.bytes().any(|byte| byte.is_ascii_digit()) => Place::Elsewhere,
            [] => Place::Front,
            [kind] if FRONTS.contains(kind) => Place::List,
            // The archive of a year, a month, a day.
            [year, ..]
                if year.len() == 4 && segments.len() <= 3 && segments.iter().all(|part| is_number(part)) =>
            {
                Place::List
            }
            [.., last] if is_list(last) => Place::List,
            [.., kind, name] if is_list(kind) && is_name(kind, name) => Place::List,
            [.., kind, _, "page" | "seite" | "p", _] if is_list(kind) => Place::List,
            all if all.len() <= 3 && all.iter().all(|segment| is_plain(segment)) => Place::Section,
            _ => Place::Elsewhere,
        }
    }
}

/// `en`, `de-ch`, `pt_br`.
fn is_language(segment: &str) -> bool {
    let (language, region) = segment.split_once(['-', '_']).unwrap_or((segment, "xx"));
    language.len() == 2
        && region.len() == 2
        && segment.bytes().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii_alphanumeric())
}

fn is_list(segment: &str) -> bool {
    LISTS.binary_search(&segment.split('.').next().unwrap_or(segment)).is_ok()
}

/// A topic's or a person's name; a story's headline has more words, and what stands in an archive by a number is a story.
fn is_name(kind: &str, segment: &str) -> bool {
    let story = kind.starts_with("archiv") && is_number(segment) && !is_year(segment);
    !story && segment.matches(['-', '_', '+']).count() <= 3
}

fn is_year(segment: &str) -> bool {
    segment.len() == 4 && is_number(segment) && (segment.starts_with("19") || segment.starts_with("20"))
}

fn is_number(segment: &str) -> bool {
    segment.bytes().all(|byte| byte.is_ascii_digit())
}

/// A section's segment: a word or two, no number.
fn is_plain(segment: &str) -> bool {
    let segment = segment.split_once('.').map_or(segment, |(name, _)| name);
    segment.len() <= 24
        && segment.matches(['-', '_']).count() <= 1
        && segment.chars().all(|char| char.is_alphabetic() || matches!(char, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [&*LISTS, &*ERRORS, &*WALLS, &*LOGINS] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "expected sorted rows without doubles");
            assert!(list.iter().all(|row| row.to_lowercase() == **row));
        }
    }

    #[test]
    fn places() {
        for (address, expected) in [
            ("https://news.example/", Place::Front),
            ("https://news.example", Place::Front),
            ("https://news.example/index.html", Place::Front),
            ("https://news.example/de-ch/", Place::Front),
            ("https://news.example/?p=1234", Place::Elsewhere),
            ("https://news.example/?s=flood", Place::List),
            ("https://news.example/search?q=flood", Place::List),
            ("https://news.example/suche.html?text=x", Place::List),
            ("https://news.example/tag/floods/", Place::List),
            ("https://news.example/en/author/ann-bell", Place::List),
            ("https://news.example/tag/floods/page/2", Place::List),
            ("https://news.example/2026/11/", Place::List),
            ("https://news.example/2026/11/04/16/", Place::Elsewhere),
            ("https://news.example/news/letters/archives", Place::List),
            ("https://news.example/archive/2016", Place::List),
            ("https://news.example/archives/2562", Place::Elsewhere),
            ("https://news.example/china/society.html", Place::Section),
            ("https://news.example/china/society-12.html", Place::Elsewhere),
            ("https://news.example/sport", Place::Section),
            ("https://news.example/world/europe/", Place::Section),
            ("https://news.example/world/2024/05/03/flood", Place::Elsewhere),
            ("https://news.example/river-rises-by-two-metres", Place::Elsewhere),
            ("https://news.example/topics/world/river-rises", Place::Section),
            ("https://news.example/topics/river-rises-by-two-metres-in-one-night", Place::Elsewhere),
            ("https://news.example/home/River-Rises-by-Two", Place::Elsewhere),
            ("https://news.example/a/b/c/d", Place::Elsewhere),
            ("", Place::Elsewhere),
        ] {
            assert_eq!(Place::of(address), expected, "{address}");
        }
    }
}
