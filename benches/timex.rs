//! What reading the time expressions of a text costs, as a ratio to cutting the same text into words.
//!
//! `cargo bench --bench timex` prints milliseconds for 1,000 words and the ratio; the bar is 1 ms.

use dateline::timex::timexes;
use std::hint::black_box;
use std::time::Instant;

/// Invented; about as dense in dates as a news agency's report.
const TEXT: &str = "The council of Lower Harbour said on Tuesday that the old bridge, closed since June last year, \
will reopen early next month after repairs which took almost nine months. Engineers had found cracks in three of its \
eleven piers on Aug. 14, 2024, two days after a barge had struck the northern one at about 3:40 a.m. The mayor, who \
promised in 2021 that the town would build a second crossing within five years, called the delay a lesson for the \
future. Costs rose to 4.2 million, from 2.9 million a year earlier, and the ferry, which now runs every hour, lost \
money in the third quarter. People who live on the far shore say that the nineteen-sixties bridge was never meant to \
carry lorries; one of them, a baker, has crossed it daily for three decades. The works end on Friday, the council \
said, and a fair is planned for the weekend. ";

const ROUNDS: usize = 30;

fn main() {
    let text = TEXT.repeat(40);
    let anchor = "2025-10-06".parse().ok();
    let words = text.split_whitespace().count();
    let cut = fastest(|| tokenise(&text).len());
    let read = fastest(|| timexes(&text, anchor, "en").len());
    println!("words {words}, expressions {}", timexes(&text, anchor, "en").len());
    println!(
        "tokenise {:.3} ms, timexes {:.3} ms for 1,000 words",
        per_thousand(cut, words),
        per_thousand(read, words)
    );
    println!("ratio {:.1}", read / cut);
}

fn per_thousand(seconds: f64, words: usize) -> f64 {
    seconds * 1e6 / words as f64
}

/// Seconds of the fastest round.
fn fastest(work: impl Fn() -> usize) -> f64 {
    (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min)
}

/// Words and marks in small letters, as any reader of text begins.
fn tokenise(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for piece in text.split_whitespace() {
        for word in piece.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
            tokens.push(word.to_lowercase());
        }
    }
    tokens
}
