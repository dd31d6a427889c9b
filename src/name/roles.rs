//! What stands before a name in a byline: that somebody wrote, or that somebody edited, translated, pictured or lent.
//!
//! "Text: Ann Bell, Photos: Bo Cole", "Reporting by Ann Bell; Editing by Bo Cole", "记者 王小明 编辑 李雷". Only who wrote is
//! an author. A word counts where a name could begin: at the start, behind white space, a mark or a bracket.

use super::words::{CREDITS, List, OTHER_ROLES, PREFIXES, TOPICS, holds, is_spaceless};

/// The byline without those who did something else than write, and with a mark where another writer's label stood.
pub(super) fn of_writers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Whether somebody is being named who did not write, and whether the name has begun.
    let (mut other, mut named) = (false, false);
    // Sections and tags are a list, and nobody's name follows them.
    let mut topics = false;
    let (mut at, mut boundary) = (0, true);
    while let Some(char) = text[at..].chars().next() {
        let rest = &text[at..];
        if boundary && let Some((label, length)) = label(rest) {
            match label {
                Label::Other => (other, named) = (true, false),
                Label::Topics => (other, topics) = (true, true),
                Label::Writer if other || at > 0 => {
                    (other, topics) = (false, false);
                    out.push_str(" | ");
                }
                // At the start it is the byline's own opening.
                Label::Writer => out.push_str(&rest[..length]),
            }
            at += length;
            boundary = true;
            continue;
        }
        if other && named && !topics && is_end(char) {
            other = false;
        }
        if !other {
            out.push(char);
        }
        named |= char.is_alphanumeric();
        boundary = !char.is_alphanumeric() && !matches!(char, '\'' | '’' | '-' | '.' | '·' | '・');
        at += char.len_utf8();
    }
    out
}

/// Whether a writer's label and its mark stand in a text, wherever: "5 May 2025 Source: Example Author: Ann Bell".
pub fn has_writer(text: &str) -> bool {
    let starts = text.char_indices().zip(std::iter::once(' ').chain(text.chars()));
    let mut labels = starts.filter(|((at, _), before)| {
        !before.is_alphanumeric()
            && longest(&PREFIXES, &text[*at..]).is_some_and(|(entry, length)| {
                entry.chars().nth(1).is_some() && text[*at + length..].trim_start().starts_with([':', '：'])
            })
    });
    labels.next().is_some()
}

enum Label {
    Writer,
    Other,
    Topics,
}

/// The label that a text begins with and its length in bytes, its mark included.
fn label(rest: &str) -> Option<(Label, usize)> {
    let names = |(entry, length): &(&'static str, usize)| names_role(entry, &rest[*length..]);
    if let Some((_, length)) = longest(&TOPICS, rest).filter(names) {
        return Some((Label::Topics, length));
    }
    let others = [longest(&OTHER_ROLES, rest), longest(&CREDITS, rest)].into_iter().flatten();
    let other = others.filter(names).max_by_key(|(_, length)| *length);
    let writer = longest(&PREFIXES, rest).filter(|(entry, length)| {
        // "researched by: Ann Bell": a small letter goes on with what stands before.
        !rest.starts_with(char::is_lowercase) && begins_with_mark(&rest[*length..])
            || is_spaceless(entry) && entry.chars().count() >= 2
    });
    let (label, length) = match (other, writer) {
        (Some((_, other)), Some((_, writer))) if writer >= other => (Label::Writer, writer),
        (Some((_, other)), _) => (Label::Other, other),
        (None, writer) => (Label::Writer, writer?.1),
    };
    let behind = &rest[length..];
    Some((label, length + (behind.len() - behind.trim_start_matches(is_mark_or_space).len())))
}

/// A phrase ("edited by") and a word of a script without spaces need a space behind them, a word alone a colon or a slash.
fn names_role(entry: &str, behind: &str) -> bool {
    let is_phrase = entry.contains(' ') || is_spaceless(entry) && entry.chars().nth(1).is_some();
    begins_with_mark(behind) || is_phrase && behind.starts_with(char::is_whitespace)
}

fn begins_with_mark(text: &str) -> bool {
    text.trim_start_matches([' ', '\u{a0}']).starts_with(is_mark)
}

/// Parts a label from the name.
fn is_mark(char: char) -> bool {
    matches!(char, ':' | '：' | '/' | '／' | '●' | '○' | '＝' | '◎' | '∶')
}

fn is_mark_or_space(char: char) -> bool {
    is_mark(char) || char.is_whitespace()
}

/// Ends what a label speaks of.
fn is_end(char: char) -> bool {
    matches!(char, '|' | ';' | '；' | '•' | '\n')
}

/// The longest entry that a text begins with, whatever its case, and the entry's length in the text in bytes.
fn longest(list: &List, text: &str) -> Option<(&'static str, usize)> {
    let initial = text.chars().next()?.to_lowercase().next()?;
    let from = list.partition_point(|entry| entry.chars().next() < Some(initial));
    let alike = list[from..].iter().take_while(|entry| entry.starts_with(initial));
    let found = alike.filter_map(|entry| Some((*entry, length_of(entry, text)?)));
    found.max_by_key(|(_, length)| *length)
}

/// The length of an entry in a text that begins with it and goes on with no letter of the same word.
fn length_of(entry: &str, text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    for expected in entry.chars() {
        let (_, found) = chars.next()?;
        if found != expected && found.to_lowercase().next() != Some(expected) {
            return None;
        }
    }
    let (end, next) = chars.next().map_or((text.len(), None), |(end, next)| (end, Some(next)));
    (is_spaceless(entry) || !next.is_some_and(char::is_alphanumeric)).then_some(end)
}

/// Whether what stands in brackets behind a name says that it did something else: "(photos)".
pub(super) fn is_other_role(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    holds(&OTHER_ROLES, &lower) || holds(&CREDITS, &lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writers() {
        for (text, expected) in [
            ("Reporting by Ann Bell; Editing by Bo Cole", "Reporting by Ann Bell;"),
            ("Ann Bell, edited by Bo Cole and Cy Dorn | Di Ekman", "Ann Bell, | Di Ekman"),
            ("Fotos: Bo Cole, Text: Ann Bell", "| Ann Bell"),
            ("Text: Ann Bell Foto: Bo Cole", "Text:Ann Bell"),
            ("Penulis: Ani Budi Editor: Citra Dewi", "Penulis:Ani Budi"),
            ("记者 王小明 编辑 李雷", "记者 王小明"),
            ("责编：牛小明、李雷", ""),
            ("文／山田太郎 写真／鈴木花子", "文／山田太郎"),
            ("撮影・文／山田太郎", "撮影・文／山田太郎"),
            ("来源：新华社 作者：王小明", "| 王小明"),
            ("von Ann Bell | abgelegt unter: | Coast | Di Ekman", "von Ann Bell |"),
            ("Tags: Coast, Storm | Text: Ann Bell", "| Ann Bell"),
            ("Ann Tag", "Ann Tag"),
            // No label: no mark behind the word, or the word within another.
            ("Ann Editor", "Ann Editor"),
            ("Photo Desk", "Photo Desk"),
            ("Theo Bell", "Theo Bell"),
            ("Ann Translator-Bell", "Ann Translator-Bell"),
            ("文在寅", "文在寅"),
            ("图图", "图图"),
            ("", ""),
        ] {
            assert_eq!(of_writers(text).replace(": ", ":").replace("／ ", "／").trim(), expected, "{text}");
        }
    }
}
