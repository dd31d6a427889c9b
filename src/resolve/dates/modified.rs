//! The date of the last change, where the page states one that is later than its publication.

use super::candidate::Candidate;
use super::same::seconds_between;
use super::{Statements, stated};
use crate::article::Stated;
use crate::date::DateValue;

/// Less than this after publication is no change (seconds).
const LEAST: i64 = 60;

/// The change that is believed most; `None` when it is none.
pub(super) fn choose(all: &Statements, published: Option<&Stated<DateValue>>) -> Option<Stated<DateValue>> {
    let later = |one: &&Candidate| match published {
        None => true,
        Some(published) => seconds_between(&published.value, &one.value).abs() >= LEAST,
    };
    let chosen = all.modified.iter().filter(|one| one.value.has_day()).find(later)?;
    Some(stated(chosen.value, chosen, &all.modified))
}
