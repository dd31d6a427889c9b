//! What a label beside the headline says of the kind of text: the line above it ("Opinion"), the path of links that leads to
//! it ("Home › Opinion"), "Sponsored by …", and a box that holds a correction.
//!
//! There is no standard; class names tell. Labels of advertisements are said of those, not of the article, and left out.

use super::index::Index;
use super::{Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::page::{NodeId, Page, is_hidden};
use crate::word_map::{WordMap, lower_onto, rows};
use std::sync::LazyLock;

/// Words of class names, with what they are.
static CLASSES: LazyLock<WordMap<&str>> = LazyLock::new(|| {
    let table = rows(include_str!("words/label_classes.txt"));
    table.into_iter().filter_map(|row| row.split_once('\t')).collect()
});
/// How those who paid are told, in lower case.
static PAID: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("words/paid_by.txt")));

/// Elements around the headline among whose siblings labels are looked for.
const AROUND: usize = 3;
/// Siblings looked at on either side of each.
const BESIDE: usize = 5;
/// Nodes looked at in each of them.
const WITHIN: usize = 40;
/// Longest label, in characters.
const LONGEST: usize = 60;
/// Bytes of a correction's text, at least and at most.
const CORRECTION: std::ops::RangeInclusive<usize> = 30..=1200;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let heading =
        claims.of_article(Field::Title).find(|claim| claim.property == "h1").map(|claim| claim.node);
    if let Some(heading) = heading {
        let outer = page.ancestors(heading).take(AROUND).take_while(|id| page.name(*id) != "body");
        for id in std::iter::once(heading).chain(outer) {
            let before = std::iter::successors(page.previous_sibling(id), |id| page.previous_sibling(*id));
            let behind = std::iter::successors(page.next_sibling(id), |id| page.next_sibling(*id));
            for sibling in before.take(BESIDE).chain(behind.take(BESIDE)) {
                beside(page, sibling, sibling < id, claims);
            }
        }
    }
    for node in &index.corrections {
        correction(page, *node, claims);
    }
}

/// The labels in one element beside the headline.
fn beside(page: &Page, root: NodeId, above: bool, claims: &mut Claims) {
    let mut nodes = page.descendants(root);
    for _ in 0..WITHIN {
        let Some(id) = nodes.next() else { return };
        let Some(element) = page.element(id) else { continue };
        let breadcrumb = || is(page, id, "breadcrumb");
        if is_hidden(element) || is(page, id, "advert") || (element.name() == "nav" && !breadcrumb()) {
            nodes.skip_children(id);
            continue;
        }
        if above && breadcrumb() {
            for link in page.descendants(id).take(WITHIN).filter(|id| page.name(*id) == "a") {
                label(page, link, "breadcrumb", claims);
            }
            nodes.skip_children(id);
        } else if is(page, id, "sponsor") {
            sponsor(page, id, claims);
        } else if above && is(page, id, "label") {
            label(page, id, "label", claims);
        }
    }
}

fn label(page: &Page, id: NodeId, property: &str, claims: &mut Claims) {
    let text = page.text(id);
    if text.chars().count() <= LONGEST && !claims.cards.hold(page, id) {
        claims.push(
            Field::Label,
            text.trim_end_matches([':', ' ', '|', '/']),
            Vocabulary::VisibleText,
            property,
            id,
        );
    }
}

fn sponsor(page: &Page, id: NodeId, claims: &mut Claims) {
    let text = page.text(id);
    let lower = text.to_lowercase();
    if text.chars().count() > LONGEST || claims.cards.hold(page, id) {
        return;
    }
    if PAID.iter().any(|opening| lower.starts_with(opening)) {
        claims.push(Field::Sponsor, &text, Vocabulary::VisibleText, "label", id);
    } else {
        label(page, id, "sponsor", claims);
    }
}

fn correction(page: &Page, id: NodeId, claims: &mut Claims) {
    if !is(page, id, "correction") || is(page, id, "request") || claims.cards.hold(page, id) {
        return;
    }
    let text = page.text(id);
    let links: usize =
        page.descendants(id).filter(|id| page.name(*id) == "a").map(|link| page.text(link).len()).sum();
    let told = CORRECTION.contains(&text.len()) && links * 2 < text.len() && text.contains(['.', '。', '।']);
    if told && !claims.of(Field::Correction).any(|known| known.value.contains(&text)) {
        claims.push(Field::Correction, &text, Vocabulary::VisibleText, "correction", id);
        if let Some(claim) = claims.all.last_mut() {
            claim.subject = Subject::Article;
        }
    }
}

/// Whether a word of `class`, `id` or `data-testid` says that the element is such.
fn is(page: &Page, id: NodeId, what: &str) -> bool {
    let mut lower = String::new();
    ["class", "id", "data-testid"].iter().filter_map(|name| page.attribute(id, name)).any(|value| {
        value.split(|char: char| !char.is_alphanumeric()).any(|word| {
            lower.clear();
            lower_onto(word, &mut lower);
            CLASSES.get(lower.as_str()) == Some(&what)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let classes = rows(include_str!("words/label_classes.txt"));
        let word = |row: &&'static str| row.split_once('\t').expect("two columns").0;
        assert!(
            classes.windows(2).all(|pair| word(&pair[0]) < word(&pair[1])),
            "expected sorted rows without doubles"
        );
        assert!(PAID.windows(2).all(|pair| pair[0] < pair[1]), "expected sorted rows without doubles");
        let known = ["advert", "breadcrumb", "correction", "label", "request", "sponsor"];
        assert!(CLASSES.values().all(|what| known.contains(what)));
    }
}
