//! The one place where the interface meets the citation engine; the reader's own styles stand beside the built-in ones.

use super::clipboard::escape;
use crate::article::Article;
use crate::cite::{self, LoadedStyle, StyleError, formats};
use serde::{Deserialize, Serialize};
use serde_json::Value;
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

/// A style that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    pub id: String,
    pub title: String,
    pub licence: String,
}

/// A style that the reader added as a .csl file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnStyle {
    pub id: String,
    pub title: String,
    pub licence: String,
    pub xml: String,
}

/// Asked for most often, and so the first choice of a reader who never chose.
const FIRST: &str = "apa";

thread_local! {
    /// Styles that were used: loading one costs more than rendering with it.
    static LOADED: RefCell<HashMap<String, Rc<LoadedStyle>>> = RefCell::default();
    static OWN: RefCell<Vec<OwnStyle>> = RefCell::default();
}

/// Built-in and own, the first choice first, then by title.
pub fn styles() -> Vec<Style> {
    let own = OWN.with_borrow(|own| own.clone()).into_iter();
    let own = own.map(|style| Style { id: style.id, title: style.title, licence: style.licence });
    let built_in = cite::styles().map(|entry| Style {
        id: entry.id.to_owned(),
        title: entry.title.to_owned(),
        licence: entry.licence.to_owned(),
    });
    let mut styles: Vec<Style> = own.chain(built_in).collect();
    styles.sort_by_key(|style| (style.id != FIRST, style.title.to_lowercase()));
    styles
}

/// Makes the reader's own styles known; those that were are forgotten.
pub fn set_own(styles: Vec<OwnStyle>) {
    LOADED.with_borrow_mut(|loaded| loaded.retain(|id, _| !id.starts_with(OWN_PREFIX)));
    OWN.set(styles);
}

/// Ids of own styles cannot be those of built-in ones.
const OWN_PREFIX: &str = "own:";

pub fn is_own(id: &str) -> bool {
    id.starts_with(OWN_PREFIX)
}

/// Reads a .csl file; the error says where it is broken or which parent a dependent style needs.
pub fn read_own(xml: &str) -> Result<OwnStyle, StyleError> {
    let style = LoadedStyle::from_xml(xml)?;
    let (title, licence) = (style.title().to_owned(), style.licence().to_owned());
    Ok(OwnStyle { id: format!("{OWN_PREFIX}{title}"), title, licence, xml: xml.to_owned() })
}

pub fn formats() -> &'static [formats::Format] {
    formats::FORMATS
}

/// Languages that citations can be written in, as BCP 47.
pub fn languages() -> Vec<&'static str> {
    cite::locales().collect()
}

pub fn cite(article: &Article, style: &str, language: &str) -> Result<Cited, String> {
    let style = loaded(style)?;
    let reference = cite::from_article(article);
    let rendered = style.render(reference.item(), language);
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

/// Several articles in an exchange format, as one file.
pub fn list<'a>(articles: impl Iterator<Item = &'a Article>, format: &str) -> Result<String, String> {
    let form = formats::by_name(format).ok_or_else(|| format.to_owned())?;
    let written = articles.map(|article| form.write(&cite::from_article(article)));
    if format == "csl-json" {
        return joined_json(written);
    }
    Ok(written.collect::<Vec<_>>().join("\n"))
}

/// CSL-JSON is one array for all.
fn joined_json(written: impl Iterator<Item = String>) -> Result<String, String> {
    let mut all = Vec::new();
    for text in written {
        match serde_json::from_str(&text).map_err(|error: serde_json::Error| error.to_string())? {
            Value::Array(items) => all.extend(items),
            item => all.push(item),
        }
    }
    serde_json::to_string_pretty(&all).map_err(|error| error.to_string())
}

fn loaded(id: &str) -> Result<Rc<LoadedStyle>, String> {
    if let Some(style) = LOADED.with_borrow(|loaded| loaded.get(id).cloned()) {
        return Ok(style);
    }
    let own = OWN.with_borrow(|own| own.iter().find(|style| style.id == id).map(|style| style.xml.clone()));
    let style = match own {
        Some(xml) => LoadedStyle::from_xml(&xml).map_err(|error| error.to_string())?,
        None => LoadedStyle::built_in(id).ok_or_else(|| id.to_owned())?,
    };
    let style = Rc::new(style);
    LOADED.with_borrow_mut(|loaded| loaded.insert(id.to_owned(), style.clone()));
    Ok(style)
}
