//! Citation styles that the reader adds as .csl files: kept in storage, shown with their licence, removable.

use super::dom::{El, Slot, button, el};
use super::engine::{self, OwnStyle, Style};
use super::say::{say, say_with};
use super::sidebar::why_not;
use super::storage;
use crate::cite::StyleError;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// The setting that holds them, as JSON.
const KEPT_AS: &str = "styles";

/// Makes the engine know what is kept.
pub async fn recall() {
    engine::set_own(kept().await);
}

async fn kept() -> Vec<OwnStyle> {
    let text = storage::setting(KEPT_AS).await.ok().flatten().unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

async fn keep(styles: Vec<OwnStyle>) -> Result<(), String> {
    let text = serde_json::to_string(&styles).map_err(|error| error.to_string())?;
    storage::set_setting(KEPT_AS, &text).await.map_err(|error| why_not(&error))?;
    engine::set_own(styles);
    Ok(())
}

/// All styles with their licences; own ones can be added and taken away.
pub fn paint() -> El {
    let list = Rc::new(Slot::new(el("ul").class("style-list")));
    let told = Rc::new(Slot::new(el("p").class("soft").attr("role", "status")));
    let (shown, status) = (list.clone(), told.clone());
    let field = el("input").attr("type", "file").attr("accept", ".csl,.xml").class("unseen").on(
        "change",
        move |event| {
            let input = event.target().and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
            let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else {
                return;
            };
            let (shown, status) = (shown.clone(), status.clone());
            spawn_local(async move {
                let text = JsFuture::from(file.text())
                    .await
                    .ok()
                    .and_then(|text| text.as_string())
                    .unwrap_or_default();
                let message = match add(&text).await {
                    Ok(title) => say_with("styleAdded", &[&title]),
                    Err(error) => say_with("styleNotAdded", &[&error]),
                };
                status.fill([el("span").text(&message)]);
                refresh(&shown);
            });
        },
    );
    let first = list.clone();
    spawn_local(async move {
        recall().await;
        refresh(&first);
    });
    let add = el("label").class("btn import").text(&say("addStyle")).add(field);
    el("div").class("own-styles").add(el("p").add(add)).hold(&told).hold(&list)
}

async fn add(xml: &str) -> Result<String, String> {
    let style = engine::read_own(xml).map_err(|error| match error {
        StyleError::Dependent { title, parent } => say_with("styleDependent", &[&title, &parent]),
        broken => broken.to_string(),
    })?;
    let title = style.title.clone();
    let mut styles = kept().await;
    styles.retain(|other| other.id != style.id);
    styles.push(style);
    keep(styles).await?;
    Ok(title)
}

fn refresh(list: &Rc<Slot>) {
    list.fill(engine::styles().iter().map(|style| row(list, style)).collect::<Vec<_>>());
}

fn row(list: &Rc<Slot>, style: &Style) -> El {
    let mut row = el("li").add(el("b").attr("lang", "en").text(&style.title));
    // The licence of the built-in ones is said once, above the list.
    if !engine::is_own(&style.id) {
        return row;
    }
    if !style.licence.is_empty() {
        row = row.text(" ").add(el("span").class("soft").attr("lang", "en").text(&style.licence));
    }
    let (id, weak) = (style.id.clone(), Rc::downgrade(list));
    let label = format!("{}: {}", say("delete"), style.title);
    let remove = button(&say("delete")).class("link").attr("aria-label", &label).click(move || {
        let (id, weak) = (id.clone(), weak.clone());
        spawn_local(async move {
            let mut styles = kept().await;
            styles.retain(|style| style.id != id);
            // What cannot be written stays as it was.
            drop(keep(styles).await);
            if let Some(list) = weak.upgrade() {
                refresh(&list);
            }
        });
    });
    row.text(" ").add(remove)
}
