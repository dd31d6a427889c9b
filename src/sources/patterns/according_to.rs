//! "according to X", "per X", "citing X", "in the words of X".

use super::{Attribution, Pattern};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Phrase, left, right};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let before = german_before(prose, at, sentence);
    if !before.is_empty() {
        return Some(Attribution::new(Pattern::AccordingTo, before, at));
    }
    let start = cue(prose, at).or_else(|| english(prose, at)).or_else(|| german(prose, at, sentence))?;
    if start >= sentence.end {
        return None;
    }
    let mut phrases = right(prose, start, sentence.end);
    if matches!(prose.word(at), "Pour" | "pour" | "Para" | "para") {
        let opens = at == sentence.start && prose.shape(phrases.first()?.range.end) == Some(Shape::Mark(','));
        phrases.retain(|phrase| {
            opens && phrase.kind == SourceKind::Person && phrase.anonymity == Anonymity::Named
        });
    }
    if matches!(prose.word(at), "citing" | "Citing" | "quoting") {
        phrases
            .retain(|phrase| phrase.anonymity == Anonymity::Named || phrase.kind == SourceKind::UnnamedGroup);
    }
    (!phrases.is_empty()).then(|| Attribution::new(Pattern::AccordingTo, phrases, at))
}

/// The end of a cue of the language's grammar that starts here.
fn cue(prose: &Prose, at: usize) -> Option<usize> {
    let initial = prose.word(at).bytes().next()?.to_ascii_lowercase();
    let starts = |words: &&&[&str]| {
        // Most words of a text share no initial with a cue.
        words
            .first()
            .and_then(|word| word.bytes().next())
            .is_some_and(|first| !first.is_ascii() || first == initial)
            && words.iter().enumerate().all(|(offset, word)| prose.among(at + offset, &[word]))
    };
    prose.grammar().according.iter().filter(starts).map(|words| at + words.len()).max()
}

fn english(prose: &Prose, at: usize) -> Option<usize> {
    match prose.word(at) {
        "per"
            if prose.tokens.get(at + 1)?.capital()
                && prose.shape(at.checked_sub(1)?) == Some(Shape::Mark(',')) =>
        {
            Some(at + 1)
        }
        "citing" | "Citing" | "quoting" => Some(at + 1),
        "words" if prose.is(at.checked_sub(1)?, "the") && prose.is(at + 1, "of") => Some(at + 2),
        _ => None,
    }
}

