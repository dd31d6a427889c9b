//! Cards of other stories: boxes of one kind that stand beside each other, each with a headline that leads elsewhere.
//!
//! Three make a list of stories. What stands in one of them (a byline, a date, a record) is said of that story, not of the
//! page; how many a page has helps to tell a front page from an article. There is no standard. Left out: lists of bare
//! links, and boxes that hold more text than a teaser.

use super::index::Index;
use super::letters;
use super::subject::{PageNames, bare_address, same_address};
use crate::date::{self, Hints};
use crate::page::{NodeId, Page, is_hidden};
use std::collections::{HashMap, HashSet};

/// Boxes that make a list.
const LIST: usize = 3;
/// Linked headlines looked at; a front page has a hundred.
const MOST: usize = 400;
/// Bytes of text in a card at most.
const TEASER: usize = 900;
/// Bytes of a line that shows a day, at most.
const DAY: usize = 60;
/// Nodes within a headline's element among which its link stands.
const WITHIN: usize = 12;
/// Elements around a headline among which its link stands.
const AROUND: usize = 4;

/// The cards of a page.
#[derive(Debug, Default)]
pub struct Cards {
    /// Sorted.
    roots: Vec<NodeId>,
}

/// A headline that leads to another page.
struct Linked {
    link: NodeId,
    address: String,
}

impl Cards {
    pub(super) fn find(page: &Page, index: &Index, names: &PageNames) -> Cards {
        let linked = linked(page, index, names);
        if linked.len() < LIST {
            return Cards::default();
        }
        let stories = stories(page, &linked);
        let boxes: HashSet<NodeId> =
            linked.iter().map(|headline| own_box(page, headline.link, &stories)).collect();
        let mut sizes: HashMap<Group, usize> = HashMap::new();
        for group in boxes.iter().flat_map(|id| groups(page, *id)) {
            *sizes.entry(group).or_default() += 1;
        }
        let listed = |id: NodeId| groups(page, id).any(|group| sizes.get(&group).is_some_and(|n| *n >= LIST));
        let is_card = |id: &NodeId| listed(*id) && is_teaser(page, *id, index);
        let mut roots: Vec<NodeId> = boxes.into_iter().filter(is_card).collect();
        roots.sort_unstable();
        Cards { roots }
    }

    pub fn count(&self) -> usize {
        self.roots.len()
    }

    /// Whether the element is a card.
    pub(super) fn begin_at(&self, id: NodeId) -> bool {
        self.roots.binary_search(&id).is_ok()
    }

    /// The cards that show a day: those of stories, not the entries of a list that is itself the text.
    pub fn dated<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = NodeId> + 'a {
        self.roots.iter().copied().filter(|id| shows_day(page, *id))
    }

    /// Whether the element stands in a card.
    pub fn hold(&self, page: &Page, id: NodeId) -> bool {
        !self.roots.is_empty() && (self.begin_at(id) || page.ancestors(id).any(|outer| self.begin_at(outer)))
    }
}

/// The headlines that lead elsewhere, in the order of the page.
fn linked(page: &Page, index: &Index, names: &PageNames) -> Vec<Linked> {
    let mut seen = HashSet::new();
    let mut out: Vec<Linked> = Vec::new();
    let headings = index.h1.iter().chain(&index.lower_headings).chain(&index.small_headings);
    for node in headings.chain(&index.headline).take(MOST) {
        let Some((link, href)) = link_of(page, *node).filter(|(link, _)| seen.insert(*link)) else {
            continue;
        };
        let address = bare_address(href);
        let own = names.addresses.iter().any(|own| same_address(own, &address));
        if !own && leads_to_page(href) && is_headline(&page.text(link), names, index) {
            out.push(Linked { link, address });
        }
    }
    out.sort_by_key(|headline| headline.link);
    out
}

/// The link of a heading: around it, itself, or the first within.
fn link_of(page: &Page, node: NodeId) -> Option<(NodeId, &str)> {
    let href = |id: NodeId| {
        let link = page.element(id).filter(|element| element.name() == "a")?;
        Some((id, link.attribute("href")?.trim()))
    };
    if page.element(node).is_none_or(is_hidden) {
        return None;
    }
    let within = || page.descendants(node).take(WITHIN).find_map(href);
    within().or_else(|| page.ancestors(node).take(AROUND).find_map(href))
}

fn leads_to_page(href: &str) -> bool {
    let scheme = href.split([':', '/', '?']).next().unwrap_or("");
    let opaque =
        href.contains(':') && !href.contains("//") && scheme.bytes().all(|byte| byte.is_ascii_alphabetic());
    !href.is_empty() && !href.starts_with('#') && !opaque
}

/// Whether a text is long enough for a headline, and not the page's own.
fn is_headline(text: &str, names: &PageNames, index: &Index) -> bool {
    let title = letters(text);
    let words = text.split_whitespace().count();
    let long = if title.is_ascii() { 14 } else { 8 };
    let own = || index.h1.len() < LIST && names.titles.iter().any(|own| own.contains(&title));
    title.chars().count() >= long && (words >= 3 || !title.is_ascii()) && !own()
}

