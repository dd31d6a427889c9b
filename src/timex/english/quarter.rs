//! Quarters and halves of years: "the third quarter", "third-quarter", "the 1988 period", "last year's first quarter",
//! "the year-earlier quarter", "the latest quarter", "the first half of 1989".

use super::count::year;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, From, Which, Year};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let article = usize::from(tokens.is(at, "the"));
    let named = at + article;
    if article == 1 && tokens.is_any(named, &["latest", "recent"]) && is_period(tokens, named + 1) {
        return Some(Expression::date(named + 2, Date::ToldQuarter { latest: true }));
    }
    if article == 1 && tokens.is(named, "quarter") {
        let told = Expression::date(named + 1, Date::ToldQuarter { latest: false });
        let other = tokens.is_any(named + 1, &["of", "mile", "century", "final", "finals", "note", "horse"]);
        let round = tokens.is(named + 1, "-")
            && tokens.is_any(named + 2, &["final", "finals", "finalist", "finalists"]);
        return (!other && !round).then_some(told);
    }
    if let (true, Some((quarter @ 1..=4, 1))) =
        (tokens.is(at, "q") && tokens.capital(at), tokens.number(at + 1))
        && tokens.glued(at + 1)
    {
        // "Q1 2024"
        let (year, end) = year_of(tokens, at + 2);
        return Some(Expression::date(end, Date::Quarter { year, quarter: quarter as u8 }));
    }
    if let (true, Some((half @ 1..=2, 1))) = (tokens.is(at, "h") && tokens.capital(at), tokens.number(at + 1))
        && tokens.glued(at + 1)
        && let (year @ Year::Said(_), end) = year_of(tokens, at + 2)
    {
        // "H1 2024"; without its year it may be a road or a visa.
        return Some(Expression::date(end, Date::Half { year, half: half as u8 }));
    }
    if let Some(found) = of_year(tokens, named, article == 1) {
        return Some(found);
    }
    ordinal(tokens, named, article == 1)
}

fn is_quarter(tokens: &Tokens, at: usize) -> bool {
    tokens.sense(at) == Sense::Unit(Unit::Quarter)
}

fn is_period(tokens: &Tokens, at: usize) -> bool {
    is_quarter(tokens, at) || tokens.is(at, "period")
}

/// The year stands first: "the 1988 second quarter", "this year's quarter", "the year-ago period".
fn of_year(tokens: &Tokens, at: usize, article: bool) -> Option<Expression> {
    if tokens.is(at, "year") && tokens.is(at + 1, "-") && tokens.is_any(at + 2, &["earlier", "ago"]) {
        let ordinal =
            usize::from(matches!(tokens.sense(at + 3), Sense::Ordinal(1..=4)) && is_quarter(tokens, at + 4));
        let noun = article && is_period(tokens, at + 3 + ordinal);
        // "The year-earlier results": the article belongs to the results.
        let end = if noun { at + 4 + ordinal } else { at + 3 };
        return (noun || !article).then(|| Expression::date(end, Date::YearBefore { from: From::Published }));
    }
    let (said, next) = if let Some((year, next)) = year(tokens, at) {
        (Year::Said(year), next)
    } else {
        let shift = match tokens.word(at) {
            "last" => -1,
            "this" => 0,
            "next" => 1,
            _ => return None,
        };
        let owned = tokens.is(at + 1, "year") && tokens.is_any(at + 2, &["'", "’"]) && tokens.is(at + 3, "s");
        (owned.then_some(Year::Shifted(shift, From::Published))?, at + 4)
    };
    if let Sense::Ordinal(quarter @ 1..=4) = tokens.sense(next) {
        return is_quarter(tokens, next + 1)
            .then(|| Expression::date(next + 2, Date::Quarter { year: said, quarter }));
    }
    let told = is_quarter(tokens, next) || article && is_period(tokens, next);
    told.then(|| Expression::date(next + 1, Date::ToldQuarterOf(said)))
}

/// "third-quarter", "the third quarter of 1989", "the first half of next year".
fn ordinal(tokens: &Tokens, at: usize, article: bool) -> Option<Expression> {
    let number = match tokens.sense(at) {
        Sense::Ordinal(number @ 1..=4) => number,
        _ if tokens.is(at, "last") && tokens.is(at + 1, "half") => 2,
        // "The final quarter of 2025"; without its year it may be one of a match.
        _ if tokens.is_any(at, &["last", "final"]) && is_quarter(tokens, at + 1) => {
            return match year_of(tokens, at + 2) {
                (Year::Open(_), _) => None,
                (year, end) => Some(Expression::date(end, Date::Quarter { year, quarter: 4 })),
            };
        }
        _ => return None,
    };
    let hyphen = usize::from(tokens.is(at + 1, "-"));
    if hyphen == 1 && article {
        // "The third-quarter loss": the article belongs to the loss.
        return None;
    }
    let after = at + 1 + hyphen;
    let (year, end) = year_of(tokens, after + 1);
    if is_quarter(tokens, after) {
        return Some(Expression::date(end, Date::Quarter { year, quarter: number }));
    }
    // Without a year a half may be one of a football match.
    let half = number < 3 && tokens.is(after, "half") && year != Year::Open(Which::Bare);
    half.then(|| Expression::date(end, Date::Half { year, half: number }))
}

/// "of 1989", "1989", "of this year"; otherwise the sentence tells.
pub fn year_of(tokens: &Tokens, at: usize) -> (Year, usize) {
    let of = at + usize::from(tokens.is(at, "of") || tokens.is(at, "in"));
    if let Some((year, next)) = year(tokens, of) {
        return (Year::Said(year), next);
    }
    let shift = match tokens.word(of) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return (Year::Open(Which::Bare), at),
    };
    if of > at && tokens.sense(of + 1) == Sense::Unit(Unit::Year) {
        return (Year::Shifted(shift, From::Published), of + 2);
    }
    (Year::Open(Which::Bare), at)
}
