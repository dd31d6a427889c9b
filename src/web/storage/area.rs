//! `chrome.storage.local` and `chrome.runtime`, as far as we use them (both browsers give promises there).
//! <https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/local>

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Every pair for `null`; the pairs asked for otherwise.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"])]
    pub async fn get(keys: &JsValue) -> Result<JsValue, JsValue>;

    /// All pairs or none.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"])]
    pub async fn set(items: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"])]
    pub async fn remove(keys: &JsValue) -> Result<JsValue, JsValue>;

    /// A connection to the background, which it wakes.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"])]
    pub fn connect(info: &JsValue) -> Result<Port, JsValue>;

    /// A short message to the background.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    pub async fn send_message(message: &JsValue) -> Result<JsValue, JsValue>;

    /// `runtime.Port`.
    pub type Port;

    #[wasm_bindgen(method)]
    pub fn disconnect(this: &Port);

    #[wasm_bindgen(method, getter, js_name = onMessage)]
    pub fn on_message(this: &Port) -> Listeners;

    /// When the other side has gone.
    #[wasm_bindgen(method, getter, js_name = onDisconnect)]
    pub fn on_disconnect(this: &Port) -> Listeners;

    /// An event of the extension interfaces.
    pub type Listeners;

    #[wasm_bindgen(method, js_name = addListener)]
    pub fn add(this: &Listeners, listener: &JsValue);

    #[wasm_bindgen(method, js_name = removeListener)]
    pub fn remove(this: &Listeners, listener: &JsValue);
}

/// `navigator.storage.estimate()`: bytes used and bytes there may be, of the extension's own origin.
pub async fn estimate() -> Option<(f64, f64)> {
    let storage = gloo::utils::window().navigator().storage();
    let estimate = wasm_bindgen_futures::JsFuture::from(storage.estimate().ok()?).await.ok()?;
    let number = |name: &str| js_sys::Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}
