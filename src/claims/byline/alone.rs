//! A name that stands alone near the headline and that nothing calls an author's: in bold on a line, beside the date, beside
//! its portrait or its own e-mail address, with a reporter's title behind it.
//!
//! A guess: a part of the name must be known (`name::is_known_name`) unless a portrait or an address says that it is one.
//! Left out: names within links, and whom the headline names, as the story is about them.

use super::{LONGEST, is_elsewhere};
use crate::article::Vocabulary;
use crate::claims::{Claims, Field};
use crate::page::{NodeId, Page};
use crate::{date, name};

/// Whether the story has begun where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Above,
    Behind,
}

/// What was found behind one headline.
#[derive(Default)]
pub(super) struct Alone {
    /// Names beside a date behind the story's beginning: one signs the story, two sign what readers wrote.
    behind: Vec<(String, NodeId)>,
}

impl Alone {
    /// Reads one text; the first name above the story counts.
    pub(super) fn read(&mut self, page: &Page, id: NodeId, text: &str, place: Place, claims: &mut Claims) {
        let Some(block) = page.parent(id) else { return };
        if claims.of(Field::Author).any(|claim| claim.vocabulary == Vocabulary::Inferred) {
            return;
        }
        let Some((guess, names)) = name_alone(page, block, text, place) else { return };
        let is_subject = || claims.of(Field::Title).any(|claim| claim.value.contains(names));
        let is_linked = || page.ancestors(id).any(|outer| page.name(outer) == "a");
        if is_linked() || is_subject() || is_elsewhere(page, block) {
            return;
        }
        match place {
            Place::Above => claims.push(Field::Author, names, Vocabulary::Inferred, guess, block),
            // In the story a line in bold is a heading, and a portrait is of whom the story speaks.
            Place::Behind if guess == DATED => self.behind.push((names.to_owned(), block)),
            Place::Behind => {}
        }
    }

    pub(super) fn finish(self, claims: &mut Claims) {
        if let [(names, block)] = self.behind.as_slice()
            && !claims.of(Field::Author).any(|claim| claim.vocabulary == Vocabulary::Inferred)
        {
            claims.push(Field::Author, names, Vocabulary::Inferred, DATED, *block);
        }
    }
}

/// The guess of a name beside a date.
const DATED: &str = "beside the date";

/// Names that nothing calls an author's, but that stand as one: alone in bold on a line, or beside the date.
fn name_alone<'a>(
    page: &Page,
    block: NodeId,
    text: &'a str,
    place: Place,
) -> Option<(&'static str, &'a str)> {
    let text = text.trim_matches(is_edge);
    if text.chars().count() > LONGEST || !fills(page, block) {
        return None;
    }
    if let Some(names) = without_date(text).filter(|names| are_names(names)) {
        return Some((DATED, names));
    }
    let outer = page.parent(block)?;
    let above = place == Place::Above;
    if above && may_be_name(text) && (is_pictured(page, outer, text) || has_own_address(page, outer, text)) {
        return Some(("beside a portrait or an address", text));
    }
    if above && !text.is_ascii() && name::is_titled(text) {
        return Some(("with a title", text));
    }
    if above
        && matches!(page.name(block), "strong" | "b")
        && (matches!(page.name(outer), "p" | "td") || is_own_line(page, block))
    {
        if page.name(outer) == "body" {
            return are_names(text).then_some(("bold", text));
        }
        let first = || page.lines(outer).lines().take(4).any(|line| line.trim_matches(is_edge) == text);
        return (are_names(text) && first()).then_some(("bold", text));
    }
    let line = short_line(page, outer).filter(|line| line.contains(char::is_numeric))?;
    (are_names(text) && is_beside_date(&line, text)).then_some((DATED, text))
}

/// Whether a line break follows the element and no text stands before it: "<h2>…</h2><b>Ann Bell</b><br>".
fn is_own_line(page: &Page, block: NodeId) -> bool {
    let is_gap = |id: &NodeId| page.text_node(*id).is_some_and(|text| text.trim().is_empty());
    let mut next = page.next_sibling(block);
    while let Some(id) = next.filter(is_gap) {
        next = page.next_sibling(id);
    }
    let before = page.parent(block).and_then(|parent| {
        page.children(parent).take_while(|id| *id != block).filter(|id| !is_gap(id)).last()
    });
    next.is_some_and(|id| page.name(id) == "br")
        && before.is_none_or(|id| {
            page.element(id).is_some_and(|element| element.name() == "br" || crate::page::is_block(element))
        })
}

/// Two to five words, the first with a capital where letters have one.
fn may_be_name(text: &str) -> bool {
    (2..=5).contains(&text.split_whitespace().count()) && !text.starts_with(char::is_lowercase)
}

/// Whether a picture beside a name has the name as its text: the writer's portrait.
fn is_pictured(page: &Page, outer: NodeId, name: &str) -> bool {
    let around = [Some(outer), page.parent(outer)].into_iter().flatten();
    let mut nodes = around.flat_map(|id| page.descendants(id).take(BESIDE));
    nodes.any(|id| {
        page.name(id) == "img"
            && page.attribute(id, "alt").is_some_and(|alt| alt.trim().eq_ignore_ascii_case(name))
    }) && name::is_full_name(name)
}

