//! The time expressions of an article's paragraphs.

use super::Found;
use super::reader::Reader;
use super::resolve::Resolver;
use crate::article::{TextSpan, Timex};
use crate::date::DateValue;

/// The time expressions of the main text, in its order. `published` stands in the page's own offset; `anchors` gives
/// for a paragraph the time at which it was written, where that is another (an entry of a live blog): empty or shorter
/// than `paragraphs` otherwise.
pub fn timeline(
    paragraphs: &[String],
    published: Option<&DateValue>,
    anchors: &[Option<DateValue>],
    language: &str,
) -> Vec<Timex> {
    let reader = Reader::new(language);
    let mut resolver = Resolver::new(published.copied());
    let mut timeline = Vec::new();
    for (paragraph, text) in paragraphs.iter().enumerate() {
        let anchor = anchors.get(paragraph).copied().flatten().or(published.copied());
        resolver.write_on(anchor);
        let found = reader.read(text, &mut resolver);
        timeline.extend(found.into_iter().filter_map(|found| timex(text, paragraph, found)));
    }
    timeline
}

fn timex(text: &str, paragraph: usize, found: Found) -> Option<Timex> {
    Some(Timex {
        kind: found.kind,
        value: found.value,
        modifier: found.modifier.map(str::to_owned),
        text: text.get(found.start..found.end)?.to_owned(),
        span: TextSpan { paragraph, start: found.start, end: found.end },
        sentence: text.get(found.sentence.0..found.sentence.1)?.to_owned(),
        in_name: found.in_name,
        range: found.range,
    })
}
