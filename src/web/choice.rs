//! The style and the language that the reader cites in: chosen in the sidebar or the library, kept in storage, the same in both.

use super::{engine, own_styles, storage};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;

/// What the reader chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Choice {
    /// The style's id.
    pub style: String,
    /// BCP 47; empty = the style's own.
    pub language: String,
    /// Ids, the last used first.
    pub recent: Vec<String>,
    /// Ids in the order they were chosen.
    pub favourites: Vec<String>,
}

/// The storage key of [`Choice`].
const KEPT_AS: &str = "citing";
/// Styles remembered as used.
const RECENT: usize = 5;

impl Default for Choice {
    fn default() -> Self {
        let style = engine::styles().first().map_or(String::new(), |style| style.id.clone());
        Self { style, language: String::new(), recent: Vec::new(), favourites: Vec::new() }
    }
}

impl Choice {
    /// Takes a style, which is the last used from now on.
    pub fn take(&mut self, id: &str) {
        self.style = id.to_owned();
        self.recent.retain(|other| other != id);
        self.recent.insert(0, id.to_owned());
        self.recent.truncate(RECENT);
    }

    pub fn remember(&self) {
        // A choice that cannot be kept is only forgotten.
        let text = serde_json::to_string(self).unwrap_or_default();
        spawn_local(async move { drop(storage::set_setting(KEPT_AS, &text).await) });
    }
}

/// The choice kept, once the reader's own styles are known; the first one where there is none or its style has gone.
pub async fn kept() -> Choice {
    own_styles::recall().await;
    let text = storage::setting(KEPT_AS).await.ok().flatten().unwrap_or_default();
    let choice: Choice = serde_json::from_str(&text).unwrap_or_default();
    if engine::styles().iter().any(|style| style.id == choice.style) {
        return choice;
    }
    Choice { style: Choice::default().style, ..choice }
}
