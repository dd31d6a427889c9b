//! The date in the address: `/2023/08/20/`, `/2023-08-20-`, `/20230820/`, `/2023/aug/20/`, `/2023/08/`.
//!
//! No standard; a number of eight digits counts only where it is a day since the Web began (<https://www.w3.org/History.html>).

use crate::date::{DateValue, names};

/// The first year of a page.
const FIRST: i16 = 1994;

/// The date that a path holds.
pub(super) fn in_path(path: &str) -> Option<DateValue> {
    let segments: Vec<&str> = live(path).split('/').filter(|segment| !segment.is_empty()).collect();
    from_segments(&segments)
        .or_else(|| from_short(&segments))
        .or_else(|| segments.iter().find_map(|segment| inside(segment)))
}

/// The path of the page itself in the address of a Web archive (`web/20120611024252/http://…`), whose stamp is the crawl's.
fn live(path: &str) -> &str {
    let Some((before, address)) = path.split_once("/http") else { return path };
    let stamped =
        before.rsplit('/').next().is_some_and(|stamp| stamp.starts_with(|c: char| c.is_ascii_digit()));
    let rest = address.trim_start_matches(['s', ':', '/']).split_once('/');
    rest.filter(|_| stamped).map_or(path, |(_, path)| path)
}

/// Year, month and day as segments of their own; month and day may stand together, or the day be missing.
fn from_segments(segments: &[&str]) -> Option<DateValue> {
    for (at, segment) in segments.iter().enumerate() {
        if let Some((year, month)) = year_and_month(segment) {
            let day = segments.get(at + 1).and_then(|day| number(day, 2..=2));
            if let Some(date) = day.and_then(|day| DateValue::from_ymd(year, month, day as u8)) {
                return Some(date);
            }
        }
        let Some(year) = year(segment) else { continue };
        let Some(next) = segments.get(at + 1) else { continue };
        let Some(month) = month(next) else {
            match month_and_day(next) {
                Some((month, day)) => return DateValue::from_ymd(year, month, day),
                None => continue,
            }
        };
        let day = segments.get(at + 2).and_then(|day| number(day.split('-').next().unwrap_or(""), 1..=2));
        return match day.and_then(|day| DateValue::from_ymd(year, month, day as u8)) {
            Some(date) => Some(date),
            None => Some(DateValue { year, month: Some(month), ..DateValue::default() }),
        };
    }
    None
}

/// `/16/03/03/`: three segments of two digits can only be a date.
fn from_short(segments: &[&str]) -> Option<DateValue> {
    segments.windows(3).find_map(|three| {
        let [year, month, day] = three else { return None };
        let year = i16::try_from(number(year, 2..=2)?).ok()? + 2000;
        DateValue::from_ymd(year, number(month, 2..=2)? as u8, number(day, 2..=2)? as u8)
    })
}

/// A date within one segment: runs of digits parted by hyphens, underscores or dots, or one of eight digits.
fn inside(segment: &str) -> Option<DateValue> {
    let runs: Vec<&str> =
        segment.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let parted = runs.windows(3).find_map(|run| {
        let text = format!("{}-{}-{}", run[0], run[1], run[2]);
        let joined =
            ['-', '_', '.'].iter().any(|mark| segment.contains(&text.replace('-', &mark.to_string())));
        if !joined {
            return None;
        }
        if run[0].len() != 4 {
            return None;
        }
        DateValue::from_ymd(year(run[0])?, number(run[1], 1..=2)? as u8, number(run[2], 1..=2)? as u8)
    });
    parted.or_else(|| runs.iter().find_map(|run| compact(run)))
}

fn compact(run: &str) -> Option<DateValue> {
    if !matches!(run.len(), 8 | 12 | 14) {
        return None;
    }
    let (month, day) = month_and_day(run.get(4..8)?)?;
    DateValue::from_ymd(year(run.get(..4)?)?, month, day)
}

fn year(text: &str) -> Option<i16> {
    let year = number(text, 4..=4)? as i16;
    (FIRST..=2100).contains(&year).then_some(year)
}

fn month(text: &str) -> Option<u8> {
    if let Some(month) = number(text, 1..=2) {
        return (1..=12).contains(&month).then_some(month as u8);
    }
    names::month(text, "")
}

/// `2012-06`.
fn year_and_month(text: &str) -> Option<(i16, u8)> {
    let (first, second) = text.split_once('-')?;
    Some((year(first)?, month(second)?))
}

fn month_and_day(text: &str) -> Option<(u8, u8)> {
    let value = number(text, 4..=4)?;
    let (month, day) = ((value / 100) as u8, (value % 100) as u8);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}

fn number(text: &str, widths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let fits = widths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_addresses() {
        for (path, expected) in [
            ("news/2023/08/20/storm-hits-coast", "2023-08-20"),
            ("2023/8/2/storm", "2023-08-02"),
            ("world/2023/aug/20/storm", "2023-08-20"),
            ("politica/20230820/10277301/storm.html", "2023-08-20"),
            ("2023/0820/storm", "2023-08-20"),
            ("storm-2023-08-20.html", "2023-08-20"),
            ("2023-08-20-storm", "2023-08-20"),
            ("a/t20230820_1234.html", "2023-08-20"),
            ("2023/08/storm", "2023-08"),
            ("2023/08/20-storm", "2023-08-20"),
            ("articles/16/03/03/storm", "2016-03-03"),
            ("articles/16/13/03/storm", ""),
            ("news/2012-06/04/content_25340717.htm", "2012-06-04"),
            ("web/20120611024252/http://www.example.org/2012/02/03/storm", "2012-02-03"),
            ("web/20120611024252/https://example.org/storm", ""),
            ("article/12345678", ""),
            ("article/20231332", ""),
            ("2023/storm", ""),
            ("2023", ""),
            ("1066/10/14/hastings", ""),
            ("best-of-2023", ""),
            ("10-08-20", ""),
            ("", ""),
        ] {
            assert_eq!(in_path(path).map(|date| date.to_string()).unwrap_or_default(), expected, "{path}");
        }
    }
}
