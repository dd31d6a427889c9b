//! Bylines in the text behind the headline: "By Ann Bell", links to authors' own pages, a name alone.

use super::elsewhere::signs_other_story;
use super::links::is_author_link;
use super::{LONGEST, add, text_without_times, with_name};
use crate::article::Vocabulary;
use crate::claims::index::Index;
use crate::claims::{AgentDetail, Claims, Field, Subject};
use crate::page::{NodeId, Page};
use crate::{date, name};

/// Text nodes behind the headline that are looked through for "By …".
const NEAR: usize = 60;

/// Headings and elements called a headline that are looked at.
const MOST: usize = 60;

/// Characters from which a text is the story's own.
const PARAGRAPH: usize = 150;

/// "By Ann Bell" in the text near a headline, links to authors' own pages, and a name alone in bold.
pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let mut headlines: Vec<NodeId> = claims
        .of(Field::Title)
        .filter(|claim| {
            matches!(claim.property.as_str(), "h1" | "largest type" | "line" | "text of a title's class")
                && claim.subject == Subject::Article
        })
        .map(|claim| claim.node)
        .take(3)
        .collect();
    if headlines.is_empty() {
        headlines.extend(index.h1.first());
    }
    for start in headlines {
        if near(page, start, claims) {
            return;
        }
    }
    if claims.of(Field::Author).any(|claim| claim.vocabulary == Vocabulary::VisibleText) {
        return;
    }
    if let Some(start) = lower_headline(page, index, claims) {
        near(page, start, claims);
    }
}

/// The lower heading or the element called a headline that `<title>` gives: the headline of a page whose `<h1>` is its
/// logo.
fn lower_headline(page: &Page, index: &Index, claims: &Claims) -> Option<NodeId> {
    let title = claims.of(Field::Title).find(|claim| claim.property == "title")?;
    let is_headline = |id: &NodeId| {
        let text = page.text(*id);
        text.split_whitespace().nth(2).is_some() && title.value.contains(text.trim())
    };
    index.lower_headings.iter().chain(&index.headline).take(MOST).copied().find(is_headline)
}

/// Looks through the text behind a headline; `true` when a byline was found.
fn near(page: &Page, start: NodeId, claims: &mut Claims) -> bool {
    let mut next = page.skip_subtree(start, NodeId::DOCUMENT);
    let (mut texts, mut begun) = (0, false);
    while let Some(id) = next {
        if texts >= NEAR {
            return false;
        }
        let element = page.element(id);
        if element.is_some_and(crate::page::is_hidden) || claims.cards.begin_at(id) {
            next = page.skip_subtree(id, NodeId::DOCUMENT);
            continue;
        }
        if let Some(element) = element.filter(|element| is_author_link(element)) {
            let text = page.text(id);
            if name::is_full_name(&text) && !signs_other_story(page, id) {
                let block = page.parent(id).and_then(|parent| page.parent(parent)).unwrap_or(id);
                let path = format!("{}", block.index());
                let url = element.attribute("href").map(str::to_owned);
                add(claims, &text, id, &path, Some(AgentDetail { url, ..AgentDetail::default() }));
            }
        }
        if let Some(text) = page.text_node(id).filter(|text| !text.trim().is_empty()) {
            texts += 1;
            if near_text(page, id, text, claims) {
                return true;
            }
            begun |= text.chars().count() >= PARAGRAPH;
            alone(page, id, text, begun, claims);
        }
        let child = page.children(id).next();
        next = child.or_else(|| page.skip_subtree(id, NodeId::DOCUMENT));
    }
    false
}

/// One text near the headline; `true` when it is a byline.
fn near_text(page: &Page, id: NodeId, text: &str, claims: &mut Claims) -> bool {
    let Some(block) = page.parent(id) else { return false };
    let opens = name::begins_byline(text) || opens_behind_date(text);
    if !(opens || may_be_labelled(text)) || signs_other_story(page, id) {
        return false;
    }
    if !opens {
        return labelled_within(page, block, claims);
    }
    let dated = !name::begins_byline(text);
    let block = with_name(page, block);
    let whole = text_without_times(page, block);
    // What is left of a date before it: "lundi | par Ann Bell".
    let text = whole.split('|').map(|part| part.trim_matches(is_edge)).find(|part| name::begins_byline(part));
    let text = if name::begins_byline(&whole) { &whole } else { text.filter(|_| dated).unwrap_or("") };
    if text.is_empty() || whole.chars().count() > LONGEST {
        return false;
    }
    let path = format!("{}", block.index());
    add(claims, text, block, &path, None);
    true
}

