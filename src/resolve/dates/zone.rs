//! One moment written with several clocks: metadata in UTC, the text in local time.
//!
//! Neither alone says what the reader's calendar showed at the place of publication; together they do.

use super::candidate::{Candidate, Kind};
use crate::date::{DateValue, Hints, Offset};

/// Offsets in use that are no whole hours, in minutes (<https://www.iana.org/time-zones>).
const ODD: [i64; 10] = [-570, -210, -150, 210, 270, 330, 345, 390, 570, 630];

/// Minutes by which the clock of `local` runs ahead of `utc`, if both can be one moment.
fn offset_between(utc: &DateValue, local: &DateValue) -> Option<i16> {
    let (Some(Offset::Utc), None) =
        (utc.offset.filter(|offset| offset.minutes() == 0).map(|_| Offset::Utc), local.offset)
    else {
        return None;
    };
    let (Some((_, minute)), Some((_, other))) = (utc.minute, local.minute) else { return None };
    let plain = |value: &DateValue| value.days_since_epoch() * 1440 + clock_minutes(value);
    let ahead = plain(local) - plain(utc);
    let whole = minute == other && (-11 * 60..=13 * 60).contains(&ahead);
    (whole || ODD.contains(&ahead)).then(|| i16::try_from(ahead).ok())?
}

fn clock_minutes(value: &DateValue) -> i64 {
    value.minute.map_or(0, |(hour, minute)| i64::from(hour) * 60 + i64::from(minute))
}

/// Whether one is UTC, the other a clock without a zone, and both can be one moment.
pub(super) fn is_zone_apart(a: &DateValue, b: &DateValue) -> bool {
    offset_between(a, b).or_else(|| offset_between(b, a)).is_some()
}

/// Whether one local clock seems to have been written with two zones: the same clock with different offsets, or whole
/// hours between two that both call themselves UTC (or nothing), to the second.
pub(super) fn is_mislabelled(a: &DateValue, b: &DateValue) -> bool {
    let (Some(_), Some(_)) = (a.minute, b.minute) else { return false };
    if a.date_only() == b.date_only() && a.minute == b.minute {
        return a.offset.map(Offset::minutes) != b.offset.map(Offset::minutes)
            && a.offset.is_some()
            && b.offset.is_some();
    }
    let is_utc = |value: &DateValue| value.offset.is_none_or(|offset| offset.minutes() == 0);
    let apart = (a.seconds_since_epoch() - b.seconds_since_epoch()).abs();
    is_utc(a)
        && is_utc(b)
        && a.second.is_some()
        && b.second.is_some()
        && apart % 3600 == 0
        && apart <= 14 * 3600
}

/// Whether a UTC moment can lie on a day that is the one before or after it in UTC.
pub(super) fn is_day_by_zone(utc: &DateValue, day: &DateValue) -> bool {
    let is_utc = utc.minute.is_some() && utc.offset.is_none_or(|offset| offset.minutes() == 0);
    if !is_utc || day.minute.is_some() || !day.has_day() {
        return false;
    }
    let minutes = clock_minutes(utc);
    match day.days_since_epoch() - utc.days_since_epoch() {
        -1 => minutes < 11 * 60,
        1 => minutes >= 11 * 60,
        _ => false,
    }
}

/// The same moment with the offset that the page's statements give together.
pub(super) fn localise(
    value: DateValue,
    others: &[Candidate],
    in_url: Option<&DateValue>,
    hints: &Hints,
) -> DateValue {
    if value.minute.is_none() || value.offset.is_some_and(|offset| offset.minutes() != 0) {
        return value;
    }
    let told = || others.iter().filter(|one| one.value.minute.is_some() && !one.relative);
    let with_offset = |one: &&Candidate| {
        let own = one.value.offset.is_some_and(|offset| offset.minutes() != 0);
        let same_clock = one.value.date_only() == value.date_only() && one.value.minute == value.minute;
        let same_instant = (one.value.seconds_since_epoch() - value.seconds_since_epoch()).abs() <= 60;
        // A local clock that calls itself UTC in one place and states its offset in another.
        own && (same_clock || (same_instant && value.offset.is_some()))
    };
    if let Some(other) = told().find(with_offset) {
        return DateValue { second: value.second.or(other.value.second), ..other.value };
    }
    if let Some(right) = relabelled(&value, others) {
        return right;
    }
    for other in told() {
        if let Some(minutes) = offset_between(&value, &other.value) {
            return DateValue { second: value.second, offset: Some(offset(minutes)), ..other.value };
        }
        if let Some(minutes) = offset_between(&other.value, &value) {
            return DateValue { second: other.value.second, offset: Some(offset(minutes)), ..value };
        }
    }
    two_utcs(&value, others, in_url, hints).unwrap_or(value)
}

/// Two statements in "UTC" whole hours apart are one moment, once in local time: west of Greenwich the earlier clock is
/// the local one, east of it the later.
fn two_utcs(
    value: &DateValue,
    others: &[Candidate],
    in_url: Option<&DateValue>,
    hints: &Hints,
) -> Option<DateValue> {
    value.offset?;
    let stated = others.iter().filter(|one| one.kind <= Kind::Meta && one.value.offset.is_some());
    let other = stated.map(|one| one.value).find(|other| is_mislabelled(value, other))?;
    let (early, late) = if value.seconds_since_epoch() < other.seconds_since_epoch() {
        (*value, other)
    } else {
        (other, *value)
    };
    let hours = (late.seconds_since_epoch() - early.seconds_since_epoch()) / 3600;
    let day =
        in_url.filter(|day| day.has_day() && early.date_only() != late.date_only()).map(DateValue::date_only);
    let west = match day {
        Some(day) if day == early.date_only() => true,
        Some(day) if day == late.date_only() => false,
        _ => hints.is_west().unwrap_or(hours >= 3),
    };
    let (local, utc) = if west { (early, late) } else { (late, early) };
    let local = DateValue { offset: None, ..local };
    offset_between(&utc, &local).map(|minutes| DateValue { offset: Some(offset(minutes)), ..local })
}

/// A local clock that calls itself UTC: the text shows this very clock, and another statement the moment in true UTC.
fn relabelled(value: &DateValue, others: &[Candidate]) -> Option<DateValue> {
    let shown = others.iter().any(|one| {
        one.is_visible()
            && one.value.offset.is_none()
            && one.value.date_only() == value.date_only()
            && one.value.minute == value.minute
    });
    let truly = others.iter().filter(|_| shown).filter(|one| one.is_metadata() && one.value.offset.is_some());
    let other = truly.map(|one| one.value).find(|other| is_mislabelled(value, other))?;
    let local = DateValue { offset: None, ..*value };
    let minutes = offset_between(&other, &local)?;
    Some(DateValue { offset: Some(offset(minutes)), ..local })
}

fn offset(minutes: i16) -> Offset {
    if minutes == 0 { Offset::Utc } else { Offset::Minutes(minutes) }
}
