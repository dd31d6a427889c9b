//! The finished tree as plain text or HTML.
//!
//! HTML uses the elements of citeproc-js's HTML mode (`<i>`, `<b>`, `<sup>`, `csl-left-margin` …), so that style sheets and
//! programs made for it work; `&`, `<` and `>` of fields are escaped, so that no field can become markup.

use super::blob::{Blob, Content};
use super::locale::Words;
use super::style::{Display, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Html,
}

/// Prints a blob with everything in it.
pub fn print(blob: &Blob, format: Format, words: &Words) -> String {
    let mut inner = match &blob.content {
        Content::Text(text) => escape(text, format),
        Content::Blobs(blobs) => {
            let delimiter = escape(&blob.delimiter, format);
            let mut out = String::new();
            for text in blobs.iter().map(|blob| print(blob, format, words)).filter(|text| !text.is_empty()) {
                if !out.is_empty() {
                    out.push_str(&delimiter);
                }
                out.push_str(&text);
            }
            out
        }
    };
    if inner.is_empty() {
        return inner;
    }
    inner = wrap(inner, &blob.marks, &blob.around, format, words);
    let out = format!("{}{inner}{}", escape(&blob.prefix, format), escape(&blob.suffix, format));
    match blob.display {
        Some(display) => displayed(&out, display, format),
        None => out,
    }
}

/// Puts marks around a text; "normal" ones only where something around is not normal.
pub fn wrap(mut inner: String, marks: &[Mark], around: &[Mark], format: Format, words: &Words) -> String {
    for mark in marks {
        let quote = match mark {
            Mark::Quotes => Some(("open-quote", "close-quote")),
            Mark::InnerQuotes => Some(("open-inner-quote", "close-inner-quote")),
            _ => None,
        };
        if let Some((open, close)) = quote {
            inner = format!("{}{inner}{}", words.long(open), words.long(close));
        } else if let (Format::Html, Some((open, close))) = (format, tags(*mark, around)) {
            inner = format!("{open}{inner}{close}");
        }
    }
    inner
}

fn tags(mark: Mark, around: &[Mark]) -> Option<(&'static str, &'static str)> {
    let any = |marks: &[Mark]| around.iter().any(|mark| marks.contains(mark));
    Some(match mark {
        Mark::Italic => ("<i>", "</i>"),
        Mark::Oblique => ("<em>", "</em>"),
        Mark::Bold => ("<b>", "</b>"),
        Mark::Superscript => ("<sup>", "</sup>"),
        Mark::Subscript => ("<sub>", "</sub>"),
        Mark::SmallCaps => ("<span style=\"font-variant:small-caps;\">", "</span>"),
        Mark::Underline => ("<span style=\"text-decoration:underline;\">", "</span>"),
        Mark::NoUnderline => ("<span style=\"text-decoration:none;\">", "</span>"),
        Mark::Baseline => ("<span style=\"baseline\">", "</span>"),
        Mark::Upright if any(&[Mark::Italic, Mark::Oblique]) => {
            ("<span style=\"font-style:normal;\">", "</span>")
        }
        Mark::NormalCaps if any(&[Mark::SmallCaps]) => ("<span style=\"font-variant:normal;\">", "</span>"),
        Mark::NormalWeight if any(&[Mark::Bold, Mark::LightWeight]) => {
            ("<span style=\"font-weight:normal;\">", "</span>")
        }
        _ => return None,
    })
}

fn displayed(text: &str, display: Display, format: Format) -> String {
    match (format, display) {
        (Format::Text, Display::Block) => format!("\n{text}"),
        (Format::Text, Display::LeftMargin) => format!("{text} "),
        (Format::Text, Display::RightInline) => text.to_owned(),
        (Format::Text, Display::Indent) => format!("\n    {text}"),
        (Format::Html, Display::Block) => format!("<div class=\"csl-block\">{text}</div>"),
        (Format::Html, Display::LeftMargin) => format!("<div class=\"csl-left-margin\">{text}</div>"),
        (Format::Html, Display::RightInline) => format!("<div class=\"csl-right-inline\">{text}</div>"),
        (Format::Html, Display::Indent) => format!("<div class=\"csl-indent\">{text}</div>"),
    }
}

/// Escapes markup, keeps double spaces and sets superscript characters as HTML does.
pub fn escape(text: &str, format: Format) -> String {
    if format == Format::Text {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '&' => out.push_str("&#38;"),
            '<' => out.push_str("&#60;"),
            '>' => out.push_str("&#62;"),
            c if c.is_whitespace() && chars.peek().is_some_and(|next| next.is_whitespace()) => {
                chars.next();
                out.push_str("\u{a0} ");
            }
            c => match superscript(c) {
                Some(base) => {
                    out.push_str("<sup>");
                    out.push_str(base);
                    out.push_str("</sup>");
                }
                None => out.push(c),
            },
        }
    }
    out
}

/// The characters that Unicode decomposes into a superscript (`<super>` in UnicodeData.txt), as far as titles use them.
fn superscript(c: char) -> Option<&'static str> {
    Some(match c {
        'ª' => "a",
        'º' => "o",
        '⁰' => "0",
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '⁴' => "4",
        '⁵' => "5",
        '⁶' => "6",
        '⁷' => "7",
        '⁸' => "8",
        '⁹' => "9",
        'ⁱ' => "i",
        '⁺' => "+",
        '⁻' => "−",
        '⁼' => "=",
        '⁽' => "(",
        '⁾' => ")",
        'ⁿ' => "n",
        '℠' => "SM",
        '™' => "TM",
        'ʰ' => "h",
        'ʲ' => "j",
        'ʳ' => "r",
        'ʷ' => "w",
        'ʸ' => "y",
        'ˡ' => "l",
        'ˢ' => "s",
        'ˣ' => "x",
        'ᵃ' => "a",
        'ᵇ' => "b",
        'ᵈ' => "d",
        'ᵉ' => "e",
        'ᵍ' => "g",
        'ᵏ' => "k",
        'ᵐ' => "m",
        'ᵒ' => "o",
        'ᵖ' => "p",
        'ᵗ' => "t",
        'ᵘ' => "u",
        'ᵛ' => "v",
        _ => return None,
    })
}
