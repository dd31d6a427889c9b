//! The form behind "Correct…": the fields as the reader would cite them. What is changed is marked and kept.

use super::Part;
use super::state::Sidebar;
use crate::library::{FieldError, Fields};
use crate::web::dom::{El, button, document, el, focus};
use crate::web::say::{Key, say, say_with};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// The fields in the order of the form.
const FIELDS: [(&str, Key); 8] = [
    ("headline", Key("fieldHeadline")),
    ("authors", Key("fieldAuthors")),
    ("published", Key("datePublished")),
    ("modified", Key("dateModified")),
    ("publisher", Key("fieldPublisher")),
    ("language", Key("fieldLanguage")),
    ("tags", Key("tags")),
    ("archived", Key("fieldArchived")),
];

/// The parts that show a field.
const SHOWING: [Part; 7] =
    [Part::Head, Part::Dates, Part::Authors, Part::Story, Part::Tags, Part::Cite, Part::Foot];

pub fn form(sidebar: &Rc<Sidebar>) -> El {
    let fields = Fields::of(&sidebar.article.borrow());
    let mut form = el("form").class("correct").attr("aria-label", &say("correct"));
    for (name, label) in FIELDS {
        form = form.add(field(name, label, value(&fields, name)));
    }
    let cancel = sidebar.when(close);
    let reset = sidebar.when(|sidebar| keep(sidebar, &Fields::of(&sidebar.original)));
    let submit = sidebar.act(|sidebar, fields: Fields| keep(sidebar, &fields));
    let bar = el("div")
        .class("bar")
        .add(el("button").class("btn main").text(&say("keepCorrections")))
        .add(button(&say("cancel")).class("btn").click(cancel))
        .add(button(&say("asThePageSays")).class("btn").click(reset));
    let mut submit = submit;
    form.add(bar).on("submit", move |event| {
        event.prevent_default();
        let Some(form) = event.current_target().and_then(|form| form.dyn_into::<Element>().ok()) else {
            return;
        };
        submit(written(&form));
    })
}

fn field(name: &'static str, label: Key, value: &str) -> El {
    let input = match name {
        "headline" | "authors" | "tags" => {
            let area = el("textarea").attr("rows", if name == "headline" { "3" } else { "2" });
            area.attr("dir", "auto").text(value)
        }
        "published" | "modified" => {
            el("input").attr("dir", "ltr").attr("placeholder", "2023-08-20 09:11+02:00")
        }
        "language" => el("input").attr("dir", "ltr").attr("placeholder", "en"),
        "archived" => el("input").attr("dir", "ltr").attr("inputmode", "url"),
        _ => el("input").attr("dir", "auto"),
    };
    let hint = match name {
        "authors" => Some(say("hintAuthors")),
        "published" => Some(say("hintDate")),
        "tags" => Some(say("hintTags")),
        "archived" => Some(say("hintArchived")),
        _ => None,
    };
    let id = format!("correct-{name}");
    let input = input.attr("name", name).attr("value", value).id(&id).attr("autocomplete", "off");
    // Both dates are told about once, under the first.
    let described =
        if name == "modified" { "correct-published-hint".to_owned() } else { format!("{id}-hint") };
    let input = input.attr_if(hint.is_some() || name == "modified", "aria-describedby", &described);
    let hint = hint.map(|hint| el("span").class("soft").id(&format!("{id}-hint")).text(&hint));
    let can_fail = matches!(name, "published" | "modified" | "archived");
    let error = can_fail.then(|| el("span").class("error").attr("role", "alert"));
    el("p").add(el("label").attr("for", &id).text(&label.say())).add(input).add_some(error).add_some(hint)
}

fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    match name {
        "headline" => &fields.headline,
        "authors" => &fields.authors,
        "published" => &fields.published,
        "modified" => &fields.modified,
        "publisher" => &fields.publisher,
        "language" => &fields.language,
        "tags" => &fields.tags,
        _ => &fields.archived,
    }
}

fn written(form: &Element) -> Fields {
    let text = |name: &str| {
        let node = form.query_selector(&format!("[name={name}]")).ok().flatten();
        let area =
            node.as_ref().and_then(|node| node.dyn_ref::<HtmlTextAreaElement>()).map(|area| area.value());
        let input =
            node.as_ref().and_then(|node| node.dyn_ref::<HtmlInputElement>()).map(|input| input.value());
        area.or(input).unwrap_or_default()
    };
    Fields {
        headline: text("headline"),
        authors: text("authors"),
        published: text("published"),
        modified: text("modified"),
        publisher: text("publisher"),
        language: text("language"),
        tags: text("tags"),
        archived: text("archived"),
    }
}

fn keep(sidebar: &Rc<Sidebar>, fields: &Fields) {
    let outcome = fields.apply(&sidebar.original, &mut sidebar.article.borrow_mut());
    match outcome {
        Ok(()) => {
            sidebar.correcting.set(false);
            sidebar.paint(&SHOWING);
            super::foot::keep_if_saved(sidebar);
            sidebar.tell(&say("correctionsKept"));
            focus_on_opener();
        }
        Err(error) => complain(&error),
    }
}

/// The message under the field it is about, the focus in it.
fn complain(error: &FieldError) {
    let (name, expected, found) = match error {
        FieldError::Published(found) => ("published", "expectedDate", found),
        FieldError::Modified(found) => ("modified", "expectedDate", found),
        FieldError::Archived(found) => ("archived", "expectedArchived", found),
    };
    let Ok(Some(form)) = document().query_selector("form.correct") else { return };
    let Ok(Some(input)) = form.query_selector(&format!("[name={name}]")) else { return };
    let _ = input.set_attribute("aria-invalid", "true");
    if let Some(line) = input.next_element_sibling() {
        line.set_text_content(Some(&say_with(expected, &[found])));
    }
    focus(&form, &format!("[name={name}]"));
}

pub fn open(sidebar: &Rc<Sidebar>) {
    sidebar.correcting.set(true);
    sidebar.paint(&[Part::Cite]);
    if let Some(slot) = sidebar.slot(Part::Cite) {
        focus(slot.node(), "form.correct [name]");
    }
}

/// Leaves the fields as they were.
pub fn close(sidebar: &Rc<Sidebar>) {
    if sidebar.correcting.replace(false) {
        sidebar.paint(&[Part::Cite]);
        focus_on_opener();
    }
}

fn focus_on_opener() {
    if let Some(body) = document().body() {
        focus(&body, "#correct");
    }
}
