//! Markup and quotation marks inside a field: `<i>`, `<b>`, `<sc>`, `<sup>`, `<sub>`, `nocase`, and quotes.
//!
//! Italics within italics turn upright and quotes within quotes turn to the inner kind of the language, as CSL asks
//! (<https://docs.citationstyles.org/en/stable/specification.html#citation-collapsing> does not say how; the rules here are
//! those of citeproc-js's manual, "HTML-like Formatting Tags"). Marks without a partner stay as they are, a lone straight
//! apostrophe becomes a typographic one.

use super::blob::{Blob, Content};
use super::locale::Words;
use super::script::is_spaced;
use super::style::Mark;

/// Tags within each other; more than this is no title.
const MAX_OPEN: usize = 32;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Effect {
    NoCase,
    NoDecoration,
    Mark(Mark),
    /// Quotation; the mark to use outside any other quotation.
    Quote(Mark),
}

/// An opening tag and the closing one that ends it.
struct Pair {
    open: String,
    close: String,
    effect: Effect,
}

fn pairs(words: &Words) -> Vec<Pair> {
    let pair =
        |open: &str, close: &str, effect| Pair { open: open.to_owned(), close: close.to_owned(), effect };
    let mut pairs = vec![
        pair("<span class=\"nocase\">", "</span>", Effect::NoCase),
        pair("<span class=\"nodecor\">", "</span>", Effect::NoDecoration),
        pair("<span style=\"font-variant:small-caps;\">", "</span>", Effect::Mark(Mark::SmallCaps)),
        pair("<span style=\"font-variant: small-caps;\">", "</span>", Effect::Mark(Mark::SmallCaps)),
        pair("<sc>", "</sc>", Effect::Mark(Mark::SmallCaps)),
        pair("<i>", "</i>", Effect::Mark(Mark::Italic)),
        pair("<b>", "</b>", Effect::Mark(Mark::Bold)),
        pair("<sup>", "</sup>", Effect::Mark(Mark::Superscript)),
        pair("<sub>", "</sub>", Effect::Mark(Mark::Subscript)),
        pair(" \"", "\"", Effect::Quote(Mark::Quotes)),
        pair(" '", "'", Effect::Quote(Mark::InnerQuotes)),
        pair("(\"", "\"", Effect::Quote(Mark::Quotes)),
        pair("('", "'", Effect::Quote(Mark::InnerQuotes)),
    ];
    for (open, close, mark) in [
        ("open-quote", "close-quote", Mark::Quotes),
        ("open-inner-quote", "close-inner-quote", Mark::InnerQuotes),
    ] {
        let (open, close) = (words.long(open), words.long(close));
        if !open.is_empty() && !close.is_empty() && !matches!(open, "\"" | "'") {
            pairs.push(pair(open, close, Effect::Quote(mark)));
        }
    }
    pairs
}

/// A tag and the text behind it; the first piece has no tag.
struct Piece {
    tag: Tag,
    text: String,
}

#[derive(Clone, Debug, PartialEq)]
enum Tag {
    None,
    /// Index into the pairs; `true` = its leading blank was supplied and does not belong to the text.
    Open(usize, bool),
    Close(String),
}

/// Splits the text of a blob at its markup and quotes and turns it into a tree.
pub fn expand(blob: &mut Blob, words: &Words) {
    let Content::Text(text) = &blob.content else { return };
    if !text.contains([
        '<', '"', '\'', '’', '‘', '“', '”', '«', '»', '„', '「', '」', '『', '』', '‹', '›', '‚', '《', '》',
        '”',
    ]) {
        return;
    }
    let pairs = pairs(words);
    let leading_blank = text.starts_with(' ') && !text.trim_start().starts_with(['"', '\'']);
    let text = format!(" {}", straighten(text));
    let mut pieces = split(&text, &pairs);
    if pieces.len() == 1 {
        return;
    }
    settle(&mut pieces, &pairs);
    let merged = merge(pieces);
    let outer = outer_straight_quote(&merged, &pairs);
    build(blob, merged, &pairs, outer, leading_blank);
}

