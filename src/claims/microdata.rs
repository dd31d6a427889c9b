//! Microdata (<https://html.spec.whatwg.org/multipage/microdata.html>): `itemscope`, `itemprop`, `itemref`, `itemid`.
//!
//! Beyond the standard, `content` is read on every element, as search engines do. Hidden items count: most news sites
//! that use microdata hide them.

use super::index::Index;
use super::item::{Item, ItemId, Property, PropertyValue, Room, short_name};
use crate::article::Vocabulary;
use crate::page::{Element, NodeId, Page, Step, is_block};
use std::collections::HashMap;

/// All items, outer before inner.
pub(super) fn items(page: &Page, index: &Index) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(index.itemscope.len());
    let mut by_node: HashMap<NodeId, ItemId> = HashMap::with_capacity(index.itemscope.len());
    for node in &index.itemscope {
        let Some(element) = page.element(*node) else { continue };
        by_node.insert(*node, items.len());
        let types = element.attribute("itemtype").unwrap_or("");
        items.push(Item {
            vocabulary: Vocabulary::Microdata,
            types: types.split_ascii_whitespace().map(|kind| short_name(kind).to_owned()).collect(),
            id: element.attribute("itemid").map(str::to_owned),
            properties: Vec::new(),
            parent: None,
            node: *node,
            path: format!("[{}]", items.len()),
        });
    }
    let referenced = references(page, index, &by_node);
    let mut room = Room::new();
    for node in &index.itemprop {
        let Some(element) = page.element(*node) else { continue };
        let value = match by_node.get(node) {
            Some(inner) => PropertyValue::Item(*inner),
            None => text_value(page, element, *node),
        };
        for owner in owners(page, *node, &by_node, &referenced) {
            for name in element.attribute("itemprop").unwrap_or("").split_ascii_whitespace() {
                if !room.take(&value) {
                    return items;
                }
                add(&value, *node, owner, short_name(name), &mut items);
            }
        }
    }
    items
}

/// For each element named by an `itemref`, the items that name it.
fn references(page: &Page, index: &Index, by_node: &HashMap<NodeId, ItemId>) -> HashMap<NodeId, Vec<ItemId>> {
    let mut out: HashMap<NodeId, Vec<ItemId>> = HashMap::new();
    if index.ids.is_empty() {
        return out;
    }
    let ids: HashMap<&str, NodeId> = index.ids.iter().rev().map(|(id, node)| (id.as_str(), *node)).collect();
    for node in &index.itemscope {
        let (Some(item), Some(list)) = (by_node.get(node), page.attribute(*node, "itemref")) else {
            continue;
        };
        for id in list.split_ascii_whitespace() {
            if let Some(target) = ids.get(id) {
                out.entry(*target).or_default().push(*item);
            }
        }
    }
    out
}

/// The items a property belongs to: the nearest one around it, and those that refer to an element between.
fn owners(
    page: &Page,
    node: NodeId,
    by_node: &HashMap<NodeId, ItemId>,
    referenced: &HashMap<NodeId, Vec<ItemId>>,
) -> Vec<ItemId> {
    let mut out: Vec<ItemId> = referenced.get(&node).cloned().unwrap_or_default();
    for ancestor in page.ancestors(node) {
        if let Some(item) = by_node.get(&ancestor) {
            out.push(*item);
            break;
        }
        if let Some(items) = referenced.get(&ancestor) {
            out.extend(items);
        }
    }
    // An item that refers to an element it stands in is none of its own properties.
    if let Some(own) = by_node.get(&node) {
        out.retain(|item| item != own);
    }
    out.dedup();
    out
}

fn add(value: &PropertyValue, node: NodeId, owner: ItemId, name: &str, items: &mut [Item]) {
    if let PropertyValue::Item(inner) = value
        && items[*inner].parent.is_none()
    {
        items[*inner].parent = Some((owner, name.to_owned()));
        let path = format!("{}.{name}", items[owner].path);
        items[*inner].path = path;
    }
    items[owner].properties.push(Property { name: name.to_owned(), value: value.clone(), node });
}

