//! The same tokens as html5ever's own tokenizer gives, on what tokenizers stumble over.

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::{Cell, RefCell};

/// Writes tokens down, and answers tags as the tree builder does for pages.
#[derive(Default)]
struct Written {
    tokens: RefCell<Vec<Token>>,
    /// Between `<svg>` and `</svg>`.
    is_foreign: Cell<bool>,
}

impl TokenSink for Written {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut tokens = self.tokens.borrow_mut();
        let answer = match &token {
            Token::TagToken(tag) => self.answer(tag),
            _ => TokenSinkResult::Continue,
        };
        match token {
            Token::CharacterTokens(text) if !text.is_empty() => match tokens.last_mut() {
                Some(Token::CharacterTokens(before)) => before.push_tendril(&text),
                _ => tokens.push(Token::CharacterTokens(text)),
            },
            Token::CommentToken(_) => tokens.push(Token::CommentToken(StrTendril::new())),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                tokens.push(Token::TagToken(Tag {
                    attrs: Vec::new(),
                    had_duplicate_attributes: false,
                    ..tag
                }));
            }
            Token::ParseError(_) | Token::CharacterTokens(_) => {}
            token => tokens.push(token),
        }
        answer
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.is_foreign.get()
    }
}

impl Written {
    fn answer(&self, tag: &Tag) -> TokenSinkResult<()> {
        let starts = tag.kind == TagKind::StartTag;
        match &*tag.name {
            "svg" => self.is_foreign.set(starts),
            "script" if starts => return TokenSinkResult::RawData(RawKind::ScriptData),
            "style" if starts => return TokenSinkResult::RawData(RawKind::Rawtext),
            "title" if starts => return TokenSinkResult::RawData(RawKind::Rcdata),
            "plaintext" if starts => return TokenSinkResult::Plaintext,
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// The tokens that we make of a text, characters in a row as one.
pub fn ours(html: &str) -> Vec<Token> {
    let written = Written::default();
    super::tokenize(html, &written);
    written.tokens.into_inner()
}

/// The tokens that html5ever's tokenizer makes of it.
pub fn theirs(html: &str) -> Vec<Token> {
    let tokenizer = Tokenizer::new(Written::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.tokens.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What pages are put together from, whole and broken.
    const PARTS: &[&str] = &[
        "a",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\0",
        "é",
        "漢",
        "<",
        ">",
        "</",
        "/",
        "/>",
        "=",
        "\"",
        "'",
        "!",
        "?",
        "-",
        "--",
        "-->",
        "--!>",
        "<!--",
        "<!-",
        "<!",
        "<?",
        "<!-->",
        "<!--->",
        "<p",
        "<p>",
        "</p>",
        "</P\n>",
        "<Br/>",
        " class",
        "A=b",
        " x=\"",
        " x='",
        " x=&amp",
        "<script>",
        "</script>",
        "<script",
        "</script",
        "</SCRIPT >",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "</title",
        "<svg>",
        "</svg>",
        "<![CDATA[",
        "]]>",
        "]",
        "<plaintext>",
        "&",
        "&amp;",
        "&amp",
        "&not",
        "&notin;",
        "&noti",
        "&acE;",
        "&#",
        "&#x",
        "&#65;",
        "&#65",
        "&#x1F600;",
        "&#0;",
        "&#128;",
        "&#xD800;",
        "&#99999999999;",
        "&#x110000;",
        "&copy=1",
        "&nosuch;",
        ";",
        "#",
        "1",
        "<!DOCTYPE",
        "<!doctype html>",
        " html",
        " PUBLIC",
        " \"-//W3C//DTD HTML 4.01//EN\"",
        " SYSTEM",
        "'about:legacy-compat'",
        "\u{feff}",
        "\u{c}",
        "\t",
        "<a href=x>",
        "<x-y z",
        "<1",
    ];

    #[test]
    fn part_by_part() {
        for one in PARTS {
            for two in PARTS {
                for html in
                    [format!("{one}{two}"), format!("<p{one}{two}>"), format!("<script>{one}{two}</script>x")]
                {
                    assert_eq!(ours(&html), theirs(&html), "{html:?}");
                }
            }
        }
    }

    /// Long rows of parts; the numbers are Knuth's for MMIX, so that every run tries the same.
    #[test]
    fn in_rows() {
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            PARTS[usize::try_from(state >> 33).unwrap_or(0) % PARTS.len()]
        };
        for round in 0..20_000 {
            let html: String = (0..3 + round % 20).map(|_| next()).collect();
            assert_eq!(ours(&html), theirs(&html), "{html:?}");
        }
    }

    #[test]
    fn many_attributes() {
        let attributes =
            |from: usize, to: usize| (from..to).map(|n| format!(" a{n}={n}")).collect::<String>();
        for twice in [0, 1, 63, 64, 65, 99] {
            let html = format!("<p{}{}>", attributes(0, 100), attributes(twice, twice + 1));
            assert_eq!(ours(&html), theirs(&html), "{twice}");
            assert_ne!(
                ours(&html),
                theirs(&format!("<p{}>", attributes(0, 100))),
                "a second {twice} is told"
            );
        }
    }

    #[test]
    fn the_same_is_not_nothing() {
        assert_ne!(ours("<p>a"), theirs("<p>b"));
        assert_eq!(ours("<p class=a>b</p>").len(), 4, "two tags, text, the end");
    }
}
