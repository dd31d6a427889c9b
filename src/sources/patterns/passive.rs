//! "was told by X", "first reported by X", "seen by X": the agent of a passive reporting verb.

use super::{Attribution, Pattern};
use crate::sources::noun_phrase::right;
use crate::sources::prose::Prose;
use std::ops::Range;

/// Reads at "by".
pub fn read(prose: &Prose, by: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let verb = by.checked_sub(1).filter(|verb| *verb >= sentence.start)?;
    let told = matches!(
        prose.word(verb),
        "told"
            | "reported"
            | "said"
            | "quoted"
            | "cited"
            | "confirmed"
            | "announced"
            | "revealed"
            | "disclosed"
            | "obtained"
    );
    if !told || by + 1 >= sentence.end {
        return None;
    }
    let phrases = right(prose, by + 1, sentence.end);
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::Passive, phrases, verb))
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "passive",
            "en",
            &[
                ("The plan was first reported by the Harbour Gazette.", &["Harbour Gazette"]),
                ("He was told by Ann Smith to go.", &["Ann Smith"]),
                // Must not fire.
                ("The port was shut by Ann Smith.", &[]),
                ("It stands by Smith Road.", &[]),
                ("By Ann Smith", &[]),
            ],
        );
    }
}
