//! Any bytes as a page: the tokens are those of html5ever's own tokenizer.

#![no_main]

use dateline::page::against_html5ever::{ours, theirs};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let html = String::from_utf8_lossy(bytes);
    assert_eq!(ours(&html), theirs(&html));
});