/// „…“, so X; "heißt es in X"; "nach Angaben eines X".
fn german(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<usize> {
    if !prose.grammar().capital_nouns {
        return None;
    }
    let after_words =
        at > sentence.start && matches!(prose.shape(at - 1), Some(Shape::Quote(_) | Shape::Mark(',')));
    let source = |at: usize| {
        prose.tokens.get(at).is_some_and(|t| t.capital() || t.class.is(Class::DETERMINER | Class::ROLE))
    };
    match prose.word(at) {
        "so" if after_words && source(at + 1) => Some(at + 1),
        "heißt" | "hieß"
            if prose.is(at + 1, "es")
                && matches!(prose.word(at + 2), "in" | "im" | "bei" | "aus" | "vom" | "von") =>
        {
            Some(at + 3)
        }
        "nach" | "Nach" if TOLD.contains(&prose.word(at + 1)) => {
            let start = at + 2 + usize::from(matches!(prose.word(at + 2), "von" | "vom"));
            source(start).then_some(start)
        }
        _ => None,
    }
}

/// What is said, after "nach".
const TOLD: &[&str] = &[
    "Angabe",
    "Angaben",
    "Ansicht",
    "Auffassung",
    "Auskunft",
    "Aussage",
    "Aussagen",
    "Berechnungen",
    "Darstellung",
    "Einschätzung",
    "Erkenntnissen",
    "Informationen",
    "Meinung",
    "Schätzung",
    "Schätzungen",
    "Überzeugung",
    "Worten",
];

/// "X zufolge", "Aus X hieß es": the source stands before the cue.
fn german_before(prose: &Prose, at: usize, sentence: &Range<usize>) -> Vec<Phrase> {
    let before = match prose.word(at) {
        _ if !prose.grammar().capital_nouns || at <= sentence.start => return Vec::new(),
        "zufolge" => at,
        "hieß" | "heißt" if prose.is(at + 1, "es") => {
            let floor = sentence.start.max(at.saturating_sub(12));
            let from = (floor..at).rev().find(|from| FROM.contains(&prose.word(*from)));
            return from.map_or(Vec::new(), |from| right(prose, from + 1, at));
        }
        _ => return Vec::new(),
    };
    let floor = sentence.start.max(before.saturating_sub(8));
    let told = (floor..before).rev().find(|told| TOLD.contains(&prose.word(*told)));
    match told {
        Some(told) if told + 1 < before => {
            right(prose, told + 1 + usize::from(prose.is(told + 1, "von")), before)
        }
        Some(_) => Vec::new(),
        None => left(prose, before, sentence.start),
    }
}

const FROM: &[&str] = &["Aus", "Bei", "In", "Seitens", "Von", "Vom", "aus", "bei", "seitens", "vom", "von"];

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "according_to",
            "en",
            &[
                ("The port is shut, according to Ann Smith.", &["Ann Smith"]),
                ("According to the Harbour Office, the port is shut.", &["Harbour Office"]),
                (
                    "The port is shut, according to two people familiar with the plan.",
                    &["two people familiar with the plan"],
                ),
                ("The port is shut, according to a Monmouth poll.", &["Monmouth poll"]),
                ("The port is shut, per Ann Smith.", &["Ann Smith"]),
                ("It was shut, said the Gazette, citing Ann Smith.", &["Ann Smith"]),
                ("The port is shut, according to a study published on Monday.", &["a study"]),
                // Must not fire.
                ("The port was run according to plan.", &[]),
                ("Prices rose 5 per cent.", &[]),
                ("Ships per day: 30.", &[]),
                ("He was fined, citing weather.", &[]),
                ("The accord was shut.", &[]),
            ],
        );
        check(
            "according_to",
            "de",
            &[
                ("Laut der Polizei ist der Hafen zu.", &["Polizei"]),
                ("Der Hafen ist nach Angaben von Anna Schmidt zu.", &["Anna Schmidt"]),
                ("„Der Hafen ist zu“, so Anna Schmidt.", &["Anna Schmidt"]),
                ("Anna Schmidt zufolge ist der Hafen zu.", &["Anna Schmidt"]),
                ("Angaben der Polizei zufolge ist der Hafen zu.", &["Polizei"]),
                ("Nach Angaben eines Polizeisprechers ist der Hafen zu.", &["ein Polizeisprecher"]),
                ("Laut „Tagesblatt“ ist der Hafen zu.", &["Tagesblatt"]),
                ("Aus Sicherheitskreisen hieß es, der Hafen sei zu.", &["Sicherheitskreisen"]),
                // Must not fire.
                ("Demzufolge ist der Hafen zu.", &[]),
                ("Nach Angaben über Angaben ist der Hafen zu.", &[]),
                ("Der Hafen hieß es zu sein.", &[]),
                ("So ist der Hafen zu.", &[]),
                ("Es war laut im Hafen.", &[]),
            ],
        );
        check(
            "according_to",
            "fr",
            &[
                ("Selon Anne Dupont, le port est fermé.", &["Anne Dupont"]),
                ("D’après la police, le port est fermé.", &["police"]),
                ("Pour Anne Dupont, le port est perdu.", &["Anne Dupont"]),
                ("Le port est fermé pour Anne Dupont.", &[]),
                ("Le port est fermé après midi.", &[]),
            ],
        );
        check(
            "according_to",
            "es",
            &[
                ("Según Ana Gómez, el puerto está cerrado.", &["Ana Gómez"]),
                ("El puerto está cerrado, de acuerdo con la policía.", &["policía"]),
                ("El puerto está de acuerdo.", &[]),
                ("Es un barco para Mercedes.", &[]),
            ],
        );
        check(
            "according_to",
            "pt",
            &[
                ("Segundo Ana Gomes, o porto está fechado.", &["Ana Gomes"]),
                ("O porto está fechado, de acordo com a polícia.", &["polícia"]),
                ("O porto está fechado, conforme o relatório.", &["relatório"]),
                ("Foi o segundo barco do dia.", &[]),
                ("O barco vai para Lisboa.", &[]),
                ("O porto está de acordo.", &[]),
            ],
        );
        check(
            "according_to",
            "it",
            &[
                ("Secondo Anna Rossi, il porto è chiuso.", &["Anna Rossi"]),
                ("Il porto è chiuso, secondo la polizia.", &["polizia"]),
                ("Stando al ministero, il porto è chiuso.", &["ministero"]),
                ("È il secondo porto del Paese.", &[]),
                ("Un treno per Milano è partito.", &[]),
            ],
        );
    }
}
