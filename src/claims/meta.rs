//! `<meta>` elements: each key is given to the vocabularies in turn, the first that knows it takes it.
//!
//! A key may stand in `property`, `name`, `itemprop` or `http-equiv`, and hold several names apart by spaces.

use super::index::Index;
use super::{Claims, Field, decode, dublin_core, meta_names, open_graph, parsely, sailthru, twitter};
use crate::article::Vocabulary;
use crate::page::{NodeId, Page};

type Reader = fn(&str) -> Option<Field>;

const READERS: &[(Reader, Vocabulary)] = &[
    (open_graph::field, Vocabulary::OpenGraph),
    (twitter::field, Vocabulary::Twitter),
    (dublin_core::field, Vocabulary::DublinCore),
    (parsely::field, Vocabulary::Parsely),
    (sailthru::field, Vocabulary::Sailthru),
    (meta_names::field, Vocabulary::Meta),
];

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    twitter::read_pairs(page, &index.meta, claims);
    for node in &index.meta {
        let Some(element) = page.element(*node) else { continue };
        let Some(content) = element.attribute("content").or_else(|| element.attribute("value")) else {
            continue;
        };
        let content = decode(content);
        let mut seen: Vec<Field> = Vec::new();
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            let Some(keys) = element.attribute(attribute) else { continue };
            for key in keys.split_ascii_whitespace() {
                let lower = key.to_ascii_lowercase();
                if lower == "parsely-page" {
                    parsely::read_page(&content, *node, claims);
                    continue;
                }
                let Some((field, vocabulary)) =
                    READERS.iter().find_map(|(reader, vocabulary)| Some((reader(&lower)?, *vocabulary)))
                else {
                    continue;
                };
                // The date of an item (another article's, for one) is read as microdata.
                if attribute == "itemprop" && is_date(field) && is_in_item(page, *node) {
                    continue;
                }
                if !seen.contains(&field) {
                    seen.push(field);
                    claims.push(field, &content, vocabulary, key, *node);
                }
            }
        }
    }
}

fn is_date(field: Field) -> bool {
    matches!(field, Field::DatePublished | Field::DateModified | Field::DateCreated | Field::DateUnspecified)
}

fn is_in_item(page: &Page, node: NodeId) -> bool {
    page.ancestors(node).any(|outer| page.attribute(outer, "itemscope").is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        for (html, expected) in [
            ("<meta property=og:title content=T>", "OpenGraph og:title Title=T"),
            ("<meta name=og:title content='A &amp;amp; B'>", "OpenGraph og:title Title=A & B"),
            ("<meta property='x og:title dc:title' content=T>", "OpenGraph og:title Title=T"),
            ("<meta name=DC.date.issued content=2020>", "DublinCore DC.date.issued DatePublished=2020"),
            ("<meta name=author value=Ann>", "Meta author Author=Ann"),
            ("<meta name=viewport content=x>", ""),
            ("<meta name=author content=' '>", ""),
            ("<meta itemprop=datePublished content=2020>", "Meta datePublished DatePublished=2020"),
            ("<div itemscope><meta itemprop=datePublished content=2020></div>", ""),
            ("<meta name=parsely-page content='{\"author\":\"Ann\"}'>", "Parsely parsely-page Author=Ann"),
        ] {
            let page = Page::parse(html, "");
            let mut claims = Claims::default();
            read(&page, &Index::new(&page), &mut claims);
            let lines: Vec<String> = claims
                .all
                .iter()
                .map(|claim| {
                    format!("{:?} {} {:?}={}", claim.vocabulary, claim.property, claim.field, claim.value)
                })
                .collect();
            assert_eq!(lines.join("; "), expected, "{html}");
        }
    }
}
