//! Which elements are not the article by their name: navigation, sharing, related stories, comments, newsletters …
//!
//! Judged by element name, `role`, and the words of `class` and `id`. The words are in `boilerplate_words.txt` (whole
//! words) and `boilerplate_stems.txt` (anywhere in a word). A name proves little, so [`Weight`] says how much of the
//! page's text an element may hold and still be left out for it.

use crate::page::Element;
use std::sync::LazyLock;

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("boilerplate_words.txt")));
static STEMS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("boilerplate_stems.txt")));

/// Entries of a list: the first line names the source.
fn rows(text: &'static str) -> Vec<&'static str> {
    text.lines().skip(1).collect()
}

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
        "nav" | "footer" | "button" | "label" | "menu" | "dialog" => return Some(Weight::Sure),
        "aside" | "form" | "fieldset" | "header" => return Some(Weight::Name),
        "html" | "body" | "article" | "main" | "p" | "b" | "i" | "em" | "strong" | "br" => return None,
        _ => {}
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
    let lower = value.to_ascii_lowercase();
    // "commentary" is a kind of article.
    if (lower.contains("comment") && !lower.contains("commentary")) || lower.contains("disqus") {
        return Some(Weight::Sure);
    }
    // Utility classes and states of the whole page say nothing of one element.
    if value.len() > 400 {
        return None;
    }
    let whole = words(value).any(|word| WORDS.binary_search(&word.as_str()).is_ok());
    let lower = lower.replace("commentary", "");
    let stem = || STEMS.iter().any(|stem| lower.contains(stem));
    (whole || stem()).then_some(Weight::Name)
}

/// The words of a class attribute, in lower case: `articleShare_bar--top` → article, share, bar, top.
pub(super) fn words(value: &str) -> impl Iterator<Item = String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut was_lower = false;
    for char in value.chars() {
        let ends = !char.is_ascii_alphanumeric() || (char.is_ascii_uppercase() && was_lower);
        if ends && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        if char.is_ascii_alphanumeric() {
            word.push(char.to_ascii_lowercase());
        }
        was_lower = char.is_ascii_lowercase();
    }
    if !word.is_empty() {
        out.push(word);
    }
    out.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;

    #[test]
    fn lists_are_sorted() {
        for list in [&*WORDS, &*STEMS] {
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
            ("<div role=navigation>", Some(Weight::Name)),
            ("<div class='article-body'>", None),
            ("<div class='news commentary'>", None),
            ("<div class='shadow headline'>", None),
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
