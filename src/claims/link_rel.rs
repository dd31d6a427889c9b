//! `<link rel>` and `<a rel>` (<https://html.spec.whatwg.org/multipage/links.html#linkTypes>): `canonical`, `author`, `tag`.
//!
//! A feed is called "Example News » Feed" by WordPress and its like: the site stands before the mark.
//! `rel=category` is WordPress's companion of `tag`. `rel=author` in `<link>` is an address and no name; it is left out.

use super::index::Index;
use super::{AgentDetail, Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::page::{Element, Page};

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    for node in &index.link {
        let Some(element) = page.element(*node) else { continue };
        if let Some(href) = element.attribute("href")
            && element.has_token("rel", "canonical")
        {
            claims.push(Field::CanonicalUrl, href, Vocabulary::LinkRel, "canonical", *node);
        }
        if let Some(name) = of_feed(element) {
            claims.push(Field::SiteName, name, Vocabulary::LinkRel, "feed", *node);
            if let Some(claim) = claims.all.last_mut() {
                claim.subject = Subject::Site;
            }
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

/// The site in the name of its feed.
fn of_feed(element: &Element) -> Option<&str> {
    let is_feed = |kind: &str| kind.contains("rss+xml") || kind.contains("atom+xml");
    element.attribute("type").filter(|kind| is_feed(kind))?;
    let (name, _) = element.attribute("title")?.split_once(" » ")?;
    (name.split_whitespace().count() <= WORDS && name.chars().any(char::is_alphabetic)).then_some(name)
}

/// Most words of a site's name.
const WORDS: usize = 6;
