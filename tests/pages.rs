//! Pages as fixtures: `tests/pages/<case>/{page.html,url.txt,expected.json}`.
//!
//! `expected.json` is a part of the Article: objects are compared key by key, `null` means that the key is absent, lists
//! one entry after the other. A failure names case and field. `UPDATE=1` writes anew what the file already speaks of.

use serde_json::Value;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The reader's clock in every fixture.
const NOW: &str = "2026-11-22T12:00:00+00:00";

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut out: Vec<PathBuf> = std::fs::read_dir(&root)
        .unwrap_or_else(|error| panic!("{}: {error}", root.display()))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("page.html").is_file())
        .collect();
    out.sort();
    out
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(case: &Path) -> Value {
    let url = std::fs::read_to_string(case.join("url.txt")).unwrap_or_default();
    let article = dateline::read(&text(&case.join("page.html")), url.trim(), NOW);
    serde_json::to_value(&article).expect("an article is always JSON")
}

/// Writes a line for each place where `found` is not as `expected` says.
fn compare(expected: &Value, found: &Value, place: &str, out: &mut String) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                compare(value, found.get(key).unwrap_or(&Value::Null), &format!("{place}.{key}"), out);
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (at, (value, other)) in expected.iter().zip(found).enumerate() {
                compare(value, other, &format!("{place}[{at}]"), out);
            }
        }
        (expected, found) if expected != found => {
            let _ = writeln!(out, "{place}: expected {expected}, found {found}");
        }
        _ => {}
    }
}

/// `found` cut down to what `expected` speaks of.
fn cut(expected: &Value, found: &Value) -> Value {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => Value::Object(
            expected
                .iter()
                .map(|(key, value)| (key.clone(), cut(value, found.get(key).unwrap_or(&Value::Null))))
                .collect(),
        ),
        (Value::Array(expected), Value::Array(found)) => {
            let like = |at: usize| expected.get(at).or(expected.first()).unwrap_or(&Value::Null);
            Value::Array(found.iter().enumerate().map(|(at, value)| cut(like(at), value)).collect())
        }
        (_, found) => found.clone(),
    }
}

#[test]
fn pages_are_read_as_expected() {
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let mut failures = String::new();
    let cases = cases();
    assert!(!cases.is_empty(), "expected fixtures under tests/pages, found none");
    for case in &cases {
        let path = case.join("expected.json");
        let expected: Value =
            serde_json::from_str(&text(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let found = read(case);
        if update {
            let new = serde_json::to_string_pretty(&cut(&expected, &found)).expect("JSON again");
            std::fs::write(&path, new + "\n").unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            continue;
        }
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        compare(&expected, &found, &name, &mut failures);
    }
    assert!(failures.is_empty(), "\n{failures}");
}
