//! Finds a passage in a page's text nodes: first its exact words, then words very like them.
//!
//! White space, soft hyphens and case are no difference, nor is the shape of quotation marks and dashes: what the reader
//! extracted and what the page shows now differ in these most. Several places with the same words are told apart by what
//! stands before and after. Where the page's text was changed, the place that shares most short runs of characters
//! with the passage is taken, if it shares at least half of them. Linear in the length of the page's text.

use crate::article::TextQuote;
use std::collections::HashMap;

/// Part of a text node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeRange {
    /// Position of the node in the list that was searched.
    pub node: usize,
    /// Offset in UTF-16 code units, as the DOM counts.
    pub start: usize,
    /// Offset in UTF-16 code units, end excluded.
    pub end: usize,
}

/// The parts of the nodes that hold the passage, in order; empty when it is not there.
pub fn find<T: AsRef<str>>(nodes: &[T], quote: &TextQuote) -> Vec<NodeRange> {
    let page = Folded::of(nodes);
    let exact = fold(&quote.exact);
    if exact.is_empty() || page.letters.is_empty() {
        return Vec::new();
    }
    let hits = occurrences(&page.letters, &exact);
    let found = match best_by_context(&page.letters, &exact, &hits, quote) {
        Some(start) => Some((start, start + exact.len())),
        None => nearest(&page.letters, &exact),
    };
    found.map_or_else(Vec::new, |(start, end)| page.ranges(start, end))
}

/// The text of all nodes without what makes no difference, each letter with its place.
struct Folded {
    letters: Vec<char>,
    /// Node, offset of the letter and its length, the last two in UTF-16 code units.
    places: Vec<(u32, u32, u8)>,
    /// Length of each node, in UTF-16 code units.
    lengths: Vec<usize>,
}

impl Folded {
    fn of<T: AsRef<str>>(nodes: &[T]) -> Self {
        let mut folded = Folded { letters: Vec::new(), places: Vec::new(), lengths: Vec::new() };
        for (node, text) in nodes.iter().enumerate() {
            let mut offset = 0_u32;
            for letter in text.as_ref().chars() {
                let length = letter.len_utf16() as u8;
                if let Some(plain) = plain(letter) {
                    folded.letters.push(plain);
                    folded.places.push((node as u32, offset, length));
                }
                offset += u32::from(length);
            }
            folded.lengths.push(offset as usize);
        }
        folded
    }

    fn ranges(&self, start: usize, end: usize) -> Vec<NodeRange> {
        let mut ranges: Vec<NodeRange> = Vec::new();
        for &(node, offset, length) in self.places.get(start..end).unwrap_or_default() {
            let (node, offset) = (node as usize, offset as usize);
            let end = offset + usize::from(length);
            match ranges.last_mut().filter(|range| range.node == node) {
                Some(range) => range.end = end,
                None => {
                    // Between two nodes of a passage there is nothing but white space, and it belongs to the passage.
                    if let Some(before) = ranges.last_mut() {
                        before.end = self.lengths.get(before.node).copied().unwrap_or(before.end);
                    }
                    let start = if ranges.is_empty() { offset } else { 0 };
                    ranges.push(NodeRange { node, start, end });
                }
            }
        }
        ranges
    }
}

fn fold(text: &str) -> Vec<char> {
    text.chars().filter_map(plain).collect()
}

/// `None` for what makes no difference.
fn plain(letter: char) -> Option<char> {
    match letter {
        // Soft hyphen, zero-width characters, direction marks, byte order mark.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => None,
        '“' | '”' | '„' | '‟' | '«' | '»' | '"' => Some('"'),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '`' | '´' => Some('\''),
        '‐'..='―' | '−' => Some('-'),
        _ if letter.is_whitespace() => None,
        _ => letter.to_lowercase().next(),
    }
}

