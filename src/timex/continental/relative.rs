//! Dates told from today or from the date last told: "gestern", "la semaine dernière", "hace dos años", "drei Tage später".

use super::count::counted;
use super::explicit::{month, year_after};
use super::past_articles;
use super::role::Role;
use super::weekday::{part, with_part};
use crate::timex::calendar::{DayPart, Unit};
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Clock, Count, Date, Expression, From, Meaning, Which, Year};
use crate::timex::resolve::vague;
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    match tokens.role(at) {
        Some((Role::Today(days), next)) => return today(tokens, at, next, days),
        Some((Role::Which(which), next)) => return one_of(tokens, next, which, next),
        Some((Role::Told(count), next)) => return told(tokens, next, count),
        Some((Role::ToldDay(days), next)) => return told_day(tokens, next, days),
        Some((Role::Before(unit), next)) => {
            return Some(Expression::date(next, Date::Shift { count: -1, unit, from: From::Published }));
        }
        Some((Role::Ago, next)) if tokens.before(at, 1) != "desde" => return shifted(tokens, next, true),
        Some((Role::Within, next)) => return shifted(tokens, next, false),
        Some((Role::Article, next)) => return read_after_article(tokens, past_articles(tokens, next)),
        _ => {}
    }
    after_noun(tokens, at).or_else(|| later(tokens, at))
}

/// "la semaine dernière", "das letzte Jahr": the article belongs to the expression.
fn read_after_article(tokens: &Tokens, at: usize) -> Option<Expression> {
    match tokens.role(at) {
        Some((Role::Which(which), next)) => one_of(tokens, next, which, next),
        Some((Role::Told(count), next)) => told(tokens, next, count),
        Some((Role::Before(_) | Role::ToldDay(_), _)) => read(tokens, at),
        _ => after_noun(tokens, at),
    }
}

/// "le lendemain", "am Vortag"; "la veille du vote" counts from something that is not told as a date.
fn told_day(tokens: &Tokens, next: usize, days: i8) -> Option<Expression> {
    let day = Date::Shift { count: i32::from(days), unit: Unit::Day, from: From::Told };
    let of = matches!(tokens.role(next), Some((Role::Of, _))) || tokens.is_any(next, &["der", "des"]);
    (!of).then(|| with_part(tokens, next, day))
}

/// "heute", "gestern Abend". "Morgen" with a capital is the morning.
fn today(tokens: &Tokens, at: usize, next: usize, days: i8) -> Option<Expression> {
    if tokens.is(at, "morgen") && tokens.capital(at) && !tokens.opens_sentence(at) {
        return None;
    }
    // "la mañana", "esta mañana", "por la mañana" is the morning.
    let article = tokens.is_any(at.wrapping_sub(1), &["la", "las", "una", "esta", "cada"]);
    if tokens.is(at, "mañana") && article {
        return None;
    }
    let day = Date::Shift { count: i32::from(days), unit: Unit::Day, from: From::Published };
    Some(with_part(tokens, next, day))
}

