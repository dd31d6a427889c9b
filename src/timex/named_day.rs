//! Days that became names: who writes "the January 6 riot" or "les attentats du 13 novembre" without a year means one day.
//!
//! Only days that news in any language names so, and only beside a word for what happened; collected by hand.

use super::meaning::{Date, Which, Year};
use super::token::Tokens;
use crate::date::DateValue;

/// Year, month, day.
const DAYS: [(i32, u8, u8); 5] = [
    // Al-Qaeda's attacks on New York and Washington.
    (2001, 9, 11),
    // The trains of Madrid.
    (2004, 3, 11),
    // Paris and Saint-Denis.
    (2015, 11, 13),
    // The Capitol of the United States.
    (2021, 1, 6),
    // Hamas's attack on Israel.
    (2023, 10, 7),
];

/// Tokens before and after the date within which the word for what happened stands.
const BEFORE: usize = 4;
const AFTER: usize = 2;

/// The date with the year that its name implies. `events` are beginnings of words in small letters.
pub fn with_year(
    date: Date,
    tokens: &Tokens,
    at: usize,
    end: usize,
    events: &[&str],
    anchor: Option<DateValue>,
) -> Date {
    let Date::Day { year: Year::Open(Which::Bare), month, day } = date else { return date };
    let Some(year) = year_of(month, day).filter(|year| happened(*year, month, day, anchor)) else {
        return date;
    };
    let sentence = tokens.sentence(at);
    // "Le 11-Septembre" is a name by its hyphen.
    let event = tokens.is(at + 1, "-") && end == at + 3
        || (at.saturating_sub(BEFORE)..at)
            .chain(end..end + AFTER)
            .filter(|near| tokens.sentence(*near) == sentence)
            .any(|near| events.iter().any(|event| tokens.word(near).starts_with(event)));
    if event { Date::Day { year: Year::Said(year), month, day } } else { date }
}

fn year_of(month: u8, day: u8) -> Option<i32> {
    DAYS.iter()
        .find(|(_, named_month, named_day)| (*named_month, *named_day) == (month, day))
        .map(|(year, ..)| *year)
}

/// Before it happened, the day was one of many.
fn happened(year: i32, month: u8, day: u8, anchor: Option<DateValue>) -> bool {
    let day = i16::try_from(year).ok().and_then(|year| DateValue::from_ymd(year, month, day));
    day.is_some_and(|day| anchor.is_none_or(|anchor| anchor.days_since_epoch() >= day.days_since_epoch()))
}
