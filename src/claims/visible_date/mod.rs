//! Dates that a reader sees: near the headline, beside a label such as "Published" or "Updated", in `<time>`
//! (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element>), and in the dateline of the text.
//!
//! Each claim's `property` says where it stands: `text near the headline`, `text labelled as …`, `time[datetime]`, `dateline`.
//! What stands near the headline is said of the article; labelled dates and `<time>` elsewhere of the page; dates in
//! comments, teasers, captions and footers are left out.

mod label;
mod lines;
mod surroundings;

use super::index::Index;
use super::{Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::date::{self, DateValue, Found, Hints};
use crate::page::{NodeId, Page};
use lines::Line;
use surroundings::Role;

/// Lines after the headline that are still its head.
const NEAR_AFTER: usize = 24;
/// Lines before the headline that are still its head.
const NEAR_BEFORE: usize = 5;
/// Paragraphs after which the head is over.
const PARAGRAPHS: usize = 2;
/// Lines with dates that are read; a page with more is a list.
const MOST: usize = 200;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let headline = headline(page, index, claims);
    let lines = lines::lines(page, headline);
    let language = index.html.and_then(|node| page.attribute(node, "lang")).unwrap_or("");
    let at_headline = lines.iter().position(|line| line.headline && !line.text.trim().is_empty());
    let head = Head::new(&lines, at_headline);
    let mut left = MOST;
    for (at, line) in lines.iter().enumerate() {
        if line.headline || left == 0 || !may_hold_date(line) {
            continue;
        }
        left -= 1;
        let previous = at.checked_sub(1).map_or("", |before| lines[before].text.as_str());
        Reader { page, language, claims }.line(line, previous, head.place(at, line));
    }
}

/// The `<h1>` that the title names, else the first with a few words, else the first.
fn headline(page: &Page, index: &Index, claims: &Claims) -> Option<NodeId> {
    let letters = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let titles: Vec<String> = claims
        .of(Field::Title)
        .filter(|claim| claim.subject != Subject::Other && claim.property != "h1")
        .map(|claim| letters(&claim.value))
        .collect();
    let named = |node: &NodeId| {
        let own = letters(&page.text(*node));
        own.chars().count() >= 8
            && titles.iter().any(|title| title.contains(&own) || own.contains(title.as_str()))
    };
    let candidates = || index.h1.iter().chain(&index.headline).take(40).copied();
    candidates()
        .find(named)
        .or_else(|| index.h1.iter().copied().find(|node| page.text(*node).split_whitespace().count() >= 3))
        .or_else(|| index.h1.first().copied())
}

fn may_hold_date(line: &Line) -> bool {
    !line.times.is_empty() || line.text.chars().any(char::is_numeric) || line.surroundings.date
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Near,
    /// The first paragraph of the text.
    Dateline,
    Article,
    Page,
    Elsewhere,
}

/// The lines that belong to the headline.
struct Head {
    first: usize,
    headline: Option<usize>,
    last: usize,
    dateline: Option<usize>,
}

impl Head {
    fn new(lines: &[Line], headline: Option<usize>) -> Head {
        let Some(at) = headline else { return Head { first: 0, headline: None, last: 0, dateline: None } };
        let end = (at + NEAR_AFTER + 1).min(lines.len());
        let mut paragraphs =
            (at + 1..end).filter(|at| lines[*at].paragraph && !lines[*at].surroundings.elsewhere);
        let dateline = paragraphs.next();
        let last = dateline.and_then(|_| paragraphs.nth(PARAGRAPHS - 2)).unwrap_or(end);
        Head { first: at.saturating_sub(NEAR_BEFORE), headline, last, dateline }
    }

    fn place(&self, at: usize, line: &Line) -> Place {
        if line.surroundings.elsewhere {
            return Place::Elsewhere;
        }
        if self.dateline == Some(at) {
            return Place::Dateline;
        }
        let near = self.headline.is_some() && (self.first..self.last).contains(&at);
        match (near && !line.paragraph, line.surroundings.article) {
            (true, _) => Place::Near,
            (false, true) => Place::Article,
            (false, false) => Place::Page,
        }
    }
}

