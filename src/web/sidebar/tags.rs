//! Sections and keywords as one list without doubles; a long one is folded.

use super::state::Sidebar;
use crate::article::{Article, NoticeKind, Stated};
use crate::web::dom::{El, button, document, el};
use crate::web::say::{figure, say, say_with};
use std::rc::Rc;

/// Tags shown at once; about two lines and a half at the usual width.
const SHOWN: usize = 8;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let tags = merged(&article);
    let title = el("h2").text(&say("tags"));
    let stuffed = article.notices.iter().any(|notice| notice.kind == NoticeKind::KeywordStuffing);
    let left_out = stuffed.then(|| el("p").class("soft").text(&say("noticeKeywordStuffing")));
    if tags.is_empty() {
        let unknown = || el("p").class("soft").text(&say("tagsUnknown"));
        return vec![title, left_out.unwrap_or_else(unknown)];
    }
    let mut list = el("ul").class("tags");
    for (at, tag) in tags.iter().enumerate() {
        let chip = el("li").class(if tag.corrected { "edited" } else { "" }).page_text(&tag.value);
        let origin = tag.evidence.first().map(|evidence| evidence.property.as_str()).unwrap_or_default();
        list = list.add(chip.attr_if(at >= SHOWN, "hidden", "").attr_if(!origin.is_empty(), "title", origin));
    }
    if tags.len() > SHOWN {
        list = list.add(el("li").class("rest").add(more(tags.len() - SHOWN)));
    }
    [title, list].into_iter().chain(left_out).collect()
}

/// Shows the rest and goes; the focus moves to the list.
fn more(hidden: usize) -> El {
    let label = say_with("tagsMore", &[&figure(hidden)]);
    button(&format!("+ {}", figure(hidden))).attr("aria-label", &label).click(|| {
        let document = document();
        let Ok(chips) = document.query_selector_all(".tags li") else { return };
        for at in 0..chips.length() {
            let Some(chip) =
                chips.item(at).and_then(|chip| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(chip).ok())
            else {
                continue;
            };
            if chip.class_name() == "rest" {
                let _ = chip.set_attribute("hidden", "");
            } else {
                let _ = chip.remove_attribute("hidden");
            }
        }
    })
}

fn merged(article: &Article) -> Vec<&Stated<String>> {
    let mut tags: Vec<&Stated<String>> = Vec::new();
    for tag in article.keywords.iter().chain(&article.article_section) {
        let is_double = tags.iter().any(|other| other.value.to_lowercase() == tag.value.to_lowercase());
        if !is_double && !tag.value.trim().is_empty() {
            tags.push(tag);
        }
    }
    tags
}
