//! The page's visible text as lines, each with what the elements around it say, and with the place of the headline.
//!
//! Unlike [`Page::lines`], neighbouring inline elements are kept apart by a space ("Published" and "20 August" are often two
//! `<span>`), and long paragraphs are cut: a date that matters stands at the front.

use super::surroundings::Surroundings;
use crate::page::{NodeId, Page, Step, is_block, is_hidden, words};

/// Bytes kept of a line; a longer one is a paragraph.
pub const LINE: usize = 240;

/// One line of visible text.
#[derive(Clone, Debug)]
pub struct Line {
    pub text: String,
    /// The element that holds its first text.
    pub node: NodeId,
    pub surroundings: Surroundings,
    /// More text than is kept.
    pub paragraph: bool,
    /// `<time>` and `<abbr>` elements in it, with the byte offset at which each begins.
    pub times: Vec<(usize, NodeId)>,
    /// The elements of the headline.
    pub headline: bool,
}

/// All lines in document order.
pub fn lines(page: &Page, headline: Option<NodeId>) -> Vec<Line> {
    let mut holds_headline = vec![false; page.len()];
    for id in headline.into_iter().flat_map(|id| page.ancestors(id)) {
        holds_headline[id.index()] = true;
    }
    let mut out = Vec::new();
    let mut current: Option<Line> = None;
    let mut around = vec![(NodeId::DOCUMENT, Surroundings::default())];
    let mut in_headline = 0_usize;
    let mut walk = page.walk(NodeId::DOCUMENT);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) => {
                if let Some(text) = page.text_node(id) {
                    let (node, surroundings) =
                        around.last().copied().unwrap_or((NodeId::DOCUMENT, Surroundings::default()));
                    write(&mut current, text, node, surroundings, in_headline > 0);
                    continue;
                }
                let Some(element) = page.element(id) else { continue };
                if is_hidden(element) {
                    walk.skip_children();
                    continue;
                }
                if is_block(element) {
                    out.extend(current.take().filter(|line| !line.text.is_empty()));
                } else if parts(element.name()) {
                    space(&mut current);
                }
                let surroundings = around.last().map(|(_, outer)| *outer).unwrap_or_default();
                let inner = surroundings.inside(element, holds_headline[id.index()] || headline == Some(id));
                around.push((id, inner));
                in_headline += usize::from(headline == Some(id));
                if element.name() == "time" || element.name() == "abbr" {
                    let line = current.get_or_insert_with(|| empty(id, inner, in_headline > 0));
                    line.times.push((line.text.len(), id));
                }
            }
            Step::Leave(id) => {
                let Some(element) = page.element(id) else { continue };
                if is_block(element) {
                    out.extend(current.take().filter(|line| !line.text.is_empty() || !line.times.is_empty()));
                } else if parts(element.name()) {
                    space(&mut current);
                }
                in_headline -= usize::from(headline == Some(id));
                if around.last().is_some_and(|(last, _)| *last == id) {
                    around.pop();
                }
            }
        }
    }
    out.extend(current);
    out
}

/// Inline elements that part words even where no space stands between them.
fn parts(name: &str) -> bool {
    matches!(name, "span" | "time" | "small" | "label" | "abbr" | "img" | "a" | "cite" | "data" | "dfn")
        || name.contains('-')
}

fn empty(node: NodeId, surroundings: Surroundings, headline: bool) -> Line {
    Line {
        text: String::with_capacity(LINE),
        node,
        surroundings,
        paragraph: false,
        times: Vec::new(),
        headline,
    }
}

fn space(line: &mut Option<Line>) {
    if let Some(line) = line
        && !line.text.is_empty()
        && !line.text.ends_with(' ')
        && line.text.len() < LINE
    {
        line.text.push(' ');
    }
}

fn write(line: &mut Option<Line>, text: &str, node: NodeId, surroundings: Surroundings, headline: bool) {
    if line.is_none() && text.trim_start().is_empty() {
        return;
    }
    let line = line.get_or_insert_with(|| empty(node, surroundings, headline));
    line.headline |= headline;
    // A part of the line that says more than its beginning: the date in `By Ann <span class=date>`.
    line.surroundings.date |= surroundings.date;
    line.surroundings.role = line.surroundings.role.or(surroundings.role);
    line.surroundings.elsewhere &= surroundings.elsewhere;
    line.surroundings.aside &= surroundings.aside;
    line.surroundings.comment &= surroundings.comment;
    line.surroundings.link &= surroundings.link;
    for (word, spaced) in words(text) {
        if line.text.len() >= LINE {
            line.paragraph = true;
            return;
        }
        line.text.push_str(word);
        if spaced && !line.text.is_empty() && !line.text.ends_with(' ') {
            line.text.push(' ');
        }
    }
}
