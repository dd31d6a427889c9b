//! The page: HTML text parsed once into an arena tree, with the text that a reader sees.
//!
//! Parsing follows the WHATWG algorithm (<https://html.spec.whatwg.org/multipage/parsing.html>, by html5ever) and cannot
//! fail. Nothing here knows of news.

mod depth;
mod sink;
mod text;
mod tree;

pub use text::{is_block, is_hidden};
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
        // A script would run here; ours never do.
        while let TokenizerResult::Script(_) = tokenizer.feed(&input) {}
        tokenizer.end();
        tokenizer.sink.inner.sink.finish()
    }
}
