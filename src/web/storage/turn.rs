//! One writer at a time: two tabs that save at once must not overwrite each other.
//!
//! Web Locks do not serve: a frame's locks belong to the site it stands on. The background hands out turns instead; a
//! turn ends when its port closes, also when the frame goes away under it.

use super::Error;
use super::area::{self, Port};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;

/// Held while the library is changed.
pub struct Turn {
    port: Port,
}

impl Turn {
    pub async fn wait() -> Result<Self, Error> {
        let info = Object::new();
        Reflect::set(&info, &"name".into(), &"turn".into())?;
        let port = area::connect(&info)?;
        let granted = Promise::new(&mut |resolve, _| {
            let grant = Closure::once_into_js(move || resolve.call0(&JsValue::NULL));
            port.on_message().add(&grant);
        });
        JsFuture::from(granted).await?;
        Ok(Self { port })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.port.disconnect();
    }
}
