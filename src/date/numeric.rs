//! Dates of numbers alone: ISO 8601 in its spellings (`2023-08-20`, `20230820`, `2023-W33-7`, `2023-232`), and day, month and
//! year in the order of the language (`20/08/2023`, `8-20-23`, `20. 8. 2023`, `1402/05/29`).
//!
//! Day and month that could each be either are told apart by `Hints`; a two-digit year counts after `/` and `.` only.

use super::calendar;
use super::hints::{Hints, Order};
use super::token::Tokens;
use super::written::{Read, full_year};
use super::{DateValue, sane};

/// Reads three numbers, or one compact one, at a token.
pub fn numeric(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    let (first, width) = tokens.number(at)?;
    let inside_number = at > 0
        && tokens.glued(at)
        && (matches!(tokens.mark(at - 1), '.' | ':' | '/' | '-' | '+')
            && at > 1
            && tokens.glued(at - 1)
            && tokens.number(at - 2).is_some());
    if inside_number {
        return None;
    }
    match width {
        4 => year_first(tokens, at, first, hints),
        8 => compact(at, first),
        1 | 2 => year_last(tokens, at, first, hints),
        _ => None,
    }
}

fn year_first(tokens: &Tokens, at: usize, year: u64, hints: &Hints) -> Option<Read> {
    let separator = tokens.mark(at + 1);
    if !matches!(separator, '-' | '/' | '.') {
        return None;
    }
    if tokens.word(at + 2) == "w" && tokens.glued(at + 2) {
        return week(tokens, at, year);
    }
    let (second, width) = tokens.number(at + 2)?;
    if width == 3 && separator == '-' && tokens.glued(at + 1) {
        return ordinal(year, second).map(|value| Read { machine: true, ..Read::new(value, at + 3) });
    }
    if width > 2 || tokens.mark(at + 3) != separator {
        return None;
    }
    let (third, width) = tokens.number(at + 4)?;
    if width > 2 {
        return None;
    }
    let value = calendar_day(year, second, third, hints)?;
    let tail = at + 5 + usize::from(separator == '.' && tokens.mark(at + 5) == '.' && tokens.glued(at + 5));
    Some(Read { machine: true, ..Read::new(value, tail) })
}

/// A Gregorian day, a Buddhist year's or a Solar Hijri one.
fn calendar_day(year: u64, month: u64, day: u64, hints: &Hints) -> Option<DateValue> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    if sane::is_year(year) {
        return DateValue::from_ymd(i16::try_from(year).ok()?, month, day);
    }
    if let Some(year) = calendar::from_buddhist(year).filter(|_| hints.is_language(&["th", "lo", "km", "my"]))
    {
        return DateValue::from_ymd(i16::try_from(year).ok()?, month, day);
    }
    let persian = hints.is_language(&["fa", "ps", "ckb", "ku"]) || hints.region.eq_ignore_ascii_case("IR");
    if persian { calendar::from_jalali(year, month, day) } else { None }
}

/// `2023-W33-7`; without the weekday it names no day.
fn week(tokens: &Tokens, at: usize, year: u64) -> Option<Read> {
    let (week, 2) = tokens.number(at + 3)? else { return None };
    let (weekday, 1) = tokens.number(at + 5).filter(|_| tokens.mark(at + 4) == '-')? else { return None };
    if !(1..=53).contains(&week) || !(1..=7).contains(&weekday) || !sane::is_year(year) {
        return None;
    }
    let fourth = DateValue::from_ymd(i16::try_from(year).ok()?, 1, 4)?.days_since_epoch();
    // 1970-01-01 was a Thursday, the fourth day of its week.
    let monday = fourth - (fourth + 3).rem_euclid(7);
    let value = DateValue::from_days_since_epoch(monday + (week as i64 - 1) * 7 + weekday as i64 - 1)?;
    Some(Read { machine: true, ..Read::new(value, at + 6) })
}

fn ordinal(year: u64, day_of_year: u64) -> Option<DateValue> {
    let first = DateValue::from_ymd(i16::try_from(year).ok()?, 1, 1)?;
    let value =
        DateValue::from_days_since_epoch(first.days_since_epoch() + i64::try_from(day_of_year).ok()? - 1)?;
    (sane::is_year(year) && day_of_year > 0 && value.year == first.year).then_some(value)
}

/// `20230820`.
fn compact(at: usize, value: u64) -> Option<Read> {
    let year = i16::try_from(value / 10_000).ok().filter(|year| (1900..=2100).contains(year))?;
    let value = DateValue::from_ymd(year, (value / 100 % 100) as u8, (value % 100) as u8)?;
    Some(Read { machine: true, ..Read::new(value, at + 1) })
}

fn year_last(tokens: &Tokens, at: usize, first: u64, hints: &Hints) -> Option<Read> {
    let separator = tokens.mark(at + 1);
    if !matches!(separator, '/' | '.' | '-') || tokens.mark(at + 3) != separator {
        return None;
    }
    let (second, width) = tokens.number(at + 2)?;
    let Some((third, year_width)) = tokens.number(at + 4) else {
        // `20.8.` ends with a full stop.
        let value = DateValue::from_ymd(hints.year?, u8::try_from(second).ok()?, u8::try_from(first).ok()?)?;
        return (separator == '.' && width <= 2).then(|| Read::new(value, at + 4));
    };
    if width > 2 {
        return None;
    }
    let year = match year_width {
        4 => third,
        2 if separator != '-' && is_alone(tokens, at, separator) => full_year(third, hints),
        _ => return None,
    };
    let (order, doubtful, proof) = order(first, second, separator, hints);
    let (day, month) = match order {
        Order::DayMonth => (first, second),
        Order::MonthDay => (second, first),
    };
    let value = calendar_day(year, month, day, hints)?;
    Some(Read { order: proof, doubtful, ..Read::new(value, at + 5) })
}

/// Two digits for the year are too little to tell a date from a version or a score, unless it touches nothing else.
fn is_alone(tokens: &Tokens, at: usize, separator: char) -> bool {
    let tight = (at + 1..at + 5).all(|at| tokens.glued(at));
    let more = tokens.mark(at + 5) == separator && tokens.number(at + 6).is_some() && tokens.glued(at + 6);
    let full = tokens.number(at).is_some_and(|(_, width)| width == 2) || separator == '/';
    tight && full && !more
}

/// The order, whether it is doubtful, and the order that the numbers prove.
fn order(first: u64, second: u64, separator: char, hints: &Hints) -> (Order, bool, Option<Order>) {
    if first > 12 {
        return (Order::DayMonth, false, Some(Order::DayMonth));
    }
    if second > 12 {
        return (Order::MonthDay, false, Some(Order::MonthDay));
    }
    if first == second {
        return (Order::DayMonth, false, None);
    }
    if separator == '.' && hints.order.is_none() {
        // Full stops are the habit of countries that begin with the day; English is written everywhere.
        return (Order::DayMonth, hints.is_language(&["en", ""]), None);
    }
    let (order, certain) = hints.numeric_order();
    // A machine's field may follow its maker's habit rather than the reader's.
    (order, !certain || separator == '/', None)
}
