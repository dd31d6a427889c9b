//! The language of a text by its script and its commonest words. For pages that name none, or a wrong one.
//!
//! Scripts that one language of the press uses decide at once; for Latin and Cyrillic the commonest words of each
//! language are counted (`common_words.txt`, a language a line). Languages with few of those in common with others need
//! ten words; fewer, and nothing is said.

use std::collections::HashMap;
use std::sync::LazyLock;

static COMMON: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let rows = include_str!("common_words.txt").lines().skip(1);
    rows.filter_map(|row| row.split_once(' ').map(|(code, words)| (code, words.split(' ').collect())))
        .collect()
});

/// For each word, the places in [`COMMON`] of the languages that have it.
static LANGUAGES_OF: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut out: HashMap<&str, Vec<usize>> = HashMap::new();
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
    for paragraph in paragraphs {
        text.extend(paragraph.chars().take(ENOUGH));
        text.push(' ');
        if text.len() > 3 * ENOUGH {
            break;
        }
    }
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    if letters < LEAST {
        return None;
    }
    by_script(&text, letters).map(|code| (code, true)).or_else(|| by_words(&text))
}

fn by_script(text: &str, letters: usize) -> Option<&'static str> {
    let share = |from: u32, to: u32| {
        let found = text.chars().filter(|char| (from..=to).contains(&(*char as u32))).count();
        found * 100 / letters
    };
    let has = |letters: &str| text.contains(|char| letters.contains(char));
    if share(0x3040, 0x30ff) >= 10 {
        return Some("ja");
    }
    if share(0xac00, 0xd7af) >= 30 {
        return Some("ko");
    }
    if share(0x0600, 0x06ff) >= 30 {
        return Some(if has("ٹڈڑے") {
            "ur"
        } else if has("پچگژ") {
            "fa"
        } else {
            "ar"
        });
    }
    if share(0x0400, 0x04ff) >= 30 {
        return Some(match () {
            () if has("іїєґ") && !has("ў") => "uk",
            () if has("ў") => "be",
            () if has("ђћџљњ") => "sr",
            () if has("ыэ") => "ru",
            () if has("ѓќѕ") => "mk",
            () => "bg",
        });
    }
    const SCRIPTS: &[(u32, u32, &str)] = &[
        (0x0370, 0x03ff, "el"),
        (0x0530, 0x058f, "hy"),
        (0x0590, 0x05ff, "he"),
        (0x0900, 0x097f, "hi"),
        (0x0980, 0x09ff, "bn"),
        (0x0a00, 0x0a7f, "pa"),
        (0x0a80, 0x0aff, "gu"),
        (0x0b80, 0x0bff, "ta"),
        (0x0c00, 0x0c7f, "te"),
        (0x0c80, 0x0cff, "kn"),
        (0x0d00, 0x0d7f, "ml"),
        (0x0d80, 0x0dff, "si"),
        (0x0e00, 0x0e7f, "th"),
        (0x0e80, 0x0eff, "lo"),
        (0x1000, 0x109f, "my"),
        (0x10a0, 0x10ff, "ka"),
        (0x1200, 0x137f, "am"),
        (0x1780, 0x17ff, "km"),
        (0x4e00, 0x9fff, "zh"),
    ];
    SCRIPTS.iter().find(|(from, to, _)| share(*from, *to) >= 30).map(|(.., code)| *code)
}

fn by_words(text: &str) -> Option<(&'static str, bool)> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|char: char| !char.is_alphabetic() && char != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let mut counts = vec![0usize; COMMON.len()];
    for language in words.iter().filter_map(|word| LANGUAGES_OF.get(word)).flatten() {
        counts[*language] += 1;
    }
    let mut scores: Vec<(usize, &str)> =
        counts.into_iter().zip(COMMON.iter()).map(|(count, (code, _))| (count, *code)).collect();
    scores.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let (best, second) = (scores.first()?, scores.get(1)?);
    // A tenth of a running text's words are among its language's commonest twenty; three times the next is no doubt.
    if best.0 < 5 || best.0 * 12 < words.len() {
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
