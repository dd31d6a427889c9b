//! The browser's side: what `content.js`, `sidebar.js` and `library.js` call. wasm32 only.
//!
//! Nothing is interpreted here: [`crate::read`] does that, natively the same. Where WASM may not run on the page (its
//! Content-Security-Policy), the sidebar's frame calls the same [`read`] on the same HTML; ARCHITECTURE.md says how.

mod choice;
mod clipboard;
mod dom;
mod engine;
mod library;
pub mod messages;
mod options;
mod own_styles;
mod panic_notice;
mod rich;
mod say;
pub mod sidebar;
pub mod storage;
mod tabs;
mod when;
mod words;

use messages::{PagePort, Reading};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Reads a page; gives an `Article` as a plain object (docs/article.schema.json).
#[wasm_bindgen]
pub fn read(html: &str, url: &str, now: &str) -> Result<JsValue, JsValue> {
    panic_notice::install();
    let article = crate::read(html, url, now);
    Ok(article.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Fills the sidebar's page. `port` leads to the page's side; absent when the reading is shown in a tab of its own.
#[wasm_bindgen(js_name = showSidebar)]
pub fn show_sidebar(reading: JsValue, port: Option<web_sys::MessagePort>) -> Result<(), JsValue> {
    panic_notice::install();
    let reading: Reading = serde_wasm_bindgen::from_value(reading)?;
    sidebar::show(reading.opened(), port.map(PagePort::new));
    Ok(())
}

/// Fills the library's page.
#[wasm_bindgen(js_name = showLibrary)]
pub fn show_library() {
    panic_notice::install();
    library::show();
}

/// Fills the options page.
#[wasm_bindgen(js_name = showOptions)]
pub fn show_options() {
    panic_notice::install();
    options::show();
}
