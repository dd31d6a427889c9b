//! Times of day that stand apart from their day: "Updated 3 May 2024, 18:02 | Published at 16:44", or "3 May 2024" with
//! "10:44 AM" on the line below.
//!
//! A clock in a line is one of the line's day where a label stands right before it; without a label, or where a number
//! stands between, it may be anything.

use super::label;
use super::surroundings::Role;
use crate::date::{self, Found, Hints};

/// Characters that a line of nothing but a clock has beside it: marks, a zone's name.
const BESIDE: usize = 8;

/// Each labelled clock outside the line's dates: the line's first day with this clock, as text, and what the label says.
pub fn labelled(text: &str, found: &[Found], hints: &Hints) -> Vec<(String, Role)> {
    let Some(day) = found.iter().find(|date| date.value.has_day() && !date.relative) else {
        return Vec::new();
    };
    let Some(day) = day_alone(text, day, hints) else { return Vec::new() };
    let mut out = Vec::new();
    let mut from = 0;
    for clock in date::clocks(text, hints) {
        if found.iter().any(|date| date.start < clock.end && clock.start < date.end) {
            continue;
        }
        let dates = found.iter().map(|date| date.end).filter(|end| *end <= clock.start);
        let before = text.get(dates.max().unwrap_or(0).max(from)..clock.start).unwrap_or("");
        from = clock.end;
        let role = label::before(before).filter(|_| !before.chars().any(char::is_numeric));
        if let (Some(role), Some(clock)) = (role, text.get(clock)) {
            out.push((format!("{day} {clock}"), role));
        }
    }
    out
}

/// The labelled clock of a line that holds nothing else.
pub fn labelled_alone<'a>(text: &'a str, hints: &Hints) -> Option<(&'a str, Role)> {
    let clocks = date::clocks(text, hints);
    let [clock] = clocks.as_slice() else { return None };
    let before = text.get(..clock.start)?;
    let role = label::before(before).filter(|_| !before.chars().any(char::is_numeric))?;
    let behind = text.get(clock.end..)?.trim();
    let is_rest = behind.len() <= BESIDE && !behind.chars().any(char::is_numeric);
    Some((text.get(clock.clone())?, role)).filter(|_| is_rest && text.len() <= LABELLED)
}

/// Bytes of a line that is only a label and its clock.
const LABELLED: usize = 60;

/// The clock of a line that holds nothing else.
pub fn alone<'a>(text: &'a str, hints: &Hints) -> Option<&'a str> {
    let clocks = date::clocks(text, hints);
    let [clock] = clocks.as_slice() else { return None };
    let beside = text.trim().len().saturating_sub(clock.len());
    text.get(clock.clone()).filter(|_| beside <= BESIDE)
}

/// The text of a date without its clock.
pub fn day_alone<'a>(text: &'a str, date: &Found, hints: &Hints) -> Option<&'a str> {
    let whole = text.get(date.start..date.end)?;
    if date.value.minute.is_none() {
        return Some(whole);
    }
    let clock = date::clocks(whole, hints).into_iter().next()?;
    let (before, behind) = (whole.get(..clock.start)?, whole.get(clock.end..)?);
    Some(if before.chars().any(char::is_numeric) { before } else { behind }.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_of_a_lines_day() {
        for (text, expected) in [
            ("Mis à jour le 21.02.2017 à 18h02 | Publié à 16h44", "2017-02-21T16:44 Published"),
            ("Vrijdag 30 september 2022 om 16:45. Laatste update: 18:10", "2022-09-30T18:10 Modified"),
            ("Published 3 May 2024, 10:44 AM", ""),
            ("3 May 2024, reading time 5:30", ""),
            ("3 May 2024, updated 4 May, 18:10", ""),
            ("Updated at 18:10", ""),
        ] {
            let hints = Hints { language: "en", ..Hints::default() };
            let found = labelled(text, &date::find(text, &hints), &hints);
            let read =
                |(text, role): &(String, Role)| Some(format!("{} {role:?}", date::parse(text, &hints)?));
            assert_eq!(found.iter().filter_map(read).collect::<Vec<_>>().join("|"), expected, "{text}");
        }
    }

    #[test]
    fn a_label_and_a_clock() {
        let hints = Hints { language: "en", ..Hints::default() };
        for (text, expected) in [
            ("Updated 6:10 PM", "6:10 PM Modified"),
            ("Last updated at 18:10 CET", "18:10 CET Modified"),
            ("Published: 9:15", "9:15 Published"),
            ("Doors open 18:10", ""),
            ("Updated 10:40, 1 Feb", ""),
            ("Updated 3 times since 18:10", ""),
            ("Updated 18:10, and more of it than a clock alone", ""),
        ] {
            let found = labelled_alone(text, &hints);
            let found = found.map(|(clock, role)| format!("{clock} {role:?}")).unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_clock_alone() {
        let hints = Hints::default();
        for (text, expected) in [
            ("10:44 AM ET", "10:44 AM ET"),
            ("| 16:44", "16:44"),
            ("16:44 and more of it", ""),
            ("9:00 - 17:00", ""),
            ("", ""),
        ] {
            assert_eq!(alone(text, &hints).unwrap_or(""), expected, "{text}");
        }
    }
}
