//! A citation's HTML (citeproc-js's, as `cite::csl` writes it) as elements: italics, bold, raised and lowered letters, small
//! capitals, underlining, lines of their own. Anything else is text.
//!
//! The citation is built from page text, so it is never given to the browser's own HTML parser.

use super::dom::{El, el};

/// The children that a rich text stands for; unclosed and stray tags do no harm.
pub fn rich(html: &str) -> El {
    let mut open = vec![el("span")];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        add_text(&mut open, &rest[..at]);
        let Some(end) = rest[at..].find('>') else {
            add_text(&mut open, &rest[at..]);
            rest = "";
            break;
        };
        tag(&mut open, &rest[at + 1..at + end]);
        rest = &rest[at + end + 1..];
    }
    add_text(&mut open, rest);
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_else(|| el("span"))
}

fn tag(open: &mut Vec<El>, inside: &str) {
    if inside.starts_with('/') {
        if open.len() > 1 {
            close(open);
        }
        return;
    }
    let name = inside.split([' ', '/']).next().unwrap_or_default();
    let element = match name {
        "i" | "em" => el("i"),
        "b" | "strong" => el("b"),
        "sup" => el("sup"),
        "sub" => el("sub"),
        "span" | "div" => el("span").class(class(inside)),
        _ => el("span"),
    };
    let is_void = matches!(name, "br" | "img" | "hr") || inside.ends_with('/');
    if !is_void {
        open.push(element);
    }
}

/// What a `style` or `class` of citeproc-js asks for.
fn class(inside: &str) -> &'static str {
    const CLASSES: [(&str, &str); 7] = [
        ("small-caps", "small-caps"),
        ("underline", "underlined"),
        ("font-style:normal", "upright"),
        ("font-weight:normal", "light"),
        ("csl-block", "line"),
        ("csl-indent", "line"),
        ("csl-left-margin", "number"),
    ];
    CLASSES.iter().find(|(asked, _)| inside.contains(asked)).map_or("", |(_, class)| class)
}

fn close(open: &mut Vec<El>) {
    if let (Some(child), Some(parent)) = (open.pop(), open.pop()) {
        open.push(parent.add(child));
    }
}

fn add_text(open: &mut Vec<El>, html: &str) {
    if html.is_empty() {
        return;
    }
    let mut text = html.to_owned();
    for (code, sign) in CODES {
        text = text.replace(code, sign);
    }
    if let Some(parent) = open.pop() {
        open.push(parent.text(&text));
    }
}

/// What stands for the signs of markup; the ampersand last, so that nothing is decoded twice.
const CODES: [(&str, &str); 7] = [
    ("&lt;", "<"),
    ("&#60;", "<"),
    ("&gt;", ">"),
    ("&#62;", ">"),
    ("&quot;", "\""),
    ("&amp;", "&"),
    ("&#38;", "&"),
];
