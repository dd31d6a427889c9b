//! What reading a page costs, as a ratio to parsing the same bytes and no more.
//!
//! `cargo bench --bench read [-- FOLDER [PEER …]]` reads the HTML files of a folder (default: the evaluation pages unpacked
//! in `target/corpus/pages`, else the fixtures) and prints, from one run on one core: the bare parse by html5ever into
//! markup5ever_rcdom, ours, the ratio (bar: 2), and pages a second. A peer is a command that reads the same pages in turn,
//! so that what else the machine does slows both (`tests/evaluate/speed.sh` gives trafilatura; bar: 15 times its pages).
//! Against a peer the first reading of a page counts, on both sides: trafilatura remembers the lines that it has met, and a
//! reader opens a page once.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::RcDom;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// Pages of one run, spread evenly over the folder.
const PAGES: usize = 200;

/// Each page is read this often; its fastest time counts.
const ROUNDS: usize = 3;

/// The address that every page is said to have.
const URL: &str = "https://example.org/news/story";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Cargo adds `--bench`.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let given = arguments.next().map(PathBuf::from);
    let mut peer = Peer::start(arguments);
    let folders = [given.unwrap_or_else(|| root.join("target/corpus/pages")), root.join("tests/pages")];
    let mut files = Vec::new();
    for folder in &folders {
        collect(folder, &mut files);
        if !files.is_empty() {
            break;
        }
    }
    files.sort();
    let step = (files.len() / PAGES).max(1);
    let pages: Vec<(&PathBuf, String)> = files
        .iter()
        .step_by(step)
        .take(PAGES)
        .filter_map(|file| Some((file, String::from_utf8_lossy(&std::fs::read(file).ok()?).into_owned())))
        .collect();
    let (mut bare, mut tree, mut ours) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let (mut first, mut theirs) = (Duration::ZERO, Duration::ZERO);
    let mut ratios: Vec<(f64, Duration, Duration)> = Vec::new();
    for (file, page) in &pages {
        let parsed = fastest(|| parse(page));
        tree += fastest(|| dateline::page::Page::parse(page, ""));
        let ours_once = || dateline::read(page, URL, "2026-11-22T12:00:00+00:00");
        first += timed(ours_once);
        theirs += peer.as_mut().map_or(Duration::ZERO, |peer| peer.first(file));
        let read = fastest(ours_once);
        ratios.push((ratio(read, parsed), read, parsed));
        bare += parsed;
        ours += read;
    }
    ratios.sort_by(|one, other| one.0.total_cmp(&other.0));
    let bytes: usize = pages.iter().map(|(_, page)| page.len()).sum();
    let count = pages.len().max(1) as f64;
    println!("pages {}, {:.1} MB", pages.len(), bytes as f64 / 1e6);
    println!("bare parse {:.2} ms a page, {:.0} pages/s", millis(bare) / count, count / bare.as_secs_f64());
    println!("dateline   {:.2} ms a page, {:.0} pages/s", millis(ours) / count, count / ours.as_secs_f64());
    println!("our tree   {:.2} ms a page", millis(tree) / count);
    println!(
        "median ratio of a page {:.2} (bar 2)",
        ratios.get(ratios.len() / 2).map_or(0.0, |(ratio, ..)| *ratio)
    );
    // A page of unclosed tags costs the bare parse seconds, because nothing limits its depth.
    let usual = ratios.iter().filter(|(ratio, ..)| *ratio >= 0.5);
    let (read, parsed) = usual
        .fold((Duration::ZERO, Duration::ZERO), |sum, (_, read, parsed)| (sum.0 + *read, sum.1 + *parsed));
    println!(
        "ratio of all {:.2}, without pages that we read in half the time {:.2}",
        ratio(ours, bare),
        ratio(read, parsed)
    );
    if let Some(peer) = peer {
        peer.end();
        println!(
            "first reading: ours {:.2} ms a page, the peer's {:.2} ms, {:.1} pages/s; ours {:.1} times that (bar 15)",
            millis(first) / count,
            millis(theirs) / count,
            count / theirs.as_secs_f64(),
            ratio(theirs, first)
        );
    }
}

/// Another reader in a process of its own. Given the pages' address as its last argument, it answers the path of a page
/// (a line) by the seconds that reading it took (a line).
struct Peer {
    child: Child,
    asks: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Peer {
    fn start(mut command: impl Iterator<Item = String>) -> Option<Peer> {
        let mut child = Command::new(command.next()?)
            .args(command)
            .arg(URL)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a command that starts");
        let answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let asks = child.stdin.take().expect("a pipe");
        Some(Peer { child, asks, answers })
    }

    /// Closes its input, at which it ends, and waits for that.
    fn end(mut self) {
        drop(self.asks);
        self.child.wait().expect("a peer that ends");
    }

    fn first(&mut self, page: &Path) -> Duration {
        writeln!(self.asks, "{}", page.display()).expect("a peer that reads");
        let answer = self.answers.next().expect("an answer for each page").expect("text");
        Duration::from_secs_f64(answer.parse().expect("seconds"))
    }
}

fn parse(page: &str) -> RcDom {
    html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page)
}

fn fastest<T>(work: impl Fn() -> T) -> Duration {
    (0..ROUNDS).map(|_| timed(&work)).min().unwrap_or_default()
}

fn timed<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(f64::EPSILON)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The HTML files below a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "html") {
                files.push(path);
            }
        }
    }
}
