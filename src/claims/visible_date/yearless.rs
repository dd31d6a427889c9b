//! Days that a label dates without their year: "Updated 14:30, 3 March" beside "Published 1 March 2024".
//!
//! The year is that of the full date in the same line, else of one near the headline, else of the metadata; a change lies
//! after the publication, so that one of January beside a date of December is the next year's.

use super::label;
use super::surroundings::Role;
use crate::date::{self, DateValue, Found, Hints};

/// Each labelled day without a year in a line whose full dates are given: as a full date, and what the label says.
pub fn labelled(text: &str, full: &[Found], known: &DateValue, hints: &Hints) -> Vec<(DateValue, Role)> {
    let told = Hints { year: Some(known.year), ..*hints };
    let mut out = Vec::new();
    let mut from = 0;
    for found in date::find(text, &told) {
        let before = text.get(from..found.start).unwrap_or("");
        from = found.end;
        if found.relative || full.iter().any(|date| date.start < found.end && found.start < date.end) {
            continue;
        }
        let behind = || label::behind(text.get(found.end..).unwrap_or(""));
        if let Some(role) = label::before(before).or_else(behind)
            && let Some(value) = in_order(found.value, known, role)
        {
            out.push((value, role));
        }
    }
    out
}

/// A change before the known date, and a publication after it, are of the next and of the last year.
fn in_order(value: DateValue, known: &DateValue, role: Role) -> Option<DateValue> {
    let apart = value.days_since_epoch() - known.days_since_epoch();
    let year = match role {
        Role::Modified if apart < 0 => value.year + 1,
        Role::Published if apart > 0 => value.year - 1,
        Role::Modified | Role::Published => value.year,
        _ => return None,
    };
    let day = DateValue::from_ymd(year, value.month?, value.day?)?;
    let moved = DateValue { year: day.year, ..value };
    // Further apart than a season, the year is a guess.
    ((moved.days_since_epoch() - known.days_since_epoch()).abs() <= SEASON).then_some(moved)
}

/// Days.
const SEASON: i64 = 92;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_a_year() {
        let hints = |language| Hints { language, ..Hints::default() };
        for (language, known, text, expected) in [
            ("en", "2024-03-01", "Updated 14:30, 3 March", "2024-03-03T14:30 Modified"),
            ("en", "2024-03-01", "Updated March 3, 2:30 p.m.", "2024-03-03T14:30 Modified"),
            ("en", "2024-12-30", "Last updated 2 January", "2025-01-02 Modified"),
            (
                "fi",
                "2020-09-02",
                "Julkaistu 2.9. klo 6.00 (päivitetty 2.9.2020 klo 9.14)",
                "2020-09-02T06:00 Published",
            ),
            ("ja", "2022-06-14", "（6月14日 11時32分更新）", "2022-06-14T11:32 Modified"),
            ("en", "2024-03-01", "Updated 3 August", ""),
            ("en", "2024-03-01", "Updated 3 March 2024", ""),
            ("en", "2024-03-01", "The fair of 3 March", ""),
            ("en", "2024-03-01", "Open until 3 March", ""),
        ] {
            let hints = hints(language);
            let known = date::parse(known, &hints).unwrap_or_default();
            let found = labelled(text, &date::find(text, &hints), &known, &hints);
            let found: Vec<String> = found.iter().map(|(value, role)| format!("{value} {role:?}")).collect();
            assert_eq!(found.join("|"), expected, "{text}");
        }
    }
}
