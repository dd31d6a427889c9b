//! The published date.

use super::candidate::{Candidate, Kind};
use super::same::{is_same_day, is_same_moment};
use super::{Statements, stated};
use crate::article::Stated;
use crate::date::DateValue;

/// The published date, with every statement that names its day.
pub(super) fn choose(all: &Statements, in_url: Option<&DateValue>) -> Option<Stated<DateValue>> {
    let chosen = decide(all, in_url)?;
    let mut others: Vec<Candidate> = all.published.clone();
    others.extend(&all.unspecified);
    let value = refine(chosen.value, &others);
    Some(stated(value, &chosen, &others))
}

fn decide<'a>(all: &Statements<'a>, _in_url: Option<&DateValue>) -> Option<Candidate<'a>> {
    let labelled = all.published.iter().find(|one| one.kind == Kind::Labelled && one.value.has_day());
    let own = ranked(all).find(|one| one.is_metadata() && one.value.has_day());
    match (own, labelled) {
        (Some(own), Some(label)) if is_the_update(&own, all) && !is_same_day(&own.value, &label.value) => {
            Some(*label)
        }
        (Some(own), _) => Some(own),
        (None, Some(label)) => Some(*label),
        (None, None) => ranked(all)
            .find(|one| one.value.has_day() && !is_the_update(one, all))
            .or_else(|| ranked(all).next()),
    }
}

/// Statements of publication and those without a role, in the order of belief.
fn ranked<'a>(all: &Statements<'a>) -> impl Iterator<Item = Candidate<'a>> {
    let mut both: Vec<Candidate<'a>> = all.published.clone();
    both.extend(&all.unspecified);
    both.sort_by_key(|one| one.kind);
    both.into_iter()
}

/// Whether the text labels this very moment as an update.
fn is_the_update(own: &Candidate, all: &Statements) -> bool {
    all.modified.iter().any(|one| one.is_visible() && is_same_moment(&one.value, &own.value))
}

/// The same day from a statement that gives a clock, when the chosen one gives none.
fn refine(value: DateValue, others: &[Candidate]) -> DateValue {
    let is_blank = |value: &DateValue| {
        value.minute.is_none_or(|clock| clock == (0, 0)) && value.second.unwrap_or(0) == 0
    };
    if !is_blank(&value) {
        return value;
    }
    let finer = |one: &&Candidate| !is_blank(&one.value) && is_same_day(&one.value, &value) && !one.relative;
    others.iter().find(finer).map_or(value, |one| one.value)
}

/// The published date that a reader sees near the headline.
pub(super) fn visible(all: &Statements, published: Option<&Stated<DateValue>>) -> Option<Stated<DateValue>> {
    let seen = |one: &&Candidate| one.is_visible() && one.value.has_day() && one.kind != Kind::Dateline;
    let labelled = all
        .published
        .iter()
        .filter(seen)
        .find(|one| matches!(one.kind, Kind::Labelled | Kind::LabelledElsewhere));
    let near = || {
        let near =
            || all.published.iter().chain(&all.unspecified).filter(seen).filter(|one| one.kind == Kind::Near);
        near()
            .find(|one| published.is_some_and(|stated| is_same_day(&one.value, &stated.value)))
            .or_else(|| near().next())
    };
    let chosen = labelled.or_else(near)?;
    Some(stated(chosen.value, chosen, &[]))
}
