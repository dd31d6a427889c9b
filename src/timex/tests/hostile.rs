//! Texts made to break a reader: it ends, and gives spans on character boundaries. What they cost as they grow is
//! measured by `benches/timex.rs`.

use super::{Found, timexes};

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
fn one_piece_again_and_again() {
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
            read(&piece.repeat(5_000), language);
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
