//! One saved reading: what it is, the reader's tags and note, opening and deleting it.

use super::filters::target;
use super::state::Library;
use crate::library::Record;
use crate::sources::lang::is_read;
use crate::web::dom::{El, button, el};
use crate::web::engine;
use crate::web::rich::rich;
use crate::web::say::{count, say, say_with};
use crate::web::sidebar::{why_not, words_of_sources};
use crate::web::storage::{self, Error};
use crate::web::tabs::outside_link;
use crate::web::when;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

pub fn paint(library: &Rc<Library>, record: &Record) -> El {
    let article = &record.article;
    let title =
        article.headline.as_ref().map_or_else(|| record.id.clone(), |headline| headline.value.clone());
    let content = el("span").page_text(&title);
    let heading = match outside_link(&article.url, content) {
        Some(link) => link,
        None => el("span").page_text(&title),
    };
    el("li")
        .class("record")
        .add(tick(library, record, &title))
        .add(
            el("div")
                .class("told")
                .add(el("h2").add(heading))
                .add(facts(record))
                .add(chips(record))
                .add(more(library, record)),
        )
        .add(remove(library, record, &title))
}

fn tick(library: &Rc<Library>, record: &Record, title: &str) -> El {
    let id = record.id.clone();
    let mut changed = library.act(move |library, on: bool| {
        let mut selected = library.selected.borrow_mut();
        if on {
            selected.insert(id.clone())
        } else {
            selected.remove(&id)
        };
        drop(selected);
        library.deeds.fill(super::deeds::paint(library));
    });
    let is_selected = library.selected.borrow().contains(&record.id);
    el("input")
        .attr("type", "checkbox")
        .attr("aria-label", &say_with("selectRecord", &[title]))
        .attr_if(is_selected, "checked", "")
        .on("change", move |event| {
            if let Some(input) = target::<HtmlInputElement>(event) {
                changed(input.checked());
            }
        })
}

/// Outlet, authors, publication, when it was saved.
fn facts(record: &Record) -> El {
    let article = &record.article;
    let publisher = article.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
    let authors: Vec<&str> = article.author.iter().map(|author| author.value.name.as_str()).collect();
    let mut line = el("p").class("facts");
    if let Some(name) = publisher {
        line = line.add(el("bdi").text(&name.value)).text(" · ");
    }
    if !authors.is_empty() {
        line = line.add(el("bdi").text(&authors.join(&say("listComma")))).text(" · ");
    }
    line = match &article.dates.published {
        Some(published) => line.add(when::time(&published.value.date_only())),
        None => line.text(&say("undated")),
    };
    line.text(" · ").text(&say_with("savedAt", &[&when::moment(&record.saved_at)]))
}

fn chips(record: &Record) -> El {
    let own = record.tags.iter().map(|tag| el("li").class("edited").page_text(tag));
    el("ul").class("tags").add_all(own)
}

fn more(library: &Rc<Library>, record: &Record) -> El {
    let article = &record.article;
    let mut details = el("details").class("more").add(el("summary").text(&say("showReading")));
    if let Some(summary) = &article.sourcing {
        details =
            details.add(el("p").class("say").text(&words_of_sources(summary, is_read(article.language()))));
    }
    let names: Vec<&str> = article.sources.iter().map(|source| source.name.as_str()).collect();
    if !names.is_empty() {
        details = details.add(el("p").class("soft").page_text(&names.join(&say("listComma"))));
    }
    let choice = library.choice.borrow();
    if let Ok(cited) = engine::cite(article, &choice.style, &choice.language) {
        let full = cited.bibliography.unwrap_or(cited.in_text);
        details = details.add(el("p").class("preview").attr("dir", "auto").add(rich(&full.html)));
    }
    if !record.earlier.is_empty() {
        details = details.add(el("p").class("soft").text(&count("earlierVersions", record.earlier.len())));
    }
    details.add(own(library, record))
}

/// The reader's own tags and note, kept as they are left.
fn own(library: &Rc<Library>, record: &Record) -> El {
    let (tag_id, note_id) = (record.id.clone(), record.id.clone());
    let mut tags = library.act(move |library, text: String| {
        let tags = text.split([',', '،']).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned);
        let tags: Vec<String> = tags.collect();
        change(library, &tag_id, move |record| record.tags = tags);
    });
    let mut note = library.act(move |library, text: String| {
        change(library, &note_id, move |record| record.note = text);
    });
    let tag_field = el("input").attr("dir", "auto").attr("aria-label", &say("yourTags"));
    let tag_field = tag_field.attr("placeholder", &say("yourTags")).attr("value", &record.tags.join(", "));
    let note_field =
        el("textarea").attr("dir", "auto").attr("rows", "2").attr("aria-label", &say("yourNote"));
    let note_field = note_field.attr("placeholder", &say("yourNote")).text(&record.note);
    el("div")
        .class("own")
        .add(tag_field.on("change", move |event| {
            if let Some(input) = target::<HtmlInputElement>(event) {
                tags(input.value());
            }
        }))
        .add(note_field.on("change", move |event| {
            if let Some(area) = target::<HtmlTextAreaElement>(event) {
                note(area.value());
            }
        }))
}

fn change(library: &Rc<Library>, id: &str, change: impl FnOnce(&mut Record) + 'static) {
    let (id, now) = (id.to_owned(), when::now());
    let mut changed = library.act(|library, outcome: Result<Option<Record>, Error>| match outcome {
        Ok(Some(record)) => {
            let mut records = library.records.borrow_mut();
            if let Some(kept) = records.iter_mut().find(|kept| kept.id == record.id) {
                *kept = record;
            }
            drop(records);
            library.filters.fill(super::filters::paint(library));
            library.say(&say("savedNow"));
        }
        Ok(None) => {}
        Err(error) => library.say(&say_with("notSaved", &[&why_not(&error)])),
    });
    let change = move |record: &mut Record| {
        change(record);
        record.changed_at = now;
    };
    spawn_local(async move { changed(storage::change(&id, change).await) });
}

fn remove(library: &Rc<Library>, record: &Record, title: &str) -> El {
    let id = record.id.clone();
    let delete = library.when(move |library| super::deeds::delete(library, vec![id.clone()]));
    let label = format!("{}: {title}", say("delete"));
    button(&say("delete")).class("link").attr("aria-label", &label).click(delete)
}
