//! "— Ann Smith (@annsmith) May 3, 2024": the signature of a post shown in the text.

use super::{Attribution, Pattern};
use crate::sources::noun_phrase::left;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

/// Reads at the handle.
pub fn read(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let bracket = at.checked_sub(1).filter(|bracket| *bracket > sentence.start)?;
    let handle = prose.word(at).starts_with('@') && prose.shape(bracket) == Some(Shape::Mark('('));
    let signature = (sentence.start..bracket.min(sentence.start + 8))
        .rev()
        .take(8)
        .any(|at| matches!(prose.shape(at), Some(Shape::Mark('—' | '–' | '-'))));
    if !handle || !signature {
        return None;
    }
    let phrases = left(prose, bracket, sentence.start);
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::EmbeddedPost, phrases, at))
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "embedded_post",
            "en",
            &[
                ("— Ann Smith (@annsmith) May 3, 2024", &["Ann Smith"]),
                ("— The Harbour Office (@harbour) May 3, 2024", &["Harbour Office"]),
                // Must not fire.
                ("Write to Ann Smith (@annsmith) today.", &[]),
                ("— Ann Smith, May 3", &[]),
                ("— (@annsmith)", &[]),
            ],
        );
    }
}
