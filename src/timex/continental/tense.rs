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
        Sense::Future => Some(Direction::Ahead),
        Sense::Other if tokens.shape(index) == Shape::Small => tokens.ending(index),
        _ => None,
    }
}
