//! The citation: style, language, live preview, copying in every form, correcting what it is made of.

use super::Part;
use super::state::Sidebar;
use super::style_picker;
use crate::article::Article;
use crate::web::clipboard::{self, Copy};
use crate::web::dom::{El, button, el};
use crate::web::engine::{self, Citation, Cited};
use crate::web::rich::rich;
use crate::web::say::{language_name, say, say_with};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, KeyboardEvent};

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let title = el("h2").text(&say("cite"));
    if sidebar.correcting.get() {
        return vec![title, el("div").class("cite").add(super::correct::form(sidebar))];
    }
    let correct = sidebar.when(super::correct::open);
    let head = el("div")
        .class("bar")
        .add(style_picker::opener(sidebar))
        .add(button(&say("correctOpen")).class("btn").id("correct").click(correct));
    let mut card = el("div").class("cite").add(head);
    card = card.add_some(style_picker::panel(sidebar).map(|panel| panel.add_some(language(sidebar))));
    let article = sidebar.article.borrow();
    let choice = sidebar.choice.borrow();
    card = match engine::cite(&article, &choice.style, &choice.language) {
        Ok(cited) => preview(sidebar, card, &cited),
        Err(error) => card.add(el("p").class("notice").text(&say_with("cannotCite", &[&error]))),
    };
    card = card.add(formats(sidebar));
    // One key, only while the focus is in the card: it cannot get in the way of typing or of a screen reader elsewhere.
    let mut copy = sidebar.when(copy_full);
    card = card.on("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let plain = !key.ctrl_key() && !key.alt_key() && !key.meta_key();
        let typing = key.target().and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        let typing =
            typing.is_some_and(|node| matches!(node.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
        if plain && !typing && key.key().eq_ignore_ascii_case("c") {
            key.prevent_default();
            copy();
        }
    });
    vec![title, card]
}

fn preview(sidebar: &Rc<Sidebar>, card: El, cited: &Cited) -> El {
    let full = cited.bibliography.as_ref().unwrap_or(&cited.in_text);
    let mut card = card.add(el("p").class("preview").attr("dir", "auto").add(rich(&full.html)));
    let has_both = cited.bibliography.is_some() && !cited.in_text.plain.is_empty();
    if has_both {
        let label = el("span").class("soft").text(&say("inText")).text(" ");
        card = card.add(el("p").class("in-text").add(label).add(el("bdi").add(rich(&cited.in_text.html))));
    }
    let key = el("kbd").attr("aria-hidden", "true").text("C");
    let copy = button(&say("copyCitation")).class("btn main").attr("aria-keyshortcuts", "C").add(key);
    let mut bar = el("div").class("bar wrap").add(copy.click(sidebar.when(copy_full)));
    if has_both {
        bar = bar.add(button(&say("copyInText")).class("btn").click(sidebar.when(copy_in_text)));
    }
    card.add(bar)
}

fn language(sidebar: &Rc<Sidebar>) -> Option<El> {
    let languages = engine::languages();
    let chosen = sidebar.choice.borrow().language.clone();
    let mut choose = sidebar.act(|sidebar, language: String| {
        sidebar.choice.borrow_mut().language = language;
        sidebar.choice.borrow().remember();
        sidebar.paint(&[Part::Cite]);
        if let Some(slot) = sidebar.slot(Part::Cite) {
            crate::web::dom::focus(slot.node(), "select.language");
        }
    });
    let option = |tag: &str, name: &str| {
        el("option").attr("value", tag).text(name).attr_if(tag == chosen, "selected", "")
    };
    let select = el("select")
        .class("language")
        .attr("aria-label", &say("citationLanguage"))
        .add(option("", &say("languageOfStyle")))
        .add_all(languages.iter().map(|tag| option(tag, &language_name(tag))))
        .on("change", move |event| {
            if let Some(select) = event.target().and_then(|node| node.dyn_into::<HtmlSelectElement>().ok()) {
                choose(select.value());
            }
        });
    (!languages.is_empty()).then(|| el("div").class("bar").add(select))
}

fn formats(sidebar: &Rc<Sidebar>) -> El {
    let row = |format: &crate::cite::formats::Format| {
        let id = format.name;
        let copy = sidebar.when(move |sidebar| copy_format(sidebar, id));
        button(format.title).class("btn").click(copy)
    };
    let rows = engine::formats().iter().map(row);
    let summary = el("summary").text(&say("otherFormats"));
    el("details").class("formats").add(summary).add(el("div").class("bar wrap").add_all(rows))
}

/// The citation in the chosen style, for whatever is copied with one.
pub fn citation(sidebar: &Rc<Sidebar>, article: &Article) -> Citation {
    let choice = sidebar.choice.borrow();
    let cited = engine::cite(article, &choice.style, &choice.language).unwrap_or_default();
    cited.bibliography.unwrap_or(cited.in_text)
}

fn copy_full(sidebar: &Rc<Sidebar>) {
    let citation = citation(sidebar, &sidebar.article.borrow());
    give(sidebar, citation, "copiedCitation");
}

fn copy_in_text(sidebar: &Rc<Sidebar>) {
    let cited = {
        let choice = sidebar.choice.borrow();
        engine::cite(&sidebar.article.borrow(), &choice.style, &choice.language)
    };
    give(sidebar, cited.unwrap_or_default().in_text, "copiedInText");
}

fn give(sidebar: &Rc<Sidebar>, citation: Citation, message: &'static str) {
    let copy = Copy { plain: citation.plain, html: citation.html };
    clipboard::copy(copy, sidebar.act(move |sidebar, done| super::foot::copied(sidebar, done, message)));
}

fn copy_format(sidebar: &Rc<Sidebar>, format: &'static str) {
    let text = engine::format(&sidebar.article.borrow(), format);
    match text {
        Ok(text) => {
            let told = sidebar.act(|sidebar, done| super::foot::copied(sidebar, done, "copiedFormat"));
            clipboard::copy(Copy::plain(text), told);
        }
        Err(error) => sidebar.tell(&say_with("cannotCite", &[&error])),
    }
}
