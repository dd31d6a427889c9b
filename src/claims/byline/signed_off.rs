//! A name that signs the story behind its last paragraph: "(Ann Bell)", "【山田太郎】", "홍길동 기자", "记者 王小明".
//!
//! A guess, as nothing calls it an author: only brackets, a reporter's title or a byline's opening make a name a
//! signature, or a line in bold or italics with a known given name right behind the story.

use crate::article::Vocabulary;
use crate::claims::{Claims, Field};
use crate::name;
use crate::page::{Element, NodeId, Page};
use std::collections::HashMap;

/// Bytes from which a paragraph is the story's own.
const PARAGRAPH: usize = 120;

/// Longest signature, in bytes.
const LONG: usize = 90;

/// Paragraphs behind the story's last that are looked through.
const BEHIND: usize = 3;

pub(super) fn read(page: &Page, claims: &mut Claims) {
    if claims.of(Field::Author).any(|claim| claim.vocabulary != Vocabulary::JsonLd) {
        return;
    }
    let is_paragraph = |(id, element): (NodeId, &Element)| (element.name() == "p").then_some(id);
    let paragraphs: Vec<NodeId> = page.elements().filter_map(is_paragraph).collect();
    let Some(last) = last_of_story(page, &paragraphs) else { return };
    for id in paragraphs[last + 1..].iter().take(BEHIND) {
        let text = page.text(*id);
        if text.len() > LONG {
            continue;
        }
        // What stands in another block is the page's: its editor, its owner.
        if page.parent(*id) != page.parent(paragraphs[last]) {
            break;
        }
        let first = || page.lines(*id).lines().next().unwrap_or("").trim_end_matches('.').to_owned();
        let signs = || name::is_signature(&text) || is_set_apart(page, *id) && name::is_known_name(&first());
        if signs() && !super::is_elsewhere(page, *id) && !super::near::signs_many(page, &text) {
            claims.push(Field::Author, &text, Vocabulary::Inferred, "signed off", *id);
            return;
        }
    }
    let end = page.text(paragraphs[last]);
    if let Some(name) = in_brackets(&end).filter(|_| !super::is_elsewhere(page, paragraphs[last])) {
        claims.push(Field::Author, name, Vocabulary::Inferred, "signed off", paragraphs[last]);
    }
}

/// "It is over. (Ann Bell)", "…終わった。（山田 太郎）": a name in brackets behind the last sentence; behind a quotation
/// it is who said it.
fn in_brackets(text: &str) -> Option<&str> {
    let text = text.trim_end().strip_suffix([')', '）', '】'])?;
    let open = text.rfind(['(', '（', '【'])?;
    let name = text[open..].trim_start_matches(['(', '（', '【']).trim();
    let ends = text[..open].trim_end().ends_with(['.', '。', '!', '?']);
    // A Japanese name that is written in two words is one.
    let is_apart = || {
        !name.is_ascii()
            && name.contains(char::is_whitespace)
            && name::is_full_name(name)
            && name.chars().all(|char| char.is_whitespace() || char as u32 > 0x2e80)
    };
    (ends && name.len() <= LONG && (name::is_known_name(name) || is_apart())).then_some(name)
}

/// The last long paragraph of the element that holds most of them: a footer's is not the story's.
fn last_of_story(page: &Page, paragraphs: &[NodeId]) -> Option<usize> {
    let is_long = |at: &usize| page.text(paragraphs[*at]).len() >= PARAGRAPH;
    let long: Vec<(usize, Option<NodeId>)> =
        (0..paragraphs.len()).filter(is_long).map(|at| (at, page.parent(paragraphs[at]))).collect();
    let mut counts: HashMap<Option<NodeId>, usize> = HashMap::new();
    for (_, parent) in &long {
        *counts.entry(*parent).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    long.iter().rfind(|(_, parent)| counts.get(parent) == Some(&most)).map(|(at, _)| *at)
}

/// `<p><em>Ann Bell</em></p>`, `<p align=right>Ann Bell</p>`: a paragraph in bold or italics or at the other margin.
fn is_set_apart(page: &Page, paragraph: NodeId) -> bool {
    if page.attribute(paragraph, "align").is_some_and(|align| align.eq_ignore_ascii_case("right")) {
        return true;
    }
    let mut parts =
        page.children(paragraph).filter(|id| page.text_node(*id).is_none_or(|text| !text.trim().is_empty()));
    parts.next().is_some_and(|part| matches!(page.name(part), "em" | "i" | "b" | "strong"))
        && parts.next().is_none_or(|part| page.name(part) == "br")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures() {
        for (last, expected) in [
            ("(Ann Bell)", "(Ann Bell)"),
            ("【山田太郎】", "【山田太郎】"),
            ("홍길동 기자 hong@example.org", "홍길동 기자 hong@example.org"),
            ("（记者 王小明 编辑 李雷）", "（记者 王小明 编辑 李雷）"),
            ("By Ann Bell", "By Ann Bell"),
            ("<em>Ann Bell</em>", "Ann Bell"),
            ("<b><i>Ann Bell</i></b>", "Ann Bell"),
            ("It is over.</p><p><b>Ann Bell</b>", "Ann Bell"),
            ("<i>Иван Белов</i>", "Иван Белов"),
            ("<b>Ann Bell</b><br>reporter", "Ann Bell reporter"),
            ("<b>Ann Bell</b> and others", ""),
            ("</p><div><p>Editor</p><p><b>Ann Bell</b></p></div><p>", ""),
            ("It is over. (Photo: Ann Bell)", ""),
            ("<em>Broken Roofs</em>", ""),
            ("<em>Ann Bell</em> saw it.", ""),
            ("Ann Bell", ""),
            ("(Reuters)", ""),
            ("(The End)", ""),
            ("(责编：牛小明、李雷)", ""),
            ("(Photo: Ann Bell)", ""),
            ("Read More", ""),
            ("(Ann Bell lives by the sea.)", ""),
        ] {
            let html = format!("<p>{}</p><p>{last}</p>", "The storm took roofs. ".repeat(8));
            let page = Page::parse(&html, "");
            let claims = crate::claims::read(&page);
            let found = claims.of(Field::Author).filter(|claim| claim.vocabulary == Vocabulary::Inferred);
            let found: Vec<&str> = found.map(|claim| claim.value.as_str()).collect();
            assert_eq!(found.join("; "), expected, "{last}");
        }
    }
}
