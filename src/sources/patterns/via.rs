//! "told CNN", "in an interview with Le Monde", "told the news outlet": the outlet the words were said to.

use crate::article::SourceKind;
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Phrase, right};
use crate::sources::prose::Prose;
use std::ops::Range;

/// The outlet after a reporting verb, if any.
pub fn outlet(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<Phrase> {
    let told = matches!(prose.word(verb), "told" | "tells" | "tell").then_some(verb + 1);
    let interview = || {
        let limit = sentence.end.min(verb + 12);
        (verb + 1..limit)
            .find(|at| {
                matches!(prose.word(*at), "interview" | "Interview" | "entretien" | "entrevista")
                    && matches!(prose.word(at + 1), "with" | "on" | "mit" | "à" | "au" | "avec" | "con" | "a")
            })
            .map(|at| at + 2)
    };
    // "sagte der Zeitung", "a déclaré à l’AFP", "dijo a EFE".
    let listener = || {
        let to = verb + 1;
        let dative = prose.grammar().capital_nouns && matches!(prose.word(to), "der" | "dem");
        let romance = prose.grammar().verb_first && prose.among(to, prose.grammar().to);
        (dative || romance).then_some(if dative { to } else { to + 1 })
    };
    let start = told.or_else(interview).or_else(listener).filter(|start| *start < sentence.end)?;
    let phrase = right(prose, start, sentence.end).into_iter().next()?;
    let outlet = matches!(phrase.kind, SourceKind::Outlet | SourceKind::Agency);
    let last = phrase.range.end.saturating_sub(1);
    // "sagte dem „Harzer Boten“".
    let marked =
        prose.tokens.get(phrase.range.end).map_or("", |next| &prose.text[prose.tokens[last].end..next.start]);
    let marked = prose.grammar().capital_nouns && marked.starts_with(['“', '«', '"', '”']);
    (outlet || marked || prose.class(last).is(Class::OUTLET) && prose.tokens[last].capital())
        .then_some(phrase)
}

#[cfg(test)]
mod tests {
    use crate::sources::reading::read;

    #[test]
    fn cases() {
        let cases = [
            ("Ann Smith told the Harbour Times that it was shut.", Some("Harbour Times")),
            ("Ann Smith said in an interview with CNN that it was shut.", Some("CNN")),
            ("Ann Smith told Reuters it was shut.", Some("Reuters")),
            ("Ann Smith said it was shut, Reuters reported.", Some("Reuters")),
            // Must not fire.
            ("Ann Smith said it was shut. Reuters reported that it was open.", None),
            ("Ann Smith said it was shut but Reuters reported that it was open.", None),
            ("Ann Smith told Bob Jones it was shut.", None),
            ("Ann Smith told reporters it was shut.", None),
            ("Ann Smith said it was shut.", None),
        ];
        for (text, expected) in [
            ("Anna Schmidt sagte der Deutschen Presse-Agentur, er sei zu.", Some("Deutschen Presse-Agentur")),
            ("Anna Schmidt sagte dem „Harzer Boten“, er sei zu.", Some("Harzer Boten")),
            ("Anna Schmidt sagte der Stadt ab.", None),
        ] {
            let found = read(&[text], "de").sources.into_iter().find(|source| source.name == "Anna Schmidt");
            assert_eq!(found.and_then(|source| source.via_outlet).as_deref(), expected, "{text}");
        }
        for (text, expected) in cases {
            let found = read(&[text], "en").sources.into_iter().find(|source| source.name == "Ann Smith");
            assert_eq!(found.and_then(|source| source.via_outlet).as_deref(), expected, "{text}");
        }
    }
}