/// "lundi 5 mai 2025, par": a date, and then what opens a byline; the name stands in the next element.
fn opens_behind_date(text: &str) -> bool {
    if text.len() > LONGEST || !text.contains(|char: char| char.is_ascii_digit()) {
        return false;
    }
    let dates = date::find(text, &date::Hints::default());
    let first = dates.first().filter(|date| text[..date.start].split_whitespace().nth(1).is_none());
    first.is_some_and(|date| name::is_label(&text[date.end..]) && name::begins_byline(&text[date.end..]))
}

/// "5 May 2025 Source: Example Author: Ann Bell", in one line.
fn may_be_labelled(text: &str) -> bool {
    text.len() <= 2 * LONGEST && text.contains([':', '：']) && name::has_writer(text)
}

fn labelled_within(page: &Page, block: NodeId, claims: &mut Claims) -> bool {
    let text = text_without_times(page, block);
    let found =
        name::has_writer(&text) && name::read(&text).iter().any(|name| name::is_full_name(&name.text));
    if found {
        add(claims, &text, block, &block.index().to_string(), None);
    }
    found
}

/// The first name that stands alone; in bold only before the story begins, where a line in bold is a heading.
fn alone(page: &Page, id: NodeId, text: &str, begun: bool, claims: &mut Claims) {
    let Some(block) = page.parent(id) else { return };
    if claims.of(Field::Author).any(|claim| claim.vocabulary == Vocabulary::Inferred) {
        return;
    }
    let Some((guess, names)) = name_alone(page, block, text) else { return };
    if page.ancestors(id).any(|outer| page.name(outer) == "a") || super::is_elsewhere(page, block) {
        return;
    }
    // A line in bold may be a heading: "Key Points".
    if guess != "bold" || !begun {
        claims.push(Field::Author, names, Vocabulary::Inferred, guess, block);
    }
}

/// Names that nothing calls an author's, but that stand as one: alone in bold on a line, or beside the date.
fn name_alone<'a>(page: &Page, block: NodeId, text: &'a str) -> Option<(&'static str, &'a str)> {
    let text = text.trim_matches(is_edge);
    if text.chars().count() > LONGEST || !fills(page, block) {
        return None;
    }
    if let Some(names) = without_date(text).filter(|names| are_names(names)) {
        return Some(("beside the date", names));
    }
    let outer = page.parent(block)?;
    if matches!(page.name(block), "strong" | "b") && page.name(outer) == "p" {
        let first =
            || page.lines(outer).lines().next().is_some_and(|line| line.trim_matches(is_edge) == text);
        return (are_names(text) && first()).then_some(("bold", text));
    }
    let line = short_line(page, outer).filter(|line| line.contains(char::is_numeric))?;
    (are_names(text) && is_beside_date(&line, text)).then_some(("beside the date", text))
}

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
    names.iter().all(|name| name::is_full_name(&name.text))
        && names.iter().any(|name| name::is_known_name(&name.text))
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

/// Whether a line is the name and a date: "Ann Bell | 05.04.2025 - Updated: 05.04.2025".
fn is_beside_date(line: &str, name: &str) -> bool {
    if line.chars().count() > LONGEST {
        return false;
    }
    let Some((before, behind)) = line.split_once(name) else { return false };
    let (before, behind) = (before.trim_matches(is_edge), behind.trim_matches(is_edge));
    let dates = |text: &str| date::find(text, &date::Hints::default());
    let follows = before.is_empty() && dates(behind).first().is_some_and(|date| date.start == 0);
    follows || behind.is_empty() && dates(before).last().is_some_and(|date| date.end == before.len())
}

/// Between a name and what stands beside it.
fn is_edge(char: char) -> bool {
    char.is_whitespace() || char == ':' || is_mark(char)
}

/// Parts a name from a date.
fn is_mark(char: char) -> bool {
    matches!(char, '|' | '•' | '·' | ',' | '-' | '–' | '—' | '/')
}
