//! When what the story tells happened: one thin line, the publication as its filled point.

use super::notices;
use super::passage::{Passage, passage};
use super::state::Sidebar;
use crate::article::{Article, DateValue, NoticeKind};
use crate::timex::{Precision, Shade, Side, TimelineRow, TimelineSentence, timeline_rows, unplaced};
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, figure, ordinal, say, say_with};
use crate::web::when;
use std::rc::Rc;

/// Times on one side of the publication that are shown at once.
const SHOWN: usize = 8;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let published = article.dates.published.as_ref().map(|stated| stated.value.date_only());
    let rows = timeline_rows(&article.timeline, published.as_ref());
    let unplaced = unplaced(&article.timeline);
    if rows.is_empty() && unplaced.is_empty() {
        return Vec::new();
    }
    let is_day = |row: &&TimelineRow| {
        published == Some(row.first) && row.precision == Precision::Day && row.until.is_none()
    };
    let same_day = rows.iter().find(is_day);
    let on = |side: fn(&TimelineRow) -> bool| -> Vec<&TimelineRow> {
        rows.iter().filter(|row| side(row) && !is_day(row)).collect()
    };
    let far = on(|row| row.far_past);
    let before = on(|row| !row.far_past && row.side != Side::After);
    let after = on(|row| row.side == Side::After);
    let point = |row: &&TimelineRow| point(sidebar, &article, row);

    let mut parts = vec![el("h2").text(&say("inTheStory"))];
    parts.extend(folded("fold", far.iter().map(point).collect(), "farPast"));
    // The times nearest to the publication are shown; the earlier ones stand folded above.
    let hidden = before.len().saturating_sub(SHOWN);
    parts.extend(folded("more", before[..hidden].iter().map(point).collect(), "showEarlier"));
    let mut list = line(&say("inTheStory")).add_all(before[hidden..].iter().map(point));
    if let Some(published) = &published {
        list = list.add(publication(sidebar, &article, published, same_day));
    }
    let shown = after.len().min(SHOWN);
    parts.push(list.add_all(after[..shown].iter().map(point)));
    parts.extend(folded("more", after[shown..].iter().map(point).collect(), "showLater"));
    if !unplaced.is_empty() {
        let summary = el("summary").text(&count("timesUnplaced", unplaced.len()));
        let rows = unplaced.iter().map(|words| told(sidebar, &article, words));
        parts.push(el("details").class("fold").add(summary).add_all(rows));
    }
    let cut = article.notices.iter().filter(|notice| notice.kind == NoticeKind::TimelineCut);
    parts.extend(cut.map(|notice| el("p").class("soft").text(&notices::left_out(notice.number))));
    parts
}

/// Rows behind the words that count them.
fn folded(class: &'static str, rows: Vec<El>, key: &'static str) -> Option<El> {
    if rows.is_empty() {
        return None;
    }
    let words = count(key, rows.len());
    let list = line(&words).add_all(rows);
    Some(el("details").class(class).add(el("summary").text(&words)).add(list))
}

/// A list without bullets is none to some screen readers unless it says so.
fn line(name: &str) -> El {
    el("ol").class("line").attr("role", "list").attr("aria-label", name)
}

fn point(sidebar: &Rc<Sidebar>, article: &Article, row: &TimelineRow) -> El {
    let name = el("b").class("when").text(&when_told(row));
    el("li").add(opening(sidebar, article, name, &row.sentences))
}

fn publication(
    sidebar: &Rc<Sidebar>,
    article: &Article,
    date: &DateValue,
    same_day: Option<&TimelineRow>,
) -> El {
    let name =
        el("span").add(el("b").class("when").add(when::time(date))).text(" ").text(&say("publishedHere"));
    let row = el("li").class("now");
    match same_day {
        Some(same_day) => row.add(opening(sidebar, article, name, &same_day.sentences)),
        None => row.add(name),
    }
}

/// The first passage beside the date, all of them on opening.
fn opening(sidebar: &Rc<Sidebar>, article: &Article, name: El, sentences: &[TimelineSentence]) -> El {
    let mut summary = el("summary").add(name).text(" ");
    if let Some(first) = sentences.first() {
        summary = summary.add(el("q").page_text(&excerpt(article, first)));
    }
    if sentences.len() > 1 {
        summary = summary.text(" ").add(el("span").class("n").text(&count("sentences", sentences.len())));
    }
    el("details").add(summary).add_all(sentences.iter().map(|told_in| told(sidebar, article, &told_in.text)))
}

