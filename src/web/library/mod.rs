//! The library's page: everything saved, searched, filtered, sorted; own tags and notes; citing, exporting, importing.

mod deeds;
mod export;
mod filters;
mod list;
mod row;
mod state;

use state::Library;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static SHOWN: RefCell<Option<Rc<Library>>> = const { RefCell::new(None) };
}

/// Fills the library's page.
pub fn show() {
    let library = Library::new();
    state::paint(&library);
    state::load(&library);
    SHOWN.replace(Some(library));
}
