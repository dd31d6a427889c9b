//! The page: HTML text parsed once into an arena tree, with the text that a reader sees.
//!
//! Parsing follows the WHATWG algorithm (<https://html.spec.whatwg.org/multipage/parsing.html>, by html5ever) and cannot
//! fail. Nothing here knows of news.

mod depth;
mod pieces;
mod sink;
mod text;
mod tree;

pub use pieces::{Groups, Pieces};
pub use text::{is_block, is_hidden, words};
pub use tree::{Ancestors, Attributes, Children, Descendants, Element, NodeId, Page, Step, Walk};

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

impl Page {
    /// Parses a whole document. `url` is the address it was opened under, or empty.
    ///
    /// Open shadow roots serialised as `<template shadowrootmode>` are read as part of the page.
    pub fn parse(html: &str, url: &str) -> Page {
        let builder = TreeBuilder::new(sink::Sink::new(url), TreeBuilderOpts::default());
        let tokenizer = Tokenizer::new(depth::Limit::new(builder), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        // The tokenizer stops where a script would run, and where a `<meta charset>` would change the decoding; the text
        // is decoded already.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        tokenizer.sink.inner.sink.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_page_early() {
        for head in [
            "<meta charset=utf-8>",
            "<script>1</script>",
            "<meta http-equiv=content-type content='text/html; charset=x'>",
        ] {
            let page = Page::parse(&format!("<head>{head}</head><body><p>shown</p>"), "");
            assert_eq!(page.text(NodeId::DOCUMENT), "shown", "{head}");
        }
    }
}
