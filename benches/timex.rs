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

/// Repeated without an end: digits, months without a day, numbers that never become a date, one endless line.
const HOSTILE: &[(&str, &str)] = &[
    ("digits", "7"),
    ("months", "Feb "),
    ("numbers", "1."),
    ("the last", "the last "),
    ("clocks", "10:"),
    ("marks", "'"),
    ("words", "word "),
];

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
    println!("nanoseconds a byte as a hostile text grows (a reader that is not linear grows with it)");
    println!("{:12} {:>8} {:>8} {:>8} {:>8}", "", "10 KB", "100 KB", "1 MB", "10 MB");
    for (name, piece) in HOSTILE {
        let row = [10_000, 100_000, 1_000_000, 10_000_000].map(|bytes| {
            let text = piece.repeat(bytes / piece.len());
            let start = Instant::now();
            black_box(timexes(&text, anchor, "en").len());
            start.elapsed().as_secs_f64() * 1e9 / text.len() as f64
        });
        println!("{name:12} {:8.0} {:8.0} {:8.0} {:8.0}", row[0], row[1], row[2], row[3]);
    }
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
