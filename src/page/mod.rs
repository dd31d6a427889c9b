//! The page: HTML text parsed once into an arena tree, with the text that a reader sees.
//!
//! Parsing follows the WHATWG algorithm (<https://html.spec.whatwg.org/multipage/parsing.html>, by html5ever) and cannot
//! fail. Nothing here knows of news.

mod sink;
mod text;
mod tree;

pub use text::{is_block, is_hidden};
pub use tree::{Ancestors, Attributes, Children, Descendants, Element, NodeId, Page, Step, Walk};

use html5ever::tendril::TendrilSink;

impl Page {
    /// Parses a whole document. `url` is the address it was opened under, or empty.
    ///
    /// Open shadow roots serialised as `<template shadowrootmode>` are read as part of the page.
    pub fn parse(html: &str, url: &str) -> Page {
        let sink = sink::Sink::new(url);
        html5ever::parse_document(sink, html5ever::ParseOpts::default()).one(html)
    }
}
