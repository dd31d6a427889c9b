//! Dates as ISO 8601 (<https://www.iso.org/iso-8601-date-and-time-format.html>), as coarse as they are.

use crate::cite::csl::{DateTime, Parts};

/// "2024", "2024-03", "2024-03-05"; a range as "2024-03-05/2024-03-07"; nothing for a literal.
pub(super) fn write(date: &DateTime) -> Option<String> {
    let start = parts(&date.start)?;
    Some(match date.end.as_ref().and_then(parts) {
        Some(end) => format!("{start}/{end}"),
        None => start,
    })
}

/// The beginning alone.
pub(super) fn parts(parts: &Parts) -> Option<String> {
    let year = parts.year.filter(|year| (0..=9999).contains(year))?;
    Some(
        match (
            parts.month.filter(|month| (1..=12).contains(month)),
            parts.day.filter(|day| (1..=31).contains(day)),
        ) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        },
    )
}
