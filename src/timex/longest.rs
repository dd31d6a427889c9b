//! Of the families of a grammar, the one that reads furthest; the first of two that read equally far.

use super::meaning::Expression;
use super::token::Tokens;

/// One family of expressions: the longest of it that begins with a token.
pub type Family = fn(&Tokens, usize) -> Option<Expression>;

pub fn longest(families: &[Family], tokens: &Tokens, at: usize) -> Option<Expression> {
    let mut best: Option<Expression> = None;
    for family in families {
        if let Some(found) = family(tokens, at)
            && best.is_none_or(|best| found.end > best.end)
        {
            best = Some(found);
        }
    }
    best
}
