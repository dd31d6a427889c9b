//! Which elements are not the article by their name: navigation, sharing, related stories, comments, newsletters …
//!
//! Judged by element name, `role`, and the words of `class` and `id`. The words are in `boilerplate_words.txt` (whole
//! words) and `boilerplate_stems.txt` (anywhere in a word). A name proves little, so [`Weight`] says how much of the
//! page's text an element may hold and still be left out for it.

use crate::page::{Element, Pieces};
use crate::word_map::{WordMap, lower_onto, rows};
use std::sync::LazyLock;

static WORDS: LazyLock<WordMap<()>> = LazyLock::new(|| {
    rows(include_str!("boilerplate_words.txt")).into_iter().map(|word| (word, ())).collect()
});
static STEMS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("boilerplate_stems.txt")));

static PIECES: LazyLock<Pieces> =
    LazyLock::new(|| Pieces::new(&[&STEMS, &["comment"], &["commentary"], &["disqus"]]));
/// The groups of [`PIECES`].
const STEM: usize = 0;
const COMMENT: usize = 1;
const COMMENTARY: usize = 2;
const DISQUS: usize = 3;

/// Landmarks and widgets that hold no article (<https://www.w3.org/TR/wai-aria-1.2/#role_definitions>).
const ROLES: &[&str] = &[
    "alert",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "navigation",
    "search",
    "tablist",
    "toolbar",
];

/// How sure the name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// May hold at most a third of the page's good text.
    Name,
    /// May hold any share below nine tenths: comments can outgrow the article.
    Sure,
}

/// Why an element would be left out, if it would.
pub(super) fn boilerplate(element: &Element) -> Option<Weight> {
    match element.name() {
        "nav" | "footer" | "aside" | "button" | "label" | "menu" | "dialog" => return Some(Weight::Sure),
        "form" | "fieldset" | "header" => return Some(Weight::Name),
        "html" | "body" | "article" | "main" | "p" | "b" | "i" | "em" | "strong" | "br" => return None,
        _ => {}
    }
    // Bootstrap, Tailwind and HTML5 Boilerplate all mean `display: none` by it.
    if element.has_token("class", "hidden") {
        return Some(Weight::Name);
    }
    let role = element.attribute("role").unwrap_or("");
    if ROLES.contains(&role) {
        return Some(Weight::Name);
    }
    ["class", "id", "data-component", "data-testid", "data-module"]
        .iter()
        .filter_map(|name| element.attribute(name))
        .filter_map(named)
        .max()
}

fn named(value: &str) -> Option<Weight> {
    let found = PIECES.found(value);
    // "commentary" is a kind of article.
    let commentary = found.has(COMMENTARY);
    if (found.has(COMMENT) && !commentary) || found.has(DISQUS) {
        return Some(Weight::Sure);
    }
    // Utility classes and states of the whole page say nothing of one element.
    if value.len() > 400 {
        return None;
    }
    let stem = match commentary {
        true => PIECES.found(&value.to_ascii_lowercase().replace("commentary", "")).has(STEM),
        false => found.has(STEM),
    };
    let mut lower = String::new();
    let is_listed = |word| {
        lower.clear();
        lower_onto(word, &mut lower);
        WORDS.contains_key(lower.as_str())
    };
    (stem || words(value).any(is_listed)).then_some(Weight::Name)
}

/// The words of a class attribute: `articleShare_bar--top` → article, Share, bar, top.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|char: char| !char.is_ascii_alphanumeric()).flat_map(|part| {
        let humps = part.as_bytes().windows(2).enumerate();
        let humps = humps.filter(|(_, pair)| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
        let ends = humps.map(|(at, _)| at + 1).chain(std::iter::once(part.len()));
        ends.scan(0, move |start, end| Some(&part[std::mem::replace(start, end)..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;

    #[test]
    fn lists_are_sorted() {
        for list in [&rows(include_str!("boilerplate_words.txt")), &*STEMS] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "expected sorted rows without doubles");
        }
    }

    #[test]
    fn names() {
        for (html, expected) in [
            ("<div class='share-tools'>", Some(Weight::Name)),
            ("<div class='articleRelated'>", Some(Weight::Name)),
            ("<div id=comments>", Some(Weight::Sure)),
            ("<nav>", Some(Weight::Sure)),
            ("<aside>", Some(Weight::Sure)),
            ("<div role=navigation>", Some(Weight::Name)),
            ("<div class='article-body'>", None),
            ("<div class='news commentary'>", None),
            ("<div class='shadow headline'>", None),
            ("<div class='modal-x fixed hidden'>", Some(Weight::Name)),
            ("<div class='overflow-hidden'>", None),
            ("<p class=share>", None),
            ("<section>", None),
        ] {
            let page = Page::parse(&format!("<body>{html}"), "");
            let found =
                page.elements().filter(|(_, element)| !matches!(element.name(), "html" | "head" | "body"));
            let element = found.map(|(_, element)| element).next();
            assert_eq!(element.and_then(boilerplate), expected, "{html}");
        }
    }
}
