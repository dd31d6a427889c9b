//! Dates that a reader sees: near the headline, beside a label such as "Published" or "Updated", in `<time>`
//! (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element>), and in the dateline of the text.
//!
//! Each claim's `property` says where it stands: `text near the headline` (a line that is little else), `words near the
//! headline` (a date within a sentence), `text labelled as …`, `time[datetime]`, `dateline`.
//! What stands near the headline is said of the article; labelled dates and `<time>` elsewhere of the page; dates in
//! comments, teasers, captions and footers are left out.

mod bare_clock;
mod head;
mod label;
mod lines;
mod surroundings;
mod yearless;

use super::index::Index;
use super::{Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::date::token::Tokens;
use crate::date::{self, DateValue, Found, Hints};
use crate::page::{NodeId, Page};
use head::{Head, Place};
use lines::Line;
use surroundings::{Role, Surroundings};

/// Bytes from the beginning of a `<time>` within which its own text stands.
const TIME_TEXT: usize = 40;
/// Characters beside its dates that a line has at most to be little else.
const AROUND: usize = 60;
/// Lines with dates that are read; a page with more is a list.
const MOST: usize = 240;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let titles = head::titles(claims);
    let headline = head::headline(page, index, &titles);
    let lines = lines::lines(page, headline);
    let language =
        index.html.and_then(|node| page.attribute(node, "lang")).unwrap_or_else(|| country(&page.url));
    let head = Head::new(page, &lines, &titles);
    let mut left = MOST;
    let mut yearless = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let place = head.place(at, line);
        if !may_hold_date(line, place) || claims.cards.hold(page, line.node) {
            continue;
        }
        if !place.is_near() {
            if left == 0 {
                continue;
            }
            left -= 1;
        }
        let previous = at.checked_sub(1).map_or("", |before| lines[before].text.as_str());
        let mut reader = Reader { page, language, claims };
        reader.line(line, previous, place);
        if place == Place::Near && line.text.chars().any(char::is_numeric) {
            reader.bare_clocks(line, previous, place);
            if label::may_stand(&Tokens::new(&line.text)) {
                yearless.push(line);
            }
        }
    }
    let mut reader = Reader { page, language, claims };
    for line in yearless {
        reader.yearless(line);
    }
}

/// The country in the host's name: where the page names no language, it tells Polish months from Croatian ones.
fn country(url: &str) -> &str {
    let host = url.split_once("://").map_or("", |(_, rest)| rest).split(['/', '?', '#', ':']).next();
    match host.and_then(|host| host.rsplit('.').next()).unwrap_or("") {
        "cz" => "cs",
        two if two.len() == 2 => two,
        _ => "",
    }
}

fn may_hold_date(line: &Line, place: Place) -> bool {
    // A paragraph of the text tells its story's dates.
    let prose = line.paragraph && place != Place::Dateline && !line.surroundings.date;
    !line.times.is_empty() || (!prose && (line.surroundings.date || line.text.chars().any(char::is_numeric)))
}

/// Whether a date in this line says something though no label stands beside it.
fn counts_unlabelled(line: &Line, place: Place) -> bool {
    match place {
        Place::Near | Place::Above | Place::Dateline => true,
        Place::Article | Place::Page => line.surroundings.date,
        Place::Elsewhere | Place::Comment => false,
    }
}

