//! What could not be read, folded at the end: the page's errors, not the reader's.

use super::state::Sidebar;
use crate::library::ReadWhere;
use crate::web::dom::{El, el};
use crate::web::say::{count, say};
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let mut parts = Vec::new();
    if !article.problems.is_empty() {
        let rows = article.problems.iter().map(|problem| el("li").add(el("bdi").text(&problem.message)));
        let summary = el("summary").text(&count("problems", article.problems.len()));
        parts.push(el("details").class("fold").add(summary).add(el("ul").class("statements").add_all(rows)));
    }
    let place = match sidebar.read_where {
        ReadWhere::ContentScript => say("readInPage"),
        ReadWhere::Frame => say("readInFrame"),
    };
    parts.push(el("p").class("place").text(&place));
    parts
}
