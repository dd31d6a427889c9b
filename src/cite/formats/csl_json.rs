//! CSL-JSON (<https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json>): a list of one item.
//!
//! What the schema has no field for stands in its `custom` object.

use crate::cite::Reference;
use serde_json::{Map, Value, json};

pub(super) fn write(reference: &Reference) -> String {
    let mut item = reference.json().clone();
    let custom = custom(reference);
    if let (Some(object), false) = (item.as_object_mut(), custom.is_empty()) {
        object.insert("custom".to_owned(), Value::Object(custom));
    }
    let mut text = serde_json::to_string_pretty(&json!([item])).unwrap_or_default();
    text.push('\n');
    text
}

fn custom(reference: &Reference) -> Map<String, Value> {
    let mut custom = Map::new();
    if let Some(agency) = &reference.agency {
        custom.insert("agency".to_owned(), json!(agency));
    }
    if reference.subscription {
        custom.insert("url-access".to_owned(), json!("subscription"));
    }
    if let Some(archive) = &reference.archive {
        custom.insert("archive-url".to_owned(), json!(archive.url));
        if !archive.date.is_empty() {
            custom.insert("archive-date".to_owned(), json!(archive.date));
        }
    }
    custom
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_item_comes_back() {
        let item = json!({"id": "x", "type": "webpage", "title": "T", "author": [{"literal": "A"}]});
        let mut reference = Reference::from_json(item.clone());
        let back: Value = serde_json::from_str(&write(&reference)).unwrap();
        assert_eq!(back, json!([item]));
        reference.subscription = true;
        let back: Value = serde_json::from_str(&write(&reference)).unwrap();
        assert_eq!(back[0]["custom"]["url-access"], "subscription");
    }
}
