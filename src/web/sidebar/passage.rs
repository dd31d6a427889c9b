//! A sentence of the article in the sidebar: its words, "Show on the page", copying it with its citation.

use super::state::Sidebar;
use crate::article::{Article, Mode, TextQuote, TextSpan};
use crate::web::clipboard::{self, Copy};
use crate::web::dom::{El, button, el};
use crate::web::say::{Key, say};
use std::rc::Rc;

/// What is shown of one passage.
pub struct Passage<'a> {
    pub words: &'a str,
    pub span: Option<&'a TextSpan>,
    pub mode: Option<Mode>,
    pub inferred: bool,
    /// Only quoted words are offered for quoting.
    pub quotable: bool,
}

pub fn passage(sidebar: &Rc<Sidebar>, article: &Article, shown: &Passage) -> El {
    let quote = quote_of(article, shown.span, shown.words);
    let mut deeds = el("p").class("deeds");
    if let Some(mode) = shown.mode.and_then(manner) {
        deeds = deeds.add(el("span").class("soft").text(&mode.say()));
    }
    if shown.inferred {
        deeds = deeds.add(el("span").class("soft").text(&say("inferred")));
    }
    if sidebar.beside_page() {
        deeds = deeds.add(show_button(sidebar, quote.clone()));
    }
    if shown.quotable {
        let quote = quote.clone();
        let copy = sidebar.when(move |sidebar| copy_quotation(sidebar, &quote));
        deeds = deeds.add(button(&say("copyQuotation")).class("link").click(copy));
    }
    el("blockquote").add(el("p").page_text(shown.words)).add(deeds)
}

/// "Show on the page", the same everywhere.
pub fn show_button(sidebar: &Rc<Sidebar>, quote: TextQuote) -> El {
    let show = sidebar.when(move |sidebar| sidebar.show_on_page(&quote));
    button(&say("showOnPage")).class("link").click(show)
}

/// The passage of a span; its words alone where the span does not fit the text.
pub fn quote_of(article: &Article, span: Option<&TextSpan>, words: &str) -> TextQuote {
    let quote = span.and_then(|span| TextQuote::of(&article.article_body, span));
    let quote = quote.filter(|quote| !quote.exact.trim().is_empty());
    quote.unwrap_or_else(|| TextQuote { exact: words.trim().to_owned(), ..TextQuote::default() })
}

fn manner(mode: Mode) -> Option<Key> {
    match mode {
        Mode::Direct => Some(Key("modeDirect")),
        Mode::Indirect => Some(Key("modeIndirect")),
        Mode::Mixed => Some(Key("modeMixed")),
        Mode::Link | Mode::Credit | Mode::Dateline | Mode::Metadata => None,
    }
}

/// The words in quotation marks, the citation, and a link that opens the page at them.
fn copy_quotation(sidebar: &Rc<Sidebar>, quote: &TextQuote) {
    let article = sidebar.article.borrow();
    let address = article.canonical_url.as_ref().map_or(article.url.as_str(), |stated| stated.value.as_str());
    let link = quote.link(address);
    let citation = super::cite::citation(sidebar, &article);
    let quoted = in_marks(quote.exact.trim());
    let copy = Copy {
        plain: format!("{quoted}\n\n{}\n{link}", citation.plain),
        html: format!(
            "<blockquote>{}</blockquote><p>{}</p><p><a href=\"{}\">{}</a></p>",
            clipboard::escape(&quoted),
            citation.html,
            clipboard::escape(&link),
            clipboard::escape(&link)
        ),
    };
    clipboard::copy(copy, sidebar.act(|sidebar, done| super::foot::copied(sidebar, done, "copiedQuotation")));
}

/// A sentence that shows itself what in it is quoted stays as it stands.
fn in_marks(words: &str) -> String {
    let has_marks = words.contains(['"', '“', '”', '„', '«', '»', '「', '『']);
    if has_marks { words.to_owned() } else { format!("“{words}”") }
}
