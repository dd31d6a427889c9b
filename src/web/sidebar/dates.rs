//! When the page says it was published and changed, with what that rests on and where its statements do not go together.

use super::state::Sidebar;
use super::why::{statements, why};
use crate::article::{Conflict, ConflictKind, DateValue, Dates, Stated};
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, say, say_with};
use crate::web::when;
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let dates = &article.dates;
    let mut list = el("dl");
    list = match &dates.published {
        Some(published) => {
            row(list, "datePublished", published, conflicts(dates, |kind| !is_of_change(kind)))
        }
        None => plain_row(list, "datePublished", "publishedUnknown"),
    };
    list = match &dates.modified {
        Some(modified) => row(list, "dateModified", modified, conflicts(dates, is_of_change)),
        None if dates.published.is_some() => plain_row(list, "dateModified", "noLaterChange"),
        None => list,
    };
    let day = |stated: &Stated<DateValue>| stated.value.date_only();
    let published = dates.published.as_ref().map(day);
    if let Some(created) = dates.created.as_ref().filter(|created| Some(day(created)) != published) {
        list = row(list, "dateCreated", created, Vec::new());
    }
    if let Some(print) = &dates.print {
        list = row(list, "datePrint", print, Vec::new());
    }
    vec![el("h2").text(&say("dates")), list]
}

/// Disagreement takes the place of the line that says what the date rests on.
fn row(list: El, name: &'static str, stated: &Stated<DateValue>, conflicts: Vec<El>) -> El {
    let date = &stated.value;
    let mut value = el("dd").add(el("b").add(when::time(date)));
    match when::zone(date) {
        Some(zone) => value = value.text(" ").add(el("bdi").text(&zone)),
        None if date.minute.is_some() => {
            value = value.text(" ").add(el("span").class("soft").text(&say("zoneUnknown")));
        }
        None => {}
    }
    let local = when::local(date).map(|local| el("p").class("soft").text(&say_with("yourTime", &[&local])));
    let value = value.add_some(why(stated, local.into_iter().collect())).add_all(conflicts);
    list.add(el("dt").text(&Key(name).say())).add(value)
}

fn plain_row(list: El, name: &'static str, value: &'static str) -> El {
    list.add(el("dt").text(&Key(name).say())).add(el("dd").class("soft").text(&Key(value).say()))
}

/// Those of one date, in amber, each opening to its statements.
fn conflicts(dates: &Dates, of: impl Fn(ConflictKind) -> bool) -> Vec<El> {
    let without_change = dates.modified.is_none();
    let fits = |kind| of(kind) || (without_change && is_of_change(kind));
    dates.conflicts.iter().filter(|conflict| fits(conflict.kind)).map(conflict).collect()
}

/// Whether it is the later change that is in question.
fn is_of_change(kind: ConflictKind) -> bool {
    matches!(kind, ConflictKind::UpdatedLongAfter | ConflictKind::ModifiedBeforePublished)
}

fn conflict(conflict: &Conflict) -> El {
    let summary = el("summary").text(&in_words(conflict));
    el("details").class("notice conflict").add(summary).add(statements(&conflict.evidence))
}

fn in_words(conflict: &Conflict) -> String {
    let (value, other) = (full(&conflict.value), full(&conflict.other));
    let key = match conflict.kind {
        ConflictKind::ModifiedBeforePublished => Key("conflictModifiedBefore"),
        ConflictKind::MetadataVsVisible => Key("conflictVisible"),
        ConflictKind::SourcesDisagree => Key("conflictStatements"),
        ConflictKind::UrlDisagrees => Key("conflictAddress"),
        ConflictKind::ZoneOnly => Key("conflictZone"),
        ConflictKind::UpdatedLongAfter => return long_after(conflict),
    };
    say_with(key.0, &[&value, &other])
}

fn full(date: &DateValue) -> String {
    match when::zone(date) {
        Some(zone) => format!("{} {zone}", when::words(date)),
        None => when::words(date),
    }
}

/// Days in a year, for "three years after"; a leap day does not matter there.
const YEAR: u64 = 365;

fn long_after(conflict: &Conflict) -> String {
    let days = conflict.value.days_since_epoch().abs_diff(conflict.other.days_since_epoch());
    if days >= YEAR {
        return count("updatedYearsAfter", (days / YEAR) as usize);
    }
    count("updatedDaysAfter", days as usize)
}
