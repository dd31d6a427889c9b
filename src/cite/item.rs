//! Article → CSL item: what is cited, in the terms of CSL-JSON (<https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>).
//!
//! Published is `issued`, as finely as it was stated and in the day of its own zone; a later change is not cited as the date.
//! The site is the container, the company behind it the publisher where it has another name. `accessed` is the reader's own
//! day. What CSL has no variable for (agency, paywall, archived copy) travels in [`Reference`]: CSL's `archive` is the holding of a
//! manuscript, and styles print it as one.

use super::person_name;
use super::reference::{Archive, Reference};
use crate::article::{Agent, AgentKind, ArchivedCopy, Article, Stated};
use crate::date::DateValue;
use crate::name;
use serde_json::{Map, Value, json};

/// Makes a reference of a reading.
pub fn from_article(article: &Article) -> Reference {
    let mut item = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(key.to_owned(), value);
        }
    };
    let (container, publisher) = outlet(article);
    let agency = article.publisher.as_ref().and_then(|publisher| text(publisher.agency.as_ref()));
    let authors = authors(article, container.as_deref(), agency.as_deref());
    let url = text(article.canonical_url.as_ref()).unwrap_or_else(|| article.url.clone());
    put("type", Some(json!(kind(article, container.as_deref()))));
    put("title", text(article.headline.as_ref()).map(Value::from));
    put("container-title", container.map(Value::from));
    put("publisher", publisher.map(Value::from));
    put("author", (!authors.is_empty()).then(|| Value::from(authors)));
    put("issued", issued(article).map(date));
    put("accessed", accessed(&article.read_at));
    put("URL", Some(url).filter(|url| !url.is_empty()).map(Value::from));
    put("language", text(article.in_language.as_ref()).map(Value::from));
    put("section", text(article.article_section.first()).map(Value::from));
    put("genre", genre(article).map(Value::from));
    put("keyword", keywords(article).map(Value::from));
    let mut reference = Reference::from_json(Value::Object(item));
    reference.agency = agency;
    reference.subscription = article.is_accessible_for_free.as_ref().is_some_and(|free| !free.value);
    reference.archive = article.archived_at.as_ref().map(|stated| archive(&stated.value));
    reference
}

fn text(stated: Option<&Stated<String>>) -> Option<String> {
    stated.map(|stated| stated.value.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The site and, where it bears another name, the publisher.
fn outlet(article: &Article) -> (Option<String>, Option<String>) {
    let Some(publisher) = &article.publisher else { return (None, None) };
    let (name, site) = (text(publisher.name.as_ref()), text(publisher.site_name.as_ref()));
    let container = site.or_else(|| name.clone());
    let other = |found: Option<String>| found.filter(|found| Some(found) != container.as_ref());
    let publisher = other(text(publisher.owner.as_ref())).or_else(|| other(name));
    (container, publisher)
}

/// The CSL type. A magazine is known by its name; schema.org has no type for one.
fn kind(article: &Article, container: Option<&str>) -> &'static str {
    let genre = text(article.genre.as_ref()).unwrap_or_default();
    match genre.as_str() {
        "BlogPosting" => "post-weblog",
        "SocialMediaPosting" | "DiscussionForumPosting" => "post",
        "Report" => "report",
        "PressRelease" | "WebPage" | "AboutPage" | "CollectionPage" | "FAQPage" => "webpage",
        "VideoObject" | "AudioObject" | "TVEpisode" | "RadioEpisode" | "PodcastEpisode"
        | "BroadcastEvent" => "broadcast",
        _ if container.is_some_and(is_magazine) => "article-magazine",
        "" if article.dates.published.is_none() && article.author.is_empty() => "webpage",
        _ => "article-newspaper",
    }
}

fn is_magazine(container: &str) -> bool {
    let lower = container.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "magazine" | "magazin" | "revista" | "revue"))
}

fn genre(article: &Article) -> Option<&'static str> {
    match text(article.genre.as_ref())?.as_str() {
        "PressRelease" => Some("Press release"),
        _ => None,
    }
}

