//! The first and the following citations of one item, Dateline beside hayagriva, in one run; medians, and ratios to read.
//!
//! "First" is from the style's id to the printed entry: what a reader waits for after choosing a style. hayagriva takes the
//! style from its own archive where it has it, else from the XML, and one locale from its XML, since its archive only gives
//! out all of them at once. "After" is with style and language kept.

use dateline::cite::{LoadedStyle, Reference};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{self, IndependentStyle, Locale, LocaleFile, Style};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use std::hint::black_box;
use std::time::Instant;

const ITEM: &str = r#"{"id": "a", "type": "article-newspaper", "title": "Rain at last, and who asked for it",
    "author": [{"family": "Souza", "given": "Ana"}, {"family": "Meer", "given": "Jan"}], "container-title": "The Example",
    "issued": {"date-parts": [[2024, 3, 5]]}, "URL": "https://news.example/rain", "accessed": {"date-parts": [[2024, 3, 6]]}}"#;
const FIRST: usize = 15;
const AFTER: usize = 200;

fn main() {
    // Where the styles and locales are; a program in WASM is given them elsewhere.
    let data = std::env::args()
        .nth(1)
        .unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/cite/data").to_owned());
    let reference = Reference::from_json(serde_json::from_str(ITEM).expect("the item is JSON"));
    let words =
        std::fs::read_to_string(format!("{data}/locales/locales-en-US.xml")).expect("the locale is there");
    let theirs: citationberg::json::Item = serde_json::from_str(ITEM).expect("the item is CSL-JSON");
    println!(
        "{:42} {:>10} {:>10} {:>7}   {:>10} {:>10} {:>7}",
        "ms", "first", "hayagriva", "ratio", "after", "hayagriva", "ratio"
    );
    for style in dateline::cite::styles() {
        let xml =
            std::fs::read_to_string(format!("{data}/styles/{}.csl", style.id)).expect("the style is there");
        let first = median(FIRST, || {
            let loaded = LoadedStyle::built_in(style.id).expect("the style is built in");
            black_box(loaded.render(reference.item(), "en-US"));
        });
        let loaded = LoadedStyle::built_in(style.id).expect("the style is built in");
        let after = median(AFTER, || {
            black_box(loaded.render(reference.item(), "en-US"));
        });
        let their_first = median(FIRST, || {
            let locales = [locale(&words)];
            black_box(render(&theirs, &load(style.id, &xml), &locales));
        });
        let (kept, locales) = (load(style.id, &xml), [locale(&words)]);
        let their_after = median(AFTER, || {
            black_box(render(&theirs, &kept, &locales));
        });
        println!(
            "{:42} {first:10.3} {their_first:10.3} {:6.1}×   {after:10.4} {their_after:10.4} {:6.1}×",
            style.id,
            their_first / first,
            their_after / after
        );
    }
}

/// Milliseconds.
fn median(times: usize, mut run: impl FnMut()) -> f64 {
    let mut taken: Vec<f64> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken[taken.len() / 2]
}

fn locale(xml: &str) -> Locale {
    LocaleFile::from_xml(xml).expect("the locale is CSL").into()
}

fn load(id: &str, xml: &str) -> IndependentStyle {
    let style = match ArchivedStyle::by_name(id) {
        Some(archived) => archived.get(),
        None => Style::from_xml(xml).expect("the style is CSL"),
    };
    match style {
        Style::Independent(style) => style,
        Style::Dependent(_) => panic!("{id} is a dependent style"),
    }
}

fn render(item: &citationberg::json::Item, style: &IndependentStyle, locales: &[Locale]) -> String {
    let mut driver = BibliographyDriver::new();
    driver.citation(CitationRequest::from_items(vec![CitationItem::with_entry(item)], style, locales));
    let rendered = driver.finish(BibliographyRequest { style, locale: None, locale_files: locales });
    rendered.bibliography.map_or_else(
        || rendered.citations.iter().map(|cite| cite.citation.to_string()).collect(),
        |entries| entries.items.iter().map(|entry| entry.content.to_string()).collect(),
    )
}
