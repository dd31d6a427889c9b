//! The registrable domain of a host, by the Public Suffix List (<https://publicsuffix.org/list/>).
//!
//! The table holds the rules of two and more labels, private ones included (two blogs of one service are two sites); a
//! rule of one label is the list's default. Looked up in the text itself: nothing is built at the start.

use crate::date::word_table::WordTable;

static RULES: WordTable = WordTable::new(include_str!("public_suffix.txt"));

/// "bbc.co.uk" for "news.bbc.co.uk"; the host itself when it is a public suffix or an address in numbers.
pub fn registrable_domain(host: &str) -> &str {
    let host = host.trim_end_matches('.');
    if host.starts_with('[') || host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return host;
    }
    let mut starts: Vec<usize> = vec![0];
    starts.extend(host.match_indices('.').map(|(at, _)| at + 1));
    let suffix = suffix_labels(host, &starts);
    let at = starts.len().saturating_sub(suffix + 1);
    &host[starts[at]..]
}

/// How many labels the public suffix has.
fn suffix_labels(host: &str, starts: &[usize]) -> usize {
    for (index, start) in starts.iter().enumerate() {
        let labels = starts.len() - index;
        let tail = &host[*start..];
        if has(&format!("!{tail}")) {
            return labels - 1;
        }
        let wild = starts.get(index + 1).is_some_and(|next| has(&format!("*.{}", &host[*next..])));
        if labels == 1 || wild || has(tail) {
            return labels;
        }
    }
    1
}

fn has(rule: &str) -> bool {
    RULES.rows(rule).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registrable_domains() {
        let cases = [
            ("example.com", "example.com"),
            ("www.example.com", "example.com"),
            ("news.bbc.co.uk", "bbc.co.uk"),
            ("www.gov.uk", "www.gov.uk"),
            ("www.ck", "www.ck"),
            ("a.b.example.ck", "b.example.ck"),
            ("a.city.kawasaki.jp", "city.kawasaki.jp"),
            ("one.blogspot.com", "one.blogspot.com"),
            ("a.one.github.io", "one.github.io"),
            ("com", "com"),
            ("localhost", "localhost"),
            ("127.0.0.1", "127.0.0.1"),
            ("", ""),
        ];
        for (host, expected) in cases {
            assert_eq!(registrable_domain(host), expected, "{host}");
        }
    }

    #[test]
    fn the_table_is_sorted() {
        let rules: Vec<&str> = RULES.text.lines().skip(1).collect();
        assert!(RULES.text.starts_with("# "));
        assert!(rules.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(rules.iter().all(|rule| has(rule)));
    }
}