/// Every start of `part` in `text`, at most 1,000 (Knuth, Morris, Pratt: linear on any input).
fn occurrences(text: &[char], part: &[char]) -> Vec<usize> {
    let mut back = vec![0; part.len()];
    let mut matched = 0;
    for at in 1..part.len() {
        while matched > 0 && part[at] != part[matched] {
            matched = back[matched - 1];
        }
        matched += usize::from(part[at] == part[matched]);
        back[at] = matched;
    }
    let (mut hits, mut matched) = (Vec::new(), 0);
    for (at, letter) in text.iter().enumerate() {
        while matched > 0 && *letter != part[matched] {
            matched = back[matched - 1];
        }
        matched += usize::from(*letter == part[matched]);
        if matched == part.len() {
            hits.push(at + 1 - part.len());
            matched = back[matched - 1];
            if hits.len() == 1000 {
                break;
            }
        }
    }
    hits
}

/// The hit whose surroundings share most with the quote's; the first of equals.
fn best_by_context(text: &[char], exact: &[char], hits: &[usize], quote: &TextQuote) -> Option<usize> {
    let (prefix, suffix) = (fold(&quote.prefix), fold(&quote.suffix));
    let shared = |start: usize| {
        let before = text[..start].iter().rev().zip(prefix.iter().rev());
        let after = text[start + exact.len()..].iter().zip(&suffix);
        before.take_while(|(a, b)| a == b).count() + after.take_while(|(a, b)| a == b).count()
    };
    let mut best: Option<(usize, usize)> = None;
    for &start in hits {
        let score = shared(start);
        if best.is_none_or(|(_, top)| score > top) {
            best = Some((start, score));
        }
    }
    best.map(|(start, _)| start)
}

/// Letters in a run that is looked up; long enough to be rare, short enough to survive a changed word.
const RUN: usize = 8;

/// The stretch that shares at least half of the passage's runs, from its first shared run to its last.
fn nearest(text: &[char], exact: &[char]) -> Option<(usize, usize)> {
    if exact.len() < 3 * RUN || text.len() < RUN {
        return None;
    }
    let mut runs: HashMap<&[char], usize> = HashMap::new();
    for (at, run) in exact.windows(RUN).enumerate() {
        runs.entry(run).or_insert(at);
    }
    // Runs of one place lie on one diagonal, give or take what was put in or taken out.
    let slack = exact.len() / 4 + RUN;
    let mut votes: HashMap<usize, usize> = HashMap::new();
    for (at, run) in text.windows(RUN).enumerate() {
        if let Some(position) = runs.get(run) {
            let diagonal = at + exact.len() - position;
            *votes.entry(diagonal / slack).or_default() += 1;
        }
    }
    let near = |bucket: usize| {
        votes.get(&bucket).copied().unwrap_or(0) + votes.get(&(bucket + 1)).copied().unwrap_or(0)
    };
    let bucket = votes.keys().copied().max_by_key(|&bucket| (near(bucket), usize::MAX - bucket))?;
    let first_diagonal = bucket * slack;
    let from = first_diagonal.saturating_sub(exact.len());
    let to = (first_diagonal + 2 * slack + RUN).min(text.len());
    shared_stretch(&text[from..to], exact, &runs).map(|(start, end)| (from + start, from + end))
}

