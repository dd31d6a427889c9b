//! Does the sentence look back or ahead? "Said Tuesday" is behind, "will meet on Tuesday" ahead.
//!
//! A word of direction just before the expression decides ("since", "until"), then a past verb just after it, then the
//! nearest verb before it, then the nearest after it. No parsing: a window of words on either side, so that a sentence
//! without end costs no more than another.

use super::lexicon::Sense;
use super::token::{Shape, Tokens};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Back,
    Ahead,
    /// The sentence does not tell.
    Open,
}

/// Tokens looked at on either side.
const WINDOW: usize = 40;

/// The direction of the expression in `[start, end)`.
pub fn direction(tokens: &Tokens, start: usize, end: usize) -> Direction {
    let sentence = tokens.sentence(start);
    let inside = |index: &usize| tokens.sentence(*index) == sentence;
    match tokens.before(start, 1) {
        "since" => return Direction::Back,
        "until" | "till" | "through" | "by" => return Direction::Ahead,
        _ => {}
    }
    if inside(&end) && tokens.is_any(end, &["was", "were", "had", "did"]) {
        return Direction::Back;
    }
    let before = (start.saturating_sub(WINDOW)..start).rev().take_while(inside);
    let after = (end..end.saturating_add(WINDOW)).take_while(inside);
    let told = before.chain(after).find_map(|index| cue(tokens, index));
    // "The owners meet on Tuesday": a sentence of the present announces.
    let announced = if tokens.before(start, 1) == "on" { Direction::Ahead } else { Direction::Open };
    told.unwrap_or(announced)
}

fn cue(tokens: &Tokens, index: usize) -> Option<Direction> {
    // "To be published" is still to be done; "is told", "can be found" do not tell.
    let participle = || match (tokens.before(index, 2), tokens.before(index, 1)) {
        ("to", "be") => Some(Direction::Ahead),
        ("could", "be") => Some(Direction::Back),
        (_, "be" | "is" | "are" | "being") => None,
        _ => Some(Direction::Back),
    };
    match tokens.sense(index) {
        Sense::Past => participle(),
        Sense::Future => Some(Direction::Ahead),
        Sense::Other if tokens.shape(index) == Shape::Small => {
            let word = tokens.word(index);
            match word {
                "plan" | "plans" | "planning" | "planned" | "expects" | "hopes" | "intends" | "aims"
                | "set" | "due" => tokens.is(index + 1, "to").then_some(Direction::Ahead),
                "payable" | "effective" => Some(Direction::Ahead),
                _ => {
                    let past = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
                    past.then(participle).flatten()
                }
            }
        }
        _ => None,
    }
}
