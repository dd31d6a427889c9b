//! The one place where the interface meets the citation engine.

use super::clipboard::escape;
use crate::article::{Agent, AgentKind, Article, DateValue};
use crate::cite::{self, Item, LoadedStyle};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A citation in its two forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    pub plain: String,
    pub html: String,
}

/// What a style makes of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// `None` where the style has no bibliography.
    pub bibliography: Option<Citation>,
    pub in_text: Citation,
}

/// A style that can be chosen: its id and its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    pub id: String,
    pub title: String,
}

/// What a reference manager or an encyclopedia takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    pub id: &'static str,
    pub title: &'static str,
    /// Whether several can stand in one file.
    pub is_list: bool,
}

/// Asked for most often, and so the first choice of a reader who never chose.
const FIRST: &str = "apa";

thread_local! {
    /// Styles that were used: loading one costs more than rendering with it.
    static LOADED: RefCell<HashMap<String, Rc<LoadedStyle>>> = RefCell::default();
}

pub fn styles() -> Vec<Style> {
    let style = |entry: cite::StyleEntry| Style { id: entry.id.to_owned(), title: entry.title.to_owned() };
    let mut styles: Vec<Style> = cite::styles().map(style).collect();
    styles.sort_by_key(|style| (style.id != FIRST, style.title.to_lowercase()));
    styles
}

pub fn formats() -> &'static [Format] {
    &[]
}

/// Languages that citations can be written in, as BCP 47.
pub fn languages() -> Vec<&'static str> {
    cite::locales().collect()
}

pub fn cite(article: &Article, style: &str, language: &str) -> Result<Cited, String> {
    let style = loaded(style).ok_or_else(|| style.to_owned())?;
    let rendered = style.render(&item(article), language);
    let bibliography = rendered.bib_text.map(|plain| {
        let html = rendered.bib_html.unwrap_or_else(|| escape(&plain));
        Citation { plain, html }
    });
    let in_text = Citation { html: escape(&rendered.cite_text), plain: rendered.cite_text };
    Ok(Cited { bibliography, in_text })
}

/// One article in an exchange format.
pub fn format(article: &Article, format: &str) -> Result<String, String> {
    list(std::iter::once(article), format)
}

/// Several articles in an exchange format.
pub fn list<'a>(_articles: impl Iterator<Item = &'a Article>, format: &str) -> Result<String, String> {
    Err(format.to_owned())
}

fn loaded(id: &str) -> Option<Rc<LoadedStyle>> {
    let known = LOADED.with_borrow(|loaded| loaded.get(id).cloned());
    if known.is_some() {
        return known;
    }
    let style = Rc::new(LoadedStyle::built_in(id)?);
    LOADED.with_borrow_mut(|loaded| loaded.insert(id.to_owned(), style.clone()));
    Some(style)
}

fn item(article: &Article) -> Item {
    let text = |stated: Option<&crate::article::Stated<String>>| stated.map(|stated| stated.value.clone());
    let publisher = article.publisher.as_ref();
    let address = article.canonical_url.as_ref().map_or(&article.url, |stated| &stated.value);
    Item::from_json(&json!({
        "id": "1",
        "type": "article-newspaper",
        "title": text(article.headline.as_ref()),
        "container-title": text(publisher.and_then(|publisher| publisher.name.as_ref())),
        "author": article.author.iter().map(|author| person(&author.value)).collect::<Vec<_>>(),
        "issued": article.dates.published.as_ref().map(|published| date(&published.value)),
        "URL": address,
    }))
}

fn person(agent: &Agent) -> Value {
    match (&agent.family_name, &agent.given_name, agent.kind) {
        (Some(family), given, AgentKind::Person) => json!({"family": family, "given": given}),
        (None, _, AgentKind::Person) => match agent.name.rsplit_once(' ') {
            Some((given, family)) => json!({"family": family, "given": given}),
            None => json!({"literal": agent.name}),
        },
        _ => json!({"literal": agent.name}),
    }
}

fn date(date: &DateValue) -> Value {
    let parts = [Some(i32::from(date.year)), date.month.map(i32::from), date.day.map(i32::from)];
    json!({"date-parts": [parts.into_iter().flatten().collect::<Vec<_>>()]})
}
