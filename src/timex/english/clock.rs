//! Clock times: "10:35 a.m.", "3.15pm", "8 p.m. EST Friday", "1430 GMT", "noon", "midnight", "the morning of May 3".
//!
//! A colon alone is no clock ("a 3:2 majority"): the hour needs a.m. or p.m., a zone, or "at" before it.

use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Clock, Date, Expression, Meaning};
use crate::timex::token::{Shape, Tokens};

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.shape(at) == Shape::Amount {
        let (clock, next) = dotted(tokens, at)?;
        return Some(on_day(tokens, next, clock));
    }
    if tokens.shape(at) == Shape::Number {
        let (clock, next) = figures(tokens, at)?;
        return Some(on_day(tokens, next, clock));
    }
    let name = tokens.capital(at) || tokens.is(at.wrapping_sub(1), "high");
    if !name && tokens.is_any(at, &["noon", "midday", "midnight"]) {
        let hour = if tokens.is(at, "midnight") { 24 } else { 12 };
        return Some(on_day(tokens, at + 1, Clock::Time { hour, minute: 0, offset: None }));
    }
    None
}

/// The clock with the date that follows at once.
fn on_day(tokens: &Tokens, next: usize, clock: Clock) -> Expression {
    let next = next + 2 * usize::from(tokens.is(next, "local") && tokens.is(next + 1, "time"));
    let on = next + usize::from(tokens.is(next, "on"));
    let day = match tokens.sense(on) {
        Sense::Weekday(_) | Sense::Month(_) | Sense::ShortMonth(_) | Sense::Lead => super::date(tokens, on),
        _ => None,
    };
    if let Some(Expression { end, meaning, .. }) = day
        && let Meaning::Date(date) | Meaning::Time(Clock::Part(_), Some(date)) = meaning
        && matches!(date, Date::Day { .. } | Date::Weekday { .. })
    {
        return Expression::new(end, Meaning::Time(clock, Some(date)));
    }
    Expression::new(next, Meaning::Time(clock, None))
}

fn figures(tokens: &Tokens, at: usize) -> Option<(Clock, usize)> {
    let (number, length) = tokens.number(at)?;
    if length == 4 {
        // "1430 GMT"
        let (offset, next) = zone(tokens, at + 1)?;
        let (hour, minute) = ((number / 100) as u8, (number % 100) as u8);
        return (hour < 24 && minute < 60)
            .then_some((Clock::Time { hour, minute, offset: Some(offset) }, next));
    }
    if length > 2 || number > 24 {
        return None;
    }
    let colon = tokens.is(at + 1, ":") && tokens.glued(at + 1) && tokens.glued(at + 2);
    let minutes = tokens.number(at + 2).filter(|(minute, length)| *length == 2 && *minute < 60);
    let (minute, next) = match minutes {
        Some((minute, _)) if colon => (minute as u8, at + 3),
        _ => (0, at + 1),
    };
    let half = half_of_day(tokens, next);
    let (hour, next) = match half {
        Some((_, next)) if number == 0 || number > 12 => (number as u8, next),
        Some((afternoon, next)) => ((number % 12) as u8 + if afternoon { 12 } else { 0 }, next),
        None => (number as u8, next),
    };
    let zone = zone(tokens, next);
    let led = tokens.is_any(at.wrapping_sub(1), &["at", "around", "until", "about", "by"]);
    let oclock = tokens.is(next, "o") && tokens.is(next + 2, "clock");
    if half.is_none() && !(minute_said(next, at) && (zone.is_some() || led)) && !oclock {
        return None;
    }
    let next = if oclock && half.is_none() { next + 3 } else { next };
    let (offset, next) = zone.map_or((None, next), |(offset, next)| (Some(offset), next));
    (hour <= 24).then_some((Clock::Time { hour, minute, offset }, next))
}

/// "3.15pm", one token with a decimal mark.
fn dotted(tokens: &Tokens, at: usize) -> Option<(Clock, usize)> {
    let (hour, minute) = tokens.word(at).split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    let (afternoon, next) = half_of_day(tokens, at + 1)?;
    let offset = zone(tokens, next);
    let next = offset.map_or(next, |(_, next)| next);
    let hour = hour % 12 + if afternoon { 12 } else { 0 };
    (minute < 60).then_some((Clock::Time { hour, minute, offset: offset.map(|(offset, _)| offset) }, next))
}

fn minute_said(next: usize, at: usize) -> bool {
    next > at + 1
}

/// "a.m.", "am", "p.m.": whether it is the afternoon, and the token after it.
fn half_of_day(tokens: &Tokens, at: usize) -> Option<(bool, usize)> {
    match tokens.word(at) {
        "am" if !tokens.capital(at) || tokens.glued(at) => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        letter @ ("a" | "p") if tokens.is(at + 1, ".") && tokens.is(at + 2, "m") => {
            let stop = usize::from(tokens.is(at + 3, "."));
            Some((letter == "p", at + 3 + stop))
        }
        _ => None,
    }
}

/// Zones of which the offset is one: minutes east of Greenwich.
fn zone(tokens: &Tokens, at: usize) -> Option<(i16, usize)> {
    if !tokens.capital(at) {
        return None;
    }
    let minutes = match tokens.word(at) {
        "gmt" | "utc" => 0,
        "bst" | "cet" => 60,
        "cest" => 120,
        "msk" => 180,
        "eet" | "sast" => 120,
        "eest" => 180,
        "hkt" | "sgt" => 480,
        "kst" => 540,
        "aest" => 600,
        "aedt" => 660,
        "edt" => -240,
        "est" | "cdt" => -300,
        "cst" | "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" => -480,
        "jst" => 540,
        _ => return None,
    };
    Some((minutes, at + 1))
}
