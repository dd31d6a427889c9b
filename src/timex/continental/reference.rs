//! What recurs ("täglich", "chaque jour", "los lunes") and references to the present, the past and the future.

use super::count::count;
use super::role::Role;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Count, Date, Expression, Meaning};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let once = Count::Whole(1);
    if let Sense::Weekdays(weekday) = tokens.sense(at) {
        return Some(Expression::new(at + 1, Meaning::EveryWeekday(weekday)));
    }
    match tokens.role(at)? {
        (Role::Reference(reference), end) => Some(Expression::date(end, Date::Reference(reference))),
        (Role::Set(unit), end) => Some(Expression::new(end, Meaning::Every(once, unit))),
        (Role::Every, next) => every(tokens, next),
        _ => None,
    }
}

fn every(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, noun) = count(tokens, at).unwrap_or((Count::Whole(1), at));
    let meaning = match tokens.sense(noun) {
        Sense::Unit(unit) | Sense::Units(unit) if unit != Unit::Quarter => Meaning::Every(number, unit),
        Sense::Weekday(weekday) | Sense::Weekdays(weekday) => Meaning::EveryWeekday(weekday),
        Sense::Part(_) => Meaning::Every(number, Unit::Day),
        _ => return None,
    };
    Some(Expression::new(noun + 1, meaning))
}