/// How many stories' headlines stand in each element.
fn stories(page: &Page, linked: &[Linked]) -> HashMap<NodeId, usize> {
    let mut counts: HashMap<NodeId, (usize, &str)> = HashMap::new();
    for headline in linked {
        for id in page.ancestors(headline.link) {
            let (count, last) = counts.entry(id).or_insert((0, ""));
            // A picture's link and the headline's lead to one story.
            if *last != headline.address {
                *count += 1;
                *last = &headline.address;
            }
        }
    }
    counts.into_iter().map(|(id, (count, _))| (id, count)).collect()
}

/// The outermost element that holds this story alone.
fn own_box(page: &Page, link: NodeId, stories: &HashMap<NodeId, usize>) -> NodeId {
    page.ancestors(link).take_while(|id| stories.get(id) == Some(&1)).last().unwrap_or(link)
}

/// Elements of one name in one parent, or in rows of one parent.
type Group<'a> = (NodeId, &'a str);

fn groups(page: &Page, id: NodeId) -> impl Iterator<Item = Group<'_>> {
    let name = page.name(id);
    page.ancestors(id).take(2).map(move |outer| (outer, name))
}

/// Whether a box holds no more text than a teaser, and not the headline of the page.
fn is_teaser(page: &Page, id: NodeId, index: &Index) -> bool {
    let mut bytes = 0;
    for inner in page.descendants(id) {
        bytes += page.text_node(inner).map_or(0, |text| text.trim().len());
        if bytes > TEASER || (index.h1.len() < LIST && page.name(inner) == "h1") {
            return false;
        }
    }
    true
}

/// Whether a line of the box is little else than a date.
fn shows_day(page: &Page, id: NodeId) -> bool {
    page.descendants(id).any(|inner| match page.text_node(inner).map(str::trim) {
        Some(text) if text.len() <= DAY && text.bytes().any(|byte| byte.is_ascii_digit()) => {
            let dates = date::find(text, &Hints::default());
            dates.iter().any(|date| (date.end - date.start) * 2 > text.len())
        }
        Some(_) => false,
        None => page.name(inner) == "time",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::{Field, Subject, read};

    fn three(card: &str) -> String {
        let headlines =
            ["Ferry runs again after repair", "Old bridge closes for winter", "Mayor defends harbour plan"];
        let card =
            |(n, headline): (usize, &&str)| card.replace("{n}", &n.to_string()).replace("{h}", headline);
        headlines.iter().enumerate().map(card).collect()
    }

    #[test]
    fn boxes_that_are_cards() {
        let long = "<p>The river rose by two metres in one night, the mayor said.</p>".repeat(20);
        for (html, count) in [
            (three("<article><h2><a href=/s/{n}>{h}</a></h2></article>"), 3),
            (three("<li><a href=/s/{n}><img><h3>{h}</h3></a></li>"), 3),
            (three("<div><a href=/s/{n}><img></a><p class=card-title><a href=/s/{n}>{h}</a></p></div>"), 3),
            (three("<div class=row><article><h2><a href=/s/{n}>{h}</a></h2></article></div>"), 3),
            // Two only, headlines without a link, links within the page, names of sections, the page's own headline.
            (three("<article><h2><a href=/s/{n}>{h}</a></h2></article>").replacen("/s/2", "#", 1), 0),
            (three("<article><h2>{h}</h2></article>"), 0),
            (three("<article><h2><a href=#{n}>{h}</a></h2></article>"), 0),
            (three("<article><h2><a href=/s/{n}>Sport {n}</a></h2></article>"), 0),
            (three("<article><h2><a href=/2023/storm>{h}</a></h2></article>"), 0),
            (
                three("<article><h1>A storm</h1><h2><a href=/s/{n}>{h}</a></h2></article>")
                    .replacen("<h1>", "<h2>", 2),
                2,
            ),
            // Articles one below the other are no teasers.
            (three("<article><h2><a href=/s/{n}>{h}</a></h2>{long}</article>").replace("{long}", &long), 0),
            (String::new(), 0),
        ] {
            let claims = read(&Page::parse(&html, "https://example.org/2023/storm"));
            assert_eq!(claims.cards.count(), count, "{html}");
        }
    }

    #[test]
    fn what_stands_in_a_card_is_another_story_s() {
        let card = "<article><h2><a href=/s/{n}>{h}</a></h2><p class=byline>By Bo Cole</p><time datetime=2023-05-0{n}>x</time></article>";
        let html = format!(
            "<h1>A storm hits the coast</h1><p class=byline>By Ann Bell</p><time datetime=2023-05-09>9 May</time>{}",
            three(card)
        );
        let claims = read(&Page::parse(&html, "https://example.org/2023/storm"));
        let own = |field| claims.of(field).filter(|claim| claim.subject != Subject::Other);
        assert!(
            own(Field::Author).count() > 0 && own(Field::Author).all(|claim| claim.value == "By Ann Bell")
        );
        let mut dates = own(Field::DateUnspecified).filter(|claim| claim.property.starts_with("time"));
        assert!(dates.all(|claim| claim.value == "2023-05-09"));
    }
}
