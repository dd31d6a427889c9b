//! Tables over the whole way: text, anchor and language in, expressions out.

use super::*;

/// `text => value` pairs joined by `; `.
fn told(text: &str, anchor: &str, language: &str) -> String {
    let found = timexes(text, anchor.parse().ok(), language);
    let one = |found: &Found| format!("{}={}", &text[found.start..found.end], found.value);
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn nothing_in_nothing() {
    assert_eq!(told("", "1998-02-06", "en"), "");
}
