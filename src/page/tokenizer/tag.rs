//! Start and end tags with their attributes
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state> and the states after it).

use super::{State, Tokenizer, reference};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, TokenSink};
use html5ever::{Attribute, LocalName, QualName, ns};
use memchr::memchr;

/// White space of HTML, U+000D aside, which is gone.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b' ')
}

/// From so many attributes on their names are kept in a set: comparing each with all takes the square of their number.
const MANY: usize = 64;

impl<'a, S: TokenSink> Tokenizer<'a, S> {
    /// A tag whose name begins at `from`. One that the page's end cuts off is none.
    pub(super) fn tag(&mut self, kind: TagKind, from: usize) -> State {
        self.at = from;
        let name = self.until(|byte| is_space(byte) || byte == b'/' || byte == b'>');
        let mut tag = Tag {
            kind,
            name: local_name(name),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        loop {
            self.skip_space();
            match (self.byte(0), self.byte(1)) {
                (None, _) => return State::Data,
                (Some(b'>'), _) => {
                    self.at += 1;
                    return self.emit_tag(tag);
                }
                (Some(b'/'), Some(b'>')) => {
                    self.at += 2;
                    tag.self_closing = true;
                    return self.emit_tag(tag);
                }
                (Some(b'/'), _) => self.at += 1,
                _ => self.attribute(&mut tag),
            }
        }
    }

    /// One attribute; of two with the same name the first counts.
    fn attribute(&mut self, tag: &mut Tag) {
        let from = self.at;
        // A name may begin with the sign that ends it.
        self.at += usize::from(self.byte(0) == Some(b'='));
        self.until(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = &self.html[from..self.at];
        let value = self.value();
        if tag.kind == TagKind::EndTag {
            return;
        }
        let name = local_name(name);
        if self.has(tag, &name) {
            tag.had_duplicate_attributes = true;
            return;
        }
        tag.attrs.push(Attribute { name: QualName::new(None, ns!(), name), value });
    }

    fn has(&mut self, tag: &Tag, name: &LocalName) -> bool {
        if tag.attrs.len() < MANY {
            return tag.attrs.iter().any(|attribute| attribute.name.local == *name);
        }
        if tag.attrs.len() == MANY {
            self.names = tag.attrs.iter().map(|attribute| attribute.name.local.clone()).collect();
        }
        !self.names.insert(name.clone())
    }

    /// The value behind an attribute's name, if one follows.
    fn value(&mut self) -> StrTendril {
        self.skip_space();
        if self.byte(0) != Some(b'=') {
            return StrTendril::new();
        }
        self.at += 1;
        self.skip_space();
        let from = self.at;
        match self.byte(0) {
            Some(quote @ (b'"' | b'\'')) => {
                let end = memchr(quote, &self.html.as_bytes()[from + 1..]);
                let end = end.map_or(self.html.len(), |n| from + 1 + n);
                self.at = self.html.len().min(end + 1);
                self.decoded(from + 1, end)
            }
            _ => {
                self.until(|byte| is_space(byte) || byte == b'>');
                self.decoded(from, self.at)
            }
        }
    }

    fn decoded(&self, from: usize, to: usize) -> StrTendril {
        let value = &self.html[from..to];
        if value.bytes().any(|byte| matches!(byte, b'&' | 0)) {
            return reference::decoded(value, reference::Place::Attribute).into();
        }
        self.slice(from, to)
    }

    /// Goes on to the first ASCII character that `ends`, or to the page's end; what lies between.
    pub(super) fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let from = self.at;
        let rest = &self.html.as_bytes()[from..];
        self.at += rest.iter().position(|byte| ends(*byte)).unwrap_or(rest.len());
        &self.html[from..self.at]
    }

    pub(super) fn skip_space(&mut self) {
        self.until(|byte| !is_space(byte));
    }
}

/// A name in small letters, U+0000 replaced.
fn local_name(name: &str) -> LocalName {
    if name.bytes().any(|byte| byte.is_ascii_uppercase() || byte == 0) {
        return LocalName::from(name.to_ascii_lowercase().replace('\0', "\u{fffd}"));
    }
    LocalName::from(name)
}
