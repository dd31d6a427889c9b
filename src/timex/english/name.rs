//! Dates in names: "the September 11 Museum", "Good Friday Agreement", "The Sunday Times", "Windows 2000". They are marked, for
//! the story does not tell that day.

use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Meaning};
use crate::timex::token::Tokens;

/// What is named after a date.
const NAMES: [&str; 26] = [
    "act",
    "agreement",
    "award",
    "brigade",
    "brigades",
    "commission",
    "committee",
    "foundation",
    "express",
    "fund",
    "group",
    "herald",
    "independent",
    "mail",
    "memorial",
    "mercury",
    "mirror",
    "movement",
    "museum",
    "post",
    "square",
    "street",
    "revolution",
    "telegraph",
    "times",
    "tribune",
];

/// Whether the expression is part of a name: a noun of the list stands behind it in capitals, or it is the year of a thing.
pub fn read(tokens: &Tokens, at: usize, expression: &Expression) -> bool {
    let Meaning::Date(date) = expression.meaning else { return false };
    let next = expression.end;
    match date {
        Date::Year(_) if numbers_a_thing(tokens, at) => true,
        Date::Day { .. }
        | Date::Month { .. }
        | Date::Weekday { .. }
        | Date::Holiday { .. }
        | Date::Year(_) => {
            tokens.sentence(next) == tokens.sentence(at)
                && tokens.capital(next)
                && NAMES.contains(&tokens.word(next))
        }
        _ => false,
    }
}

/// Words that stand before a year that is one, whatever their first letter.
const BEFORE_YEARS: [&str; 34] = [
    "about",
    "after",
    "and",
    "around",
    "as",
    "back",
    "before",
    "between",
    "both",
    "but",
    "by",
    "during",
    "for",
    "from",
    "in",
    "into",
    "like",
    "of",
    "on",
    "only",
    "or",
    "over",
    "since",
    "that",
    "the",
    "through",
    "throughout",
    "till",
    "to",
    "until",
    "unlike",
    "versus",
    "when",
    "while",
];

/// "Windows 2000", "Agenda 2030": a capital just before the year, and no word of time or place.
fn numbers_a_thing(tokens: &Tokens, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    tokens.capital(before)
        && tokens.sentence(before) == tokens.sentence(at)
        && tokens.sense(before) == Sense::Other
        && !BEFORE_YEARS.contains(&tokens.word(before))
}
