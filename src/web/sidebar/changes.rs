//! A page saved before: when, and what the publisher changed since.

use super::state::Sidebar;
use crate::compare::{Changes, Field, FieldChange, List, ListChange, TextChange};
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, say, say_with};
use crate::web::when;
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let record = sidebar.record.borrow();
    let Some(record) = record.as_ref() else { return Vec::new() };
    let saved = el("p").class("saved").text(&say_with("savedOn", &[&when::moment(&record.saved_at)]));
    let changes = Changes::between(&record.article, &sidebar.original);
    if changes.is_empty() {
        return vec![saved.text(" ").text(&say("unchangedSince"))];
    }
    let number = changes.fields.len() + changes.lists.len() + changes.text.len();
    let summary = el("summary").text(&count("changedSince", number));
    let mut found = el("details").class("notice changed").add(summary);
    found = found.add_all(changes.fields.iter().map(field));
    found = found.add_all(changes.lists.iter().flat_map(list));
    if !changes.text.is_empty() {
        found = found.add(el("p").class("of").text(&say("fieldText"))).add_all(changes.text.iter().map(text));
    }
    vec![saved, found]
}

fn field(change: &FieldChange) -> El {
    let name = match change.field {
        Field::Headline => Key("fieldHeadline"),
        Field::Description => Key("fieldDescription"),
        Field::Published => Key("datePublished"),
        Field::Modified => Key("dateModified"),
        Field::Publisher => Key("fieldPublisher"),
    };
    let is_date = matches!(change.field, Field::Published | Field::Modified);
    let mut row = el("div").class("change").add(el("p").class("of").text(&name.say()));
    let shown = |value: &str| match value.parse() {
        Ok(date) if is_date => when::words(&date),
        _ => value.to_owned(),
    };
    row = match &change.old {
        Some(old) => row.add(old_words(&shown(old))),
        None => row.add(el("p").class("soft").text(&say("wasNotStated"))),
    };
    match &change.new {
        Some(new) => row.add(new_words(&shown(new))),
        None => row.add(el("p").class("soft").text(&say("noLongerStated"))),
    }
}

fn list(change: &ListChange) -> Vec<El> {
    let name = match change.list {
        List::Authors => Key("authors"),
        List::Sources => Key("sources"),
        List::Tags => Key("tags"),
    };
    let mut rows = vec![el("p").class("of").text(&name.say())];
    rows.extend(change.removed.iter().map(|name| old_words(name)));
    rows.extend(change.added.iter().map(|name| new_words(name)));
    rows
}

fn text(change: &TextChange) -> El {
    match change {
        TextChange::Added(new) => new_words(new),
        TextChange::Removed(old) => old_words(old),
        TextChange::Rewritten { old, new } => {
            el("div").class("change").add(old_words(old)).add(new_words(new))
        }
    }
}

/// Taken out: said to a screen reader, a sign and a line through it for the eye.
fn old_words(words: &str) -> El {
    el("p").class("was").add(el("span").class("unseen").text(&say("removed"))).add(el("del").page_text(words))
}

fn new_words(words: &str) -> El {
    el("p").class("is").add(el("span").class("unseen").text(&say("added"))).add(el("ins").page_text(words))
}
