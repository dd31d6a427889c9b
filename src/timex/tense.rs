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
    before.chain(after).find_map(|index| cue(tokens, index)).unwrap_or(Direction::Open)
}

fn cue(tokens: &Tokens, index: usize) -> Option<Direction> {
    let participle = || {
        // "To be published", "is heard": what is still to be done.
        let led = |back| matches!(tokens.before(index, back), "be" | "is" | "are");
        if led(1) || led(2) { Direction::Ahead } else { Direction::Back }
    };
    match tokens.sense(index) {
        Sense::Past => Some(participle()),
        Sense::Future => Some(Direction::Ahead),
        Sense::Other if tokens.shape(index) == Shape::Small => {
            let word = tokens.word(index);
            match word {
                "plan" | "plans" | "planning" | "planned" | "expects" | "hopes" | "intends" | "aims"
                | "set" | "due" => tokens.is(index + 1, "to").then_some(Direction::Ahead),
                "payable" | "effective" => Some(Direction::Ahead),
                _ => (word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")).then(participle),
            }
        }
        _ => None,
    }
}
