//! Numbers of units ("three", "22", "5 1/2", "a couple of", "several") and years in figures and words.

use crate::timex::lexicon::Sense;
use crate::timex::meaning::Count;
use crate::timex::token::{Shape, Tokens};

/// A count and the token after it.
pub fn count(tokens: &Tokens, at: usize) -> Option<(Count, usize)> {
    if let Some((whole, _)) = tokens.number(at) {
        return Some(half(tokens, at + 1, whole));
    }
    if tokens.shape(at) == Shape::Amount {
        return amount(tokens.word(at)).map(|count| (count, at + 1));
    }
    match tokens.word(at) {
        "a" if tokens.is(at + 1, "couple") => {
            let of = usize::from(tokens.is(at + 2, "of"));
            return Some((Count::Whole(2), at + 2 + of));
        }
        "a" if tokens.is(at + 1, "few") || tokens.is(at + 1, "several") => {
            return Some((Count::Vague, at + 2));
        }
        "a" if tokens.is(at + 1, "dozen") => return Some((Count::Whole(12), at + 2)),
        "a" if tokens.is(at + 1, "hundred") => return Some((Count::Whole(100), at + 2)),
        "a" if tokens.is(at + 1, "thousand") => return Some((Count::Whole(1000), at + 2)),
        "a" if tokens.is(at + 1, "half") => return None,
        "several" | "few" | "many" | "some" => return Some((Count::Vague, at + 1)),
        "couple" => return Some((Count::Whole(2), at + 1 + usize::from(tokens.is(at + 1, "of")))),
        "dozens" | "hundreds" | "thousands" | "scores" if tokens.is(at + 1, "of") => {
            return Some((Count::Vague, at + 2));
        }
        "half" if tokens.is(at + 1, "a") || tokens.is(at + 1, "an") => return Some((Count::Half(0), at + 2)),
        _ => {}
    }
    let (whole, next) = words(tokens, at)?;
    Some(half(tokens, next, whole))
}

/// "1/2", "and a half" after a whole number.
fn half(tokens: &Tokens, next: usize, whole: u32) -> (Count, usize) {
    if tokens.is(next, "1") && tokens.is(next + 1, "/") && tokens.is(next + 2, "2") {
        return (Count::Half(whole), next + 3);
    }
    if tokens.is(next, "½") {
        return (Count::Half(whole), next + 1);
    }
    if tokens.is(next, "and") && tokens.is(next + 1, "a") && tokens.is(next + 2, "half") {
        return (Count::Half(whole), next + 3);
    }
    (Count::Whole(whole), next)
}

/// "1,000" and "2.5".
fn amount(word: &str) -> Option<Count> {
    if let Some(whole) = word.strip_suffix(".5") {
        return whole.parse().ok().map(Count::Half);
    }
    let digits: String = word.chars().filter(|letter| *letter != ',').collect();
    digits.parse().ok().filter(|number| *number < 1_000_000).map(Count::Whole)
}

/// "twenty-four", "three hundred".
fn words(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    let Sense::Number(first) = tokens.sense(at) else { return None };
    let mut total = u32::from(first);
    let mut next = at + 1;
    if (20..100).contains(&total) {
        let hyphen = usize::from(tokens.is(next, "-"));
        if let Sense::Number(small @ 1..=9) = tokens.sense(next + hyphen) {
            total += u32::from(small);
            next += hyphen + 1;
        }
    }
    if tokens.is(next, "hundred") {
        return Some((total * 100, next + 1));
    }
    Some((total, next))
}

/// A year of four digits, 1500–2099, and the token after it; the context is the caller's business.
pub fn year(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    if let Some((number, 4)) = tokens.number(at) {
        let plain = !(tokens.glued(at + 1) && tokens.shape(at + 1) == Shape::Small);
        return ((1500..2100).contains(&number) && plain).then_some((number as i32, at + 1));
    }
    spoken_year(tokens, at)
}

/// "nineteen ninety-six", "two thousand", "two thousand five".
fn spoken_year(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    let Sense::Number(first) = tokens.sense(at) else { return None };
    if first == 2 && tokens.is(at + 1, "thousand") {
        let and = usize::from(tokens.is(at + 2, "and"));
        return match tokens.sense(at + 2 + and) {
            Sense::Number(small @ 1..=20) => Some((2000 + i32::from(small), at + 3 + and)),
            _ => tokens.is(at.wrapping_sub(1), "year").then_some((2000, at + 2)),
        };
    }
    if !(15..=20).contains(&first) {
        return None;
    }
    let century = i32::from(first) * 100;
    if tokens.is(at + 1, "hundred") {
        return (first < 20).then_some((century, at + 2));
    }
    let Sense::Number(10..=99) = tokens.sense(at + 1) else { return None };
    let (rest, next) = words(tokens, at + 1)?;
    (rest < 100).then_some((century + rest as i32, next))
}
