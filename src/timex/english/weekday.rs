//! Weekdays: "Tuesday", "last Friday", "next Monday", "Friday morning", "Sunday night".

use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Clock, Date, Expression, Meaning, Which};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (which, named) = match tokens.word(at) {
        "last" | "past" => (Which::Last, at + 1),
        "this" => (Which::This, at + 1),
        "next" | "coming" => (Which::Next, at + 1),
        _ => (Which::Bare, at),
    };
    let Sense::Weekday(weekday) = tokens.sense(named) else { return None };
    if !tokens.capital(named) || part_of_name(tokens, named) {
        return None;
    }
    let of_week = tokens.is(named + 1, "of") && tokens.sense(named + 3) == Sense::Unit(Unit::Week);
    let weeks = match tokens.word(named + 2) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if let (true, Some(weeks)) = (of_week, weeks) {
        return Some(Expression::date(named + 4, Date::WeekdayOf { weekday, weeks }));
    }
    let day = Date::Weekday { weekday, which };
    Some(with_part(tokens, named + 1, day))
}

/// The date, or the part of the day when one follows.
pub fn with_part(tokens: &Tokens, next: usize, date: Date) -> Expression {
    match tokens.sense(next) {
        Sense::Part(part) => Expression::new(next + 1, Meaning::Time(Clock::Part(part), Some(date))),
        _ => Expression::date(next, date),
    }
}

/// "Ruby Tuesday", "Black Friday", "Friday Harbor": names that do not tell a day.
fn part_of_name(tokens: &Tokens, at: usize) -> bool {
    const BEFORE: [&str; 14] = [
        "ruby", "joe", "casual", "black", "cyber", "super", "bloody", "ash", "palm", "holy", "fat", "giving",
        "small", "business",
    ];
    at > 0 && tokens.capital(at - 1) && tokens.is_any(at - 1, &BEFORE)
        || tokens.is_any(at + 1, &["harbor", "adams"])
}
