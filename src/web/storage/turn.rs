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

/// Times that a turn is asked for: a browser may stop the background at any moment, and asking wakes it again.
const TRIES: usize = 3;

impl Turn {
    pub async fn wait() -> Result<Self, Error> {
        let info = Object::new();
        Reflect::set(&info, &"name".into(), &"turn".into())?;
        for _ in 0..TRIES {
            let port = area::connect(&info)?;
            if is_granted(&port).await? {
                return Ok(Self { port });
            }
        }
        Err(Error::NoTurn)
    }
}

/// `false` when the background went away before it gave the turn.
async fn is_granted(port: &Port) -> Result<bool, Error> {
    let mut listeners = Vec::with_capacity(2);
    let answer = Promise::new(&mut |resolve, _| {
        for (event, granted) in [(port.on_message(), true), (port.on_disconnect(), false)] {
            let resolve = resolve.clone();
            let listener = Closure::<dyn FnMut()>::new(move || {
                let _ = resolve.call1(&JsValue::NULL, &granted.into());
            });
            event.add(listener.as_ref());
            listeners.push((event, listener));
        }
    });
    let granted = JsFuture::from(answer).await?;
    // A port that outlives its listener would call into what is gone.
    for (event, listener) in &listeners {
        event.remove(listener.as_ref());
    }
    Ok(granted.is_truthy())
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.port.disconnect();
    }
}
