//! Dates said outright: "6. Februar 1998", "le 6 février", "6 de febrero de 1998", "06.02.1998", "im März", "1998".

use super::role::Role;
use super::{led, past_articles, year};
use crate::date::{DateValue, days_in_month};
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, From, Meaning, Modifier, Which, Year};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    match tokens.sense(at) {
        Sense::Weekday(_) | Sense::ShortWeekday(_) => after_weekday(tokens, at),
        Sense::Month(_) | Sense::ShortMonth(_) => month_alone(tokens, at),
        Sense::Ordinal(1) => day_first(tokens, at),
        // "ce vendredi 22 novembre"
        Sense::Lead if matches!(tokens.role(at), Some((Role::Which(Which::This), _))) => {
            after_weekday(tokens, at + 1).filter(|_| matches!(tokens.sense(at + 1), Sense::Weekday(_)))
        }
        _ => day_first(tokens, at).or_else(|| figures(tokens, at)).or_else(|| year_alone(tokens, at)),
    }
}

/// "Montag, den 26. Oktober", "lundi 26 octobre".
fn after_weekday(tokens: &Tokens, at: usize) -> Option<Expression> {
    let next = at + 1 + usize::from(tokens.is(at + 1, "."));
    let next = past_articles(tokens, next + usize::from(tokens.is(next, ",")));
    let found = day_first(tokens, next).or_else(|| figures(tokens, next))?;
    matches!(found.meaning, Meaning::Date(Date::Day { .. } | Date::Impossible)).then_some(found)
}

/// "6. Februar 1998", "1er mars", "6 de febrero de 1998".
fn day_first(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (day, next) = day_number(tokens, at)?;
    // "11-Septembre"
    let hyphen = usize::from(tokens.is(next, "-") && tokens.glued(next) && tokens.glued(next + 1));
    let named = past_of(tokens, next + if month(tokens, next + hyphen).is_some() { hyphen } else { 0 });
    let Some((month, next)) = month(tokens, named) else {
        return first_of_two(tokens, day, next);
    };
    let (year, next) = year_after(tokens, next).unwrap_or((Year::Open(Which::Bare), next));
    Some(Expression::date(next, day_of(year, month, day)))
}

fn day_of(year: Year, month: u8, day: u8) -> Date {
    let leap = if let Year::Said(year) = year { year as i16 } else { 2000 };
    if day <= days_in_month(leap, month) { Date::Day { year, month, day } } else { Date::Impossible }
}

/// A day of the month and the token after it, its full stop or ending included.
fn day_number(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    let (day, next) = match (tokens.sense(at), tokens.number(at)) {
        (Sense::Ordinal(1), _) => (1, at + 1),
        (_, Some((day @ 1..=31, 1..=2))) => (day as u8, at + 1),
        _ => return None,
    };
    let suffix = tokens.glued(next) && tokens.is_any(next, &[".", "er", "º", "°"]);
    Some((day, next + usize::from(suffix)))
}

fn past_of(tokens: &Tokens, at: usize) -> usize {
    match tokens.role(at) {
        Some((Role::Of, after)) => after,
        _ => at,
    }
}

/// "vom 11. bis 15. Mai", "del 11 al 15 de mayo": the first day takes month and year from the second.
fn first_of_two(tokens: &Tokens, day: u8, next: usize) -> Option<Expression> {
    if !tokens.is_any(next, &["bis", "und", "-", "–", "au", "et", "al", "y", "a"]) {
        return None;
    }
    let (_, after) = day_number(tokens, past_articles(tokens, next + 1))?;
    let (month, after) = month(tokens, past_of(tokens, after))?;
    let (year, _) = year_after(tokens, after).unwrap_or((Year::Open(Which::Bare), after));
    Some(Expression::date(next, day_of(year, month, day)))
}

/// A month's name and the token after it, its full stop included.
pub fn month(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    match tokens.sense(at) {
        Sense::Month(month) => Some((month, at + 1)),
        Sense::ShortMonth(month) => Some((month, at + 1 + usize::from(tokens.is(at + 1, ".")))),
        _ => None,
    }
}

fn month_alone(tokens: &Tokens, at: usize) -> Option<Expression> {
    // "Champ-de-Mars"
    if tokens.before(at, 1) == "-" && tokens.before(at, 2) == "de" && tokens.glued(at) {
        return None;
    }
    let (month, next) = month(tokens, at)?;
    if let Some((year, next)) = year_after(tokens, next) {
        return Some(Expression::date(next, Date::Month { year, month }));
    }
    let which = which_after(tokens, next);
    let (year, next) = which.unwrap_or((Year::Open(Which::Bare), next));
    let whole = matches!(tokens.sense(at), Sense::Month(_));
    (whole && (which.is_some() || led(tokens, at)))
        .then(|| Expression::date(next, Date::Month { year, month }))
}

/// "mars dernier", "marzo pasado"
fn which_after(tokens: &Tokens, at: usize) -> Option<(Year, usize)> {
    match tokens.role(at) {
        Some((Role::Which(which), next)) => Some((Year::Open(which), next)),
        _ => None,
    }
}

