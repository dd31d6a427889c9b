//! Weekdays: "am Dienstag", "mardi dernier", "el próximo lunes", "Freitagabend", "vendredi soir".

use super::past_articles;
use super::role::Role;
use crate::timex::calendar::{DayPart, Unit};
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Clock, Date, Expression, Meaning, Which};
use crate::timex::token::{Shape, Tokens};

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let Sense::WeekdayPart(weekday, part) = tokens.sense(at) {
        let day = Date::Weekday { weekday, which: Which::Bare };
        return Some(Expression::new(at + 1, Meaning::Time(Clock::Part(part), Some(day))));
    }
    let (which, named) = match tokens.role(at) {
        Some((Role::Which(which), next)) => (which, next),
        _ => (Which::Bare, at),
    };
    let Sense::Weekday(weekday) = tokens.sense(named) else { return None };
    // "Plácido Domingo", "Mardi gras"
    let before = named.wrapping_sub(1);
    let name = tokens.capital(named)
        && !tokens.opens_sentence(named)
        && tokens.capital(before)
        && !(tokens.opens_sentence(before) && tokens.role(before).is_some());
    // "…, Domingo José Ramos", "Domingo Pérez habló"
    let apart = tokens.before(named, 1) == "," || tokens.is(named, "domingo") && tokens.opens_sentence(named);
    let person = tokens.capital(named) && apart && tokens.capital(named + 1);
    if person || name && tokens.before(named, 1) != "am" || tokens.is(named + 1, "gras") {
        return None;
    }
    if let Some(found) = of_week(tokens, weekday, named + 1) {
        return Some(found);
    }
    let (which, next) = match tokens.role(named + 1) {
        Some((Role::Which(after), next)) if which == Which::Bare => (after, next),
        _ => (which, named + 1),
    };
    Some(with_part(tokens, next, Date::Weekday { weekday, which }))
}

/// "Donnerstag dieser Woche", "jeudi de la semaine dernière".
fn of_week(tokens: &Tokens, weekday: u8, at: usize) -> Option<Expression> {
    let at = past_articles(tokens, at);
    let is_week = |at: usize| tokens.sense(at) == Sense::Unit(Unit::Week);
    let (which, end) = match tokens.role(at) {
        Some((Role::Which(which), next)) if is_week(next) => (which, next + 1),
        _ if is_week(at) => match tokens.role(at + 1) {
            Some((Role::Which(which), next)) => (which, next),
            _ => return None,
        },
        _ => return None,
    };
    let weeks = match which {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    Some(Expression::date(end, Date::WeekdayOf { weekday, weeks }))
}

/// The date, or the part of the day when one follows: "gestern Abend", "hier soir", "ayer por la tarde".
pub fn with_part(tokens: &Tokens, next: usize, date: Date) -> Expression {
    let mut named = next;
    if tokens.is_any(next, &["por", "en", "a", "au", "dans"]) {
        named = past_articles(tokens, next + 1);
    }
    match part(tokens, named) {
        Some((part, end)) if named == next || tokens.shape(named) == Shape::Small => {
            Expression::new(end, Meaning::Time(Clock::Part(part), Some(date)))
        }
        _ => Expression::date(next, date),
    }
}

/// "Abend", "soir", "après-midi", and "Morgen", which without "heute" is tomorrow.
pub fn part(tokens: &Tokens, at: usize) -> Option<(DayPart, usize)> {
    match tokens.sense(at) {
        Sense::Part(part) => Some((part, at + 1)),
        _ if tokens.is(at, "après") && tokens.is(at + 1, "-") && tokens.is(at + 2, "midi") => {
            Some((DayPart::Afternoon, at + 3))
        }
        _ if tokens.is(at, "morgen") && tokens.capital(at) => Some((DayPart::Morning, at + 1)),
        _ => None,
    }
}
