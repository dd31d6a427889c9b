//! Any bytes as a page: no panic, and what is read points into the paragraphs it names.

#![no_main]

use dateline::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let html = String::from_utf8_lossy(bytes);
    let article = read(&html, "https://paper.example/2024/02/29/story", "2026-03-06T10:00:00+01:00");
    for timex in &article.timeline {
        let paragraph = &article.article_body[timex.span.paragraph];
        assert_eq!(paragraph.get(timex.span.start..timex.span.end), Some(timex.text.as_str()));
    }
});
