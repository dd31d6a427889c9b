//! One row a record for spreadsheets (RFC 4180, <https://www.rfc-editor.org/rfc/rfc4180>): CRLF, quotes doubled.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it: the text is a page's word.

use crate::article::{Article, Stated};
use crate::library::Record;

/// The columns; their names are schema.org's, like the JSON's.
const COLUMNS: [&str; 14] = [
    "headline",
    "author",
    "datePublished",
    "dateModified",
    "publisher",
    "url",
    "inLanguage",
    "keywords",
    "sources",
    "quotations",
    "links",
    "savedAt",
    "tags",
    "note",
];

/// Between the values of a cell that holds several.
const BETWEEN: &str = "; ";

pub fn csv(records: &[Record]) -> String {
    let mut text = line(COLUMNS.iter().map(|column| (*column).to_owned()));
    for record in records {
        text.push_str(&line(row(record).into_iter()));
    }
    text
}

fn row(record: &Record) -> [String; 14] {
    let article = &record.article;
    let text = |stated: &Option<Stated<String>>| {
        stated.as_ref().map_or(String::new(), |stated| stated.value.clone())
    };
    let dates = &article.dates;
    let join = |values: Vec<&str>| values.join(BETWEEN);
    [
        text(&article.headline),
        join(article.author.iter().map(|author| author.value.name.as_str()).collect()),
        dates.published.as_ref().map_or(String::new(), |date| date.value.to_string()),
        dates.modified.as_ref().map_or(String::new(), |date| date.value.to_string()),
        article.publisher.as_ref().map_or(String::new(), |publisher| text(&publisher.name)),
        address(article),
        text(&article.in_language),
        join(article.keywords.iter().map(|tag| tag.value.as_str()).collect()),
        join(article.sources.iter().map(|source| source.name.as_str()).collect()),
        article.sources.iter().map(|source| source.quotes.len()).sum::<usize>().to_string(),
        join(article.links.iter().map(|link| link.url.as_str()).collect()),
        record.saved_at.clone(),
        join(record.tags.iter().map(String::as_str).collect()),
        record.note.clone(),
    ]
}

fn address(article: &Article) -> String {
    article.canonical_url.as_ref().map_or_else(|| article.url.clone(), |stated| stated.value.clone())
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|cell| quoted(&cell)).collect();
    cells.join(",") + "\r\n"
}

fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("", ""),
            ("a, b", "\"a, b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("-5", "'-5"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(quoted(cell), expected);
        }
    }

    #[test]
    fn every_row_has_every_column() {
        let text = csv(&[Record::default(), Record { note: "n".into(), ..Record::default() }]);
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.matches(',').count() == COLUMNS.len() - 1), "{text}");
        assert!(lines[2].ends_with(",n"));
    }
}
