//! Save, copy the whole reading, open the library; the reader's own tags and note once it is saved.

use super::Part;
use super::state::Sidebar;
use crate::export::markdown;
use crate::library::{Record, key};
use crate::web::clipboard::{self, Copied, Copy};
use crate::web::dom::{El, button, document, el, focus_on};
use crate::web::say::{say, say_with};
use crate::web::{shelf, tabs, when, words};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let saved = sidebar.record.borrow().is_some();
    let mut parts = Vec::new();
    if let Some(record) = sidebar.record.borrow().as_ref() {
        parts.push(own_words(sidebar, record));
    }
    if sidebar.asking.get() {
        parts.push(ask_private(sidebar));
    }
    let label = if saved { say("saveAgain") } else { say("save") };
    let save_now = button(&label).class("btn main").id("save").click(sidebar.when(save));
    let copy = sidebar.when(copy_markdown);
    let mut bar = el("div").class("bar").add(save_now);
    if saved {
        bar = bar.add(button(&say("delete")).class("btn").click(sidebar.when(delete)));
    }
    bar = bar
        .add(button(&say("copyMarkdown")).class("btn").click(copy))
        .add(button(&say("library")).class("btn").click(tabs::open_library));
    parts.push(bar);
    parts
}

/// The reader's tags and note; kept as they are typed.
fn own_words(sidebar: &Rc<Sidebar>, record: &Record) -> El {
    let mut keep_tags = sidebar.act(|sidebar, text: String| {
        let tags = text.split([',', '،']).map(str::trim).filter(|tag| !tag.is_empty());
        let tags: Vec<String> = tags.map(str::to_owned).collect();
        change(sidebar, |record| record.tags = tags);
    });
    let mut keep_note = sidebar.act(|sidebar, text: String| change(sidebar, |record| record.note = text));
    let tags = el("input")
        .id("own-tags")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("list", "known-tags")
        .attr("placeholder", &say("hintTags"))
        .attr("value", &record.tags.join(", "))
        .on("change", move |event| {
            if let Some(input) = event.target().and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) {
                keep_tags(input.value());
            }
        });
    let note = el("textarea").id("own-note").attr("dir", "auto").attr("rows", "2").text(&record.note).on(
        "change",
        move |event| {
            if let Some(area) = event.target().and_then(|node| node.dyn_into::<HtmlTextAreaElement>().ok()) {
                keep_note(area.value());
            }
        },
    );
    let known =
        sidebar.known_tags.borrow().iter().map(|tag| el("option").attr("value", tag)).collect::<Vec<_>>();
    el("details")
        .class("own")
        .add(el("summary").text(&say("yourTagsAndNote")))
        .add(el("p").add(el("label").attr("for", "own-tags").text(&say("yourTags"))).add(tags))
        .add(el("p").add(el("label").attr("for", "own-note").text(&say("yourNote"))).add(note))
        .add(el("datalist").id("known-tags").add_all(known))
}

fn ask_private(sidebar: &Rc<Sidebar>) -> El {
    let yes = sidebar.when(|sidebar| {
        sidebar.asking.set(false);
        store(sidebar);
    });
    let no = sidebar.when(|sidebar| {
        sidebar.asking.set(false);
        sidebar.paint(&[Part::Foot]);
    });
    let bar = el("div").class("bar");
    let bar = bar
        .add(button(&say("save")).class("btn").click(yes))
        .add(button(&say("cancel")).class("btn").click(no));
    el("div").class("notice").attr("role", "alert").add(el("p").text(&say("privateWindow"))).add(bar)
}

/// Looks for what was saved of this page before.
pub fn look_up(sidebar: &Rc<Sidebar>) {
    let id = key(&sidebar.original);
    let mut found = sidebar.act(|sidebar, (record, tags): (Option<Record>, Vec<String>)| {
        sidebar.known_tags.replace(tags);
        let Some(record) = record else { return };
        crate::library::carry(&record.article, &mut sidebar.article.borrow_mut());
        sidebar.record.replace(Some(record));
        sidebar.paint_all();
    });
    spawn_local(async move {
        let record = shelf::find(&id).await;
        let mut tags: Vec<String> =
            shelf::all().await.unwrap_or_default().into_iter().flat_map(|record| record.tags).collect();
        tags.sort_unstable();
        tags.dedup();
        found((record, tags));
    });
}

