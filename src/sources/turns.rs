//! Turns of an interview or a transcript: "Ann Smith: It was in spring …", "A: …", each a paragraph without marks.
//!
//! A label counts when it is a full name that two paragraphs have, or when it names somebody whom the text names
//! elsewhere; whoever only asks is the interviewer. "A:" is the one person whom the text says was spoken to; with two of them it is nobody.

use super::lang::class::Class;
use super::names::Names;
use super::noun_phrase::{self, Phrase, Reference};
use super::prose::Prose;
use super::token::Shape;
use crate::article::{Anonymity, SourceKind};
use std::collections::HashMap;

/// The longest label, in tokens.
const LABEL: usize = 4;

/// The speaker of each paragraph that is a turn, by its index, with the token of the colon.
pub fn read(paragraphs: &[Prose], names: &Names) -> HashMap<usize, (Phrase, usize)> {
    let labels: Vec<(usize, usize)> =
        paragraphs.iter().enumerate().filter_map(|(index, prose)| Some((index, label(prose)?))).collect();
    let mut turns: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    for (index, colon) in labels {
        turns.entry(paragraphs[index].slice(0..colon)).or_default().push((index, colon));
    }
    let mut found = HashMap::new();
    for (label, turns) in &turns {
        let answers = turns.iter().any(|(index, _)| !paragraphs[*index].text.trim_end().ends_with('?'));
        let (first, colon) = turns[0];
        let speaker = match *label {
            "Q" | "Question" => None,
            "A" | "Answer" => spoken_to(paragraphs),
            _ => noun_phrase::read(&paragraphs[first], 0..colon).filter(|phrase| {
                let person = phrase.kind == SourceKind::Person && phrase.reference == Reference::Direct;
                let given = paragraphs[first].class(0).is(Class::MALE | Class::FEMALE | Class::TITLE);
                let known = names.find(&phrase.name).map(|at| names.people[at].mentions as usize);
                person && (turns.len() > 1 && colon > 1 && given || known.is_some_and(|n| n > turns.len()))
            }),
        };
        let Some(speaker) = speaker.filter(|_| answers) else { continue };
        found.extend(turns.iter().map(|(index, colon)| (*index, (speaker.clone(), *colon))));
    }
    found
}

/// The colon behind a few capital words that open a paragraph and no quotation.
fn label(prose: &Prose) -> Option<usize> {
    let colon = (1..=LABEL.min(prose.tokens.len())).find(|at| prose.shape(*at) == Some(Shape::Mark(':')))?;
    let capital = prose.tokens[..colon].iter().all(|token| token.capital());
    let single = colon == 1 && matches!(prose.word(0), "Q" | "A");
    let words = prose.tokens.len() > colon + LABEL;
    let spoken = !matches!(prose.shape(colon + 1), Some(Shape::Quote(_)));
    ((capital || single) && words && spoken).then_some(colon)
}

/// "The Gazette spoke to Ann Smith": the one person it says so of.
fn spoken_to(paragraphs: &[Prose]) -> Option<Phrase> {
    let mut found: Option<Phrase> = None;
    for prose in paragraphs {
        for at in 0..prose.tokens.len() {
            let Some(start) = after_cue(prose, at) else { continue };
            let Some(phrase) = noun_phrase::right(prose, start, prose.tokens.len()).into_iter().next() else {
                continue;
            };
            if phrase.kind != SourceKind::Person
                || phrase.anonymity != Anonymity::Named
                || phrase.reference != Reference::Direct
            {
                continue;
            }
            match &found {
                Some(known) if !known.name.ends_with(&phrase.name) => return None,
                Some(_) => {}
                None => found = Some(phrase),
            }
        }
    }
    found
}

/// "spoke to", "talked with", "sat down with", "interviewed", "an interview with".
fn after_cue(prose: &Prose, at: usize) -> Option<usize> {
    let with = |at: usize| prose.is(at, "to") || prose.is(at, "with");
    match prose.word(at) {
        "interviewed" => Some(at + 1),
        "spoke" | "speaks" | "talked" | "talks" | "chatted" | "interview" | "conversation"
            if with(at + 1) =>
        {
            Some(at + 2)
        }
        "sat" | "sits" if prose.is(at + 1, "down") && with(at + 2) => Some(at + 3),
        "caught" | "catches" if prose.is(at + 1, "up") && with(at + 2) => Some(at + 3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::sources::reading::read;

    #[test]
    fn cases() {
        let long = "It was in spring, when a colleague showed me the letter.";
        let turn = |label: &str| format!("{label}: {long}");
        let asked = "Q: When did you first hear about the plan for the port?";
        let cases: [(Vec<String>, &[&str]); 9] = [
            (vec!["Ann Marlow runs the port.".into(), turn("Marlow")], &["Ann Marlow"]),
            (
                vec![
                    turn("ANN MARLOW"),
                    "HOST: And what did you do then, at the port?".into(),
                    turn("ANN MARLOW"),
                ],
                &["ANN MARLOW"],
            ),
            (vec!["The Gazette spoke to Ann Marlow.".into(), asked.into(), turn("A")], &["Ann Marlow"]),
            // Must not fire.
            (
                vec![
                    "The Gazette spoke to Ann Marlow and talked to Bob Jones.".into(),
                    asked.into(),
                    turn("A"),
                ],
                &[],
            ),
            (vec![asked.into(), turn("A")], &[]),
            (vec![turn("Key Events"), turn("Key Events")], &[]),
            (vec![turn("Breaking"), turn("Breaking")], &[]),
            (vec![turn("Update"), "Nothing else was told of it.".into()], &[]),
            (
                vec![
                    "Bob Jones: When did you hear of it, and where?".into(),
                    "Bob Jones: And what did you do then?".into(),
                ],
                &[],
            ),
        ];
        for (paragraphs, expected) in cases {
            let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
            let names: Vec<String> =
                read(&paragraphs, "en").sources.into_iter().map(|source| source.name).collect();
            assert_eq!(names, expected, "{paragraphs:?}");
        }
    }
}
