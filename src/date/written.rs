//! Dates with a month by name: `20 August 2023`, `August 20th, 2023`, `2023. gada 20. augusts`, `Sun Aug 20 09:11:00 2023`,
//! `20-Aug-23`, `August 2023`. RFC 5322 (<https://www.rfc-editor.org/rfc/rfc5322#section-3.3>) and HTTP dates are of this kind.
//!
//! A day and month without a year is no date, unless the hints name the year that is meant.

use super::calendar;
use super::clock::{Clock, clock};
use super::hints::Hints;
use super::part::{self, Month};
use super::token::Tokens;
use super::{DateValue, sane};

/// A date read at a token, before its clock.
#[derive(Clone, Copy, Debug)]
pub struct Read {
    pub value: DateValue,
    /// The token after it.
    pub next: usize,
    /// A clock that stood inside the date (`Aug 20 09:11:00 2023`).
    pub clock: Option<Clock>,
    /// Written for machines, so that a `T` and glued offsets may follow.
    pub machine: bool,
    /// What the numbers themselves say of the order of day and month.
    pub order: Option<super::Order>,
    /// The order was chosen without proof.
    pub doubtful: bool,
}

impl Read {
    pub fn new(value: DateValue, next: usize) -> Self {
        Read { value, next, clock: None, machine: false, order: None, doubtful: false }
    }
}

/// Reads any order of the parts at a token.
pub fn written(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    if tokens.number(at).is_some() || is_era(tokens.word(at)) {
        return day_first(tokens, at, hints).or_else(|| year_first(tokens, at, hints));
    }
    month_first(tokens, at, hints)
}

fn is_era(word: &str) -> bool {
    matches!(word, "พ" | "ค" | "พุทธศักราช")
}

fn day_first(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    let (day, next) = part::day(tokens, at)?;
    let month = part::month(tokens, part::past_joint(tokens, next), hints)?;
    let year_at = part::past_joint(tokens, month.next);
    if let Some((year, next)) = part::year(tokens, year_at, month.solar_hijri, hints) {
        return build(year, &month, day).map(|value| Read::new(value, next));
    }
    let short = short_year(tokens, month.next, hints).or_else(|| short_buddhist_year(tokens, year_at, hints));
    let (year, next) = short.or_else(|| told_year(hints, month.next))?;
    build(year, &month, day).map(|value| Read::new(value, next))
}

/// The year that the reader of a day and month without one was told.
fn told_year(hints: &Hints, next: usize) -> Option<(u64, usize)> {
    Some((u64::try_from(hints.year?).ok()?, next))
}

fn month_first(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    let month = part::month(tokens, at, hints)?;
    let day_at = part::past_joint(tokens, month.next);
    let Some((day, next)) = part::day(tokens, day_at) else {
        return month_and_year(tokens, at, &month, hints);
    };
    let year_at = part::past_joint(tokens, next);
    if let Some((year, next)) = part::year(tokens, year_at, month.solar_hijri, hints) {
        return build(year, &month, day).map(|value| Read::new(value, next));
    }
    with_inner_clock(tokens, &month, day, year_at, hints).or_else(|| {
        let (year, next) = told_year(hints, next)?;
        build(year, &month, day).map(|value| Read::new(value, next))
    })
}

/// `Aug 20 09:11:00 2023`, from its clock on.
fn with_inner_clock(tokens: &Tokens, month: &Month, day: u8, at: usize, hints: &Hints) -> Option<Read> {
    let inner = clock(tokens, at, false, false, hints)?;
    let (year, next) = part::year(tokens, part::past_joint(tokens, inner.next), false, hints)?;
    let value = build(year, month, day)?;
    Some(Read { clock: Some(inner), ..Read::new(value, next) })
}

/// `August 2023`: the day is not stated.
fn month_and_year(tokens: &Tokens, at: usize, month: &Month, hints: &Hints) -> Option<Read> {
    // A number before it that is no day of the month leaves no date at all.
    if at > 0 && tokens.number(at - 1).is_some() {
        return None;
    }
    let (year, next) = part::year(tokens, part::past_joint(tokens, month.next), month.solar_hijri, hints)?;
    if month.solar_hijri {
        return None;
    }
    let value =
        DateValue { year: i16::try_from(year).ok()?, month: Some(month.number), ..DateValue::default() };
    Some(Read::new(value, next))
}

fn year_first(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    let (year, next) = part::year(tokens, at, false, hints)?;
    let next = past_year_joint(tokens, next);
    if let Some(month) = part::month(tokens, next, hints) {
        let (day, next) = part::day(tokens, part::past_joint(tokens, month.next))?;
        return build(year, &month, day).map(|value| Read::new(value, past_day_word(tokens, next)));
    }
    let (day, next) = part::day(tokens, next)?;
    let month = part::month(tokens, part::past_joint(tokens, next), hints)?;
    build(year, &month, day).map(|value| Read::new(value, month.next))
}

/// What stands between a year and what follows it in Lithuanian, Latvian, Basque, Hungarian, Kazakh, Mongolian, Turkmen.
fn past_year_joint(tokens: &Tokens, at: usize) -> usize {
    let filler = |at: usize| {
        matches!(tokens.mark(at), '.' | ',' | '-' | '/')
            || matches!(
                tokens.word(at),
                "m" | "gada"
                    | "ko"
                    | "eko"
                    | "ж"
                    | "жылы"
                    | "жылғы"
                    | "жил"
                    | "оны"
                    | "он"
                    | "nji"
                    | "ýylyň"
                    | "yil"
                    | "il"
                    | "йил"
            )
    };
    (at..at + 4).find(|at| !filler(*at)).unwrap_or(at + 4)
}

fn past_day_word(tokens: &Tokens, at: usize) -> usize {
    at + usize::from(matches!(tokens.word(at), "d" | "a" | "an" | "en" | "án" | "én" | "ნ"))
}

/// `'23`, `-23`: two digits only where an apostrophe or hyphens say that they are a year.
fn short_year(tokens: &Tokens, at: usize, hints: &Hints) -> Option<(u64, usize)> {
    let marked = matches!(tokens.mark(at), '\'' | '’' | '-') && tokens.glued(at + 1);
    let (value, width) = tokens.number(at + 1)?;
    (marked && width == 2).then(|| (full_year(value, hints), at + 2))
}

/// `66` behind a month in Thai: 2566 of the Buddhist era.
fn short_buddhist_year(tokens: &Tokens, at: usize, hints: &Hints) -> Option<(u64, usize)> {
    let (value, width) = tokens.number(at).filter(|_| hints.is_language(&["th"]))?;
    (width == 2).then_some((calendar::from_buddhist(2500 + value)?, at + 1))
}

/// The year of two digits that lies nearest before `now`, or in 1970–2069.
pub fn full_year(short: u64, hints: &Hints) -> u64 {
    let limit = hints.now.map_or(2069, |now| now.year as u64 + 1);
    let century = limit / 100 * 100;
    if century + short > limit { century + short - 100 } else { century + short }
}

fn build(year: u64, month: &Month, day: u8) -> Option<DateValue> {
    if month.solar_hijri {
        return calendar::from_jalali(year, month.number, day);
    }
    if !sane::is_year(year) {
        return None;
    }
    DateValue::from_ymd(i16::try_from(year).ok()?, month.number, day)
}
