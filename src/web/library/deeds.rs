//! What can be done with the records: cite, export, import, delete. Without a selection, all that are shown.

use super::export;
use super::filters::target;
use super::state::{Library, load};
use crate::export::Imported;
use crate::library::Record;
use crate::web::clipboard::{self, Copied, Copy};
use crate::web::dom::{El, button, el};
use crate::web::engine;
use crate::web::say::{Key, count, figure, say, say_with};
use crate::web::sidebar::why_not;
use crate::web::storage::{self, Error};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

pub fn paint(library: &Rc<Library>) -> Vec<El> {
    let (shown, all) = (library.shown().len(), library.records.borrow().len());
    let mut parts = vec![import(library)];
    if all == 0 {
        return parts;
    }
    let number = library.selected.borrow().len();
    let amount = match number {
        0 if shown == all => count("recordsShown", all),
        0 => say_with("recordsOf", &[&figure(shown), &figure(all)]),
        _ => count("selected", number),
    };
    let select_all = library.when(|library| {
        let ids: Vec<String> = library.chosen_ids();
        library.selected.borrow_mut().extend(ids);
        library.refresh();
    });
    parts.insert(0, el("span").class("amount").text(&amount));
    if shown > 0 {
        parts.insert(1, button(&say("selectAll")).class("link").click(select_all));
    }
    parts.push(exports(library));
    parts.extend(citing(library));
    if number > 0 {
        let delete_all = library.when(|library| {
            let ids = library.selected.borrow().iter().cloned().collect();
            delete(library, ids);
        });
        parts.push(button(&say("delete")).class("btn").click(delete_all));
    }
    parts
}

impl Library {
    fn chosen_ids(&self) -> Vec<String> {
        let records = self.records.borrow();
        self.shown().into_iter().map(|at| records[at].id.clone()).collect()
    }
}

fn citing(library: &Rc<Library>) -> Vec<El> {
    let style = library.choice.borrow().style.clone();
    let options = engine::styles().into_iter().map(|own| {
        el("option").attr("value", &own.id).text(&own.title).attr_if(own.id == style, "selected", "")
    });
    let mut choose = library.act(|library, id: String| {
        library.choice.borrow_mut().take(&id);
        library.choice.borrow().remember();
        library.refresh();
    });
    let select =
        el("select").class("style-choice").attr("aria-label", &say("citationStyle")).add_all(options);
    let select = select.on("change", move |event| {
        if let Some(select) = target::<HtmlSelectElement>(event) {
            choose(select.value());
        }
    });
    let copy = library.when(copy_citations);
    vec![select, button(&say("copyCitations")).class("btn main").click(copy)]
}

fn copy_citations(library: &Rc<Library>) {
    let choice = library.choice.borrow().clone();
    let cited = library.chosen().into_iter().filter_map(|record| {
        let cited = engine::cite(&record.article, &choice.style, &choice.language).ok()?;
        Some(cited.bibliography.unwrap_or(cited.in_text))
    });
    let cited: Vec<engine::Citation> = cited.collect();
    let number = cited.len();
    let copy = Copy {
        plain: cited.iter().map(|one| one.plain.as_str()).collect::<Vec<_>>().join("\n\n"),
        html: cited.iter().map(|one| format!("<p>{}</p>", one.html)).collect(),
    };
    let told = library.act(move |library, done: Copied| match done {
        Copied::Done => library.say(&count("copiedCitations", number)),
        Copied::ByHand(text) => {
            let area = el("textarea").attr("readonly", "").attr("aria-label", &say("copyByHand")).text(&text);
            let field = area.as_html::<HtmlTextAreaElement>();
            library.tell(vec![el("span").text(&say("copyByHand")), area]);
            library.hold_status();
            if let Some(field) = field {
                field.select();
            }
        }
    });
    clipboard::copy(copy, told);
}

/// The citation engine's formats of which a file may hold many.
const FILES: [&str; 4] = ["bibtex", "biblatex", "ris", "csl-json"];

fn exports(library: &Rc<Library>) -> El {
    let own = [
        ("json", Key("exportJson").say()),
        ("csv", Key("exportCsv").say()),
        ("markdown", Key("exportMarkdown").say()),
    ];
    let others = engine::formats()
        .iter()
        .filter(|format| FILES.contains(&format.name))
        .map(|format| (format.name, format.title.to_owned()));
    let rows = own.into_iter().chain(others).map(|(id, title)| {
        let give = library.when(move |library| export::give(library, id));
        el("li").add(button(&title).class("style").click(give))
    });
    el("details")
        .class("menu")
        .add(el("summary").class("btn").text(&say("export")))
        .add(el("ul").class("styles").add_all(rows))
}

fn import(library: &Rc<Library>) -> El {
    let mut read = library.act(|library, file: web_sys::File| take_in(library, file));
    let field = el("input").attr("type", "file").attr("accept", ".json,application/json").class("unseen").on(
        "change",
        move |event| {
            let files = target::<HtmlInputElement>(event).and_then(|input| input.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                read(file);
            }
        },
    );
    el("label").class("btn import").text(&say("import")).add(field)
}

fn take_in(library: &Rc<Library>, file: web_sys::File) {
    let mut done = library.act(|library, outcome: Result<usize, String>| match outcome {
        Ok(number) => {
            library.say(&count("imported", number));
            load(library);
        }
        Err(error) => library.say(&say_with("notImported", &[&error])),
    });
    spawn_local(async move {
        let text =
            wasm_bindgen_futures::JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        let imported = crate::export::from_json(&text.unwrap_or_default()).map_err(|error| error.to_string());
        let outcome = match imported {
            Ok(imported) => storage::import(imported).await.map_err(|error| why_not(&error)),
            Err(error) => Err(error),
        };
        done(outcome);
    });
}

/// Deletes at once; everything deleted can be had back from the status line.
pub fn delete(library: &Rc<Library>, ids: Vec<String>) {
    let mut done = library.act(|library, (gone, failed): (Vec<Record>, Option<Error>)| {
        let number = gone.len();
        let is_gone = |id: &String| gone.iter().any(|record| record.id == *id);
        library.records.borrow_mut().retain(|record| !is_gone(&record.id));
        library.selected.borrow_mut().retain(|id| !is_gone(id));
        library.filters.fill(super::filters::paint(library));
        library.refresh();
        if let Some(error) = failed {
            library.say(&say_with("notDeleted", &[&why_not(&error)]));
            return;
        }
        let undo = library.when(move |library| restore(library, gone.clone()));
        let undo = button(&say("undo")).class("link").click(undo);
        let told = el("span").text(&count("deletedMany", number));
        library.tell(vec![told, undo]);
    });
    spawn_local(async move {
        let (mut gone, mut failed) = (Vec::new(), None);
        for id in ids {
            match storage::delete(&id).await {
                Ok(record) => gone.extend(record),
                Err(error) => failed = Some(error),
            }
        }
        done((gone, failed));
    });
}

fn restore(library: &Rc<Library>, records: Vec<Record>) {
    let mut done = library.act(|library, outcome: Result<usize, Error>| match outcome {
        Ok(_) => {
            library.say(&say("restored"));
            load(library);
        }
        Err(error) => library.say(&say_with("notSaved", &[&why_not(&error)])),
    });
    let gone = Imported { records, unreadable: Vec::new() };
    spawn_local(async move { done(storage::import(gone).await) });
}
