//! A byline → its parts: at commas, slashes, bullets and the words for "and" in many languages.

use super::kind::{is_agency, is_organisation};
use super::words::{CONJUNCTIONS, holds};

/// The parts, trimmed, in order; never empty ones.
pub(super) fn parts(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for piece in split_at_marks(text) {
        for piece in split_spaced(piece, &[" - ", " – ", " — ", " / ", " // ", " + "]) {
            for piece in slashes(piece) {
                commas(piece, &mut out);
            }
        }
    }
    out.retain(|part| !part.is_empty());
    out
}

/// At bullets, bars and the commas of other scripts; a dot within a word ("约翰·史密斯", "Gal·la") joins it.
fn split_at_marks(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut before) = (0, ' ');
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let splits = match char {
            '·' => !is_joined(before) || !is_joined(next),
            _ => matches!(
                char,
                '|' | '•'
                    | '⋅'
                    | '∙'
                    | '‧'
                    | '◦'
                    | '●'
                    | ';'
                    | '、'
                    | '，'
                    | '；'
                    | '／'
                    | '،'
                    | '؛'
                    | '►'
                    | '▪'
                    | '\n'
            ),
        };
        if splits {
            out.push(&text[start..at]);
            start = at + char.len_utf8();
        }
        before = char;
    }
    out.push(&text[start..]);
    out
}

/// A Han character or a small letter.
fn is_joined(char: char) -> bool {
    char.is_lowercase() || matches!(char, '\u{4e00}'..='\u{9fff}')
}

fn split_spaced<'a>(text: &'a str, separators: &[&str]) -> Vec<&'a str> {
    let mut out = vec![text];
    for separator in separators {
        out = out.into_iter().flat_map(|piece| piece.split(separator)).collect();
    }
    out
}

/// "Ann Bell/Example News": a slash without spaces, unless it belongs to an address.
fn slashes(text: &str) -> Vec<&str> {
    if text.contains("//") || text.contains("www.") || text.starts_with('/') {
        return vec![text];
    }
    text.split('/').collect()
}

fn commas(text: &str, out: &mut Vec<String>) {
    let pieces: Vec<&str> = text.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    // "Bell, Ann": one word each.
    if let [family, given] = pieces[..]
        && is_one_capitalised(family)
        && is_one_capitalised(given)
    {
        out.push(format!("{given} {family}"));
        return;
    }
    for piece in pieces {
        // "Jr." and the like belong to the name before.
        if matches!(piece, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
            && let Some(last) = out.last_mut()
        {
            last.push(' ');
            last.push_str(piece);
            continue;
        }
        conjunctions(piece, out);
    }
}

fn is_one_capitalised(piece: &str) -> bool {
    !piece.contains(char::is_whitespace)
        && piece.chars().next().is_some_and(char::is_uppercase)
        && piece.chars().skip(1).any(char::is_lowercase)
}

/// Splits at words for "and" that stand between two names.
fn conjunctions(piece: &str, out: &mut Vec<String>) {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        if !holds(&CONJUNCTIONS, &word.to_lowercase()) {
            continue;
        }
        // "GmbH & Co. KG" is one firm.
        if words.get(at + 1).is_some_and(|next| next.starts_with("Co")) && *word == "&" {
            continue;
        }
        // A capital "E" or "I" is an initial, "Dan" (Indonesian for "and") a name.
        let mut letters = word.chars();
        if letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_uppercase) {
            continue;
        }
        let (left, right) = (at - start, words.len() - at - 1);
        // "Ministry of Health and Welfare" is one.
        if right == 1 && at > start + 1 && is_one_organisation(&words[start..at], words[at + 1]) {
            continue;
        }
        // "Ortega y Gasset": one letter joins two persons only where both sides are full names.
        let short = word.chars().count() == 1 && *word != "&";
        if at == start {
            start = at + 1;
        } else if right >= 1 && (!short || (left >= 2 && right >= 2)) {
            out.push(words[start..at].join(" "));
            start = at + 1;
        }
    }
    out.push(words[start..].join(" "));
}

/// Whether an organisation's name of several words goes on behind an "and" with a word that is no agency's.
fn is_one_organisation(left: &[&str], right: &str) -> bool {
    let left = left.join(" ");
    is_organisation(&left) && !is_agency(right) && !is_organisation(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        for (text, expected) in [
            ("Ann Bell", "Ann Bell"),
            ("Ann Bell, Bo Cole and Cy Dorn", "Ann Bell|Bo Cole|Cy Dorn"),
            ("Ann Bell, Bo Cole, and Cy Dorn", "Ann Bell|Bo Cole|Cy Dorn"),
            ("Ann Bell & Bo Cole", "Ann Bell|Bo Cole"),
            ("Ann Bell und Bo Cole", "Ann Bell|Bo Cole"),
            ("Ana Pérez y Luis Gil", "Ana Pérez|Luis Gil"),
            ("José Ortega y Gasset", "José Ortega y Gasset"),
            ("Ann E Bell", "Ann E Bell"),
            ("山田太郎、鈴木花子", "山田太郎|鈴木花子"),
            ("Bell, Ann", "Ann Bell"),
            ("Dan Bell", "Dan Bell"),
            ("ANI BELL DAN BUDI COLE", "ANI BELL|BUDI COLE"),
            ("Bo Cole, Jr., Ann Bell", "Bo Cole Jr.|Ann Bell"),
            ("Ann Bell | Example News", "Ann Bell|Example News"),
            ("Ann Bell/Example", "Ann Bell|Example"),
            ("Ann Smith-Bell", "Ann Smith-Bell"),
            ("约翰·史密斯", "约翰·史密斯"),
            ("홍길동·김철수 기자", "홍길동|김철수 기자"),
            ("Ann Bell·Bo Cole", "Ann Bell|Bo Cole"),
            ("", ""),
            (" , and ", ""),
        ] {
            assert_eq!(parts(text).join("|"), expected, "{text}");
        }
    }
}
