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
    nearest(tokens, start, end, cue).unwrap_or(Direction::Open)
}

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
