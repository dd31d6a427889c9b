//! The notice that a story is old: a reader who comes from a shared link often does not look at the date.

use crate::article::{Dates, Notice, NoticeKind};
use crate::date::DateValue;

/// Days after which a story is old.
const OLD: i64 = 365;

/// A notice with the whole years since publication.
pub(super) fn notice(dates: &Dates, now: Option<DateValue>) -> Option<Notice> {
    let published = dates.published.as_ref()?.value;
    let age = now?.days_since_epoch() - published.days_since_epoch();
    let years = u32::try_from(age / OLD).ok().filter(|years| *years > 0)?;
    Some(Notice { kind: NoticeKind::OldStory, text: String::new(), number: Some(years) })
}
