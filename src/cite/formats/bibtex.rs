//! BibTeX (<https://ctan.org/pkg/bibtex>, "BibTeXing" by Oren Patashnik).
//!
//! It has no type for news: an article in a paper that is known is `@article` with the paper as journal, anything else `@misc` with
//! `howpublished`. Addresses stand unescaped in `url`, which the styles of today print with `\url`.

use super::iso_date;
use super::latex::{Entry, address, names, title};
use crate::cite::Reference;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn write(reference: &Reference) -> String {
    let kind = match reference.item().kind.as_str() {
        "article-newspaper" | "article-magazine" | "article-journal"
            if reference.text("container-title").is_some() =>
        {
            "article"
        }
        "report" => "techreport",
        "book" => "book",
        "chapter" => "incollection",
        _ => "misc",
    };
    let container = match kind {
        "article" => "journal",
        "incollection" => "booktitle",
        _ => "howpublished",
    };
    let publisher = if kind == "techreport" { "institution" } else { "publisher" };
    let mut entry = Entry::new(kind, reference);
    entry.raw("author", Some(&names(reference.authors())));
    entry.raw("editor", Some(&names(reference.item().people("editor"))));
    entry.raw("title", Some(&title(reference.text("title").unwrap_or_default())));
    entry.field(container, reference.text("container-title"));
    entry.field(publisher, reference.text("publisher"));
    entry.field("address", reference.text("publisher-place"));
    entry.field("volume", reference.text("volume"));
    entry.field("number", reference.text("issue").or(reference.text("number")));
    entry.field("edition", reference.text("edition"));
    entry.raw("pages", reference.text("page").map(pages).as_deref());
    if let Some(issued) = reference.date("issued") {
        entry.raw("year", issued.start.year.map(|year| year.to_string()).as_deref());
        let month =
            issued.start.month.and_then(|month| MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?));
        entry.raw("month", month.copied());
        entry.raw("day", issued.start.day.map(|day| day.to_string()).as_deref());
    }
    entry.raw("doi", reference.text("DOI"));
    entry.raw("issn", reference.text("ISSN"));
    entry.raw("url", reference.text("URL").map(address).as_deref());
    entry.raw("urldate", reference.date("accessed").and_then(iso_date::write).as_deref());
    entry.field("language", reference.text("language"));
    entry.field("keywords", reference.text("keyword"));
    entry.end()
}

/// "12-14" → "12--14".
fn pages(pages: &str) -> String {
    pages
        .replace('–', "-")
        .split('-')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("--")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_newspaper_article() {
        let reference = Reference::from_json(json!({
            "id": "rain", "type": "article-newspaper", "title": "NASA & the rain",
            "author": [{"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "AP & Co"}],
            "container-title": "The Paper", "issued": {"date-parts": [[2024, 3, 5]]}, "page": "12–14",
            "URL": "https://a.example/?a=1&b=%20_"
        }));
        let expected = "@article{rain,\n  author = {van der Meer, Jan and {AP \\& Co}},\n  title = {{NASA} \\& the rain},\n  \
            journal = {The Paper},\n  pages = {12--14},\n  year = {2024},\n  month = {mar},\n  day = {5},\n  \
            url = {https://a.example/?a=1&b=%20_},\n}\n";
        assert_eq!(write(&reference), expected);
    }
}
