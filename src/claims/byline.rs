//! Bylines that a reader sees: elements named as one (`class`, `id`, `rel`, `itemprop`), and text that begins with "By".
//!
//! There is no standard; hAtom's `author vcard` (<https://microformats.org/wiki/hatom#Entry_Author>) is the nearest.
//! Left out: bylines in navigation, sidebars, footers, comments, and in lists of other stories. Those of one block make
//! one statement: [`Claim::path`](super::Claim) says which.

use super::index::Index;
use super::{AgentDetail, Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::name;
use crate::page::{Element, NodeId, Page};

/// Longest text of a byline, in characters: five long names with their titles.
const LONGEST: usize = 200;

/// Text nodes behind the headline that are looked through for "By …".
const NEAR: usize = 60;

/// How far up a byline's surroundings are looked at.
const ANCESTORS: usize = 14;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let mut seen: Vec<NodeId> = Vec::new();
    for node in &index.byline {
        if seen.len() >= MOST {
            break;
        }
        let Some(element) = page.element(*node) else { continue };
        if !names_author(element) || is_elsewhere(page, *node) {
            continue;
        }
        // One inside another was read with it.
        if page.ancestors(*node).take(ANCESTORS).any(|ancestor| seen.contains(&ancestor)) {
            continue;
        }
        let text = text_without_times(page, *node);
        if text.chars().count() > LONGEST {
            opening_within(page, *node, claims);
            continue;
        }
        if text.is_empty() {
            continue;
        }
        seen.push(*node);
        push(page, *node, &text, claims);
    }
    written_by(page, index, claims);
}

/// "By Ann Bell" within an element that holds more than the byline.
fn opening_within(page: &Page, root: NodeId, claims: &mut Claims) {
    for id in page.descendants(root).take(200) {
        let Some(text) = page.text_node(id) else { continue };
        let Some(block) = page.parent(id).filter(|_| name::begins_byline(text)) else { continue };
        let alone = page.text(block).split_whitespace().count() <= 2;
        let block = if alone { page.parent(block).unwrap_or(block) } else { block };
        let text = text_without_times(page, block);
        if text.chars().count() <= LONGEST && name::begins_byline(&text) {
            push(page, block, &text, claims);
            return;
        }
    }
}

/// Bylines read from one page at most.
const MOST: usize = 40;

fn push(page: &Page, node: NodeId, text: &str, claims: &mut Claims) {
    let links = author_links(page, node);
    let block = format!("{}", page.parent(node).unwrap_or(node).index());
    if links.is_empty() {
        return add(claims, text, node, &block, None);
    }
    for (shown, href) in links {
        add(claims, &shown, node, &block, Some(href));
    }
}

fn add(claims: &mut Claims, text: &str, node: NodeId, block: &str, url: Option<String>) {
    let before = claims.all.len();
    claims.push(Field::Author, text, Vocabulary::VisibleText, "byline", node);
    if claims.all.len() == before {
        return;
    }
    if let Some(claim) = claims.all.last_mut() {
        block.clone_into(&mut claim.path);
        claim.agent = url.map(|url| Box::new(AgentDetail { url: Some(url), ..AgentDetail::default() }));
    }
}

/// Whether the element's names speak of an author, by whole words: `authorship` and `co-authored` do not.
fn names_author(element: &Element) -> bool {
    if element.name() == "meta" || element.name() == "link" || crate::page::is_hidden(element) {
        return false;
    }
    ["class", "id", "rel", "itemprop", "data-testid", "data-qa"]
        .iter()
        .filter_map(|name| element.attribute(name))
        .any(|value| {
            let lower = value.to_ascii_lowercase();
            let words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            let mut speaks = false;
            for word in words {
                match word {
                    // What stands beside the name of an author.
                    "bio" | "avatar" | "image" | "img" | "photo" | "picture" | "social" | "follow"
                    | "more" | "related" | "comment" | "comments" | "description" | "desc" | "title"
                    | "job" | "role" | "icon" | "biography" | "box" | "list" | "twitter" | "email"
                    | "position" => return false,
                    _ => {}
                }
                speaks |= word.contains("author") && !word.contains("authoriz") && !word.contains("authoris")
                    || word.contains("byline")
                    || word == "by"
                    || word.contains("autor")
                    || word.contains("auteur")
                    || matches!(
                        word,
                        "writer" | "contributor" | "contributors" | "writers" | "journalist" | "reporter"
                    );
            }
            speaks
        })
}

