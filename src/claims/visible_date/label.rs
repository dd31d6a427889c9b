//! The words that a site sets beside a date: "Published", "Zuletzt aktualisiert", "更新", in 50 languages.
//!
//! The label before a date counts, else one right behind it ("2023年8月20日 更新").

use super::surroundings::Role;
use crate::date::token::{Kind, Tokens};
use crate::date::word_table::{WordTable, fold};

pub(super) static LABELS: WordTable = WordTable::new(include_str!("../words/date_labels.txt"));

/// Most words of a label.
const LONGEST: usize = 6;

/// Tokens from the date within which a label must end.
const REACH: usize = 12;

/// The last label in the text before a date, if nothing but a name or a few words stands between.
pub fn before(text: &str) -> Option<Role> {
    let tokens = Tokens::new(text);
    let count = tokens.list.len();
    let first = count.saturating_sub(REACH + LONGEST);
    let mut best: Option<(usize, Role)> = None;
    for start in first..count {
        if !LABELS.begins(&first_letters(&tokens, start)) {
            continue;
        }
        // The label that ends last counts, the longest of those: "last updated" rather than "updated".
        for end in (start..(start + LONGEST).min(count)).rev() {
            if best.is_some_and(|(found, _)| end <= found) || end + REACH < count {
                break;
            }
            let Some(role) = role(&tokens, start, end) else { continue };
            let touches = tokens.list[end + 1..].iter().all(|token| matches!(token.kind, Kind::Mark(_)));
            if role != Role::Other || touches {
                best = Some((end, role));
                break;
            }
        }
    }
    best.map(|(_, role)| role)
}

/// Whether a word of the text begins a label: the cheap question before the dates are looked for. Labels that begin with
/// a mark (`©`) only say whose a date is not.
pub fn may_stand(tokens: &Tokens) -> bool {
    let mut words = (0..tokens.list.len()).map(|at| tokens.word(at)).filter(|word| !word.is_empty());
    words.any(|word| LABELS.begins_with_word(word))
}

/// The token as the list would begin with it.
fn first_letters(tokens: &Tokens, at: usize) -> String {
    let token = tokens.get(at).and_then(|token| tokens.text.get(token.start..token.end));
    token.map(fold).unwrap_or_default()
}

/// The label that a line ends with.
pub fn alone(line: &str) -> Option<Role> {
    let tokens = Tokens::new(line);
    let end = tokens.list.iter().rposition(|token| !matches!(token.kind, Kind::Mark(_)))?;
    (end.saturating_sub(LONGEST - 1)..=end).find_map(|start| role(&tokens, start, end))
}

/// A label that begins right behind a date, in brackets or not, and labels no clock of its own ("updated at 11:58").
pub fn behind(text: &str) -> Option<Role> {
    let tokens = Tokens::new(text);
    let start = (0..3).find(|at| !tokens.word(*at).is_empty())?;
    let found =
        |end: usize| role(&tokens, start, end).filter(|role| *role != Role::Other).map(|role| (end, role));
    let (end, role) = (start..start + 3).rev().find_map(found)?;
    let labels_a_clock = (end + 1..=end + 3).any(|at| tokens.number(at).is_some());
    (!labels_a_clock).then_some(role)
}

fn role(tokens: &Tokens, start: usize, end: usize) -> Option<Role> {
    let (first, last) = (tokens.get(start)?, tokens.get(end)?);
    let words = fold(tokens.text.get(first.start..last.end)?);
    let (role, _) = LABELS.rows(&words).next()?;
    Some(match role {
        "published" => Role::Published,
        "modified" => Role::Modified,
        "print" => Role::Print,
        _ => Role::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        crate::date::word_table::tests::check(&LABELS);
        for (row, role) in LABELS.text.lines().skip(1).filter_map(|row| row.split_once('\t')) {
            assert!(role.starts_with("other") || may_stand(&Tokens::new(row)), "{row}");
        }
    }

    #[test]
    fn labels_before_and_behind() {
        for (text, expected) in [
            ("Published: ", Some(Role::Published)),
            ("Published by Ann Example on ", Some(Role::Published)),
            ("Published 3 May, last updated ", Some(Role::Modified)),
            ("Zuletzt aktualisiert am ", Some(Role::Modified)),
            ("Mis à jour le ", Some(Role::Modified)),
            ("最終更新：", Some(Role::Modified)),
            ("Stand: ", Some(Role::Modified)),
            ("© ", Some(Role::Other)),
            ("This article appears in print on ", Some(Role::Print)),
            ("Since we met Ann ", None),
            ("By Ann Example | ", None),
            ("", None),
        ] {
            assert_eq!(before(text), expected, "{text}");
        }
        for (text, expected) in [
            (" 更新", Some(Role::Modified)),
            (" (updated)", Some(Role::Modified)),
            (" in Berlin", None),
            (" - Aggiornato alle 11:58", None),
            (" | updated at 3:41 PM", None),
            (" (zuletzt aktualisiert)", Some(Role::Modified)),
            ("", None),
        ] {
            assert_eq!(behind(text), expected, "{text}");
        }
    }
}
