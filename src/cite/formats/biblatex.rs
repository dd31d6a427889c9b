//! BibLaTeX (<https://ctan.org/pkg/biblatex>): `@article` with `entrysubtype = newspaper` for papers, `@online` for the rest.
//!
//! Valid under `biber --validate-datamodel`, but for one thing: the model asks every type that a page could be for a date. An
//! undated `@online` is what styles expect ("(n.d.)" in authoryear and apa). What silences the warning prints worse: `XXXX`
//! (some year, ISO 8601-2) and `..` (open) leave "()" in authoryear, apa and ieee; "n.d." or `\bibstring{nodate}` as the year
//! is a warning of its own and dropped; a type without the demand (`@software`, `@dataset`) is named in print.

use super::iso_date;
use super::latex::{Entry, address, names, title};
use crate::cite::Reference;

pub(super) fn write(reference: &Reference) -> String {
    let kind = kind(reference);
    let mut entry = Entry::new(kind, reference);
    entry.raw("entrysubtype", subtype(reference));
    people(reference, &mut entry);
    entry.raw("title", Some(&title(reference.text("title").unwrap_or_default())));
    let container = match kind {
        "article" => "journaltitle",
        "inbook" | "incollection" => "booktitle",
        "misc" => "howpublished",
        _ => "organization",
    };
    if !matches!(kind, "report" | "book") {
        entry.field(container, reference.text("container-title"));
    }
    if kind == "report" {
        entry.field("institution", reference.text("publisher"));
        entry.field("type", Some(reference.text("genre").unwrap_or("Report")));
        entry.field("number", reference.text("number"));
    }
    if matches!(kind, "book" | "inbook" | "incollection") {
        entry.field("publisher", reference.text("publisher"));
    }
    if matches!(kind, "book" | "inbook" | "incollection" | "report") {
        entry.field("location", reference.text("publisher-place"));
    }
    if kind == "article" {
        issue(reference, &mut entry);
    }
    if !matches!(kind, "online" | "misc") {
        entry.raw("pages", reference.text("page").map(pages).as_deref());
    }
    entry.raw("date", reference.date("issued").and_then(iso_date::write).as_deref());
    entry.raw("origdate", origin(reference).as_deref());
    entry.raw("doi", reference.text("DOI"));
    entry.raw("url", reference.text("URL").map(address).as_deref());
    entry.raw("urldate", reference.date("accessed").and_then(iso_date::write).as_deref());
    entry.raw("langid", reference.text("language").and_then(language));
    entry.field("keywords", reference.text("keyword"));
    entry.end()
}

/// The entry type, by what BibLaTeX's data model demands: an article without author or journal is an online entry, and
/// without an address a miscellaneous one.
fn kind(reference: &Reference) -> &'static str {
    let signed = !reference.authors().is_empty();
    let held = |variable: &str| reference.text(variable).is_some();
    let edited = !reference.item().people("editor").is_empty();
    match reference.item().kind.as_str() {
        "article-newspaper" | "article-magazine" | "article-journal" if signed && held("container-title") => {
            "article"
        }
        "report" if signed && held("publisher") => "report",
        "book" if signed => "book",
        "chapter" if signed && edited && held("container-title") => "incollection",
        "chapter" if signed && held("container-title") => "inbook",
        _ if held("URL") || held("DOI") => "online",
        _ => "misc",
    }
}

fn subtype(reference: &Reference) -> Option<&'static str> {
    match reference.item().kind.as_str() {
        "article-newspaper" => Some("newspaper"),
        "article-magazine" => Some("magazine"),
        _ => None,
    }
}

fn people(reference: &Reference, entry: &mut Entry) {
    for role in ["author", "editor", "translator"] {
        entry.raw(role, Some(&names(reference.item().people(role))));
    }
}

/// Volume, number and ISSN. The data model takes whole numbers for volumes and checks the ISSN's last digit.
fn issue(reference: &Reference, entry: &mut Entry) {
    let volume = reference.text("volume").unwrap_or_default();
    match volume.parse::<u32>().ok().or_else(|| roman(volume)) {
        Some(number) => entry.raw("volume", Some(&number.to_string())),
        None if volume.is_empty() => {}
        None => entry.field("note", Some(&format!("Vol. {volume}"))),
    }
    entry.field("number", reference.text("issue"));
    entry.raw("issn", reference.text("ISSN").filter(|issn| is_issn(issn)));
}

/// "CCLXXI" → 271; `None` for what is no roman numeral in its usual form.
fn roman(text: &str) -> Option<u32> {
    let digit = |c: char| match c.to_ascii_uppercase() {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        'D' => Some(500),
        'M' => Some(1000),
        _ => None,
    };
    let digits: Vec<u32> = text.chars().take(20).map(digit).collect::<Option<_>>()?;
    let sum = digits.iter().enumerate().fold(0i64, |sum, (index, value)| {
        let smaller = digits.get(index + 1).is_some_and(|next| next > value);
        sum + if smaller { -i64::from(*value) } else { i64::from(*value) }
    });
    u32::try_from(sum).ok().filter(|sum| *sum > 0)
}

/// <https://www.iso.org/standard/84536.html> (ISO 3297): eight characters, the last a check digit.
fn is_issn(text: &str) -> bool {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| *c != '-')
        .filter_map(|c| if matches!(c, 'X' | 'x') { Some(10) } else { c.to_digit(10) })
        .collect();
    let sum: u32 = digits.iter().zip((1..=8).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 8 && text.len() == 9 && sum.is_multiple_of(11)
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
    fn what_the_data_model_takes() {
        for (text, number) in
            [("CCLXXI", Some(271)), ("xiv", Some(14)), ("A", None), ("", None), ("12", None)]
        {
            assert_eq!(roman(text), number, "{text}");
        }
        for (issn, valid) in
            [("0099-9660", true), ("2049-3630", true), ("1234-5678", false), ("12", false), ("", false)]
        {
            assert_eq!(is_issn(issn), valid, "{issn}");
        }
        for (item, expected) in [
            (json!({"type": "article-newspaper", "title": "T", "URL": "https://a.example/"}), "online"),
            (json!({"type": "article-newspaper", "title": "T"}), "misc"),
            (json!({"type": "report", "title": "T", "author": [{"literal": "A"}]}), "misc"),
            (
                json!({"type": "chapter", "title": "T", "author": [{"literal": "A"}], "container-title": "B"}),
                "inbook",
            ),
        ] {
            assert_eq!(kind(&Reference::from_json(item)), expected);
        }
    }

    #[test]
    fn papers_and_pages() {
        let paper = Reference::from_json(json!({
            "id": "rain", "type": "article-newspaper", "title": "Rain", "container-title": "The Paper",
            "author": [{"literal": "AP"}], "volume": "CCLXXI",
            "issued": {"date-parts": [[2024, 3, 5]]}, "language": "de-DE"
        }));
        let expected = "@article{rain,\n  entrysubtype = {newspaper},\n  author = {{AP}},\n  title = {Rain},\n  \
            journaltitle = {The Paper},\n  volume = {271},\n  date = {2024-03-05},\n  langid = {ngerman},\n}\n";
        assert_eq!(write(&paper), expected);
        let page = Reference::from_json(json!({"id": "p", "type": "webpage", "title": "About",
            "container-title": "Site", "URL": "https://a.example/{x}", "accessed": {"date-parts": [[2024, 3, 6]]}}));
        let expected = "@online{p,\n  title = {About},\n  organization = {Site},\n  \
            url = {https://a.example/%7Bx%7D},\n  urldate = {2024-03-06},\n}\n";
        assert_eq!(write(&page), expected);
    }
}
