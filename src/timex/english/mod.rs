//! The grammar of English: one file a family of expressions, the longest reading wins.

mod bare_year;
mod clock;
mod count;
mod duration;
mod edge;
mod explicit;
mod fiscal;
mod holiday;
mod name;
mod now;
mod period;
mod quarter;
mod range;
mod relative;
mod set;
mod tense;
mod weekday;

use super::longest::{Family, longest};
use super::meaning::Expression;
use super::range::Joints;
use super::reader::Grammar;
use super::token::Tokens;

/// In the order in which they win when two are equally long.
const FAMILIES: [Family; 12] = [
    explicit::read,
    clock::read,
    weekday::read,
    holiday::read,
    relative::read,
    fiscal::read,
    quarter::read,
    period::read,
    set::read,
    edge::read,
    duration::read,
    now::read,
];

pub const GRAMMAR: Grammar = Grammar {
    read,
    follow: range::read,
    direction: tense::direction,
    events: &EVENTS,
    joints: JOINTS,
    in_name: name::read,
};

/// What happened on a day that became a name.
const EVENTS: [&str; 10] = [
    "assault",
    "atrocit",
    "attack",
    "commission",
    "committee",
    "hijack",
    "insurrection",
    "massacre",
    "riot",
    "victim",
];

const JOINTS: Joints = Joints {
    through: &["to", "through", "thru", "until", "till"],
    opened: &[(&["between"], &["and"]), (&["from", "since"], &["to", "through", "thru", "until", "till"])],
    articles: &["the"],
    moves: &[
        "brought",
        "chang",
        "defer",
        "delay",
        "extend",
        "mov",
        "postpon",
        "push",
        "reschedul",
        "shift",
        "switch",
    ],
};

/// The longest expression that begins with the token.
fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    longest(&FAMILIES, tokens, at)
}

/// A date for "early", "the end of", "8 p.m." to stand before: no edges, no clocks, no lengths.
fn date(tokens: &Tokens, at: usize) -> Option<Expression> {
    const DATES: [Family; 7] = [
        explicit::read,
        weekday::read,
        holiday::read,
        relative::read,
        fiscal::read,
        quarter::read,
        period::read,
    ];
    longest(&DATES, tokens, at)
}
