//! Choosing a citation style: the last used first, favourites next, a search over the rest.

use super::Part;
use super::state::Sidebar;
use crate::web::dom::{El, Slot, button, el, focus, icon};
use crate::web::engine::{self, Style};
use crate::web::say::{say, say_with};
use crate::web::{own_styles, storage};
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

/// What the reader chose; kept in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Choice {
    /// The style's id.
    pub style: String,
    /// BCP 47; empty = the style's own.
    pub language: String,
    /// Ids, the last used first.
    pub recent: Vec<String>,
    /// Ids in the order they were chosen.
    pub favourites: Vec<String>,
}

/// The storage key of [`Choice`].
const KEPT_AS: &str = "citing";
/// Styles remembered as used.
const RECENT: usize = 5;

/// Takes the choice out of storage.
pub fn recall(sidebar: &Rc<Sidebar>) {
    let mut found = sidebar.act(|sidebar, choice: Choice| {
        if engine::styles().iter().any(|style| style.id == choice.style) {
            sidebar.choice.replace(choice);
            sidebar.paint(&[Part::Cite]);
        }
    });
    spawn_local(async move {
        own_styles::recall().await;
        if let Ok(Some(text)) = storage::setting(KEPT_AS).await {
            found(serde_json::from_str(&text).unwrap_or_default());
        }
    });
}

pub fn remember(sidebar: &Rc<Sidebar>) {
    let choice = sidebar.choice.borrow().clone();
    // A choice that cannot be kept is only forgotten.
    let text = serde_json::to_string(&choice).unwrap_or_default();
    spawn_local(async move { drop(storage::set_setting(KEPT_AS, &text).await) });
}

/// The button that names the style and opens the list.
pub fn opener(sidebar: &Rc<Sidebar>) -> El {
    let chosen = sidebar.choice.borrow().style.clone();
    let title =
        engine::styles().into_iter().find(|style| style.id == chosen).map_or(chosen, |style| style.title);
    let open = sidebar.choosing.get();
    let toggle = sidebar.when(|sidebar| show_list(sidebar, !sidebar.choosing.get()));
    button("")
        .class("btn choice")
        .id("style")
        .attr("aria-expanded", if open { "true" } else { "false" })
        .attr("aria-label", &say_with("styleChosen", &[&title]))
        .add(el("span").text(&title))
        .add(icon("M4 6l4 4 4-4"))
        .click(toggle)
}

fn show_list(sidebar: &Rc<Sidebar>, open: bool) {
    sidebar.choosing.set(open);
    sidebar.paint(&[Part::Cite]);
    if let Some(slot) = sidebar.slot(Part::Cite) {
        focus(slot.node(), if open { ".picker input" } else { "#style" });
    }
}

/// The list, when it is open.
pub fn panel(sidebar: &Rc<Sidebar>) -> Option<El> {
    if !sidebar.choosing.get() {
        return None;
    }
    let list = Rc::new(Slot::new(el("ul").class("styles")));
    list.fill(rows(sidebar, ""));
    let shown = list.clone();
    let mut search = sidebar.act(move |sidebar, words: String| shown.fill(rows(sidebar, &words)));
    let input = el("input")
        .attr("type", "search")
        .attr("aria-label", &say("searchStyles"))
        .attr("placeholder", &say("searchStyles"))
        .on("input", move |event| {
            if let Some(input) = event.target().and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) {
                search(input.value());
            }
        });
    let mut leave = sidebar.when(|sidebar| show_list(sidebar, false));
    let panel = el("div").class("picker").add(input).hold(&list).on("keydown", move |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        if key.is_some_and(|key| key.key() == "Escape") {
            event.stop_propagation();
            event.prevent_default();
            leave();
        }
    });
    Some(panel)
}

fn rows(sidebar: &Rc<Sidebar>, words: &str) -> Vec<El> {
    let choice = sidebar.choice.borrow();
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let fits = |style: &Style| {
        let name = format!("{} {}", style.title, style.id).to_lowercase();
        words.iter().all(|word| name.contains(word))
    };
    let mut styles: Vec<Style> = engine::styles().into_iter().filter(fits).collect();
    let place = |list: &[String], id: &str| list.iter().position(|other| other == id).unwrap_or(usize::MAX);
    styles.sort_by_key(|style| (place(&choice.recent, &style.id), place(&choice.favourites, &style.id)));
    if styles.is_empty() {
        return vec![el("li").class("soft").text(&say("noSuchStyle"))];
    }
    styles.iter().map(|style| row(sidebar, style, &choice)).collect()
}

fn row(sidebar: &Rc<Sidebar>, style: &Style, choice: &Choice) -> El {
    let (id, star_id) = (style.id.clone(), style.id.clone());
    let choose = sidebar.when(move |sidebar| choose(sidebar, &id));
    let is_favourite = choice.favourites.contains(&style.id);
    let toggle = sidebar.when(move |sidebar| favour(sidebar, &star_id));
    let pressed = |yes: bool| if yes { "true" } else { "false" };
    let name = button(&style.title)
        .class("style")
        .attr("aria-pressed", pressed(style.id == choice.style))
        .click(choose);
    let star = button("")
        .class("icon star")
        .attr("aria-pressed", pressed(is_favourite))
        .attr("aria-label", &say_with("favourite", &[&style.title]))
        .attr("data-style", &style.id)
        .add(icon(STAR))
        .click(toggle);
    el("li").add(name).add(star)
}

fn choose(sidebar: &Rc<Sidebar>, id: &str) {
    {
        let mut choice = sidebar.choice.borrow_mut();
        choice.style = id.to_owned();
        choice.recent.retain(|other| other != id);
        choice.recent.insert(0, id.to_owned());
        choice.recent.truncate(RECENT);
    }
    remember(sidebar);
    show_list(sidebar, false);
}

fn favour(sidebar: &Rc<Sidebar>, id: &str) {
    {
        let mut choice = sidebar.choice.borrow_mut();
        let before = choice.favourites.len();
        choice.favourites.retain(|other| other != id);
        if choice.favourites.len() == before {
            choice.favourites.push(id.to_owned());
        }
    }
    remember(sidebar);
    sidebar.paint(&[Part::Cite]);
    if let Some(slot) = sidebar.slot(Part::Cite) {
        focus(slot.node(), &format!("[data-style=\"{id}\"]"));
    }
}

const STAR: &str = "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z";
