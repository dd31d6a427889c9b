//! The document type: all that it still decides is quirks mode
//! (<https://html.spec.whatwg.org/multipage/parsing.html#doctype-state>).

use super::Tokenizer;
use super::tag::is_space;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Doctype, Token, TokenSink};
use memchr::memchr;

impl<S: TokenSink> Tokenizer<'_, S> {
    /// At `from`, behind `<!DOCTYPE`.
    pub(super) fn doctype(&mut self, from: usize) {
        self.at = from;
        let mut doctype = Doctype::default();
        doctype.force_quirks = self.read_doctype(&mut doctype).is_none();
        let end = memchr(b'>', self.rest().as_bytes());
        self.at = end.map_or(self.html.len(), |n| self.at + n + 1);
        self.emit(Token::DoctypeToken(doctype));
    }

    /// `None` where the declaration is broken or ends too early.
    fn read_doctype(&mut self, doctype: &mut Doctype) -> Option<()> {
        self.skip_space();
        let name = self.until(|byte| is_space(byte) || byte == b'>');
        if name.is_empty() {
            return None;
        }
        doctype.name = Some(clean(&name.to_ascii_lowercase()));
        self.skip_space();
        if self.byte(0)? == b'>' {
            return Some(());
        }
        let keyword = self.rest().as_bytes().get(..6)?;
        if keyword.eq_ignore_ascii_case(b"public") {
            self.at += 6;
            self.identifier(&mut doctype.public_id)?;
            self.skip_space();
            if self.byte(0)? == b'>' {
                return Some(());
            }
        } else if keyword.eq_ignore_ascii_case(b"system") {
            self.at += 6;
        } else {
            return None;
        }
        self.identifier(&mut doctype.system_id)?;
        self.skip_space();
        // What else follows is skipped.
        self.byte(0).map(|_| ())
    }

    /// A quoted identifier; `None` when none stands here or it does not end, what there is of it kept.
    fn identifier(&mut self, into: &mut Option<StrTendril>) -> Option<()> {
        self.skip_space();
        let quote = self.byte(0).filter(|byte| matches!(byte, b'"' | b'\''))?;
        self.at += 1;
        *into = Some(clean(self.until(|byte| byte == quote || byte == b'>')));
        (self.byte(0)? == quote).then(|| self.at += 1)
    }
}

fn clean(text: &str) -> StrTendril {
    text.replace('\0', "\u{fffd}").into()
}
