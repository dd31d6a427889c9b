//! RDFa Lite (<https://www.w3.org/TR/rdfa-lite/>): `typeof`, `property`, `resource`, `vocab`, `prefix`; of full RDFa
//! also `about` and `content`.
//!
//! A `<meta property>` outside of any `typeof` is Open Graph's and read there; other properties outside of one are said of
//! the page. Prefixes are not resolved: a term is known
//! by what stands behind its colon.

use super::index::Index;
use super::item::{Item, ItemId, Property, PropertyValue, Room, short_name};
use crate::article::Vocabulary;
use crate::page::{Element, NodeId, Page};
use std::collections::HashMap;

/// All records, outer before inner.
pub(super) fn items(page: &Page, index: &Index) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut by_node: HashMap<NodeId, ItemId> = HashMap::new();
    for node in &index.rdfa {
        let Some(element) = page.element(*node) else { continue };
        let Some(types) = element.attribute("typeof") else { continue };
        by_node.insert(*node, items.len());
        items.push(Item {
            vocabulary: Vocabulary::Rdfa,
            types: types.split_ascii_whitespace().map(|kind| short_name(kind).to_owned()).collect(),
            id: element.attribute("resource").or_else(|| element.attribute("about")).map(str::to_owned),
            properties: Vec::new(),
            parent: None,
            node: *node,
            path: format!("[{}]", items.len()),
        });
    }
    let mut room = Room::new();
    for node in &index.rdfa {
        let Some(element) = page.element(*node) else { continue };
        let Some(names) = element.attribute("property") else { continue };
        let owner = page.ancestors(*node).find_map(|ancestor| by_node.get(&ancestor).copied());
        let Some(owner) = owner.or_else(|| untyped(page, element, *node, &mut by_node, &mut items)) else {
            continue;
        };
        let value = value(page, element, *node, by_node.get(node).copied());
        for name in names.split_ascii_whitespace() {
            if !room.take(&value) {
                return items;
            }
            if let PropertyValue::Item(inner) = value
                && items[inner].parent.is_none()
            {
                items[inner].parent = Some((owner, short_name(name).to_owned()));
                let path = format!("{}.{}", items[owner].path, short_name(name));
                items[inner].path = path;
            }
            let name = short_name(name).to_owned();
            items[owner].properties.push(Property { name, value: value.clone(), node: *node });
        }
    }
    items
}

/// A property outside of any record: it is said of the nearest `about` or `resource`, else of the page. Open Graph's
/// `<meta property>` is read as such.
fn untyped(
    page: &Page,
    element: &Element,
    node: NodeId,
    by_node: &mut HashMap<NodeId, ItemId>,
    items: &mut Vec<Item>,
) -> Option<ItemId> {
    if element.name() == "meta" {
        return None;
    }
    let names_subject =
        |id: &NodeId| page.attribute(*id, "about").or_else(|| page.attribute(*id, "resource"));
    let owner = page.ancestors(node).find(|id| names_subject(id).is_some()).unwrap_or(NodeId::DOCUMENT);
    if let Some(known) = by_node.get(&owner) {
        return Some(*known);
    }
    by_node.insert(owner, items.len());
    items.push(Item {
        vocabulary: Vocabulary::Rdfa,
        types: Vec::new(),
        id: names_subject(&owner).map(str::to_owned),
        properties: Vec::new(),
        parent: None,
        node: owner,
        path: format!("[{}]", items.len()),
    });
    items.len().checked_sub(1)
}

/// <https://www.w3.org/TR/rdfa-core/#s_sequence>, step 11, as far as RDFa Lite goes.
fn value(page: &Page, element: &Element, node: NodeId, own: Option<ItemId>) -> PropertyValue {
    if let Some(item) = own {
        return PropertyValue::Item(item);
    }
    let attribute = |name| element.attribute(name).map(str::to_owned);
    let text = |value| PropertyValue::Text { value, shown: None };
    if let Some(content) = attribute("content").or_else(|| attribute("datetime")) {
        return text(content);
    }
    if let Some(address) = attribute("resource").or_else(|| attribute("href")).or_else(|| attribute("src")) {
        let shown = Some(page.text(node)).filter(|shown| !shown.is_empty());
        return PropertyValue::Text { value: address, shown };
    }
    text(page.text(node))
}

#[cfg(test)]
mod tests {
    use super::super::item::shown;
    use super::*;

    #[test]
    fn records() {
        for (html, expected) in [
            ("<p vocab=http://schema.org/ typeof=Person><b property=name>X</b>", "Person(name=X)"),
            (
                "<p typeof=schema:A><time property=schema:datePublished datetime=2020>x</time>",
                "A(datePublished=2020)",
            ),
            ("<p typeof=A><b property=author typeof=P><i property=name>X</i></b>", "A(author→1)\nP(name=X)"),
            ("<p typeof=A><a property=url href=/x>y</a>", "A(url=/x «y»)"),
            ("<p typeof=A><meta property=dateModified content=2021>", "A(dateModified=2021)"),
            ("<meta property=og:title content=x>", ""),
            ("<b property=name>X</b>", "(name=X)"),
            (
                "<div about=/a><b property=dc:title>X</b><i property=dc:date content=2020></i></div>",
                "(title=X, date=2020)",
            ),
        ] {
            assert_eq!(shown(html, Vocabulary::Rdfa), expected, "{html}");
        }
    }
}
