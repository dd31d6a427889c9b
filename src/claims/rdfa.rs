//! RDFa (<https://www.w3.org/TR/rdfa-core/#s_sequence>, <https://www.w3.org/TR/html-rdfa/>): `typeof`, `property`,
//! `resource`, `about`, `content`, `datatype`, and `rel` with what stands within it.
//!
//! A `<meta property>` outside of any `typeof` is Open Graph's and read there; other properties outside of one are said of
//! the page. Prefixes are not resolved: a term is known by what stands behind its colon. Left out: `rev` and `inlist`,
//! which no news site was seen to use, and RDFa 1.0's XML literals and link words. An address without a word of RDFa
//! beside it says nothing of the elements within: pages wrap their headline in a link and mean the article.

use super::index::Index;
use super::item::{Item, ItemId, Property, PropertyValue, Room, short_name};
use crate::article::Vocabulary;
use crate::page::{Element, NodeId, Page};
use std::collections::HashMap;

/// All records: those with a type first, outer before inner.
pub(super) fn items(page: &Page, index: &Index) -> Vec<Item> {
    let mut records = Records {
        page,
        items: Vec::new(),
        by_node: HashMap::new(),
        unnamed: HashMap::new(),
        room: Room::new(),
    };
    for node in &index.rdfa {
        let Some(element) = page.element(*node) else { continue };
        let Some(types) = element.attribute("typeof") else { continue };
        let name = ["about", "resource", "href", "src"].into_iter().find_map(|name| element.attribute(name));
        let item = records.open(*node, types, name);
        records.by_node.insert(*node, item);
    }
    for node in &index.rdfa {
        let Some(element) = page.element(*node) else { continue };
        records.property(element, *node);
        records.relation(element, *node);
        if records.room.is_spent() {
            break;
        }
    }
    records.items
}

struct Records<'a> {
    page: &'a Page,
    items: Vec<Item>,
    /// The record that an element describes.
    by_node: HashMap<NodeId, ItemId>,
    /// The nameless record that stands within a relation.
    unnamed: HashMap<NodeId, ItemId>,
    room: Room,
}

impl Records<'_> {
    fn open(&mut self, node: NodeId, types: &str, name: Option<&str>) -> ItemId {
        self.items.push(Item {
            vocabulary: Vocabulary::Rdfa,
            types: types.split_ascii_whitespace().map(|kind| short_name(kind).to_owned()).collect(),
            id: name.map(str::to_owned),
            properties: Vec::new(),
            parent: None,
            node,
            path: format!("[{}]", self.items.len()),
        });
        self.items.len() - 1
    }

    fn property(&mut self, element: &Element, node: NodeId) {
        let Some(names) = element.attribute("property") else { return };
        let Some(owner) = self.subject(element, node) else { return };
        let own = self.by_node.get(&node).copied().filter(|own| *own != owner);
        let value = own.map_or_else(|| value(self.page, element, node), PropertyValue::Item);
        for name in names.split_ascii_whitespace() {
            self.add(owner, name, &value, node);
        }
    }

    /// `rel` speaks of the record or address beside it, else of the records within.
    fn relation(&mut self, element: &Element, node: NodeId) {
        let own = self.by_node.get(&node).copied();
        if !is_relation(element) {
            let around = self.page.ancestors(node).find(|id| self.is_subject(*id));
            if let Some((relation, own)) = around.filter(|id| hangs(self.page, *id)).zip(own)
                && (element.attribute("property").is_none() || describes_itself(element))
            {
                self.relate(relation, &PropertyValue::Item(own));
            }
            return;
        }
        if let Some(own) = own.filter(|_| element.attribute("about").is_none()) {
            self.relate(node, &PropertyValue::Item(own));
        } else if let Some(value) = address(element) {
            self.relate(node, &PropertyValue::Text { value, shown: shown(self.page, node) });
        }
    }

    fn relate(&mut self, node: NodeId, value: &PropertyValue) {
        let Some(element) = self.page.element(node) else { return };
        let Some(owner) = self.subject(element, node) else { return };
        for name in relations(element) {
            self.add(owner, name, value, node);
        }
    }

    /// Whom the words of an element speak of: itself, else the nearest record around, else the page. `<meta>` speaks of
    /// records only.
    fn subject(&mut self, element: &Element, node: NodeId) -> Option<ItemId> {
        if describes_itself(element) {
            return Some(self.described(node));
        }
        if element.name() == "meta" {
            return self.page.ancestors(node).find_map(|around| self.by_node.get(&around).copied());
        }
        let mut relations = Vec::new();
        let mut owner = None;
        for around in self.page.ancestors(node).filter(|around| self.is_subject(*around)) {
            if hangs(self.page, around) && !self.unnamed.contains_key(&around) {
                relations.push(around);
            } else {
                owner = Some(around);
                break;
            }
        }
        let mut owner = match owner.and_then(|around| self.unnamed.get(&around)) {
            Some(unnamed) => *unnamed,
            None => self.described(owner.unwrap_or(NodeId::DOCUMENT)),
        };
        // Relations in relations, the outermost first: each leads to a record without a name.
        for around in relations.into_iter().rev() {
            let Some(element) = self.page.element(around) else { continue };
            if describes_itself(element) {
                owner = self.described(around);
            }
            let within = self.open(around, "", None);
            self.unnamed.insert(around, within);
            for name in self::relations(element) {
                self.add(owner, name, &PropertyValue::Item(within), around);
            }
            owner = within;
        }
        Some(owner)
    }

    /// Whether an element decides whom the words within it speak of.
    fn is_subject(&self, node: NodeId) -> bool {
        self.by_node.contains_key(&node)
            || self.page.element(node).is_some_and(describes_itself)
            || hangs(self.page, node)
    }

    fn described(&mut self, node: NodeId) -> ItemId {
        if let Some(known) = self.by_node.get(&node) {
            return *known;
        }
        let name = ["about", "resource"].into_iter().find_map(|name| self.page.attribute(node, name));
        let item = self.open(node, "", name);
        self.by_node.insert(node, item);
        item
    }

    fn add(&mut self, owner: ItemId, name: &str, value: &PropertyValue, node: NodeId) {
        if !self.room.take(value) {
            return;
        }
        let name = short_name(name);
        if let PropertyValue::Item(inner) = *value
            && self.items[inner].parent.is_none()
        {
            self.items[inner].parent = Some((owner, name.to_owned()));
            self.items[inner].path = format!("{}.{name}", self.items[owner].path);
        }
        self.items[owner].properties.push(Property { name: name.to_owned(), value: value.clone(), node });
    }
}

