//! Save, copy the whole reading, open the library; the reader's own tags and note once it is saved.

use super::Part;
use super::state::Sidebar;
use crate::article::Article;
use crate::export::markdown;
use crate::library::{Record, key};
use crate::web::clipboard::{self, Copied, Copy};
use crate::web::dom::{El, button, document, el, focus_on};
use crate::web::say::{figure, say, say_with};
use crate::web::storage::{self, Error};
use crate::web::{tabs, when, words};
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
    let save_now = if is_saved_as_shown(sidebar) {
        button(&say("isSaved")).class("btn").id("save").attr("aria-disabled", "true")
    } else {
        let label = if saved { say("saveAgain") } else { say("save") };
        button(&label).class("btn main").id("save").click(sidebar.when(save))
    };
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

/// Whether what is kept says the same as what is shown; the time of reading aside.
fn is_saved_as_shown(sidebar: &Rc<Sidebar>) -> bool {
    let (record, article) = (sidebar.record.borrow(), sidebar.article.borrow());
    let Some(record) = record.as_ref() else { return false };
    let kept = Article { read_at: article.read_at.clone(), ..record.article.clone() };
    kept == *article
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
        let record = storage::find(&id).await.ok().flatten();
        let shelf = storage::shelf().await.unwrap_or_default();
        let mut tags: Vec<String> = shelf.records.into_iter().flat_map(|record| record.tags).collect();
        tags.sort_unstable();
        tags.dedup();
        found((record, tags));
    });
}

fn save(sidebar: &Rc<Sidebar>) {
    if sidebar.private {
        sidebar.asking.set(true);
        sidebar.paint(&[Part::Foot]);
        return;
    }
    store(sidebar);
}

fn store(sidebar: &Rc<Sidebar>) {
    let now = when::now();
    let record = Record {
        id: key(&sidebar.original),
        saved_at: now.clone(),
        changed_at: now,
        read_where: sidebar.read_where,
        article: sidebar.article.borrow().clone(),
        ..Record::default()
    };
    put(sidebar, record, "savedNow");
}

fn put(sidebar: &Rc<Sidebar>, record: Record, message: &'static str) {
    let mut written = sidebar.act(move |sidebar, outcome: Result<Record, Error>| match outcome {
        Ok(record) => {
            sidebar.record.replace(Some(record));
            sidebar.paint(&[Part::Changes, Part::Foot]);
            focus_save();
            sidebar.tell(&say(message));
        }
        Err(error) => sidebar.tell(&say_with("notSaved", &[&why_not(&error)])),
    });
    spawn_local(async move { written(storage::save(record).await) });
}

/// A correction of a page that is saved already is saved with it.
pub fn keep_if_saved(sidebar: &Rc<Sidebar>) {
    let article = sidebar.article.borrow().clone();
    change(sidebar, |record| record.article = article);
}

fn change(sidebar: &Rc<Sidebar>, change: impl FnOnce(&mut Record) + 'static) {
    let Some(id) = sidebar.record.borrow().as_ref().map(|record| record.id.clone()) else { return };
    let now = when::now();
    let mut changed = sidebar.act(|sidebar, outcome: Result<Option<Record>, Error>| match outcome {
        Ok(record) => drop(sidebar.record.replace(record)),
        Err(error) => sidebar.tell(&say_with("notSaved", &[&why_not(&error)])),
    });
    let change = move |record: &mut Record| {
        change(record);
        record.changed_at = now;
    };
    spawn_local(async move { changed(storage::change(&id, change).await) });
}

/// Deletes at once; what was deleted can be had back from the status line.
fn delete(sidebar: &Rc<Sidebar>) {
    let Some(id) = sidebar.record.borrow().as_ref().map(|record| record.id.clone()) else { return };
    let mut gone = sidebar.act(move |sidebar, outcome: Result<Option<Record>, Error>| match outcome {
        Ok(record) => {
            sidebar.record.replace(None);
            sidebar.paint(&[Part::Changes, Part::Foot]);
            focus_save();
            let undo = sidebar.when(move |sidebar| {
                if let Some(record) = record.clone() {
                    put(sidebar, record, "restored");
                }
            });
            let undo = button(&say("undo")).class("link").click(undo);
            sidebar.tell_with(vec![el("span").text(&say("deleted")), undo]);
        }
        Err(error) => sidebar.tell(&say_with("notDeleted", &[&why_not(&error)])),
    });
    spawn_local(async move { gone(storage::delete(&id).await) });
}

/// Why nothing was stored, for people.
pub fn why_not(error: &Error) -> String {
    let megabytes = |bytes: u64| figure((bytes / 1_000_000) as usize);
    match error {
        Error::Full { needed, left } => say_with("storageFull", &[&megabytes(*needed), &megabytes(*left)]),
        Error::Newer => say("storedByNewer"),
        Error::NoTurn => say("storedByNobody"),
        Error::Browser(words) => words.clone(),
    }
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
