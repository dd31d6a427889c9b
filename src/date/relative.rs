//! Dates counted back from the reader's clock: `2 hours ago`, `vor einer Stunde`, `3 小时前`, `gestern`, in the 70 languages of
//! `words/relative.txt`.
//!
//! The answer is no finer than the words: minutes give a minute, hours and days a day, weeks and months a month, years a year.
//! The future is left out; nothing is published tomorrow.

use super::DateValue;
use super::hints::Hints;
use super::token::Tokens;
use super::word_table::{WordTable, fold, fold_onto, speaks};
use super::written::Read;

static PATTERNS: WordTable = WordTable::new(include_str!("words/relative.txt"));

/// A relative date, and the token it begins at.
pub struct Relative {
    pub read: Read,
    pub start: usize,
}

/// Reads a number with its words before and behind, or a word such as "yesterday"; nothing before token `floor` is used.
pub fn relative(tokens: &Tokens, at: usize, floor: usize, hints: &Hints) -> Option<Relative> {
    let now = hints.now?;
    match count(tokens, at) {
        Some(count) => counted(tokens, at, floor, count, now, hints),
        None => named_day(tokens, at, now, hints),
    }
}

fn count(tokens: &Tokens, at: usize) -> Option<u64> {
    if let Some((value, width)) = tokens.number(at) {
        return (width <= 3).then_some(value);
    }
    let one = matches!(
        tokens.word(at),
        "a" | "an"
            | "one"
            | "einer"
            | "einem"
            | "une"
            | "un"
            | "una"
            | "uno"
            | "uma"
            | "um"
            | "een"
            | "en"
            | "ett"
            | "et"
            | "egy"
            | "jednu"
            | "одну"
    );
    one.then_some(1)
}

fn counted(
    tokens: &Tokens,
    at: usize,
    floor: usize,
    count: u64,
    now: DateValue,
    hints: &Hints,
) -> Option<Relative> {
    let mut pattern = String::new();
    for before in 0..=3.min(at - floor) {
        pattern.clear();
        if before > 0 {
            fold_onto(
                tokens.text.get(tokens.get(at - before)?.start..tokens.get(at)?.start)?.trim(),
                &mut pattern,
            );
            pattern.push(' ');
        }
        pattern.push('#');
        let head = pattern.len();
        if before == 0 {
            let next = tokens.get(at + 1).and_then(|token| tokens.text.get(token.start..token.end));
            pattern.push(' ');
            fold_onto(next.unwrap_or(""), &mut pattern);
        }
        if !PATTERNS.begins(&pattern) {
            continue;
        }
        // The longest reading wins, so that "ago" is not left over.
        for behind in (0..=4).rev() {
            let Some(last) = tokens.get(at + behind) else { continue };
            pattern.truncate(head);
            pattern.push(' ');
            fold_onto(tokens.text.get(tokens.get(at)?.end..last.end)?.trim(), &mut pattern);
            if pattern.len() == head + 1 {
                pattern.pop();
            }
            let Some(unit) = unit(&pattern, hints) else { continue };
            let read = Read::new(back(now, count, unit)?, at + behind + 1);
            return Some(Relative { read, start: at - before });
        }
    }
    None
}

fn unit(pattern: &str, hints: &Hints) -> Option<&'static str> {
    let mut rows = PATTERNS.rows(pattern).filter(|(_, languages)| speaks(languages, hints.language));
    let (unit, _) = rows.next()?;
    rows.next().is_none().then_some(unit)
}

fn named_day(tokens: &Tokens, at: usize, now: DateValue, hints: &Hints) -> Option<Relative> {
    if hints.language.is_empty() {
        return None;
    }
    if tokens.word(at).is_empty() || !PATTERNS.begins_with_word(tokens.word(at)) {
        return None;
    }
    for count in (0..3).rev() {
        let Some(last) = tokens.get(at + count) else { continue };
        let words = fold(tokens.text.get(tokens.get(at)?.start..last.end)?);
        let days = unit(&words, hints).and_then(|days| days.parse::<i64>().ok());
        if let Some(days) = days {
            let value = DateValue::from_days_since_epoch(now.date_only().days_since_epoch() - days)?;
            return Some(Relative { read: Read::new(value, at + count + 1), start: at });
        }
    }
    None
}

/// `now` less so many units, cut to what the unit tells.
fn back(now: DateValue, count: u64, unit: &str) -> Option<DateValue> {
    let count = i64::try_from(count).ok()?;
    let days = |days| DateValue::from_days_since_epoch(now.days_since_epoch() - days);
    let clock = now.minute.map_or(0, |(hour, minute)| i64::from(hour) * 60 + i64::from(minute));
    let minutes_back = |minutes: i64| {
        let total = now.days_since_epoch() * 1440 + clock - minutes;
        let date = DateValue::from_days_since_epoch(total.div_euclid(1440))?;
        let of_day = total.rem_euclid(1440);
        Some(DateValue {
            minute: Some(((of_day / 60) as u8, (of_day % 60) as u8)),
            offset: now.offset,
            ..date
        })
    };
    match unit {
        "second" => minutes_back(count / 60),
        "minute" => minutes_back(count),
        "hour" => minutes_back(count * 60).map(|value| value.date_only()),
        "day" => days(count),
        "week" => days(count * 7).map(|value| DateValue { day: None, ..value }),
        "month" => {
            let months = i64::from(now.year) * 12 + i64::from(now.month?) - 1 - count;
            let year = i16::try_from(months.div_euclid(12)).ok().filter(|year| *year > 0)?;
            Some(DateValue { year, month: Some(months.rem_euclid(12) as u8 + 1), ..DateValue::default() })
        }
        "year" => {
            let year = i16::try_from(i64::from(now.year) - count).ok().filter(|year| *year > 0)?;
            Some(DateValue { year, ..DateValue::default() })
        }
        _ => None,
    }
}
