//! "Said Tuesday" looks back, "will meet on Tuesday" ahead.

use crate::timex::lexicon::Sense;
use crate::timex::tense::{Direction, nearest};
use crate::timex::token::{Shape, Tokens};

/// The direction of the expression in `[start, end)`.
pub fn direction(tokens: &Tokens, start: usize, end: usize) -> Direction {
    match tokens.before(start, 1) {
        "since" => return Direction::Back,
        "until" | "till" | "through" => return Direction::Ahead,
        _ => {}
    }
    // "A march planned for Saturday was called off."
    if tokens.is_any(end, &["was", "were", "had", "did"]) && tokens.sentence(end) == tokens.sentence(start) {
        return Direction::Back;
    }
    if let Some(governed) = governed(tokens, start) {
        return governed;
    }
    // "The owners meet on Tuesday", "From Monday, fares rise": a sentence of the present announces.
    let before = start.wrapping_sub(1);
    let announces = tokens.is(before, "on") || tokens.is(before, "from") && tokens.opens_sentence(before);
    let announced = if announces { Direction::Ahead } else { Direction::Open };
    nearest(tokens, start, end, cue).unwrap_or(announced)
}

/// "Arrived in May", "said Tuesday", "ends Dec. 31": a verb just before the expression, or before its preposition.
fn governed(tokens: &Tokens, start: usize) -> Option<Direction> {
    let preposition = usize::from(tokens.is_any(start.wrapping_sub(1), &["from", "in", "on"]));
    let verb = start.checked_sub(1 + preposition)?;
    let meant = tokens.is_any(verb, &["planned", "set", "expected", "scheduled", "delayed", "postponed"]);
    match cue(tokens, verb)? {
        Direction::Back if !meant => Some(Direction::Done),
        Direction::Ahead if tokens.is_any(verb, &SCHEDULED) => Some(Direction::Due),
        _ => None,
    }
}

/// The present of what is fixed beforehand.
const SCHEDULED: [&str; 12] = [
    "airs", "begins", "closes", "ends", "expires", "kicks", "launches", "opens", "reopens", "resumes",
    "runs", "starts",
];

fn cue(tokens: &Tokens, index: usize) -> Option<Direction> {
    match tokens.sense(index) {
        Sense::Past => participle(tokens, index),
        Sense::Future => Some(Direction::Ahead),
        Sense::Other if tokens.shape(index) == Shape::Small => by_form(tokens, index),
        _ => None,
    }
}

/// "To be published" is still to be done; "is told", "can be found" do not tell.
fn participle(tokens: &Tokens, index: usize) -> Option<Direction> {
    match (tokens.before(index, 2), tokens.before(index, 1)) {
        ("to", "be") => Some(Direction::Ahead),
        ("could", "be") => Some(Direction::Back),
        (_, "be" | "is" | "are" | "being") => None,
        _ => Some(Direction::Back),
    }
}

/// Verbs that lay upon somebody what is still to be done.
const BIDDING: [&str; 7] = ["asked", "due", "expected", "invited", "ordered", "scheduled", "summoned"];

/// "Ordered Stone to appear Thursday": an infinitive behind a verb of bidding, perhaps with a name between. What had been
/// bidden lies behind.
fn bidden(tokens: &Tokens, to: usize) -> Option<Direction> {
    let sentence = tokens.sentence(to);
    let mut before = (to.saturating_sub(4)..to).rev().take_while(|index| tokens.sentence(*index) == sentence);
    let verb = before.find(|index| tokens.is_any(*index, &BIDDING))?;
    match tokens.before(verb, 2) {
        "had" => Some(Direction::Back),
        _ => Some(Direction::Ahead),
    }
}

/// What stands before a participle that is an adjective.
const ADJECTIVE_AFTER: [&str; 15] = [
    "-", "the", "a", "an", "his", "her", "its", "their", "our", "this", "these", "those", "more", "most",
    "any",
];

fn by_form(tokens: &Tokens, index: usize) -> Option<Direction> {
    let word = tokens.word(index);
    match word {
        "plan" | "plans" | "planning" | "planned" | "expects" | "hopes" | "intends" | "aims" | "set"
            if tokens.is(index + 1, "to") =>
        {
            Some(Direction::Ahead)
        }
        "due" => {
            // "Due to its loss" is a reason.
            let is = matches!(tokens.before(index, 1), "is" | "are" | "was" | "were" | "been" | "be");
            is.then_some(Direction::Ahead)
        }
        "payable" | "effective" => Some(Direction::Ahead),
        "to" => bidden(tokens, index),
        _ if SCHEDULED.contains(&word) => Some(Direction::Ahead),
        // "The star-studded gala", "an unspecified date": adjectives.
        _ if ADJECTIVE_AFTER.contains(&tokens.before(index, 1)) => None,
        _ if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") => participle(tokens, index),
        _ => None,
    }
}
