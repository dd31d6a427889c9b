//! The stated reason for anonymity: "on condition of anonymity because …", "not authorized to speak".

use super::prose::Prose;
use crate::page::Pieces;
use std::sync::LazyLock;

/// Cues in all languages, lower case ASCII comparison.
const REASONS: &str = include_str!("anonymity_reasons.txt");

static PIECES: LazyLock<Pieces> =
    LazyLock::new(|| Pieces::new(&[&REASONS.lines().skip(1).collect::<Vec<_>>()]));

/// The longest reason kept, in bytes.
const LONGEST: usize = 240;

/// Longer sentences are no sentences, in bytes.
const SENTENCE: usize = 1500;

/// The reason told in a sentence or in the one after it, from its cue to the end of its sentence.
pub fn reason(prose: &Prose, sentence: usize) -> Option<String> {
    (sentence..sentence + 2).find_map(|index| {
        let text = prose.slice(prose.sentences.get(index)?.clone());
        if text.len() > SENTENCE || PIECES.found(text).is_empty() {
            return None;
        }
        let lower = text.to_ascii_lowercase();
        let start = REASONS.lines().skip(1).filter_map(|cue| lower.find(cue)).min()?;
        let rest = &text[start..];
        let end = rest.find(['.', '”', '“', '"', '»', '«']).unwrap_or(rest.len());
        let mut cut = end.min(LONGEST);
        while !rest.is_char_boundary(cut) {
            cut -= 1;
        }
        Some(rest[..cut].trim_end_matches([',', ' ']).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::lang::Lexicon;

    #[test]
    fn reasons_are_told_or_not() {
        let cases = [
            (
                "“It failed,” said an official who spoke on condition of anonymity because talks go on.",
                Some("on condition of anonymity because talks go on"),
            ),
            (
                "Two people familiar with the matter said it failed.",
                Some("familiar with the matter said it failed"),
            ),
            ("An official said it failed. She was not authorized to speak.", Some("not authorized to speak")),
            ("Ein Beamter, der anonym bleiben wollte, sagte es.", Some("anonym bleiben wollte, sagte es")),
            ("An official said it failed.", None),
            ("The anonymous letter was read.", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let prose = Prose::new(text, Lexicon::of("en"));
            assert_eq!(reason(&prose, 0).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_list_is_sorted() {
        let lines: Vec<&str> = REASONS.lines().skip(1).collect();
        assert!(REASONS.starts_with("# Written for Dateline"));
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{lines:?}");
    }
}
