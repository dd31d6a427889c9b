//! Tables over the whole way: text, anchor and language in, expressions out.

use super::*;

mod english;
mod french;
mod german;
mod hostile;
mod modern;
mod none;
mod others;
mod ranges;
mod spanish;

/// The day on which the tables are told, a Friday.
const DAY: &str = "2026-03-06";

/// `text=value` of what is found, joined by `; `.
fn told(text: &str, anchor: &str, language: &str) -> String {
    let found = timexes(text, anchor.parse().ok(), language);
    let one = |found: &Found| format!("{}={}", &text[found.start..found.end], found.value);
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Every row: a text, and what is found in it when it was published on the anchor.
#[track_caller]
fn table(language: &str, anchor: &str, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, expected)| (text, expected, told(text, anchor, language)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
