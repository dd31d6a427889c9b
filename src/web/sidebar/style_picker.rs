//! Choosing a citation style: the last used first, favourites next, a search over the rest.

use super::Part;
use super::state::Sidebar;
use crate::web::choice::{self, Choice};
use crate::web::dom::{El, Slot, button, el, focus, icon};
use crate::web::engine::{self, Style};
use crate::web::say::{say, say_with};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

/// Takes the choice out of storage.
pub fn recall(sidebar: &Rc<Sidebar>) {
    let mut found = sidebar.act(|sidebar, kept: Choice| {
        // A reader who was quicker has chosen already, or has the list open.
        let untouched = *sidebar.choice.borrow() == Choice::default();
        if untouched && kept != Choice::default() {
            sidebar.choice.replace(kept);
            sidebar.paint(&[Part::Cite]);
        }
        // A list opened so early lacks the reader's own styles.
        if sidebar.choosing.get() && engine::styles().iter().any(|style| engine::is_own(&style.id)) {
            show_list(sidebar, true);
        }
    });
    spawn_local(async move { found(choice::kept().await) });
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
    sidebar.choice.borrow_mut().take(id);
    sidebar.choice.borrow().remember();
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
    sidebar.choice.borrow().remember();
    sidebar.paint(&[Part::Cite]);
    if let Some(slot) = sidebar.slot(Part::Cite) {
        focus(slot.node(), &format!("[data-style=\"{id}\"]"));
    }
}

const STAR: &str = "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z";