fn shared_stretch(window: &[char], exact: &[char], runs: &HashMap<&[char], usize>) -> Option<(usize, usize)> {
    let mut seen = vec![false; exact.len()];
    let (mut start, mut end, mut shared) = (None, 0, 0);
    for (at, run) in window.windows(RUN).enumerate() {
        let Some(&position) = runs.get(run) else { continue };
        if !std::mem::replace(&mut seen[position], true) {
            shared += 1;
            start.get_or_insert(at);
            end = at + RUN;
        }
    }
    (2 * shared >= runs.len()).then_some((start?, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(exact: &str, prefix: &str, suffix: &str) -> TextQuote {
        TextQuote { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
    }

    /// What is highlighted, the parts joined by `|`.
    fn shown(nodes: &[&str], quote: &TextQuote) -> String {
        let cut = |range: &NodeRange| {
            let units: Vec<u16> = nodes[range.node].encode_utf16().collect();
            String::from_utf16(&units[range.start..range.end]).unwrap()
        };
        find(nodes, quote).iter().map(cut).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn exact_words_whatever_the_markup() {
        for (nodes, exact, expected) in [
            (vec!["The mayor said no."], "mayor said", "mayor said"),
            (vec!["The ", "mayor", " said\n  no."], "The mayor said no.", "The |mayor| said\n  no."),
            (
                vec!["“It’s over,” he said – finally"],
                "\"It's over,\" he said - finally",
                "“It’s over,” he said – finally",
            ),
            (vec!["re\u{ad}con\u{ad}struc\u{ad}tion"], "reconstruction", "re\u{ad}con\u{ad}struc\u{ad}tion"),
            (vec!["pause.", "Milley’s words"], "pause. Milley’s", "pause.|Milley’s"),
            (vec!["🙂 emoji ", "🙂 before"], "🙂 before", "🙂 before"),
            (vec!["قال الوزير", " إن القرار نهائي"], "الوزير إن القرار", "الوزير| إن القرار"),
            (vec!["", "  ", "word"], "word", "word"),
        ] {
            assert_eq!(shown(&nodes, &quote(exact, "", "")), expected);
        }
    }

    #[test]
    fn what_is_not_there_is_not_shown() {
        for (nodes, exact) in [
            (
                vec!["Another text entirely, about something else that happened elsewhere."],
                "The council refused to publish the minutes of the meeting.",
            ),
            (vec!["short"], "shirt"),
            (vec!["The council met."], ""),
            (vec!["The council met."], " \u{ad} "),
            (vec![], "anything"),
            (vec!["ab"], "abc"),
            // Half of the words elsewhere are not the sentence.
            (
                vec![
                    "The council refused. A hundred other things were said in the hall that evening, none of them recorded.",
                ],
                "The council refused to publish the minutes of the meeting on Monday.",
            ),
        ] {
            assert_eq!(shown(&nodes, &quote(exact, "", "")), "", "{exact}");
        }
    }

    #[test]
    fn context_chooses_among_equals() {
        let nodes = ["Teaser: we knew it. More.", "He wrote: we knew it. Then he left."];
        let ranges = |prefix, suffix| find(&nodes, &quote("we knew it.", prefix, suffix));
        for (prefix, suffix, node) in [
            ("He wrote: ", " Then he left.", 1),
            ("Teaser: ", "", 0),
            ("", " Then", 1),
            ("", "", 0),
            ("unknown", "unknown", 0),
        ] {
            assert_eq!(ranges(prefix, suffix)[0].node, node, "{prefix:?} {suffix:?}");
        }
    }

    #[test]
    fn a_changed_sentence_is_still_found() {
        let exact = "The council refused to publish the minutes of the meeting on Monday, citing privacy.";
        for (nodes, expected) in [
            (
                vec![
                    "Before. The council has refused to publish the minutes of its meeting on Monday, citing privacy. After.",
                ],
                "The council has refused to publish the minutes of its meeting on Monday, citing privacy.",
            ),
            (
                vec![
                    "Before. ",
                    "The council refused to ",
                    "publish",
                    " all the minutes of the meeting on Tuesday, citing privacy. After.",
                ],
                "The council refused to |publish| all the minutes of the meeting on Tuesday, citing privacy.",
            ),
        ] {
            let found = shown(&nodes, &quote(exact, "", ""));
            let trimmed: Vec<&str> = expected.split('|').map(str::trim).collect();
            let found: Vec<&str> = found.split('|').map(str::trim).collect();
            assert_eq!(found, trimmed);
        }
    }

    #[test]
    fn hostile_repetition_ends() {
        let nodes = vec!["ab".repeat(300_000); 2];
        // Two of its three different runs stand there, at the front.
        let found = find(&nodes, &quote(&format!("{}c", "ab".repeat(5_000)), "", ""));
        assert!(matches!(found[..], [NodeRange { node: 0, start: 0..100, .. }]), "{found:?}");
        // None of them does.
        assert_eq!(find(&nodes, &quote(&"bc".repeat(5_000), "", "")), []);
        assert!(!find(&nodes, &quote(&"ab".repeat(5_000), "x", "y")).is_empty());
    }
}
