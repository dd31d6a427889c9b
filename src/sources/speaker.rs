//! Who speaks a quotation: the attribution of its sentence, else the one before it in its paragraph, else the speaker
//! of the paragraph before.

use super::lang::Language;
use super::lang::class::Class;
use super::patterns::Attribution;
use super::prose::Prose;
use super::token::Shape;
use std::ops::Range;

/// Whose words a quotation is; an index goes into the paragraph's attributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    Attribution(usize),
    /// The attribution of a sentence before.
    Earlier(usize),
    /// The one who spoke last before this paragraph.
    Previous,
    /// A title or a word held at arm's length.
    Nobody,
}

/// Fewer words than this are scare quotes unless a cue stands in the clause.
pub const WORDS: usize = 4;

/// So many words without full stop, inside a sentence, can be a title.
const TITLE: usize = 14;

/// The speaker of each quotation of a paragraph.
pub fn assign(prose: &Prose, attributions: &[Attribution]) -> Vec<Speaker> {
    let mut speakers = vec![Speaker::Nobody; prose.quotes.len()];
    let mut last: Option<usize> = None;
    let mut next = 0;
    for (index, sentence) in prose.sentences.iter().enumerate() {
        let first = next;
        while attributions.get(next).is_some_and(|attribution| attribution.sentence == index) {
            next += 1;
        }
        let here: Vec<usize> = (first..next).filter(|at| !attributions[*at].contacted).collect();
        for token in sentence.clone() {
            let Some(Shape::Quote(quote)) = prose.shape(token) else { continue };
            let nearest = beside(attributions, &here, token)
                .min_by_key(|at| distance(prose, attributions[*at].cue, token));
            speakers[quote] = match (nearest, last) {
                _ if is_title(prose, sentence, token, quote, nearest.is_some()) => Speaker::Nobody,
                (Some(at), _) => Speaker::Attribution(at),
                (None, Some(at)) => Speaker::Earlier(at),
                (None, None) => Speaker::Previous,
            };
        }
        last = here.first().copied().or(last);
    }
    speakers
}

/// The two attributions before and the two after a token; they stand in the order of their cues.
fn beside<'a>(
    attributions: &[Attribution],
    here: &'a [usize],
    token: usize,
) -> impl Iterator<Item = usize> + 'a {
    let at = here.partition_point(|index| attributions[*index].cue < token);
    let near = at.saturating_sub(2)..(at + 2).min(here.len());
    here[near].iter().copied()
}

/// In tokens; a cue right beside the quotation wins over one across another quotation.
fn distance(prose: &Prose, cue: usize, quote: usize) -> usize {
    let gap = cue.abs_diff(quote);
    let between = (cue.min(quote) + 1..cue.max(quote)).take(100);
    let other = between.filter(|at| matches!(prose.shape(*at), Some(Shape::Quote(_)))).count();
    gap + 12 * other
}

/// „Der lange Weg nach Norden“ inside a sentence: it begins with a capital, ends without a full stop, and either nothing
/// is attributed in the sentence or it stands right behind a noun (im Buch „…“).
fn is_title(prose: &Prose, sentence: &Range<usize>, token: usize, quote: usize, attributed: bool) -> bool {
    let words = prose.quotation(quote).trim();
    let part = words.ends_with([',', '.', '!', '?', '…', ';', ':']) || words.starts_with(char::is_lowercase);
    let spoken = prose.shape(token + 1) == Some(Shape::Mark(',')) && token == sentence.start;
    let known = prose.lexicon.language != Language::Other;
    if !known || spoken || part || sentence.len() <= 3 || words.split_whitespace().count() >= TITLE {
        return false;
    }
    let before = token.checked_sub(1).filter(|at| *at >= sentence.start);
    let noun = before.is_some_and(|at| {
        let written = prose.class(at).is(Class::DOCUMENT | Class::OUTLET | Class::ORGANISATION);
        let capital = prose.grammar().capital_nouns && prose.tokens[at].capital() && at > sentence.start;
        (written && !prose.class(at).is(Class::REPORTING)) || capital
    });
    let near = sentence.start.max(token.saturating_sub(40));
    let introduced = prose.tokens[near..token].iter().any(|t| t.mark(':'));
    noun || !attributed && !introduced
}
