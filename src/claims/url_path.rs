//! The path of the page's own address, raw: dates stand in it (`/2023/08/20/`, `-20230820`), and sections.
//!
//! Decided by `resolve`: an eight-digit number may be an article's number as well.

use super::{Claims, Field};
use crate::article::Vocabulary;
use crate::page::{NodeId, Page};

pub(super) fn read(page: &Page, claims: &mut Claims) {
    let address = if page.url.is_empty() { canonical(claims) } else { page.url.clone() };
    let Some((_, rest)) = address.split_once("://") else { return };
    let Some((_, path)) = rest.split_once('/') else { return };
    let path = without_query(path);
    claims.push(Field::DateUnspecified, path, Vocabulary::Url, "path", NodeId::DOCUMENT);
}

/// The path, and a query that is a path itself (`?AID=/20080711/NEWS/…`).
fn without_query(path: &str) -> &str {
    let path = path.split('#').next().unwrap_or("");
    match path.split_once('?') {
        Some((_, query)) if query.split_once('=').is_some_and(|(_, value)| value.starts_with('/')) => path,
        Some((path, _)) => path,
        None => path,
    }
}

fn canonical(claims: &Claims) -> String {
    claims.of_article(Field::CanonicalUrl).map(|claim| claim.value.clone()).next().unwrap_or_default()
}
