//! Search, tag, publisher, dates, order. What is shown follows every key.

use super::state::Library;
use crate::library::{Filter, Order, facets};
use crate::web::dom::{El, el};
use crate::web::say::{Key, say};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

const ORDERS: [(&str, Order, Key); 5] = [
    ("saved", Order::SavedNewest, Key("sortSaved")),
    ("newest", Order::PublishedNewest, Key("sortNewest")),
    ("oldest", Order::PublishedOldest, Key("sortOldest")),
    ("title", Order::Title, Key("sortTitle")),
    ("outlet", Order::Outlet, Key("sortOutlet")),
];

pub fn paint(library: &Rc<Library>) -> Vec<El> {
    let (tags, outlets) = facets(&library.records.borrow());
    let search = input("search", "words", "searchLibrary", library, |filter, value| filter.words = value);
    let tag = choice("tag", "filterTag", &tags, library, |filter, value| filter.tag = value);
    let outlet = choice("outlet", "filterOutlet", &outlets, library, |filter, value| filter.outlet = value);
    let from = input("date", "from", "filterFrom", library, |filter, value| filter.from = value);
    let to = input("date", "to", "filterTo", library, |filter, value| filter.to = value);
    vec![search, tag, outlet, from, to, order(library)]
}

fn field(name: &str, label: &'static str, control: El) -> El {
    let label = el("label").attr("for", name).text(&Key(label).say());
    el("p").class(&format!("by-{name}")).add(label).add(control.id(name))
}

fn input(
    kind: &str,
    name: &str,
    label: &'static str,
    library: &Rc<Library>,
    set: impl Fn(&mut Filter, String) + 'static,
) -> El {
    let mut changed = library.act(move |library, value: String| {
        set(&mut library.filter.borrow_mut(), value);
        library.refresh();
    });
    let control = el("input").attr("type", kind).attr("autocomplete", "off").on("input", move |event| {
        if let Some(input) = target::<HtmlInputElement>(event) {
            changed(input.value());
        }
    });
    field(name, label, control)
}

fn choice(
    name: &str,
    label: &'static str,
    values: &BTreeMap<String, usize>,
    library: &Rc<Library>,
    set: impl Fn(&mut Filter, String) + 'static,
) -> El {
    let mut changed = library.act(move |library, value: String| {
        set(&mut library.filter.borrow_mut(), value);
        library.refresh();
    });
    let any = el("option").attr("value", "").text(&say("filterAny"));
    let options = values
        .iter()
        .map(|(value, number)| el("option").attr("value", value).text(&format!("{value} ({number})")));
    let control = el("select").add(any).add_all(options).on("change", move |event| {
        if let Some(select) = target::<HtmlSelectElement>(event) {
            changed(select.value());
        }
    });
    field(name, label, control)
}

fn order(library: &Rc<Library>) -> El {
    let mut changed = library.act(|library, value: String| {
        let chosen = ORDERS.iter().find(|(name, ..)| *name == value);
        library.order.set(chosen.map(|(_, order, _)| *order).unwrap_or_default());
        library.refresh();
    });
    let options = ORDERS.iter().map(|(name, _, label)| el("option").attr("value", name).text(&label.say()));
    let control = el("select").add_all(options).on("change", move |event| {
        if let Some(select) = target::<HtmlSelectElement>(event) {
            changed(select.value());
        }
    });
    field("order", "sortBy", control)
}

pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target().and_then(|node| node.dyn_into::<T>().ok())
}
