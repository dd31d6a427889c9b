//! The element that holds the article: good text counts for it, scraps and link lists against it, and what is named
//! boilerplate not at all. The one with the most to its name is it; of two alike, the inner one.

use super::boilerplate::Weight;
use super::measure::{Measures, is_excluded};
use crate::page::{Element, NodeId, Page, Pieces, Step, is_hidden};
use std::sync::LazyLock;

/// The answer.
pub(super) struct Choice {
    /// None where no element holds more text than scraps.
    pub root: Option<NodeId>,
    /// By node index: left out with everything below.
    pub excluded: Vec<bool>,
    /// Score of the chosen element.
    kept: i64,
}

/// `others` = boxes that tell other stories, sorted.
pub(super) fn choose(page: &Page, measures: &Measures, others: &[NodeId]) -> Choice {
    let choice = by_names(page, measures, others, Weight::Name);
    let elsewhere: u32 = others.iter().map(|id| measures.total_good(*id)).sum();
    // Names that leave out most of the page's text are a page builder's ("widget"), not boilerplate.
    if choice.kept * 3 < i64::from(measures.page_good.saturating_sub(elsewhere)) {
        return by_names(page, measures, others, Weight::Sure);
    }
    choice
}

/// `least` = how sure a name of boilerplate must be.
fn by_names(page: &Page, measures: &Measures, others: &[NodeId], least: Weight) -> Choice {
    let mut excluded = vec![false; page.len()];
    others.iter().for_each(|id| excluded[id.index()] = true);
    let mut sums = vec![0i64; page.len()];
    let mut best: Option<(i64, NodeId)> = None;
    let mut walk = page.walk(NodeId::DOCUMENT);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) => {
                let Some(element) = page.element(id) else { continue };
                if is_hidden(element) {
                    walk.skip_children();
                } else if excluded[id.index()] || is_excluded(page, measures, id, least) {
                    excluded[id.index()] = true;
                    walk.skip_children();
                }
            }
            Step::Leave(id) => {
                if excluded[id.index()] {
                    continue;
                }
                let own = measures.own(id);
                let sum = sums[id.index()] + i64::from(own.good) - i64::from(own.junk);
                sums[id.index()] = sum;
                // A part with more scraps than text is a loss only as far as it would be shown: half.
                if let Some(parent) = page.parent(id) {
                    sums[parent.index()] += if sum < 0 { sum / 2 } else { sum };
                }
                let Some(element) = page.element(id) else { continue };
                if sum <= 0 || is_inline(element) {
                    continue;
                }
                let score = sum + sum * bonus(element) / 100;
                if best.is_none_or(|(most, _)| score > most) {
                    best = Some((score, id));
                }
            }
        }
    }
    let kept = best.map_or(0, |(score, _)| score);
    Choice { root: best.map(|(_, id)| id), excluded, kept }
}

fn is_inline(element: &Element) -> bool {
    matches!(element.name(), "p" | "a" | "span" | "b" | "i" | "em" | "strong" | "li" | "blockquote")
}

/// Names that content systems give to the element of the article's text.
static BODY_NAMES: LazyLock<Pieces> = LazyLock::new(|| {
    Pieces::new(&[&[
        "article-body",
        "articlebody",
        "article_body",
        "article__body",
        "article-content",
        "article__content",
        "articlecontent",
        "article-text",
        "articletext",
        "article_text",
        "body-content",
        "bodycontent",
        "content-body",
        "entry-content",
        "entry_content",
        "main-text",
        "post-body",
        "post-content",
        "post_content",
        "postcontent",
        "post-text",
        "story-body",
        "story__body",
        "storybody",
        "story-content",
        "storycontent",
        "story_text",
        "storytext",
        "story-text",
        "text-content",
        "e-content",
        "news-text",
        "newstext",
        "detail-text",
        "artikel-text",
    ]])
});

/// In hundredths of the score: elements that say they are the article's text.
fn bonus(element: &Element) -> i64 {
    if element.has_token("itemprop", "articleBody") || element.has_token("property", "articleBody") {
        return 15;
    }
    let says_body = |value: &str| !BODY_NAMES.found(value).is_empty();
    if ["class", "id"].iter().filter_map(|name| element.attribute(name)).any(says_body) {
        return 12;
    }
    match element.name() {
        "article" => 8,
        "main" => 3,
        _ => 0,
    }
}