/// Between letters ’ is an apostrophe, not a closing quotation mark.
fn straighten(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let between = |index: usize| {
        index > 0 && is_spaced(chars[index - 1]) && chars.get(index + 1).is_some_and(|c| is_spaced(*c))
    };
    chars.iter().enumerate().map(|(index, c)| if *c == '’' && between(index) { '\'' } else { *c }).collect()
}

fn split(text: &str, pairs: &[Pair]) -> Vec<Piece> {
    let mut pieces = vec![Piece { tag: Tag::None, text: String::new() }];
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let open = pairs.iter().position(|pair| rest.starts_with(&pair.open));
        let close = pairs.iter().find(|pair| rest.starts_with(&pair.close)).map(|pair| pair.close.clone());
        let nested = matches!(pieces.last(), Some(Piece { tag: Tag::Open(..), text }) if text.is_empty());
        let (tag, length) = match (open, close) {
            (Some(open), _) => (Tag::Open(open, false), pairs[open].open.len()),
            (None, Some(close)) if nested && matches!(close.as_str(), "\"" | "'") => {
                let wanted = format!(" {close}");
                let open = pairs.iter().position(|pair| pair.open == wanted).unwrap_or_default();
                (Tag::Open(open, true), close.len())
            }
            (None, Some(close)) => {
                let length = close.len();
                (Tag::Close(close), length)
            }
            (None, None) => {
                if let Some(piece) = pieces.last_mut() {
                    piece.text.push(c);
                }
                rest = &rest[c.len_utf8()..];
                continue;
            }
        };
        pieces.push(Piece { tag, text: String::new() });
        rest = &rest[length..];
    }
    pieces
}

/// Pairs the tags; those without a partner become text again.
fn settle(pieces: &mut [Piece], pairs: &[Pair]) {
    let mut open: Vec<usize> = Vec::new();
    for index in 1..pieces.len() {
        if let Some(apostrophe) = apostrophe(&pieces[index], pairs) {
            pieces[index].text.insert_str(0, apostrophe);
            pieces[index].tag = Tag::None;
            continue;
        }
        let close = match &pieces[index].tag {
            Tag::Open(..) if open.len() < MAX_OPEN => {
                open.push(index);
                continue;
            }
            Tag::Open(..) => {
                spell_out(&mut pieces[index], pairs);
                continue;
            }
            Tag::Close(close) => close.clone(),
            Tag::None => continue,
        };
        close_tag(pieces, pairs, &mut open, index, &close);
    }
    for index in open {
        let straight = matches!(pieces[index].tag, Tag::Open(pair, _) if pairs[pair].open == " '");
        if straight {
            pieces[index].text.insert_str(0, " ’");
            pieces[index].tag = Tag::None;
        } else {
            spell_out(&mut pieces[index], pairs);
        }
    }
}

fn close_tag(pieces: &mut [Piece], pairs: &[Pair], open: &mut Vec<usize>, index: usize, close: &str) {
    loop {
        let Some(&top) = open.last() else {
            if close == "'" {
                pieces[index].text.insert(0, '’');
                pieces[index].tag = Tag::None;
            } else {
                spell_out(&mut pieces[index], pairs);
            }
            return;
        };
        let Tag::Open(pair, _) = pieces[top].tag else { return };
        if pairs[pair].close == close {
            open.pop();
            if pairs[pair].effect == Effect::NoCase {
                pieces[top].tag = Tag::None;
                pieces[index].tag = Tag::None;
            }
            return;
        }
        if close == "'" {
            pieces[index].text.insert(0, '’');
            pieces[index].tag = Tag::None;
            return;
        }
        spell_out(&mut pieces[top], pairs);
        open.pop();
    }
}

