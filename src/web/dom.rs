//! Elements made in Rust: text is always set as text, and a listener lives exactly as long as the piece it belongs to.
//!
//! An [`El`] owns the listeners of everything put into it. When it is dropped they remove themselves.

use gloo::events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement};

/// An element under construction with its listeners.
pub struct El {
    node: Element,
    listeners: Vec<EventListener>,
}

/// A new element.
pub fn el(tag: &str) -> El {
    let node = document().create_element(tag).expect("a literal tag name");
    El { node, listeners: Vec::new() }
}

/// A new `<button type="button">`.
pub fn button(label: &str) -> El {
    el("button").attr("type", "button").text(label)
}

/// A drawing of one path on a 16 × 16 field; never read out, so what holds it needs a name.
pub fn icon(path: &str) -> El {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let make = |tag| document().create_element_ns(Some(SVG), tag).expect("a literal tag name");
    let (drawing, line) = (make("svg"), make("path"));
    let _ = line.set_attribute("d", path);
    let _ = drawing.append_child(&line);
    let drawing = El { node: drawing, listeners: Vec::new() };
    drawing.attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").attr("class", "drawing")
}

pub fn document() -> Document {
    gloo::utils::document()
}

impl El {
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// The name is one of ours, so setting it cannot fail.
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.node.set_attribute(name, value);
        self
    }

    pub fn attr_if(self, condition: bool, name: &str, value: &str) -> Self {
        if condition { self.attr(name, value) } else { self }
    }

    /// Adds text.
    pub fn text(self, text: &str) -> Self {
        let _ = self.node.append_child(&document().create_text_node(text));
        self
    }

    /// Text of the page, whose direction is its own.
    pub fn page_text(self, text: &str) -> Self {
        self.attr("dir", "auto").text(text)
    }

    pub fn add(mut self, child: El) -> Self {
        let El { node, listeners } = child;
        let _ = self.node.append_child(&node);
        self.listeners.extend(listeners);
        self
    }

    pub fn add_some(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    pub fn add_all(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::add)
    }

    /// A slot's element is put here; the slot keeps what is in it.
    pub fn hold(self, slot: &Slot) -> Self {
        let _ = self.node.append_child(&slot.node);
        self
    }

    pub fn on(mut self, event: &'static str, act: impl FnMut(&Event) + 'static) -> Self {
        // Not passive: a handler may say that the browser's own answer to a key is not wanted.
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        self.listeners.push(EventListener::new_with_options(&self.node, event, options, act));
        self
    }

    pub fn click(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    pub fn node(&self) -> &Element {
        &self.node
    }

    pub fn as_html<T: JsCast>(&self) -> Option<T> {
        self.node.clone().dyn_into::<T>().ok()
    }
}

/// A place whose content changes; what was in it goes, with its listeners.
pub struct Slot {
    node: Element,
    content: RefCell<Option<El>>,
}

impl Slot {
    pub fn new(place: El) -> Self {
        let node = place.node.clone();
        Self { node, content: RefCell::new(Some(place)) }
    }

    /// Replaces the content.
    pub fn fill(&self, parts: impl IntoIterator<Item = El>) {
        self.node.replace_children_with_node_0();
        let mut listeners = Vec::new();
        for part in parts {
            let _ = self.node.append_child(&part.node);
            listeners.extend(part.listeners);
        }
        let filled = El { node: self.node.clone(), listeners };
        self.content.replace(Some(filled));
    }

    pub fn node(&self) -> &Element {
        &self.node
    }
}

/// Gives the keyboard's focus to the first element that `selector` finds.
pub fn focus(within: &Element, selector: &str) {
    if let Ok(Some(found)) = within.query_selector(selector) {
        focus_on(&found);
    }
}

pub fn focus_on(node: &Element) {
    if let Some(node) = node.dyn_ref::<HtmlElement>() {
        // Fails only for what cannot take the focus.
        let _ = node.focus();
    }
}