fn keywords(article: &Article) -> Option<String> {
    let words: Vec<&str> = article.keywords.iter().map(|keyword| keyword.value.as_str()).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// Persons and organisations of the byline; the agency where there is no byline; nobody ("Staff") and the outlet itself are
/// no authors.
fn authors(article: &Article, container: Option<&str>, agency: Option<&str>) -> Vec<Value> {
    let mut authors: Vec<Value> = Vec::new();
    for Stated { value: agent, .. } in &article.author {
        let itself = container.is_some_and(|container| name::same(container, &agent.name));
        if is_staff(&agent.name) || (itself && agent.kind != AgentKind::Person) {
            continue;
        }
        let value = author(agent);
        if !authors.contains(&value) {
            authors.push(value);
        }
    }
    if authors.is_empty() {
        authors.extend(agency.map(|agency| json!({ "literal": agency })));
    }
    authors
}

/// "Staff", "Reuters Staff", "News Desk": a byline without a name.
fn is_staff(name: &str) -> bool {
    const WORDS: [&str; 8] =
        ["staff", "newsroom", "desk", "redaktion", "redacción", "rédaction", "editors", "reporters"];
    let lower = name.to_lowercase();
    let last = lower.split_whitespace().next_back().unwrap_or_default();
    WORDS.contains(&last) || lower.starts_with("staff ")
}

fn author(agent: &Agent) -> Value {
    if agent.kind != AgentKind::Person {
        return json!({ "literal": agent.name });
    }
    match (&agent.family_name, &agent.given_name) {
        (Some(family), Some(given)) => json!({ "family": family, "given": given }),
        _ => person_name::split(&agent.name),
    }
}

fn issued(article: &Article) -> Option<&DateValue> {
    let dates = &article.dates;
    dates.published.as_ref().or(dates.print.as_ref()).map(|stated| &stated.value)
}

fn date(value: &DateValue) -> Value {
    let parts: Vec<i64> = [Some(i64::from(value.year)), value.month.map(i64::from), value.day.map(i64::from)]
        .into_iter()
        .flatten()
        .collect();
    json!({ "date-parts": [parts] })
}

fn archive(copy: &ArchivedCopy) -> Archive {
    Archive { url: copy.url.clone(), date: copy.date.map_or(String::new(), |date| date.to_string()) }
}

/// The day on the reader's clock: the date as it stands in the time stamp, whatever its offset.
fn accessed(read_at: &str) -> Option<Value> {
    let day: DateValue = read_at.get(..10)?.parse().ok()?;
    Some(date(&day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Dates, Publisher};

    fn stated<T>(value: T) -> Option<Stated<T>> {
        Some(Stated::new(value, Vec::new()))
    }

    fn person(name: &str) -> Stated<Agent> {
        Stated::new(Agent { name: name.into(), ..Agent::default() }, Vec::new())
    }

    fn organisation(name: &str, kind: AgentKind) -> Stated<Agent> {
        Stated::new(Agent { name: name.into(), kind, ..Agent::default() }, Vec::new())
    }

    fn article() -> Article {
        Article {
            url: "https://news.example/a?utm=1".into(),
            read_at: "2024-03-06T00:30:00+02:00".into(),
            canonical_url: stated("https://news.example/a".to_owned()),
            headline: stated("Rain at last".to_owned()),
            author: vec![person("Ana de Souza"), organisation("Reuters", AgentKind::Agency)],
            publisher: Some(Publisher {
                name: stated("Example News Ltd.".to_owned()),
                site_name: stated("Example News".to_owned()),
                ..Publisher::default()
            }),
            dates: Dates {
                published: "2024-03-05T23:50-05:00".parse().ok().and_then(stated),
                modified: "2024-03-09".parse().ok().and_then(stated),
                ..Dates::default()
            },
            is_accessible_for_free: stated(false),
            archived_at: "https://web.archive.org/web/20240307123456/x".parse().ok().and_then(stated),
            ..Article::default()
        }
    }

    #[test]
    fn a_reading_becomes_an_item() {
        let reference = from_article(&article());
        let expected = json!({
            "id": "souza-2024-rain",
            "type": "article-newspaper",
            "title": "Rain at last",
            "container-title": "Example News",
            "publisher": "Example News Ltd.",
            "author": [{"family": "de Souza", "given": "Ana"}, {"literal": "Reuters"}],
            "issued": {"date-parts": [[2024, 3, 5]]},
            "accessed": {"date-parts": [[2024, 3, 6]]},
            "URL": "https://news.example/a",
        });
        assert_eq!(*reference.json(), expected);
        assert!(reference.subscription);
        let archive = reference.archive.unwrap_or_default();
        assert!(archive.url.ends_with("/x"), "{archive:?}");
        assert_eq!(archive.date, "2024-03-07");
    }

    #[test]
    fn bylines_without_a_name() {
        for (author, authors) in [
            (organisation("Reuters Staff", AgentKind::Organization), 0),
            (organisation("Staff", AgentKind::Organization), 0),
            (organisation("Example News", AgentKind::Organization), 0),
            (organisation("The Editorial Board", AgentKind::Organization), 1),
            (person("Ann Staffer"), 1),
        ] {
            let article = Article { author: vec![author.clone()], ..article() };
            let reference = from_article(&article);
            assert_eq!(reference.item().people("author").len(), authors, "{}", author.value.name);
        }
    }

    #[test]
    fn the_kind_follows_what_the_page_says() {
        for (genre, site, expected) in [
            ("NewsArticle", "Example News", "article-newspaper"),
            ("BlogPosting", "Example News", "post-weblog"),
            ("Report", "Institute", "report"),
            ("PressRelease", "Ministry", "webpage"),
            ("NewsArticle", "Example Magazine", "article-magazine"),
            ("NewsArticle", "Magazineland", "article-newspaper"),
            ("PodcastEpisode", "Example", "broadcast"),
        ] {
            let mut article = article();
            article.genre = stated(genre.to_owned());
            article.publisher =
                Some(Publisher { site_name: stated(site.to_owned()), ..Publisher::default() });
            assert_eq!(from_article(&article).item().kind, expected, "{genre} in {site}");
        }
    }
}
