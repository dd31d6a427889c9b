//! Search, filter and order over saved records.
//!
//! A search is words; each must occur somewhere in the record (any field, note and tags included), without regard to
//! case and to the accents of Latin letters. Nothing is stemmed: the reader sees why a row matches.

use super::Record;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What the list is narrowed to; an empty field narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub words: String,
    /// One of the page's or the reader's tags.
    pub tag: String,
    pub outlet: String,
    /// First day of publication, `YYYY-MM-DD`, included.
    pub from: String,
    /// Last day of publication, `YYYY-MM-DD`, included.
    pub to: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    SavedNewest,
    PublishedNewest,
    PublishedOldest,
    Title,
    Outlet,
}

/// Positions of the records that pass, in order.
pub fn select(records: &[Record], filter: &Filter, order: Order) -> Vec<usize> {
    let words: Vec<String> = filter.words.split_whitespace().map(fold).collect();
    let mut found: Vec<usize> =
        (0..records.len()).filter(|&at| passes(&records[at], filter, &words)).collect();
    let by = |at: &usize| &records[*at];
    match order {
        Order::SavedNewest => found.sort_by_key(|at| Reverse(by(at).saved_at.clone())),
        Order::PublishedNewest => found.sort_by_key(|at| Reverse(published(by(at)))),
        // Records without a date go last in both directions.
        Order::PublishedOldest => found.sort_by_key(|at| (published(by(at)).is_empty(), published(by(at)))),
        Order::Title => found.sort_by_key(|at| fold(title(by(at)))),
        Order::Outlet => found.sort_by_key(|at| fold(outlet(by(at)))),
    }
    found
}

/// The values a list can be narrowed to, with how many records have each: (tags, outlets), by name.
pub fn facets(records: &[Record]) -> (BTreeMap<String, usize>, BTreeMap<String, usize>) {
    let (mut tags, mut outlets) = (BTreeMap::new(), BTreeMap::new());
    for record in records {
        let mut own: Vec<&str> = all_tags(record).collect();
        own.sort_unstable();
        own.dedup();
        for tag in own {
            *tags.entry(tag.to_owned()).or_default() += 1;
        }
        if !outlet(record).is_empty() {
            *outlets.entry(outlet(record).to_owned()).or_default() += 1;
        }
    }
    (tags, outlets)
}

fn passes(record: &Record, filter: &Filter, words: &[String]) -> bool {
    let day = published(record);
    let day = day.get(..10).unwrap_or(&day);
    let in_time = (filter.from.is_empty() || (!day.is_empty() && day >= filter.from.as_str()))
        && (filter.to.is_empty() || (!day.is_empty() && day <= filter.to.as_str()));
    let tagged = filter.tag.is_empty() || all_tags(record).any(|tag| tag == filter.tag);
    let from_outlet = filter.outlet.is_empty() || outlet(record) == filter.outlet;
    in_time && tagged && from_outlet && (words.is_empty() || holds(record, words))
}

/// Whether every word occurs in some text of the record.
fn holds(record: &Record, words: &[String]) -> bool {
    let Ok(value) = serde_json::to_value(record) else { return false };
    let mut text = String::new();
    gather(&value, &mut text);
    let text = fold(&text);
    words.iter().all(|word| text.contains(word.as_str()))
}

fn gather(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => {
            into.push_str(text);
            into.push('\n');
        }
        // The depth is that of our own record, not of anything a page wrote.
        Value::Array(items) => items.iter().for_each(|item| gather(item, into)),
        Value::Object(fields) => fields.values().for_each(|field| gather(field, into)),
        _ => {}
    }
}

fn all_tags(record: &Record) -> impl Iterator<Item = &str> {
    let page = record.article.keywords.iter().map(|tag| tag.value.as_str());
    record.tags.iter().map(String::as_str).chain(page)
}

fn title(record: &Record) -> &str {
    record.article.headline.as_ref().map_or("", |stated| &stated.value)
}

fn outlet(record: &Record) -> &str {
    let publisher = record.article.publisher.as_ref();
    publisher.and_then(|publisher| publisher.name.as_ref()).map_or("", |stated| &stated.value)
}

fn published(record: &Record) -> String {
    record.article.dates.published.as_ref().map(|stated| stated.value.to_string()).unwrap_or_default()
}

/// Lower case, Latin letters without their accents.
fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// The letter under the accent for Latin-1 and Latin Extended-A; every other character as it is.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' | 'ŧ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Dates, Publisher, Stated};

    fn record(title: &str, outlet: &str, published: &str, tag: &str, note: &str) -> Record {
        let stated = |text: &str| Some(Stated::new(text.to_owned(), Vec::new()));
        Record {
            saved_at: format!("2026-01-0{}T00:00:00Z", title.len() % 9 + 1),
            article: Article {
                headline: stated(title),
                publisher: Some(Publisher { name: stated(outlet), ..Publisher::default() }),
                dates: Dates {
                    published: published.parse().ok().map(|date| Stated::new(date, Vec::new())),
                    ..Dates::default()
                },
                article_body: vec!["The mayor spoke at length.".into()],
                ..Article::default()
            },
            tags: vec![tag.into()],
            note: note.into(),
            ..Record::default()
        }
    }

    fn shelf() -> Vec<Record> {
        vec![
            record("Harbour closed", "The Courier", "2024-03-05T10:00Z", "ports", "ask Élodie"),
            record("Ärger im Rathaus", "Tagesbote", "2023-01-02", "politics", ""),
            record("Undated", "The Courier", "", "ports", ""),
        ]
    }

    #[test]
    fn narrowing() {
        let filter = Filter::default;
        for (filter, expected) in [
            (filter(), vec![0, 1, 2]),
            (Filter { words: "elodie".into(), ..filter() }, vec![0]),
            (Filter { words: "mayor ARGER".into(), ..filter() }, vec![1]),
            (Filter { words: "mayor absent".into(), ..filter() }, vec![]),
            (Filter { tag: "ports".into(), ..filter() }, vec![0, 2]),
            (Filter { tag: "port".into(), ..filter() }, vec![]),
            (Filter { outlet: "Tagesbote".into(), ..filter() }, vec![1]),
            (Filter { from: "2024-03-05".into(), to: "2024-03-05".into(), ..filter() }, vec![0]),
            (Filter { to: "2023-12-31".into(), ..filter() }, vec![1]),
        ] {
            let mut found = select(&shelf(), &filter, Order::Title);
            found.sort_unstable();
            assert_eq!(found, expected, "{filter:?}");
        }
    }

    #[test]
    fn orders() {
        for (order, expected) in [
            (Order::Title, [1, 0, 2]),
            (Order::Outlet, [1, 0, 2]),
            (Order::PublishedNewest, [0, 1, 2]),
            (Order::PublishedOldest, [1, 0, 2]),
        ] {
            assert_eq!(select(&shelf(), &Filter::default(), order), expected, "{order:?}");
        }
    }

    #[test]
    fn facets_count_records() {
        let (tags, outlets) = facets(&shelf());
        assert_eq!(tags.get("ports"), Some(&2));
        assert_eq!(outlets.get("The Courier"), Some(&2));
    }
}
