//! Parse.ly's tags (<https://docs.parse.ly/metatags/>) and the older `parsely-page`, a JSON object in one attribute.

use super::{Claims, Field, json_repair};
use crate::article::Vocabulary;
use crate::page::NodeId;
use serde_json::Value;

/// The field of a property in lower case.
pub(super) fn field(property: &str) -> Option<Field> {
    Some(match property.strip_prefix("parsely-")? {
        "title" => Field::Title,
        "link" => Field::CanonicalUrl,
        "type" => Field::Type,
        "image-url" => Field::Image,
        "pub-date" => Field::DatePublished,
        "section" => Field::Section,
        "author" => Field::Author,
        "tags" => Field::Keywords,
        _ => return None,
    })
}

/// Reads `<meta name=parsely-page content='{"title": …}'>`.
pub(super) fn read_page(content: &str, node: NodeId, claims: &mut Claims) {
    let Ok(values) = json_repair::parse(content) else { return };
    let Some(Value::Object(map)) = values.into_iter().next() else { return };
    for (name, value) in &map {
        let field = match name.as_str() {
            "title" => Field::Title,
            "link" => Field::CanonicalUrl,
            "image_url" => Field::Image,
            "pub_date" => Field::DatePublished,
            "section" => Field::Section,
            "author" | "authors" => Field::Author,
            "tags" => Field::Keywords,
            _ => continue,
        };
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for text in values.iter().filter_map(Value::as_str) {
            claims.push(field, text, Vocabulary::Parsely, "parsely-page", node);
        }
    }
}
