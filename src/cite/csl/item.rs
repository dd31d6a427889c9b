//! One CSL-JSON item (<https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables>), typed by
//! variable: text, names or a date. What a processor derives (first page, short titles) is filled in here.

use super::raw_date;
use serde_json::Value as Json;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    pub id: String,
    /// CSL type: `article-newspaper`, `webpage` …
    pub kind: String,
    texts: BTreeMap<String, String>,
    names: BTreeMap<String, Vec<Person>>,
    dates: BTreeMap<String, DateTime>,
}

/// A name variable's entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub family: String,
    pub given: String,
    pub particle: String,
    pub dropping_particle: String,
    pub suffix: String,
    /// "John Smith, Jr." against "John Smith III".
    pub comma_suffix: bool,
    /// An institution or a name that is not to be taken apart; empty for persons.
    pub literal: String,
    /// Written family name first whatever the style says.
    pub static_order: bool,
    /// `false` = the parts are final: no particle is looked for in the family name.
    pub parse: bool,
}

/// A date variable's value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateTime {
    pub start: Parts,
    /// The other end of a range.
    pub end: Option<Parts>,
    /// Printed as it stands, in the place of the year.
    pub literal: String,
    /// 1–4 or a text of its own.
    pub season: String,
    pub circa: bool,
}

/// Year, month (1–12, or a season 13–24) and day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub year: Option<i32>,
    pub month: Option<i32>,
    pub day: Option<i32>,
}

impl DateTime {
    pub fn is_empty(&self) -> bool {
        self.start == Parts::default() && self.literal.is_empty() && self.season.is_empty()
    }
}

impl Item {
    /// Reads an item; what has the wrong shape is left out.
    pub fn from_json(json: &Json) -> Item {
        let mut item = Item::default();
        let Some(object) = json.as_object() else { return item };
        for (key, value) in object {
            match (key.as_str(), value) {
                ("id", value) => item.id = scalar(value).unwrap_or_default(),
                ("type", Json::String(kind)) => item.kind.clone_from(kind),
                (_, Json::Array(list)) => {
                    let people: Vec<Person> = list.iter().filter_map(person).collect();
                    if !people.is_empty() {
                        item.names.insert(key.clone(), people);
                    }
                }
                (_, Json::Object(_)) => {
                    let date = date(value);
                    if !date.is_empty() {
                        item.dates.insert(key.clone(), date);
                    }
                }
                _ => {
                    if let Some(text) = scalar(value).filter(|text| !text.is_empty()) {
                        item.texts.insert(key.clone(), text);
                    }
                }
            }
        }
        item.derive();
        item
    }

    fn derive(&mut self) {
        for (from, to) in [("shortTitle", "title-short"), ("journalAbbreviation", "container-title-short")] {
            if let Some(text) = self.texts.get(from).cloned() {
                self.texts.entry(to.to_owned()).or_insert(text);
            }
        }
        if let Some(page) = self.texts.get("page") {
            self.texts.insert("page-first".to_owned(), first_page(page));
        }
    }

    pub fn text(&self, variable: &str) -> Option<&str> {
        self.texts.get(variable).map(String::as_str)
    }

    pub fn people(&self, variable: &str) -> &[Person] {
        self.names.get(variable).map_or(&[], Vec::as_slice)
    }

    pub fn date(&self, variable: &str) -> Option<&DateTime> {
        self.dates.get(variable)
    }

    /// Whether the variable holds anything.
    pub fn has(&self, variable: &str) -> bool {
        self.texts.contains_key(variable)
            || self.names.contains_key(variable)
            || self.dates.contains_key(variable)
    }

    /// The first two letters of the item's language; `None` when it states none.
    pub fn language(&self) -> Option<String> {
        let language = self.text("language")?;
        let two: String = language.chars().take(2).collect();
        let valid = two.len() == 2 && two.bytes().all(|byte| byte.is_ascii_alphabetic());
        Some(if valid { two.to_ascii_lowercase() } else { "und".to_owned() })
    }
}

fn scalar(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn first_page(page: &str) -> String {
    let end = [page.find('&'), page.find(", "), page.find('-'), page.find('–')].into_iter().flatten().min();
    let first = end.map_or(page, |end| &page[..end]).trim_end();
    if first.ends_with('\\') { page.to_owned() } else { first.to_owned() }
}

fn truthy(value: Option<&Json>) -> Option<bool> {
    match value? {
        Json::Bool(flag) => Some(*flag),
        Json::Number(number) => Some(number.as_f64() != Some(0.0)),
        Json::String(text) => Some(!text.is_empty() && text != "0" && text != "false"),
        _ => None,
    }
}

fn person(value: &Json) -> Option<Person> {
    if let Json::String(name) = value {
        return Some(Person { literal: name.clone(), ..Person::default() });
    }
    let of = |key: &str| value.get(key).and_then(scalar).unwrap_or_default();
    let mut person = Person {
        family: of("family"),
        given: of("given"),
        particle: of("non-dropping-particle"),
        dropping_particle: of("dropping-particle"),
        suffix: of("suffix"),
        comma_suffix: truthy(value.get("comma-suffix")) == Some(true),
        literal: of("literal"),
        static_order: truthy(value.get("static-ordering")) == Some(true),
        parse: truthy(value.get("parse-names")) != Some(false)
            && truthy(value.get("static-particles")) != Some(true),
    };
    if person.literal.is_empty()
        && person.given.is_empty()
        && truthy(value.get("isInstitution")) == Some(true)
    {
        person.literal = std::mem::take(&mut person.family);
    }
    let empty = person.literal.is_empty() && person.family.is_empty() && person.given.is_empty();
    (!empty).then_some(person)
}

fn date(value: &Json) -> DateTime {
    let of = |key: &str| value.get(key).and_then(scalar).unwrap_or_default();
    let mut date = DateTime::default();
    let ends: Vec<Parts> = value
        .get("date-parts")
        .and_then(Json::as_array)
        .map(|ends| ends.iter().filter_map(Json::as_array).map(|end| parts(end)).collect())
        .unwrap_or_default();
    if let Some(start) = ends.first() {
        date.start = *start;
        date.end = ends.get(1).copied().filter(|end| end.year.is_some());
    } else {
        let raw = of("raw");
        if !raw.is_empty() {
            date = raw_date::read(&raw);
        }
    }
    let (literal, season) = (of("literal"), of("season"));
    if !literal.is_empty() {
        date.literal = literal;
    }
    if !season.is_empty() {
        date.season = season;
    }
    date.circa |= truthy(value.get("circa")) == Some(true);
    date
}

fn parts(list: &[Json]) -> Parts {
    let part = |index: usize| -> Option<i32> { scalar(list.get(index)?)?.trim().parse().ok() };
    Parts { year: part(0), month: part(1), day: part(2) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn first_pages() {
        for (page, first) in [
            ("12-14", "12"),
            ("A1, A14", "A1"),
            ("7–9", "7"),
            ("3 & 5", "3"),
            ("12", "12"),
            ("N\\-3", "N\\-3"),
            ("", ""),
        ] {
            assert_eq!(first_page(page), first, "{page}");
        }
    }

    #[test]
    fn wrong_shapes_are_left_out() {
        let item = Item::from_json(&json!({"id": 7, "type": "webpage", "title": "", "author": [{}],
            "issued": {"date-parts": [["x"]]}, "volume": 3}));
        assert_eq!((item.id.as_str(), item.kind.as_str()), ("7", "webpage"));
        assert!(!item.has("title") && !item.has("author") && !item.has("issued"));
        assert_eq!(item.text("volume"), Some("3"));
    }
}
