//! The sentence that makes somebody a source, and whether it quotes.

use super::patterns::Attribution;
use super::prose::Prose;
use super::speaker::Speaker;
use crate::article::{Mode, SourceEvidence, TextSpan};

/// The longest sentence kept as evidence, in bytes.
const LONGEST: usize = 700;

/// How each attribution of a paragraph reports.
pub struct Modes(Vec<Mode>);

impl Modes {
    pub fn of(prose: &Prose, speakers: &[Speaker], attributions: usize) -> Self {
        let mut modes = vec![Mode::Indirect; attributions];
        for (quote, speaker) in speakers.iter().enumerate() {
            let Speaker::Attribution(at) = speaker else { continue };
            let words = prose.quotation(quote).trim();
            let whole = words.starts_with(char::is_uppercase) || words.ends_with([',', '.', '!', '?', '…']);
            match (whole, modes[*at]) {
                (true, _) => modes[*at] = Mode::Direct,
                (false, Mode::Indirect) => modes[*at] = Mode::Mixed,
                _ => {}
            }
        }
        Self(modes)
    }

    pub fn of_attribution(&self, at: usize) -> Mode {
        self.0.get(at).copied().unwrap_or(Mode::Indirect)
    }
}

/// The record of one attribution.
pub fn of(
    index: usize,
    prose: &Prose,
    attribution: &Attribution,
    mode: Mode,
    inferred: bool,
) -> SourceEvidence {
    let (start, end) = bounds(prose, attribution);
    SourceEvidence {
        pattern: attribution.pattern.name().to_owned(),
        cue: prose.word(attribution.cue).to_owned(),
        mode,
        sentence: prose.text[start..end].to_owned(),
        span: TextSpan { paragraph: index, start, end },
        inferred,
    }
}

/// The sentence, or what stands around the cue when it is too long; always at the offsets of tokens.
fn bounds(prose: &Prose, attribution: &Attribution) -> (usize, usize) {
    let sentence = prose.sentences.get(attribution.sentence).cloned().unwrap_or(0..0);
    let (Some(first), Some(last)) =
        (prose.tokens.get(sentence.start), prose.tokens.get(sentence.end.saturating_sub(1)))
    else {
        return (0, 0);
    };
    if last.end - first.start <= LONGEST {
        return (first.start, last.end);
    }
    let cue = attribution.cue.clamp(sentence.start, sentence.end - 1);
    let middle = prose.tokens[cue];
    let (mut start, mut end) = (middle.start, middle.end);
    for token in
        prose.tokens[sentence.start..cue].iter().rev().take_while(|t| middle.start - t.start <= LONGEST / 2)
    {
        start = token.start;
    }
    for token in prose.tokens[cue..sentence.end].iter().take_while(|t| t.end <= middle.start + LONGEST / 2) {
        end = token.end.max(end);
    }
    (start, end)
}
