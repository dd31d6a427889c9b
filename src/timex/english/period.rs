//! Periods with a name: decades, centuries, seasons, quarters, halves, the weekend.

use super::count::year;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, From, Which, Year};
use crate::timex::token::{Shape, Tokens};

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let article = usize::from(tokens.is(at, "the"));
    let named = at + article;
    decade(tokens, named)
        .or_else(|| century(tokens, named))
        .or_else(|| quarter(tokens, at, named))
        .or_else(|| season(tokens, named, article == 1))
        .or_else(|| whole(tokens, at, article == 1))
}

/// "1990s", "'80s", "eighties".
fn decade(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is_any(at, &["'", "’", "‘"])
        && tokens.glued(at + 1)
        && tokens.glued(at + 2)
        && tokens.is(at + 2, "s")
    {
        let (number, 2) = tokens.number(at + 1)? else { return None };
        return (number % 10 == 0).then(|| Expression::date(at + 3, Date::Decade(190 + number as i32 / 10)));
    }
    let (number, 4) = tokens.number(at)? else { return None };
    let apostrophe = usize::from(tokens.is_any(at + 1, &["'", "’"]) && tokens.glued(at + 1));
    let plural = tokens.is(at + 1 + apostrophe, "s") && tokens.glued(at + 1 + apostrophe);
    let decade = number as i32 / 10;
    let end = at + 2 + apostrophe;
    (plural && number % 10 == 0 && apostrophe == 0 && (1000..2100).contains(&number)).then(|| {
        let date = if number % 100 == 0 && number < 1900 {
            Date::Century(decade / 10)
        } else {
            Date::Decade(decade)
        };
        Expression::date(end, date)
    })
}

/// "the 20th century", "nineteenth century", "18th-century".
fn century(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, next) = match (tokens.sense(at), tokens.number(at)) {
        (Sense::Ordinal(number), _) => (i32::from(number), at + 1),
        (_, Some((number @ 1..=30, 1..=2))) if tokens.is_any(at + 1, &["st", "nd", "rd", "th"]) => {
            (number as i32, at + 2)
        }
        _ => return None,
    };
    let next = next + usize::from(tokens.is(next, "-"));
    (tokens.sense(next) == Sense::Unit(Unit::Century) && (1..=30).contains(&number))
        .then(|| Expression::date(next + 1, Date::Century(number - 1)))
}

/// "the third quarter", "third-quarter", "the first half of 1989", "the latest quarter", "the 1988 quarter".
fn quarter(tokens: &Tokens, at: usize, named: usize) -> Option<Expression> {
    let hyphen = usize::from(tokens.is(named + 1, "-"));
    let after = named + 1 + hyphen;
    let is_quarter = tokens.sense(after) == Sense::Unit(Unit::Quarter);
    let period = is_quarter || tokens.is(after, "period");
    if tokens.is(named, "latest") && period && named > at {
        return Some(Expression::date(after + 1, Date::ToldQuarter { latest: true }));
    }
    if named > at
        && let Some((year, next)) = year(tokens, named)
        && tokens.sense(next) == Sense::Unit(Unit::Quarter)
    {
        return Some(Expression::date(next + 1, Date::ToldQuarterOf(year)));
    }
    if hyphen == 1 && named > at {
        // "The third-quarter loss": the article belongs to the loss.
        return None;
    }
    if tokens.is_any(named, &["latest", "recent"]) && is_quarter {
        return (named > at).then(|| Expression::date(after + 1, Date::ToldQuarter { latest: true }));
    }
    if tokens.is(named, "quarter") && named > at {
        return (!tokens.is(named + 1, "of"))
            .then(|| Expression::date(named + 1, Date::ToldQuarter { latest: false }));
    }
    let ordinal = match tokens.sense(named) {
        Sense::Ordinal(ordinal @ 1..=4) => ordinal,
        _ if tokens.is(named, "last") && tokens.is(named + 1, "half") => 2,
        _ => return None,
    };
    if is_quarter {
        let (year, end) = year_of(tokens, after + 1);
        return Some(Expression::date(end, Date::Quarter { year, quarter: ordinal }));
    }
    if ordinal > 2 || !tokens.is(after, "half") {
        return None;
    }
    let (year, end) = year_of(tokens, after + 1);
    // Without a year a half may be one of a football match.
    (year != Year::Open(Which::Bare)).then(|| Expression::date(end, Date::Half { year, half: ordinal }))
}

/// "of 1989", "1989", "of this year", "of next year", "of the year"; otherwise the sentence tells.
fn year_of(tokens: &Tokens, at: usize) -> (Year, usize) {
    let of = at + usize::from(tokens.is(at, "of") || tokens.is(at, "in"));
    if let Some((year, next)) = year(tokens, of) {
        return (Year::Said(year), next);
    }
    if of > at && tokens.sense(of + 1) == Sense::Unit(Unit::Year) {
        let shift = match tokens.word(of) {
            "last" => Some(-1),
            "this" => Some(0),
            "next" => Some(1),
            _ => None,
        };
        if let Some(shift) = shift {
            return (Year::Shifted(shift, From::Published), of + 2);
        }
    }
    (Year::Open(Which::Bare), at)
}

/// "summer 1998", "the winter of 1994", "over the summer".
fn season(tokens: &Tokens, at: usize, article: bool) -> Option<Expression> {
    let Sense::Season(season) = tokens.sense(at) else { return None };
    let (year, end) = year_of(tokens, at + 1);
    if year != Year::Open(Which::Bare) {
        return Some(Expression::date(end, Date::Season { year, season }));
    }
    // "The fall of the wall", "a spring": the article and a preposition of time are needed.
    let before = at.wrapping_sub(1 + usize::from(article));
    let led = tokens
        .is_any(before, &["in", "over", "during", "since", "until", "by", "through", "late", "early", "mid"]);
    (led && !tokens.is(at + 1, "of") && !tokens.is(at + 1, "-") && tokens.shape(at) == Shape::Small)
        .then(|| Expression::date(at + 1, Date::Season { year: Year::Open(Which::Bare), season }))
}

/// "the weekend"; "the year" where a year of accounts or the running one is plainly meant.
fn whole(tokens: &Tokens, at: usize, article: bool) -> Option<Expression> {
    if !article {
        return None;
    }
    let full = usize::from(tokens.is_any(at + 1, &["full", "whole", "entire"]));
    match tokens.sense(at + 1 + full) {
        Sense::Unit(Unit::Weekend) => Some(Expression::date(at + 2 + full, Date::Weekend)),
        Sense::Unit(unit @ (Unit::Year | Unit::Week | Unit::Month)) => {
            let led = tokens.is_any(at.wrapping_sub(1), &["for", "of"]) || full == 1;
            let ends =
                tokens.is_any(at + 2 + full, &["ended", "ending", "to", "through", "-", "after", "before"]);
            (led && !ends).then(|| {
                Expression::date(at + 2 + full, Date::Shift { count: 0, unit, from: From::Published })
            })
        }
        _ => None,
    }
}
