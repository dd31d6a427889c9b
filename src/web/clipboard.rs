//! Copying rich and plain text together, in the order that works where (measured in both browsers, browser.md):
//! `clipboard.write`, then `execCommand` with our own capturing listener, else the text is offered selected.

use super::dom::document;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, HtmlDocument};

/// One thing in both forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copy {
    pub plain: String,
    /// Empty = plain text only.
    pub html: String,
}

impl Copy {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: text.into(), html: String::new() }
    }
}

/// How it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    Done,
    /// The browser refused every way; the reader can copy this text by hand.
    ByHand(String),
}

/// Copies; must be called from a click or key press. `done` is told how it went.
pub fn copy(what: Copy, mut done: impl FnMut(Copied) + 'static) {
    spawn_local(async move {
        let copied = by_clipboard(&what).await.is_ok() || by_command(&what);
        done(if copied { Copied::Done } else { Copied::ByHand(what.plain) });
    });
}

/// Page text as HTML text: for building what goes to the clipboard, never for the sidebar.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[wasm_bindgen]
extern "C" {
    type ClipboardItem;
    #[wasm_bindgen(constructor, catch)]
    fn new(parts: &Object) -> Result<ClipboardItem, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = write, catch)]
    async fn write(items: &Array) -> Result<JsValue, JsValue>;
}

async fn by_clipboard(what: &Copy) -> Result<(), JsValue> {
    let parts = Object::new();
    Reflect::set(&parts, &"text/plain".into(), &blob(&what.plain, "text/plain")?.into())?;
    if !what.html.is_empty() {
        Reflect::set(&parts, &"text/html".into(), &blob(&what.html, "text/html")?.into())?;
    }
    let item = ClipboardItem::new(&parts)?;
    write(&Array::of1(&item)).await?;
    Ok(())
}

fn blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from(text)), &options)
}

/// The command's own answer is not to be trusted; what counts is that our listener ran.
fn by_command(what: &Copy) -> bool {
    let ran = Rc::new(Cell::new(false));
    let (what, noted) = (what.clone(), ran.clone());
    let options = EventListenerOptions {
        phase: gloo::events::EventListenerPhase::Capture,
        ..EventListenerOptions::enable_prevent_default()
    };
    let window = gloo::utils::window();
    let _listener = EventListener::new_with_options(&window, "copy", options, move |event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let Some(data) = data else { return };
        let plain = data.set_data("text/plain", &what.plain).is_ok();
        let rich = what.html.is_empty() || data.set_data("text/html", &what.html).is_ok();
        event.prevent_default();
        event.stop_immediate_propagation();
        noted.set(plain && rich);
    });
    let asked = document().dyn_into::<HtmlDocument>().ok().and_then(|page| page.exec_command("copy").ok());
    asked.is_some() && ran.get()
}
