//! Authors in a list of facts: `<li><strong>Autor</strong> Ann Bell</li>`, `<dt>Author</dt><dd>Ann Bell</dd>`.

use super::{LONGEST, add, is_elsewhere};
use crate::claims::Claims;
use crate::name;
use crate::page::{NodeId, Page};

/// What the fact is called, alone in its element; in lower case, sorted.
const LABELS: &[&str] = &[
    "auteur",
    "author",
    "author(s)",
    "authors",
    "autor",
    "autor/in",
    "autor:in",
    "autore",
    "autores",
    "autorin",
    "autorin/autor",
    "autor*in",
    "forfatter",
    "författare",
    "skribent",
    "yazar",
    "автор",
    "作者",
    "記者",
];

pub(super) fn read(page: &Page, claims: &mut Claims) {
    for id in page.descendants(NodeId::DOCUMENT) {
        let Some(text) = page.text_node(id).filter(|text| text.len() <= 40 && is_label(text)) else {
            continue;
        };
        let Some(label) = page.parent(id).filter(|label| !is_elsewhere(page, list(page, *label))) else {
            continue;
        };
        let Some((node, names)) = fact(page, label, text.trim()) else { continue };
        let full = name::read(&names);
        if !full.is_empty() && full.iter().all(|name| name::is_full_name(&name.text)) {
            add(claims, &names, node, &node.index().to_string(), None);
        }
    }
}

/// The list or table that the label stands in, where its own place counts and not the item's.
fn list(page: &Page, label: NodeId) -> NodeId {
    let mut near = page.ancestors(label).take(4);
    near.find(|id| matches!(page.name(*id), "ul" | "ol" | "dl" | "table")).unwrap_or(label)
}

fn is_label(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']).trim_end();
    LABELS.contains(&text.to_lowercase().as_str())
}

/// What stands beside the label: in the next element of a definition list, else behind it in the same block.
fn fact(page: &Page, label: NodeId, said: &str) -> Option<(NodeId, String)> {
    let node = match page.name(label) {
        "dt" | "th" => page.next_sibling(label).and_then(|next| next_element(page, next))?,
        _ => page.parent(label)?,
    };
    let text = page.text(node);
    let names = text.strip_prefix(said).unwrap_or(&text).trim_start_matches([':', '：', ' ']);
    (!names.is_empty() && names.chars().count() <= LONGEST).then(|| (node, names.to_owned()))
}

/// The first element from a sibling on.
fn next_element(page: &Page, from: NodeId) -> Option<NodeId> {
    std::iter::successors(Some(from), |id| page.next_sibling(*id)).find(|id| page.element(*id).is_some())
}
