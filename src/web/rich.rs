//! A citation's HTML as elements: italics, bold, raised and lowered letters, small capitals. Anything else is text.
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
        "span" if inside.contains("small-caps") => el("span").class("small-caps"),
        _ => el("span"),
    };
    let is_void = matches!(name, "br" | "img" | "hr") || inside.ends_with('/');
    if !is_void {
        open.push(element);
    }
}

fn close(open: &mut Vec<El>) {
    if let (Some(child), Some(parent)) = (open.pop(), open.pop()) {
        open.push(parent.add(child));
    }
}

fn add_text(open: &mut Vec<El>, html: &str) {
    let text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&#38;", "&").replace("&#039;", "'").replace("&#39;", "'").replace("&amp;", "&");
    if let (false, Some(parent)) = (text.is_empty(), open.pop()) {
        open.push(parent.text(&text));
    }
}
