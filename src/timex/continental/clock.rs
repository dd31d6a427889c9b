//! Clock times: "10.35 Uhr", "20 Uhr", "10h35", "20 heures", "a las 10:35 horas", "Mitternacht".

use super::role::Role;
use crate::timex::calendar::DayPart;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Clock, Date, Expression, Meaning};
use crate::timex::token::{Shape, Tokens};

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let (Sense::Part(DayPart::Midday), true) = (tokens.sense(at), led(tokens, at)) {
        let noon = Clock::Time { hour: 12, minute: 0, offset: None };
        return Some(Expression::new(at + 1, Meaning::Time(noon, None)));
    }
    let (hour, minute, end) = figures(tokens, at)?;
    let clock = Clock::Time { hour, minute, offset: None };
    // "17.30 Uhr am Montag", "17h30 lundi", "las 17.30 del lunes"
    let joint = tokens.is_any(end, &["am", "le", "ce", "de", "del", "du", "este"]);
    let day = super::date(tokens, end + usize::from(joint));
    if let Some(Expression {
        end,
        meaning: Meaning::Date(date @ (Date::Weekday { .. } | Date::Day { .. })),
        ..
    }) = day
    {
        return Some(Expression::new(end, Meaning::Time(clock, Some(date))));
    }
    Some(Expression::new(end, Meaning::Time(clock, None)))
}

fn figures(tokens: &Tokens, at: usize) -> Option<(u8, u8, usize)> {
    let is_clock = |at: usize| match tokens.role(at) {
        Some((Role::Clock, next)) => Some(next),
        _ => None,
    };
    // "10.35 Uhr" is one token with a decimal mark.
    if tokens.shape(at) == Shape::Amount {
        let (hour, minute) = tokens.word(at).split_once('.')?;
        let spoken = tokens.is(at.wrapping_sub(1), "las").then_some(at + 1);
        let end = is_clock(at + 1).or(spoken)?;
        return valid(hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?, end);
    }
    let (hour, 1..=2) = tokens.number(at)? else { return None };
    if tokens.is(at + 1, ":") && tokens.glued(at + 1) && tokens.glued(at + 2) {
        let (minute, 2) = tokens.number(at + 2)? else { return None };
        let end = is_clock(at + 3).or(led(tokens, at).then_some(at + 3))?;
        return valid(hour, minute, end);
    }
    if tokens.is(at + 1, "h") {
        let minute = tokens.number(at + 2).filter(|(minute, length)| *length == 2 && *minute < 60);
        return match minute {
            Some((minute, _)) => valid(hour, minute, at + 3),
            None => valid(hour, 0, at + 2),
        };
    }
    let end = is_clock(at + 1)?;
    let minute = tokens.number(end).filter(|(minute, length)| *length == 2 && *minute < 60);
    if matches!(tokens.word(end), "gmt" | "utc") {
        return valid(hour, 0, end + 1);
    }
    // "20 heures" is a length as well: a preposition of the clock is needed, but "Uhr" says it all.
    if !tokens.is(at + 1, "uhr") && !led(tokens, at) {
        return None;
    }
    match minute {
        Some((minute, _)) => valid(hour, minute, end + 1),
        None => valid(hour, 0, end),
    }
}

fn valid(hour: u32, minute: u32, end: usize) -> Option<(u8, u8, usize)> {
    (hour <= 24 && minute < 60).then_some((hour as u8, minute as u8, end))
}

/// "um", "à", "a las".
fn led(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at.wrapping_sub(1), &["um", "gegen", "ab", "bis", "à", "vers", "dès", "avant", "las", "la"])
}
