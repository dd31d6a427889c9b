//! The word lists of this folder: one entry a line, sorted, in lower case; the first line names the source.

use crate::word_map::rows;
use std::sync::LazyLock;

/// A sorted list of entries.
pub(super) type List = LazyLock<Vec<&'static str>>;

/// Words that stand before a name: "by", "von", "文".
pub(super) static PREFIXES: List = LazyLock::new(|| rows(include_str!("prefixes.txt")));
/// Words that join two names.
pub(super) static CONJUNCTIONS: List = LazyLock::new(|| rows(include_str!("conjunctions.txt")));
/// Words that make a phrase a job title.
pub(super) static JOB_WORDS: List = LazyLock::new(|| rows(include_str!("job_words.txt")));
/// Words that make a name an organisation's or a desk's.
pub(super) static ORGANISATION_WORDS: List = LazyLock::new(|| rows(include_str!("organisation_words.txt")));
/// News agencies, in lower case.
pub(super) static AGENCIES: List = LazyLock::new(|| rows(include_str!("agencies.txt")));
/// Words that stand before the word of a job title.
pub(super) static JOB_MODIFIERS: List = LazyLock::new(|| rows(include_str!("job_modifiers.txt")));
/// Ends of job titles written in one word.
pub(super) static JOB_ENDINGS: List = LazyLock::new(|| rows(include_str!("job_endings.txt")));
/// Letters behind a name, without full stops.
pub(super) static DEGREES: List = LazyLock::new(|| rows(include_str!("degrees.txt")));
/// Words that open a credit for a picture or a source.
pub(super) static CREDITS: List = LazyLock::new(|| rows(include_str!("credits.txt")));
/// What alone opens a byline in running text.
pub(super) static OPENERS: List = LazyLock::new(|| rows(include_str!("openers.txt")));
/// Words behind a name that begin something else.
pub(super) static TAILS: List = LazyLock::new(|| rows(include_str!("tails.txt")));
/// What stands before somebody who did something else than write.
pub(super) static OTHER_ROLES: List = LazyLock::new(|| rows(include_str!("other_roles.txt")));
/// What stands before the sections and tags of an article.
pub(super) static TOPICS: List = LazyLock::new(|| rows(include_str!("topics.txt")));
/// Job titles and postpositions right behind a name: "홍길동 기자", "山田太郎記者".
pub(super) static BEHIND: List = LazyLock::new(|| rows(include_str!("behind.txt")));
/// Ends of words that make a name an organisation's or a desk's.
pub(super) static ORGANISATION_ENDINGS: List =
    LazyLock::new(|| rows(include_str!("organisation_endings.txt")));
/// Places that could be taken for a name.
pub(super) static PLACES: List = LazyLock::new(|| rows(include_str!("places.txt")));
/// Given names of women and of men, as the sources' reader knows them.
pub(super) static GIVEN_NAMES: [List; 2] = [
    LazyLock::new(|| rows(include_str!("../sources/lang/female.txt"))),
    LazyLock::new(|| rows(include_str!("../sources/lang/male.txt"))),
];
/// Given names of other scripts and countries, and family names that stand first.
pub(super) static MORE_GIVEN_NAMES: List = LazyLock::new(|| rows(include_str!("given_names.txt")));
/// Chinese and Korean family names of one letter.
pub(super) static FAMILY_LETTERS: List = LazyLock::new(|| rows(include_str!("family_letters.txt")));
/// Values of author fields that name nobody.
pub(super) static NOBODY: List = LazyLock::new(|| rows(include_str!("nobody.txt")));

/// The words of a text; the vowel signs and marks of Indic and other scripts belong to theirs.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_sign = |char: char| matches!(char, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{eff}' | '\u{200c}');
    text.split(move |char: char| !char.is_alphanumeric() && !is_sign(char)).filter(|word| !word.is_empty())
}

/// Whether all of it is written in a script without spaces between words, or in Hangul.
pub(super) fn is_spaceless(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|char| char as u32 > 0x2e80)
}

/// Whether a list holds the word, given in lower case.
pub(super) fn holds(list: &List, word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_lower_case() {
        let lists = [
            &PREFIXES,
            &CONJUNCTIONS,
            &JOB_WORDS,
            &JOB_MODIFIERS,
            &JOB_ENDINGS,
            &DEGREES,
            &CREDITS,
            &OPENERS,
            &TAILS,
            &ORGANISATION_WORDS,
            &AGENCIES,
            &NOBODY,
            &OTHER_ROLES,
            &TOPICS,
            &MORE_GIVEN_NAMES,
            &FAMILY_LETTERS,
            &BEHIND,
            &ORGANISATION_ENDINGS,
            &PLACES,
        ];
        for list in lists {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "expected sorted rows without doubles, found {pair:?}");
            }
            for row in list.iter() {
                assert_eq!(row.to_lowercase(), *row);
                assert_eq!(row.trim(), *row);
            }
        }
    }
}
