//! Dates in names: "rue du 8 mai 1945", "Straße des 17. Juni", "Welt am Sonntag". They are marked, for the story does not
//! tell that day.

use crate::timex::meaning::{Date, Expression, Meaning};
use crate::timex::token::Tokens;

/// What bears a date in its name.
const PLACES: [&str; 20] = [
    "allee",
    "avenida",
    "avenue",
    "barrio",
    "boulevard",
    "brücke",
    "calle",
    "collège",
    "estación",
    "estadio",
    "lycée",
    "place",
    "platz",
    "plaza",
    "pont",
    "rue",
    "stade",
    "station",
    "straße",
    "strasse",
];

/// Whether the expression that begins with the token is part of a name.
pub fn read(tokens: &Tokens, at: usize, expression: &Expression) -> bool {
    match expression.meaning {
        Meaning::Date(Date::Day { .. } | Date::Month { .. }) => (1..=2).any(|back| {
            at >= back
                && tokens.sentence(at - back) == tokens.sentence(at)
                && tokens.is_any(at - back, &PLACES)
        }),
        Meaning::Date(Date::Weekday { .. }) => {
            matches!(
                (tokens.before(at, 2), tokens.before(at, 1)),
                ("welt" | "bild", "am") | ("journal", "du")
            )
        }
        _ => false,
    }
}