struct Reader<'a> {
    page: &'a Page,
    language: &'a str,
    claims: &'a mut Claims,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &Line, previous: &str, place: Place) {
        if line.surroundings.comment
            || place == Place::Comment
            || (place == Place::Elsewhere && line.surroundings.link)
        {
            return;
        }
        let tokens = Tokens::new(&line.text);
        let labelled =
            || label::may_stand(&tokens) || label::may_stand(&Tokens::new(label_of_line(previous)));
        if line.times.is_empty() && !counts_unlabelled(line, place) && !labelled() {
            return;
        }
        let hints = self.hints();
        let found = date::find_among(&tokens, &hints);
        let said: Vec<Option<Role>> = (0..found.len()).map(|at| said(line, &found, at, previous)).collect();
        for (start, node) in &line.times {
            // What is said of the date in the element is said of the element.
            let inside =
                found.iter().position(|date| date.start >= *start && date.start <= start + TIME_TEXT);
            let label = match inside {
                Some(at) => said[at],
                None => label_before(line.text.get(..*start).unwrap_or(""), previous),
            };
            self.time(line, *node, label, place);
        }
        let dates_alone = outside(&line.text, &found) <= AROUND;
        let change = (place == Place::Near && dates_alone).then(|| second_moment(&found, &said)).flatten();
        for (at, (date, said)) in found.iter().zip(said).enumerate() {
            let said = said.or(change.filter(|change| *change == at).map(|_| Role::Modified));
            if !(date.relative && self.is_stated(line, date)) {
                let only = dates_alone && !in_sentence(&line.text, date);
                self.text(line, date, said, place, only);
            }
        }
    }

    /// Any day will do: only the places of relative dates are looked for here.
    fn hints(&self) -> Hints<'a> {
        Hints { language: self.language, now: DateValue::from_ymd(2100, 1, 1), ..Hints::default() }
    }

    /// Clocks that stand apart from their day, in its line or in the line below.
    fn bare_clocks(&mut self, line: &Line, previous: &str, place: Place) {
        let hints = self.hints();
        let found = date::find(&line.text, &hints);
        let mut push = |said, value: &str, property| {
            self.push(said, None, value, Vocabulary::VisibleText, property, place, line.node);
        };
        for (value, role) in bare_clock::labelled(&line.text, &found, &hints) {
            match role {
                Role::Published => push(Some(role), &value, "text labelled as published"),
                Role::Modified => push(Some(role), &value, "text labelled as updated"),
                _ => {}
            }
        }
        if !found.is_empty() {
            return;
        }
        let above = date::find(previous, &hints);
        let [day] = above.as_slice() else { return };
        if !day.value.has_day() || day.relative || outside(previous, &above) > AROUND {
            return;
        }
        let text = previous.get(day.start..day.end).unwrap_or("");
        if let Some((clock, Role::Modified)) = bare_clock::labelled_alone(&line.text, &hints) {
            let text = bare_clock::day_alone(previous, day, &hints).unwrap_or(text);
            push(Some(Role::Modified), &format!("{text} {clock}"), "text labelled as updated");
        } else if let Some(clock) =
            bare_clock::alone(&line.text, &hints).filter(|_| day.value.minute.is_none())
        {
            push(None, &format!("{text} {clock}"), "text near the headline");
        }
    }

    /// Labelled days that leave out their year.
    fn yearless(&mut self, line: &Line) {
        let hints = self.hints();
        let is_date =
            |field| matches!(field, Field::DatePublished | Field::DateUnspecified | Field::DateModified);
        let stated =
            self.claims.all.iter().filter(|claim| claim.subject == Subject::Article && is_date(claim.field));
        let mut stated = stated.filter_map(|claim| date::parse(&claim.value, &hints));
        let full = date::find(&line.text, &hints);
        let is_within = |at: usize| full.iter().any(|found| (found.start..found.end).contains(&at));
        if outside(&line.text, &full) > AROUND
            || !line.text.char_indices().any(|(at, char)| char.is_numeric() && !is_within(at))
        {
            return;
        }
        let in_line = full.first().map(|found| found.value);
        let Some(known) = in_line.or_else(|| stated.next()).filter(DateValue::has_day) else { return };
        for (value, role) in yearless::labelled(&line.text, &full, &known, &hints) {
            let property = match role {
                Role::Published => "text labelled as published",
                _ => "text labelled as updated",
            };
            let value = value.to_string();
            self.push(Some(role), None, &value, Vocabulary::VisibleText, property, Place::Near, line.node);
        }
    }

    /// Whether the words stand in an element that states their moment in its attribute: "2 hours ago" was true when
    /// the page was written.
    fn is_stated(&self, line: &Line, date: &Found) -> bool {
        let around =
            line.times.iter().rfind(|(start, _)| *start <= date.start && date.start <= start + TIME_TEXT);
        around.and_then(|(_, node)| self.page.attribute(*node, "datetime")).is_some_and(has_digit)
    }

    /// `only` = the line is little else than its dates.
    fn text(&mut self, line: &Line, date: &Found, said: Option<Role>, place: Place, only: bool) {
        if date.relative && said.is_none() && !place.is_near() {
            return;
        }
        let class = line.surroundings.role.filter(|_| only);
        let property = match (place, said) {
            (_, Some(Role::Other)) => return,
            (_, Some(Role::Published)) => "text labelled as published",
            // A side column may say when the article was published; its updates are of anything.
            (Place::Elsewhere, _) => return,
            (Place::Above, Some(Role::Modified)) => "text above the headline, labelled as updated",
            (_, Some(Role::Modified)) => "text labelled as updated",
            (_, Some(Role::Print)) => "text labelled as printed",
            (Place::Near, None) if only => "text near the headline",
            (Place::Above, None) if only => "text above the headline",
            // "Yesterday" in a sentence is counted from the day of writing, which it does not tell.
            (Place::Near | Place::Above, None) if !line.surroundings.link && !date.relative => {
                "words near the headline"
            }
            (Place::Dateline, None) if date.start <= 60 => "dateline",
            (Place::Article | Place::Page, None)
                if only && line.surroundings.date && (place == Place::Article || !line.surroundings.link) =>
            {
                "text of a date's class"
            }
            _ => return,
        };
        let value = line.text.get(date.start..date.end).unwrap_or("");
        self.push(said, class, value, Vocabulary::VisibleText, property, place, line.node);
    }

    fn time(&mut self, line: &Line, node: NodeId, said: Option<Role>, place: Place) {
        let Some(element) = self.page.element(node) else { return };
        let is_time = element.name() == "time";
        if is_time && element.attribute("itemprop").is_some() {
            return;
        }
        let attribute = if is_time { "datetime" } else { "title" };
        let Some(value) = element.attribute(attribute) else { return };
        if place == Place::Elsewhere && said != Some(Role::Published) {
            return;
        }
        if said == Some(Role::Other) || !has_digit(value) {
            return;
        }
        let pubdate = element.attribute("pubdate").map(|_| Role::Published);
        let own = Surroundings::default().inside(element, false).role;
        let property = match (is_time, pubdate) {
            (false, _) => "abbr[title]",
            (_, Some(_)) => "time[pubdate]",
            _ => "time[datetime]",
        };
        let class = own.or(line.surroundings.role);
        let property = match said {
            Some(Role::Published) => format!("{property} labelled as published"),
            Some(Role::Modified) => format!("{property} labelled as updated"),
            _ => property.to_owned(),
        };
        let property = property.as_str();
        self.push(said.or(pubdate), class, value, Vocabulary::Html, property, place, node);
    }

    /// Whether the element before was, by its class, that of an earlier publication: a theme that writes both means both.
    fn is_behind_published(&self, value: &str) -> bool {
        let is_earlier =
            |before: &str| before.get(..10).is_some_and(|day| value.get(..10).is_some_and(|own| day < own));
        self.claims.all.last().is_some_and(|before| {
            before.field == Field::DatePublished
                && before.property == "time[datetime]"
                && is_earlier(&before.value)
        })
    }

    /// A class alone says "published" well, but "updated" badly: themes give that name to the only date of a page.
    #[allow(
        clippy::too_many_arguments,
        reason = "one call for each kind of date; a struct would only rename them"
    )]
    fn push(
        &mut self,
        said: Option<Role>,
        class: Option<Role>,
        value: &str,
        vocabulary: Vocabulary,
        property: &str,
        place: Place,
        node: NodeId,
    ) {
        let class_says_updated = said.is_none()
            && class == Some(Role::Modified)
            && !(place.is_near() && self.is_behind_published(value));
        let field = match said.or(class).filter(|_| !class_says_updated) {
            Some(Role::Published) => Field::DatePublished,
            Some(Role::Modified) => Field::DateModified,
            Some(Role::Print) => Field::DatePrint,
            _ => Field::DateUnspecified,
        };
        let property = if class_says_updated { format!("{property}.updated") } else { property.to_owned() };
        self.claims.push(field, value, vocabulary, &property, node);
        if !place.is_near()
            && let Some(claim) = self.claims.all.last_mut()
        {
            claim.subject = Subject::Page;
        }
    }
}

