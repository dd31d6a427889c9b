//! The grammar of German, French and Spanish: one set of families over [`role`]s. The word lists say which word plays
//! which role; where the order of words differs ("letzte Woche", "la semaine dernière"), both orders are read, for the
//! lists of a language hold only what that language says.

mod clock;
mod count;
mod duration;
mod edge;
mod explicit;
mod name;
mod period;
mod reference;
mod relative;
pub mod role;
mod tense;
mod weekday;

use super::longest::{Family, longest};
use super::meaning::{Date, Expression, Meaning, Year};
use super::range::Joints;
use super::reader::Grammar;
use super::token::Tokens;
use role::Role;

pub const GRAMMAR: Grammar = Grammar {
    read,
    follow,
    direction: tense::direction,
    events: &EVENTS,
    joints: JOINTS,
    in_name: name::read,
};

/// What happened on a day that became a name.
const EVENTS: [&str; 12] = [
    "anschl",
    "anschläge",
    "asalto",
    "ataque",
    "atentado",
    "attaque",
    "attentat",
    "massacre",
    "massak",
    "masacre",
    "terror",
    "überfall",
];

/// In German "vom 3. auf den 5. Mai" moves a date; in French and Spanish only the verb tells.
const JOINTS: Joints = Joints {
    through: &["bis", "hasta"],
    opened: &[
        (&["zwischen"], &["und"]),
        (&["von", "vom", "seit"], &["bis"]),
        (&["entre"], &["et", "y"]),
        (
            &["de", "du", "des", "del", "desde", "depuis", "d"],
            &["à", "au", "aux", "jusqu", "a", "al", "hasta"],
        ),
    ],
    articles: &["'", "’", "zum", "zur", "den", "dem", "der", "à", "au", "la", "le", "el", "las", "los", "al"],
    moves: &[
        "adelant",
        "aplaz",
        "avanc",
        "cambi",
        "décal",
        "déplac",
        "pospu",
        "prolong",
        "repouss",
        "report",
        "retras",
        "traslad",
        "verleg",
        "verschob",
        "verschieb",
        "vertagt",
    ],
};

/// In the order in which they win when two are equally long.
const FAMILIES: [Family; 8] = [
    explicit::read,
    clock::read,
    weekday::read,
    relative::read,
    period::read,
    edge::read,
    duration::read,
    reference::read,
];

fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    longest(&FAMILIES, tokens, at)
}

/// A date for "Anfang", "fin" and a clock to stand beside.
fn date(tokens: &Tokens, at: usize) -> Option<Expression> {
    longest(&[explicit::read, weekday::read, relative::read, period::read], tokens, at)
}

/// The token after articles and prepositions of belonging.
fn past_articles(tokens: &Tokens, at: usize) -> usize {
    let mut next = at;
    for _ in 0..3 {
        match tokens.role(next) {
            Some((Role::Article | Role::Of, after)) => next = after,
            _ => break,
        }
    }
    next
}

/// Whether a word stands before the token after which a bare month or year is one.
fn led(tokens: &Tokens, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let role = |at: usize| tokens.role(at).filter(|(_, next)| *next == before + 1).map(|(role, _)| role);
    let led = |role: Role| matches!(role, Role::Led | Role::Of | Role::Edge(_) | Role::Ago | Role::Within);
    role(before).is_some_and(led)
        || before.checked_sub(1).and_then(role).is_some_and(led)
        || matches!(tokens.word(before), "(" | "-" | "–")
}

/// The second end of a range or the next of a list of years: "1996–97", "2017, 2018 und 2019".
fn follow(tokens: &Tokens, first: &Expression) -> Option<(usize, Expression)> {
    let at = first.end;
    let link = tokens.is_any(at, &[",", "und", "bis", "et", "à", "y", "a", "hasta"]);
    if let (Meaning::Date(Date::Year(_)), true, Some((Year::Said(next), end))) =
        (first.meaning, link, year(tokens, at + 1))
    {
        return Some((at + 1, Expression::date(end, Date::Year(next))));
    }
    if !matches!(tokens.word(at), "-" | "–" | "/") || !tokens.glued(at) || !tokens.glued(at + 1) {
        return None;
    }
    let (Meaning::Date(Date::Year(year)), (number, 2)) = (first.meaning, tokens.number(at + 1)?) else {
        return None;
    };
    let end = year - year.rem_euclid(100) + number as i32;
    (end > year).then(|| (at + 1, Expression::date(at + 2, Date::Year(end))))
}

/// A year of four digits that the context makes one, and the token after it.
fn year(tokens: &Tokens, at: usize) -> Option<(Year, usize)> {
    let (number, 4) = tokens.number(at)? else { return None };
    let letters = tokens.glued(at + 1) && tokens.get(at + 1).is_some_and(|_| tokens.is_letter(at + 1));
    let counted = matches!(tokens.role(at + 1), Some((Role::Measure, _)));
    ((1500..2100).contains(&number) && !letters && !counted).then_some((Year::Said(number as i32), at + 1))
}
