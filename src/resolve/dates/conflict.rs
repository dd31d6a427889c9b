//! Statements about time that do not go together.
//!
//! Another calendar day or swapped roles count, minutes within a day do not, and what is absent contradicts nothing. One
//! clock that is written with two zones is told apart from two different days.

use super::Statements;
use super::candidate::{Candidate, Kind, merged};
use super::published::is_the_update;
use super::same::{is_same_day, is_same_moment, seconds_between};
use super::zone::{is_day_by_zone, is_mislabelled, is_zone_apart};
use crate::article::{Conflict, ConflictKind, Dates, Evidence, Stated};
use crate::date::DateValue;

/// A change so long after publication is told apart (days).
const LONG: i64 = 30;

/// Seconds that a change may seem to lie before publication.
const SLACK: i64 = 60;

/// All that hold, the weightiest first, one of a kind.
pub(super) fn conflicts(dates: &Dates, all: &Statements) -> Vec<Conflict> {
    let Some(published) = &dates.published else { return Vec::new() };
    let mut out = Vec::new();
    out.extend(modified_first(dates, published));
    out.extend(text_and_published(dates, published, all));
    out.extend(text_and_modified(published, all));
    out.extend(sources(published, all));
    out.extend(zones(published, all));
    out.extend(address(dates, published));
    out.extend(long_after(dates, published));
    out.sort_by_key(|conflict| conflict.kind);
    out.dedup_by_key(|conflict| conflict.kind);
    out
}

fn conflict(kind: ConflictKind, own: &Stated<DateValue>, other: DateValue, there: &[Evidence]) -> Conflict {
    let evidence = own.evidence.iter().take(1).chain(there.iter().take(1)).cloned().collect();
    Conflict { kind, value: own.value, other, evidence }
}

fn with(kind: ConflictKind, own: &Stated<DateValue>, other: &Candidate) -> Conflict {
    conflict(kind, own, other.value, &[other.claim.evidence()])
}

fn modified_first(dates: &Dates, published: &Stated<DateValue>) -> Option<Conflict> {
    let modified = dates.modified.as_ref()?;
    let early = seconds_between(&published.value, &modified.value) < -SLACK
        && !is_zone_apart(&published.value, &modified.value)
        && !is_day_by_zone(&published.value, &modified.value);
    early.then(|| {
        conflict(ConflictKind::ModifiedBeforePublished, published, modified.value, &modified.evidence)
    })
}

/// The kind of a difference between metadata and what a reader sees.
fn kind_of(metadata: &DateValue, seen: &DateValue) -> ConflictKind {
    if is_zone_apart(metadata, seen) || is_day_by_zone(metadata, seen) {
        ConflictKind::ZoneOnly
    } else {
        ConflictKind::MetadataVsVisible
    }
}

fn text_and_published(dates: &Dates, published: &Stated<DateValue>, all: &Statements) -> Option<Conflict> {
    let others = merged(&all.published, &all.unspecified);
    let metadata = others.iter().find(|one| one.is_metadata() && one.value.has_day())?;
    // Metadata gives as published what the text calls an update; `<meta name=date>` says no role.
    let has_role = metadata.kind != Kind::MetaUnspecified || !is_same_day(&metadata.value, &published.value);
    if has_role && is_the_update(metadata, all) && !is_same_moment(&metadata.value, &published.value) {
        return Some(with(ConflictKind::MetadataVsVisible, published, metadata));
    }
    let visible = dates.visible.as_ref()?;
    if is_same_day(&metadata.value, &visible.value) {
        return None;
    }
    Some(conflict(kind_of(&metadata.value, &visible.value), published, visible.value, &visible.evidence))
}

/// The text names another day of change than the metadata.
fn text_and_modified(published: &Stated<DateValue>, all: &Statements) -> Option<Conflict> {
    let metadata = all.modified.iter().find(|one| one.is_metadata() && one.value.has_day())?;
    let seen =
        all.modified.iter().find(|one| one.kind == Kind::Labelled && one.value.has_day() && !one.relative)?;
    if is_same_day(&metadata.value, &seen.value) {
        return None;
    }
    Some(with(kind_of(&metadata.value, &seen.value), published, seen))
}

fn sources(published: &Stated<DateValue>, all: &Statements) -> Option<Conflict> {
    // A page's record holds the dates of its template as often: it gainsays no record of the article.
    let mut metadata =
        all.published.iter().filter(|one| one.is_metadata() && one.kind != Kind::Page && one.value.has_day());
    let first = metadata.next()?;
    let differs = |one: &&Candidate| !is_same_day(&one.value, &first.value);
    let apart = |one: &Candidate| {
        is_mislabelled(&one.value, &first.value)
            || is_zone_apart(&one.value, &first.value)
            || is_day_by_zone(&first.value, &one.value)
            || is_day_by_zone(&one.value, &first.value)
    };
    let other = metadata.find(differs)?;
    let kind = if apart(other) { ConflictKind::ZoneOnly } else { ConflictKind::SourcesDisagree };
    Some(with(kind, published, other))
}

/// One clock written with two zones, where that moves the day or makes a change seem earlier than publication.
fn zones(published: &Stated<DateValue>, all: &Statements) -> Option<Conflict> {
    let stated = merged(&all.published, &all.unspecified);
    let exact: Vec<&Candidate> = stated
        .iter()
        .filter(|one| one.is_metadata() || one.kind == Kind::Near)
        .filter(|one| one.value.second.is_some())
        .collect();
    let first = exact.first()?;
    let other = exact.iter().find(|one| is_mislabelled(&one.value, &first.value))?;
    let moves = first.value.date_only() != other.value.date_only();
    let latest = first.value.seconds_since_epoch().max(other.value.seconds_since_epoch());
    let early = all
        .modified
        .iter()
        .filter(|one| one.is_metadata() && one.value.second.is_some())
        .any(|one| one.value.seconds_since_epoch() < latest - SLACK);
    (moves || early).then(|| with(ConflictKind::ZoneOnly, published, other))
}

fn address(dates: &Dates, published: &Stated<DateValue>) -> Option<Conflict> {
    let in_url = dates.in_url.as_ref()?;
    if is_same_day(&in_url.value, &published.value) || is_day_by_zone(&published.value, &in_url.value) {
        return None;
    }
    Some(conflict(ConflictKind::UrlDisagrees, published, in_url.value, &in_url.evidence))
}

fn long_after(dates: &Dates, published: &Stated<DateValue>) -> Option<Conflict> {
    let modified = dates.modified.as_ref()?;
    let days = modified.value.days_since_epoch() - published.value.days_since_epoch();
    (days >= LONG)
        .then(|| conflict(ConflictKind::UpdatedLongAfter, published, modified.value, &modified.evidence))
}
