//! Holidays: days of the year with a name, of fixed date ("Christmas Day"), counted ("Thanksgiving") or from Easter.
//!
//! Only names that mean a day to every reader of the language; "Sept. 11" and its like are dates of the explicit family.

use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Holiday, Which, Year};
use crate::timex::token::{Shape, Tokens};

/// The words, and the day they name.
type Named = (&'static [&'static str], Holiday);

const DAYS: [Named; 26] = [
    (&["new", "year", "'", "s", "eve"], Holiday::Fixed { month: 12, day: 31 }),
    (&["new", "year", "’", "s", "eve"], Holiday::Fixed { month: 12, day: 31 }),
    (&["new", "year", "'", "s", "day"], Holiday::Fixed { month: 1, day: 1 }),
    (&["new", "year", "’", "s", "day"], Holiday::Fixed { month: 1, day: 1 }),
    (&["christmas", "eve"], Holiday::Fixed { month: 12, day: 24 }),
    (&["christmas", "day"], Holiday::Fixed { month: 12, day: 25 }),
    (&["christmas"], Holiday::Fixed { month: 12, day: 25 }),
    (&["boxing", "day"], Holiday::Fixed { month: 12, day: 26 }),
    (&["halloween"], Holiday::Fixed { month: 10, day: 31 }),
    (&["valentine", "'", "s", "day"], Holiday::Fixed { month: 2, day: 14 }),
    (&["valentine", "’", "s", "day"], Holiday::Fixed { month: 2, day: 14 }),
    (&["st", ".", "patrick", "'", "s", "day"], Holiday::Fixed { month: 3, day: 17 }),
    (&["st", ".", "patrick", "’", "s", "day"], Holiday::Fixed { month: 3, day: 17 }),
    (&["may", "day"], Holiday::Fixed { month: 5, day: 1 }),
    (&["veterans", "day"], Holiday::Fixed { month: 11, day: 11 }),
    (&["independence", "day"], Holiday::Fixed { month: 7, day: 4 }),
    (&["bastille", "day"], Holiday::Fixed { month: 7, day: 14 }),
    (&["juneteenth"], Holiday::Fixed { month: 6, day: 19 }),
    (&["thanksgiving", "day"], Holiday::Nth { month: 11, weekday: 4, count: 4 }),
    (&["thanksgiving"], Holiday::Nth { month: 11, weekday: 4, count: 4 }),
    (&["labor", "day"], Holiday::Nth { month: 9, weekday: 1, count: 1 }),
    (&["memorial", "day"], Holiday::Nth { month: 5, weekday: 1, count: -1 }),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["easter"], Holiday::Easter(0)),
];

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (which, named) = match tokens.word(at) {
        "last" => (Which::Last, at + 1),
        "this" => (Which::This, at + 1),
        "next" => (Which::Next, at + 1),
        _ => (Which::Bare, at),
    };
    if !tokens.capital(named) || tokens.sense(named) == Sense::Other {
        return None;
    }
    let (words, holiday) = DAYS
        .iter()
        .find(|(words, _)| words.iter().enumerate().all(|(step, word)| tokens.word(named + step) == *word))?;
    let next = named + words.len();
    // "The Christmas tree", "an Easter egg", "Easter Island" and "the Christmas season" name no day.
    let single = words.len() == 1;
    let kind = tokens.is_any(named.wrapping_sub(1), &["the", "a", "an", "her", "his", "its", "their"])
        && tokens.shape(next) == Shape::Small
        && !tokens.is_any(
            next,
            &["and", "break", "holiday", "holidays", "in", "of", "or", "period", "s", "weekend"],
        );
    if single && kind {
        return None;
    }
    if single && (tokens.capital(next) || tokens.is(next, "season") || tokens.is(next, "tree")) {
        return None;
    }
    let (year, next) = match super::count::year(tokens, next) {
        Some((year, next)) if which == Which::Bare => (Year::Said(year), next),
        _ => (Year::Open(which), next),
    };
    Some(Expression::date(next, Date::Holiday { year, holiday: *holiday }))
}
