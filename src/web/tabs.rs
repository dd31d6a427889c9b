//! Links and tabs out of the sidebar. Only http and https addresses become links: an address is the page's word.

use super::dom::{El, el};
use super::say::say;

/// A link that opens in a tab of its own and tells the other side nothing; `None` for an address that is no web page.
pub fn outside_link(url: &str, content: El) -> Option<El> {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    if !lower.starts_with("https://") && !lower.starts_with("http://") {
        return None;
    }
    let link = el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener noreferrer");
    Some(link.attr("title", url).add(content).add(el("span").class("unseen").text(&say("newTab"))))
}

pub fn open_options() {
    open("options.html");
}

pub fn open_library() {
    open("library.html");
}

/// One of the extension's own pages, which the frame, being one itself, may open.
fn open(page: &str) {
    let window = gloo::utils::window();
    // A refusal (popups forbidden) leaves things as they are.
    let _ = window.open_with_url_and_target(page, "_blank");
}
