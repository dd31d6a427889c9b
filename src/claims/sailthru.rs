//! Sailthru's tags (<https://getstarted.meetmarigold.com/engagebysailthru/Content/developers/meta-tags.html>).

use super::Field;

/// The field of a property in lower case.
pub(super) fn field(property: &str) -> Option<Field> {
    Some(match property.strip_prefix("sailthru.").or_else(|| property.strip_prefix("st:"))? {
        "title" => Field::Title,
        "description" => Field::Description,
        "author" | "authors" => Field::Author,
        "date" => Field::DateUnspecified,
        "tags" => Field::Keywords,
        "section" => Field::Section,
        "image.full" => Field::Image,
        _ => return None,
    })
}
