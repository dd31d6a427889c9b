//! The word lists of each language: a word → the classes it belongs to. Lists only, no rules.
//!
//! One folder a language, one text file a class, one word a line. A language without a folder has no lists: its
//! quotations, links and credits are read, and nothing is guessed.

pub mod class;
pub mod grammar;

use crate::word_map::WordMap;
use class::Class;
use grammar::Grammar;
use std::sync::OnceLock;

/// The lists of one language.
pub struct Lexicon {
    words: WordMap<Class>,
    pub language: Language,
    pub grammar: &'static Grammar,
}

/// The languages whose grammar of attribution is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    German,
    French,
    Spanish,
    Portuguese,
    Italian,
    Other,
}

impl Language {
    /// Whether adjectives follow their noun and object pronouns stand before the verb.
    pub fn is_romance(self) -> bool {
        matches!(self, Language::French | Language::Spanish | Language::Portuguese | Language::Italian)
    }
}

type Lists = &'static [(Class, &'static str)];

macro_rules! lists {
    ($folder:literal, $($class:ident $file:literal),* $(,)?) => {
        &[$((Class::$class, include_str!(concat!($folder, "/", $file, ".txt")))),*]
    };
}

macro_rules! language {
    ($folder:literal $(, $class:ident $file:literal)*) => {
        lists!($folder,
            SAY "speech_strong", SPEECH "speech", WEAK "speech_weak", FINDING "finding", AUXILIARY "auxiliary",
            VERB "verb", CONJUNCTION "conjunction", PREPOSITION "preposition", DETERMINER "determiner",
            PRONOUN "pronoun", TIME "time", ADVERB "adverb", TITLE "title", ROLE "role", PERSON "person",
            GROUP "group", COLLECTIVE "collective", DOCUMENT "document", ORGANISATION "organisation",
            ORGANISATION_NAME "organisation_name", OUTLET "outlet", AGENCY "agency", PLACE "place",
            AFFILIATION "affiliation", ABBREVIATION "abbreviation", CONTACTED "contacted", FEMALE "female",
            MALE "male" $(, $class $file)*
        )
    };
}

const LANGUAGES: [(&str, Language, Lists); 6] = [
    ("en", Language::English, language!("en", ALSO_NOUN "also_noun")),
    ("de", Language::German, language!("de", ALSO_NOUN "also_noun")),
    ("fr", Language::French, language!("fr", ALSO_NOUN "also_noun")),
    ("es", Language::Spanish, language!("es", ALSO_NOUN "also_noun")),
    ("pt", Language::Portuguese, language!("pt", ALSO_NOUN "also_noun")),
    ("it", Language::Italian, language!("it", ALSO_NOUN "also_noun")),
];

/// Given names are the same in every language.
const GIVEN_NAMES: Lists =
    &[(Class::FEMALE, include_str!("female.txt")), (Class::MALE, include_str!("male.txt"))];

/// Whether a language (BCP 47) has lists; the empty tag stands for one that is guessed.
pub fn is_read(tag: &str) -> bool {
    tag.is_empty() || LANGUAGES.iter().any(|(code, ..)| *code == primary(tag))
}

fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

impl Lexicon {
    /// The lists for a BCP 47 tag; empty lists for a language that has none.
    pub fn of(tag: &str) -> &'static Lexicon {
        static LOADED: [OnceLock<Lexicon>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        static NONE: OnceLock<Lexicon> = OnceLock::new();
        let primary = primary(tag);
        match LANGUAGES.iter().position(|(code, ..)| *code == primary) {
            Some(at) => LOADED[at].get_or_init(|| Lexicon::load(LANGUAGES[at].1, LANGUAGES[at].2)),
            None => NONE.get_or_init(|| Lexicon::load(Language::Other, &[])),
        }
    }

