//! `Smith: "…"`: a name and a colon before a quotation, also as the label of an interview's turn.

use super::{Attribution, Pattern};
use crate::article::SourceKind;
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Reference, left};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let quoted = matches!(prose.shape(at + 1), Some(Shape::Quote(_)));
    let label = sentence.start == 0 && at <= 4 && prose.tokens.len() > at + 4;
    if !quoted && !label || at == sentence.start {
        return None;
    }
    if prose.class(at - 1).is(Class::REPORTING) && prose.shape(at - 1) == Some(Shape::Lower) {
        return None;
    }
    let phrases = left(prose, at, sentence.start);
    let phrase = phrases.first()?;
    let whole = phrase.range.start <= sentence.start + 2;
    let named = phrase.kind == SourceKind::Person && phrase.reference == Reference::Direct;
    (named && whole && quoted).then(|| Attribution::new(Pattern::Colon, phrases, at))
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "colon",
            "en",
            &[
                ("Ann Smith: “The port is shut.”", &["Ann Smith"]),
                ("Mr Smith: “The port is shut for good.”", &["Smith"]),
                // Must not fire.
                ("Three ports are shut: “Alpha” and others.", &[]),
                ("Ann Smith said: “The port is shut.”", &[]),
                ("The sign: “The port is shut.”", &[]),
                ("At 10:30 the port shut.", &[]),
            ],
        );
    }
}
