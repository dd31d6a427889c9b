//! The arena: nodes by index, linked to parent, siblings and children. No recursion, so that no depth overflows the stack.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};
use std::num::NonZeroU32;

/// A node of one [`Page`]: an index into its arena, in the order of creation (not always document order). Counted from
/// one, so that a link that leads nowhere takes no room of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(NonZeroU32);

impl NodeId {
    /// The document node of every page.
    pub const DOCUMENT: NodeId = NodeId(NonZeroU32::MIN);

    /// The node at an index of the arena. A page of four billion nodes does not fit into the memory of any browser.
    pub(super) fn at(index: usize) -> NodeId {
        NodeId(NonZeroU32::MIN.saturating_add(index as u32))
    }

    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A parsed page.
pub struct Page {
    pub(super) nodes: Vec<Node>,
    /// The address it was opened under; empty when unknown.
    pub url: String,
}

pub(super) struct Node {
    pub parent: Option<NodeId>,
    pub previous: Option<NodeId>,
    pub next: Option<NodeId>,
    pub first_child: Option<NodeId>,
    pub last_child: Option<NodeId>,
    pub data: Data,
}

pub(super) enum Data {
    Document,
    Element(Element),
    Text(StrTendril),
    /// Comments, processing instructions, doctypes: kept only so that the parser has a handle.
    Other,
}

/// An element's name and attributes.
#[derive(Debug)]
pub struct Element {
    pub(super) name: QualName,
    pub(super) attributes: Vec<Attribute>,
    /// A style sheet or a script that is no data: its text is not kept.
    pub(super) unread: bool,
}

/// Iterator over `(name, value)`.
pub type Attributes<'a> =
    std::iter::Map<std::slice::Iter<'a, Attribute>, fn(&'a Attribute) -> (&'a str, &'a str)>;

impl Element {
    /// Local name, lower case for HTML elements.
    pub fn name(&self) -> &str {
        &self.name.local
    }

    /// Whether it is HTML's: SVG has a `<title>`, an `<a>` and a `<style>` too.
    pub fn is_html(&self) -> bool {
        self.name.ns == ns!(html)
    }

    /// Value of an attribute, by its lower-case name.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|attribute| &*attribute.name.local == name)
            .map(|attribute| &*attribute.value)
    }

    pub fn attributes(&self) -> Attributes<'_> {
        self.attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// Whether a space-separated attribute (`class`, `rel`, `itemprop`) holds the word, ASCII case aside.
    pub fn has_token(&self, attribute: &str, token: &str) -> bool {
        self.attribute(attribute)
            .is_some_and(|value| value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(token)))
    }
}

impl Page {
    /// How many nodes the arena holds, detached ones included.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Never true: the document node is always there.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    pub fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.nodes[id.index()].data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The characters of a text node, as parsed.
    pub fn text_node(&self, id: NodeId) -> Option<&str> {
        match &self.nodes[id.index()].data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Local name of an element; empty for anything else.
    pub fn name(&self, id: NodeId) -> &str {
        self.element(id).map_or("", Element::name)
    }

    pub fn attribute(&self, id: NodeId, name: &str) -> Option<&str> {
        self.element(id)?.attribute(name)
    }

    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].parent
    }

    pub fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].next
    }

    pub fn previous_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].previous
    }

    pub fn children(&self, id: NodeId) -> Children<'_> {
        Children { page: self, next: self.nodes[id.index()].first_child }
    }

    /// From the parent up to the document.
    pub fn ancestors(&self, id: NodeId) -> Ancestors<'_> {
        Ancestors { page: self, next: self.parent(id) }
    }

    /// The node itself, then everything below it, in document order.
    pub fn descendants(&self, id: NodeId) -> Descendants<'_> {
        Descendants { page: self, root: id, next: Some(id) }
    }

    /// Enters and leaves everything from `id` down: for those who must know where an element ends.
    pub fn walk(&self, id: NodeId) -> Walk<'_> {
        Walk { page: self, root: id, last: None }
    }

    /// All elements in document order.
    pub fn elements(&self) -> impl Iterator<Item = (NodeId, &Element)> {
        self.descendants(NodeId::DOCUMENT).filter_map(|id| Some((id, self.element(id)?)))
    }

    /// All elements of a name, in document order.
    pub fn elements_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (NodeId, &'a Element)> {
        self.elements().filter(move |(_, element)| element.name() == name)
    }

    /// The node after `id` in document order that is not below it, within `root`.
    pub fn skip_subtree(&self, id: NodeId, root: NodeId) -> Option<NodeId> {
        let mut current = id;
        while current != root {
            if let Some(next) = self.nodes[current.index()].next {
                return Some(next);
            }
            current = self.nodes[current.index()].parent?;
        }
        None
    }
}

pub struct Children<'a> {
    page: &'a Page,
    next: Option<NodeId>,
}

impl Iterator for Children<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.page.nodes[id.index()].next;
        Some(id)
    }
}

pub struct Ancestors<'a> {
    page: &'a Page,
    next: Option<NodeId>,
}

impl Iterator for Ancestors<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.page.parent(id);
        Some(id)
    }
}

pub struct Descendants<'a> {
    page: &'a Page,
    root: NodeId,
    next: Option<NodeId>,
}

impl Descendants<'_> {
    /// Leaves out everything below the node that was returned last.
    pub fn skip_children(&mut self, last: NodeId) {
        self.next = self.page.skip_subtree(last, self.root);
    }
}

impl Iterator for Descendants<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        let child = self.page.nodes[id.index()].first_child;
        self.next = child.or_else(|| self.page.skip_subtree(id, self.root));
        Some(id)
    }
}

/// One step of a [`Walk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

/// Depth-first, each node entered and left once.
pub struct Walk<'a> {
    page: &'a Page,
    root: NodeId,
    last: Option<Step>,
}

impl Walk<'_> {
    /// Leaves out everything below the node just entered, its `Leave` too.
    pub fn skip_children(&mut self) {
        if let Some(Step::Enter(id)) = self.last {
            self.last = Some(Step::Leave(id));
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = match self.last {
            None => Step::Enter(self.root),
            Some(Step::Enter(id)) => match self.page.nodes[id.index()].first_child {
                Some(child) => Step::Enter(child),
                None => Step::Leave(id),
            },
            Some(Step::Leave(id)) if id == self.root => return None,
            Some(Step::Leave(id)) => match self.page.nodes[id.index()].next {
                Some(next) => Step::Enter(next),
                None => Step::Leave(self.page.parent(id)?),
            },
        };
        self.last = Some(step);
        Some(step)
    }
}