/// A straight quotation mark that can only be an apostrophe.
fn apostrophe(piece: &Piece, pairs: &[Pair]) -> Option<&'static str> {
    match &piece.tag {
        Tag::Close(close) if close == "'" => {
            let next = piece.text.chars().next()?;
            (!matches!(next, ',' | '.' | '?' | ':' | ';' | ' ')).then_some("’")
        }
        Tag::Open(pair, _) if pairs[*pair].open == " '" && piece.text.starts_with(' ') => Some(" ’"),
        _ => None,
    }
}

fn spell_out(piece: &mut Piece, pairs: &[Pair]) {
    let tag = match &piece.tag {
        Tag::None => return,
        Tag::Close(close) => close.clone(),
        Tag::Open(pair, true) => pairs[*pair].open[1..].to_owned(),
        Tag::Open(pair, false) => pairs[*pair].open.clone(),
    };
    piece.text.insert_str(0, &tag);
    piece.tag = Tag::None;
}

/// Puts the text of pieces that lost their tag behind the piece before.
fn merge(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut merged: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match merged.last_mut() {
            Some(last) if piece.tag == Tag::None => last.text.push_str(&piece.text),
            _ => merged.push(piece),
        }
    }
    merged
}

/// The straight form that comes first is the outer quotation.
fn outer_straight_quote(pieces: &[Piece], pairs: &[Pair]) -> char {
    for piece in pieces {
        if let Tag::Open(pair, _) = piece.tag {
            match pairs[pair].open.as_str() {
                " '" | "('" => return '\'',
                " \"" | "(\"" => return '"',
                _ => {}
            }
        }
    }
    '"'
}

fn build(blob: &mut Blob, mut pieces: Vec<Piece>, pairs: &[Pair], outer: char, leading_blank: bool) {
    // The blank or bracket of an opening quote belongs to the text before it.
    for index in 1..pieces.len() {
        if let Tag::Open(pair, false) = pieces[index].tag
            && matches!(pairs[pair].open.as_str(), " \"" | " '" | "(\"" | "('")
        {
            let first = pairs[pair].open[..1].to_owned();
            pieces[index - 1].text.push_str(&first);
        }
    }
    let first = &mut pieces[0].text;
    if leading_blank {
        first.insert(0, ' ');
    }
    for _ in 0..2 {
        if first.starts_with(' ') {
            first.remove(0);
        }
    }
    let around: Vec<Mark> = blob.around.iter().chain(&blob.marks).copied().collect();
    let mut stack: Vec<Blob> = vec![Blob::default()];
    for piece in pieces {
        match piece.tag {
            Tag::None => {}
            Tag::Open(pair, _) => {
                let inner: Vec<Mark> = stack.iter().flat_map(|blob| blob.marks.iter().copied()).collect();
                let marks = marks_of(&pairs[pair], &inner, &around, outer);
                let around = around.iter().chain(&inner).copied().collect();
                stack.push(Blob { marks, around, ..Blob::default() });
            }
            Tag::Close(_) => fold(&mut stack),
        }
        push_text(&mut stack, &piece.text, &around);
    }
    while stack.len() > 1 {
        fold(&mut stack);
    }
    blob.content = stack.pop().unwrap_or_default().content;
}

fn push_text(stack: &mut [Blob], text: &str, around: &[Mark]) {
    if text.is_empty() {
        return;
    }
    let inner = stack.iter().flat_map(|blob| blob.marks.iter().copied());
    let around = around.iter().copied().chain(inner).collect();
    if let Some(Blob { content: Content::Blobs(blobs), .. }) = stack.last_mut() {
        blobs.push(Blob { around, ..Blob::text(text) });
    }
}

fn fold(stack: &mut Vec<Blob>) {
    if stack.len() < 2 {
        return;
    }
    let Some(done) = stack.pop() else { return };
    if let Some(Blob { content: Content::Blobs(blobs), .. }) = stack.last_mut() {
        blobs.push(done);
    }
}

