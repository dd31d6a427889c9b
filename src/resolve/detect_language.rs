//! The language of a text by its script and its commonest words. For pages that name none, or a wrong one.
//!
//! Scripts that one language of the press uses decide at once; for Latin and Cyrillic the commonest words of each
//! language are counted (`common_words.txt`, a language a line). Languages with few of those in common with others need
//! ten words; fewer, and nothing is said.

use crate::word_map::{WordMap, lower_onto};
use std::sync::LazyLock;

static COMMON: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let rows = include_str!("common_words.txt").lines().skip(1);
    rows.filter_map(|row| row.split_once(' ').map(|(code, words)| (code, words.split(' ').collect())))
        .collect()
});

/// For each word, the places in [`COMMON`] of the languages that have it.
static LANGUAGES_OF: LazyLock<WordMap<Vec<usize>>> = LazyLock::new(|| {
    let mut out: WordMap<Vec<usize>> = WordMap::default();
    for (language, (_, words)) in COMMON.iter().enumerate() {
        for word in words {
            let languages = out.entry(word).or_default();
            if languages.last() != Some(&language) {
                languages.push(language);
            }
        }
    }
    out
});

/// Characters looked at: a few paragraphs tell as much as the whole.
const ENOUGH: usize = 6_000;

/// Letters below which nothing is said.
const LEAST: usize = 60;

/// An ISO 639-1 code, and whether the text leaves no doubt.
pub(super) fn detect<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Option<(&'static str, bool)> {
    let mut text = String::new();
    let mut left = ENOUGH;
    for paragraph in paragraphs {
        let end = paragraph.char_indices().nth(left).map_or(paragraph.len(), |(end, _)| end);
        left -= paragraph[..end].chars().count();
        text.push_str(&paragraph[..end]);
        text.push(' ');
        if left == 0 {
            break;
        }
    }
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    if letters < LEAST {
        return None;
    }
    by_script(&text, letters).map(|code| (code, true)).or_else(|| by_words(&text))
}

/// Scripts that one language of the press uses, or a few that their letters tell apart: from, to (code points), the share
/// of all letters that decides (in hundredths), and the language.
const SCRIPTS: &[(char, char, usize, &str)] = &[
    ('\u{3040}', '\u{30ff}', 10, "ja"),
    ('\u{ac00}', '\u{d7af}', 30, "ko"),
    ('\u{0600}', '\u{06ff}', 30, "ar"),
    ('\u{0400}', '\u{04ff}', 30, "ru"),
    ('\u{0370}', '\u{03ff}', 30, "el"),
    ('\u{0530}', '\u{058f}', 30, "hy"),
    ('\u{0590}', '\u{05ff}', 30, "he"),
    ('\u{0900}', '\u{097f}', 30, "hi"),
    ('\u{0980}', '\u{09ff}', 30, "bn"),
    ('\u{0a00}', '\u{0a7f}', 30, "pa"),
    ('\u{0a80}', '\u{0aff}', 30, "gu"),
    ('\u{0b80}', '\u{0bff}', 30, "ta"),
    ('\u{0c00}', '\u{0c7f}', 30, "te"),
    ('\u{0c80}', '\u{0cff}', 30, "kn"),
    ('\u{0d00}', '\u{0d7f}', 30, "ml"),
    ('\u{0d80}', '\u{0dff}', 30, "si"),
    ('\u{0e00}', '\u{0e7f}', 30, "th"),
    ('\u{0e80}', '\u{0eff}', 30, "lo"),
    ('\u{1000}', '\u{109f}', 30, "my"),
    ('\u{10a0}', '\u{10ff}', 30, "ka"),
    ('\u{1200}', '\u{137f}', 30, "am"),
    ('\u{1780}', '\u{17ff}', 30, "km"),
    ('\u{4e00}', '\u{9fff}', 30, "zh"),
];

fn by_script(text: &str, letters: usize) -> Option<&'static str> {
    let mut counts = [0; SCRIPTS.len()];
    for char in text.chars().filter(|char| *char >= '\u{0370}') {
        // General punctuation lies in no script.
        if ('\u{2000}'..='\u{206f}').contains(&char) {
            continue;
        }
        if let Some(script) = SCRIPTS.iter().position(|(from, to, ..)| (*from..=*to).contains(&char)) {
            counts[script] += 1;
        }
    }
    let decides =
        |(count, (.., share, _)): &(usize, &(char, char, usize, &str))| count * 100 / letters >= *share;
    let (_, (.., code)) = counts.into_iter().zip(SCRIPTS).find(decides)?;
    let has = |letters: &str| text.contains(|char| letters.contains(char));
    Some(match *code {
        "ar" if has("ٹڈڑے") => "ur",
        "ar" if has("پچگژ") => "fa",
        "ru" if has("іїєґ") && !has("ў") => "uk",
        "ru" if has("ў") => "be",
        "ru" if has("ђћџљњ") => "sr",
        "ru" if has("ыэ") => "ru",
        "ru" if has("ѓќѕ") => "mk",
        "ru" => "bg",
        code => code,
    })
}

fn by_words(text: &str) -> Option<(&'static str, bool)> {
    let words =
        text.split(|char: char| !char.is_alphabetic() && char != '\'').filter(|word| !word.is_empty());
    let mut total = 0;
    let mut counts = vec![0usize; COMMON.len()];
    let mut lower = String::new();
    for word in words {
        total += 1;
        lower.clear();
        lower_onto(word, &mut lower);
        for language in LANGUAGES_OF.get(lower.as_str()).into_iter().flatten() {
            counts[*language] += 1;
        }
    }
    let mut scores: Vec<(usize, &str)> =
        counts.into_iter().zip(COMMON.iter()).map(|(count, (code, _))| (count, *code)).collect();
    scores.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let (best, second) = (scores.first()?, scores.get(1)?);
    // A tenth of a running text's words are among its language's commonest twenty; three times the next is no doubt.
    if best.0 < 5 || best.0 * 12 < total {
        return None;
    }
    Some((best.1, best.0 >= 25 && best.0 > 2 * second.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_sorted() {
        assert!(COMMON.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(COMMON.iter().all(|(code, words)| code.len() == 2 && words.len() >= 12));
    }

    #[test]
    fn languages() {
        for (text, expected) in [
            (
                "The river rose by two metres in one night, and the mayor of the town said that it was not over.",
                Some("en"),
            ),
            (
                "Der Fluss stieg in einer Nacht um zwei Meter, und die Leiterin der Stadt sagte, dass es nicht vorbei ist.",
                Some("de"),
            ),
            (
                "La rivière est montée de deux mètres dans la nuit, et le maire de la ville a dit que ce n'est pas fini.",
                Some("fr"),
            ),
            (
                "El río subió dos metros en una noche y el alcalde de la ciudad dijo que no se ha terminado por ahora.",
                Some("es"),
            ),
            (
                "Rzeka podniosła się w nocy o dwa metry, a burmistrz miasta powiedział, że to nie jest jeszcze koniec i że się boi.",
                Some("pl"),
            ),
            (
                "Река за ночь поднялась на два метра, и глава города сказал, что это ещё не конец, а только начало, по его словам.",
                Some("ru"),
            ),
            (
                "川は一晩で二メートル上がり、町長はまだ終わっていないと述べた。橋は使えず、四十軒の家が水につかっているという。水位はまだ上がるとみられている。",
                Some("ja"),
            ),
            ("Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt", None),
            ("Short", None),
        ] {
            assert_eq!(detect(std::iter::once(text)).map(|(code, _)| code), expected, "{text}");
        }
    }
}
