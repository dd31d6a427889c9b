//! RIS (<https://en.wikipedia.org/wiki/RIS_(file_format)>, after the Reference Manager specification): a tag a line, CRLF.
//!
//! `TY  - NEWS` with an address is what EndNote, Zotero and Mendeley read as a newspaper article. An `AU` without a comma is
//! an institution. The agency and the paywall have no tag.

use super::iso_date;
use crate::cite::Reference;
use crate::cite::csl::{DateTime, Parts, Person};
use crate::cite::reference::without_markup;

pub(super) fn write(reference: &Reference) -> String {
    let mut out = Lines(String::new());
    out.line("TY", kind(&reference.item().kind));
    for person in reference.authors() {
        out.line("AU", &name(person));
    }
    for (variable, tag) in [("editor", "ED"), ("translator", "A4")] {
        for person in reference.item().people(variable) {
            out.line(tag, &name(person));
        }
    }
    out.line("TI", &reference.plain_title());
    for (tag, variable) in [
        ("T2", "container-title"),
        ("PB", "publisher"),
        ("CY", "publisher-place"),
        ("VL", "volume"),
        ("IS", "issue"),
        ("ET", "edition"),
        ("SN", "ISSN"),
        ("DO", "DOI"),
        ("SE", "section"),
    ] {
        out.line(tag, &without_markup(reference.text(variable).unwrap_or_default()));
    }
    let pages = reference.text("page").unwrap_or_default();
    match pages.split_once(['-', '–']) {
        Some((start, end)) if !end.contains(['-', '–', ',']) && !start.contains(',') => {
            out.line("SP", start.trim());
            out.line("EP", end.trim());
        }
        _ => out.line("SP", pages),
    }
    if let Some(issued) = reference.date("issued") {
        out.line("PY", &issued.start.year.map(|year| year.to_string()).unwrap_or_default());
        out.line("DA", &date(issued));
    }
    if let Some(original) = reference.date("original-date") {
        out.line("OP", &iso_date::write(original).unwrap_or_default());
    }
    out.line("Y2", &reference.date("accessed").map(date).unwrap_or_default());
    out.line("UR", reference.text("URL").unwrap_or_default());
    out.line("L2", reference.archive.as_ref().map_or("", |archive| &archive.url));
    out.line("LA", reference.text("language").unwrap_or_default());
    for keyword in reference.text("keyword").unwrap_or_default().split(", ") {
        out.line("KW", keyword);
    }
    out.0.push_str("ER  - \r\n");
    out.0
}

struct Lines(String);

impl Lines {
    /// Empty values are left out; line breaks would end the field.
    fn line(&mut self, tag: &str, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.is_empty() {
            self.0.push_str(&format!("{tag}  - {value}\r\n"));
        }
    }
}

fn kind(kind: &str) -> &'static str {
    match kind {
        "article-newspaper" => "NEWS",
        "article-magazine" => "MGZN",
        "article-journal" => "JOUR",
        "post-weblog" | "post" => "BLOG",
        "report" => "RPRT",
        "broadcast" => "VIDEO",
        "book" => "BOOK",
        "chapter" => "CHAP",
        _ => "ELEC",
    }
}

/// "Family, Given, Suffix"; institutions and single names as they stand.
fn name(person: &Person) -> String {
    if !person.literal.is_empty() {
        // A comma would make a family name of its first half.
        return person.literal.replace(',', "");
    }
    let family = [person.particle.as_str(), &person.family].join(" ");
    let given = [person.given.as_str(), &person.dropping_particle].join(" ");
    let mut name = family.trim().to_owned();
    if !given.trim().is_empty() {
        name = format!("{name}, {}", given.trim());
    }
    if !person.suffix.is_empty() {
        name = format!("{name}, {}", person.suffix);
    }
    name
}

/// "2024/03/05/", with what is unknown left empty; a literal stands behind the last slash.
fn date(date: &DateTime) -> String {
    let Parts { year, month, day } = date.start;
    let Some(year) = year else {
        return if date.literal.is_empty() { String::new() } else { format!("///{}", date.literal) };
    };
    let two = |part: Option<i32>, most| {
        part.filter(|part| (1..=most).contains(part)).map(|part| format!("{part:02}"))
    };
    format!("{year:04}/{}/{}/", two(month, 12).unwrap_or_default(), two(day, 31).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_newspaper_article() {
        let reference = Reference::from_json(json!({
            "id": "x", "type": "article-newspaper", "title": "Rain, <i>at last</i>",
            "author": [{"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "Reuters"}],
            "container-title": "The Paper", "issued": {"date-parts": [[2024, 3]]}, "keyword": "rain, floods",
            "page": "12-14", "URL": "https://a.example/?a=1&b=2", "accessed": {"date-parts": [[2024, 3, 6]]}
        }));
        let expected = "TY  - NEWS\r\nAU  - van der Meer, Jan\r\nAU  - Reuters\r\nTI  - Rain, at last\r\n\
            T2  - The Paper\r\nSP  - 12\r\nEP  - 14\r\nPY  - 2024\r\nDA  - 2024/03//\r\nY2  - 2024/03/06/\r\n\
            UR  - https://a.example/?a=1&b=2\r\nKW  - rain\r\nKW  - floods\r\nER  - \r\n";
        assert_eq!(write(&reference), expected);
    }
}
