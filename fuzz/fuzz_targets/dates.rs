//! Any text as a written date, as metadata and as a byline: no panic, spans on character boundaries and in order.

#![no_main]

use dateline::date::{Hints, find, parse};
use dateline::name;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for (language, region) in
        [("", ""), ("en", "US"), ("de", ""), ("fr", "CA"), ("fa", ""), ("th", ""), ("ja", "")]
    {
        for now in ["", "2024-02-29T23:59+14:00"] {
            // The year of days that state none.
            let year = (!region.is_empty()).then_some(2024);
            let hints = Hints { language, region, now: now.parse().ok(), order: None, year };
            let mut last = 0;
            for found in find(text, &hints) {
                assert!(found.start >= last && text.get(found.start..found.end).is_some());
                last = found.end;
            }
            parse(text, &hints);
        }
    }
    for found in name::read(text) {
        assert!(!found.text.trim().is_empty());
        assert!(name::same(&found.text, &found.text));
        name::kind(&found.text);
    }
});
