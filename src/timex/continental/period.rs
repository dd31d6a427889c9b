//! Periods with a name: "die 1990er Jahre", "les années 90", "el siglo XX", "im dritten Quartal 2019", "été 2003",
//! "das Wochenende".

use super::explicit::year_after;
use super::role::Role;
use super::{led, past_articles};
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Meaning, Which, Year};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let named = past_articles(tokens, at);
    week_of(tokens, named)
        .or_else(|| decade(tokens, named))
        .or_else(|| century(tokens, named))
        .or_else(|| part_of_year(tokens, named))
        .or_else(|| season(tokens, named))
        .or_else(|| weekend(tokens, at, named))
}

/// "la semaine du 3 mars", "der Woche vom 3. März".
fn week_of(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.sense(at) != Sense::Unit(Unit::Week) || !tokens.is_any(at + 1, &["ab", "del", "du", "vom"]) {
        return None;
    }
    let day = super::explicit::read(tokens, at + 2)?;
    let Meaning::Date(Date::Day { year, month, day: number }) = day.meaning else { return None };
    Some(Expression::date(day.end, Date::WeekOf { year, month, day: number }))
}

/// "1990er Jahre", "90er-Jahren"; "années 1990", "años 90", "años noventa".
fn decade(tokens: &Tokens, at: usize) -> Option<Expression> {
    let units = |at: usize| tokens.sense(at) == Sense::Units(Unit::Year);
    // "Die Jahre 2020 bis 2025" are years.
    if units(at) && !tokens.is_any(at, &["jahre", "jahren"]) {
        let of = past_articles(tokens, at + 1);
        let (number, length) = match tokens.sense(of) {
            Sense::Number(number @ 20..=90) => (u32::from(number), 2),
            _ => tokens.number(of)?,
        };
        return (matches!(length, 2 | 4) && !tokens.glued(of)).then(|| decade_of(of + 1, number))?;
    }
    // "la década de 2010", "la década de los ochenta"
    if tokens.sense(at) == Sense::Unit(Unit::Decade) {
        let of = past_articles(tokens, at + 1);
        let (number, length) = match tokens.sense(of) {
            Sense::Number(number @ 20..=90) => (u32::from(number), 2),
            _ => tokens.number(of)?,
        };
        return (matches!(length, 2 | 4) && of > at + 1).then(|| decade_of(of + 1, number))?;
    }
    if let Sense::Decade(number) = tokens.sense(at) {
        let hyphen = usize::from(tokens.is(at + 1, "-"));
        let noun = usize::from(units(at + 1 + hyphen));
        return (noun == 1).then(|| decade_of(at + 2 + hyphen, u32::from(number)))?;
    }
    let (number, length) = tokens.number(at)?;
    if !matches!(length, 2 | 4)
        || !tokens.is(at + 1, "er") && !tokens.is(at + 1, "ern")
        || !tokens.glued(at + 1)
    {
        return None;
    }
    let hyphen = usize::from(tokens.is(at + 2, "-"));
    let noun = usize::from(units(at + 2 + hyphen));
    // "In den 80ern"
    if length == 2 && noun == 0 && !tokens.is(at + 1, "ern") {
        return None;
    }
    decade_of(at + 2 + noun * (1 + hyphen), number)
}

fn decade_of(end: usize, number: u32) -> Option<Expression> {
    let year = if number < 100 { 1900 + number } else { number };
    let whole = year.is_multiple_of(10) && (1000..2100).contains(&year);
    whole.then(|| Expression::date(end, Date::Decade((year / 10) as i32)))
}

/// "19. Jahrhundert", "XIXe siècle", "19e siècle", "siglo XIX".
fn century(tokens: &Tokens, at: usize) -> Option<Expression> {
    let is_century = |at: usize| tokens.sense(at) == Sense::Unit(Unit::Century);
    if is_century(at) {
        let number = roman(tokens.word(at + 1)).filter(|_| tokens.capital(at + 1))?;
        return Some(Expression::date(at + 2, Date::Century(number - 1)));
    }
    let (number, next) = match tokens.number(at) {
        Some((number @ 1..=30, 1..=2)) => {
            (number as i32, at + 1 + usize::from(tokens.is_any(at + 1, &[".", "e", "ème", "er"])))
        }
        _ => (roman_ordinal(tokens, at)?, at + 1),
    };
    is_century(next).then(|| Expression::date(next + 1, Date::Century(number - 1)))
}

/// "xixe", "xxème"; the tokens are in small letters.
fn roman_ordinal(tokens: &Tokens, at: usize) -> Option<i32> {
    let word = tokens.word(at);
    let digits = word.strip_suffix("ème").or_else(|| word.strip_suffix('e'))?;
    roman(digits)
}

/// 1–30 in small Roman figures.
fn roman(word: &str) -> Option<i32> {
    if word.is_empty() || word.len() > 6 {
        return None;
    }
    let mut total = 0;
    let mut last = 0;
    for letter in word.bytes().rev() {
        let value = match letter {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return None,
        };
        total += if value < last { -value } else { value };
        last = value.max(last);
    }
    (1..=30).contains(&total).then_some(total)
}

/// "drittes Quartal 2019", "premier semestre".
fn part_of_year(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, noun) = match (tokens.sense(at), tokens.number(at)) {
        (Sense::Ordinal(number @ 1..=4), _) => (number, at + 1),
        (_, Some((number @ 1..=4, 1))) => {
            (number as u8, at + 1 + usize::from(tokens.is_any(at + 1, &[".", "e", "er", "º"])))
        }
        _ => return None,
    };
    let (year, end) = year_after(tokens, noun + 1).unwrap_or((Year::Open(Which::Bare), noun + 1));
    match tokens.sense(noun) {
        Sense::Unit(Unit::Quarter) => Some(Expression::date(end, Date::Quarter { year, quarter: number })),
        Sense::HalfYear if number <= 2 => Some(Expression::date(end, Date::Half { year, half: number })),
        _ => None,
    }
}

/// "Sommer 1998", "l'été dernier" is another family; a bare season needs a preposition of time.
fn season(tokens: &Tokens, at: usize) -> Option<Expression> {
    let Sense::Season(season) = tokens.sense(at) else { return None };
    if let Some((year, end)) = year_after(tokens, at + 1) {
        return Some(Expression::date(end, Date::Season { year, season }));
    }
    led(tokens, at).then(|| Expression::date(at + 1, Date::Season { year: Year::Open(Which::Bare), season }))
}

fn weekend(tokens: &Tokens, at: usize, named: usize) -> Option<Expression> {
    if tokens.is(named, "fin") && tokens.is(named + 1, "de") && tokens.is(named + 2, "semana") {
        return Some(Expression::date(named + 3, Date::Weekend));
    }
    let said = tokens.sense(named) == Sense::Unit(Unit::Weekend);
    let article = named > at || tokens.is_any(at.wrapping_sub(1), &["am", "ce"]);
    (said && article).then(|| Expression::date(named + 1, Date::Weekend))
}

/// The unit before which a role stands, for edges: "des Jahres", "du mois".
pub fn whole(tokens: &Tokens, at: usize) -> Option<Expression> {
    use crate::timex::meaning::From;
    let named = past_articles(tokens, at);
    let Sense::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)) =
        tokens.sense(named)
    else {
        return None;
    };
    let plain = !matches!(tokens.role(named + 1), Some((Role::Which(_), _)));
    (named > at && plain)
        .then(|| Expression::date(named + 1, Date::Shift { count: 0, unit, from: From::Published }))
}
