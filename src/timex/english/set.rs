//! What recurs: "daily", "every year", "each month", "twice a week", "on Fridays".

use super::count::count;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Count, Expression, Meaning};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let every = |count, unit, end| Some(Expression::new(end, Meaning::Every(count, unit)));
    let once = Count::Whole(1);
    match tokens.word(at) {
        "hourly" => every(once, Unit::Hour, at + 1),
        "daily" if paper(tokens, at) || tokens.is(at.wrapping_sub(1), "average") => None,
        "daily" => every(once, Unit::Day, at + 1),
        "weekly" => every(once, Unit::Week, at + 1),
        "fortnightly" => every(Count::Whole(2), Unit::Week, at + 1),
        "monthly" => every(once, Unit::Month, at + 1),
        "annually" | "yearly" => every(once, Unit::Year, at + 1),
        "every" | "each" => each(tokens, at),
        "once" | "twice" => a_unit(tokens, at + 1),
        "times" => a_unit(tokens, at + 1).filter(|_| count_before(tokens, at)),
        _ => weekdays(tokens, at),
    }
}

fn each(tokens: &Tokens, at: usize) -> Option<Expression> {
    let other = usize::from(tokens.is(at + 1, "other"));
    let (number, next) = match other {
        1 => (Count::Whole(2), at + 2),
        _ => count(tokens, at + 1).unwrap_or((Count::Whole(1), at + 1)),
    };
    match tokens.sense(next) {
        Sense::Unit(unit) | Sense::Units(unit) => {
            Some(Expression::new(next + 1, Meaning::Every(number, unit)))
        }
        Sense::Weekday(weekday) if tokens.capital(next) => {
            Some(Expression::new(next + 1, Meaning::EveryWeekday(weekday)))
        }
        Sense::Part(_) => Some(Expression::new(next + 1, Meaning::Every(number, Unit::Day))),
        _ => None,
    }
}

/// "a week" after "once", "twice", "three times".
fn a_unit(tokens: &Tokens, at: usize) -> Option<Expression> {
    let Sense::Unit(unit) = tokens.sense(at + 1) else { return None };
    tokens
        .is_any(at, &["a", "an", "per", "every", "each"])
        .then(|| Expression::new(at + 2, Meaning::Every(Count::Whole(1), unit)))
}

fn count_before(tokens: &Tokens, at: usize) -> bool {
    at > 0 && count(tokens, at - 1).is_some()
}

/// "Fridays", which recur unless one is owned ("Friday's" is cut into other tokens).
fn weekdays(tokens: &Tokens, at: usize) -> Option<Expression> {
    let weekday = match tokens.word(at) {
        "mondays" => 1,
        "tuesdays" => 2,
        "wednesdays" => 3,
        "thursdays" => 4,
        "fridays" => 5,
        "saturdays" => 6,
        "sundays" => 7,
        _ => return None,
    };
    // "TGI Fridays"
    let name = at > 0 && tokens.capital(at - 1) && !tokens.opens_sentence(at - 1);
    (tokens.capital(at) && !name).then(|| Expression::new(at + 1, Meaning::EveryWeekday(weekday)))
}

/// "The Communist Party daily Granma".
fn paper(tokens: &Tokens, at: usize) -> bool {
    tokens.capital(at + 1) && (tokens.capital(at) || at > 0 && tokens.capital(at - 1))
}
