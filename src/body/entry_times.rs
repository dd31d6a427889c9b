//! When the entries of a live blog were written: the `<time datetime>`
//! (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element>) that stands before a paragraph.
//!
//! A time days away from publication heads no entry (a teaser, a quoted post). Entries that show their time below the
//! text, or only in the page's JSON-LD, are left out: which paragraph belongs to which cannot be told from the markup.

use super::Body;
use crate::date::{DateValue, Hints, parse};
use crate::page::{NodeId, Page};
use std::collections::HashMap;

/// Days between publication and an entry, at most.
const SPAN: i64 = 3;

/// For each paragraph the time of its entry, a minute at least; `None` before the first.
pub fn entry_times(page: &Page, body: &Body, published: Option<&DateValue>) -> Vec<Option<DateValue>> {
    let mut times = vec![None; body.paragraphs.len()];
    let Some(published) = published else { return times };
    let mut places: HashMap<NodeId, Vec<usize>> = HashMap::new();
    for (index, paragraph) in body.paragraphs.iter().enumerate() {
        places.entry(paragraph.node).or_default().push(index);
    }
    let mut last = None;
    for (node, element) in page.elements() {
        if element.name() == "time" {
            last = element.attribute("datetime").and_then(|raw| entry_time(raw, published)).or(last);
        }
        for index in places.get(&node).into_iter().flatten() {
            if let Some(time) = times.get_mut(*index) {
                *time = last;
            }
        }
    }
    times
}

fn entry_time(raw: &str, published: &DateValue) -> Option<DateValue> {
    let time = parse(raw, &Hints::default())?;
    let near = (time.days_since_epoch() - published.days_since_epoch()).abs() <= SPAN;
    (time.minute.is_some() && near).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::super::{Paragraph, ParagraphKind};
    use super::*;

    #[test]
    fn the_time_before_a_paragraph_is_its_entry_s() {
        let page = Page::parse(
            "<p>Lead</p><div><time datetime='2026-03-07T08:10:00Z'>8.10</time><p>One</p><p>Two</p></div>\
             <div><time datetime='2026-03-06T22:00+01:00'>Friday</time><p>Three</p>\
             <time datetime='2019-01-01T10:00Z'>old</time><time>now</time><p>Four</p></div>",
            "",
        );
        let paragraphs = page.elements_named("p").map(|(node, _)| Paragraph {
            text: page.text(node),
            kind: ParagraphKind::Text,
            node,
            links: Vec::new(),
        });
        let body = Body { paragraphs: paragraphs.collect(), ..Body::default() };
        let day = "2026-03-06".parse().ok();
        let times: Vec<String> = entry_times(&page, &body, day.as_ref())
            .iter()
            .map(|time| time.map_or(String::new(), |time| time.to_string()))
            .collect();
        let (first, second) = ("2026-03-07T08:10:00Z", "2026-03-06T22:00+01:00");
        assert_eq!(times, ["", first, first, second, second]);
        assert!(entry_times(&page, &body, None).iter().all(Option::is_none));
    }
}
