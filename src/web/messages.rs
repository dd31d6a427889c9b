//! What the page's side (`content.js`) and the sidebar's frame say to each other on their private port.
//!
//! The port is a `MessageChannel` handed over once the background has confirmed the frame, so the page's scripts can
//! neither read nor write it. Messages are plain objects with a `type`.

use crate::article::Article;
use crate::library::ReadWhere;
use gloo::events::EventListener;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, MessagePort};

/// What the frame is given to show: the article, or the HTML where WASM might not run on the page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Reading {
    pub article: Option<Article>,
    pub html: Option<String>,
    pub url: String,
    /// RFC 3339 with the reader's offset.
    pub now: String,
    /// From a private window: nothing is saved without asking.
    pub private: bool,
    /// The reader crashed on the page's side and this is the second try; the panic's message.
    pub crashed: Option<String>,
}

/// A reading with its article.
#[derive(Clone, Debug)]
pub struct Opened {
    pub article: Article,
    /// Where the reader ran; kept with the saved record.
    pub read_where: ReadWhere,
    /// From a private window: nothing is saved without asking.
    pub private: bool,
    /// The reader crashed once; what it said.
    pub crashed: Option<String>,
}

impl Reading {
    /// Reads the HTML if that is what came.
    pub fn opened(self) -> Opened {
        let (article, read_where) = match self.article {
            Some(article) => (article, ReadWhere::ContentScript),
            None => (
                crate::read(self.html.as_deref().unwrap_or_default(), &self.url, &self.now),
                ReadWhere::Frame,
            ),
        };
        Opened { article, read_where, private: self.private, crashed: self.crashed }
    }
}

/// What the frame asks of the page's side.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ToPage<'a> {
    /// Close the sidebar; the focus goes back to where it was.
    Close,
    /// Send the text of the page's text nodes; answered by [`FromPage::Texts`].
    Texts,
    /// Highlight these parts of the nodes last sent and scroll to the first; answered by [`FromPage::Highlighted`].
    Highlight { ranges: &'a [TextPart] },
    /// Take the highlight away.
    ClearHighlight,
    /// Move the sidebar to the other side of the page; remembered.
    SwitchSide,
    /// Read the page as it is now and open afresh.
    ReadAgain,
}

/// Part of a text node, as `quote::find` gives it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct TextPart {
    /// Position in the texts that the page's side sent.
    pub node: usize,
    /// Offset in UTF-16 code units.
    pub start: usize,
    /// Offset in UTF-16 code units, end excluded.
    pub end: usize,
}

/// What the page's side tells the frame after the reading.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum FromPage {
    /// The text of every text node that can be seen, in the order of the page.
    Texts { texts: Vec<String> },
    /// Whether the passage is shown; false when the page has changed meanwhile.
    Highlighted { found: bool },
    /// The address changed without a new document (single-page sites): what is shown is of another page.
    AddressChanged { url: String },
}

/// The frame's end of the private port.
pub struct PagePort {
    port: MessagePort,
}

/// Listens as long as it lives.
pub struct PageListener {
    _listener: EventListener,
}

impl PagePort {
    pub fn new(port: MessagePort) -> Self {
        Self { port }
    }

    /// A message that cannot be sent is lost: the page's side has gone, and the frame goes with it.
    pub fn send(&self, message: &ToPage) {
        let Ok(message) = message.serialize(&serde_wasm_bindgen::Serializer::json_compatible()) else {
            return;
        };
        let _ = self.port.post_message(&message);
    }

    /// What is not understood is left alone: the page's side may be of another version.
    pub fn listen(&self, mut heard: impl FnMut(FromPage) + 'static) -> PageListener {
        let listener = EventListener::new(&self.port, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            if let Ok(message) = serde_wasm_bindgen::from_value::<FromPage>(event.data()) {
                heard(message);
            }
        });
        self.port.start();
        PageListener { _listener: listener }
    }
}
