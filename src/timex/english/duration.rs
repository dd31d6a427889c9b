//! Lengths of time: "three days", "30-day", "the past two months", "nearly three years", "for weeks", "a while".
//!
//! Not: ages ("six years old", "a 6-year-old") and rates ("$5 a year").

use super::count::count;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Count, Expression, Meaning, Modifier};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let Some((modifier, next)) = bound(tokens, at) {
        let found = super::relative::counted(tokens, next).or_else(|| core(tokens, next))?;
        return Some(found.with(Some(modifier)));
    }
    core(tokens, at)
}

/// "nearly", "more than", "at least", "up to".
fn bound(tokens: &Tokens, at: usize) -> Option<(Modifier, usize)> {
    Some(match tokens.word(at) {
        "nearly" | "almost" => (Modifier::LessThan, at + 1),
        "about" | "around" | "roughly" | "approximately" => (Modifier::Approx, at + 1),
        "over" if tokens.is_any(at + 1, &["a", "an"]) => (Modifier::MoreThan, at + 1),
        "no" if tokens.is_any(at + 1, &["more", "longer"]) && tokens.is(at + 2, "than") => {
            (Modifier::EqualOrLess, at + 3)
        }
        "more" if tokens.is(at + 1, "than") => (Modifier::MoreThan, at + 2),
        "less" | "fewer" if tokens.is(at + 1, "than") => (Modifier::LessThan, at + 2),
        "under" => (Modifier::LessThan, at + 1),
        "at" if tokens.is(at + 1, "least") => (Modifier::EqualOrMore, at + 2),
        "at" if tokens.is(at + 1, "most") => (Modifier::EqualOrLess, at + 2),
        "up" if tokens.is(at + 1, "to") => (Modifier::EqualOrLess, at + 2),
        "as" if tokens.is_any(at + 1, &["many", "much"]) && tokens.is(at + 2, "as") => {
            (Modifier::EqualOrLess, at + 3)
        }
        _ => return None,
    })
}

fn core(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let Some(found) = window(tokens, at) {
        return Some(found);
    }
    match tokens.word(at) {
        "a" if tokens.is(at + 1, "while") => return Some(Expression::new(at + 2, Meaning::SomeTime)),
        "some" if tokens.is(at + 1, "time") => return Some(Expression::new(at + 2, Meaning::SomeTime)),
        "a" | "an" | "one" | "the" => {
            if let Some(found) = single(tokens, at) {
                return Some(found);
            }
        }
        "half" if tokens.is(at + 1, "-") => {
            let Sense::Unit(unit) = tokens.sense(at + 2) else { return None };
            return Some(Expression::duration(at + 3, Count::Half(0), unit));
        }
        _ => {}
    }
    if let Sense::Units(unit) = tokens.sense(at) {
        return bare(tokens, at, unit);
    }
    counted(tokens, at)
}

/// "three days", "30-day", "two to three weeks", "two more weeks".
fn counted(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, mut next) = count(tokens, at)?;
    for mark in ["to", "or", "-"] {
        if tokens.is(next, mark)
            && let Some((_, after)) = count(tokens, next + 1)
            && matches!(tokens.sense(after), Sense::Units(_))
        {
            let Sense::Units(unit) = tokens.sense(after) else { return None };
            return Some(Expression::duration(after + 1, number, unit));
        }
    }
    let hyphen = tokens.is(next, "-");
    next += usize::from(
        hyphen || tokens.is_any(next, &["more", "additional", "extra", "consecutive", "straight", "full"]),
    );
    next += usize::from(!hyphen && tokens.is_any(next, &["trading", "business", "working", "calendar"]));
    let unit = match tokens.sense(next) {
        Sense::Units(unit) => unit,
        Sense::Unit(unit) => unit,
        Sense::Ordinal(2) if tokens.is(next, "second") => Unit::Second,
        _ => return None,
    };
    if tokens.is(at, "one")
        && unit == Unit::Day
        && !hyphen
        && !tokens.is_any(at.wrapping_sub(1), &BEFORE_SINGLE)
    {
        // "He will one day follow" tells no length.
        return None;
    }
    // "Three-quarters" is a fraction; "24 hours a day" a manner of speaking.
    let fraction = hyphen && unit == Unit::Quarter && tokens.is(next, "quarters");
    if fraction || tokens.is(next + 1, "a") && matches!(tokens.sense(next + 2), Sense::Unit(_)) {
        return None;
    }
    let money = at > 0 && tokens.is_any(at - 1, &["$", "£", "€"]);
    if money || age(tokens, next + 1) || in_name(tokens, next) {
        return None;
    }
    let singular = matches!(tokens.sense(next), Sense::Unit(_) | Sense::Ordinal(_));
    if singular
        && !hyphen
        && number != Count::Whole(1)
        && !matches!(number, Count::Half(_))
        && !adjective(tokens, next)
    {
        return None;
    }
    if tokens.is(next + 1, "and")
        && tokens.is(next + 2, "a")
        && tokens.is(next + 3, "half")
        && let Count::Whole(whole) = number
    {
        return Some(Expression::duration(next + 4, Count::Half(whole), unit));
    }
    Some(Expression::duration(next + 1, number, unit))
}

