//! Open Graph (<https://ogp.me/>), its `article:*` properties and the prefixes that stand for the same (`og:article:*`,
//! `book:*` is left out).

use super::Field;

/// The field of a property in lower case.
pub(super) fn field(property: &str) -> Option<Field> {
    let rest = property.strip_prefix("og:").unwrap_or(property);
    Some(match (property, rest) {
        ("og:title", _) => Field::Title,
        ("og:description", _) => Field::Description,
        ("og:site_name" | "og:sitename" | "og:site", _) => Field::SiteName,
        ("og:url", _) => Field::CanonicalUrl,
        ("og:image" | "og:image:url", _) => Field::Image,
        ("og:type", _) => Field::Type,
        ("og:locale", _) => Field::Language,
        ("og:updated_time", _) => Field::DateModified,
        ("og:published_time" | "og:pubdate" | "og:release_date", _) => Field::DatePublished,
        ("og:author", _) => Field::Author,
        (_, "article:published_time" | "article:published" | "article:publish_time") => Field::DatePublished,
        (_, "article:modified_time" | "article:modified" | "article:updated_time" | "article:updated") => {
            Field::DateModified
        }
        (_, "article:author" | "article:author:name" | "article:author_name") => Field::Author,
        (_, "article:section" | "article:section:name") => Field::Section,
        (_, "article:tag" | "article:tags" | "article:tag:name" | "video:tag") => Field::Keywords,
        (_, "article:publisher") => Field::Publisher,
        (_, "article:opinion") => Field::Genre,
        (_, "article:content_tier") => Field::AccessibleForFree,
        _ => return None,
    })
}
