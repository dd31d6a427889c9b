//! Bare years: "in 1998", "the 1987 crash", not "1998 people", "Flight 1549", "1775 Harbour Road".

use super::count::year;
use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Modifier};
use crate::timex::token::{Shape, Tokens};

/// "1998", unless it counts or numbers something.
pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let (year, next) = year(tokens, at)?;
    let before = tokens.before(at, 1);
    let glued_mark =
        tokens.glued(at) && !matches!(before, "(" | "\"" | "'" | "-" | "–" | "—" | "[" | "/" | "“" | "‘");
    let numbered = matches!(
        before,
        "$" | "£"
            | "€"
            | "no"
            | "nos"
            | "number"
            | "flight"
            | "room"
            | "route"
            | "highway"
            | "model"
            | "page"
            | "#"
            | "about"
            | "nearly"
            | "almost"
            | "roughly"
            | "than"
            | "hpa"
            | "rs"
            | "some"
            | "least"
            | "psalm"
    ) || (before == "." && tokens.is_any(at.wrapping_sub(2), &["no", "nos"]));
    // "Until at least 2028", "since about 1998": a preposition of time says that it is a year.
    let approximate = matches!(before, "about" | "around" | "roughly" | "least" | "some");
    let timed = at
        .checked_sub(2 + usize::from(before == "least"))
        .is_some_and(|led| approximate && tokens.is_any(led, &["since", "until", "till", "by", "in"]));
    let numbered = numbered && !timed;
    // "0800 2019 2020"
    let dialled = at > 0 && tokens.shape(at - 1) == Shape::Number;
    let decimal = tokens.glued(next) && matches!(tokens.word(next), "%" | ":" | "°");
    let dash = |at: usize| matches!(tokens.word(at), "-" | "/" | "–") && tokens.glued(at);
    // "A 2020-metre peak"; "1998-44-2011"
    let measured = dash(next) && tokens.glued(next + 1) && tokens.is_any(next + 1, &MEASURES);
    let chained =
        dash(at.wrapping_sub(1)) && tokens.number(at.wrapping_sub(2)).is_some() && dash(at.wrapping_sub(3));
    let coded = measured
        || chained
        || dash(at.wrapping_sub(1)) && tokens.glued(at) && !year_like(tokens, at.wrapping_sub(2))
        || dash(next)
            && tokens.glued(next + 1)
            && tokens.number(next + 1).is_some()
            && !year_like(tokens, next + 1);
    if named(tokens, at, next)
        || glued_mark
        || numbered
        || dialled
        || decimal
        || coded
        || counts_things(tokens, next) && before != "in"
    {
        return None;
    }
    let beyond = matches!((tokens.word(next), tokens.word(next + 1)), ("and", "beyond") | ("or", "later"));
    let end = next + 2 * usize::from(beyond);
    let modifier = match before {
        _ if beyond => Some(Modifier::OnOrAfter),
        "least" => Some(Modifier::EqualOrMore),
        "circa" => Some(Modifier::Approx),
        "." if tokens.before(at, 2) == "c" => Some(Modifier::Approx),
        _ => timed.then_some(Modifier::Approx),
    };
    Some(Expression::date(end, Date::Year(year)).with(modifier))
}

/// "Bench 1775 Winery", "1775 Harbour Road": a number between the words of a name, or of a house.
fn named(tokens: &Tokens, at: usize, next: usize) -> bool {
    const STREETS: [&str; 14] = [
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "boulevard",
        "blvd",
        "drive",
        "dr",
        "lane",
        "highway",
        "hwy",
        "way",
    ];
    let word = |index: usize| tokens.capital(index) && tokens.sense(index) == Sense::Other;
    let inside = at > 0 && word(at - 1) && word(next) && !tokens.opens_sentence(at - 1);
    let house = word(next)
        && (next + 1..next + 4).any(|index| tokens.capital(index) && tokens.is_any(index, &STREETS));
    inside || house
}

/// Units behind a number and a hyphen.
const MEASURES: [&str; 14] = [
    "acre",
    "foot",
    "kg",
    "kilometer",
    "kilometre",
    "km",
    "meter",
    "metre",
    "mile",
    "page",
    "person",
    "seat",
    "strong",
    "ton",
];

/// Whether the token may be the other end of a span of years, or a word compounded with one ("mid-1998", "pre-1998").
fn year_like(tokens: &Tokens, at: usize) -> bool {
    match tokens.number(at) {
        Some((number, 4)) => (1500..2100).contains(&number),
        Some((_, 2)) => true,
        Some(_) => false,
        None => tokens.get(at).is_some_and(|token| token.shape != Shape::Mark),
    }
}

/// Whether the word after a number makes it an amount.
pub fn counts_things(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(
        at,
        &[
            "people",
            "dollars",
            "euros",
            "pounds",
            "francs",
            "marks",
            "yen",
            "feet",
            "foot",
            "miles",
            "mile",
            "meters",
            "metres",
            "kilometers",
            "kilometres",
            "km",
            "kg",
            "tons",
            "tonnes",
            "acres",
            "points",
            "shares",
            "jobs",
            "votes",
            "percent",
            "%",
            "troops",
            "soldiers",
            "men",
            "women",
            "children",
            "students",
            "workers",
            "employees",
            "homes",
            "houses",
            "barrels",
            "copies",
            "times",
            "hours",
            "days",
            "weeks",
            "months",
            "years",
            "minutes",
            "seconds",
            "words",
            "pages",
            "gallons",
            "calories",
            "degrees",
            "megawatts",
            "cases",
            "deaths",
            "units",
            "rooms",
            "seats",
            "passengers",
            "inches",
            "yards",
            "cubic",
            "square",
            "million",
            "billion",
            "hundred",
            "thousand",
        ],
    )
}
