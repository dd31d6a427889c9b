//! Texts made to break a reader: they cost what their length costs, and give spans on character boundaries.

use super::{Found, timexes};
use std::time::Instant;

const LANGUAGES: [&str; 5] = ["en", "de", "fr", "es", "ja"];

fn read(text: &str, language: &str) -> Vec<Found> {
    let found = timexes(text, "2026-03-06T12:00+01:00".parse().ok(), language);
    for one in &found {
        assert!(text.get(one.start..one.end).is_some_and(|text| !text.is_empty()), "{one:?}");
        assert!(text.get(one.sentence.0..one.sentence.1).is_some(), "{one:?}");
    }
    for pair in found.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?}");
    }
    found
}

#[test]
fn time_grows_with_the_text() {
    // Ten times the text may take at most forty times as long: squares take a hundred.
    for piece in [
        "7",
        "1.",
        "1 ",
        "Feb ",
        "the last ",
        "the ",
        "two ",
        "de ",
        "1998-",
        "10:",
        "'",
        "a b. ",
        "\u{301}",
        "Montag, ",
    ] {
        for language in LANGUAGES {
            let time = |count: usize| {
                let text = piece.repeat(count);
                let start = Instant::now();
                read(&text, language);
                start.elapsed().as_secs_f64()
            };
            let (small, large) = (time(2_000).max(0.01), time(20_000));
            // A machine under load may stumble once.
            assert!(
                large < small * 40.0 || time(20_000) < small * 40.0,
                "{piece:?} {language}: {small} {large}"
            );
        }
    }
}

/// Words and marks of the grammars, thrown together by a generator that always throws the same.
#[test]
fn random_words() {
    const PIECES: [&str; 60] = [
        "the",
        "last",
        "next",
        "Feb",
        ".",
        "6",
        "31",
        ",",
        "1998",
        "-",
        "99",
        "two",
        "years",
        "ago",
        "later",
        "mid",
        "end",
        "of",
        "quarter",
        "third",
        "'",
        "s",
        "a",
        "half",
        "and",
        "10",
        ":",
        "35",
        "p",
        "m",
        "GMT",
        "noon",
        "Friday",
        "May",
        "may",
        "every",
        "century",
        "20",
        "th",
        "der",
        "vor",
        "zwei",
        "Jahren",
        "er",
        "Anfang",
        "il",
        "y",
        "hace",
        "l",
        "dernière",
        "siglo",
        "XX",
        "0000",
        "99999999999",
        "２０",
        "年",
        "é",
        "\n\n",
        "…",
        "🗓",
    ];
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..600 {
        let mut text = String::new();
        for _ in 0..next(40) {
            text.push_str(PIECES[next(PIECES.len() as u64) as usize]);
            if next(4) > 0 {
                text.push(' ');
            }
        }
        for language in LANGUAGES {
            read(&text, language);
        }
    }
}
