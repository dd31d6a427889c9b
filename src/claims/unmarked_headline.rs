//! The headline of a page that has no `<h1>` of its own: the line with which `<title>` ends, else the text in the largest
//! type, else the text whose class calls it a title.

use super::{Claims, Field, fold};
use crate::article::Vocabulary;
use crate::page::{NodeId, Page, is_hidden};

/// Letters that a line of `<title>` has at least; fewer are a section's.
const LETTERS: usize = 10;

/// Texts looked at, from the top.
const MOST: usize = 2_000;

pub(super) fn read(page: &Page, claims: &mut Claims) {
    if claims.of_article(Field::Title).any(|claim| claim.property == "h1") {
        return;
    }
    let title = claims.of(Field::Title).find(|claim| claim.property == "title");
    let line = title.map(|claim| claim.value.clone()).and_then(|title| line_of(page, &title));
    if let Some((node, line)) = line {
        claims.push(Field::Title, &line, Vocabulary::VisibleText, "line", node);
    } else if let Some(node) = largest(page) {
        claims.push(Field::Title, &page.text(node), Vocabulary::VisibleText, "largest type", node);
    } else if !claims.of(Field::Title).any(|claim| matches!(claim.property.as_str(), "h2" | "h3"))
        && let Some(node) = named(page)
    {
        claims.push(Field::Title, &page.text(node), Vocabulary::VisibleText, "text of a title's class", node);
    }
}

/// Class names of a headline, in the languages of the systems that wrote them before there were headings.
const CLASSES: &[&str] = &[
    "articletitle",
    "baslik",
    "cim",
    "hed",
    "headline",
    "hl",
    "judul",
    "nadpis",
    "naglowek",
    "naslov",
    "otsikko",
    "storytitle",
    "title",
    "titel",
    "titlu",
    "titolo",
    "titre",
    "titulo",
    "tytul",
    "zagolovok",
];

/// The first text of a few words, no link, whose class calls it a title.
fn named(page: &Page) -> Option<NodeId> {
    let is_title = |name: &&str| CLASSES.contains(&name.to_ascii_lowercase().as_str());
    let named = page.elements().filter(|(_, element)| {
        !matches!(element.name(), "a" | "img" | "body" | "html")
            && element
                .attribute("class")
                .is_some_and(|class| class.split_ascii_whitespace().any(|name| is_title(&name)))
    });
    let is_link = |id: NodeId| page.descendants(id).any(|id| page.name(id) == "a");
    let mut texts = named.map(|(id, _)| id).filter(|id| !is_link(*id)).take(MOST_NAMED);
    texts.find(|id| (3..=30).contains(&page.text(*id).split_whitespace().count()))
}

/// Elements of such a class that are looked at.
const MOST_NAMED: usize = 20;

/// The first text that stands whole at the end of `<title>`.
fn line_of(page: &Page, title: &str) -> Option<(NodeId, String)> {
    let mut texts = 0;
    let mut nodes = page.descendants(NodeId::DOCUMENT);
    while let Some(id) = nodes.next() {
        if let Some(element) = page.element(id) {
            if is_hidden(element) || matches!(element.name(), "head" | "script" | "style") {
                nodes.skip_children(id);
            }
            continue;
        }
        let Some(text) = page.text_node(id).filter(|text| text.len() <= title.len() + 40) else { continue };
        texts += 1;
        if texts > MOST {
            return None;
        }
        let line = fold(text);
        // One of Han, kana or Hangul says as much as two of an alphabet.
        let letters = line.chars().filter(|char| char.is_alphanumeric());
        let length: usize = letters.map(|char| if char >= '\u{2e80}' { 2 } else { 1 }).sum();
        if length >= LETTERS && is_end(&line, title) {
            return Some((id, line));
        }
    }
    None
}

/// Whether a title ends with a line, set apart from site and section before it, which together are shorter.
fn is_end(line: &str, title: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).count();
    let Some(before) = title.strip_suffix(line) else { return false };
    before.trim_end().chars().next_back().is_some_and(|char| !char.is_alphanumeric())
        && letters(before) < letters(line)
}

/// The first text of a few words in the largest type, on pages that know no headings
/// (<https://html.spec.whatwg.org/multipage/obsolete.html#font>).
pub(super) fn largest(page: &Page) -> Option<NodeId> {
    let mut best: Option<(i32, NodeId)> = None;
    for (id, element) in page.elements().filter(|(_, element)| element.name() == "font") {
        let Some(size) = element.attribute("size").and_then(font_size) else { continue };
        if size < LARGE || best.is_some_and(|(largest, _)| size <= largest) {
            continue;
        }
        if (3..=30).contains(&page.text(id).split_whitespace().count()) {
            best = Some((size, id));
        }
    }
    best.map(|(_, id)| id)
}

/// The least size of type that a headline has; 3 is the text's.
const LARGE: i32 = 4;

/// `5`, or `+2` on the text's 3.
fn font_size(value: &str) -> Option<i32> {
    let value = value.trim();
    let relative =
        value.strip_prefix('+').and_then(|more| more.parse::<i32>().ok()).map(|more| more.saturating_add(3));
    relative.or_else(|| value.parse().ok())
}
