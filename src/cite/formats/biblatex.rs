//! BibLaTeX (<https://ctan.org/pkg/biblatex>): `@article` with `entrysubtype = newspaper` for papers, `@online` for the rest.

use super::iso_date;
use super::latex::{Entry, address, names, title};
use crate::cite::Reference;

pub(super) fn write(reference: &Reference) -> String {
    let kind = reference.item().kind.as_str();
    let (entry_kind, subtype) = match kind {
        "article-newspaper" => ("article", Some("newspaper")),
        "article-magazine" => ("article", Some("magazine")),
        "article-journal" => ("article", None),
        "report" => ("report", None),
        "book" => ("book", None),
        "chapter" => ("incollection", None),
        _ => ("online", None),
    };
    let container = match entry_kind {
        "article" => "journaltitle",
        "incollection" => "booktitle",
        "online" => "organization",
        _ => "note",
    };
    let mut entry = Entry::new(entry_kind, reference);
    entry.raw("entrysubtype", subtype);
    entry.raw("author", Some(&names(reference.authors())));
    entry.raw("editor", Some(&names(reference.item().people("editor"))));
    entry.raw("translator", Some(&names(reference.item().people("translator"))));
    entry.raw("title", Some(&title(reference.text("title").unwrap_or_default())));
    entry.field(container, reference.text("container-title"));
    if entry_kind == "report" {
        entry.field("institution", reference.text("publisher"));
        entry.field("type", Some(reference.text("genre").unwrap_or("techreport")));
    }
    if matches!(entry_kind, "book" | "incollection") {
        entry.field("publisher", reference.text("publisher"));
    }
    if matches!(entry_kind, "book" | "incollection" | "report") {
        entry.field("location", reference.text("publisher-place"));
    }
    if entry_kind == "article" {
        entry.field("volume", reference.text("volume"));
        entry.field("number", reference.text("issue"));
        entry.raw("issn", reference.text("ISSN"));
    }
    if entry_kind != "online" {
        entry.raw("pages", reference.text("page").map(pages).as_deref());
    }
    let issued = reference.date("issued");
    entry.raw("date", issued.and_then(iso_date::write).as_deref());
    entry.raw("origdate", origin(reference).as_deref());
    entry.raw("doi", reference.text("DOI"));
    entry.raw("url", reference.text("URL").map(address).as_deref());
    entry.raw("urldate", reference.date("accessed").and_then(iso_date::write).as_deref());
    entry.raw("langid", reference.text("language").and_then(language));
    entry.field("keywords", reference.text("keyword"));
    entry.end()
}

/// BibLaTeX has `origdate` on every type.
fn origin(reference: &Reference) -> Option<String> {
    reference.date("original-date").and_then(iso_date::write)
}

/// A range needs two hyphens.
fn pages(pages: &str) -> String {
    pages.replace('–', "-").replace('-', "--")
}

/// The language as babel names it.
fn language(tag: &str) -> Option<&'static str> {
    let base = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    Some(match (base.as_str(), tag) {
        ("en", "en-GB" | "en-AU" | "en-NZ" | "en-IE") => "british",
        ("en", "en-US") => "american",
        ("en", _) => "english",
        ("de", _) => "ngerman",
        ("fr", _) => "french",
        ("es", _) => "spanish",
        ("it", _) => "italian",
        ("pt", "pt-BR") => "brazilian",
        ("pt", _) => "portuguese",
        ("nl", _) => "dutch",
        ("ru", _) => "russian",
        ("pl", _) => "polish",
        ("sv", _) => "swedish",
        ("da", _) => "danish",
        ("fi", _) => "finnish",
        ("cs", _) => "czech",
        ("el", _) => "greek",
        ("tr", _) => "turkish",
        ("uk", _) => "ukrainian",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn papers_and_pages() {
        let paper = Reference::from_json(json!({
            "id": "rain", "type": "article-newspaper", "title": "Rain", "container-title": "The Paper",
            "issued": {"date-parts": [[2024, 3, 5]]}, "language": "de-DE"
        }));
        let expected = "@article{rain,\n  entrysubtype = {newspaper},\n  title = {Rain},\n  \
            journaltitle = {The Paper},\n  date = {2024-03-05},\n  langid = {ngerman},\n}\n";
        assert_eq!(write(&paper), expected);
        let page = Reference::from_json(json!({"id": "p", "type": "webpage", "title": "About",
            "container-title": "Site", "URL": "https://a.example/{x}", "accessed": {"date-parts": [[2024, 3, 6]]}}));
        let expected = "@online{p,\n  title = {About},\n  organization = {Site},\n  \
            url = {https://a.example/%7Bx%7D},\n  urldate = {2024-03-06},\n}\n";
        assert_eq!(write(&page), expected);
    }
}
