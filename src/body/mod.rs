//! The main text of the page: its paragraphs without boilerplate, each with its links and embeds.

mod boilerplate;
mod choose;
mod collect;
mod entry_times;
mod given;
mod measure;

pub use entry_times::entry_times;

use crate::article::Vocabulary;
use crate::claims::{Claims, Field};
use crate::page::{NodeId, Page};

/// Visible text of fewer bytes than this is no article when the page's own records hold a longer one.
const SHORT: usize = 400;

/// Finds the main text.
///
/// The container is the element whose paragraphs outweigh its scraps the most (`choose`); what stands in it under a
/// name of boilerplate is left out. The text that JSON-LD gives (`articleBody`) is used only where the visible text is
/// missing: it has no links, and often no paragraphs.
pub fn read(page: &Page, claims: &Claims) -> Body {
    let measures = measure::Measures::new(page);
    let others: Vec<NodeId> = claims.cards.dated(page).collect();
    let choice = choose::choose(page, &measures, &others);
    let mut body = match choice.root {
        Some(root) => collect::collect(page, root, &choice.excluded),
        None => Body::default(),
    };
    body.running = running(page, claims, &body);
    body.headline_links = measures.headline_links;
    let visible: usize = body.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
    if visible >= SHORT {
        return body;
    }
    let given = claims
        .of_article(Field::Body)
        .filter(|claim| claim.vocabulary == Vocabulary::JsonLd || visible == 0)
        .max_by_key(|claim| claim.value.len());
    match given {
        Some(claim) if claim.value.len() > 2 * visible => Body {
            running: claim.value.len(),
            headline_links: body.headline_links,
            ..given::paragraphs(&claim.value, claim.node)
        },
        _ => body,
    }
}

/// Bytes of the paragraphs that stand in no card of another story, their links aside.
fn running(page: &Page, claims: &Claims, body: &Body) -> usize {
    let own = body.paragraphs.iter().filter(|paragraph| {
        !matches!(paragraph.kind, ParagraphKind::Heading | ParagraphKind::Caption)
            && !paragraph.points_elsewhere()
            && !claims.cards.hold(page, paragraph.node)
    });
    own.map(|paragraph| paragraph.text.len() - paragraph.linked()).sum()
}

/// The main text. Empty when the page has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// In reading order; `Article::article_body` is their texts, index for index.
    pub paragraphs: Vec<Paragraph>,
    /// Posts, videos and documents that stand in the text.
    pub embeds: Vec<Embed>,
    /// Links that stand between the paragraphs by themselves ("Read more: …", the card of another story).
    pub pointers: Vec<Pointer>,
    /// Short lines behind the last paragraph, left out of the text: who is credited may stand there.
    pub tail: Vec<String>,
    /// Bytes of text outside of links and of other stories' cards.
    pub running: usize,
    /// Links of the whole page that are as long as a headline.
    pub headline_links: usize,
}

impl Body {
    /// Where captions stand among the paragraphs.
    pub fn captions(&self) -> impl Iterator<Item = usize> {
        let numbered = self.paragraphs.iter().enumerate();
        numbered.filter(|(_, paragraph)| paragraph.kind == ParagraphKind::Caption).map(|(at, _)| at)
    }
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

impl Paragraph {
    /// Whether it is mostly the text of links: a pointer to another story rather than a part of this one.
    pub fn points_elsewhere(&self) -> bool {
        self.linked() * 4 > self.text.len() * 3
    }

    /// Whether it is long enough, or a sentence, and not mostly links: a scrap is not.
    pub fn reads_as_text(&self) -> bool {
        if matches!(self.kind, ParagraphKind::Heading | ParagraphKind::Caption) {
            return false;
        }
        if self.linked() * 2 > self.text.len() {
            return false;
        }
        let sentence = self.text.chars().next_back().is_some_and(measure::ends_sentence);
        self.text.len() >= if sentence { 30 } else { 90 }
    }

    /// Bytes of the text that are links.
    fn linked(&self) -> usize {
        self.links.iter().map(|link| link.end - link.start).sum()
    }
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

/// A link that is a block of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// As it stands in the markup, entities resolved, not made absolute.
    pub href: String,
    /// The `rel` attribute, or empty.
    pub rel: String,
    /// The words of the link.
    pub text: String,
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