struct Reader<'a> {
    page: &'a Page,
    language: &'a str,
    claims: &'a mut Claims,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line, previous: &str, place: Place) {
        self.times(line, previous, place);
        // Any day will do: only the places of relative dates are looked for here.
        let now = DateValue::from_ymd(2100, 1, 1);
        let hints = Hints { language: self.language, now, ..Hints::default() };
        let found = date::find(&line.text, &hints);
        let mut end = 0;
        for (at, date) in found.iter().enumerate() {
            let before = line.text.get(end..date.start).unwrap_or("");
            let behind = match found.get(at + 1) {
                None => line.text.get(date.end..).unwrap_or(""),
                Some(_) => "",
            };
            end = date.end;
            let said = label::before(before)
                .or_else(|| {
                    if at == 0 && before.trim().is_empty() { label::before(tail(previous)) } else { None }
                })
                .or_else(|| label::behind(behind));
            self.text_date(line, date, said, place);
        }
    }

    fn text_date(&mut self, line: &Line, date: &Found, said: Option<Role>, place: Place) {
        if place == Place::Elsewhere || (date.relative && said.is_none() && place != Place::Near) {
            return;
        }
        let only = line.text.trim().len() <= (date.end - date.start) + 60;
        let role = said.or(line.surroundings.role.filter(|_| only));
        let property = match (place, said) {
            (_, Some(Role::Other)) => return,
            (_, Some(Role::Published)) => "text labelled as published",
            (_, Some(Role::Modified)) => "text labelled as updated",
            (_, Some(Role::Print)) => "text labelled as printed",
            (Place::Near, None) if !line.surroundings.link || only => "text near the headline",
            (Place::Dateline, None) if date.start <= 60 => "dateline",
            (Place::Article | Place::Page, None)
                if only && line.surroundings.date && !line.surroundings.link =>
            {
                "text of a date's class"
            }
            _ => return,
        };
        let near = matches!(place, Place::Near | Place::Dateline);
        self.push(
            field(role),
            line.text.get(date.start..date.end).unwrap_or(""),
            Vocabulary::VisibleText,
            property,
            near,
            line.node,
        );
    }

    fn times(&mut self, line: &Line, previous: &str, place: Place) {
        for (start, node) in &line.times {
            let Some(element) = self.page.element(*node) else { continue };
            if element.attribute("itemprop").is_some() || place == Place::Elsewhere {
                continue;
            }
            let Some(value) = element.attribute("datetime").filter(|value| !value.trim().is_empty()) else {
                continue;
            };
            let before = line.text.get(..*start).unwrap_or("");
            let said = label::before(before)
                .or_else(|| if before.trim().is_empty() { label::before(tail(previous)) } else { None });
            let own = surroundings::Surroundings::default().inside(element, false).role;
            let pubdate = element.attribute("pubdate").map(|_| Role::Published);
            let role = said.or(pubdate).or(own).or(line.surroundings.role);
            if role == Some(Role::Other) {
                continue;
            }
            let property = if pubdate.is_some() { "time[pubdate]" } else { "time[datetime]" };
            self.push(field(role), value, Vocabulary::Html, property, place == Place::Near, *node);
        }
    }

    fn push(
        &mut self,
        field: Field,
        value: &str,
        vocabulary: Vocabulary,
        property: &str,
        near: bool,
        node: NodeId,
    ) {
        self.claims.push(field, value, vocabulary, property, node);
        if !near && let Some(claim) = self.claims.all.last_mut() {
            claim.subject = Subject::Page;
        }
    }
}

/// The end of the line before, where a label may stand alone.
fn tail(previous: &str) -> &str {
    if previous.len() <= 40 { previous } else { "" }
}

fn field(role: Option<Role>) -> Field {
    match role {
        Some(Role::Published) => Field::DatePublished,
        Some(Role::Modified) => Field::DateModified,
        Some(Role::Print) => Field::DatePrint,
        _ => Field::DateUnspecified,
    }
}
