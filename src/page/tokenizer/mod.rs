//! HTML text cut into the tokens that html5ever's tree builder takes
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>).
//!
//! html5ever's own tokenizer takes a stream apart character by character: half of the time that reading a page took. Ours
//! has the whole text before it, so it jumps from mark to mark and hands out slices of it. Both give the same tokens
//! (`against_html5ever.rs`, and the fuzz target `tokens`), but for what nobody here reads: parse errors, line numbers,
//! comments' text and the attributes of end tags.

mod doctype;
mod raw_text;
mod reference;
mod tag;

#[cfg(any(test, fuzzing))]
pub mod against_html5ever;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use memchr::{memchr, memchr_iter, memchr2, memmem};
use std::borrow::Cow;
use std::collections::HashSet;

/// Hands every token of a document to the sink, the end of the file included.
pub(super) fn tokenize<S: TokenSink>(html: &str, sink: &S) {
    let text = StrTendril::from(preprocessed(html).as_ref());
    let mut tokenizer =
        Tokenizer { html: &text, text: &text, at: 0, last_start_tag: None, names: HashSet::new(), sink };
    tokenizer.run();
    tokenizer.emit(Token::EOFToken);
    sink.end();
}

/// Line ends as U+000A, no byte order mark
/// (<https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream>).
fn preprocessed(html: &str) -> Cow<'_, str> {
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    if memchr(b'\r', html.as_bytes()).is_none() {
        return Cow::Borrowed(html);
    }
    Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n"))
}

/// What comes next is read as.
#[derive(Clone, Copy)]
enum State {
    Data,
    RawText(RawKind),
    Plaintext,
}

struct Tokenizer<'a, S> {
    html: &'a str,
    /// The same text; slices of it are shared, not copied.
    text: &'a StrTendril,
    /// Byte in `html`; all before it is done.
    at: usize,
    /// Only the end tag of this name ends raw text.
    last_start_tag: Option<LocalName>,
    /// Names of the attributes of a tag that has many.
    names: HashSet<LocalName>,
    sink: &'a S,
}

impl<'a, S: TokenSink> Tokenizer<'a, S> {
    fn run(&mut self) {
        let mut state = State::Data;
        while self.at < self.html.len() {
            state = match state {
                State::Data => self.data(),
                State::RawText(kind) => self.raw_text(kind),
                State::Plaintext => self.plaintext(),
            };
        }
    }

    /// Text up to the next mark, or the markup that stands here.
    fn data(&mut self) -> State {
        match self.byte(0) {
            Some(b'<') => return self.markup(),
            Some(0) => {
                self.at += 1;
                self.emit(Token::NullCharacterToken);
            }
            _ => {
                let end = memchr2(b'<', 0, self.rest().as_bytes()).map_or(self.html.len(), |n| self.at + n);
                self.emit_decoded(end);
            }
        }
        State::Data
    }

