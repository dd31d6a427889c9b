//! The options page: what leaves the browser (nothing), the keys, the citation styles, whose they are, the reader's own.

use super::dom::{El, document, el};
use super::own_styles;
use super::say::{direction, locale, say};
use std::cell::RefCell;

thread_local! {
    static SHOWN: RefCell<Option<El>> = const { RefCell::new(None) };
}

pub fn show() {
    let document = document();
    document.set_title(&say("optionsTitle"));
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", &locale());
        let _ = root.set_attribute("dir", &direction());
    }
    let Some(body) = document.body() else { return };
    let page = el("main")
        .class("page options")
        .add(el("p").class("brand").text(&say("appName")))
        .add(el("h1").text(&say("optionsTitle")))
        .add(section("privacyTitle", "privacyText"))
        .add(section("shortcutTitle", "shortcutText"))
        .add(section("stylesTitle", "licencesText").add(whose()).add(own_styles::paint()));
    body.replace_children_with_node_1(page.node());
    SHOWN.replace(Some(page));
}

/// What CC BY-SA asks for: the authors' project and the licence, as links.
fn whose() -> El {
    let link = |address: &str, name: &str| {
        el("a").attr("href", address).attr("target", "_blank").attr("rel", "noopener").text(name)
    };
    el("p")
        .attr("lang", "en")
        .add(link("https://citationstyles.org/", "Citation Style Language"))
        .text(" · ")
        .add(link("https://creativecommons.org/licenses/by-sa/3.0/", "CC BY-SA 3.0"))
}

fn section(title: &'static str, text: &'static str) -> El {
    el("section").add(el("h2").text(&say(title))).add(el("p").text(&say(text)))
}
