//! Paragraphs that were added, taken out or rewritten.
//!
//! The shortest edit between the two lists of paragraphs (Myers 1986, <https://doi.org/10.1007/BF01840446>); a text that
//! was replaced almost entirely is compared as two sets instead, so that the cost stays bounded. A paragraph taken out
//! and one put in at the same place that share half of their words are one rewritten paragraph.

use std::collections::{HashMap, HashSet};

/// One difference of the main text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextChange {
    Added(String),
    Removed(String),
    Rewritten { old: String, new: String },
}

/// Edits after which two texts count as different altogether; 400² steps are a few milliseconds.
const MOST_EDITS: usize = 400;

pub fn text_changes(old: &[String], new: &[String]) -> Vec<TextChange> {
    let plain = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let keep = |texts: &[String]| -> Vec<String> {
        texts.iter().map(plain).filter(|text| !text.is_empty()).collect()
    };
    let (old, new) = (keep(old), keep(new));
    let edits = shortest_edit(&old, &new).unwrap_or_else(|| as_sets(&old, &new));
    join_rewritten(edits)
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Edit {
    Keep,
    Add(String),
    Remove(String),
}

/// `None` when there are more than [`MOST_EDITS`].
fn shortest_edit(old: &[String], new: &[String]) -> Option<Vec<Edit>> {
    let most = MOST_EDITS.min(old.len() + new.len());
    let (rows, columns) = (old.len() as isize, new.len() as isize);
    let middle = most as isize + 1;
    let mut furthest = vec![0_isize; 2 * middle as usize + 1];
    let mut trace: Vec<Vec<isize>> = Vec::new();
    for edits in 0..=most as isize {
        trace.push(furthest.clone());
        for diagonal in (-edits..=edits).step_by(2) {
            let at = |diagonal: isize| (middle + diagonal) as usize;
            let down = diagonal == -edits
                || (diagonal != edits && furthest[at(diagonal - 1)] < furthest[at(diagonal + 1)]);
            let mut row = if down { furthest[at(diagonal + 1)] } else { furthest[at(diagonal - 1)] + 1 };
            // Here rows run along the new text: down is a removal.
            let mut column = row - diagonal;
            while row < columns && column < rows && new[row as usize] == old[column as usize] {
                row += 1;
                column += 1;
            }
            furthest[at(diagonal)] = row;
            if row >= columns && column >= rows {
                return Some(walk_back(&trace, old, new, middle));
            }
        }
    }
    None
}

fn walk_back(trace: &[Vec<isize>], old: &[String], new: &[String], middle: isize) -> Vec<Edit> {
    let (mut row, mut column) = (new.len() as isize, old.len() as isize);
    let mut edits = Vec::new();
    for (number, furthest) in trace.iter().enumerate().rev() {
        let number = number as isize;
        let at = |diagonal: isize| furthest[(middle + diagonal) as usize];
        let diagonal = row - column;
        let down = diagonal == -number || (diagonal != number && at(diagonal - 1) < at(diagonal + 1));
        let previous = if down { diagonal + 1 } else { diagonal - 1 };
        let (before_row, before_column) =
            if number == 0 { (0, 0) } else { (at(previous), at(previous) - previous) };
        while row > before_row.max(0) && column > before_column.max(0) {
            edits.push(Edit::Keep);
            row -= 1;
            column -= 1;
        }
        if number == 0 {
            break;
        }
        if down {
            column -= 1;
            edits.push(Edit::Remove(old[column as usize].clone()));
        } else {
            row -= 1;
            edits.push(Edit::Add(new[row as usize].clone()));
        }
    }
    edits.reverse();
    edits
}

fn as_sets(old: &[String], new: &[String]) -> Vec<Edit> {
    let (before, after): (HashSet<&String>, HashSet<&String>) = (old.iter().collect(), new.iter().collect());
    let removed = old.iter().filter(|text| !after.contains(text)).map(|text| Edit::Remove(text.clone()));
    let added = new.iter().filter(|text| !before.contains(text)).map(|text| Edit::Add(text.clone()));
    removed.chain(added).collect()
}

/// Pairs, within each stretch without a kept paragraph, removals with the additions most like them.
fn join_rewritten(edits: Vec<Edit>) -> Vec<TextChange> {
    let mut changes = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for edit in edits {
        match edit {
            Edit::Remove(text) => removed.push(text),
            Edit::Add(text) => added.push(text),
            Edit::Keep => pair(&mut removed, &mut added, &mut changes),
        }
    }
    pair(&mut removed, &mut added, &mut changes);
    changes
}

/// Removals looked through for each addition; a rewritten paragraph stays near its place.
const NEAR: usize = 8;

fn pair(removed: &mut Vec<String>, added: &mut Vec<String>, changes: &mut Vec<TextChange>) {
    let mut old: Vec<String> = std::mem::take(removed);
    for new in std::mem::take(added) {
        let like = old.iter().take(NEAR).position(|old| are_alike(old, &new));
        match like {
            Some(at) => {
                changes.extend(old.drain(..at).map(TextChange::Removed));
                changes.push(TextChange::Rewritten { old: old.remove(0), new });
            }
            None => changes.push(TextChange::Added(new)),
        }
    }
    changes.extend(old.into_iter().map(TextChange::Removed));
}

/// Whether two paragraphs share at least half of their words.
fn are_alike(old: &str, new: &str) -> bool {
    let mut words: HashMap<&str, i32> = HashMap::new();
    let (mut before, mut after, mut shared) = (0, 0, 0);
    for word in old.split(' ') {
        *words.entry(word).or_default() += 1;
        before += 1;
    }
    for word in new.split(' ') {
        after += 1;
        let Some(left) = words.get_mut(word).filter(|left| **left > 0) else { continue };
        *left -= 1;
        shared += 1;
    }
    4 * shared >= before + after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(old: &[&str], new: &[&str]) -> String {
        let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let shown = text_changes(&own(old), &own(new)).into_iter().map(|change| match change {
            TextChange::Added(text) => format!("+{text}"),
            TextChange::Removed(text) => format!("-{text}"),
            TextChange::Rewritten { old, new } => format!("{old}>{new}"),
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn edits() {
        for (old, new, expected) in [
            (&["a", "b", "c"][..], &["a", "b", "c"][..], ""),
            (&["a", "b"], &["a", "x", "b"], "+x"),
            (&["a", "b", "c"], &["a", "c"], "-b"),
            (&["a", "b", "c"], &["a", "x", "c"], "+x | -b"),
            (&[], &["a"], "+a"),
            (&["a"], &[], "-a"),
            (&["a  b "], &[" a b"], ""),
            (
                &["a", "the mayor said no today", "c"],
                &["a", "the mayor said yes today", "c"],
                "the mayor said no today>the mayor said yes today",
            ),
            (&["a", "b", "c", "d"], &["d", "a", "b", "c"], "+d | -d"),
        ] {
            assert_eq!(changes(old, new), expected, "{old:?} {new:?}");
        }
    }

    #[test]
    fn another_text_altogether_is_bounded() {
        let many = |word: &str| (0..30_000).map(|number| format!("{word} {number}")).collect::<Vec<_>>();
        let (old, new) = (many("old"), many("new"));
        assert!(text_changes(&old, &new).len() >= 30_000);
    }
}
