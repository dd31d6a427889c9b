//! How long the sources of an article take, as a ratio to splitting the same text into words; and whether a text without
//! a full stop stays linear from 10 KB to 10 MB. `cargo bench --bench sources`.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Invented sentences of a news text, about 100 words.
const PARAGRAPHS: [&str; 5] = [
    "The harbour will stay shut until spring, Ann Smith, the director of the port authority, said on Monday. “We have no \
     choice,” she told the Harbour Gazette in an interview.",
    "According to two officials familiar with the matter, the city had asked for a loan of 3 million in January.",
    "“Nobody was told,” said Bob Jones, a spokesman for the dockers’ union, adding that “a strike is possible”.",
    "A report by the Office for Port Statistics (OPS) found that trade fell by a fifth; the OPS said more would follow.",
    "The mayor did not respond to a request for comment. Critics say the plan came late, and the council denied it.",
];

fn main() {
    let article: Vec<&str> = PARAGRAPHS.iter().cycle().take(50).copied().collect();
    let words: usize = article.iter().map(|text| text.split_whitespace().count()).sum();
    let splitting = best_of(20, || article.iter().map(|text| split(text).len()).sum::<usize>());
    let reading = best_of(20, || dateline::sources::read(&article, "en").sources.len());
    let per_thousand = reading.as_secs_f64() * 1e6 / words as f64;
    println!(
        "{words} words: {per_thousand:.2} ms per 1,000 words, {:.1} times splitting",
        ratio(reading, splitting)
    );

    let mut before = None;
    for kilobytes in [10, 100, 1_000, 10_000] {
        let text =
            "Ann Smith said that officials told Bob Jones, who left, and ".repeat(kilobytes * 1024 / 60);
        let took = best_of(1, || dateline::sources::read(&[&text], "en").sources.len());
        let growth = before
            .map_or(String::new(), |before| format!(", {:.1} times the time before", ratio(took, before)));
        println!("{kilobytes} KB without a full stop: {:.1} ms{growth}", took.as_secs_f64() * 1e3);
        before = Some(took);
    }
}

/// Lower-case words, as a plain tokeniser gives them.
fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn best_of<T>(rounds: usize, mut run: impl FnMut() -> T) -> Duration {
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(1e-9)
}
