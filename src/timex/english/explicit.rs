//! Dates said outright: "Feb. 6, 1998", "6 February", "February 1998", "Monday, Oct. 26", "1998-02-06", "2/6/98".
//!
//! "May", "March", "August" need a capital and company; years alone are `bare_year`.

use super::bare_year::{self, counts_things};
use super::count::year;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, From, Meaning, Which, Year};
use crate::timex::token::{Shape, Tokens};

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    match tokens.sense(at) {
        Sense::Weekday(_) | Sense::ShortWeekday(_) => after_weekday(tokens, at),
        Sense::Month(_) | Sense::ShortMonth(_) => month_first(tokens, at),
        Sense::Ordinal(_) => day_first(tokens, at),
        Sense::Number(_) => bare_year::read(tokens, at),
        _ if tokens.is(at, "the") => day_first(tokens, at + 1),
        _ if tokens.shape(at) == Shape::Number => {
            day_first(tokens, at).or_else(|| figures(tokens, at)).or_else(|| bare_year::read(tokens, at))
        }
        _ => None,
    }
}

/// "Monday, Oct. 26"; the weekday alone is another family.
fn after_weekday(tokens: &Tokens, at: usize) -> Option<Expression> {
    let mut next = at + 1;
    next += usize::from(tokens.is(next, ".") && matches!(tokens.sense(at), Sense::ShortWeekday(_)));
    next += usize::from(tokens.is(next, ","));
    next += usize::from(tokens.is(next, "the"));
    let found = month_first(tokens, next).or_else(|| day_first(tokens, next))?;
    matches!(found.meaning, Meaning::Date(Date::Day { .. } | Date::Impossible)).then_some(found)
}

/// A month's name and the token after it, its full stop included.
pub fn month(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    if !tokens.capital(at) {
        return None;
    }
    match tokens.sense(at) {
        Sense::Month(month) => Some((month, at + 1)),
        Sense::ShortMonth(month) => Some((month, at + 1 + usize::from(tokens.is(at + 1, ".")))),
        _ => None,
    }
}

fn month_first(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (month, next) = month(tokens, at)?;
    if let Some((day, next)) = day_number(tokens, next) {
        return Some(day_of(tokens, day, month, next));
    }
    if let Some((year, next)) = year_after(tokens, next) {
        return Some(Expression::date(next, Date::Month { year, month }));
    }
    let short = matches!(tokens.sense(at), Sense::ShortMonth(_));
    let company = month_company(tokens, at);
    if short || !company {
        return None;
    }
    Some(Expression::date(next, Date::Month { year: Year::Open(Which::Bare), month }))
}

/// Whether a bare month's name is one: "May", "March" and "August" are words and names as well.
fn month_company(tokens: &Tokens, at: usize) -> bool {
    let doubtful = tokens.is_any(at, &["may", "march", "august", "april", "june"]);
    if !doubtful {
        return true;
    }
    let led = tokens.is_any(
        at.wrapping_sub(1),
        &[
            "in", "of", "since", "until", "till", "by", "from", "through", "last", "next", "this", "early",
            "late", "mid", "during", "before", "after", "for", "to", "and", "or", "between", "-",
        ],
    ) || tokens.is(at.wrapping_sub(1), "the") && tokens.shape(at + 1) == Shape::Small;
    // First names and surnames: "April Smith", "Theresa May Tuesday", "the May family".
    led && !tokens.capital(at + 1)
        && !tokens.is_any(at + 1, &["administration", "cabinet", "family", "government"])
}

/// "6", "6th", "6-" of a range, not "6:30" nor "6 percent".
fn day_number(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    if let Sense::Ordinal(day) = tokens.sense(at) {
        return Some((day, at + 1));
    }
    let (number, length) = tokens.number(at)?;
    let clock = tokens.is(at + 1, ":") && tokens.glued(at + 1) && tokens.number(at + 2).is_some();
    let percent = tokens.is_any(at + 1, &["percent", "%"]);
    if length > 2 || number == 0 || number > 31 || clock || percent {
        return None;
    }
    let suffix = tokens.glued(at + 1) && tokens.is_any(at + 1, &["st", "nd", "rd", "th"]);
    Some((number as u8, at + 1 + usize::from(suffix)))
}

/// The year that may follow a day or a month: ", 1998", "1998", "last year", "of last year", "of 1998".
fn year_after(tokens: &Tokens, at: usize) -> Option<(Year, usize)> {
    let comma = usize::from(tokens.is(at, ","));
    if let Some((year, next)) = year(tokens, at + comma) {
        let unit = comma == 0 && counts_things(tokens, next);
        return (!unit).then_some((Year::Said(year), next));
    }
    let of = at + usize::from(tokens.is(at, "of"));
    if of > at
        && let Some((year, next)) = year(tokens, of)
    {
        return Some((Year::Said(year), next));
    }
    let of = of + usize::from(tokens.is(of, "the"));
    let count = match tokens.word(of) {
        "last" | "previous" => -1,
        "this" => 0,
        "next" | "following" => 1,
        _ => return None,
    };
    let from = if tokens.is_any(of, &["previous", "following"]) { From::Told } else { From::Published };
    (tokens.sense(of + 1) == Sense::Unit(Unit::Year)).then_some((Year::Shifted(count, from), of + 2))
}

