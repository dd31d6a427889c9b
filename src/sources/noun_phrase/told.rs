//! What an unnamed source lets know of itself: its nation or its employer ("a US official", "un responsable du ministère"),
//! which makes it partially anonymous. Rank and age ("a senior official") tell nothing of the kind.
//!
//! `lang/*/nation.txt` holds the beginnings of adjectives of nations; their endings are the languages'.

use crate::sources::lang::Language;
use crate::sources::lang::class::Class;
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

const ENGLISH: &str = include_str!("../lang/en/nation.txt");
const GERMAN: &str = include_str!("../lang/de/nation.txt");
const FRENCH: &str = include_str!("../lang/fr/nation.txt");
const SPANISH: &str = include_str!("../lang/es/nation.txt");
const PORTUGUESE: &str = include_str!("../lang/pt/nation.txt");
const ITALIAN: &str = include_str!("../lang/it/nation.txt");

/// First parts of German compounds that name an employer: "Polizeisprecherin".
const EMPLOYERS: [&str; 14] = [
    "armee",
    "bank",
    "behörden",
    "feuerwehr",
    "firmen",
    "gerichts",
    "klinik",
    "konzern",
    "militär",
    "ministeriums",
    "partei",
    "polizei",
    "regierungs",
    "unternehmens",
];

/// Letters that an ending may have: "estadounid-enses".
const ENDING: usize = 5;

/// Whether the phrase around a head noun tells its nation or employer. `chunk` holds what stands before the noun, `whole`
/// its complement too.
pub(super) fn is_told(prose: &Prose, chunk: &Range<usize>, whole: &Range<usize>, head: usize) -> bool {
    let opens = prose.sentences.get(prose.sentence_of(chunk.start)).map(|sentence| sentence.start);
    let before = (chunk.start..head).any(|at| {
        let name = prose.tokens[at].capital() && opens != Some(at) && !prose.class(at).is(Class::TIME);
        name || tells(prose, at)
    });
    before
        || is_compound(prose, head)
        || (head + 1..whole.end).any(|at| tells(prose, at) || prose.tokens[at].capital())
}

fn tells(prose: &Prose, at: usize) -> bool {
    let class = prose.class(at);
    let employer = class.is(Class::ORGANISATION | Class::ORGANISATION_NAME | Class::PLACE | Class::OUTLET);
    prose.shape(at) != Some(Shape::Possessive) && employer || is_nation(prose, at)
}

fn is_nation(prose: &Prose, at: usize) -> bool {
    let list = match prose.lexicon.language {
        Language::English => ENGLISH,
        Language::German => GERMAN,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Portuguese => PORTUGUESE,
        Language::Italian => ITALIAN,
        Language::Other => return false,
    };
    let word = prose.word(at).to_lowercase();
    let nation = |stem: &str| word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= ENDING);
    list.lines().skip(1).any(nation)
}

/// "US-Beamter", "Regierungssprecher".
fn is_compound(prose: &Prose, head: usize) -> bool {
    if !prose.grammar().capital_nouns {
        return false;
    }
    let word = prose.word(head).to_lowercase();
    word.contains('-') || EMPLOYERS.iter().any(|employer| word.starts_with(employer) && word != *employer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Anonymity;
    use crate::sources::lang::Lexicon;
    use crate::sources::noun_phrase::read;

    #[test]
    fn lists_are_sorted_and_say_their_source() {
        for list in [ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN] {
            assert!(list.starts_with("# "), "{list:.40}");
            let rows: Vec<&str> = list.lines().skip(1).collect();
            assert!(rows.windows(2).all(|pair| pair[0] < pair[1]), "{rows:?}");
            assert!(rows.iter().all(|row| row.chars().count() >= 2 && row.to_lowercase() == **row));
        }
    }

    #[test]
    fn what_is_told() {
        for (language, text, partial) in [
            ("en", "a US official", true),
            ("en", "Nigerian officials", true),
            ("en", "a Pentagon official", true),
            ("en", "an official at the ministry", true),
            ("en", "a company spokesman", true),
            ("en", "a senior official", false),
            ("en", "two former officials", false),
            ("en", "an official", false),
            ("en", "a person familiar with the matter", false),
            ("en", "Officials", false),
            ("de", "Ein US-Beamter", true),
            ("de", "Ein deutscher Beamter", true),
            ("de", "Eine Polizeisprecherin", true),
            ("de", "Ein hochrangiger Beamter", false),
            ("de", "Ein Beamter", false),
            ("fr", "un responsable américain", true),
            ("fr", "deux responsables français", true),
            ("fr", "un haut responsable", false),
            ("fr", "un responsable", false),
            ("es", "un funcionario estadounidense", true),
            ("es", "funcionarios alemanes", true),
            ("es", "un alto funcionario", false),
            ("es", "un funcionario", false),
            ("pt", "um funcionário americano", true),
            ("pt", "funcionários do ministério", true),
            ("pt", "um alto funcionário", false),
            ("it", "un funzionario tedesco", true),
            ("it", "funzionari americani", true),
            ("it", "un alto funzionario", false),
        ] {
            let prose = Prose::new(text, Lexicon::of(language));
            let found = read(&prose, 0..prose.tokens.len()).map(|phrase| phrase.anonymity);
            let expected = if partial { Anonymity::Partial } else { Anonymity::Full };
            assert_eq!(found, Some(expected), "{text}");
        }
    }
}
