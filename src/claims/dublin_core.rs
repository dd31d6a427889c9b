//! Dublin Core (<https://www.dublincore.org/specifications/dublin-core/dcmi-terms/>) in `<meta>`, with its prefixes
//! `dc.`, `dcterms.`, `dc:` and `dcterms:`.

use super::Field;

/// The field of a property in lower case.
pub(super) fn field(property: &str) -> Option<Field> {
    let term = ["dcterms.", "dcterms:", "dc.", "dc:", "dcsext."]
        .iter()
        .find_map(|prefix| property.strip_prefix(prefix))?;
    Some(match term {
        "title" => Field::Title,
        "title.alternative" | "alternative" => Field::AlternativeTitle,
        "description" | "abstract" => Field::Description,
        "date.issued" | "issued" | "date.published" | "available" | "date.available" | "articledate" => {
            Field::DatePublished
        }
        "date.created" | "created" | "date.x-metadatacreated" => Field::DateCreated,
        "date.modified" | "modified" | "date.x-metadatalastmodified" => Field::DateModified,
        "date" => Field::DateUnspecified,
        "creator" | "creator.name" | "author" => Field::Author,
        "contributor" => Field::Contributor,
        "publisher" => Field::Publisher,
        "source" => Field::Provider,
        "subject" | "keywords" => Field::Keywords,
        "language" => Field::Language,
        "type" => Field::Type,
        "identifier" | "identifier.uri" => return None,
        _ => return None,
    })
}
