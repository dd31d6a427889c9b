//! The records that JSON-LD, microdata and RDFa have in common: types and properties, values being text or records.

use crate::article::Vocabulary;
use crate::page::NodeId;

/// Index of an item among those of its vocabulary.
pub type ItemId = usize;

/// One record.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub vocabulary: Vocabulary,
    /// Without the vocabulary's address: `NewsArticle`, not `https://schema.org/NewsArticle`.
    pub types: Vec<String>,
    /// `@id`, `itemid`, `resource`.
    pub id: Option<String>,
    pub properties: Vec<Property>,
    /// The record it is a value of, and the property.
    pub parent: Option<(ItemId, String)>,
    /// The script, or the element that opens the record.
    pub node: NodeId,
    /// Place within the script or among the page's records.
    pub path: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Without the vocabulary's address.
    pub name: String,
    pub value: PropertyValue,
    pub node: NodeId,
}

/// What the properties of one page may take up: a page may say the same of thousands of records, or in hundreds of nested
/// elements.
pub(super) struct Room {
    /// Bytes.
    left: usize,
}

impl Room {
    /// Bytes of a property besides its value: name, path and what is made of it.
    const COST: usize = 256;

    pub(super) fn new() -> Self {
        Room { left: 16_000_000 }
    }

    /// `false` when there is none left for another property with this value.
    pub(super) fn take(&mut self, value: &PropertyValue) -> bool {
        let text = match value {
            PropertyValue::Text { value, shown } => value.len() + shown.as_ref().map_or(0, String::len),
            PropertyValue::Item(_) => 0,
        };
        let needed = Self::COST + text;
        let fits = needed <= self.left;
        self.left = self.left.saturating_sub(needed);
        fits
    }

    pub(super) fn is_spent(&self) -> bool {
        self.left == 0
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum PropertyValue {
    /// Numbers and truth values in their JSON form; an address with the text shown for it, if any.
    Text {
        value: String,
        shown: Option<String>,
    },
    Item(ItemId),
}

impl Item {
    /// Whether it has a type, ASCII case aside.
    pub fn is(&self, kind: &str) -> bool {
        self.types.iter().any(|own| own.eq_ignore_ascii_case(kind))
    }

    /// The texts of a property, in order.
    pub fn texts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.properties.iter().filter(move |property| property.name == name).filter_map(|property| {
            match &property.value {
                PropertyValue::Text { value, .. } => Some(value.as_str()),
                PropertyValue::Item(_) => None,
            }
        })
    }

    /// The first text of a property that is not white space.
    pub fn text<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.texts(name).find(|value| !value.trim().is_empty())
    }
}

/// The last segment of an address of a type or property: `http://schema.org/NewsArticle` → `NewsArticle`,
/// `schema:name` → `name`.
pub(super) fn short_name(name: &str) -> &str {
    let name = name.trim().trim_end_matches('/');
    let cut = name.rfind(['/', '#']).map_or(name, |at| &name[at + 1..]);
    match cut.split_once(':') {
        Some((prefix, rest)) if !rest.is_empty() && !prefix.is_empty() => rest,
        _ => cut,
    }
}

/// What a page's records of a vocabulary say, for tables of expectations.
#[cfg(test)]
pub(super) fn shown(html: &str, vocabulary: Vocabulary) -> String {
    lines(&super::items(&crate::page::Page::parse(html, ""), vocabulary))
}

/// `type(property=text «shown», property→record)`, a line for each record.
#[cfg(test)]
pub(super) fn lines(items: &[Item]) -> String {
    let property = |property: &Property| match &property.value {
        PropertyValue::Text { value, shown: None } => format!("{}={value}", property.name),
        PropertyValue::Text { value, shown: Some(text) } => format!("{}={value} «{text}»", property.name),
        PropertyValue::Item(id) => format!("{}→{id}", property.name),
    };
    let line = |item: &Item| {
        let properties: Vec<String> = item.properties.iter().map(property).collect();
        format!("{}({})", item.types.join("+"), properties.join(", "))
    };
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names() {
        for (name, short) in [
            ("http://schema.org/NewsArticle", "NewsArticle"),
            ("https://schema.org/NewsArticle/", "NewsArticle"),
            ("http://purl.org/dc/terms#date", "date"),
            ("schema:name", "name"),
            ("NewsArticle", "NewsArticle"),
            (":", ":"),
            ("", ""),
        ] {
            assert_eq!(short_name(name), short);
        }
    }
}
