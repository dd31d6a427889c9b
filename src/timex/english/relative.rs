//! Dates told from today or from the date last told: "yesterday", "last week", "a year ago", "three days later",
//! "the following year", "last November", "that day".

use super::count::count;
use super::explicit::month;
use super::weekday::with_part;
use crate::timex::calendar::{DayPart, Unit};
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Clock, Count, Date, Expression, From, Meaning, Reference, Which, Year};
use crate::timex::resolve::vague;
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let day = |count| Date::Shift { count, unit: Unit::Day, from: From::Published };
    match tokens.word(at) {
        "yesterday" => Some(with_part(tokens, at + 1, day(-1))),
        "today" => Some(Expression::date(at + 1, day(0))),
        "tomorrow" => Some(with_part(tokens, at + 1, day(1))),
        "tonight" => Some(Expression::new(at + 1, Meaning::Time(Clock::Part(DayPart::Night), Some(day(0))))),
        "the" => the(tokens, at),
        "last" | "past" => which(tokens, at, Which::Last),
        "next" | "coming" => which(tokens, at, Which::Next),
        "this" => this(tokens, at),
        "that" | "same" => that(tokens, at),
        "later" if tokens.is_any(at + 1, &["that", "this", "the"]) => None,
        _ => counted(tokens, at),
    }
}

/// "the day before yesterday", "the following year", "the next day", "the same day".
fn the(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is(at + 1, "day") && tokens.is_any(at + 2, &["before", "after"]) {
        let (count, last) = match tokens.word(at + 3) {
            "yesterday" => (-2, at + 4),
            "tomorrow" => (2, at + 4),
            _ => return None,
        };
        return Some(Expression::date(last, Date::Shift { count, unit: Unit::Day, from: From::Published }));
    }
    let count = match tokens.word(at + 1) {
        "following" | "next" => 1,
        "previous" | "preceding" => -1,
        "same" => return that(tokens, at + 1),
        "current" => return current(tokens, at + 1),
        "coming" => return which(tokens, at + 1, Which::Next),
        "last" | "past" => {
            return which(tokens, at + 1, Which::Last).filter(|found| kept_with_article(found.meaning));
        }
        _ => return None,
    };
    match tokens.sense(at + 2) {
        Sense::Unit(unit) if unit >= Unit::Day => {
            Some(with_day_part(tokens, at + 3, Date::Shift { count, unit, from: From::Told }, unit))
        }
        Sense::Part(part) => {
            let day = Date::Shift { count, unit: Unit::Day, from: From::Told };
            Some(Expression::new(at + 3, Meaning::Time(Clock::Part(part), Some(day))))
        }
        _ => None,
    }
}

/// "The past year" is a date, "the past three years" a length (another family).
fn kept_with_article(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Date(Date::Shift { .. } | Date::Quarter { .. } | Date::ToldQuarter { .. }))
}

fn with_day_part(tokens: &Tokens, next: usize, date: Date, unit: Unit) -> Expression {
    if unit == Unit::Day { with_part(tokens, next, date) } else { Expression::date(next, date) }
}

/// "The current year", "the current fiscal year" (with the fiscal family).
fn current(tokens: &Tokens, at: usize) -> Option<Expression> {
    let Sense::Unit(unit) = tokens.sense(at + 1) else { return None };
    (unit >= Unit::Day)
        .then(|| Expression::date(at + 2, Date::Shift { count: 0, unit, from: From::Published }))
}

