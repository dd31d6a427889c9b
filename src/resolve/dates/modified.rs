//! The date of the last change, where the page states one that is later than its publication.

use super::candidate::{Candidate, Kind};
use super::same::{is_same_day, seconds_between};
use super::zone::{is_day_by_zone, is_zone_apart, localise};
use super::{Statements, stated};
use crate::article::Stated;
use crate::date::{DateValue, Hints};

/// Less than this after publication is no change (seconds).
const LEAST: i64 = 60;

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
    let changes = || all.modified.iter().filter(|one| one.value.has_day() && !one.relative).filter(later);
    let chosen = changes().next()?;
    let told = changes().find(|one| one.kind == Kind::Labelled).filter(|told| {
        let after = published.is_none_or(|published| seconds_between(&published.value, &told.value) > 0);
        after && !is_same_day(&told.value, &chosen.value) && !is_day_by_zone(&chosen.value, &told.value)
    });
    let chosen = told.unwrap_or(chosen);
    Some(stated(localise(chosen.value, &all.modified, None, hints), chosen, &all.modified))
}
