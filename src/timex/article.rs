//! The time expressions of an article's paragraphs.

use super::Found;
use super::reader::Reader;
use super::resolve::Resolver;
use crate::article::{TextSpan, Timex};
use crate::date::DateValue;

/// Expressions kept of one article; a text with more is a table or a list of results.
const MOST: usize = 2_000;

/// Bytes of a sentence kept on either side of an expression. A transcript without full stops is one sentence, and each
/// of its expressions would copy it.
const AROUND: usize = 300;

/// The time expressions of the main text, in its order. `published` stands in the page's own offset; `anchors` gives
/// for a paragraph the time at which it was written, where that is another (an entry of a live blog): empty or shorter
/// than `paragraphs` otherwise. With the number of those beyond the first [`MOST`], which are left out.
pub fn timeline(
    paragraphs: &[String],
    published: Option<&DateValue>,
    anchors: &[Option<DateValue>],
    language: &str,
) -> (Vec<Timex>, usize) {
    let reader = Reader::new(language);
    let mut resolver = Resolver::new(published.copied());
    let mut timeline = Vec::new();
    for (paragraph, text) in paragraphs.iter().enumerate() {
        let anchor = anchors.get(paragraph).copied().flatten().or(published.copied());
        resolver.write_on(anchor);
        let found = reader.read(text, &mut resolver);
        timeline.extend(found.into_iter().filter_map(|found| timex(text, paragraph, found)));
    }
    let left_out = timeline.len().saturating_sub(MOST);
    timeline.truncate(MOST);
    (timeline, left_out)
}

/// The sentence, cut to whole words near the expression where it is long.
fn around(text: &str, sentence: (usize, usize), span: (usize, usize)) -> Option<&str> {
    let before = text.get(sentence.0..span.0)?;
    let behind = text.get(span.1..sentence.1)?;
    let from = text.floor_char_boundary(span.0.saturating_sub(AROUND)).max(sentence.0);
    let to = text.ceil_char_boundary(span.1 + AROUND).min(sentence.1);
    // Words that the cut went through are left out; a word without an end is cut.
    let start = match before.len() > AROUND {
        true => text[from..span.0].find(' ').map_or(from, |at| from + at + 1),
        false => sentence.0,
    };
    let end = match behind.len() > AROUND {
        true => text[span.1..to].rfind(' ').map_or(to, |at| span.1 + at),
        false => sentence.1,
    };
    text.get(start..end)
}

fn timex(text: &str, paragraph: usize, found: Found) -> Option<Timex> {
    Some(Timex {
        kind: found.kind,
        value: found.value,
        modifier: found.modifier.map(str::to_owned),
        text: text.get(found.start..found.end)?.to_owned(),
        span: TextSpan { paragraph, start: found.start, end: found.end },
        sentence: around(text, found.sentence, (found.start, found.end))?.to_owned(),
        in_name: found.in_name,
        range: found.range,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_without_end_is_not_copied_whole() {
        let text = "said Anna Smith on Monday ".repeat(5_000);
        let (rows, left_out) =
            timeline(std::slice::from_ref(&text), "2026-03-06".parse().ok().as_ref(), &[], "en");
        assert_eq!((rows.len(), left_out), (MOST, 3_000));
        let kept: usize = rows.iter().map(|row| row.sentence.len()).sum();
        assert!(kept < MOST * (2 * AROUND + 20), "{kept}");
        assert!(rows.iter().all(|row| row.sentence.contains("Monday") && text.contains(&row.sentence)));
    }

    #[test]
    fn sentences() {
        let long = "wörd ".repeat(200);
        for (before, behind, shown) in [
            ("It fell", "and rose.", "It fell on Monday and rose.".to_owned()),
            (long.trim_end(), "and rose.", format!("{}on Monday and rose.", "wörd ".repeat(49))),
            ("It fell", long.trim_end(), format!("It fell on Monday {}", "wörd ".repeat(49).trim_end())),
        ] {
            let text = format!("{before} on Monday {behind}");
            let at = before.len() + 4;
            let found = around(&text, (0, text.len()), (at, at + 6)).unwrap_or_default();
            assert_eq!(found, shown);
        }
    }
}
