//! Languages without a grammar: dates said outright, and nothing is guessed. A month without a day or a year, a bare
//! year and anything relative stay unread.
//!
//! Dates with a year, of any calendar and script, are those that [`crate::date::find`] reads; beside them stand here day
//! and month without a year (by the names of CLDR, or in figures with 月 日, 월 일), which the published date completes.

use super::lexicon::Sense;
use super::meaning::{Date, Expression, Which, Year};
use super::range::Joints;
use super::reader::Grammar;
use super::tense::Direction;
use super::token::{Shape, Tokens};
use crate::date::{DateValue, Hints, days_in_month, find};

pub const GRAMMAR: Grammar = Grammar {
    read,
    follow: |_, _| None,
    direction: |_, _, _| Direction::Open,
    events: &[],
    joints: JOINTS,
    in_name: |_, _, _| false,
};

/// A dash joins in every language.
const JOINTS: Joints = Joints { through: &[], opened: &[], articles: &[], moves: &[] };

/// The dates with a year: byte offsets and value.
pub fn dated(text: &str, language: &str) -> Vec<(usize, usize, DateValue)> {
    let hints = Hints { language, ..Hints::default() };
    let sure = find(text, &hints).into_iter().filter(|found| !found.relative && !found.doubtful);
    sure.map(|found| (found.start, found.end, found.value)).collect()
}

fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    if matches!(tokens.sense(at), Sense::Month(_)) {
        return month_first(tokens, at);
    }
    if tokens.shape(at) == Shape::Number {
        return day_first(tokens, at).or_else(|| east(tokens, at));
    }
    None
}

fn month(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    let Sense::Month(month) = tokens.sense(at) else { return None };
    // A full stop belongs to an abbreviation when a number goes on behind it.
    let stop = tokens.is(at + 1, ".") && tokens.glued(at + 1) && tokens.number(at + 2).is_some();
    Some((month, at + 1 + usize::from(stop)))
}

fn said_year(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    let (number, 4) = tokens.number(at)? else { return None };
    (1500..2100).contains(&number).then_some((number as i32, at + 1))
}

/// "1998", ", 1998", "de 1998", "del 1998", "1998 г."
fn year_after(tokens: &Tokens, at: usize) -> (Year, usize) {
    let said = said_year(tokens, at).or_else(|| {
        let link = tokens.is_any(at, &[",", "de", "del", "do", "da"]);
        link.then(|| said_year(tokens, at + 1)).flatten()
    });
    said.map_or((Year::Open(Which::Bare), at), |(year, end)| (Year::Said(year), end))
}

/// "6 лютого 1998", "6. helmikuuta 1998", "6 de fevereiro de 1998".
fn day_first(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (day @ 1..=31, 1..=2) = tokens.number(at)? else { return None };
    let mut next = at + 1 + usize::from(tokens.is_any(at + 1, &[".", "º", "°"]) && tokens.glued(at + 1));
    next += usize::from(tokens.is_any(next, &["de", "di", "d", "ta"]));
    next += usize::from(tokens.is_any(next, &["'", "’"]));
    let (month, next) = month(tokens, next)?;
    let (year, end) = year_after(tokens, next);
    day_of(year, month, day as u8, end)
}

/// "1998. február 6.", "February 6, 1998" in a language that writes so; "fevereiro de 1998".
fn month_first(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (month, next) = month(tokens, at)?;
    if let (year @ Year::Said(_), end) = year_after(tokens, next) {
        return Some(Expression::date(end, Date::Month { year, month }));
    }
    if let Some((day @ 1..=31, 1..=2)) = tokens.number(next) {
        let (year, end) = year_after(tokens, next + 1);
        return day_of(year, month, day as u8, end);
    }
    None
}

fn day_of(year: Year, month: u8, day: u8, end: usize) -> Option<Expression> {
    let leap = if let Year::Said(year) = year { year as i16 } else { 2000 };
    let valid = day <= days_in_month(leap, month);
    Some(Expression::date(end, if valid { Date::Day { year, month, day } } else { Date::Impossible }))
}

/// "1998年2月6日", "2月6日", "1998년 2월 6일".
fn east(tokens: &Tokens, at: usize) -> Option<Expression> {
    let marked = |at: usize, marks: [char; 2]| tokens.word(at).starts_with(marks).then_some(at + 1);
    let mut next = at;
    let mut year = Year::Open(Which::Bare);
    if let Some((said, after)) = said_year(tokens, at)
        && let Some(after) = marked(after, ['年', '년'])
    {
        (year, next) = (Year::Said(said), after);
    }
    let (month @ 1..=12, 1..=2) = tokens.number(next)? else { return None };
    let month = month as u8;
    let after = marked(next + 1, ['月', '월'])?;
    if let (Some((day @ 1..=31, 1..=2)), Some(end)) = (tokens.number(after), marked(after + 1, ['日', '일']))
    {
        return day_of(year, month, day as u8, end);
    }
    matches!(year, Year::Said(_)).then(|| Expression::date(after, Date::Month { year, month }))
}
