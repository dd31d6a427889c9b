//! Does the sentence look back or ahead? The nearest verb before the expression decides, then the nearest after it.
//!
//! No parsing: a window of words on either side, so that a sentence without end costs no more than another. Which words
//! tell is the language's business.

use super::token::Tokens;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Back,
    /// A past verb governs the expression itself ("arrived in May").
    Done,
    Ahead,
    /// A verb of the future governs the expression itself ("ends Dec. 31").
    Due,
    /// The sentence does not tell.
    Open,
}

/// Tokens looked at on either side.
const WINDOW: usize = 40;

/// The first cue of the sentence around the tokens `[start, end)`: backwards from it, then onwards.
pub fn nearest(
    tokens: &Tokens,
    start: usize,
    end: usize,
    cue: fn(&Tokens, usize) -> Option<Direction>,
) -> Option<Direction> {
    let sentence = tokens.sentence(start);
    let inside = |index: &usize| tokens.sentence(*index) == sentence;
    let before = (start.saturating_sub(WINDOW)..start).rev().take_while(inside);
    let after = (end..end.saturating_add(WINDOW)).take_while(inside);
    before.chain(after).find_map(|index| cue(tokens, index))
}
