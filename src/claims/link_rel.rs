//! `<link rel>` and `<a rel>` (<https://html.spec.whatwg.org/multipage/links.html#linkTypes>): `canonical`, `author`, `tag`.
//!
//! `rel=category` is WordPress's companion of `tag`. `rel=author` in `<link>` is an address and no name; it is left out.

use super::index::Index;
use super::{AgentDetail, Claims, Field};
use crate::article::Vocabulary;
use crate::page::Page;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    for node in &index.link {
        let Some(element) = page.element(*node) else { continue };
        if let Some(href) = element.attribute("href")
            && element.has_token("rel", "canonical")
        {
            claims.push(Field::CanonicalUrl, href, Vocabulary::LinkRel, "canonical", *node);
        }
    }
    for node in &index.anchor_rel {
        let Some(element) = page.element(*node) else { continue };
        if element.has_token("rel", "author") {
            if super::byline::is_elsewhere(page, *node) || claims.cards.hold(page, *node) {
                continue;
            }
            claims.push(Field::Author, &page.text(*node), Vocabulary::LinkRel, "author", *node);
            if let (Some(claim), Some(href)) = (claims.all.last_mut(), element.attribute("href"))
                && claim.node == *node
            {
                let detail = AgentDetail { url: Some(href.to_owned()), ..AgentDetail::default() };
                claim.agent = Some(Box::new(detail));
            }
        } else if element.has_token("rel", "tag") {
            let field = if element.has_token("rel", "category") { Field::Section } else { Field::Keywords };
            claims.push(field, &page.text(*node), Vocabulary::LinkRel, "tag", *node);
        }
    }
}