fn save(sidebar: &Rc<Sidebar>) {
    if sidebar.private && sidebar.record.borrow().is_none() {
        sidebar.asking.set(true);
        sidebar.paint(&[Part::Foot]);
        return;
    }
    store(sidebar);
}

fn store(sidebar: &Rc<Sidebar>) {
    let now = when::now();
    let article = sidebar.article.borrow().clone();
    let record = match sidebar.record.borrow().clone() {
        Some(mut record) => {
            let before = std::mem::replace(&mut record.article, article);
            if before != record.article {
                record.earlier.push(before);
            }
            Record { changed_at: now, read_where: sidebar.read_where, ..record }
        }
        None => Record {
            id: key(&sidebar.original),
            saved_at: now.clone(),
            changed_at: now,
            read_where: sidebar.read_where,
            article,
            ..Record::default()
        },
    };
    put(sidebar, record, Some("savedNow"));
}

/// A correction of a page that is saved already is saved with it.
pub fn keep_if_saved(sidebar: &Rc<Sidebar>) {
    let article = sidebar.article.borrow().clone();
    change(sidebar, |record| record.article = article);
}

fn change(sidebar: &Rc<Sidebar>, change: impl FnOnce(&mut Record)) {
    let Some(mut record) = sidebar.record.borrow().clone() else { return };
    change(&mut record);
    record.changed_at = when::now();
    put(sidebar, record, None);
}

/// Writes a record; without a message only a failure is told.
fn put(sidebar: &Rc<Sidebar>, record: Record, message: Option<&'static str>) {
    let kept = record.clone();
    let mut written = sidebar.act(move |sidebar, outcome: Result<(), String>| match outcome {
        Ok(()) => {
            sidebar.record.replace(Some(kept.clone()));
            if let Some(message) = message {
                sidebar.paint(&[Part::Changes, Part::Foot]);
                focus_save();
                sidebar.tell(&say_with(message, &[]));
            }
        }
        Err(error) => sidebar.tell(&say_with("notSaved", &[&error])),
    });
    spawn_local(async move { written(shelf::put(&[record]).await) });
}

/// Deletes at once; what was deleted can be had back from the status line.
fn delete(sidebar: &Rc<Sidebar>) {
    let Some(record) = sidebar.record.borrow().clone() else { return };
    let id = record.id.clone();
    let mut gone = sidebar.act(move |sidebar, outcome: Result<(), String>| {
        if let Err(error) = outcome {
            sidebar.tell(&say_with("notDeleted", &[&error]));
            return;
        }
        sidebar.record.replace(None);
        sidebar.paint(&[Part::Changes, Part::Foot]);
        focus_save();
        let record = record.clone();
        let undo = sidebar.when(move |sidebar| put(sidebar, record.clone(), Some("restored")));
        let undo = button(&say("undo")).class("link").click(undo);
        sidebar.tell_with(vec![el("span").text(&say("deleted")), undo]);
    });
    spawn_local(async move { gone(shelf::remove(&[id]).await) });
}

fn focus_save() {
    if let Some(save) = document().get_element_by_id("save") {
        focus_on(&save);
    }
}

fn copy_markdown(sidebar: &Rc<Sidebar>) {
    let text = markdown(&sidebar.article.borrow(), &words::of_the_interface());
    clipboard::copy(Copy::plain(text), sidebar.act(|sidebar, done| copied(sidebar, done, "copiedMarkdown")));
}

/// Tells how copying went; where the browser refused, the text stands selected, to be copied by hand.
pub fn copied(sidebar: &Rc<Sidebar>, done: Copied, message: &'static str) {
    match done {
        Copied::Done => sidebar.tell(&say(message)),
        Copied::ByHand(text) => {
            let area =
                el("textarea").attr("readonly", "").attr("rows", "3").attr("aria-label", &say("copyByHand"));
            let area = area.text(&text);
            let field = area.as_html::<HtmlTextAreaElement>();
            sidebar.tell_with(vec![el("span").text(&say("copyByHand")), area]);
            sidebar.hold_status();
            if let Some(field) = field {
                let _ = field.focus();
                field.select();
            }
        }
    }
}
