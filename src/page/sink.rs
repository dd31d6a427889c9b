//! html5ever's tree builder writing into the arena.
//!
//! A template's contents hang on a node apart, as the standard has it
//! (<https://html.spec.whatwg.org/multipage/scripting.html#template-contents>): nobody sees them. Those of a serialised
//! shadow root (`shadowrootmode`) are its own children.

use super::tree::{Data, Element, Node, NodeId, Page};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use std::collections::HashMap;

pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// Template → the node that holds its contents.
    templates: RefCell<HashMap<NodeId, NodeId>>,
    url: String,
}

/// An element's name, borrowed from the arena.
#[derive(Debug)]
pub(super) struct Name<'a>(Ref<'a, QualName>);

impl html5ever::interface::ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    pub(super) fn new(url: &str) -> Self {
        let sink = Sink {
            nodes: RefCell::new(Vec::with_capacity(4096)),
            templates: RefCell::default(),
            url: url.to_owned(),
        };
        sink.push(Data::Document);
        sink
    }

    fn push(&self, data: Data) -> NodeId {
        Self::add(&mut self.nodes.borrow_mut(), data)
    }

    fn add(nodes: &mut Vec<Node>, data: Data) -> NodeId {
        let id = NodeId::at(nodes.len());
        nodes.push(Node {
            parent: None,
            previous: None,
            next: None,
            first_child: None,
            last_child: None,
            data,
        });
        id
    }

    fn detach(nodes: &mut [Node], id: NodeId) {
        let node = &mut nodes[id.index()];
        let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
        match previous {
            Some(previous) => nodes[previous.index()].next = next,
            None => {
                if let Some(parent) = parent {
                    nodes[parent.index()].first_child = next;
                }
            }
        }
        match next {
            Some(next) => nodes[next.index()].previous = previous,
            None => {
                if let Some(parent) = parent {
                    nodes[parent.index()].last_child = previous;
                }
            }
        }
    }

    fn link_last(nodes: &mut [Node], parent: NodeId, id: NodeId) {
        Self::detach(nodes, id);
        let previous = nodes[parent.index()].last_child.replace(id);
        let node = &mut nodes[id.index()];
        node.parent = Some(parent);
        node.previous = previous;
        match previous {
            Some(previous) => nodes[previous.index()].next = Some(id),
            None => nodes[parent.index()].first_child = Some(id),
        }
    }

    fn link_before(nodes: &mut [Node], sibling: NodeId, id: NodeId) {
        Self::detach(nodes, id);
        let (parent, previous) = (nodes[sibling.index()].parent, nodes[sibling.index()].previous);
        let node = &mut nodes[id.index()];
        node.parent = parent;
        node.previous = previous;
        node.next = Some(sibling);
        nodes[sibling.index()].previous = Some(id);
        match (previous, parent) {
            (Some(previous), _) => nodes[previous.index()].next = Some(id),
            (None, Some(parent)) => nodes[parent.index()].first_child = Some(id),
            (None, None) => {}
        }
    }

    /// Adds text to a text node that is already there; `false` when the node is none.
    fn extend_text(nodes: &mut [Node], id: Option<NodeId>, text: &StrTendril) -> bool {
        let Some(id) = id else { return false };
        let Data::Text(old) = &mut nodes[id.index()].data else { return false };
        old.push_tendril(text);
        true
    }
}

/// Half of many a page is scripts and style sheets; nobody reads their text, but that of data blocks
/// (<https://html.spec.whatwg.org/multipage/scripting.html#data-block>).
fn is_unread(name: &QualName, attributes: &[Attribute]) -> bool {
    match name.local {
        local_name!("style") => true,
        local_name!("script") => {
            let kind = attributes.iter().find(|attribute| attribute.name.local == local_name!("type"));
            !kind.is_some_and(|kind| kind.value.to_ascii_lowercase().contains("json"))
        }
        _ => false,
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Page;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Page {
        Page { nodes: self.nodes.into_inner(), url: self.url }
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        Name(Ref::map(self.nodes.borrow(), |nodes| match &nodes[target.index()].data {
            Data::Element(element) => &element.name,
            // The tree builder asks only for the names of elements it made itself.
            _ => unreachable!("expected an element, found another node"),
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> NodeId {
        let unread = is_unread(&name, &attributes);
        self.push(Data::Element(Element { name, attributes, unread }))
    }

    fn create_comment(&self, _text: StrTendril) -> NodeId {
        self.push(Data::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> NodeId {
        self.push(Data::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(id) => Self::link_last(&mut self.nodes.borrow_mut(), *parent, id),
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let node = &nodes[parent.index()];
                if matches!(&node.data, Data::Element(element) if element.unread) {
                    return;
                }
                let last = node.last_child;
                if !Self::extend_text(&mut nodes, last, &text) {
                    let id = Self::add(&mut nodes, Data::Text(text));
                    Self::link_last(&mut nodes, *parent, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.nodes.borrow()[element.index()].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        let is_shown = match &self.nodes.borrow()[target.index()].data {
            Data::Element(element) => element.attribute("shadowrootmode").is_some(),
            _ => false,
        };
        if is_shown {
            return *target;
        }
        *self.templates.borrow_mut().entry(*target).or_insert_with(|| self.push(Data::Other))
    }

    fn same_node(&self, a: &NodeId, b: &NodeId) -> bool {
        a == b
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(id) => Self::link_before(&mut self.nodes.borrow_mut(), *sibling, id),
            NodeOrText::AppendText(text) => {
                let previous = self.nodes.borrow()[sibling.index()].previous;
                if !Self::extend_text(&mut self.nodes.borrow_mut(), previous, &text) {
                    let id = self.push(Data::Text(text));
                    Self::link_before(&mut self.nodes.borrow_mut(), *sibling, id);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        let Data::Element(element) = &mut nodes[target.index()].data else { return };
        for attribute in attributes {
            if !element.attributes.iter().any(|old| old.name == attribute.name) {
                element.attributes.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        Self::detach(&mut self.nodes.borrow_mut(), *target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        while let Some(child) = nodes[node.index()].first_child {
            Self::link_last(&mut nodes, *new_parent, child);
        }
    }
}
