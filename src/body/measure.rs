//! How much text stands in each element, and how much of it reads like an article: one walk, no strings built.
//!
//! A block is good when it is long enough, or ends like a sentence, and is not mostly links. Lengths are bytes of visible
//! text without white space: comparable within one page, which is all that is asked of them.

use super::boilerplate::{Weight, boilerplate};
use crate::page::{NodeId, Page, Step, is_block, is_hidden};

/// A block this long reads like an article whatever it ends with.
const LONG: u32 = 80;
/// A block that ends like a sentence need only be this long.
const SENTENCE: u32 = 28;

/// A link this long is no item of a menu: five words, or eight Han characters.
const HEADLINE: u32 = 24;

/// Text that stands directly in an element: its own blocks, not those of blocks inside it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    pub good: u32,
    pub junk: u32,
}

/// The measures of a page, by node index.
pub(super) struct Measures {
    own: Vec<Measure>,
    /// Good text of the element and everything below it.
    total_good: Vec<u32>,
    /// Good text of the page.
    pub page_good: u32,
    /// Links as long as a headline.
    pub headline_links: usize,
}

#[derive(Default)]
struct Block {
    length: u32,
    linked: u32,
    last: Option<char>,
}

impl Measures {
    pub(super) fn own(&self, id: NodeId) -> Measure {
        self.own[id.index()]
    }

    pub(super) fn total_good(&self, id: NodeId) -> u32 {
        self.total_good[id.index()]
    }

    pub(super) fn new(page: &Page) -> Measures {
        let mut measures = Measures {
            own: vec![Measure::default(); page.len()],
            total_good: vec![0; page.len()],
            page_good: 0,
            headline_links: 0,
        };
        let mut block = Block::default();
        // The innermost open block element, and how many links are open.
        let mut open: Vec<NodeId> = vec![NodeId::DOCUMENT];
        let mut links = 0u32;
        let mut linked = 0u32;
        let mut walk = page.walk(NodeId::DOCUMENT);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(id) => {
                    if let Some(text) = page.text_node(id) {
                        let length = block.add(text, links > 0);
                        linked += if links > 0 { length } else { 0 };
                    } else if let Some(element) = page.element(id) {
                        if element.name() != "head" && is_hidden(element) {
                            walk.skip_children();
                        } else if element.name() == "a" {
                            links += 1;
                            linked = 0;
                        } else if is_block(element) && element.name() != "br" {
                            measures.close(&mut block, page, *open.last().unwrap_or(&NodeId::DOCUMENT));
                            open.push(id);
                        }
                    }
                }
                Step::Leave(id) => {
                    if page.name(id) == "a" {
                        links = links.saturating_sub(1);
                        measures.headline_links += usize::from(linked >= HEADLINE);
                        linked = 0;
                    } else if open.last() == Some(&id) {
                        measures.close(&mut block, page, id);
                        open.pop();
                    }
                    measures.total_good[id.index()] += measures.own[id.index()].good;
                    if let Some(parent) = page.parent(id) {
                        measures.total_good[parent.index()] += measures.total_good[id.index()];
                    }
                }
            }
        }
        measures.page_good = measures.total_good[NodeId::DOCUMENT.index()];
        measures
    }

    /// Ends a block that stands in `owner`.
    fn close(&mut self, block: &mut Block, page: &Page, owner: NodeId) {
        let block = std::mem::take(block);
        if block.length == 0 {
            return;
        }
        let own = &mut self.own[owner.index()];
        match block.is_good(page, owner) {
            Some(true) => own.good += block.length - block.linked / 2,
            Some(false) => own.junk += block.length + block.linked / 2,
            None => {}
        }
    }
}

impl Block {
    /// The length of what was added.
    fn add(&mut self, text: &str, linked: bool) -> u32 {
        let length = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count() as u32;
        if length == 0 {
            return 0;
        }
        self.length += length;
        if linked {
            self.linked += length;
        }
        self.last = text.trim_end().chars().next_back().or(self.last);
        length
    }

    /// `None` = neither for nor against: headings and captions stand in articles and beside them.
    fn is_good(&self, page: &Page, owner: NodeId) -> Option<bool> {
        let name = page.name(owner);
        if matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "figcaption" | "caption" | "figure") {
            return None;
        }
        // Up to four tenths links: a paragraph with sources may be that full of them.
        if self.linked * 5 > self.length * 2 {
            return Some(false);
        }
        let sentence = self.last.is_some_and(ends_sentence);
        let needed = match (name, sentence) {
            ("p" | "blockquote", true) => SENTENCE,
            ("p" | "blockquote", false) => LONG / 2,
            (_, true) => SENTENCE * 2,
            (_, false) => LONG,
        };
        Some(self.length >= needed)
    }
}

/// Characters that end a sentence, in the scripts news is written in.
pub(super) fn ends_sentence(char: char) -> bool {
    matches!(
        char,
        '.' | '!'
            | '?'
            | '…'
            | '"'
            | '”'
            | '’'
            | '»'
            | '“'
            | ':'
            | ';'
            | '。'
            | '！'
            | '？'
            | '」'
            | '』'
            | '؟'
            | '۔'
            | '।'
            | '։'
            | '።'
    )
}

/// Whether the element is left out: named as boilerplate, and not holding too much of the page's good text for that.
pub(super) fn is_excluded(page: &Page, measures: &Measures, id: NodeId, least: Weight) -> bool {
    let Some(element) = page.element(id) else { return false };
    let Some(weight) = boilerplate(element) else { return false };
    if weight < least {
        return false;
    }
    let good = u64::from(measures.total_good(id));
    let page_good = u64::from(measures.page_good);
    match weight {
        Weight::Name => good * 3 <= page_good,
        Weight::Sure => good * 10 <= page_good * 9,
    }
}