/// "1998", "de 1998", "vergangenen Jahres", "de l'année dernière", "de este año".
pub fn year_after(tokens: &Tokens, at: usize) -> Option<(Year, usize)> {
    if let Some(found) = year(tokens, at) {
        return Some(found);
    }
    let next = past_articles(tokens, at);
    if next > at
        && let Some(found) = year(tokens, next)
    {
        return Some(found);
    }
    relative_year(tokens, next)
}

fn relative_year(tokens: &Tokens, at: usize) -> Option<(Year, usize)> {
    let shift = |which| match which {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    let is_year = |at| tokens.sense(at) == Sense::Unit(Unit::Year);
    match tokens.role(at) {
        Some((Role::Which(which), next)) if is_year(next) => {
            Some((Year::Shifted(shift(which), From::Published), next + 1))
        }
        Some((Role::Told(count), next)) if is_year(next) => {
            Some((Year::Shifted(i32::from(count), From::Told), next + 1))
        }
        _ if is_year(at) => match tokens.role(at + 1) {
            Some((Role::Which(which), next)) => Some((Year::Shifted(shift(which), From::Published), next)),
            _ => None,
        },
        _ => None,
    }
}

/// "06.02.1998", "6/2/1998", "1998-02-06".
fn figures(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is_any(at.wrapping_sub(1), &["version", "versión"]) {
        return None;
    }
    if let Some(found) = day_and_month(tokens, at) {
        return Some(found);
    }
    let mark = tokens.word(at + 1);
    if !matches!(mark, "." | "/" | "-")
        || tokens.word(at + 3) != mark
        || !tokens.glued(at + 1)
        || !tokens.glued(at + 3)
    {
        return None;
    }
    let (first, second, third) = (tokens.number(at)?, tokens.number(at + 2)?, tokens.number(at + 4)?);
    let (day, month, year) = match (first, second, third) {
        ((year, 4), (month, 2), (day, 2)) if mark == "-" => (day, month, year),
        ((day, 1..=2), (month, 1..=2), (year, 4)) => (day, month, year),
        ((day, 1..=2), (month, 1..=2), (year, 2)) if mark != "-" => {
            (day, month, year + if year < 50 { 2000 } else { 1900 })
        }
        _ => return None,
    };
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    DateValue::from_ymd(i16::try_from(year).ok()?, month, day)?;
    let year = Year::Said(i32::try_from(year).ok()?);
    Some(Expression::date(at + 5, Date::Day { year, month, day }))
}

/// "am 31.12.", one token with a decimal mark; a paragraph of a law has no preposition of time.
fn day_and_month(tokens: &Tokens, at: usize) -> Option<Expression> {
    let led = tokens.is_any(at.wrapping_sub(1), &["am", "vom", "bis", "zum", "seit", "ab"]);
    if !led || !tokens.is(at + 1, ".") || !tokens.glued(at + 1) {
        return None;
    }
    let (day, month) = tokens.word(at).split_once('.')?;
    let (day, month): (u8, u8) =
        (day.parse().ok()?, month.parse().ok().filter(|month| (1..=12).contains(month))?);
    let open = Year::Open(Which::Bare);
    (1..=days_in_month(2000, month))
        .contains(&day)
        .then(|| Expression::date(at + 2, Date::Day { year: open, month, day }))
}

/// A bare year needs a preposition, a bracket, or the word "year" before it, or it begins a span ("2025/26"), or the
/// sentence goes on as behind no number of things ("Er wurde 1998 geboren").
fn year_alone(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (Year::Said(year), next) = year(tokens, at)? else { return None };
    let named = at > 0 && matches!(tokens.sense(at - 1), Sense::Unit(Unit::Year) | Sense::Units(Unit::Year));
    let part = tokens.glued(next) && matches!(tokens.word(next), "%" | ":");
    ((named || led(tokens, at) || spans(tokens, at) || told_bare(tokens, at)) && !part)
        // "Um 1998", "vers 1998", "hacia 1998"
        .then(|| {
            let about = tokens.is_any(at.wrapping_sub(1), &["gegen", "hacia", "um", "vers"]);
            Expression::date(next, Date::Year(year)).with(about.then_some(Modifier::Approx))
        })
}

/// "2025/26", "2025-2026": a year and the next ones.
fn spans(tokens: &Tokens, at: usize) -> bool {
    let joint =
        matches!(tokens.word(at + 1), "-" | "–" | "/") && tokens.glued(at + 1) && tokens.glued(at + 2);
    let (Some((first, _)), Some((last, length))) = (tokens.number(at), tokens.number(at + 2)) else {
        return false;
    };
    let last = if length == 2 { first - first % 100 + last } else { last };
    joint
        && matches!(length, 2 | 4)
        && !tokens.glued(at)
        && !tokens.glued(at + 3)
        && (1..=50).contains(&last.saturating_sub(first))
}

/// German tells years without a preposition: behind a verb of the past, before a participle or the end of the sentence.
fn told_bare(tokens: &Tokens, at: usize) -> bool {
    let verb = |at: usize| {
        tokens.sense(at) == Sense::Past && tokens.sentence(at) == tokens.sentence(at.min(tokens.len()))
    };
    let participle = |at: usize| tokens.word(at).starts_with("ge") && tokens.word(at).ends_with(['t', 'n']);
    let before = at.wrapping_sub(1);
    let opens = tokens.opens_sentence(at) && verb(at + 1);
    opens || at > 0 && verb(before) && (participle(at + 1) || tokens.is(at + 1, "."))
}