    /// At `<`: a tag, a comment, a doctype, or no markup at all.
    fn markup(&mut self) -> State {
        match (self.byte(1), self.byte(2)) {
            (Some(letter), _) if letter.is_ascii_alphabetic() => {
                return self.tag(TagKind::StartTag, self.at + 1);
            }
            (Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => {
                return self.tag(TagKind::EndTag, self.at + 2);
            }
            (Some(b'/'), Some(b'>')) => self.at += 3,
            (Some(b'/'), Some(_)) => self.bogus_comment(self.at + 2),
            (Some(b'/'), None) => self.emit_text(self.at + 2),
            (Some(b'!'), _) => self.declaration(),
            (Some(b'?'), _) => self.bogus_comment(self.at + 1),
            _ => self.emit_text(self.at + 1),
        }
        State::Data
    }

    /// At `<!`.
    fn declaration(&mut self) {
        let declared = &self.html.as_bytes()[self.at + 2..];
        let is_doctype = declared.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype"));
        if declared.starts_with(b"--") {
            self.comment(self.at + 4);
        } else if is_doctype {
            self.doctype(self.at + 9);
        } else if declared.starts_with(b"[CDATA[")
            && self.sink.adjusted_current_node_present_but_not_in_html_namespace()
        {
            self.cdata(self.at + 9);
        } else {
            self.bogus_comment(self.at + 2);
        }
    }

    /// A comment whose text begins at `from`. It ends at `-->` or `--!>`; right at its beginning also at `>` and `->`.
    fn comment(&mut self, from: usize) {
        let text = &self.html.as_bytes()[from..];
        let ends = |at: &usize| match &text[..*at] {
            [] | [b'-'] => true,
            before => before.ends_with(b"--") || before.ends_with(b"--!"),
        };
        let end = memchr_iter(b'>', text).find(ends);
        self.at = end.map_or(self.html.len(), |end| from + end + 1);
        self.emit(Token::CommentToken(StrTendril::new()));
    }

    /// What is no comment but read as one, up to the next `>`.
    fn bogus_comment(&mut self, from: usize) {
        let end = memchr(b'>', &self.html.as_bytes()[from..]);
        self.at = end.map_or(self.html.len(), |end| from + end + 1);
        self.emit(Token::CommentToken(StrTendril::new()));
    }

    /// Text of SVG or MathML, as it stands.
    fn cdata(&mut self, from: usize) {
        self.at = from;
        let end = memmem::find(self.rest().as_bytes(), b"]]>").map_or(self.html.len(), |n| from + n);
        while let Some(null) = memchr(0, &self.html.as_bytes()[self.at..end]) {
            self.emit_text(self.at + null);
            self.at += 1;
            self.emit(Token::NullCharacterToken);
        }
        self.emit_text(end);
        self.at = self.html.len().min(end + 3);
    }

    fn plaintext(&mut self) -> State {
        self.emit_clean(self.html.len());
        State::Plaintext
    }

    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.html.as_bytes().get(self.at + ahead).copied()
    }

    /// The text up to `end` as it stands.
    fn emit_text(&mut self, end: usize) {
        if end > self.at {
            let text = self.slice(self.at, end);
            self.at = end;
            self.emit(Token::CharacterTokens(text));
        }
    }

    /// The text up to `end`, U+0000 replaced.
    fn emit_clean(&mut self, end: usize) {
        let text = &self.html[self.at..end];
        if memchr(0, text.as_bytes()).is_none() {
            return self.emit_text(end);
        }
        self.at = end;
        self.emit(Token::CharacterTokens(text.replace('\0', "\u{fffd}").into()));
    }

    /// The text up to `end`, character references decoded and U+0000 replaced.
    fn emit_decoded(&mut self, end: usize) {
        let text = &self.html[self.at..end];
        if memchr2(b'&', 0, text.as_bytes()).is_none() {
            return self.emit_text(end);
        }
        self.at = end;
        self.emit(Token::CharacterTokens(reference::decoded(text, reference::Place::Text).into()));
    }

    /// A part of the page, shared with it.
    fn slice(&self, from: usize, to: usize) -> StrTendril {
        // A page beyond the 4 GiB of a tendril has no tendril.
        let (from, len) = (u32::try_from(from).unwrap_or(u32::MAX), u32::try_from(to - from).unwrap_or(0));
        self.text.subtendril(from, len)
    }

    fn emit(&self, token: Token) {
        let _ = self.sink.process_token(token, 1);
    }

    /// The tree builder says how what follows a tag is read.
    fn emit_tag(&mut self, tag: Tag) -> State {
        if tag.kind == TagKind::StartTag {
            self.last_start_tag = Some(tag.name.clone());
        }
        match self.sink.process_token(Token::TagToken(tag), 1) {
            TokenSinkResult::RawData(kind) => State::RawText(kind),
            TokenSinkResult::Plaintext => State::Plaintext,
            TokenSinkResult::Continue
            | TokenSinkResult::Script(_)
            | TokenSinkResult::EncodingIndicator(_) => State::Data,
        }
    }
}
