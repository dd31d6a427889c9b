//! Any text in any of the languages: no panic, spans on character boundaries and in order.

#![no_main]

use dateline::timex::timexes;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for language in ["en", "de", "fr", "es", "ja", "ru"] {
        for anchor in ["", "2024", "0001-01-01", "9999-12-31", "2024-02-29T23:59+14:00"] {
            let mut last = 0;
            for found in timexes(text, anchor.parse().ok(), language) {
                assert!(found.start >= last && text.get(found.start..found.end).is_some());
                last = found.end;
            }
        }
    }
});