/// Beginnings of words that mark other stories, comments and lists.
const ELSEWHERE: &[&str] = &[
    "carousel",
    "comment",
    "latest",
    "moststories",
    "mostread",
    "newsletter",
    "popular",
    "promo",
    "recommend",
    "related",
    "sidebar",
    "teaser",
    "trending",
    "widget",
];

/// Whether the element stands in a part that speaks of other things than the article.
fn is_elsewhere(page: &Page, node: NodeId) -> bool {
    for id in page.ancestors(node).take(ANCESTORS) {
        let Some(element) = page.element(id) else { continue };
        match element.name() {
            // The footer of an article may hold its byline.
            "footer" if page.ancestors(id).any(|outer| page.name(outer) == "article") => {}
            "nav" | "aside" | "footer" | "li" | "blockquote" | "form" => {
                return !is_list_of_authors(page, id, node);
            }
            "article" | "main" | "body" => return false,
            _ => {}
        }
        let elsewhere = |value: &str| {
            let lower = value.to_ascii_lowercase();
            let mut words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            words.any(|word| ELSEWHERE.iter().any(|name| word.starts_with(name)))
        };
        if ["class", "id"].iter().filter_map(|name| element.attribute(name)).any(elsewhere) {
            return true;
        }
    }
    false
}

/// A list item in a list of authors (`<ul class=authors><li>`), or an aside that is the byline.
fn is_list_of_authors(page: &Page, id: NodeId, node: NodeId) -> bool {
    let list = if page.name(id) == "li" { page.parent(id).unwrap_or(id) } else { id };
    list != node && page.element(list).is_some_and(names_author)
}

/// The visible text, the `<time>` elements and dates left out.
fn text_without_times(page: &Page, root: NodeId) -> String {
    let mut out = String::new();
    let mut nodes = page.descendants(root);
    while let Some(id) = nodes.next() {
        if let Some(text) = page.text_node(id) {
            out.push_str(text);
            continue;
        }
        let Some(element) = page.element(id) else { continue };
        let class = element.attribute("class").unwrap_or("");
        let href = element.attribute("href").unwrap_or("");
        let skip = element.name() == "time"
            || href.contains("#comment")
            || href.contains("#respond")
            || href.contains("#disqus")
            || crate::page::is_hidden(element)
            || (id != root
                && ["date", "time", "timestamp", "published", "role", "job", "position", "sr-only"]
                    .iter()
                    .any(|name| {
                        class
                            .to_ascii_lowercase()
                            .split(|char: char| !char.is_ascii_alphanumeric() && char != '-')
                            .any(|word| word == *name || word.ends_with(&format!("-{name}")))
                    }));
        if skip {
            out.push_str(" | ");
            nodes.skip_children(id);
        } else if crate::page::is_block(element) {
            out.push_str(" | ");
        }
    }
    super::fold(&out).trim_matches([' ', '|']).to_owned()
}

/// Parts of the addresses of authors' own pages.
const AUTHOR_PAGES: &[&str] = &[
    "/author",
    "/autor",
    "/auteur",
    "/by/",
    "/contributor",
    "/editors/",
    "/journalist",
    "/people/",
    "/person/",
    "/profile",
    "/redakteur",
    "/redaktion/",
    "/reporter",
    "/staff/",
    "/team/",
    "/writers/",
];

/// Whether a link leads to an author's own page.
fn is_author_link(element: &Element) -> bool {
    if element.name() != "a" {
        return false;
    }
    let href = element.attribute("href").unwrap_or("").to_ascii_lowercase();
    element.has_token("rel", "author") || AUTHOR_PAGES.iter().any(|part| href.contains(part))
}

/// The links to authors' own pages in a byline.
fn author_links(page: &Page, root: NodeId) -> Vec<(String, String)> {
    page.descendants(root)
        .filter_map(|id| {
            let element = page.element(id).filter(|element| is_author_link(element))?;
            let text = page.text(id);
            (!text.is_empty()).then(|| (text, element.attribute("href").unwrap_or("").to_owned()))
        })
        .collect()
}