/// Whether an e-mail address beside a name is made of it: "ann.bell@example.org".
fn has_own_address(page: &Page, outer: NodeId, name: &str) -> bool {
    let longest = name.split_whitespace().max_by_key(|word| word.len()).unwrap_or("");
    let longest = longest.to_lowercase();
    let mut texts = page.descendants(outer).take(BESIDE).filter_map(|id| page.text_node(id));
    longest.len() >= 4
        && texts.any(|text| {
            text.split_once('@').is_some_and(|(local, _)| local.to_lowercase().contains(&longest))
        })
        && name::is_full_name(name)
}

/// Nodes beside a name that belong to its line.
const BESIDE: usize = 20;

/// The text of an element that holds a line's worth of it and no more.
fn short_line(page: &Page, outer: NodeId) -> Option<String> {
    // A name and a date, each in two or three elements.
    const NODES: usize = 20;
    let mut nodes = page.descendants(outer);
    let length: usize = nodes.by_ref().take(NODES).filter_map(|id| page.text_node(id)).map(str::len).sum();
    (nodes.next().is_none() && length <= 2 * LONGEST).then(|| page.text(outer))
}

/// Whether an element holds one text and nothing else.
fn fills(page: &Page, block: NodeId) -> bool {
    let mut parts =
        page.children(block).filter(|id| page.text_node(*id).is_none_or(|text| !text.trim().is_empty()));
    parts.next().is_some_and(|part| page.text_node(part).is_some()) && parts.next().is_none()
}

fn are_names(text: &str) -> bool {
    // Where letters have both cases, one word or no capital is no full name.
    if text.is_ascii() && !(text.contains(char::is_whitespace) && text.contains(char::is_uppercase)) {
        return false;
    }
    // Of the words of names and jobs, most have a capital.
    let words = text.split_whitespace();
    let (all, small) = words.fold((0, 0), |(all, small), word| {
        (all + 1, small + usize::from(word.starts_with(char::is_lowercase)))
    });
    if small * 2 > all {
        return false;
    }
    let names = name::read(text);
    // "Ann Bell, Oslo": behind the first a place.
    let fits =
        |(at, name): (usize, &name::Name)| name::is_full_name(&name.text) || at > 0 && is_word(&name.text);
    names.iter().enumerate().all(fits)
        && names.iter().any(|name| name::is_known_name(&name.text))
        // "Delivered by Ann Bell"
        && names.first().is_some_and(|name| {
            let before = text.split_once(name.text.as_str()).map_or("", |(before, _)| before);
            name.job_title.is_some() || before.trim().is_empty() || name::is_label(before)
        })
}

/// One word with a capital, where letters have one.
fn is_word(text: &str) -> bool {
    !text.contains(' ') && !text.starts_with(char::is_lowercase)
}

/// "11.12.2019 - Ann Bell", "Ann Bell | Senior Writer | 2 July 2025": what a mark parts from a date at either end.
fn without_date(text: &str) -> Option<&str> {
    if !text.chars().any(char::is_numeric) {
        return None;
    }
    let dates = date::find(text, &date::Hints::default());
    let behind = dates.first().filter(|date| date.start == 0).map(|date| text[date.end..].trim_start());
    let before = dates.last().filter(|date| date.end == text.len());
    // "Ann Bell · Friday, 5 May 2025"
    let before = before.map(|date| super::without_weekday(&text[..date.start]).trim_end());
    let parted =
        behind.filter(|rest| rest.starts_with(is_mark)).or(before.filter(|rest| rest.ends_with(is_mark)));
    parted.map(|rest| rest.trim_matches(is_edge)).filter(|rest| !rest.is_empty())
}

/// Whether a line is the name and a date: "Ann Bell | 05.04.2025 - Updated: 05.04.2025", "Ann Bell · Example News · 5 May 2025".
fn is_beside_date(line: &str, name: &str) -> bool {
    if line.chars().count() > LONGEST {
        return false;
    }
    let Some((before, behind)) = line.split_once(name) else { return false };
    let parted = behind.trim_start().starts_with(is_mark);
    let (before, behind) = (before.trim_matches(is_edge), behind.trim_matches(is_edge));
    let dates = |text: &str| date::find(text, &date::Hints::default());
    let follows = before.is_empty() && dates(behind).first().is_some_and(|date| parted || date.start == 0);
    follows || behind.is_empty() && dates(before).last().is_some_and(|date| date.end == before.len())
}

/// Between a name and what stands beside it.
pub(super) fn is_edge(char: char) -> bool {
    char.is_whitespace() || char == ':' || is_mark(char)
}

/// Parts a name from a date.
fn is_mark(char: char) -> bool {
    matches!(char, '|' | '•' | '·' | ',' | '-' | '–' | '—' | '/')
}
