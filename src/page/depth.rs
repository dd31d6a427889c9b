//! Keeps the tree at most [`MAX_DEPTH`] elements deep, as browsers do.
//!
//! The tree builder looks through its open elements at almost every tag, so that a page of nothing but `<div>` costs the
//! square of its length. Tags beyond the depth are dropped before the tree builder sees them; their text stays.

use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{LocalName, local_name};
use std::cell::Cell;

/// Chromium's `kMaximumHTMLParserDOMTreeDepth`, so what a browser hands over always fits.
const MAX_DEPTH: usize = 512;

/// A token sink that passes on to another all but the start and end tags that lie too deep.
pub(super) struct Limit<S> {
    pub(super) inner: S,
    /// Start tags still waiting for their end tag, dropped ones included.
    open: Cell<usize>,
}

impl<S> Limit<S> {
    pub(super) fn new(inner: S) -> Self {
        Limit { inner, open: Cell::new(0) }
    }
}

impl<S: TokenSink> Limit<S> {
    /// Counts the tag; `true` when it lies too deep.
    fn is_too_deep(&self, tag: &Tag) -> bool {
        if !nests(&tag.name) {
            return false;
        }
        let open = self.open.get();
        match tag.kind {
            TagKind::EndTag => {
                self.open.set(open.saturating_sub(1));
                open > MAX_DEPTH
            }
            // In SVG and MathML `<path/>` is a whole element; in HTML the slash means nothing.
            TagKind::StartTag
                if tag.self_closing
                    && self.inner.adjusted_current_node_present_but_not_in_html_namespace() =>
            {
                false
            }
            TagKind::StartTag => {
                self.open.set(open + 1);
                open >= MAX_DEPTH
            }
        }
    }
}

/// Whether an element of this name stays open until its own end tag. Void elements never do; those whose end tag may be
/// left out close each other; raw text must reach the tree builder, which switches the tokenizer for it.
fn nests(name: &LocalName) -> bool {
    !matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("body")
            | local_name!("br")
            | local_name!("col")
            | local_name!("colgroup")
            | local_name!("dd")
            | local_name!("dt")
            | local_name!("embed")
            | local_name!("head")
            | local_name!("hr")
            | local_name!("html")
            | local_name!("iframe")
            | local_name!("img")
            | local_name!("input")
            | local_name!("li")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("noscript")
            | local_name!("optgroup")
            | local_name!("option")
            | local_name!("p")
            | local_name!("param")
            | local_name!("plaintext")
            | local_name!("rb")
            | local_name!("rp")
            | local_name!("rt")
            | local_name!("rtc")
            | local_name!("script")
            | local_name!("source")
            | local_name!("style")
            | local_name!("tbody")
            | local_name!("td")
            | local_name!("textarea")
            | local_name!("tfoot")
            | local_name!("th")
            | local_name!("thead")
            | local_name!("title")
            | local_name!("tr")
            | local_name!("track")
            | local_name!("wbr")
            | local_name!("xmp")
    )
}

impl<S: TokenSink> TokenSink for Limit<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        match &token {
            Token::TagToken(tag) if self.is_too_deep(tag) => TokenSinkResult::Continue,
            _ => self.inner.process_token(token, line),
        }
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[cfg(test)]
mod tests {
    use crate::page::{NodeId, Page};

    fn depth(html: &str) -> usize {
        let page = Page::parse(html, "");
        page.elements().map(|(id, _)| page.ancestors(id).count()).max().unwrap_or(0)
    }

    #[test]
    fn no_tree_is_deeper_than_a_browsers() {
        for html in ["<div>", "<b>", "<x-y>", "<x/>", "<div><p>", "<ul><li>", "<table><tr><td>", "<svg><g>"] {
            let deepest = depth(&html.repeat(20_000));
            assert!((512..2_100).contains(&deepest), "{html}: {deepest}");
        }
    }

    #[test]
    fn what_follows_a_deep_part_is_read() {
        let html = format!("{}deep{}<p>after</p>", "<div>".repeat(2_000), "</div>".repeat(2_000));
        let page = Page::parse(&html, "");
        let (after, _) = page.elements_named("p").next().expect("a paragraph");
        assert_eq!(page.text(NodeId::DOCUMENT), "deep after");
        assert_eq!(page.ancestors(after).count(), 3, "document, html, body");
    }

    #[test]
    fn siblings_are_not_depth() {
        for html in ["<p>a", "<li>a", "<br>", "<svg><path/></svg>", "<img>", "<b>a</b>", "<script></script>"]
        {
            let page = Page::parse(&format!("{}<i>last</i>", html.repeat(2_000)), "");
            assert_eq!(page.elements_named("i").count(), 1, "{html}");
        }
    }
}