/// Whether the words on an element speak of what it names, not of what stands around it (steps 5 and 6). A `content` beside
/// `typeof` alone is taken as said of what stands around: pages write it so.
fn describes_itself(element: &Element) -> bool {
    let has = |name| element.attribute(name).is_some();
    if has("about") {
        return true;
    }
    let is_literal = has("datatype") || has("content");
    match has("property") {
        true => (has("typeof") && has("datatype")) || (has("resource") && is_literal && !has("typeof")),
        false => has("resource") && !is_relation(element),
    }
}

/// The words of `rel` that are RDFa's: all with a prefix, and those without beside `typeof`; beside `property` they are
/// HTML's (<https://www.w3.org/TR/html-rdfa/#extensions-to-the-syntax>).
fn relations(element: &Element) -> impl Iterator<Item = &str> {
    let bare = element.attribute("typeof").is_some() && element.attribute("property").is_none();
    let names = element.attribute("rel").unwrap_or("").split_ascii_whitespace();
    names.filter(move |name| bare || name.contains(':'))
}

fn is_relation(element: &Element) -> bool {
    relations(element).next().is_some()
}

/// Whether a relation waits for the records within it.
fn hangs(page: &Page, node: NodeId) -> bool {
    page.element(node).is_some_and(|element| {
        let is_object = element.attribute("typeof").is_some() && element.attribute("about").is_none();
        is_relation(element) && !is_object && address(element).is_none()
    })
}

fn address(element: &Element) -> Option<String> {
    ["resource", "href", "src"].into_iter().find_map(|name| element.attribute(name)).map(str::to_owned)
}

fn shown(page: &Page, node: NodeId) -> Option<String> {
    Some(page.text(node)).filter(|shown| !shown.is_empty())
}

/// Step 11.
fn value(page: &Page, element: &Element, node: NodeId) -> PropertyValue {
    let stated = element.attribute("content").or_else(|| element.attribute("datetime")).map(str::to_owned);
    let is_text = element.attribute("datatype").is_some() || is_relation(element);
    let address = if is_text || stated.is_some() { None } else { address(element) };
    let shown = address.as_ref().and_then(|_| shown(page, node));
    PropertyValue::Text { value: stated.or(address).unwrap_or_else(|| page.text(node)), shown }
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
            ("<p typeof=A><a property=name datatype='' href=/x>y</a>", "A(name=y)"),
            // What names itself speaks of itself.
            ("<p typeof=A><b about=/b property=name>X</b>", "A()\n(name=X)"),
            ("<p typeof=A><b about=/b typeof=P property=name>X</b>", "A()\nP(name=X)"),
            ("<p typeof=A><a href=/b typeof=P property=name datatype=''>X</a>", "A()\nP(name=X)"),
            ("<p typeof=A><b resource=/b property=name>X</b>", "A(name=/b «X»)"),
            ("<p typeof=A><a href=/b><b property=name>X</b></a>", "A(name=X)"),
            // Relations: to an address, to a record, to what stands within.
            ("<p typeof=A><a rel=s:page href=/b>X</a>", "A(page=/b «X»)"),
            ("<p typeof=A><b rel=author typeof=P><i property=name>X</i>", "A(author→1)\nP(name=X)"),
            (
                "<p typeof=A><b rel=s:maker>by <a about=/b typeof=P property=f:name>X</a></b>",
                "A(maker→1)\nP(name=X)",
            ),
            (
                "<p typeof=A><b rel=s:place><i property=name>X</i><i property=zip>1</i>",
                "A(place→1)\n(name=X, zip=1)",
            ),
            ("<p rel=s:in><b rel=s:at><i property=name>X</i>", "(in→1)\n(at→2)\n(name=X)"),
            ("<p typeof=A><a rel=s:more property=name href=/b>X</a>", "A(name=X, more=/b «X»)"),
            ("<p typeof=A><a rel=nofollow href=/b>X</a> <b rel=s:none>X</b>", "A()"),
            (
                "<p typeof=A><a rel='author nofollow' property=author typeof=P href=/b>X</a>",
                "A(author→1)\nP()",
            ),
            (
                "<div about=/a><b property=dc:title>X</b><i property=dc:date content=2020></i></div>",
                "(title=X, date=2020)",
            ),
        ] {
            assert_eq!(shown(html, Vocabulary::Rdfa), expected, "{html}");
        }
    }
}
