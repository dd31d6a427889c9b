//! Lists of tags that a reader sees: links to the site's own pages of a topic.
//!
//! A link is one when its address leads to a topic (`/tag/…`, `/thema/…`) or its surroundings are named so, its text is
//! short, and it stands neither in navigation nor in a running sentence. There is no standard but `rel=tag`
//! (<https://microformats.org/wiki/rel-tag>), read by `link_rel`.

use super::index::Index;
use super::{Claims, Field, labelled_tags};
use crate::article::Vocabulary;
use crate::page::{Element, NodeId, Page, Pieces};
use std::sync::LazyLock;

/// Parts of the addresses of topic pages.
static TOPIC_PAGES: LazyLock<Pieces> = LazyLock::new(|| {
    Pieces::new(&[&[
        "/etiqueta/",
        "/etiquetas/",
        "/hashtag/",
        "/keyword/",
        "/noticias-de/",
        "/schlagwort/",
        "/sujet/",
        "/tag/",
        "/tags/",
        "/tema/",
        "/temas/",
        "/tema-",
        "/thema/",
        "/themen/",
        "/topic/",
        "/topics/",
        "/topik/",
        "/tópico/",
        "/etiket/",
        "/ettik/",
        "/emne/",
        "/amne/",
    ]])
});

/// Longest tag, in characters.
const LONGEST: usize = 60;

/// Topics of one article at most; a longer list is the site's index.
const MOST: usize = 30;

/// How far up a link's surroundings are looked at.
const ANCESTORS: usize = 12;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let mut found: Vec<(NodeId, NodeId, String)> = Vec::new();
    for label in &index.tag_labels {
        let links = labelled_tags::links(page, *label);
        let tags: Option<Vec<String>> = links.iter().map(|node| tag(page, *node)).collect();
        let rows = links.iter().zip(tags.unwrap_or_default());
        found.extend(rows.map(|(node, text)| (*node, *label, text)));
    }
    for node in &index.topic_links {
        if found.iter().any(|(known, ..)| known == node) {
            continue;
        }
        if let Some(text) = tag(page, *node) {
            found.push((*node, list_of(page, *node), text));
        }
    }
    for container in index.tags.iter().filter(|container| names_tags(page, **container)) {
        for node in page.descendants(*container) {
            if page.name(node) != "a" || found.iter().any(|(known, ..)| *known == node) {
                continue;
            }
            if let Some(text) = tag(page, node) {
                found.push((node, *container, text));
            }
        }
    }
    for (node, list, text) in &found {
        let length = found.iter().filter(|(_, other, _)| other == list).count();
        if length > MOST {
            continue;
        }
        let property = if index.tag_labels.contains(list) { "tags, labelled" } else { "tags" };
        claims.push(Field::Keywords, text, Vocabulary::VisibleText, property, *node);
        if let Some(claim) = claims.all.last_mut() {
            claim.path = format!("{}", list.index());
        }
    }
}

/// Whether a link's address leads to a topic's page.
pub(super) fn leads_to_topic(element: &Element) -> bool {
    element.attribute("href").is_some_and(|href| !TOPIC_PAGES.found(href).is_empty())
}

/// The text of a link that may be a tag.
fn tag(page: &Page, node: NodeId) -> Option<String> {
    if page
        .attribute(node, "href")
        .is_some_and(|href| href.starts_with('#') || href.contains("#comment") || href.contains("#respond"))
    {
        return None;
    }
    let text = page.text(node);
    let text = text.trim_start_matches('#').trim();
    let length = text.chars().count();
    if !(2..=LONGEST).contains(&length)
        || text.split_whitespace().count() > 6
        || text.ends_with(['.', '?', '!', ':', '…'])
        || leads_on(text)
    {
        return None;
    }
    for id in page.ancestors(node).take(ANCESTORS) {
        let Some(element) = page.element(id) else { continue };
        match element.name() {
            // A link in a sentence is a link.
            "p" if page.text(id).chars().count() > 3 * length + 60 => return None,
            "aside" if !names_tags(page, id) && !in_article(page, id) => return None,
            // The footer of an article is its own.
            "footer" if !names_tags(page, id) && !in_article(page, id) => return None,
            "nav" | "header" | "h1" | "h2" | "h3" | "blockquote" if !names_tags(page, id) => return None,
            "article" | "main" | "body" => break,
            _ => {}
        }
        let class = element.attribute("class").unwrap_or("").to_ascii_lowercase();
        let is_elsewhere = [
            "teaser",
            "card",
            "sidebar",
            "trending",
            "popular",
            "navigation",
            "menu",
            "navbar",
            "most-read",
            "widget",
            "footer",
            "site-header",
            "carousel",
        ]
        .iter()
        .any(|name| class.contains(name));
        if is_elsewhere && !names_tags(page, id) {
            return None;
        }
    }
    Some(text.to_owned())
}

