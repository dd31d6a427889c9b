//! Who speaks a quotation: the attribution of its sentence, else the one before it in its paragraph, else the speaker
//! of the paragraph before.

use super::patterns::{Attribution, Pattern};
use super::prose::Prose;
use super::token::Shape;

/// Whose words a quotation is: an index into the paragraph's attributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    Attribution(usize),
    /// The one who spoke last before this paragraph or sentence.
    Previous,
    Unknown,
}

/// Fewer words than this are scare quotes unless a cue stands in the clause.
pub const WORDS: usize = 4;

/// The speaker of each quotation of a paragraph.
pub fn assign(prose: &Prose, attributions: &[Attribution]) -> Vec<Speaker> {
    let mut speakers = vec![Speaker::Unknown; prose.quotes.len()];
    let mut last: Option<usize> = None;
    for (index, sentence) in prose.sentences.iter().enumerate() {
        let here: Vec<usize> = (0..attributions.len())
            .filter(|at| {
                attributions[*at].sentence == index
                    && attributions[*at].pattern != Pattern::Via
                    && !attributions[*at].contacted
            })
            .collect();
        for token in sentence.clone() {
            let Some(Shape::Quote(quote)) = prose.shape(token) else { continue };
            let nearest = here.iter().copied().min_by_key(|at| distance(prose, attributions[*at].cue, token));
            speakers[quote] = match nearest.or(last) {
                Some(at) => Speaker::Attribution(at),
                None => Speaker::Previous,
            };
        }
        last = here.first().copied().or(last);
    }
    speakers
}

/// In tokens; a cue right beside the quotation wins over one across a comma.
fn distance(prose: &Prose, cue: usize, quote: usize) -> usize {
    let gap = cue.abs_diff(quote);
    let between = cue.min(quote) + 1..cue.max(quote);
    let other = between.filter(|at| matches!(prose.shape(*at), Some(Shape::Quote(_)))).count();
    gap + 12 * other
}
