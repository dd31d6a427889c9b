//! Text without tags: of scripts, style sheets, titles
//! (<https://html.spec.whatwg.org/multipage/parsing.html#script-data-state>, `#rawtext-state`, `#rcdata-state`).

use super::tag::is_space;
use super::{State, Tokenizer};
use html5ever::tokenizer::TokenSink;
use html5ever::tokenizer::states::RawKind;
use memchr::{memchr_iter, memchr2_iter};

/// Which `</script>` ends a script depends on the comments and script tags that it writes out.
#[derive(Clone, Copy, PartialEq)]
enum Script {
    Plain,
    /// Behind `<!--`.
    Escaped,
    /// Behind `<script` in an escaped part.
    DoubleEscaped,
}

impl<S: TokenSink> Tokenizer<'_, S> {
    /// The text up to its own end tag.
    pub(super) fn raw_text(&mut self, kind: RawKind) -> State {
        let end = match kind {
            RawKind::ScriptData | RawKind::ScriptDataEscaped(_) => self.end_of_script(),
            RawKind::Rcdata | RawKind::Rawtext => self.end_of_raw_text(),
        };
        let end = end.unwrap_or(self.html.len());
        match kind {
            RawKind::Rcdata => self.emit_decoded(end),
            _ => self.emit_clean(end),
        }
        if end == self.html.len() { State::Data } else { self.markup() }
    }

    fn end_of_raw_text(&self) -> Option<usize> {
        let rest = self.rest().as_bytes();
        let end = memchr_iter(b'<', rest).find(|at| self.is_own_end_tag(&rest[*at..]));
        end.map(|at| self.at + at)
    }

    fn end_of_script(&self) -> Option<usize> {
        let rest = self.rest().as_bytes();
        let mut script = Script::Plain;
        // Where the escaped part begins: its dashes count, those before it do not.
        let mut escaped = 0;
        for at in memchr2_iter(b'<', b'>', rest) {
            let tag = &rest[at..];
            if tag[0] == b'>' {
                if script != Script::Plain && rest[escaped..at].ends_with(b"--") {
                    script = Script::Plain;
                }
                continue;
            }
            match script {
                Script::Plain if tag.starts_with(b"<!--") => (script, escaped) = (Script::Escaped, at + 2),
                Script::Escaped if is_named(&tag[1..], "script") => script = Script::DoubleEscaped,
                Script::DoubleEscaped if tag.starts_with(b"</") && is_named(&tag[2..], "script") => {
                    script = Script::Escaped;
                }
                Script::Plain | Script::Escaped if self.is_own_end_tag(tag) => return Some(self.at + at),
                _ => {}
            }
        }
        None
    }

    fn is_own_end_tag(&self, tag: &[u8]) -> bool {
        let own = self.last_start_tag.as_deref();
        tag.starts_with(b"</") && own.is_some_and(|own| is_named(&tag[2..], own))
    }
}

/// Whether a tag's name is all of `name`.
fn is_named(tag: &[u8], name: &str) -> bool {
    let is_same = tag.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()));
    is_same && tag.get(name.len()).is_some_and(|end| is_space(*end) || matches!(end, b'/' | b'>'))
}
