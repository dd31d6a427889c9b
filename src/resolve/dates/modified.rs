//! The date of the last change, where the page states one that is later than its publication.

use super::candidate::{Candidate, Kind};
use super::same::{is_same_day, seconds_between};
use super::zone::{is_day_by_zone, is_zone_apart, localise};
use super::{Statements, stated};
use crate::article::Stated;
use crate::date::{DateValue, Hints};

/// Less than this after publication is no change (seconds).
const LEAST: i64 = 60;

/// A change of an article older than a day (seconds) that metadata dates within this of the reader's clock (seconds), and
/// no text names, is the moment at which the page was made for the reader.
const FRESH: i64 = 180;
const DAY: i64 = 86_400;

/// The change that is believed most; `None` when it is none.
///
/// A text that labels a later day as updated is what the reader goes by, even where metadata names another.
pub(super) fn choose(
    all: &Statements,
    published: Option<&Stated<DateValue>>,
    hints: &Hints,
) -> Option<Stated<DateValue>> {
    let later = |one: &&Candidate| match published {
        None => true,
        Some(published) => {
            seconds_between(&published.value, &one.value).abs() >= LEAST
                && !is_zone_apart(&published.value, &one.value)
                && !(one.value.minute.is_none() && is_same_day(&published.value, &one.value))
        }
    };
    // Written by the server as it answers: not the article's.
    let is_stamp = |one: &Candidate| {
        let old = published.is_some_and(|published| seconds_between(&published.value, &one.value) > DAY);
        let fresh = |now: &DateValue| seconds_between(&one.value, now).abs() <= FRESH;
        old && one.is_metadata() && one.value.minute.is_some() && hints.now.as_ref().is_some_and(fresh)
    };
    let seen = |one: &Candidate| {
        all.modified.iter().any(|other| other.is_visible() && is_same_day(&other.value, &one.value))
    };
    let changes = || {
        let stated = all.modified.iter().filter(|one| one.value.has_day() && !one.relative);
        stated.filter(later).filter(|one| !is_stamp(one) || seen(one))
    };
    let chosen = changes().next()?;
    let told = changes().find(|one| one.kind == Kind::Labelled).filter(|told| {
        let after = published.is_none_or(|published| seconds_between(&published.value, &told.value) > 0);
        after && !is_same_day(&told.value, &chosen.value) && !is_day_by_zone(&chosen.value, &told.value)
    });
    let chosen = told.unwrap_or(chosen);
    Some(stated(localise(chosen.value, &all.modified, None, hints), chosen, &all.modified))
}
