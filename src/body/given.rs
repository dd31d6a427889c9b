//! The text that a page's own record gives (`articleBody`), in paragraphs. Used where no visible text is found.
//!
//! Claims come with white space folded, so lines are gone; a full stop that runs into the next sentence's capital
//! ("pause.Then") is where two paragraphs were joined.

use super::{Body, Paragraph, ParagraphKind};
use crate::page::NodeId;

pub(super) fn paragraphs(text: &str, node: NodeId) -> Body {
    let paragraph = |text: &str| Paragraph {
        text: text.trim().to_owned(),
        kind: ParagraphKind::Text,
        node,
        links: Vec::new(),
    };
    let plain = without_markup(text);
    let paragraphs = split_joined(&plain).into_iter().map(paragraph);
    Body {
        paragraphs: paragraphs.filter(|paragraph| !paragraph.text.is_empty()).collect(),
        ..Body::default()
    }
}

/// Some systems put HTML into the string: the tags go, a block's end stands for a joined paragraph.
fn without_markup(text: &str) -> String {
    if !text.contains("</") {
        return text.to_owned();
    }
    let page = crate::page::Page::parse(text, "");
    page.lines(NodeId::DOCUMENT)
}

fn split_joined(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut last = [' ', ' ', ' '];
        for (at, char) in line.char_indices() {
            let joined = char.is_uppercase() || matches!(char, '“' | '«' | '„');
            // "U.S.A" and "3.Test" are no ends of sentences: before the stop stands a small letter or a closing mark.
            let stop = matches!(last[2], '.' | '!' | '?' | '”' | '"') && at > start;
            let before = if matches!(last[2], '”' | '"') { last[0] } else { last[1] };
            let ended = (before.is_lowercase() || matches!(last[1], '”' | '"' | ')' | '’'))
                && (matches!(last[2], '.' | '!' | '?') || matches!(last[1], '.' | '!' | '?' | ','));
            if joined && stop && ended {
                out.push(&line[start..at]);
                start = at;
            }
            last = [last[1], last[2], char];
        }
        out.push(&line[start..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_paragraphs() {
        for (text, expected) in [
            ("One came.Two went.", "One came.|Two went."),
            ("He said “so.”According to her, no.", "He said “so.”|According to her, no."),
            ("The U.S. Army. It left.", "The U.S. Army. It left."),
            ("The U.S.A. left", "The U.S.A. left"),
            ("<p>One came.</p><p>Two</p>", "One came.|Two"),
            ("", ""),
        ] {
            let body = paragraphs(text, NodeId::DOCUMENT);
            let found: Vec<&str> = body.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
            assert_eq!(found.join("|"), expected);
        }
    }
}
