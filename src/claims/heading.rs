//! `<title>` and `<h1>`.

use super::index::Index;
use super::{Claims, Field, decode};
use crate::article::Vocabulary;
use crate::page::Page;

/// First headings read: a page with more has made everything a heading.
const MOST: usize = 8;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    if let Some(node) = index.title {
        let text: String = page.children(node).filter_map(|child| page.text_node(child)).collect();
        claims.push(Field::Title, &decode(&text), Vocabulary::Html, "title", node);
    }
    for node in index.h1.iter().take(MOST) {
        claims.push(Field::Title, &page.text(*node), Vocabulary::Html, "h1", *node);
    }
}