/// The later of two moments, each with its clock and without a word: the change behind the publication.
fn second_moment(found: &[Found], said: &[Option<Role>]) -> Option<usize> {
    let [first, second] = found else { return None };
    let key = |date: &Found| date.value.minute.map(|clock| (date.value.days_since_epoch(), clock));
    let apart = key(first)?.0.abs_diff(key(second)?.0);
    let bare = !first.relative && !second.relative && said.iter().all(Option::is_none);
    (bare && key(first) < key(second) && apart <= 366).then_some(1)
}

/// Characters of a line that are no date.
fn outside(text: &str, found: &[Found]) -> usize {
    let dates = found.iter().filter_map(|date| text.get(date.start..date.end));
    let dates: usize = dates.map(|date| date.chars().count()).sum();
    text.trim().chars().count().saturating_sub(dates)
}

/// Whether a date stands within a sentence: words behind it, and the full stop behind them.
fn in_sentence(text: &str, date: &Found) -> bool {
    let behind = text.get(date.end..).unwrap_or("").trim();
    let before = text.get(..date.start).unwrap_or("");
    let words =
        |text: &str| text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    behind.ends_with(['.', '!', '?']) && words(behind) >= 1 && words(before) >= 3
}

fn has_digit(value: &str) -> bool {
    value.bytes().any(|byte| byte.is_ascii_digit())
}

/// What the words beside a date of a line say.
fn said(line: &Line, found: &[Found], at: usize, previous: &str) -> Option<Role> {
    let from = at.checked_sub(1).map_or(0, |before| found[before].end);
    let before = line.text.get(from..found[at].start).unwrap_or("");
    let behind = match found.get(at + 1) {
        None => line.text.get(found[at].end..).unwrap_or(""),
        Some(_) => "",
    };
    let before = if at == 0 { label_before(before, previous) } else { label::before(before) };
    before.or_else(|| label::behind(behind))
}

/// The label before a date, or alone on the line before.
fn label_before(text: &str, previous: &str) -> Option<Role> {
    if !text.trim().is_empty() {
        return label::before(text);
    }
    label::alone(label_of_line(previous))
}

/// The line before a date's, if it may be its label; else empty.
fn label_of_line(previous: &str) -> &str {
    let is_label = previous.len() <= 40 && !previous.chars().any(char::is_numeric);
    if is_label { previous } else { "" }
}