fn day_of(tokens: &Tokens, day: u8, month: u8, next: usize) -> Expression {
    let open = Year::Open(Which::Bare);
    let (year, next) = year_after(tokens, next).unwrap_or((range_year(tokens, next).unwrap_or(open), next));
    let leap = if let Year::Said(year) = year { year as i16 } else { 2000 };
    let date = if crate::date::days_in_month(leap, month) < day {
        Date::Impossible
    } else {
        Date::Day { year, month, day }
    };
    Expression::date(next, date)
}

/// The year behind the other end: "May 5-7, 1998", "June 28-July 1, 1998".
fn range_year(tokens: &Tokens, at: usize) -> Option<Year> {
    if !matches!(tokens.word(at), "-" | "–" | "—" | "to" | "and" | "through") {
        return None;
    }
    let after_month = month(tokens, at + 1).map_or(at + 1, |(_, next)| next);
    let (1..=31, 1..=2) = tokens.number(after_month)? else { return None };
    match year_after(tokens, after_month + 1)? {
        (year @ Year::Said(_), _) => Some(year),
        _ => None,
    }
}

/// "6 February 1998", "6th of February".
fn day_first(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (day, next) = day_number(tokens, at)?;
    let of = next + usize::from(tokens.is(next, "of"));
    let Some((month, next)) = month(tokens, of) else { return first_of_two(tokens, day, next) };
    // "10 May meetings", "5 March Street" are no dates, "5 March" is one.
    Some(day_of(tokens, day, month, next))
}

/// "3 to 5 May", "3–5 May 1998", "3 and 5 May": the first day takes month and year from the second.
fn first_of_two(tokens: &Tokens, day: u8, next: usize) -> Option<Expression> {
    if !tokens.is_any(next, &["-", "–", "to", "and", "until", "till", ","]) {
        return None;
    }
    if tokens.is(next, ",") {
        // "10, 11 and 12 March"
        let (_, after) = day_number(tokens, next + 1).filter(|(later, _)| *later > day)?;
        let found =
            tokens.is_any(after, &["and", "or"]).then(|| first_of_two(tokens, day, after)).flatten()?;
        return Some(Expression { end: next, ..found });
    }
    let (later, after) = day_number(tokens, next + 1 + usize::from(tokens.is(next + 1, "the")))?;
    let (month, after) = month(tokens, after + usize::from(tokens.is(after, "of")))?;
    // "A 3-5 May 2 loss" tells the score and then the day.
    if later <= day || day_number(tokens, after).is_some() {
        return None;
    }
    Some(Expression { end: next, ..day_of(tokens, day, month, after) })
}

/// "9/11" is a name of the day; "9/11 of them" a fraction.
fn nine_eleven(tokens: &Tokens, at: usize) -> bool {
    let figures = tokens.is(at, "9") && tokens.is(at + 1, "/") && tokens.is(at + 2, "11");
    let glued = tokens.glued(at + 1) && tokens.glued(at + 2);
    let longer = tokens.is(at + 3, "/") || tokens.glued(at) && tokens.is(at.wrapping_sub(1), "/");
    figures && glued && !longer && !tokens.is_any(at + 3, &["of", "%"])
}

/// "1998-02-06", "2/6/98", "02.06.1998" where no other reading is possible.
fn figures(tokens: &Tokens, at: usize) -> Option<Expression> {
    if nine_eleven(tokens, at) {
        return Some(Expression::date(at + 3, Date::Day { year: Year::Said(2001), month: 9, day: 11 }));
    }
    let mark = tokens.word(at + 1);
    if !matches!(mark, "-" | "/")
        || tokens.word(at + 3) != mark
        || !(1..5).all(|step| tokens.glued(at + step))
    {
        return None;
    }
    let (first, second, third) = (tokens.number(at)?, tokens.number(at + 2)?, tokens.number(at + 4)?);
    let (year, month, day) = match (first, second, third) {
        ((year, 4), (month, 2), (day, 2)) => (year, month, day),
        ((month, 1..=2), (day, 1..=2), (year, 4)) if mark == "/" => (year, month, day),
        ((month, 1..=2), (day, 1..=2), (year, 2)) if mark == "/" => {
            (year + if year < 50 { 2000 } else { 1900 }, month, day)
        }
        _ => return None,
    };
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    crate::date::DateValue::from_ymd(i16::try_from(year).ok()?, month, day)?;
    let year = Year::Said(i32::try_from(year).ok()?);
    Some(Expression::date(at + 5, Date::Day { year, month, day }))
}
