//! The timeline as a reader sees it: one row a date, in the order of the calendar, with the sentences that tell it.
//!
//! Plain data; the words ("in November 2022", "about 1998") are the interface's. Lengths, sets, references to now and
//! names ("September 11 Museum") are no rows.

use super::extent::{Extent, Precision};
use crate::article::{TextSpan, Timex, TimexType};
use crate::date::DateValue;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One date of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineRow {
    /// TIMEX3 value without a clock: `1998-02-06`, `1998-W06`, `1998-Q1`, `199`; that of the begin, of a range.
    pub value: String,
    pub precision: Precision,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shade: Option<Shade>,
    /// The first day that it covers.
    pub first: DateValue,
    /// The last day that it covers, included.
    pub last: DateValue,
    /// The end of a range ("from 3 to 5 May").
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<RangeEnd>,
    pub side: Side,
    /// Ended more than [`FAR_PAST_YEARS`] years before publication.
    pub far_past: bool,
    /// In the order of the text, each sentence once.
    pub sentences: Vec<TimelineSentence>,
}

/// The last of the dates that a range covers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RangeEnd {
    /// TIMEX3 value without a clock.
    pub value: String,
    pub precision: Precision,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shade: Option<Shade>,
    /// The first day that the value covers.
    pub first: DateValue,
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
    let mut rows: BTreeMap<Place, TimelineRow> = BTreeMap::new();
    for (index, timex) in timeline.iter().enumerate() {
        if timex.in_name {
            continue;
        }
        let Some(row) = row(timex, published) else { continue };
        let row = rows.entry(place(&row)).or_insert(row);
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
        if let (Some(end), Some(range)) = (&mut row.until, &timex.range)
            && range.end == timex.value
        {
            end.shade = shade(timex);
        }
    }
    rows.into_values().collect()
}

/// The sentences of the dates that no row can show, each once: without a date of its own, a story has nothing to count
/// from. References to now and lengths miss nothing.
pub fn unplaced(timeline: &[Timex]) -> Vec<&str> {
    let mut sentences: Vec<&str> = Vec::new();
    for timex in timeline {
        let dated = matches!(timex.kind, TimexType::Date | TimexType::Time) && !timex.in_name;
        if !dated || timex.value.ends_with("_REF") || Extent::of(&timex.value).is_some() {
            continue;
        }
        let words = if timex.sentence.is_empty() { &timex.text } else { &timex.sentence };
        if sentences.last() != Some(&words.as_str()) && !sentences.contains(&words.as_str()) {
            sentences.push(words);
        }
    }
    sentences
}

fn same_sentence(told: &TimelineSentence, timex: &Timex) -> bool {
    told.spans.first().is_some_and(|span| span.paragraph == timex.span.paragraph)
        && told.text == timex.sentence
}

fn shade(timex: &Timex) -> Option<Shade> {
    match timex.modifier.as_deref()? {
        "START" => Some(Shade::Early),
        "MID" => Some(Shade::Mid),
        "END" => Some(Shade::Late),
        "APPROX" => Some(Shade::About),
        _ => None,
    }
}

/// Where a row stands: by its begin, the longer of two that begin together first.
type Place = (i64, i64, Option<Shade>, bool);

fn place(row: &TimelineRow) -> Place {
    let (first, last) = (row.first.days_since_epoch(), row.last.days_since_epoch());
    // A range is told as a whole: the shades of its ends make no other row of it.
    let shade = row.shade.filter(|_| row.until.is_none());
    let begins = match shade {
        Some(Shade::Mid) => first + (last - first) / 3,
        Some(Shade::Late) => first + (last - first) * 3 / 4,
        _ => first,
    };
    (begins, -last, shade, row.until.is_some())
}

