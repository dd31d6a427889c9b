//! Dateline in real browsers: Chromium over its DevTools protocol, Firefox over WebDriver BiDi, each over one WebSocket
//! that the browser opens itself. No chromedriver, no geckodriver.
//!
//! Both sit behind [`Browser`], so that a test is written once. Pages come from [`server`], on loopback only.

mod browser;
mod chromium;
mod firefox;
pub mod pages;
mod process;
pub mod server;
mod socket;

pub use browser::{Browser, Contexts, wait_for};
pub use chromium::Chromium;
pub use firefox::Firefox;

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// Opens the sidebar on the current page by a click and waits until it shows a reading.
pub fn open_sidebar(browser: &mut dyn Browser) {
    browser.click_button();
    wait_for_mark(browser, "shown");
}

/// The same where a failure is only noted: gives what the button says when nothing is shown within 15 s.
pub fn try_open_sidebar(browser: &mut dyn Browser) -> Result<(), String> {
    browser.click_button();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(15) {
        let shown = browser.frame("return performance.getEntriesByName('shown').length > 0");
        if shown == Some(Value::Bool(true)) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(30));
    }
    Err(format!("nothing shown; {} frames, the button says {:?}", browser.frame_count(), browser.button()))
}

/// When the sidebar made a mark of its own (`shown`, `painted`), in ms since 1970.
pub fn wait_for_mark(browser: &mut dyn Browser, mark: &str) -> f64 {
    let script = format!(
        "const [mark] = performance.getEntriesByName('{mark}');
         return mark ? performance.timeOrigin + mark.startTime : null"
    );
    wait_for(mark, || browser.frame(&script).unwrap_or_default()).as_f64().unwrap_or_default()
}

/// Presses the sidebar's first button whose words begin so (and what opens the part it stands in).
pub fn press_button(browser: &mut dyn Browser, label: &str) {
    let script = format!(
        "const found = [...document.querySelectorAll('button, a')].find((button) => button.textContent.trim().startsWith({label:?}));
         for (let part = found?.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
         found?.click();
         return Boolean(found)"
    );
    wait_for(label, || browser.frame(&script).unwrap_or_default());
}

/// Waits until the sidebar says it.
pub fn wait_for_text(browser: &mut dyn Browser, text: &str) {
    let script = format!("return document.body.innerText.includes({text:?})");
    wait_for(text, || browser.frame(&script).unwrap_or_default());
}

/// Reads HTML with the extension's own WASM, in the open sidebar's frame.
pub fn read_in_frame(browser: &mut dyn Browser, html: &str, url: &str, now: &str) -> Value {
    let arguments = json!([html, url, now]);
    let script = format!("const reader = await import('./reader.js'); return reader.read(...{arguments})");
    browser.frame(&script).unwrap_or_default()
}

/// Where tests leave screenshots and profiles.
pub fn scratch() -> PathBuf {
    root().join("target").join("browser")
}
