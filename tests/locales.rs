//! The interface's words: every locale has the same messages with the same places to fill in, and every message that
//! the program asks for exists, and is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const LOCALES: [&str; 5] = ["ar", "de", "en", "es", "fr"];
/// Unicode CLDR plural categories.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[test]
fn all_locales_have_the_same_messages_and_places() {
    let english = places(&messages("en"));
    for locale in LOCALES {
        let own = places(&messages(locale));
        let names =
            |places: &BTreeMap<String, BTreeSet<char>>| places.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&own), names(&english), "{locale}");
        for (name, own) in own {
            assert_eq!(own, english[&name], "{locale} {name}");
        }
    }
}

#[test]
fn counted_messages_have_a_form_for_the_rest() {
    for locale in LOCALES {
        let messages = messages(locale);
        for name in messages.keys() {
            if let Some((base, category)) = name.split_once('_') {
                assert!(CATEGORIES.contains(&category), "{locale} {name}");
                assert!(messages.contains_key(&format!("{base}_other")), "{locale} {base}");
            }
        }
    }
}

/// A browser that misses a form says it in the default locale's English.
#[test]
fn the_form_for_one_is_in_every_locale() {
    for name in messages("en").keys().filter(|name| name.ends_with("_one")) {
        for locale in LOCALES {
            assert!(messages(locale).contains_key(name), "{locale} {name}");
        }
    }
}

/// Arabic nouns change after 2, after 3–10 and after 11–99; French, German, English and Spanish ones only after 1.
#[test]
fn the_sourcing_summary_counts_as_each_language_does() {
    for base in [
        "sumSources",
        "sumLinks",
        "sumOutlets",
        "sumDocuments",
        "sumQuotationsLinked",
        "sumQuotationsUnlinked",
    ] {
        for (locale, forms) in [
            ("ar", &["one", "two", "few", "many", "other"][..]),
            ("de", &["one", "other"]),
            ("en", &["one", "other"]),
            ("es", &["one", "other"]),
            ("fr", &["one", "other"]),
        ] {
            let messages = messages(locale);
            for form in forms {
                assert!(messages.contains_key(&format!("{base}_{form}")), "{locale} {base}_{form}");
            }
        }
    }
}

/// French says nought in the form of one (CLDR), so that form may not write the number out.
#[test]
fn french_counts_nought_as_one() {
    for (name, message) in messages("fr") {
        assert!(!(name.ends_with("_one") && message.starts_with("1 ")), "{name}: {message}");
    }
}

#[test]
fn no_message_is_empty() {
    for locale in LOCALES {
        for (name, message) in messages(locale) {
            assert!(!message.is_empty(), "{locale} {name}");
        }
    }
}

#[test]
fn what_is_asked_for_exists() {
    let names: BTreeSet<String> = places(&messages("en")).into_keys().collect();
    let text = sources();
    for call in [
        "say(\"",
        "say_with(\"",
        "count(\"",
        "count_with(\"",
        "ordinal(\"",
        "Key(\"",
        "getMessage(\"",
        "__MSG_",
    ] {
        for (at, _) in text.match_indices(call) {
            let rest = &text[at + call.len()..];
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let name = &rest[..end];
            // `@@bidi_dir` and its like are the browser's own; a name that is put together ends at once.
            if !name.is_empty() && !rest.starts_with('@') {
                assert!(names.contains(name), "{call}{name}");
            }
        }
    }
}

#[test]
fn what_exists_is_asked_for() {
    let text = sources();
    for name in places(&messages("en")).into_keys() {
        let used = text.contains(&format!("\"{name}\"")) || text.contains(&format!("__MSG_{name}__"));
        assert!(used, "nothing asks for {name}");
    }
}

/// By message, counted ones once: which of `$1`, `$2` … occur in any of its forms.
fn places(messages: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<char>> {
    let mut places: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for (name, message) in messages {
        let base = name.split_once('_').map_or(name.as_str(), |(base, _)| base);
        let own = message.match_indices('$').filter_map(|(at, _)| message[at + 1..].chars().next());
        // A form for one or two may leave the number out; the form for the rest has every place.
        let counts = !name.contains('_') || name.ends_with("_other");
        let known = places.entry(base.to_owned()).or_default();
        if counts {
            known.extend(own);
        }
    }
    places
}

fn messages(locale: &str) -> BTreeMap<String, String> {
    let path = root().join("extension/_locales").join(locale).join("messages.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let rows = value.as_object().unwrap().iter();
    rows.map(|(name, row)| (name.clone(), row["message"].as_str().unwrap().to_owned())).collect()
}

/// Everything that asks for messages, as one text.
fn sources() -> String {
    let mut text = fs::read_to_string(root().join("manifest.json")).unwrap();
    let mut folders: Vec<PathBuf> =
        ["src/web", "src/export", "extension"].map(|folder| root().join(folder)).into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("_locales") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs" || end == "js" || end == "html") {
                text.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    text
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
