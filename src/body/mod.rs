//! The main text of the page: its paragraphs without boilerplate, each with its links and embeds.

use crate::page::NodeId;

/// The main text. Empty when the page has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// In reading order; `Article::article_body` is their texts, index for index.
    pub paragraphs: Vec<Paragraph>,
    /// Posts, videos and documents that stand in the text.
    pub embeds: Vec<Embed>,
}

/// A block of text as a reader sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// White space folded.
    pub text: String,
    pub kind: ParagraphKind,
    /// The element it came from.
    pub node: NodeId,
    /// In the order of the text.
    pub links: Vec<Anchor>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphKind {
    Text,
    Heading,
    ListItem,
    /// Words set apart as somebody's (`<blockquote>`).
    BlockQuote,
    /// Under a picture; credits stand here.
    Caption,
}

/// An `<a href>` in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Byte offset in the paragraph's text.
    pub start: usize,
    /// Byte offset, end excluded.
    pub end: usize,
    /// As it stands in the markup, entities resolved, not made absolute.
    pub href: String,
    /// The `rel` attribute, or empty.
    pub rel: String,
}

/// Something from elsewhere shown in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    pub href: String,
    /// How many paragraphs stand before it.
    pub after: usize,
    /// Its own words (a post's text), or empty.
    pub text: String,
}
