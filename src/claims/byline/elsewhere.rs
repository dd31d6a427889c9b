//! Whether a byline stands in a part of the page that speaks of other things than the article: navigation, lists of other
//! stories, comments, captions. Told by the element, by words of its class, and by a headline of its own.

use super::{ANCESTORS, names_author};
use crate::date;
use crate::page::{NodeId, Page};

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
    "pullquote",
    "quote",
    "recommend",
    "related",
    "sidebar",
    "teaser",
    "trending",
];

/// Whether the element stands in a part that speaks of other things than the article.
pub(in crate::claims) fn is_elsewhere(page: &Page, node: NodeId) -> bool {
    if signs_other_story(page, node) {
        return true;
    }
    for id in page.ancestors(node).take(ANCESTORS) {
        let Some(element) = page.element(id) else { continue };
        match element.name() {
            // The footer of an article may hold its byline.
            "footer" if page.ancestors(id).any(|outer| page.name(outer) == "article") => {}
            "li" if is_in_byline_list(page, id, node) => {}
            "nav" | "aside" | "footer" | "li" | "blockquote" | "form" | "figure" | "figcaption" => {
                return !is_list_of_authors(page, id, node);
            }
            // An article without a story's worth of text is a teaser within a list.
            "article" if !has_story(page, id) => {}
            "article" | "main" | "body" => return false,
            // An article by the microformat (https://microformats.org/wiki/hentry).
            _ if element.has_token("class", "hentry") || element.has_token("class", "h-entry") => {
                return false;
            }
            _ => {}
        }
        let elsewhere = |value: &str| {
            let lower = value.to_ascii_lowercase();
            // WordPress's own `widget widget_recent`; a page builder calls every block of the story `elementor-widget`.
            lower.split_whitespace().any(|name| name.starts_with("widget"))
                || lower
                    .split(|char: char| !char.is_ascii_alphanumeric())
                    .any(|word| ELSEWHERE.iter().any(|name| word.starts_with(name)))
        };
        if ["class", "id"].iter().filter_map(|name| element.attribute(name)).any(elsewhere) {
            return true;
        }
    }
    false
}

/// Whether the byline is that of a story which a link or a card leads to.
pub(super) fn signs_other_story(page: &Page, node: NodeId) -> bool {
    is_within_teaser(page, node) || is_in_card(page, node) || is_behind_other_headline(page, node)
}

/// A byline right behind a link whose text is a headline, but not the page's own, signs the story that the link leads to.
fn is_behind_other_headline(page: &Page, node: NodeId) -> bool {
    let before =
        [Some(node), page.parent(node)].into_iter().flatten().find_map(|id| element_before(page, id));
    let Some(before) = before else { return false };
    let mut links = page.descendants(before).take(CARD);
    let link = links.find(|id| {
        page.element(*id).is_some_and(|element| {
            element.name() == "a"
                && element.attribute("href").is_some()
                && !super::links::is_author_link(element)
        })
    });
    let Some(text) = link.map(|link| page.text(link)).filter(|text| text.len() >= HEADLINE) else {
        return false;
    };
    // "Posted on 5 May 2025" is no headline.
    let words = text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic));
    let is_dated = || !date::find(&text, &date::Hints::default()).is_empty();
    if words.count() < 3 || is_dated() || text.len() < page.text(before).len() {
        return false;
    }
    let title = page
        .elements()
        .find(|(_, element)| element.name() == "title")
        .map(|(id, _)| page.children(id).filter_map(|child| page.text_node(child)).collect::<String>());
    has_headline(page)
        && title.is_some_and(|title| !super::super::letters(&title).contains(&super::super::letters(&text)))
}

/// The sibling element right before a node, line breaks aside.
fn element_before(page: &Page, node: NodeId) -> Option<NodeId> {
    let parent = page.parent(node)?;
    let before = page.children(parent).take(TEASER).take_while(|id| *id != node);
    before.filter(|id| page.element(*id).is_some_and(|element| element.name() != "br")).last()
}

/// A link in which a headline stands before the byline leads to the story that the byline signs. (Where the byline
/// stands first, the link is rather one that the page forgot to close.)
fn is_within_teaser(page: &Page, node: NodeId) -> bool {
    let is_link = |id: &NodeId| {
        page.element(*id).is_some_and(|element| element.name() == "a" && element.attribute("href").is_some())
    };
    let Some(link) = page.ancestors(node).take(ANCESTORS).find(is_link) else { return false };
    let before = page.descendants(link).take(TEASER).take_while(|id| *id != node);
    before.filter_map(|id| page.text_node(id)).map(|text| text.trim().len()).sum::<usize>() >= HEADLINE
}

/// Whether an element holds a story's worth of text.
fn has_story(page: &Page, id: NodeId) -> bool {
    let texts = page.descendants(id).take(3 * TEASER).filter_map(|id| page.text_node(id));
    let mut length = 0;
    texts.map(str::trim).any(|text| {
        length += text.len();
        length >= STORY
    })
}

/// A block apart from the page's own headline that has a heading with a link in it and no story is another story's card,
/// unless the link leads to the author. (`cards` knows the lists of three and more.)
fn is_in_card(page: &Page, node: NodeId) -> bool {
    // In many a blog an <h2> with a link to the page itself is the headline.
    let is_heading = |id: &NodeId| matches!(page.name(*id), "h3" | "h4" | "h5");
    for block in page.ancestors(node).take(CARD) {
        let inside = || page.descendants(block).take(TEASER);
        if matches!(page.name(block), "body" | "main") || inside().any(|id| page.name(id) == "h1") {
            return false;
        }
        let Some(heading) = inside().find(is_heading) else { continue };
        let own = page.descendants(heading).take(TEASER).any(|id| id == node);
        let mut links = page.descendants(heading).take(TEASER).chain(page.parent(heading));
        let link = links.find_map(|id| page.element(id).filter(|element| element.name() == "a"));
        let Some(link) = link.filter(|_| !own) else { return false };
        return !super::links::is_author_link(link) && !has_story(page, block) && has_headline(page);
    }
    false
}

/// Whether the page has a headline of its own; where it has none, the card may be the story.
fn has_headline(page: &Page) -> bool {
    page.elements().any(|(_, element)| element.name() == "h1")
}

/// Levels above a byline that belong to one card.
const CARD: usize = 4;

/// Bytes from which a text is a story.
const STORY: usize = 600;

/// Nodes of a link that are looked through for a headline.
const TEASER: usize = 100;

/// Bytes from which a text within a link is a headline.
const HEADLINE: usize = 15;

/// `<ul><li class=byline>ANN BELL</li><li>May 5</li></ul>`: a list that is one line of facts, one of them named a byline.
fn is_in_byline_list(page: &Page, item: NodeId, node: NodeId) -> bool {
    let called =
        page.attribute(node, "class").is_some_and(|class| class.to_ascii_lowercase().contains("byline"));
    let Some(list) = page.parent(item).filter(|_| called) else { return false };
    let mut nodes = page.descendants(list);
    let texts = nodes.by_ref().take(TEASER).filter_map(|id| page.text_node(id));
    let length: usize = texts.map(|text| text.trim().len()).sum();
    nodes.next().is_none() && length <= super::LONGEST
}

/// A list item in a list of authors (`<ul class=authors><li>`), or an aside that is the byline.
fn is_list_of_authors(page: &Page, id: NodeId, node: NodeId) -> bool {
    let list = if page.name(id) == "li" { page.parent(id).unwrap_or(id) } else { id };
    list != node && page.element(list).is_some_and(names_author)
}
