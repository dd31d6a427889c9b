//! Numbers of units: "drei", "22", "anderthalb", "quelques", "una decena" is left out.

use super::role::Role;
use crate::timex::calendar::Unit;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::Count;
use crate::timex::token::{Shape, Tokens};

/// A count, its unit and the token after them; `more` words ("weitere") may stand between.
pub fn counted(tokens: &Tokens, at: usize) -> Option<(Count, Unit, usize)> {
    let (count, next) = count(tokens, at)?;
    // "trois dernières années", "dos últimos años" and "drei weiteren Tagen"
    let next = match tokens.role(next) {
        Some((Role::Which(_), after)) => after,
        _ => next,
    };
    match tokens.sense(next) {
        Sense::Unit(unit) | Sense::Units(unit) => {
            // "deux ans et demi", "dos años y medio"
            let half = tokens.is_any(next + 1, &["et", "y"])
                && matches!(tokens.role(next + 2), Some((Role::Half(0), _)));
            match (half, count) {
                (true, Count::Whole(whole)) => Some((Count::Half(whole), unit, next + 3)),
                _ => Some((count, unit, next + 1)),
            }
        }
        _ => None,
    }
}

/// A count and the token after it.
pub fn count(tokens: &Tokens, at: usize) -> Option<(Count, usize)> {
    match tokens.role(at) {
        Some((Role::Vague, next)) => return Some((Count::Vague, next)),
        Some((Role::Half(whole), next)) => return Some((Count::Half(u32::from(whole)), next)),
        _ => {}
    }
    if let Some((number, _)) = tokens.number(at) {
        return Some((Count::Whole(number), at + 1));
    }
    if tokens.shape(at) == Shape::Amount {
        let word = tokens.word(at);
        let whole = word.strip_suffix(".5").and_then(|whole| whole.parse().ok()).map(Count::Half);
        return whole.map(|count| (count, at + 1));
    }
    let Sense::Number(number) = tokens.sense(at) else { return None };
    // "ein halbes Jahr", "un demi-siècle"
    if number == 1
        && let Some((Role::Half(0), next)) = tokens.role(at + 1)
    {
        return Some((Count::Half(0), next + usize::from(tokens.is(next, "-"))));
    }
    if number == 1
        && let Some((Role::Vague, next)) = tokens.role(at + 1)
    {
        return Some((Count::Vague, next));
    }
    Some((Count::Whole(u32::from(number)), at + 1))
}
