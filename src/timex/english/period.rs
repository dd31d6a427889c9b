//! Periods with a name: decades, centuries, seasons, the weekend.

use super::quarter::year_of;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, From, Meaning, Which, Year};
use crate::timex::token::{Shape, Tokens};

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let article = usize::from(tokens.is(at, "the"));
    let named = at + article;
    decade(tokens, named)
        .or_else(|| century(tokens, named))
        .or_else(|| season(tokens, named, article == 1))
        .or_else(|| whole(tokens, at, article == 1))
}

/// "1990s", "'80s", "the 80s".
fn decade(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is_any(at, &["'", "’", "‘"])
        && tokens.glued(at + 1)
        && tokens.glued(at + 2)
        && tokens.is(at + 2, "s")
    {
        let (number, 2) = tokens.number(at + 1)? else { return None };
        return (number % 10 == 0).then(|| Expression::date(at + 3, short_decade(number)));
    }
    if tokens.is(at, "noughties") {
        return Some(Expression::date(at + 1, Date::Decade(200)));
    }
    if let Some((number, 2)) = tokens.number(at)
        && tokens.is(at + 1, "s")
        && tokens.glued(at + 1)
    {
        let decade = number % 10 == 0 && tokens.is(at.wrapping_sub(1), "the") && !measured(tokens, at);
        return decade.then(|| Expression::date(at + 2, short_decade(number)));
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

/// "'80s", "'00s": of the two centuries the one whose decade is over.
fn short_decade(tens: u32) -> Date {
    let century = if tens < 20 { 200 } else { 190 };
    Date::Decade(century + tens as i32 / 10)
}

/// Tokens around "the 80s" in which a word may make a temperature or a score of it.
const MEASURED_REACH: usize = 8;

/// "Temperatures in the 80s", "she shot in the 70s".
fn measured(tokens: &Tokens, at: usize) -> bool {
    const WORDS: [&str; 16] = [
        "degrees",
        "heat",
        "high",
        "highs",
        "humidity",
        "low",
        "lows",
        "mercury",
        "mph",
        "percent",
        "percentile",
        "score",
        "scored",
        "scores",
        "shot",
        "temperatures",
    ];
    (at.saturating_sub(MEASURED_REACH)..at + MEASURED_REACH)
        .any(|near| tokens.sentence(near) == tokens.sentence(at) && tokens.is_any(near, &WORDS))
}

/// "the 20th century", "nineteenth century", "18th-century".
fn century(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, next) = match (tokens.sense(at), tokens.number(at)) {
        (Sense::Number(20), _) if tokens.is(at + 1, "-") => match tokens.sense(at + 2) {
            Sense::Ordinal(number @ 1..=9) => (20 + i32::from(number), at + 3),
            _ => return None,
        },
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

/// "the week of 3 March", "the week beginning March 3".
fn week_of(tokens: &Tokens, at: usize) -> Option<Expression> {
    let named = tokens.sense(at) == Sense::Unit(Unit::Week)
        && tokens.is_any(at + 1, &["of", "beginning", "starting", "commencing"]);
    let day = named.then(|| super::explicit::read(tokens, at + 2)).flatten()?;
    let Meaning::Date(Date::Day { year, month, day: number }) = day.meaning else { return None };
    Some(Expression::date(day.end, Date::WeekOf { year, month, day: number }))
}

/// "the weekend"; "the year" where a year of accounts or the running one is plainly meant.
fn whole(tokens: &Tokens, at: usize, article: bool) -> Option<Expression> {
    if !article {
        return None;
    }
    if let Some(found) = week_of(tokens, at + 1) {
        return Some(found);
    }
    let full = usize::from(tokens.is_any(at + 1, &["full", "whole", "entire"]));
    match tokens.sense(at + 1 + full) {
        // A paper's.
        Sense::Unit(Unit::Weekend)
            if tokens.is_any(at + 2 + full, &["edition", "magazine", "supplement"]) =>
        {
            None
        }
        Sense::Unit(Unit::Weekend) => Some(Expression::date(at + 2 + full, Date::Weekend)),
        Sense::Unit(unit @ (Unit::Year | Unit::Week | Unit::Month)) => {
            let led = tokens.is_any(at.wrapping_sub(1), &["for", "of"]) || full == 1;
            let ends =
                tokens.is_any(at + 2 + full, &["ended", "ending", "to", "through", "-", "after", "before"]);
            (led && !ends && !tokens.capital(at + 1 + full)).then(|| {
                Expression::date(at + 2 + full, Date::Shift { count: 0, unit, from: From::Published })
            })
        }
        _ => None,
    }
}
