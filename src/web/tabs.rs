//! Links and tabs out of the sidebar. Only http and https addresses become links: an address is the page's word.

use super::dom::{El, el};
use super::say::say;
use super::storage;
use wasm_bindgen_futures::spawn_local;

/// A link that opens in a tab of its own and tells the other side nothing; `None` for an address that is no web page.
pub fn outside_link(url: &str, content: El) -> Option<El> {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    if !lower.starts_with("https://") && !lower.starts_with("http://") {
        return None;
    }
    let link = el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener noreferrer");
    Some(link.attr("title", url).add(content).add(el("span").class("unseen").text(&say("newTab"))))
}

/// Through the background: a frame has no tabs of its own in Firefox. A refusal leaves things as they are.
pub fn open_options() {
    spawn_local(async { drop(storage::open_options().await) });
}

pub fn open_library() {
    spawn_local(async { drop(storage::open_library().await) });
}
