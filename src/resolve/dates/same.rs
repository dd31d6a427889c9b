//! When two statements mean the same day or moment, whatever their precision and zones.

use crate::date::DateValue;

/// Seconds that two clocks may differ and still be one statement.
const MINUTE: i64 = 60;

/// The calendar days a value can mean: as stated, and in UTC.
fn days(value: &DateValue) -> [i64; 2] {
    [value.days_since_epoch(), value.seconds_since_epoch().div_euclid(86_400)]
}

/// Whether both name the same day, as stated or in UTC; a coarser one agrees with what lies in it.
pub(super) fn is_same_day(a: &DateValue, b: &DateValue) -> bool {
    if !(a.has_day() && b.has_day()) {
        return is_within(a, b);
    }
    days(a).iter().any(|day| days(b).contains(day))
}

/// One of them is a month or a year that holds the other.
fn is_within(a: &DateValue, b: &DateValue) -> bool {
    a.year == b.year && (a.month == b.month || a.month.is_none() || b.month.is_none())
}

/// Whether both give the same clock on the same day as written, whatever offsets they put to it.
pub(super) fn is_same_clock(a: &DateValue, b: &DateValue) -> bool {
    a.date_only() == b.date_only() && a.minute.is_some() && a.minute == b.minute
}

/// Whether both are one moment, or the same clock, to a minute.
pub(super) fn is_same_moment(a: &DateValue, b: &DateValue) -> bool {
    if a.minute.is_none() || b.minute.is_none() {
        return is_same_day(a, b);
    }
    is_same_clock(a, b) || (a.seconds_since_epoch() - b.seconds_since_epoch()).abs() <= MINUTE
}

/// Seconds from `a` to `b`; without a clock on both sides, whole days.
pub(super) fn seconds_between(a: &DateValue, b: &DateValue) -> i64 {
    match (a.minute, b.minute) {
        (Some(_), Some(_)) => {
            // A clock without an offset is compared with the other's as written.
            if a.offset.is_none() != b.offset.is_none() {
                let plain = |value: &DateValue| DateValue { offset: None, ..*value };
                return plain(b).seconds_since_epoch() - plain(a).seconds_since_epoch();
            }
            b.seconds_since_epoch() - a.seconds_since_epoch()
        }
        _ => (b.days_since_epoch() - a.days_since_epoch()) * 86_400,
    }
}