    /// The tag of the language whose function words fill a text whose language is not told; empty when none does.
    pub fn guess(paragraphs: &[&str]) -> &'static str {
        const FUNCTION: [Class; 3] = [Class::DETERMINER, Class::PREPOSITION, Class::AUXILIARY];
        let words: Vec<String> = paragraphs
            .iter()
            .flat_map(|text| text.split_whitespace())
            .take(400)
            .map(str::to_lowercase)
            .collect();
        let count = |tag: &str| {
            let lexicon = Lexicon::of(tag);
            words.iter().filter(|word| FUNCTION.iter().any(|class| lexicon.class(word).is(*class))).count()
        };
        let best = LANGUAGES.iter().map(|(code, ..)| (count(code), *code)).max_by_key(|(count, _)| *count);
        best.filter(|(count, _)| count * 4 > words.len() && *count > 10).map_or("", |(_, code)| code)
    }

    fn load(language: Language, lists: Lists) -> Lexicon {
        let names: Lists = if lists.is_empty() { &[] } else { GIVEN_NAMES };
        let all = lists.iter().chain(names);
        // A word has eight letters or so; the map is filled once without growing.
        let bytes: usize = all.clone().map(|(_, list)| list.len()).sum();
        let mut words = WordMap::with_capacity_and_hasher(bytes / 8, Default::default());
        for (class, list) in all {
            for word in list.lines().skip(1) {
                let known: &mut Class = words.entry(word).or_default();
                *known = *known | *class;
            }
        }
        Lexicon { words, language, grammar: grammar::of(language) }
    }

    /// Whether a dash at the start of a paragraph opens speech.
    pub fn dialogue_dash(&self) -> bool {
        !matches!(self.language, Language::English | Language::German)
    }

    /// The classes of a word in lower case. A German compound has those of its last part.
    pub fn class(&self, word: &str) -> Class {
        match self.words.get(word) {
            Some(class) => *class,
            None if self.language == Language::German => self.german(word),
            None if self.language == Language::Portuguese => self.with_pronoun(word),
            None => Class::default(),
        }
    }

    /// "disse-me": a verb and whom it is said to.
    fn with_pronoun(&self, word: &str) -> Class {
        let verb = ["-me", "-lhe", "-lhes", "-nos"].iter().find_map(|pronoun| word.strip_suffix(pronoun));
        verb.and_then(|verb| self.words.get(verb))
            .map_or(Class::default(), |class| class.only(Class::REPORTING))
    }

    /// A compound, or the genitive of a word that is known.
    fn german(&self, word: &str) -> Class {
        let stem = word.strip_suffix("es").or_else(|| word.strip_suffix('s')).filter(|stem| stem.len() > 4);
        let nominative = stem.and_then(|stem| self.words.get(stem)).map(|class| class.only(Class::HEAD));
        let compound = |word: &str| if word.len() > 7 { self.last_part(word) } else { Class::default() };
        nominative.unwrap_or_else(|| match (compound(word), word.strip_suffix('s')) {
            (class, Some(stem)) if class == Class::default() => compound(stem),
            (class, _) => class,
        })
    }

    fn last_part(&self, word: &str) -> Class {
        const NOUNS: Class = Class::HEAD;
        word.char_indices()
            .skip(2)
            .take_while(|(at, _)| word.len() - at >= 4)
            .filter_map(|(at, _)| self.words.get(&word[at..]))
            .find(|class| class.is(NOUNS))
            .map_or(Class::default(), |class| class.only(NOUNS | Class::COLLECTIVE) | Class::COMPOUND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_without_doubles_and_name_their_source() {
        for (code, lists) in
            LANGUAGES.map(|(code, _, lists)| (code, lists)).into_iter().chain([("any", GIVEN_NAMES)])
        {
            for (_, list) in lists {
                let mut lines = list.lines();
                assert!(lines.next().is_some_and(|first| first.starts_with("# ")), "{code}: {list}");
                let words: Vec<&str> = lines.collect();
                for pair in words.windows(2) {
                    assert!(pair[0] < pair[1], "{code}: expected {:?} before {:?}", pair[1], pair[0]);
                }
            }
        }
    }

    #[test]
    fn languages_are_guessed_from_function_words() {
        let cases = [
            (
                "The harbour of the town was closed on Monday by a storm that is said to have been the worst in years.",
                "en",
            ),
            (
                "Der Hafen der Stadt ist am Montag von einem Sturm mit dem Namen Paul und einer Flut in die Knie gezwungen worden.",
                "de",
            ),
            (
                "Le port de la ville a été fermé lundi par une tempête qui est la pire de ces dernières années dans le pays.",
                "fr",
            ),
            (
                "El puerto de la ciudad ha sido cerrado el lunes por una tormenta que es la peor de los últimos años en el país.",
                "es",
            ),
            (
                "O porto da cidade foi fechado na segunda-feira por uma tempestade que é a pior dos últimos anos no país e não vai reabrir.",
                "pt",
            ),
            (
                "Il porto della città è stato chiuso lunedì da una tempesta che è la peggiore degli ultimi anni e non sarà riaperto prima della fine del mese di marzo.",
                "it",
            ),
            ("Порт города закрыт в понедельник", ""),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(Lexicon::guess(&[text]), expected, "{text}");
        }
    }
}
