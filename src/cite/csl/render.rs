//! One item through one layout: the state that travels along, and the way from elements to a settled tree.

use super::blob::{Blob, Content};
use super::item::Item;
use super::locale::Words;
use super::names::OpenNames;
use super::number::Number;
use super::output::{self, Format};
use super::style::*;
use super::{case, punctuation, rich_text, script};
use std::collections::{BTreeMap, BTreeSet};

/// Rendering elements within each other, through macros; real styles stay below 40.
const MAX_DEPTH: usize = 150;

/// Which half of the style is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Citation,
    Bibliography,
}

/// What became of a group's contents so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct GroupState {
    /// A variable was called and found empty.
    pub attempted: bool,
    /// A variable was printed.
    pub succeeded: bool,
    /// A term or a fixed text was printed.
    pub term: bool,
}

/// The state of rendering one item.
pub(super) struct Renderer<'a> {
    pub style: &'a Style,
    pub words: &'a Words,
    pub item: &'a Item,
    pub layout: &'a Layout,
    pub area: Area,
    pub groups: Vec<GroupState>,
    /// Marks of the blobs that are open, outermost first.
    pub around: Vec<Mark>,
    /// One per open `cs:names`: whether its substitutes may still print.
    pub may_substitute: Vec<bool>,
    /// One per open `cs:names`: depth below its `cs:substitute`.
    pub substitute_depth: Vec<usize>,
    /// The `cs:names` that are open, outermost first.
    pub open_names: Vec<OpenNames<'a>>,
    /// Inside a substitute: variables printed now are not printed again.
    pub substituting: bool,
    pub done: BTreeSet<String>,
    pub strip_periods: usize,
    /// Something was printed before in this cite: terms are not capitalised any more.
    pub printed: bool,
    pub numbers: BTreeMap<String, Number>,
    /// Depth of rendering elements; 0 = directly in the layout.
    depth: usize,
    /// With second-field-align: the first field was printed, and the rest collects here.
    rest: Option<Vec<Blob>>,
    pub uses_display: bool,
    /// The item's language, or the citation's: capitals depend on it.
    pub language: String,
}

/// How a text may be treated.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Treatment {
    /// Part of a name: says nothing about what was printed before.
    pub quiet: bool,
    /// Addresses keep their full stops.
    pub keep_periods: bool,
}

impl<'a> Renderer<'a> {
    pub fn new(style: &'a Style, words: &'a Words, item: &'a Item, layout: &'a Layout, area: Area) -> Self {
        Renderer {
            style,
            words,
            item,
            layout,
            area,
            groups: vec![GroupState::default()],
            around: Vec::new(),
            may_substitute: vec![false],
            substitute_depth: Vec::new(),
            open_names: Vec::new(),
            substituting: false,
            done: BTreeSet::new(),
            strip_periods: 0,
            printed: false,
            numbers: BTreeMap::new(),
            depth: 0,
            rest: None,
            uses_display: false,
            language: item.language().unwrap_or_else(|| words.lang.chars().take(2).collect()),
        }
    }

    /// The whole layout in both formats; `None` when nothing was printed.
    pub fn run(mut self) -> Option<[String; 2]> {
        let look = &self.layout.look;
        self.around.extend(&look.marks);
        let mut first = Vec::new();
        let elements = &self.layout.elements;
        self.elements(elements, &mut first);
        if let Some(mut rest) = self.rest.take()
            && self.area == Area::Bibliography
        {
            let mut other = Blob::wrap(std::mem::take(&mut rest));
            other.suffix.clone_from(&look.suffix);
            other.display = Some(Display::RightInline);
            first.push(other);
        }
        let mut top = Blob::wrap(first);
        top.purge();
        if top.is_empty() {
            return None;
        }
        self.affix(&mut top);
        let mut entry = Blob::wrap(vec![top]);
        punctuation::settle(&mut entry, self.words.punctuation_in_quote);
        let print = |format| {
            let text = output::print(&entry, format, self.words);
            output::wrap(text, &look.marks, &[], format, self.words)
        };
        Some([print(Format::Text), print(Format::Html)])
    }

    /// The layout's own prefix and suffix.
    fn affix(&self, top: &mut Blob) {
        let look = &self.layout.look;
        if self.area == Area::Citation {
            let stop = look.suffix.chars().next().filter(|c| matches!(c, ':' | '.' | ';' | '!' | '?'));
            top.suffix = stop.map_or_else(|| look.suffix.clone(), |stop| stop.to_string());
            top.prefix.clone_from(&look.prefix);
            return;
        }
        let aligned = self.layout.second_field_align;
        let Content::Blobs(blobs) = &mut top.content else { return };
        if let Some(first) = blobs.first_mut() {
            first.prefix.insert_str(0, &look.prefix);
        }
        if aligned {
            return;
        }
        match blobs.last_mut() {
            Some(last) if self.uses_display => last.suffix.clone_from(&look.suffix),
            _ => top.suffix.clone_from(&look.suffix),
        }
    }

    pub fn group_state(&mut self) -> &mut GroupState {
        if self.groups.is_empty() {
            self.groups.push(GroupState::default());
        }
        let index = self.groups.len() - 1;
        &mut self.groups[index]
    }

