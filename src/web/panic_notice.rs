//! A panic becomes a trap in WASM; its message would be lost. It is left where the JavaScript that catches the trap
//! finds it (`globalThis.datelinePanic`) and makes a fresh instance and a notice of it.

use std::sync::Once;
use wasm_bindgen::JsValue;

static INSTALLED: Once = Once::new();

pub fn install() {
    INSTALLED.call_once(|| {
        std::panic::set_hook(Box::new(|panic| {
            let message = panic.to_string();
            // The global object takes any property; a refusal would only cost the message.
            let _ =
                js_sys::Reflect::set(&js_sys::global(), &"datelinePanic".into(), &JsValue::from(&message));
        }));
    });
}
