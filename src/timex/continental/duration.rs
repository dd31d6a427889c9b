//! Lengths of time: "drei Tage", "près de trois ans", "los últimos dos meses", "jahrelang". Not ages.

use super::count::{count, counted};
use super::past_articles;
use super::role::Role;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Count, Expression};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    match tokens.role(at) {
        Some((Role::Bound(modifier), next)) => plain(tokens, next).map(|found| found.with(Some(modifier))),
        Some((Role::Long(unit), next)) => Some(Expression::duration(next, Count::Vague, unit)),
        Some((Role::Article | Role::Which(_), _)) => window(tokens, at),
        _ => plain(tokens, at),
    }
}

/// "drei Tage", "deux ans et demi"; a single unit needs more than its article ("ein Jahr" is one, "une année" may be).
fn plain(tokens: &Tokens, at: usize) -> Option<Expression> {
    if let Some(found) = compound(tokens, at) {
        return Some(found);
    }
    let (number, unit, end) = counted(tokens, at)?;
    let money = at > 0 && matches!(tokens.word(at - 1), "$" | "€" | "£");
    let says_age = |at: usize| matches!(tokens.role(at), Some((Role::Age, _)));
    // "45 Jahre alt", "45 años de edad"; "âgé de 45 ans"
    let age = says_age(end)
        || says_age(past_articles(tokens, end))
        || (1..=2).any(|back| at >= back && says_age(at - back));
    if money
        || age
        || bare_age(tokens, at, unit, end)
        || named(tokens, end - 1)
        || tail(tokens, at)
        || number == Count::Whole(1) && !length_led(tokens, at)
    {
        return None;
    }
    Some(Expression::duration(end, number, unit))
}

/// "Mit 18 Jahren", "à 18 ans", "a los 18 años"; "Anna, 45 ans, …", "la mujer, de 45 años, …".
fn bare_age(tokens: &Tokens, at: usize, unit: Unit, end: usize) -> bool {
    let before = |back| tokens.before(at, back);
    let led = matches!(before(1), "mit" | "à" | "con") || before(1) == "los" && before(2) == "a";
    let apposed = before(1) == "," || before(1) == "de" && before(2) == ",";
    unit == Unit::Year && (led || apposed && tokens.is_any(end, &[",", ")", "."]))
}

/// "20 Minutes", "el diario 20 minutos": newspapers.
fn named(tokens: &Tokens, unit: usize) -> bool {
    let paper = tokens.is_any(unit.wrapping_sub(2), &["diario", "journal", "periódico", "quotidien"]);
    tokens.is_any(unit, &["minutes", "minutos"]) && (paper || tokens.capital(unit))
}

/// The second number of "10,2 Sekunden" and of "de 10 a 18 horas".
fn tail(tokens: &Tokens, at: usize) -> bool {
    let number = tokens.number(at.wrapping_sub(2)).is_some();
    let decimal = tokens.before(at, 1) == "," && tokens.glued(at) && tokens.glued(at.wrapping_sub(1));
    number && (decimal || tokens.before(at, 1) == "a")
}

/// "14-tägig", "dreiwöchig".
fn compound(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (number, next) = count(tokens, at)?;
    let next = next + usize::from(tokens.is(next, "-"));
    match tokens.role(next) {
        Some((Role::Long(unit), end)) if end == next + 1 => Some(Expression::duration(end, number, unit)),
        _ => None,
    }
}

/// Whether "ein Jahr" is a length here.
fn length_led(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(
        at.wrapping_sub(1),
        &[
            "seit", "für", "nach", "binnen", "fast", "rund", "etwa", "über", "mehr", "als", "noch",
            "pendant", "depuis", "en", "après", "durant", "environ", "presque", "durante", "desde", "hace",
            "tras", "casi", "por",
        ],
    )
}

/// "die letzten drei Jahre", "ces trois dernières années", "los próximos días".
fn window(tokens: &Tokens, at: usize) -> Option<Expression> {
    let named = past_articles(tokens, at);
    let after_which = match tokens.role(named) {
        Some((Role::Which(_), next)) => next,
        _ => named,
    };
    if let Some((number, unit, end)) = counted(tokens, after_which) {
        let which = after_which > named || has_which(tokens, after_which);
        return (which || number != Count::Whole(1) && named == at)
            .then(|| Expression::duration(end, number, unit));
    }
    let Sense::Units(unit) = tokens.sense(after_which) else { return None };
    let (last, end) = match tokens.role(after_which + 1) {
        Some((Role::Which(_), end)) => (true, end),
        _ => (after_which > named, after_which + 1),
    };
    (last && unit >= Unit::Hour).then(|| Expression::duration(end, Count::Vague, unit))
}

/// "trois dernières années"
fn has_which(tokens: &Tokens, at: usize) -> bool {
    count(tokens, at).is_some_and(|(_, next)| matches!(tokens.role(next), Some((Role::Which(_), _))))
}