/// <https://html.spec.whatwg.org/multipage/microdata.html#values>
fn text_value(page: &Page, element: &Element, node: NodeId) -> PropertyValue {
    let attribute = |name| element.attribute(name).map(str::to_owned);
    let (value, shown) = match element.name() {
        "meta" => (attribute("content"), None),
        "audio" | "embed" | "iframe" | "img" | "source" | "track" | "video" => (attribute("src"), None),
        "a" | "area" => match attribute("content") {
            Some(content) => (Some(content), None),
            None => (attribute("href"), Some(all_text(page, node))),
        },
        "link" => (attribute("href").or_else(|| attribute("content")), None),
        "object" => (attribute("data"), None),
        "data" | "meter" => (attribute("value"), None),
        "time" => (attribute("datetime").or_else(|| attribute("content")), None),
        _ => (attribute("content"), None),
    };
    match value {
        Some(value) => PropertyValue::Text { value, shown: shown.filter(|text| !text.trim().is_empty()) },
        None => PropertyValue::Text { value: all_text(page, node), shown: None },
    }
}

/// `textContent`, hidden parts too, but no scripts and styles, and blocks set apart by white space.
fn all_text(page: &Page, root: NodeId) -> String {
    let mut out = String::new();
    let mut walk = page.walk(root);
    while let Some(step) = walk.next() {
        let (Step::Enter(id) | Step::Leave(id)) = step;
        match page.text_node(id) {
            Some(text) if step == Step::Enter(id) => out.push_str(text),
            _ if matches!(page.name(id), "script" | "style" | "noscript") => walk.skip_children(),
            _ if id != root && page.element(id).is_some_and(is_block) => out.push(' '),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::item::shown;
    use super::*;

    #[test]
    fn values() {
        for (html, expected) in [
            ("<p itemscope itemtype=http://schema.org/A><b itemprop=name>X</b>", "A(name=X)"),
            ("<p itemscope><meta itemprop='a b' content=c>", "(a=c, b=c)"),
            ("<p itemscope><time itemprop=d datetime=2020-01-02>today</time>", "(d=2020-01-02)"),
            ("<p itemscope><time itemprop=d>today</time>", "(d=today)"),
            ("<div itemscope><div itemprop=d><p>a</p>b <i>c</i>d</div></div>", "(d= a b cd)"),
            ("<p itemscope><b itemprop=d>a<script>x</script><i>b</i></b>", "(d=ab)"),
            ("<p itemscope><a itemprop=author href=/x>Ann</a>", "(author=/x «Ann»)"),
            ("<p itemscope><a itemprop=author content=Ann href=/x>A</a>", "(author=Ann)"),
            ("<p itemscope><span itemprop=d content=1>2</span>", "(d=1)"),
            (
                "<div itemscope itemtype=A><div itemprop=author itemscope itemtype=P><i itemprop=name>X</i></div></div>",
                "A(author→1)\nP(name=X)",
            ),
            ("<p itemscope itemref=x></p><b id=x><i itemprop=n>v</i></b>", "(n=v)"),
            ("<p itemscope itemref=x></p><b id=x itemprop=n>v</b>", "(n=v)"),
            ("<p itemscope itemref='x y' id=x itemprop=p></p>", "()"),
            ("<b itemprop=lost>v</b>", ""),
        ] {
            assert_eq!(shown(html, Vocabulary::Microdata), expected, "{html}");
        }
    }

    #[test]
    fn a_page_that_repeats_itself_is_cut_off() {
        let nested = format!("<p itemscope>{}{}", "<b itemprop=author>".repeat(400), "word ".repeat(100_000));
        let listed: String = (0..500).map(|id| format!("<b id=i{id} itemprop=author>X</b>")).collect();
        let refs: String = (0..500).map(|id| format!("i{id} ")).collect();
        let referring = format!("<p itemscope itemref='{refs}'></p>").repeat(500) + &listed;
        for html in [nested, referring] {
            let page = Page::parse(&html, "");
            let items = items(&page, &Index::new(&page));
            let number: usize = items.iter().map(|item| item.properties.len()).sum();
            assert!((1..100_000).contains(&number), "{number}");
        }
    }
}
