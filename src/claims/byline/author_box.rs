//! The box about the author below a story: `<div class=author-bio><h3>Ann Bell</h3>…`, "About the author" and then a name.
//!
//! There is no standard. A guess where nothing else names an author: what stands first in the box as a heading, in bold or
//! as a link is the name. Left out: boxes in sidebars and lists, which speak of other writers.

use super::is_elsewhere;
use super::labelled::next_element;
use crate::article::Vocabulary;
use crate::claims::index::Index;
use crate::claims::{Claims, Field};
use crate::name;
use crate::page::{Element, NodeId, Page, is_hidden};

/// Nodes of a box among which the name stands.
const WITHIN: usize = 60;

/// Boxes and headings looked at.
const MOST: usize = 200;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    if claims.of(Field::Author).next().is_some() {
        return;
    }
    let is_box =
        |id: &NodeId| page.element(*id).is_some_and(|element| is_author_box(element) && !is_hidden(element));
    let boxes = index.byline.iter().copied().filter(is_box).take(MOST);
    let headings = index.lower_headings.iter().chain(&index.small_headings).take(MOST);
    let behind = headings
        .filter(|id| name::is_label(&page.text(**id)))
        .filter_map(|id| next_element(page, page.next_sibling(*id)?));
    for id in boxes.chain(behind) {
        if is_elsewhere(page, id) || claims.cards.hold(page, id) {
            continue;
        }
        if let Some((node, name)) = first_name(page, id) {
            claims.push(Field::Author, &name, Vocabulary::Inferred, "author box", node);
            return;
        }
    }
}

/// `author-bio`, `author_box`, `about-author`: words of the class.
fn is_author_box(element: &Element) -> bool {
    let class = element.attribute("class").unwrap_or("").to_ascii_lowercase();
    let mut names = class.split_whitespace();
    names.any(|name| {
        let words = || name.split(|char: char| !char.is_ascii_alphanumeric());
        let ends = words().next_back();
        words().any(|word| matches!(word, "author" | "autor" | "auteur" | "authorbox"))
            && (ends.is_some_and(|word| {
                matches!(word, "bio" | "box" | "card" | "info" | "text" | "author" | "authorbox")
            }))
    })
}

/// The first heading, text in bold or link of a box, when it is a person's known name.
fn first_name(page: &Page, root: NodeId) -> Option<(NodeId, String)> {
    let is_set =
        |id: &NodeId| matches!(page.name(*id), "h2" | "h3" | "h4" | "h5" | "h6" | "b" | "strong" | "a");
    let set = |root: NodeId| page.descendants(root).take(WITHIN).filter(is_set);
    let node = set(root).find(|id| !page.text(*id).is_empty() && !name::is_label(&page.text(*id)))?;
    // "<h3><a>Ann Bell</a> <a>Follow</a></h3>": the link within.
    let node = set(node).find(|id| *id != node && !page.text(*id).is_empty()).unwrap_or(node);
    let text = page.text(node);
    let names = name::read(&text);
    let [one] = names.as_slice() else { return None };
    name::is_known_name(&one.text).then_some((node, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes() {
        for (html, expected) in [
            ("<div class=author-bio><h3>Ann Bell</h3><p>Writes about storms.</p></div>", "Ann Bell"),
            (
                "<div class=author_box><h4><a href=/author/ann>Ann Bell</a> <a>Follow</a></h4></div>",
                "Ann Bell",
            ),
            ("<h4>About the author</h4><p><b>Ann Bell</b> is a reporter.</p>", "Ann Bell"),
            ("<h3>Über die Autorin</h3><div><a>Ann Bell</a></div>", "Ann Bell"),
            ("<aside><div class=author-bio><h3>Ann Bell</h3></div></aside>", ""),
            ("<div class=comments><div class=author-box><b>Ann Bell</b></div></div>", ""),
            ("<div class=author-bio><h3>More Storms</h3><b>Ann Bell</b></div>", ""),
            ("<div class=authority-box><h3>Ann Bell</h3></div>", ""),
            ("<h4>About the storm</h4><p><b>Ann Bell</b> saw it.</p>", ""),
            ("<h4>About the author</h4><p>A reporter saw <b>Example Storms</b>.</p>", ""),
        ] {
            let page = Page::parse(&format!("<h1>A storm took the roofs</h1><p>The coast.</p>{html}"), "");
            let claims = crate::claims::read(&page);
            let found: Vec<&str> = claims.of(Field::Author).map(|claim| claim.value.as_str()).collect();
            assert_eq!(found.join("; "), expected, "{html}");
        }
    }
}
