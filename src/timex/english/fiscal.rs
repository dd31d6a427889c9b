//! Years of accounts: "fiscal 1989", "fiscal year 1999", "FY2025", "the current fiscal year", "the year ended June 30", "year-end".
//!
//! The value is the year as it was said: nobody but the company knows in which month its year begins.

use super::count::year;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Modifier, Which, Year};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let Some(next) = fiscal_year(tokens, at) {
        let (year, end) = year(tokens, next).or_else(|| short_year(tokens, next))?;
        return Some(Expression::date(end, Date::Fiscal(Year::Said(year))));
    }
    let hyphen = usize::from(tokens.is(at + 1, "-"));
    if tokens.is(at, "year") && tokens.is(at + 1 + hyphen, "end") {
        return Some(
            Expression::date(at + 2 + hyphen, Date::Fiscal(Year::Open(Which::This)))
                .with(Some(Modifier::End)),
        );
    }
    let article = at + usize::from(tokens.is(at, "the"));
    let which = match tokens.word(article) {
        "last" | "previous" | "past" => -1,
        "this" | "current" => 0,
        "next" | "coming" => 1,
        _ => return None,
    };
    let end = fiscal_year(tokens, article + 1).filter(|end| *end == article + 3)?;
    Some(Expression::date(end, Date::Fiscal(Year::Shifted(which, crate::timex::meaning::From::Published))))
}

/// "FY25"
fn short_year(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    let short = tokens.glued(at) && tokens.before(at, 1) == "fy";
    let (year, 2) = tokens.number(at).filter(|_| short)? else { return None };
    Some((2000 + year as i32, at + 1))
}

/// "fiscal", "fiscal year", "financial year"; the token after it.
fn fiscal_year(tokens: &Tokens, at: usize) -> Option<usize> {
    let year = tokens.sense(at + 1) == Sense::Unit(Unit::Year);
    match tokens.word(at) {
        "fiscal" => Some(at + 1 + usize::from(year)),
        "financial" if year => Some(at + 2),
        // "FY2025"
        "fy" if tokens.capital(at) => Some(at + 1),
        _ => None,
    }
}
