//! What stands around the parts: the bar with its buttons, the scrolling middle, the foot, the status line; the keys.

use super::Part;
use super::state::Sidebar;
use crate::web::dom::{El, button, document, el, focus, icon};
use crate::web::messages::ToPage;
use crate::web::say::{Key, direction, locale, say};
use crate::web::tabs;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// Puts the empty parts into the page.
pub fn paint(sidebar: &Rc<Sidebar>) {
    let document = document();
    let Some(body) = document.body() else { return };
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", &locale());
        let _ = root.set_attribute("dir", &direction());
    }
    let mut middle = el("div").class("middle");
    for part in Part::ALL {
        if let (Some(slot), true) = (sidebar.slot(part), part != Part::Foot) {
            middle = middle.hold(slot);
        }
    }
    // The host on the page is the complementary landmark; within the frame this is all there is.
    let mut whole = el("main")
        .class("whole")
        .attr("aria-label", &say("sidebarName"))
        .attr("tabindex", "-1")
        .attr("style", &format!("--label: {}px", label_width()))
        .add(bar(sidebar))
        .add(middle);
    // The status line stands on the foot, however many rows the foot has.
    let mut base = el("div").class("base").hold(sidebar.status());
    if let Some(foot) = sidebar.slot(Part::Foot) {
        base = base.hold(foot);
    }
    whole = whole.add(base);
    sidebar.keep(whole, &body);
    listen(sidebar);
    // The focus comes in at the whole, whose name is then read out.
    focus(&body, ".whole");
}

/// Pixels for the names of dates and "By", which stand in two lists that read as one; about 7 a letter at this size.
fn label_width() -> usize {
    let labels =
        [Key("datePublished"), Key("dateModified"), Key("dateCreated"), Key("datePrint"), Key("authors")];
    let longest = labels.into_iter().map(|label| label.say().chars().count()).max().unwrap_or(0);
    (7 * longest + 8).clamp(56, 116)
}

fn bar(sidebar: &Rc<Sidebar>) -> El {
    let mut tools = el("span").class("tools");
    if sidebar.beside_page() {
        let switch = sidebar.when(|sidebar| sidebar.send(&ToPage::SwitchSide));
        tools = tools.add(tool("switchSide", SIDES).click(switch));
    }
    tools = tools.add(tool("options", GEAR).click(tabs::open_options));
    if sidebar.beside_page() {
        let close = sidebar.when(|sidebar| sidebar.send(&ToPage::Close));
        tools = tools.add(tool("close", CROSS).click(close));
    }
    el("header").class("bar").add(el("b").class("brand").text(&say("appName"))).add(tools)
}

fn tool(name: &'static str, path: &str) -> El {
    let name = say(name);
    button("").class("icon").attr("aria-label", &name).attr("title", &name).add(icon(path))
}

/// Escape: first out of a form, then out of the sidebar.
fn listen(sidebar: &Rc<Sidebar>) {
    let mut escape = sidebar.act(|sidebar, in_form: bool| {
        if in_form {
            super::correct::close(sidebar);
        } else {
            sidebar.send(&ToPage::Close);
        }
    });
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key() != "Escape" || key.is_composing() {
            return;
        }
        key.prevent_default();
        let target = key.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        escape(target.and_then(|node| node.closest("form").ok().flatten()).is_some());
    });
    sidebar.keys.borrow_mut().push(listener);
}

/// Two columns and an arrow between them.
const SIDES: &str = "M2 3h12v10H2zM6 3v10M9 8h3m-1.5-1.5L12 8l-1.5 1.5";
/// Three sliders.
const GEAR: &str = "M2 4h7m4 0h1M2 8h1m4 0h7M2 12h6m4 0h2M9 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0";
const CROSS: &str = "M4 4l8 8M12 4l-8 8";