/// Whether an element stands in what calls itself the article or the page's main part.
fn in_article(page: &Page, node: NodeId) -> bool {
    page.ancestors(node).take(ANCESTORS).any(|id| matches!(page.name(id), "article" | "main"))
}

/// "Alle Themen", "Voir tous les tags": a link to the list of all.
fn leads_on(text: &str) -> bool {
    let mut words = text.split_whitespace().map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    words.next().is_some()
        && matches!(
            first.as_str(),
            "alle"
                | "all"
                | "see"
                | "show"
                | "toutes"
                | "tous"
                | "voir"
                | "weitere"
                | "weiterlesen"
                | "zeige"
                | "zur"
        )
}

/// Whether an element's names speak of this article's tags, by whole words.
fn names_tags(page: &Page, node: NodeId) -> bool {
    ["class", "id", "data-testid", "data-component", "data-tracking-name"]
        .iter()
        .filter_map(|name| page.attribute(node, name))
        .any(|value| {
            let lower = value.to_ascii_lowercase();
            let mut words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            if lower.contains("cloud")
                || lower.contains("trending")
                || lower.contains("popular")
                || lower.contains("hot")
                || words.clone().any(|word| matches!(word, "nav" | "navigation" | "menu"))
            {
                return false;
            }
            words.any(|word| {
                matches!(
                    word,
                    "tags"
                        | "taglist"
                        | "topics"
                        | "topiclist"
                        | "keywords"
                        | "posttags"
                        | "tagcontainer"
                        | "articletags"
                        | "tagline"
                        | "temas"
                        | "etiquetas"
                        | "themen"
                        | "hashtags"
                ) || (word.ends_with("tags") && !word.starts_with("hot"))
                    || (word.ends_with("topics") && !word.starts_with("hot"))
            }) || TAG_LISTS.iter().any(|name| lower.contains(name))
        })
}

/// Names of lists of tags that have no word for several.
const TAG_LISTS: &[&str] = &[
    "article-tag",
    "article__tag",
    "entry-tag",
    "post-tag",
    "post_tag",
    "tag-group",
    "tag-links",
    "tag-list",
    "tag_list",
    "tag__list",
];

/// The list a link stands in: two levels up, past the list item or the wrapper.
fn list_of(page: &Page, node: NodeId) -> NodeId {
    let parent = page.parent(node).unwrap_or(node);
    let alone = page.children(parent).filter(|child| page.name(*child) == "a").count() <= 1;
    if alone { page.parent(parent).unwrap_or(parent) } else { parent }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(html: &str) -> String {
        let page = Page::parse(html, "");
        let claims = super::super::read(&page);
        let found = claims.of(Field::Keywords).filter(|claim| claim.vocabulary == Vocabulary::VisibleText);
        found.map(|claim| claim.value.clone()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn seen() {
        for (html, expected) in [
            ("<ul><li><a href=/tag/storm>Storm</a><li><a href=/tag/coast>Coast</a></ul>", "Storm; Coast"),
            ("<a href=/Thema/storm>Storm</a>", "Storm"),
            ("<div class=article-tags><a href=/x/storm>#Storm</a></div>", "Storm"),
            ("<nav><a href=/topic/weather>Weather</a></nav>", ""),
            (
                "<p>The mayor of the town spoke of the <a href=/topic/flood>flood</a> and of what would have to be done before the winter came again.</p>",
                "",
            ),
            ("<div class=tag-cloud><a href=/x>Sports</a></div>", ""),
            ("<a href=/2023/storm>Storm hits</a>", ""),
            (
                "<div class=article-tags><a href=/tag/storm>Storm</a> <a href=/tags/>Alle Themen</a></div>",
                "Storm",
            ),
            ("<nav class=topics-nav><a href=/thema/storm>Storm</a></nav>", ""),
            ("<aside><a href=/thema/storm>Storm</a></aside>", ""),
            ("<aside class=article-tags><a href=/thema/storm>Storm</a></aside>", "Storm"),
        ] {
            assert_eq!(tags(html), expected, "{html}");
        }
    }
}