/// "last week", "next year", "last November", "last summer", "this past spring", "last night".
fn which(tokens: &Tokens, at: usize, which: Which) -> Option<Expression> {
    let step = match which {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    let open = Year::Open(which);
    let shift = |unit| Date::Shift { count: step, unit, from: From::Published };
    match tokens.sense(at + 1) {
        Sense::Unit(Unit::Decade | Unit::Century) if which == Which::Last => None,
        // "This Week" is a programme.
        Sense::Unit(unit) if unit >= Unit::Day && !tokens.capital(at + 1) => {
            Some(Expression::date(at + 2, shift(unit)))
        }
        Sense::Season(season) => Some(Expression::date(at + 2, Date::Season { year: open, season })),
        Sense::Part(part) => {
            let count = if part == DayPart::Night && which != Which::Last { 0 } else { step };
            let day = Date::Shift { count, unit: Unit::Day, from: From::Published };
            Some(Expression::new(at + 2, Meaning::Time(Clock::Part(part), Some(day))))
        }
        Sense::Month(_) => {
            let (month, next) = month(tokens, at + 1)?;
            day_in(tokens, next, open, month)
        }
        _ => None,
    }
}

/// "last November" and "last Nov. 5".
fn day_in(tokens: &Tokens, next: usize, year: Year, month: u8) -> Option<Expression> {
    if let Some((day @ 1..=31, 1..=2)) = tokens.number(next)
        && crate::date::days_in_month(2000, month) >= day as u8
        && !tokens.is_any(next + 1, &["percent", "%", ":"])
    {
        return Some(Expression::date(next + 1, Date::Day { year, month, day: day as u8 }));
    }
    Some(Expression::date(next, Date::Month { year, month }))
}

/// "this week", "this morning", "this past spring", "this time" is another family.
fn this(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is_any(at + 1, &["past", "last"]) {
        return which(tokens, at + 1, Which::Last);
    }
    if tokens.is(at + 1, "coming") {
        return which(tokens, at + 1, Which::Next);
    }
    which(tokens, at, Which::This)
}

/// "that day", "that year", "the same month".
fn that(tokens: &Tokens, at: usize) -> Option<Expression> {
    let at = at + usize::from(tokens.is(at, "that") && tokens.is(at + 1, "same"));
    match tokens.sense(at + 1) {
        Sense::Unit(unit) if unit >= Unit::Day => {
            let date = Date::Shift { count: 0, unit, from: From::Told };
            Some(with_day_part(tokens, at + 2, date, unit))
        }
        Sense::Part(part) => {
            let day = Date::Shift { count: 0, unit: Unit::Day, from: From::Told };
            Some(Expression::new(at + 2, Meaning::Time(Clock::Part(part), Some(day))))
        }
        _ => None,
    }
}

/// "two years ago", "a week later", "10 minutes earlier", "three days from now".
pub fn counted(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, next) = match tokens.word(at) {
        "a" | "an" | "one" => match count(tokens, at) {
            Some(found) if matches!(tokens.sense(found.1), Sense::Units(_)) => found,
            _ => (Count::Whole(1), at + 1),
        },
        _ => match tokens.sense(at) {
            // "months ago"
            Sense::Units(_) => (Count::Vague, at),
            _ => count(tokens, at)?,
        },
    };
    let unit = match tokens.sense(next) {
        Sense::Unit(unit) | Sense::Units(unit) => unit,
        _ => return None,
    };
    let half = tokens.is(next + 1, "and") && tokens.is(next + 2, "a") && tokens.is(next + 3, "half");
    let next = next + 3 * usize::from(half);
    let (back, from, end) = match tokens.word(next + 1) {
        "ago" => (true, From::Published, next + 2),
        "earlier" | "before" if !more_follows(tokens, next + 1) => (true, From::Told, next + 2),
        "later" => (false, From::Told, next + 2),
        "from" if tokens.is_any(next + 2, &["now", "today"]) => (false, From::Published, next + 3),
        "hence" => (false, From::Published, next + 2),
        _ => return None,
    };
    if let Some(reference) = vague(number, back) {
        return Some(Expression::date(end, Date::Reference(reference)));
    }
    if number == Count::Whole(1) && unit == Unit::Year && back {
        return Some(Expression::date(end, Date::YearBefore { from }));
    }
    let whole = match number {
        Count::Whole(whole) | Count::Half(whole) => i32::try_from(whole).ok()?,
        Count::Vague => return None,
    };
    let count = if back { -whole } else { whole };
    if unit == Unit::Second {
        let reference = if back { Reference::Past } else { Reference::Future };
        return Some(Expression::date(end, Date::Reference(reference)));
    }
    Some(Expression::date(end, Date::Shift { count, unit, from }))
}

/// "A week before the vote" and "two days earlier than planned" count from something that is not told as a date.
fn more_follows(tokens: &Tokens, at: usize) -> bool {
    if tokens.is(at, "earlier") {
        return tokens.is(at + 1, "than");
    }
    tokens.get(at + 1).is_some_and(|_| !tokens.is_any(at + 1, &[".", ",", ";", ")", "and", "but"]))
}