/// What "last", "this" or "next" stands before or after.
fn one_of(tokens: &Tokens, noun: usize, which: Which, end: usize) -> Option<Expression> {
    let end = end.max(noun + 1);
    let count = match which {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    let shift = |unit, count| Date::Shift { count, unit, from: From::Published };
    let open = Year::Open(which);
    // "Am nächsten Tag" tells on; "am letzten Tag" is the last of something.
    match (tokens.sense(noun), which) {
        (Sense::Unit(Unit::Day), Which::Next) => return told(tokens, noun, 1),
        (Sense::Unit(Unit::Day), Which::Last) => return None,
        _ => {}
    }
    if let Some((part, after)) = part(tokens, noun) {
        // "This night" is the coming one, whatever the language.
        let count = if part == DayPart::Night && which != Which::Last { 0 } else { count };
        return Some(Expression::new(
            end.max(after),
            Meaning::Time(Clock::Part(part), Some(shift(Unit::Day, count))),
        ));
    }
    match tokens.sense(noun) {
        Sense::Unit(Unit::Month) if month_of(tokens, noun).is_some() => {
            let (month, after) = month_of(tokens, noun)?;
            Some(Expression::date(end.max(after), Date::Month { year: open, month }))
        }
        Sense::Unit(unit) if unit >= Unit::Day => Some(Expression::date(end, shift(unit, count))),
        Sense::Season(season) => Some(Expression::date(end, Date::Season { year: open, season })),
        Sense::Month(_) => {
            let (month, _) = month(tokens, noun)?;
            Some(Expression::date(end, Date::Month { year: open, month }))
        }
        _ => match tokens.role(noun) {
            Some((Role::Holiday(holiday), next)) => {
                Some(Expression::date(next.max(end), Date::Holiday { year: open, holiday }))
            }
            _ => None,
        },
    }
}

/// "el pasado mes de noviembre"
fn month_of(tokens: &Tokens, noun: usize) -> Option<(u8, usize)> {
    match tokens.role(noun + 1) {
        Some((Role::Of, next)) => month(tokens, next),
        _ => None,
    }
}

/// "semaine dernière", "año pasado".
fn after_noun(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let Some((Role::Holiday(holiday), next)) = tokens.role(at) {
        let (year, next) = year_after(tokens, next).unwrap_or((Year::Open(Which::Bare), next));
        return Some(Expression::date(next, Date::Holiday { year, holiday }));
    }
    if !matches!(tokens.sense(at), Sense::Unit(_) | Sense::Season(_) | Sense::Part(_)) {
        return None;
    }
    match tokens.role(at + 1) {
        Some((Role::Which(which), end)) => one_of(tokens, at, which, end),
        Some((Role::Told(count), end)) => {
            told(tokens, at, count).map(|found| Expression { end: end.max(found.end), ..found })
        }
        _ => None,
    }
}

/// "am selben Tag", "le lendemain", "im folgenden Jahr".
fn told(tokens: &Tokens, noun: usize, count: i8) -> Option<Expression> {
    match tokens.sense(noun) {
        Sense::Unit(unit) if unit >= Unit::Day => {
            let date = Date::Shift { count: i32::from(count), unit, from: From::Told };
            Some(Expression::date(noun + 1, date))
        }
        _ => None,
    }
}

/// "vor zwei Jahren", "il y a trois jours", "dans une semaine".
fn shifted(tokens: &Tokens, at: usize, back: bool) -> Option<Expression> {
    let at = match tokens.role(at) {
        Some((Role::Bound(_), next)) => next,
        _ => at,
    };
    let (number, unit, end) = counted(tokens, at)?;
    shift(number, unit, end, back, From::Published)
}

/// "zwei Tage später", "deux ans plus tôt", "tres años atrás".
fn later(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, unit, next) = counted(tokens, at)?;
    let (back, from, end) = match tokens.role(next)? {
        (Role::Later, end) => (false, From::Told, end),
        (Role::Earlier, end) => (true, From::Told, end),
        (Role::Back, end) => (true, From::Published, end),
        _ => return None,
    };
    shift(number, unit, end, back, from)
}

fn shift(number: Count, unit: Unit, end: usize, back: bool, from: From) -> Option<Expression> {
    if let Some(reference) = vague(number, back) {
        return Some(Expression::date(end, Date::Reference(reference)));
    }
    let (unit, count) = match number {
        Count::Half(0) if unit == Unit::Year => (Unit::Month, 6),
        Count::Half(whole) if unit == Unit::Year => (Unit::Month, whole.checked_mul(12)?.checked_add(6)?),
        Count::Whole(whole) | Count::Half(whole) => (unit, whole),
        Count::Vague => return None,
    };
    let count = i32::try_from(count).ok()?;
    Some(Expression::date(end, Date::Shift { count: if back { -count } else { count }, unit, from }))
}