/// The row of an expression, without its sentences; `None` for what is no time of the calendar.
fn row(timex: &Timex, published: Option<&DateValue>) -> Option<TimelineRow> {
    let (begin, end) = ends(timex)?;
    let last = end.as_ref().map_or(begin.1.last, |(_, extent)| extent.last);
    let whole = Extent { last, ..begin.1 };
    let day = published.filter(|published| published.has_day());
    let side = match day {
        Some(day) if whole.contains(day) => Side::Publication,
        Some(day) if whole.first.days_since_epoch() > day.days_since_epoch() => Side::After,
        _ => Side::Before,
    };
    // What is said of the last end says nothing of the first.
    let at_begin = timex.range.as_ref().is_none_or(|range| range.begin == timex.value);
    Some(TimelineRow {
        value: begin.0,
        precision: whole.precision,
        shade: shade(timex).filter(|_| end.is_none() || at_begin),
        first: whole.first,
        last,
        until: end.map(|(value, extent)| RangeEnd {
            value,
            precision: extent.precision,
            shade: None,
            first: extent.first,
        }),
        side,
        far_past: published.is_some_and(|day| last.year.saturating_add(FAR_PAST_YEARS) < day.year),
        sentences: Vec::new(),
    })
}

/// A value without its clock, and its days.
type End = (String, Extent);

/// Where the expression's date, or the range of which it is an end, begins, and where that range ends.
fn ends(timex: &Timex) -> Option<(End, Option<End>)> {
    let end = |value: &str| {
        let day = value.split('T').next()?;
        Extent::of(day).map(|extent| (day.to_owned(), extent))
    };
    if let Some(range) = &timex.range
        && let (Some(begin), Some(last)) = (end(&range.begin), end(&range.end))
        && begin.0 != last.0
    {
        return Some((begin, Some(last)));
    }
    end(&timex.value).map(|begin| (begin, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timex::timeline;

    fn rows(paragraphs: &[&str], published: &str) -> Vec<TimelineRow> {
        let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
        let published = published.parse().ok();
        timeline_rows(&timeline(&paragraphs, published.as_ref(), &[], "en").0, published.as_ref())
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
    fn a_range_is_one_row() {
        let rows = rows(
            &[
                "The fair runs from 3 to 5 April. It ran from early 2019 until late 2021, too.",
                "From April 3 to April 5 the bridge is shut, on 4 April the harbour as well.",
                "They will work from 9 a.m. to 5 p.m. on Monday.",
            ],
            "2026-03-08",
        );
        let told: Vec<_> = rows
            .iter()
            .map(|row| {
                let until = row.until.as_ref().map(|end| (end.value.as_str(), end.shade));
                (row.value.as_str(), until, row.side, row.sentences.len())
            })
            .collect();
        assert_eq!(
            told,
            [
                ("2019", Some(("2021", Some(Shade::Late))), Side::Before, 1),
                ("2026-03-09", None, Side::After, 1),
                ("2026-04-03", Some(("2026-04-05", None)), Side::After, 2),
                ("2026-04-04", None, Side::After, 1),
            ]
        );
        assert_eq!(rows[0].shade, Some(Shade::Early));
        assert_eq!(rows[2].sentences[0].spans.len(), 2);
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
    fn what_cannot_be_dated_is_told() {
        let sentences = |published: &str| {
            let paragraphs = [
                "It rained yesterday and on Tuesday.".to_owned(),
                "At 10:35 a.m. it stopped, for three days. Now it is May 1998.".to_owned(),
                "He came on February 30.".to_owned(),
            ];
            let published = published.parse().ok();
            let (timeline, _) = timeline(&paragraphs, published.as_ref(), &[], "en");
            unplaced(&timeline).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let all = [
            "It rained yesterday and on Tuesday.",
            "At 10:35 a.m. it stopped, for three days.",
            "He came on February 30.",
        ];
        assert_eq!(sentences(""), all);
        assert_eq!(sentences("2026-03-08"), [all[2]]);
    }

    #[test]
    fn without_a_published_date_only_what_was_said_outright() {
        let rows = rows(&["Yesterday and on Tuesday it rained, as in May 1998."], "");
        assert_eq!(rows.iter().map(|row| row.value.as_str()).collect::<Vec<_>>(), ["1998-05"]);
        assert!(!rows[0].far_past);
    }
}
