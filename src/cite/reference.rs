//! What is cited: a CSL item, and beside it what CSL has no variable for but other formats ask.

use super::csl::{DateTime, Item, Person};
use serde_json::{Value, json};

/// A copy of the page in a web archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    pub url: String,
    /// `YYYY-MM-DD`, or empty.
    pub date: String,
}

/// A CSL item with its surroundings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    json: Value,
    item: Item,
    /// The news agency whose copy it is.
    pub agency: Option<String>,
    /// Behind a paywall.
    pub subscription: bool,
    pub archive: Option<Archive>,
}

impl Reference {
    /// From CSL-JSON; an item without an id is given one.
    pub fn from_json(mut json: Value) -> Reference {
        let item = Item::from_json(&json);
        if item.id.is_empty() {
            let key = key(&item);
            if let Some(object) = json.as_object_mut() {
                object.insert("id".to_owned(), json!(key));
            }
        }
        Reference { item: Item::from_json(&json), json, ..Reference::default() }
    }

    /// The item as CSL-JSON.
    pub fn json(&self) -> &Value {
        &self.json
    }

    pub fn item(&self) -> &Item {
        &self.item
    }

    pub(super) fn text(&self, variable: &str) -> Option<&str> {
        self.item.text(variable).map(str::trim).filter(|text| !text.is_empty())
    }

    pub(super) fn authors(&self) -> &[Person] {
        self.item.people("author")
    }

    pub(super) fn date(&self, variable: &str) -> Option<&DateTime> {
        self.item.date(variable)
    }

    /// The title without inline markup.
    pub(super) fn plain_title(&self) -> String {
        without_markup(self.text("title").unwrap_or_default())
    }

    /// A key for formats that need one: the item's id with nothing but letters, digits and hyphens.
    pub(super) fn key(&self) -> String {
        let key: String =
            self.item.id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        if key.is_empty() { key_of_nothing() } else { key }
    }
}

/// Takes CSL's inline markup (`<i>`, `<span class="nocase">` …) out of a text; other angle brackets stay.
pub(super) fn without_markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let name = rest[1..].trim_start_matches('/');
        let markup =
            ["i>", "b>", "sc>", "sub>", "sup>", "span>", "span "].iter().any(|tag| name.starts_with(tag));
        match rest.find('>').filter(|_| markup) {
            Some(end) => rest = &rest[end + 1..],
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn key_of_nothing() -> String {
    "item".to_owned()
}

/// "souza-2024-rain": last word of the first author's name, year, first long word of the title.
fn key(item: &Item) -> String {
    let word = |text: &str, least: usize| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let mut words = words.map(fold).filter(|word| word.len() >= least);
        words.next()
    };
    let author = item.people("author").first().and_then(|person| {
        let name = if person.literal.is_empty() { &person.family } else { &person.literal };
        name.rsplit(' ').next().and_then(|last| word(last, 1))
    });
    let year = item.date("issued").and_then(|date| date.start.year).map(|year| year.to_string());
    let title = item.text("title").and_then(|title| word(&without_markup(title), 4));
    let parts: Vec<String> = [author, year, title].into_iter().flatten().collect();
    if parts.is_empty() { key_of_nothing() } else { parts.join("-") }
}

/// The ASCII letters and digits of a word, small; accents are taken off the common Latin letters.
fn fold(word: &str) -> String {
    let plain = |c: char| match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        c => c,
    };
    word.to_lowercase().chars().map(plain).filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        for (json, expected) in [
            (
                json!({"author": [{"family": "Müller", "given": "Jo"}], "title": "Über alle Berge",
                "issued": {"date-parts": [[2024]]}}),
                "muller-2024-uber",
            ),
            (json!({"title": "9 of us"}), "item"),
            (json!({"id": "a b/c"}), "abc"),
            (json!({"id": "王"}), "item"),
            (json!({}), "item"),
        ] {
            assert_eq!(Reference::from_json(json.clone()).key(), expected, "{json}");
        }
    }

    #[test]
    fn markup_goes_other_brackets_stay() {
        for (text, expected) in [
            ("The <i>Titanic</i> at <span class=\"nocase\">sea</span>", "The Titanic at sea"),
            ("Markets & rates <update>", "Markets & rates <update>"),
            ("1 < 2", "1 < 2"),
        ] {
            assert_eq!(without_markup(text), expected);
        }
    }
}