    pub fn elements(&mut self, elements: &'a [Element], out: &mut Vec<Blob>) {
        for element in elements {
            self.element(element, out);
        }
    }

    fn element(&mut self, element: &'a Element, out: &mut Vec<Blob>) {
        if let Element::Choose(branches) = element {
            return self.choose(branches, out);
        }
        if self.substitute_depth.last() == Some(&1) && self.may_substitute.last() == Some(&false) {
            return;
        }
        if self.depth > 0 {
            if self.depth < MAX_DEPTH {
                self.depth += 1;
                self.dispatch(element, out);
                self.depth -= 1;
            }
            return;
        }
        let mut printed = Vec::new();
        self.depth = 1;
        self.dispatch(element, &mut printed);
        self.depth = 0;
        let display = display_of(element);
        if self.area == Area::Bibliography && self.layout.second_field_align {
            match &mut self.rest {
                Some(rest) => rest.extend(printed),
                None => {
                    let margin = Some(Display::LeftMargin);
                    out.push(Blob { display: margin, ..Blob::wrap(printed) });
                    self.rest = Some(Vec::new());
                }
            }
        } else if display.is_some() {
            self.uses_display = true;
            out.push(Blob { display, ..Blob::wrap(printed) });
        } else {
            out.extend(printed);
        }
    }

    fn dispatch(&mut self, element: &'a Element, out: &mut Vec<Blob>) {
        let strips = look_of(element).is_some_and(|look| look.strip_periods);
        self.strip_periods += usize::from(strips);
        match element {
            Element::Text(source, look) => self.text(source, look, out),
            Element::Number(variable, form, look) => self.number(variable, *form, look, out),
            Element::Date(date) => self.date(date, out),
            Element::Names(names) => self.names(names, out),
            Element::Label(label) => self.label(label, out),
            Element::Group(group) => self.group(group, out),
            Element::Choose(branches) => self.choose(branches, out),
        }
        self.strip_periods -= usize::from(strips);
    }

    /// Runs `inside` with the look's marks open.
    pub fn within<T>(&mut self, look: &Look, inside: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.around.len();
        self.around.extend(look.marks.iter().rev());
        let result = inside(self);
        self.around.truncate(before);
        result
    }

    /// A text of the item or the style as a blob: case, stray stops, markup and quotation marks.
    pub fn piece(&mut self, text: &str, look: &Look, treatment: Treatment) -> Option<Blob> {
        if text.is_empty() {
            return None;
        }
        let text = space_stops(text, treatment.quiet);
        self.printed = true;
        let mut blob = Blob::group(look, "", Vec::new());
        blob.around.clone_from(&self.around);
        let (stops, rest) = leading_stops(&text);
        let mut body = match look.case {
            Some(case) => case::apply(case, &text, &self.language),
            None => {
                blob.prefix.push_str(stops);
                rest.to_owned()
            }
        };
        if self.strip_periods > 0 && !treatment.keep_periods {
            body = strip_periods(&body);
        }
        if !script::has_spaced(&body) {
            blob.marks.retain(|mark| !matches!(mark, Mark::Italic | Mark::Oblique | Mark::Upright));
        }
        blob.content = Content::Text(body);
        rich_text::expand(&mut blob, self.words);
        Some(blob)
    }
}

fn look_of(element: &Element) -> Option<&Look> {
    Some(match element {
        Element::Text(_, look) | Element::Number(_, _, look) => look,
        Element::Date(date) => &date.look,
        Element::Names(names) => &names.look,
        Element::Label(label) => &label.look,
        Element::Group(group) => &group.look,
        Element::Choose(_) => return None,
    })
}

fn display_of(element: &Element) -> Option<Display> {
    look_of(element).and_then(|look| look.display)
}

/// Narrow no-break spaces before high stops and inside guillemets; one blank before a straight quotation mark.
fn space_stops(text: &str, quiet: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        match (c, next) {
            (' ', Some(':' | ';' | '?' | '!' | '»')) => out.push('\u{202f}'),
            (' ', _) if out.ends_with('«') => out.push('\u{202f}'),
            (c, Some(next)) if c.is_whitespace() && (next.is_whitespace() || next == '\'') => {
                let mut blanks = String::from(c);
                while let Some(blank) = chars.next_if(|c| c.is_whitespace()) {
                    blanks.push(blank);
                }
                out.push_str(if chars.peek() == Some(&'\'') { " " } else { &blanks });
            }
            _ => out.push(c),
        }
    }
    if !quiet && out.starts_with('\'') {
        out.insert(0, ' ');
    }
    out
}

/// Splits the stops off the beginning of a text, unless it is nothing else.
fn leading_stops(text: &str) -> (&str, &str) {
    if text.starts_with(' ') {
        return ("", text);
    }
    let rest = text.trim_start_matches([':', '.', ';', '!', '?', ' ']);
    if rest.is_empty() { ("", text) } else { text.split_at(text.len() - rest.len()) }
}

/// Takes away full stops that no small letter follows.
pub(super) fn strip_periods(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek();
        if c != '.' || next.is_some_and(char::is_ascii_lowercase) {
            out.push(c);
        }
    }
    out
}
