//! `<title>`, `<h1>`, and the first `<h2>` and `<h3>`.
//!
//! An `<h1>` in the site's header that links to the front page, or is named as the logo, is said of the site; one in
//! navigation, a sidebar or the footer of something else. Lower headings are said of something else until another
//! statement of the article repeats them: most are subheads and teasers.

use super::index::Index;
use super::{Claims, Field, Subject, deck, decode};
use crate::article::Vocabulary;
use crate::page::{NodeId, Page};

/// First headings read: a page with more has made everything a heading.
const MOST: usize = 8;

/// First lower headings read: a headline stands before the text's own subheads.
const MOST_LOWER: usize = 12;

/// How far up a heading's surroundings are looked at.
const ANCESTORS: usize = 12;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    if let Some(node) = index.title {
        let text: String = page.children(node).filter_map(|child| page.text_node(child)).collect();
        claims.push(Field::Title, &decode(&text), Vocabulary::Html, "title", node);
    }
    for node in index.h1.iter().take(MOST) {
        push_heading(page, *node, claims);
    }
    for node in index.lower_headings.iter().take(MOST_LOWER) {
        push_lower(page, *node, claims);
    }
}

fn push_lower(page: &Page, node: NodeId, claims: &mut Claims) {
    let is_link = |id: NodeId| page.name(id) == "a";
    let is_teaser = page.ancestors(node).take(2).any(is_link) || page.descendants(node).any(is_link);
    if is_teaser || subject(page, node) != Subject::Article {
        return;
    }
    let before = claims.all.len();
    claims.push(Field::Title, &page.text(node), Vocabulary::Html, page.name(node), node);
    for claim in &mut claims.all[before..] {
        claim.subject = Subject::Other;
    }
}

fn push_heading(page: &Page, node: NodeId, claims: &mut Claims) {
    let before = claims.all.len();
    let (text, kicker) = without_kicker(page, node);
    claims.push(Field::Title, &text, Vocabulary::Html, "h1", node);
    if claims.all.len() > before
        && let Some(claim) = claims.all.last_mut()
    {
        claim.subject = subject(page, node);
        if let Some((at, kicker)) = kicker
            && claim.subject == Subject::Article
        {
            claims.push(
                Field::Kicker,
                kicker.trim_end_matches([':', ' ', '|', '-']),
                Vocabulary::Html,
                "kicker",
                at,
            );
        }
    }
}

/// Words of `class` that mark the line above a title, within it.
const KICKERS: &[&str] = &[
    "kicker",
    "overline",
    "eyebrow",
    "topline",
    "dachzeile",
    "spitzmarke",
    "roofline",
    "supertitle",
    "suptitle",
    "pretitle",
    "pre-title",
    "overtitle",
    "antetitulo",
    "surtitre",
    "prefix",
    "category",
    "rubric",
    "label",
    "intro",
    "headline-topic",
    "topic",
    "flag",
];

/// Words that mark the line below a title.
const BELOW: &[&str] =
    &["subtitle", "subline", "sub-title", "subheadline", "sub-headline", "deck", "dek", "date", "author"];

/// A heading's text without the parts that are named as another line, and the line above it.
fn without_kicker(page: &Page, node: NodeId) -> (String, Option<(NodeId, String)>) {
    let mut text = String::new();
    let mut kicker = None;
    let mut nodes = page.descendants(node);
    while let Some(id) = nodes.next() {
        if let Some(part) = page.text_node(id) {
            text.push_str(part);
            continue;
        }
        let Some(element) = page.element(id) else { continue };
        if id == node {
            continue;
        }
        if crate::page::is_hidden(element) || deck::is_named(page, id, BELOW) || element.name() == "rt" {
            nodes.skip_children(id);
        } else if deck::is_named(page, id, KICKERS) {
            kicker = kicker.or_else(|| Some((id, page.text(id))));
            nodes.skip_children(id);
        } else if crate::page::is_block(element) {
            text.push(' ');
        }
    }
    if text.trim().is_empty() { (page.text(node), None) } else { (text, kicker) }
}

fn subject(page: &Page, node: NodeId) -> Subject {
    if is_logo(page, node) || page.descendants(node).any(|id| links_home(page, id)) {
        return Subject::Site;
    }
    for id in page.ancestors(node).take(ANCESTORS) {
        match page.name(id) {
            "nav" | "aside" | "footer" | "dialog" => return Subject::Other,
            "a" if links_home(page, id) => return Subject::Site,
            "article" | "main" => return Subject::Article,
            _ if is_logo(page, id) => return Subject::Site,
            _ => {}
        }
    }
    Subject::Article
}

fn links_home(page: &Page, id: NodeId) -> bool {
    if page.name(id) != "a" {
        return false;
    }
    if page.element(id).is_some_and(|link| link.has_token("rel", "home")) {
        return true;
    }
    let href = page.attribute(id, "href").unwrap_or("").trim();
    let path = match href.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => href.strip_prefix('/').unwrap_or(if href.is_empty() { "#" } else { href }),
    };
    path.is_empty() || path.starts_with('?')
}

fn is_logo(page: &Page, id: NodeId) -> bool {
    ["class", "id"].iter().filter_map(|name| page.attribute(id, name)).any(|value| {
        value.to_ascii_lowercase().split_ascii_whitespace().any(|word| {
            [
                "logo",
                "site-title",
                "sitetitle",
                "site-name",
                "sitename",
                "brand",
                "masthead",
                "blog-title",
                "site-branding",
            ]
            .iter()
            .any(|name| {
                deck::ends_in(word, name) || word.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'))
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_heading() {
        for (html, expected) in [
            ("<h1>A storm</h1>", Subject::Article),
            ("<article><h1 class=article-title>A storm</h1></article>", Subject::Article),
            ("<h1><a href=/>Example</a></h1>", Subject::Site),
            ("<a href=https://example.org/><h1>Example</h1></a>", Subject::Site),
            ("<div class=site-logo><h1>Example</h1></div>", Subject::Site),
            ("<h1><a href=/2023/storm>A storm</a></h1>", Subject::Article),
            ("<aside><h1>More</h1></aside>", Subject::Other),
            ("<div class=branded-content><h1>A storm</h1></div>", Subject::Article),
        ] {
            let page = Page::parse(html, "https://example.org/2023/storm");
            let mut claims = Claims::default();
            read(&page, &Index::new(&page), &mut claims);
            assert_eq!(claims.all.first().map(|claim| claim.subject), Some(expected), "{html}");
        }
    }
}
