//! Edges and middles of a date: "early next year", "mid-November", "the end of 1994", "earlier this month", "around Nov. 1".

use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Meaning, Modifier};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let article = at + usize::from(tokens.is(at, "the"));
    let (modifier, next) = match tokens.word(article) {
        "early" => (Modifier::Start, article + 1),
        "late" => (Modifier::End, article + 1),
        "mid" | "middle" if tokens.is(article + 1, "-") => (Modifier::Mid, article + 2),
        "mid" => (Modifier::Mid, article + 1),
        "earlier" | "later" if article == at => return earlier(tokens, at),
        "around" if article == at => (Modifier::Approx, at + 1),
        "sometime" if article == at => return super::date(tokens, at + 1),
        "beginning" | "start" | "outset" if tokens.is(article + 1, "of") => (Modifier::Start, article + 2),
        "middle" if tokens.is(article + 1, "of") => (Modifier::Mid, article + 2),
        "end" | "close" if tokens.is(article + 1, "of") => (Modifier::End, article + 2),
        _ => return None,
    };
    let hyphen = tokens.is(next, "-");
    if article > at
        && (hyphen || tokens.is(article + 1, "-"))
        && adjective_follows(tokens, next + usize::from(hyphen))
    {
        return None;
    }
    let next = next + usize::from(hyphen);
    let found = super::date(tokens, next).or_else(|| whole(tokens, next))?;
    let Meaning::Date(date) = found.meaning else { return None };
    let day = matches!(date, Date::Weekday { .. } | Date::Day { .. });
    if day && modifier != Modifier::Approx {
        return None;
    }
    Some(found.with(Some(modifier)))
}

/// "The late-November trip": the article belongs to the trip.
fn adjective_follows(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.sense(at), Sense::Month(_))
        && tokens.get(at + 1).is_some()
        && tokens.sense(at + 1) == Sense::Other
        && tokens.shape(at + 1) == crate::timex::token::Shape::Small
}

/// "the month" and "the year" in "the end of the year": the running one.
fn whole(tokens: &Tokens, at: usize) -> Option<Expression> {
    use crate::timex::calendar::Unit;
    use crate::timex::meaning::From;
    let the = usize::from(tokens.is(at, "the"));
    let Sense::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)) =
        tokens.sense(at + the)
    else {
        return None;
    };
    (the == 1).then(|| Expression::date(at + 2, Date::Shift { count: 0, unit, from: From::Published }))
}

/// "earlier this month", "later that year", "earlier yesterday".
fn earlier(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is(at + 1, "in") {
        let modifier = if tokens.is(at, "earlier") { Modifier::Start } else { Modifier::End };
        return whole(tokens, at + 2).map(|found| found.with(Some(modifier)));
    }
    let found = super::date(tokens, at + 1)?;
    let joined = tokens.is_any(at + 1, &["this", "that", "yesterday", "today", "last", "next"]);
    let modifier = if tokens.is(at, "earlier") { Modifier::Start } else { Modifier::End };
    joined.then(|| found.with(Some(modifier)))
}
