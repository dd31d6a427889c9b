//! `<time>` (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element>) and the old `pubdate`.
//!
//! One with an `itemprop` is read as microdata. Whose time it is (the article's, a teaser's, a comment's) is not said by
//! the element; its surroundings are for the reader of visible dates.

use super::index::Index;
use super::{Claims, Field};
use crate::article::Vocabulary;
use crate::page::Page;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    for node in &index.time {
        let Some(element) = page.element(*node) else { continue };
        let (field, property) = if element.attribute("pubdate").is_some() {
            (Field::DatePublished, "time[pubdate]")
        } else if element.attribute("itemprop").is_some() {
            continue;
        } else {
            (Field::DateUnspecified, "time[datetime]")
        };
        match element.attribute("datetime") {
            Some(value) if !value.trim().is_empty() => {
                claims.push(field, value, Vocabulary::Html, property, *node);
            }
            _ => claims.push(field, &page.text(*node), Vocabulary::Html, "time", *node),
        }
    }
}
