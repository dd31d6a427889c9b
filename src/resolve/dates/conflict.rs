//! Statements about time that do not go together, by the definitions of schema.org's users rather than of any standard:
//! another calendar day or swapped roles count, minutes within a day do not, and what is absent contradicts nothing.

use super::Statements;
use super::candidate::Candidate;
use super::same::{is_same_clock, is_same_day, seconds_between};
use crate::article::{Conflict, ConflictKind, Dates, Evidence, Stated};
use crate::date::DateValue;

/// A change so long after publication is told apart (days).
const LONG: i64 = 30;

/// All that hold, the weightiest first.
pub(super) fn conflicts(dates: &Dates, all: &Statements) -> Vec<Conflict> {
    let Some(published) = &dates.published else { return Vec::new() };
    let mut out = Vec::new();
    out.extend(modified_first(dates, published));
    out.extend(metadata_and_text(dates, published, all));
    out.extend(sources(published, all));
    out.extend(address(dates, published));
    out.extend(long_after(dates, published));
    out.sort_by_key(|conflict| conflict.kind);
    out
}

fn conflict(kind: ConflictKind, own: &Stated<DateValue>, other: DateValue, there: &[Evidence]) -> Conflict {
    let evidence = own.evidence.iter().take(1).chain(there.iter().take(1)).cloned().collect();
    Conflict { kind, value: own.value, other, evidence }
}

fn modified_first(dates: &Dates, published: &Stated<DateValue>) -> Option<Conflict> {
    let modified = dates.modified.as_ref()?;
    let early = seconds_between(&published.value, &modified.value) < -60;
    early.then(|| {
        conflict(ConflictKind::ModifiedBeforePublished, published, modified.value, &modified.evidence)
    })
}

/// One clock with two offsets, or with none.
fn kind_of_difference(a: &DateValue, b: &DateValue, kind: ConflictKind) -> ConflictKind {
    if is_same_clock(a, b) { ConflictKind::ZoneOnly } else { kind }
}

fn metadata_and_text(dates: &Dates, published: &Stated<DateValue>, all: &Statements) -> Option<Conflict> {
    let visible = dates.visible.as_ref()?;
    let metadata = all.published.iter().find(|one| one.is_metadata() && one.value.has_day())?;
    if is_same_day(&metadata.value, &visible.value) {
        return None;
    }
    let kind = kind_of_difference(&metadata.value, &visible.value, ConflictKind::MetadataVsVisible);
    Some(conflict(kind, published, visible.value, &visible.evidence))
}

fn sources(published: &Stated<DateValue>, all: &Statements) -> Option<Conflict> {
    let mut metadata = all.published.iter().filter(|one| one.is_metadata() && one.value.has_day());
    let first = metadata.next()?;
    let differs = |one: &&Candidate| !is_same_day(&one.value, &first.value);
    let other = metadata.find(differs)?;
    let kind = kind_of_difference(&first.value, &other.value, ConflictKind::SourcesDisagree);
    Some(conflict(kind, published, other.value, &[other.claim.evidence()]))
}

fn address(dates: &Dates, published: &Stated<DateValue>) -> Option<Conflict> {
    let in_url = dates.in_url.as_ref()?;
    if is_same_day(&in_url.value, &published.value) {
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
