//! Lists of links behind a word that says they are tags ("Tags:", "Címkék", "關鍵字："), whatever their classes and addresses.
//!
//! There is no standard. The links must be all that stands behind the word, up to the first text that is none; where one of
//! them is a headline rather than a tag, the list is one of stories and is left out whole.

use crate::date::word_table::{WordTable, fold};
use crate::page::{NodeId, Page};

static LABELS: WordTable = WordTable::new(include_str!("words/tag_labels.txt"));

/// Bytes of the longest text that may be a label.
const LONGEST: usize = 60;

/// Elements around the word beside which its list is looked for.
const LEVELS: usize = 4;

/// Siblings behind the word that are looked at.
const SIBLINGS: usize = 60;

/// Whether a text is nothing but such a word.
pub(super) fn is_label(text: &str) -> bool {
    let Some(start) = text.bytes().take(LONGEST).position(|byte| byte.is_ascii_alphabetic() || byte >= 0x80)
    else {
        return false;
    };
    if text.len() > start + LONGEST || !begins(&text[start..]) {
        return false;
    }
    let word = text.trim_matches(|char: char| !char.is_alphanumeric());
    word.len() > 2 && LABELS.rows(&fold(word)).next().is_some()
}

/// Whether a text begins as some label does: most texts are told apart by their first letters.
fn begins(text: &str) -> bool {
    let mut first = [0; 4];
    let bytes = text.as_bytes();
    let length = first.len();
    if bytes.len() >= length && bytes[..length].is_ascii() {
        first.copy_from_slice(&bytes[..length]);
        first.make_ascii_lowercase();
        return std::str::from_utf8(&first)
            .is_ok_and(|first| LABELS.begins(first.trim_end_matches([':', ' '])));
    }
    let letter = text.chars().next().and_then(|char| char.to_lowercase().next());
    letter.is_some_and(|letter| LABELS.begins(letter.encode_utf8(&mut first)))
}

/// The links of the list behind a word; empty where there is none.
pub(super) fn links(page: &Page, label: NodeId) -> Vec<NodeId> {
    let outer = page.ancestors(label).take(LEVELS).take_while(|id| !matches!(page.name(*id), "a" | "body"));
    for id in std::iter::once(label).chain(outer) {
        let behind = std::iter::successors(page.next_sibling(id), |id| page.next_sibling(*id));
        let mut found = Vec::new();
        for sibling in behind.take(SIBLINGS) {
            if let Some(text) = page.text_node(sibling) {
                if has_words(text) {
                    break;
                }
                continue;
            }
            match only_links(page, sibling) {
                Some(links) => found.extend(links),
                None => break,
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The links of an element that has no words outside them.
fn only_links(page: &Page, element: NodeId) -> Option<Vec<NodeId>> {
    let mut links = Vec::new();
    let mut nodes = page.descendants(element);
    while let Some(id) = nodes.next() {
        if matches!(page.name(id), "a" | "script" | "style") {
            if page.name(id) == "a" {
                links.push(id);
            }
            nodes.skip_children(id);
        } else if page.text_node(id).is_some_and(has_words) {
            return None;
        }
    }
    Some(links)
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        crate::date::word_table::tests::check(&LABELS);
    }

    #[test]
    fn labels() {
        for (text, expected) in [
            ("Tags:", true),
            (" Schlagwörter: ", true),
            ("關鍵字：", true),
            ("МЕТКИ", true),
            ("#Tags", true),
            ("Tags of the week", false),
            ("Tag der offenen Tür", false),
            ("", false),
        ] {
            assert_eq!(is_label(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_behind_a_label() {
        for (html, expected) in [
            ("<p>Tags: <a href=/a>Storm</a>, <a href=/b>Coast</a></p>", "Storm|Coast"),
            ("<p><b>Címkék:</b> <a href=/a>vihar</a></p>", "vihar"),
            ("<ul><li>Tag</li><li><a href=/a>badai</a></li><li><a href=/b>laut</a></li></ul>", "badai|laut"),
            ("<h4>Topics</h4><div><ul><li><a href=/a>Storm</a></ul></div><p>More</p>", "Storm"),
            ("<p>Tags: <a href=/a>Storm</a></p><p><a href=/b>Home</a></p>", "Storm"),
            ("<p>Tags: <a href=/a>Storm</a> filed in <a href=/b>News</a></p>", "Storm"),
            ("<a href=/tags>Tags</a> <a href=/home>Home</a>", ""),
            ("<p>Tags: none</p><p>By <a href=/ann>Ann</a></p>", ""),
            ("<p>No word here <a href=/a>Storm</a></p>", ""),
        ] {
            let page = Page::parse(html, "");
            let label =
                page.descendants(NodeId::DOCUMENT).find(|id| page.text_node(*id).is_some_and(is_label));
            let found = label.map(|label| links(&page, label)).unwrap_or_default();
            let found: Vec<String> = found.into_iter().map(|node| page.text(node)).collect();
            assert_eq!(found.join("|"), expected, "{html}");
        }
    }
}
