//! What the library's page knows: the records, what they are narrowed to, which are selected.

use super::{deeds, filters, list};
use crate::library::{Filter, Order, Record, select};
use crate::web::choice::{self, Choice};
use crate::web::dom::{El, Slot, document, el};
use crate::web::say::{count, decimal, direction, figure, locale, say, say_with};
use crate::web::sidebar::why_not;
use crate::web::storage::{self, Shelf};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

pub struct Library {
    pub records: RefCell<Vec<Record>>,
    /// Records of a newer form, as they are kept; exported with the rest.
    pub unreadable: RefCell<Vec<String>>,
    pub filter: RefCell<Filter>,
    pub order: Cell<Order>,
    /// Ids.
    pub selected: RefCell<BTreeSet<String>>,
    /// The style and language last cited in.
    pub choice: RefCell<Choice>,
    pub filters: Slot,
    pub deeds: Slot,
    pub list: Slot,
    pub status: Slot,
    room: Slot,
    quiet: RefCell<Option<Timeout>>,
    whole: RefCell<Option<El>>,
}

/// Milliseconds that a message stands; long enough to take a deletion back.
const STATUS_STANDS: u32 = 12_000;

impl Library {
    pub fn new() -> Rc<Self> {
        Rc::new(Self {
            records: RefCell::default(),
            unreadable: RefCell::default(),
            filter: RefCell::default(),
            order: Cell::default(),
            selected: RefCell::default(),
            choice: RefCell::default(),
            filters: Slot::new(el("form").class("filters").attr("role", "search")),
            deeds: Slot::new(el("div").class("bar wrap acts")),
            list: Slot::new(el("ul").class("records")),
            status: Slot::new(el("p").class("status").attr("role", "status")),
            room: Slot::new(el("p").class("place")),
            quiet: RefCell::default(),
            whole: RefCell::default(),
        })
    }

    /// A handler that holds the page weakly.
    pub fn act<T>(self: &Rc<Self>, mut act: impl FnMut(&Rc<Self>, T) + 'static) -> impl FnMut(T) + 'static {
        let weak = Rc::downgrade(self);
        move |given| {
            if let Some(library) = weak.upgrade() {
                act(&library, given);
            }
        }
    }

    pub fn when(self: &Rc<Self>, mut act: impl FnMut(&Rc<Self>) + 'static) -> impl FnMut() + 'static {
        let mut act = self.act(move |library, ()| act(library));
        move || act(())
    }

    /// Positions of what is shown, in order.
    pub fn shown(&self) -> Vec<usize> {
        select(&self.records.borrow(), &self.filter.borrow(), self.order.get())
    }

    /// What is acted on: the selected records, or all that are shown.
    pub fn chosen(&self) -> Vec<Record> {
        let (records, selected) = (self.records.borrow(), self.selected.borrow());
        // What was selected stays so when the list is narrowed to something else.
        let filter = if selected.is_empty() { self.filter.borrow().clone() } else { Filter::default() };
        let rows = select(&records, &filter, self.order.get()).into_iter().map(|at| &records[at]);
        rows.filter(|record| selected.is_empty() || selected.contains(&record.id)).cloned().collect()
    }

    /// Paints what depends on what is narrowed and selected; the fields themselves stay.
    pub fn refresh(self: &Rc<Self>) {
        self.deeds.fill(deeds::paint(self));
        self.list.fill(list::paint(self));
    }

    pub fn tell(self: &Rc<Self>, parts: Vec<El>) {
        self.status.fill(parts);
        let mut clear = Some(self.when(|library| library.status.fill([])));
        self.quiet.replace(Some(Timeout::new(STATUS_STANDS, move || {
            if let Some(mut clear) = clear.take() {
                clear();
            }
        })));
    }

    pub fn say(self: &Rc<Self>, message: &str) {
        self.tell(vec![el("span").text(message)]);
    }

    /// Lets what is in the status line stand until something else is told.
    pub fn hold_status(&self) {
        self.quiet.replace(None);
    }
}

/// Puts the empty page up.
pub fn paint(library: &Rc<Library>) {
    let document = document();
    document.set_title(&say("libraryTitle"));
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", &locale());
        let _ = root.set_attribute("dir", &direction());
    }
    let Some(body) = document.body() else { return };
    let head = el("header")
        .add(el("p").class("brand").text(&say("appName")))
        .add(el("h1").text(&say("libraryTitle")));
    let main = el("main")
        .class("page")
        .add(head)
        .hold(&library.filters)
        .hold(&library.deeds)
        .hold(&library.list)
        .hold(&library.room)
        .hold(&library.status);
    library.list.fill([el("li").class("loading").text(&say("loading"))]);
    body.replace_children_with_node_1(main.node());
    library.whole.replace(Some(main));
}

/// Takes everything out of storage.
pub fn load(library: &Rc<Library>) {
    let mut loaded =
        library.act(|library, outcome: Result<(Shelf, Option<u64>, Choice), storage::Error>| match outcome {
            Ok((shelf, used, choice)) => {
                library.choice.replace(choice);
                let number = shelf.records.len();
                library.records.replace(shelf.records);
                library.unreadable.replace(shelf.unreadable);
                library.filters.fill(filters::paint(library));
                library.refresh();
                let unreadable = library.unreadable.borrow().len();
                let mut told = Vec::new();
                if let Some(used) = used.filter(|_| number > 0) {
                    // Tenths, rounded up: nothing saved takes no room.
                    let megabytes = decimal((used as f64 / 100_000.0).ceil() / 10.0);
                    told.push(el("span").text(&say_with("storageUsed", &[&figure(number), &megabytes])));
                }
                if unreadable > 0 {
                    told.push(el("span").text(" ").text(&count("unreadable", unreadable)));
                }
                library.room.fill(told);
            }
            Err(error) => library
                .list
                .fill([el("li").class("notice").text(&say_with("notLoaded", &[&why_not(&error)]))]),
        });
    spawn_local(async move {
        let choice = choice::kept().await;
        let shelf = storage::shelf().await;
        let used = storage::room().await.ok().map(|room| room.used);
        loaded(shelf.map(|shelf| (shelf, used, choice)));
    });
}