/// A sentence is found on the page by its own words: the spans at hand are the expressions'.
fn told(sidebar: &Rc<Sidebar>, article: &Article, words: &str) -> El {
    passage(sidebar, article, &Passage { words, span: None, mode: None, inferred: false, quotable: false })
}

/// Characters shown before and after the expression.
const BEFORE: usize = 40;
const AFTER: usize = 24;

/// The expression with a little of its sentence on both sides, cut at words.
fn excerpt(article: &Article, told: &TimelineSentence) -> String {
    let expression = told.timexes.first().and_then(|at| article.timeline.get(*at));
    let text = expression.map_or("", |timex| timex.text.as_str());
    let Some((before, after)) = told.text.split_once(text).filter(|_| !text.is_empty()) else {
        return told.text.clone();
    };
    let start = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let start =
        before[start..].find(char::is_whitespace).filter(|_| start > 0).map_or(start, |at| start + at);
    let end = after.char_indices().nth(AFTER).map_or(after.len(), |(at, _)| at);
    let end = if end == after.len() { end } else { after[..end].rfind(char::is_whitespace).unwrap_or(0) };
    let open = if start > 0 { "…" } else { "" };
    let cut = end < after.len();
    let close = if cut { "…" } else { "" };
    let after = if cut { after[..end].trim_end_matches([' ', ',', ';', ':']) } else { after.trim_end() };
    format!("{open}{}{text}{after}{close}", before[start..].trim_start())
}

/// "in November 2022", "about 1998", "3–5 May 1998".
fn when_told(row: &TimelineRow) -> String {
    let begin = shaded(row.shade, &in_words(row.precision, &row.first, &row.value));
    let Some(until) = &row.until else { return begin };
    let plain = row.precision == until.precision && (row.shade, until.shade) == (None, None);
    let shortened = match row.precision {
        Precision::Day => Some((row.first, until.first)),
        Precision::Month => Some((without_day(&row.first), without_day(&until.first))),
        Precision::Year => Some((year_of(&row.first), year_of(&until.first))),
        _ => None,
    };
    match shortened.filter(|_| plain).map(|(first, last)| when::span(&first, &last)) {
        Some(words) if !words.is_empty() => words,
        _ => {
            let end = shaded(until.shade, &in_words(until.precision, &until.first, &until.value));
            say_with("whenRange", &[&begin, &end])
        }
    }
}

fn without_day(date: &DateValue) -> DateValue {
    DateValue { day: None, ..*date }
}

fn year_of(date: &DateValue) -> DateValue {
    DateValue { year: date.year, ..DateValue::default() }
}

fn in_words(precision: Precision, first: &DateValue, value: &str) -> String {
    let year = when::words(&year_of(first));
    let month = first.month.unwrap_or(1);
    match precision {
        Precision::Day => when::words(first),
        Precision::Weekend => say_with("whenWeekend", &[&when::words(first)]),
        Precision::Week => say_with("whenWeek", &[&when::words(first)]),
        Precision::Month => when::words(&without_day(first)),
        Precision::Quarter => say_with("whenQuarter", &[&figure(usize::from(month.div_ceil(3))), &year]),
        Precision::HalfYear if month < 7 => say_with("whenFirstHalf", &[&year]),
        Precision::HalfYear => say_with("whenSecondHalf", &[&year]),
        Precision::Season => say_with(season(value).0, &[&year]),
        Precision::Year => year,
        Precision::Decade => say_with("whenDecade", &[&year]),
        Precision::Century => ordinal("whenCentury", first.year as usize / 100 + 1),
    }
}

fn season(value: &str) -> Key {
    match value.rsplit('-').next() {
        Some("SP") => Key("whenSpring"),
        Some("SU") => Key("whenSummer"),
        Some("WI") => Key("whenWinter"),
        _ => Key("whenAutumn"),
    }
}

fn shaded(shade: Option<Shade>, date: &str) -> String {
    let key = match shade {
        Some(Shade::About) => Key("shadeAbout"),
        Some(Shade::Early) => Key("shadeEarly"),
        Some(Shade::Mid) => Key("shadeMid"),
        Some(Shade::Late) => Key("shadeLate"),
        None => return date.to_owned(),
    };
    say_with(key.0, &[date])
}
