//! "quoted Smith as saying", "cited an official as saying": the one quoted, not the one who quotes.

use super::{Attribution, Pattern};
use crate::sources::noun_phrase::right;
use crate::sources::prose::Prose;
use std::ops::Range;

/// How far before "as saying" the verb may stand, in tokens.
const REACH: usize = 16;

/// Reads at "as".
pub fn read(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let saying = prose.is(at, "as") && (prose.is(at + 1, "saying") || prose.is(at + 1, "telling"));
    if !saying {
        return None;
    }
    let floor = sentence.start.max(at.saturating_sub(REACH));
    let verb = (floor..at).rev().find(|verb| {
        matches!(prose.word(*verb), "quoted" | "cited" | "quotes" | "cites" | "quoting" | "citing")
    })?;
    // "was quoted as saying": the subject before it, which name_says reads.
    if verb + 1 == at {
        return None;
    }
    let phrases = right(prose, verb + 1, at);
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::AsSaying, phrases, at))
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "as_saying",
            "en",
            &[
                ("The Gazette quoted Ann Smith as saying the port was shut.", &["Ann Smith"]),
                ("The Gazette cited a senior official as saying so.", &["a senior official"]),
                // Must not fire.
                ("Ann Smith was quoted as saying so.", &[]),
                ("She was as saying goes.", &[]),
                ("It is as old as saying no.", &[]),
            ],
        );
    }
}
