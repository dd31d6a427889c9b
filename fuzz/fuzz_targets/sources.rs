//! Any text in any of the languages: no panic, every span on character boundaries of its paragraph.

#![no_main]

use dateline::sources;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let paragraphs: Vec<&str> = text.split('\n').collect();
    for language in ["", "en", "de", "fr", "es", "ru"] {
        let reading = sources::read(&paragraphs, language);
        for source in &reading.sources {
            for evidence in &source.evidence {
                let span = &evidence.span;
                assert_eq!(
                    paragraphs[span.paragraph].get(span.start..span.end),
                    Some(evidence.sentence.as_str())
                );
            }
        }
        for spoken in &reading.quotations {
            let span = &spoken.quotation.span;
            assert!(paragraphs[span.paragraph].get(span.start..span.end).is_some());
        }
    }
});
