//! The one place where the interface meets the citation engine.

use crate::article::Article;

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
}

pub fn styles() -> Vec<Style> {
    vec![Style { id: "plain".into(), title: "Plain".into() }]
}

pub fn formats() -> &'static [Format] {
    &[]
}

/// Languages that citations can be written in, as BCP 47.
pub fn languages() -> &'static [&'static str] {
    &[]
}

pub fn cite(article: &Article, _style: &str, _language: &str) -> Result<Cited, String> {
    let authors: Vec<&str> = article.author.iter().map(|author| author.value.name.as_str()).collect();
    let date =
        article.dates.published.as_ref().map_or("n.d.".to_owned(), |date| date.value.date_only().to_string());
    let headline = article.headline.as_ref().map_or("", |headline| &headline.value);
    let publisher = article.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
    let publisher = publisher.map_or("", |name| &name.value);
    let plain = format!("{} ({date}). {headline}. {publisher}. {}", authors.join(", "), article.url);
    let citation = Citation { html: super::clipboard::escape(&plain), plain };
    Ok(Cited { bibliography: Some(citation.clone()), in_text: citation })
}

pub fn format(_article: &Article, _format: &str) -> Result<String, String> {
    Err(String::new())
}
