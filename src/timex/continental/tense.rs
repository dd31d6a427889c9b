//! Whether the sentence looks back or ahead, by its verbs: the lists hold the irregular ones and the endings of the rest.

use crate::timex::lexicon::Sense;
use crate::timex::tense::{Direction, nearest};
use crate::timex::token::{Shape, Tokens};

/// The direction of the expression in `[start, end)`.
pub fn direction(tokens: &Tokens, start: usize, end: usize) -> Direction {
    match tokens.before(start, 1) {
        "seit" | "depuis" | "desde" => return Direction::Back,
        "bis" | "ab" | "hasta" => return Direction::Ahead,
        _ => {}
    }
    // "Der Vertrag endet am 31. Dezember"
    let verb =
        start.wrapping_sub(if tokens.is_any(start.wrapping_sub(1), &["am", "el", "le"]) { 2 } else { 1 });
    if tokens.is_any(verb, &SCHEDULED) {
        return Direction::Due;
    }
    // "Der Rat tagt am Montag": a sentence of the present announces.
    let announced = if tokens.before(start, 1) == "am" { Direction::Ahead } else { Direction::Open };
    nearest(tokens, start, end, cue).unwrap_or(announced)
}

/// The present of what is fixed beforehand.
const SCHEDULED: [&str; 16] = [
    "abre", "arranca", "beginnt", "comienza", "commence", "débute", "empieza", "endet", "expire", "ouvre",
    "reabre", "reanuda", "reprend", "startet", "tagt", "vence",
];

fn cue(tokens: &Tokens, index: usize) -> Option<Direction> {
    match tokens.sense(index) {
        Sense::Past => Some(Direction::Back),
        // "Er soll am Montag gestorben sein" is hearsay, no plan.
        Sense::Future if tokens.is_any(index, &["soll", "sollen"]) && hearsay(tokens, index) => {
            Some(Direction::Back)
        }
        Sense::Future => Some(Direction::Ahead),
        Sense::Other if tokens.shape(index) == Shape::Small => tokens.ending(index),
        _ => None,
    }
}

/// Tokens within which the perfect infinitive must follow.
const REACH: usize = 30;

fn hearsay(tokens: &Tokens, index: usize) -> bool {
    let sentence = tokens.sentence(index);
    (index + 1..index + REACH).take_while(|next| tokens.sentence(*next) == sentence).any(|next| {
        tokens.is_any(next, &["worden", "gewesen", "haben"])
            || tokens.is(next, "sein") && tokens.word(next - 1).ends_with("en")
    })
}
