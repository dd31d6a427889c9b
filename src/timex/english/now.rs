//! References to the present, the past and the future that name no date: "now", "recently", "soon", "the future".

use crate::timex::lexicon::Sense;
use crate::timex::meaning::{Date, Expression, Reference};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    use Reference::{Future, Past, Present};
    let one = |reference| Some((reference, 1));
    let (reference, length) = match tokens.word(at) {
        "now" | "currently" | "nowadays" | "presently" => one(Present),
        "right" if tokens.is(at + 1, "now") => Some((Present, 2)),
        // "The current was strong" is one of water.
        "current" => one(Present).filter(|_| !tokens.is_any(at + 1, &[".", ",", "is", "was", "were"])),
        "these" if tokens.is(at + 1, "days") => Some((Present, 2)),
        "the" => the(tokens, at),
        "at" if tokens.is(at + 1, "present") => Some((Present, 2)),
        "recently" | "lately" | "formerly" => one(Past),
        "previously" => one(Past).filter(|_| tokens.opens_sentence(at)),
        "recent" => one(Past),
        "earlier" => one(Past).filter(|_| {
            tokens.opens_sentence(at) && !matches!(tokens.sense(at + 1), Sense::Weekday(_) | Sense::Lead)
        }),
        "past" if matches!(tokens.sense(at + 1), Sense::Units(_)) => Some((Past, 2)),
        "soon" => one(Future).filter(|_| {
            !tokens.is(at + 1, "as") && !tokens.is_any(at.wrapping_sub(1), &["as", "how", "too"])
        }),
        "shortly" => one(Future).filter(|_| !tokens.is_any(at + 1, &["after", "before"])),
        "future" if matches!(tokens.sense(at + 1), Sense::Units(_)) => Some((Future, 2)),
        "future" => one(Future).filter(|_| owned(tokens, at)),
        "a" if tokens.is(at + 1, "later") && tokens.is_any(at + 2, &["date", "time"]) => Some((Future, 3)),
        _ => None,
    }?;
    Some(Expression::date(at + length, Date::Reference(reference)))
}

fn the(tokens: &Tokens, at: usize) -> Option<(Reference, usize)> {
    let near = usize::from(tokens.is_any(at + 1, &["near", "immediate", "foreseeable", "distant", "recent"]));
    match tokens.word(at + 1 + near) {
        "future"
            if tokens.shape(at + 2 + near) != crate::timex::token::Shape::Small
                || !noun_follows(tokens, at + 2 + near) =>
        {
            Some((Reference::Future, 2 + near))
        }
        "term" if near == 1 => Some((Reference::Future, 3)),
        "past" if near == 0 && tokens.is(at.wrapping_sub(1), "in") && !counts(tokens, at + 2) => {
            Some((Reference::Past, 2))
        }
        "moment" if tokens.is(at.wrapping_sub(1), "at") => Some((Reference::Present, 2)),
        _ => None,
    }
}

/// "The future king": an adjective; verbs and particles after the noun are few.
fn noun_follows(tokens: &Tokens, at: usize) -> bool {
    !tokens.is_any(
        at,
        &[
            "of", "that", "is", "was", "will", "and", "for", "in", "to", "with", "as", "but", "or", "when",
            "by", "has", "if",
        ],
    )
}

/// "Elian's future", "its future", not "future demand".
fn owned(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at.wrapping_sub(1), &["s", "his", "her", "its", "their", "our", "my", "your"])
}

/// "In the past three months" is a length.
fn counts(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.sense(at), Sense::Unit(_) | Sense::Units(_) | Sense::Number(_) | Sense::Season(_))
        || tokens.number(at).is_some()
        || tokens.is_any(at, &["few", "several", "couple", "half"])
}
