//! The page: HTML text parsed once into an arena tree, with the text that a reader sees.
//!
//! Parsing follows the WHATWG algorithm (<https://html.spec.whatwg.org/multipage/parsing.html>, the tree by html5ever) and cannot
//! fail. Nothing here knows of news.

mod depth;
mod pieces;
mod sink;
mod text;
mod tokenizer;
mod tree;

pub use pieces::{Groups, Pieces};
pub use text::{is_block, is_hidden, words};
#[cfg(fuzzing)]
pub use tokenizer::against_html5ever;
pub use tree::{Ancestors, Attributes, Children, Descendants, Element, NodeId, Page, Step, Walk};

use html5ever::interface::TreeSink;
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

impl Page {
    /// Parses a whole document. `url` is the address it was opened under, or empty.
    ///
    /// Open shadow roots serialised as `<template shadowrootmode>` are read as part of the page.
    pub fn parse(html: &str, url: &str) -> Page {
        let builder = TreeBuilder::new(sink::Sink::new(url), TreeBuilderOpts::default());
        let limited = depth::Limit::new(builder);
        tokenizer::tokenize(html, &limited);
        limited.inner.sink.finish()
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