fn flip(mark: Mark, before: Mark) -> Mark {
    match (mark, before) {
        (Mark::Italic, Mark::Italic) => Mark::Upright,
        (Mark::SmallCaps, Mark::SmallCaps) => Mark::NormalCaps,
        (Mark::Bold, Mark::Bold) => Mark::NormalWeight,
        (Mark::Quotes | Mark::InnerQuotes, Mark::Quotes) => Mark::InnerQuotes,
        (Mark::Quotes | Mark::InnerQuotes, _) => Mark::Quotes,
        _ => mark,
    }
}

fn marks_of(pair: &Pair, inner: &[Mark], around: &[Mark], outer: char) -> Vec<Mark> {
    let mark = match pair.effect {
        Effect::NoCase => return Vec::new(),
        Effect::NoDecoration => {
            let normal = |mark: Mark| match mark {
                Mark::Italic | Mark::Oblique => Some(Mark::Upright),
                Mark::SmallCaps => Some(Mark::NormalCaps),
                Mark::Bold => Some(Mark::NormalWeight),
                _ => None,
            };
            let mut marks: Vec<Mark> = around.iter().chain(inner).filter_map(|mark| normal(*mark)).collect();
            marks.dedup();
            return marks;
        }
        Effect::Mark(mark) => mark,
        Effect::Quote(mark) => match pair.close.as_str() {
            "\"" if outer == '"' => Mark::Quotes,
            "'" if outer == '\'' => Mark::Quotes,
            "\"" | "'" => Mark::InnerQuotes,
            _ => mark,
        },
    };
    let before = inner.iter().rev().chain(around).find(|before| before.same_kind(mark));
    vec![before.map_or(mark, |before| flip(mark, *before))]
}

#[cfg(test)]
mod tests {
    use super::super::style::{Form, Locale, Style, Term};
    use super::*;
    use crate::cite::csl::output::{Format, print};

    fn english() -> Words {
        let term = |name: &str, text: &str| Term {
            name: name.to_owned(),
            form: Form::Long,
            single: text.to_owned(),
            ..Term::default()
        };
        let terms = vec![
            term("open-quote", "“"),
            term("close-quote", "”"),
            term("open-inner-quote", "‘"),
            term("close-inner-quote", "’"),
        ];
        let locale = Locale { lang: "en-US".to_owned(), terms, ..Locale::default() };
        Words::new(&Style::default(), "en-US", &[&locale])
    }

    #[test]
    fn markup_and_quotation_marks() {
        let words = english();
        for (text, marks, expected) in [
            ("Plain text", &[][..], "Plain text"),
            ("Why \"neutral\" isn't", &[], "Why “neutral” isn’t"),
            ("Why \"neutral\" is not", &[Mark::Quotes], "“Why ‘neutral’ is not”"),
            ("“Outer ‘inner’ outer”", &[Mark::Quotes], "“‘Outer “inner” outer’”"),
            ("The <i>Titanic</i>", &[], "The <i>Titanic</i>"),
            (
                "The <i>Titanic</i>",
                &[Mark::Italic],
                "<i>The <span style=\"font-style:normal;\">Titanic</span></i>",
            ),
            ("H<sub>2</sub>O", &[], "H<sub>2</sub>O"),
            ("<span class=\"nocase\">e. coli</span>", &[], "e. coli"),
            ("An <i>open tag", &[], "An &#60;i&#62;open tag"),
            ("A 27\" screen", &[], "A 27\" screen"),
            ("the dogs' home", &[], "the dogs’ home"),
            ("'Tis the season", &[], "’Tis the season"),
            ("Markets <update>", &[], "Markets &#60;update&#62;"),
        ] {
            let mut blob = Blob { marks: marks.to_vec(), ..Blob::text(text.trim_start()) };
            if text.starts_with('\'') {
                blob.content = Content::Text(format!(" {text}"));
            }
            expand(&mut blob, &words);
            assert_eq!(print(&blob, Format::Html, &words), expected, "{text}");
        }
    }

    #[test]
    fn deep_markup_stays_text() {
        let mut blob = Blob::text(&"<i>".repeat(10_000));
        expand(&mut blob, &english());
        assert!(print(&blob, Format::Text, &english()).contains("<i><i>"));
    }
}
