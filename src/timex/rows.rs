//! The timeline as a reader sees it: one row a date, in the order of the calendar, with the sentences that tell it.
//!
//! Plain data; the words ("in November 2022", "about 1998") are the interface's. Lengths, sets, references to now and
//! names ("September 11 Museum") are no rows.

use super::extent::{Extent, Precision};
use crate::article::{TextSpan, Timex};
use crate::date::DateValue;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One date of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineRow {
    /// TIMEX3 value without a clock: `1998-02-06`, `1998-W06`, `1998-Q1`, `199`.
    pub value: String,
    pub precision: Precision,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shade: Option<Shade>,
    /// The first day that the value covers.
    pub first: DateValue,
    /// The last day that it covers, included.
    pub last: DateValue,
    pub side: Side,
    /// Ended more than [`FAR_PAST_YEARS`] years before publication.
    pub far_past: bool,
    /// In the order of the text, each sentence once.
    pub sentences: Vec<TimelineSentence>,
}

/// A sentence that tells the row's date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineSentence {
    pub text: String,
    /// The expressions in it, as places of the main text; never empty.
    pub spans: Vec<TextSpan>,
    /// The same, as indices into the article's `timeline`.
    pub timexes: Vec<usize>,
}

/// What was said of the edge or the middle of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shade {
    /// "early 1998", "the beginning of".
    Early,
    /// "mid-1998".
    Mid,
    /// "late 1998", "the end of".
    Late,
    /// "around 1998".
    About,
}

/// Where the date lies from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Over before that day, or the day of publication is unknown.
    Before,
    /// That day, or a period that it lies in.
    Publication,
    /// Begins after that day.
    After,
}

/// Rows that ended so many years before publication may be folded.
pub const FAR_PAST_YEARS: i16 = 10;

/// The rows of an article's timeline. `published` is the day that the reader sees as published.
pub fn timeline_rows(timeline: &[Timex], published: Option<&DateValue>) -> Vec<TimelineRow> {
    let mut rows: BTreeMap<(i64, i64, Option<Shade>), TimelineRow> = BTreeMap::new();
    for (index, timex) in timeline.iter().enumerate() {
        if timex.in_name {
            continue;
        }
        let Some(extent) = Extent::of(&timex.value) else { continue };
        let shade = timex.modifier.as_deref().and_then(shade);
        let row =
            rows.entry(place(&extent, shade)).or_insert_with(|| empty(timex, &extent, shade, published));
        match row.sentences.last_mut().filter(|told| same_sentence(told, timex)) {
            Some(told) => {
                told.spans.push(timex.span.clone());
                told.timexes.push(index);
            }
            None => row.sentences.push(TimelineSentence {
                text: timex.sentence.clone(),
                spans: vec![timex.span.clone()],
                timexes: vec![index],
            }),
        }
    }
    rows.into_values().collect()
}

fn same_sentence(told: &TimelineSentence, timex: &Timex) -> bool {
    told.spans.first().is_some_and(|span| span.paragraph == timex.span.paragraph)
        && told.text == timex.sentence
}

fn shade(modifier: &str) -> Option<Shade> {
    match modifier {
        "START" => Some(Shade::Early),
        "MID" => Some(Shade::Mid),
        "END" => Some(Shade::Late),
        "APPROX" => Some(Shade::About),
        _ => None,
    }
}

/// The key that orders the rows: where the date begins, the longer of two that begin together first.
fn place(extent: &Extent, shade: Option<Shade>) -> (i64, i64, Option<Shade>) {
    let (first, last) = (extent.first.days_since_epoch(), extent.last.days_since_epoch());
    let begins = match shade {
        Some(Shade::Mid) => first + (last - first) / 3,
        Some(Shade::Late) => first + (last - first) * 2 / 3,
        _ => first,
    };
    (begins, -last, shade)
}

fn empty(timex: &Timex, extent: &Extent, shade: Option<Shade>, published: Option<&DateValue>) -> TimelineRow {
    let day = published.filter(|published| published.has_day());
    let side = match day {
        Some(day) if extent.contains(day) => Side::Publication,
        Some(day) if extent.first.days_since_epoch() > day.days_since_epoch() => Side::After,
        _ => Side::Before,
    };
    TimelineRow {
        value: timex.value.split('T').next().unwrap_or("").to_owned(),
        precision: extent.precision,
        shade,
        first: extent.first,
        last: extent.last,
        side,
        far_past: published.is_some_and(|day| extent.last.year.saturating_add(FAR_PAST_YEARS) < day.year),
        sentences: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timex::timeline;

    fn rows(paragraphs: &[&str], published: &str) -> Vec<TimelineRow> {
        let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
        let published = published.parse().ok();
        timeline_rows(&timeline(&paragraphs, published.as_ref(), &[], "en"), published.as_ref())
    }

    #[test]
    fn one_row_a_date_in_the_order_of_the_calendar() {
        let rows = rows(
            &[
                "The mill closed on Friday. It had opened in 1921, and burnt in May 1974.",
                "On Friday, March 6, 2026, nobody came. The mill reopens in early June.",
                "The owners meet on Monday. They met on Friday, too, for three hours.",
            ],
            "2026-03-08",
        );
        let told: Vec<_> = rows.iter().map(|row| (row.value.as_str(), row.side, row.far_past)).collect();
        assert_eq!(
            told,
            [
                ("1921", Side::Before, true),
                ("1974-05", Side::Before, true),
                ("2026-03-06", Side::Before, false),
                ("2026-03-09", Side::After, false),
                ("2026-06", Side::After, false),
            ]
        );
        assert_eq!(rows[2].sentences.len(), 3);
        assert_eq!(rows[4].shade, Some(Shade::Early));
        assert_eq!(rows[2].sentences[0].text, "The mill closed on Friday.");
    }

    #[test]
    fn a_sentence_that_tells_a_date_twice_stands_once() {
        let rows = rows(&["On 5 May 2025 she left, and on May 5, 2025 he came."], "2026-03-08");
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].sentences.len(), rows[0].sentences[0].spans.len()), (1, 2));
    }

    #[test]
    fn what_is_no_date_makes_no_row() {
        let none = rows(
            &["He waited for three days, now and then.", "The September 11 Museum is open daily."],
            "2026-03-08",
        );
        assert!(none.is_empty(), "{none:?}");
    }

    #[test]
    fn without_a_published_date_only_what_was_said_outright() {
        let rows = rows(&["Yesterday and on Tuesday it rained, as in May 1998."], "");
        assert_eq!(rows.iter().map(|row| row.value.as_str()).collect::<Vec<_>>(), ["1998-05"]);
        assert!(!rows[0].far_past);
    }
}
