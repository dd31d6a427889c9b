//! The records that are shown, or why there are none.

use super::row;
use super::state::Library;
use crate::web::dom::{El, button, el};
use crate::web::say::{count, say};
use std::cell::Cell;
use std::rc::Rc;

/// Rows painted at once; a library may hold thousands.
const SHOWN: usize = 100;

thread_local! {
    static PAGES: Cell<usize> = const { Cell::new(1) };
}

pub fn paint(library: &Rc<Library>) -> Vec<El> {
    let records = library.records.borrow();
    if records.is_empty() {
        return vec![el("li").class("empty").text(&say("libraryEmpty"))];
    }
    let shown = library.shown();
    if shown.is_empty() {
        return vec![el("li").class("empty").text(&say("libraryNone"))];
    }
    let most = SHOWN * PAGES.get();
    let mut rows: Vec<El> = shown.iter().take(most).map(|&at| row::paint(library, &records[at])).collect();
    if shown.len() > most {
        let more = library.when(|library| {
            PAGES.set(PAGES.get() + 1);
            library.list.fill(paint(library));
        });
        let label = count("showMore", shown.len() - most);
        rows.push(el("li").class("rest").add(button(&label).class("btn").click(more)));
    }
    rows
}
