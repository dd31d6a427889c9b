//! The `raw` dates of CSL-JSON: texts such as "2021-03-09", "March 9, 2021", "2021-03/2021-05" or "c. 1900".
//!
//! What names no year, or a day without a month, is kept as a literal, so that nothing is invented.

use super::item::{DateTime, Parts};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: [&str; 4] = ["spr", "sum", "fal", "win"];

pub fn read(raw: &str) -> DateTime {
    let literal = DateTime { literal: raw.trim().to_owned(), ..DateTime::default() };
    let text = raw.trim();
    if let Some(quoted) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        return DateTime { literal: quoted.to_owned(), ..DateTime::default() };
    }
    let (first, second) = match text.split_once('/') {
        Some((first, second)) if text.matches('/').count() == 1 && text.contains('-') => {
            (first, Some(second))
        }
        _ => (text, None),
    };
    let mut circa = false;
    let Some(start) = end_of_range(first, &mut circa) else { return literal };
    let end = match second {
        Some(second) => match end_of_range(second, &mut circa) {
            Some(end) => Some(end),
            None => return literal,
        },
        None => None,
    };
    DateTime { start, end, circa, ..DateTime::default() }
}

fn end_of_range(text: &str, circa: &mut bool) -> Option<Parts> {
    let text = before_clock(text);
    let (mut parts, mut numbers) = (Parts::default(), Vec::new());
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '~' && c != '?');
    for word in words.filter(|word| !word.is_empty()) {
        let marked = word.trim_matches(['~', '?']);
        if marked.len() < word.len() || matches!(word, "c" | "ca" | "circa") {
            *circa = true;
        }
        if let Ok(number) = marked.parse::<i32>() {
            match marked.len() {
                4 if parts.year.is_none() => parts.year = Some(number),
                1 | 2 => numbers.push(number),
                _ => return None,
            }
        } else if let Some(month) = month(marked) {
            parts.month = Some(month);
        }
    }
    parts.year?;
    let mut numbers = numbers.into_iter();
    if parts.month.is_none() {
        parts.month = numbers.next();
    }
    parts.day = numbers.next();
    if let (Some(month @ 13..=31), Some(day @ 1..=12)) = (parts.month, parts.day)
        && !text.contains(char::is_alphabetic)
    {
        (parts.month, parts.day) = (Some(day), Some(month));
    }
    (parts.day.is_none() || parts.month.is_some()).then_some(parts)
}

/// Cuts the clock off an ISO timestamp.
fn before_clock(text: &str) -> &str {
    match text.find('T') {
        Some(index) if index > 0 && text.as_bytes()[index - 1].is_ascii_digit() => &text[..index],
        _ => text,
    }
}

fn month(word: &str) -> Option<i32> {
    let start: String = word.chars().take(3).collect::<String>().to_lowercase();
    let month = MONTHS.iter().position(|month| *month == start).map(|index| index as i32 + 1);
    month.or_else(|| SEASONS.iter().position(|season| *season == start).map(|index| index as i32 + 13))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_dates() {
        let ymd = |year, month, day| Parts { year: Some(year), month, day };
        for (raw, expected) in [
            ("2021-03-09", Some(ymd(2021, Some(3), Some(9)))),
            ("2021-03-09T08:15:00Z", Some(ymd(2021, Some(3), Some(9)))),
            ("2021", Some(ymd(2021, None, None))),
            ("March 9, 2021", Some(ymd(2021, Some(3), Some(9)))),
            ("9 March 2021", Some(ymd(2021, Some(3), Some(9)))),
            ("March 2021", Some(ymd(2021, Some(3), None))),
            ("Spring 2021", Some(ymd(2021, Some(13), None))),
            ("last week", None),
            ("9 March", None),
            ("12345", None),
        ] {
            let date = read(raw);
            match expected {
                Some(parts) => assert_eq!(date.start, parts, "{raw}"),
                None => assert_eq!(date.literal, raw),
            }
        }
        assert_eq!(read("2021-03/2021-05").end, Some(ymd(2021, Some(5), None)));
        assert!(read("ca. 1900").circa);
    }
}
