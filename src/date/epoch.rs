//! Whole strings of digits: seconds or milliseconds since 1970 (<https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap04.html#tag_04_19>),
//! `YYYYMMDDhhmm`, `YYYYMMDDhhmmss`, a lone year.

use super::{DateValue, Offset, sane};

/// Reads a string that is nothing but digits.
pub fn digits(text: &str) -> Option<DateValue> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: u64 = text.parse().ok()?;
    match text.len() {
        4 => sane::is_year(value).then(|| DateValue { year: value as i16, ..DateValue::default() }),
        10 => from_seconds(value),
        13 => from_seconds(value / 1000),
        12 => stamp(value / 10_000, value / 100 % 100, value % 100, None),
        14 => stamp(value / 1_000_000, value / 10_000 % 100, value / 100 % 100, Some((value % 100) as u8)),
        _ => None,
    }
}

fn from_seconds(seconds: u64) -> Option<DateValue> {
    let day = DateValue::from_days_since_epoch(i64::try_from(seconds / 86_400).ok()?)?;
    let clock = seconds % 86_400;
    Some(DateValue {
        minute: Some(((clock / 3600) as u8, (clock / 60 % 60) as u8)),
        second: Some((clock % 60) as u8),
        offset: Some(Offset::Utc),
        ..day
    })
}

fn stamp(day: u64, hour: u64, minute: u64, second: Option<u8>) -> Option<DateValue> {
    let year = i16::try_from(day / 10_000).ok().filter(|year| (1900..=2100).contains(year))?;
    let value = DateValue::from_ymd(year, (day / 100 % 100) as u8, (day % 100) as u8)?;
    let fits = hour < 24 && minute < 60 && second.is_none_or(|second| second <= 60);
    fits.then_some(DateValue { minute: Some((hour as u8, minute as u8)), second, ..value })
}