/// "a five year low": the unit stands as an adjective, without its hyphen.
fn adjective(tokens: &Tokens, unit: usize) -> bool {
    tokens.get(unit + 1).is_some() && !tokens.is_any(unit + 1, &[".", ",", ";"])
}

/// "60 Minutes": a capital where none is due.
fn in_name(tokens: &Tokens, unit: usize) -> bool {
    tokens.capital(unit)
}

/// "old", "-old", "of age".
fn age(tokens: &Tokens, at: usize) -> bool {
    let hyphen = usize::from(tokens.is(at, "-"));
    tokens.is_any(at + hyphen, &["old", "olds"]) || tokens.is(at, "of") && tokens.is(at + 1, "age")
}

/// Words after which "a year" is a length and no rate.
const BEFORE_SINGLE: [&str; 25] = [
    "by", "for", "in", "within", "after", "over", "than", "nearly", "almost", "about", "least", "only",
    "just", "took", "takes", "take", "last", "lasted", "spend", "spent", "every", "under", "half", "of",
    "once",
];

/// "a year", "an hour and a half", "one minute".
fn single(tokens: &Tokens, at: usize) -> Option<Expression> {
    if tokens.is(at, "the") {
        return ending(tokens, at);
    }
    let extra = usize::from(tokens.is_any(at + 1, &["full", "whole", "further", "single"]));
    let next = at + 1 + extra;
    let unit = match tokens.sense(next) {
        Sense::Unit(unit) => unit,
        _ => return None,
    };
    if unit == Unit::Quarter || unit == Unit::Weekend || tokens.is(next + 1, "-") {
        return None;
    }
    let said = tokens.is(at, "one") || extra == 1;
    if !said && (at == 0 || !tokens.is_any(at - 1, &BEFORE_SINGLE)) {
        return None;
    }
    if tokens.is(at, "one") && unit == Unit::Day && !tokens.is_any(at.wrapping_sub(1), &BEFORE_SINGLE) {
        return None;
    }
    if tokens.is(next + 1, "and") && tokens.is(next + 2, "a") && tokens.is(next + 3, "half") {
        return Some(Expression::duration(next + 4, Count::Half(1), unit));
    }
    Some(Expression::duration(next + 1, Count::Whole(1), unit))
}

/// "the year ended June 30", "the six months ended Oct. 1".
fn ending(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, next) = count(tokens, at + 1).unwrap_or((Count::Whole(1), at + 1));
    let unit = match tokens.sense(next) {
        Sense::Unit(unit) | Sense::Units(unit) => unit,
        _ => return None,
    };
    let ends = tokens.is_any(next + 1, &["ended", "ending"]);
    let accounts = unit == Unit::Month && matches!(number, Count::Whole(3 | 6 | 9 | 12));
    (ends || accounts).then(|| Expression::duration(next + 1, number, unit))
}

/// "the past two months", "the next several days", "the first nine months", "recent weeks", "the last decade".
fn window(tokens: &Tokens, at: usize) -> Option<Expression> {
    let article = usize::from(tokens.is(at, "the"));
    let lead = at + article;
    let next = lead + 1;
    match tokens.word(lead) {
        "recent" | "coming" => {
            let (number, next) = count(tokens, next).unwrap_or((Count::Vague, next));
            let Sense::Units(unit) = tokens.sense(next) else { return None };
            Some(Expression::duration(next + 1, number, unit))
        }
        "past" | "last" | "next" | "first" | "previous" | "following" | "final" => {
            if let Some((number, next)) = count(tokens, next) {
                let Some(found) = counted(tokens, lead + 1) else {
                    return match tokens.sense(next) {
                        Sense::Units(unit) => Some(Expression::duration(next + 1, number, unit)),
                        _ => None,
                    };
                };
                let tail = tokens.is(found.end, "or") && tokens.is(found.end + 1, "so");
                let modifier = tail.then_some(Modifier::Approx);
                return Some(Expression { end: found.end + 2 * usize::from(tail), ..found }.with(modifier));
            }
            let long = matches!(tokens.sense(next), Sense::Unit(Unit::Decade | Unit::Century));
            if long && !tokens.is(lead, "first") && !tokens.is(lead, "next") {
                let Sense::Unit(unit) = tokens.sense(next) else { return None };
                return Some(Expression::duration(next + 1, Count::Whole(1), unit));
            }
            None
        }
        _ => None,
    }
}

/// "for weeks", "in years", "weeks or months".
fn bare(tokens: &Tokens, at: usize, unit: Unit) -> Option<Expression> {
    if at == 0 || tokens.capital(at) {
        return None;
    }
    let led = tokens.is_any(at - 1, &["for", "in", "within", "after", "over", "took", "take", "takes"]);
    if !led || tokens.is(at + 1, "of") {
        return None;
    }
    if tokens.is(at + 1, "or")
        && let Sense::Units(_) = tokens.sense(at + 2)
    {
        return Some(Expression::duration(at + 3, Count::Vague, unit));
    }
    Some(Expression::duration(at + 1, Count::Vague, unit))
}
