//! The `lang` attribute of `<html>` (<https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes>).

use super::index::Index;
use super::{Claims, Field};
use crate::article::Vocabulary;
use crate::page::Page;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let Some(node) = index.html else { return };
    for attribute in ["lang", "xml:lang"] {
        if let Some(value) = page.attribute(node, attribute) {
            claims.push(Field::Language, value, Vocabulary::Html, attribute, node);
        }
    }
}
