//! What is painted in the sidebar.

use super::messages::{Opened, PagePort, ToPage};
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::KeyboardEvent;

/// Shows a reading; `page` is absent in a tab of its own.
pub fn show(opened: Opened, page: Option<PagePort>) {
    let document = gloo::utils::document();
    let body = document.body().expect_throw("sidebar.html has a body");
    body.set_text_content(None);
    let text = serde_json::to_string_pretty(&opened.article).unwrap_or_default();
    if let Ok(raw) = document.create_element("pre") {
        raw.set_text_content(Some(&text));
        let _ = body.append_child(&raw);
    }
    let Some(page) = page else { return };
    // The document lives as long as the sidebar, and this listener as long as the document.
    EventListener::new(&document, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key() == "Escape" {
            page.send(&ToPage::Close);
        }
    })
    .forget();
}
