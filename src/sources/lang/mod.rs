//! The word lists of each language: a word → the classes it belongs to. Lists only, no rules.
//!
//! One folder a language, one text file a class, one word a line. A language without a folder has no lists: its
//! quotations, links and credits are read, and nothing is guessed.

pub mod class;

use class::Class;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The lists of one language.
pub struct Lexicon {
    words: HashMap<&'static str, Class>,
    pub language: Language,
}

/// The languages whose grammar of attribution is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    Other,
}

macro_rules! lists {
    ($folder:literal: $($class:ident $file:literal),* $(,)?) => {
        &[$((Class::$class, include_str!(concat!($folder, "/", $file, ".txt")))),*]
    };
}

const ENGLISH: &[(Class, &str)] = lists!("en":
    SAY "speech_strong", SPEECH "speech", WEAK "speech_weak", FINDING "finding", AUXILIARY "auxiliary", VERB "verb",
    CONJUNCTION "conjunction", PREPOSITION "preposition", DETERMINER "determiner", PRONOUN "pronoun", TIME "time",
    ADVERB "adverb", TITLE "title", ROLE "role", PERSON "person", GROUP "group", COLLECTIVE "collective",
    DOCUMENT "document", ORGANISATION "organisation", ORGANISATION_NAME "organisation_name", OUTLET "outlet",
    AGENCY "agency", PLACE "place", AFFILIATION "affiliation", ABBREVIATION "abbreviation", CONTACTED "contacted",
    ALSO_NOUN "also_noun", FEMALE "female", MALE "male",
);

impl Lexicon {
    /// The lists for a BCP 47 tag; empty lists for a language that has none.
    pub fn of(tag: &str) -> &'static Lexicon {
        static ENGLISH_LEXICON: OnceLock<Lexicon> = OnceLock::new();
        static NO_LEXICON: OnceLock<Lexicon> = OnceLock::new();
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "en" => ENGLISH_LEXICON.get_or_init(|| Lexicon::load(Language::English, ENGLISH)),
            _ => NO_LEXICON.get_or_init(|| Lexicon::load(Language::Other, &[])),
        }
    }

    fn load(language: Language, lists: &[(Class, &'static str)]) -> Lexicon {
        let mut words = HashMap::new();
        for (class, list) in lists {
            for word in list.lines().skip(1) {
                let known: &mut Class = words.entry(word).or_default();
                *known = *known | *class;
            }
        }
        Lexicon { words, language }
    }

    /// Whether a dash at the start of a paragraph opens speech.
    pub fn dialogue_dash(&self) -> bool {
        self.language == Language::Other
    }

    /// The classes of a word in lower case.
    pub fn class(&self, word: &str) -> Class {
        self.words.get(word).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_without_doubles_and_name_their_source() {
        for (_, list) in [ENGLISH].into_iter().flatten() {
            let mut lines = list.lines();
            assert!(lines.next().is_some_and(|first| first.starts_with("# ")), "{list}");
            let words: Vec<&str> = lines.collect();
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "expected {:?} before {:?}", pair[1], pair[0]);
            }
        }
    }
}
