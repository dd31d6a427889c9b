//! Authors in a list of facts (`<li><strong>Autor</strong> Ann Bell</li>`, `<dt>Author</dt><dd>Ann Bell</dd>`) and in a
//! line that signs the article ("Written by Ann Bell"), wherever they stand.

use super::{LONGEST, add, is_elsewhere, text_without_times};
use crate::claims::Claims;
use crate::name;
use crate::page::{NodeId, Page};

/// What the fact is called, alone in its element; in lower case, sorted.
const LABELS: &[&str] = &[
    "auteur",
    "author",
    "author(s)",
    "authors",
    "autor",
    "autor/in",
    "autor:in",
    "autore",
    "autores",
    "autorin",
    "autorin/autor",
    "autor*in",
    "forfatter",
    "författare",
    "skribent",
    "yazar",
    "автор",
    "作者",
    "記者",
];

/// What opens a line that signs the article, wherever it stands; in lower case.
const SIGNED: &[&str] = &[
    "article by ",
    "authored by ",
    "artikel von ",
    "ein artikel von ",
    "ein beitrag von ",
    "escrito por ",
    "geschreven door ",
    "reported by ",
    "rédigé par ",
    "scritto da ",
    "skrevet af ",
    "skrevet av ",
    "skriven av ",
    "story by ",
    "words by ",
    "written by ",
    "écrit par ",
];

/// Longest label or opening of a signature, in bytes.
const LONG: usize = 80;

pub(super) fn read(page: &Page, claims: &mut Claims) {
    for id in page.descendants(NodeId::DOCUMENT) {
        let Some(text) = page.text_node(id).filter(|text| text.len() <= 2 * LONG) else { continue };
        if !text.trim_start().starts_with(begins) {
            continue;
        }
        let Some(parent) = page.parent(id) else { continue };
        if let Some(posted) = posted_by(text).filter(|_| !is_elsewhere(page, id)) {
            add(claims, posted, parent, &parent.index().to_string(), None);
            continue;
        }
        if text.len() > LONG {
            continue;
        }
        let lower = text.trim_start().to_lowercase();
        let line = lower.trim_end();
        let found = if is_label(line) {
            fact(page, parent)
        } else if SIGNED
            .iter()
            .any(|signed| lower.starts_with(signed) || signed.strip_suffix(' ') == Some(line))
        {
            // "Written by" alone in its element: the name stands beside it.
            let own = text_without_times(page, parent);
            if name::is_label(&own) { fact(page, parent) } else { Some((parent, own)) }
        } else {
            continue;
        };
        let Some((node, names)) = found.filter(|(_, names)| names.chars().count() <= LONGEST) else {
            continue;
        };
        if name::read(&names).iter().any(|name| name::is_full_name(&name.text))
            && !is_elsewhere(page, list(page, parent))
        {
            add(claims, &names, node, &node.index().to_string(), None);
        }
    }
}

/// "This entry was posted by Ann Bell on Monday": WordPress's line below a story, up to the day.
fn posted_by(text: &str) -> Option<&str> {
    let names = text.trim_start().strip_prefix("This entry was posted by ")?;
    let end = [" on ", " at ", " in "].iter().filter_map(|word| names.find(word)).min()?;
    names.get(..end)
}

/// The list or table that the label stands in, where its own place counts and not the item's.
fn list(page: &Page, label: NodeId) -> NodeId {
    let mut near = page.ancestors(label).take(4);
    near.find(|id| matches!(page.name(*id), "ul" | "ol" | "dl" | "table")).unwrap_or(label)
}

/// Whether a label or a signature begins with the letter, in either case; most texts of a page begin with none of theirs.
fn begins(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e'
            | 'f'
            | 'g'
            | 'r'
            | 's'
            | 't'
            | 'w'
            | 'y'
            | 'é'
            | 'а'
            | '作'
            | '記'
            | 'A'
            | 'E'
            | 'F'
            | 'G'
            | 'R'
            | 'S'
            | 'T'
            | 'W'
            | 'Y'
            | 'É'
            | 'А'
    )
}

/// `lower` = a text in lower case, trimmed.
fn is_label(lower: &str) -> bool {
    // "Text" alone may head anything; with a colon it stands before who wrote it.
    lower == "text:" || LABELS.contains(&lower.trim_end_matches([':', '：']).trim_end())
}

/// What stands beside the label: in the next element of a definition list, else behind it on the same line.
fn fact(page: &Page, label: NodeId) -> Option<(NodeId, String)> {
    let next = page.next_sibling(label)?;
    let (node, text) = match page.name(label) {
        "dt" | "th" => next_element(page, next).map(|node| (node, page.text(node)))?,
        _ => (page.parent(label)?, line_from(page, next)),
    };
    let names = text.trim_start_matches([':', '：', ' ']);
    (!names.is_empty()).then(|| (node, names.to_owned()))
}

/// The text from a sibling on, up to the next block or line break.
fn line_from(page: &Page, from: NodeId) -> String {
    let mut text = String::new();
    for id in std::iter::successors(Some(from), |id| page.next_sibling(*id)) {
        if page.element(id).is_some_and(crate::page::is_block) && !text.trim().is_empty() {
            break;
        }
        text.push_str(page.text_node(id).map_or_else(|| page.text(id), str::to_owned).as_str());
        if text.len() > 4 * LONGEST {
            break;
        }
    }
    super::super::fold(&text)
}

/// The first element from a sibling on.
pub(super) fn next_element(page: &Page, from: NodeId) -> Option<NodeId> {
    std::iter::successors(Some(from), |id| page.next_sibling(*id)).find(|id| page.element(*id).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_begins_with_a_known_letter() {
        for words in LABELS.iter().chain(SIGNED).chain(&["text:"]) {
            let first = words.chars().next().expect("a label has letters");
            assert!(first.to_uppercase().chain([first]).all(begins), "{words}");
        }
        assert!(!begins('k') && !begins('K'));
    }
}