/// "By Ann Bell" in the text near a headline, links to authors' own pages, and a name alone in bold.
fn written_by(page: &Page, index: &Index, claims: &mut Claims) {
    let mut headlines: Vec<NodeId> = claims
        .of(Field::Title)
        .filter(|claim| claim.property == "h1" && claim.subject == Subject::Article)
        .map(|claim| claim.node)
        .take(3)
        .collect();
    if headlines.is_empty() {
        headlines.extend(index.h1.first());
    }
    for start in headlines {
        if near(page, start, claims) {
            return;
        }
    }
}

/// Looks through the text behind a headline; `true` when a byline was found.
fn near(page: &Page, start: NodeId, claims: &mut Claims) -> bool {
    let mut next = page.skip_subtree(start, NodeId::DOCUMENT);
    let mut texts = 0;
    while let Some(id) = next {
        if texts >= NEAR {
            return false;
        }
        let element = page.element(id);
        if element.is_some_and(crate::page::is_hidden) {
            next = page.skip_subtree(id, NodeId::DOCUMENT);
            continue;
        }
        if let Some(element) = element.filter(|element| is_author_link(element)) {
            let text = page.text(id);
            if name::is_full_name(&text) {
                let block = page.parent(id).and_then(|parent| page.parent(parent)).unwrap_or(id);
                let path = format!("{}", block.index());
                add(claims, &text, id, &path, element.attribute("href").map(str::to_owned));
            }
        }
        if let Some(text) = page.text_node(id).filter(|text| !text.trim().is_empty()) {
            texts += 1;
            if near_text(page, id, text, claims) {
                return true;
            }
        }
        let child = page.children(id).next();
        next = child.or_else(|| page.skip_subtree(id, NodeId::DOCUMENT));
    }
    false
}

/// One text near the headline; `true` when it is a byline.
fn near_text(page: &Page, id: NodeId, text: &str, claims: &mut Claims) -> bool {
    let Some(block) = page.parent(id) else { return false };
    if matches!(page.name(block), "strong" | "b")
        && name::is_full_name(text.trim())
        && stands_alone(page, block)
    {
        claims.push(Field::Author, text, Vocabulary::Inferred, "bold", block);
        return false;
    }
    if !name::begins_byline(text) {
        return false;
    }
    // "By" alone in its element: the name stands beside it.
    let alone = page.text(block).split_whitespace().count() <= 2;
    let block = if alone { page.parent(block).unwrap_or(block) } else { block };
    let text = text_without_times(page, block);
    if text.chars().count() > LONGEST || !name::begins_byline(&text) {
        return false;
    }
    let path = format!("{}", block.index());
    add(claims, &text, block, &path, None);
    true
}

/// Whether a bold text is all that its paragraph holds.
fn stands_alone(page: &Page, bold: NodeId) -> bool {
    let Some(paragraph) = page.parent(bold) else { return false };
    page.name(paragraph) == "p" && page.text(paragraph) == page.text(bold)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bylines(html: &str) -> String {
        let page = Page::parse(html, "");
        let claims = super::super::read(&page);
        let found = claims.of(Field::Author).filter(|claim| claim.vocabulary == Vocabulary::VisibleText);
        found.map(|claim| claim.value.clone()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn seen() {
        for (html, expected) in [
            ("<p class=byline>By Ann Bell</p>", "By Ann Bell"),
            ("<div class=article-author><a href=/author/ann>Ann Bell</a> Political Editor</div>", "Ann Bell"),
            ("<p class=byline>By Ann Bell <time>20 May</time></p>", "By Ann Bell"),
            ("<h1>A storm</h1><p>By Ann Bell</p>", "By Ann Bell"),
            ("<h1>A storm</h1><p>By <b>Ann Bell</b></p>", "By Ann Bell"),
            ("<div class=author-bio>Ann Bell writes about storms.</div>", ""),
            ("<div class=comment><span class=author>Troll</span></div>", ""),
            ("<ul><li><span class=author>Other</span></li></ul>", ""),
            ("<ul class=authors><li><span class=author>Ann Bell</span></li></ul>", "Ann Bell"),
            (
                "<h1>A storm</h1><p>By Monday the storm had left the coast and nobody was there any more.</p>",
                "",
            ),
            ("<div class=authorize>Log in</div>", ""),
        ] {
            assert_eq!(bylines(html), expected, "{html}");
        }
    }
}
