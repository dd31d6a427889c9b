//! The whole way in one call: HTML text, address and clock in, [`Article`] out.

use crate::article::{Article, SCHEMA_VERSION};
use crate::page::Page;

/// Reads a page. Cannot fail: what is not found is absent, what is broken is listed in [`Article::problems`].
///
/// `url` is the address it was opened under, or empty; `now` is RFC 3339 with the reader's offset.
pub fn read(html: &str, url: &str, now: &str) -> Article {
    let page = Page::parse(html, url);
    read_page(&page, now)
}

fn read_page(page: &Page, now: &str) -> Article {
    Article {
        schema_version: SCHEMA_VERSION,
        url: page.url.clone(),
        read_at: now.to_owned(),
        ..Article::default()
    }
}
