//! How long the sources of an article take, as a ratio to splitting the same text into words; and whether odd and
//! hostile text stays linear from 10 KB to 10 MB. `cargo bench --bench sources`.

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

    for (name, piece) in HOSTILE {
        let mut before = None;
        for kilobytes in [10, 100, 1_000, 10_000] {
            let text = piece.repeat(kilobytes * 1024 / piece.len());
            let paragraphs: Vec<&str> = text.split('\n').collect();
            // One run of a small text tells of cold caches and fresh pages, not of the text.
            let rounds = (5_000 / kilobytes).clamp(1, 50);
            let took = best_of(rounds, || dateline::sources::read(&paragraphs, "en").sources.len());
            let growth = before.map_or(String::new(), |before| {
                format!(", {:.1} times the time before", ratio(took, before))
            });
            println!("{name}, {kilobytes} KB: {:.1} ms{growth}", took.as_secs_f64() * 1e3);
            before = Some(took);
        }
    }
}

/// What no newspaper prints: each is repeated to the size wanted.
const HOSTILE: [(&str, &str); 7] = [
    ("no full stop", "Ann Smith said that officials told Bob Jones, who left, and "),
    ("unbalanced marks", "“ “ \" ‘ „ « he said \"a "),
    ("apostrophes", "‘the workers’ said ' and ’ ‘ no "),
    ("one-word lines", "said\nSmith\n"),
    ("mixed scripts", "Смит said سميث told 史密斯 שאמר and Ann "),
    ("right to left", "قال الوزير «لن نبيع الميناء أبدا» "),
    ("commas and relatives", "Ann, who left the people who said, "),
];

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
