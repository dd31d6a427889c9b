//! From a TIMEX3 value back to the days it covers: the timeline's order is made from a saved record as well.

use super::calendar::{add_days, add_months, monday_of};
use crate::date::{DateValue, days_in_month};
use serde::{Deserialize, Serialize};

/// How coarse a date was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
}

/// The days of a value of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub precision: Precision,
    pub first: DateValue,
    /// The last day, included.
    pub last: DateValue,
}

impl Extent {
    /// `None` for durations, sets, references and whatever else is no time of the calendar. A clock is dropped.
    pub fn of(value: &str) -> Option<Self> {
        let date = value.split('T').next()?;
        let mut parts = date.split('-');
        let head = parts.next()?;
        if !head.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: i32 = head.parse().ok()?;
        let below = (parts.next(), parts.next(), parts.next());
        match (head.len(), below) {
            (2, (None, ..)) => months(Precision::Century, number * 100, 0, 1200),
            (3, (None, ..)) => months(Precision::Decade, number * 10, 0, 120),
            (4, (None, ..)) => months(Precision::Year, number, 0, 12),
            (4, (Some(part), None, _)) => part_of_year(number, part),
            (4, (Some(week), Some("WE"), None)) => {
                let monday = monday_of(number, week.strip_prefix('W')?.parse().ok()?)?;
                days(Precision::Weekend, add_days(&monday, 5)?, 2)
            }
            (4, (Some(_), Some(_), None)) => days(Precision::Day, date.parse().ok()?, 1),
            _ => None,
        }
    }

    pub fn contains(&self, day: &DateValue) -> bool {
        let day = day.days_since_epoch();
        self.first.days_since_epoch() <= day && day <= self.last.days_since_epoch()
    }
}

fn part_of_year(year: i32, part: &str) -> Option<Extent> {
    let number = |prefix: char| part.strip_prefix(prefix).and_then(|rest| rest.parse::<i32>().ok());
    if let Some(week) = number('W') {
        return days(Precision::Week, monday_of(year, u8::try_from(week).ok()?)?, 7);
    }
    if let Some(quarter @ 1..=4) = number('Q') {
        return months(Precision::Quarter, year, quarter * 3 - 3, 3);
    }
    if let Some(half @ 1..=2) = number('H') {
        return months(Precision::HalfYear, year, half * 6 - 6, 6);
    }
    match part {
        "SP" => months(Precision::Season, year, 2, 3),
        "SU" => months(Precision::Season, year, 5, 3),
        "FA" => months(Precision::Season, year, 8, 3),
        "WI" => months(Precision::Season, year, -1, 3),
        _ => {
            let month: i32 = part.parse().ok().filter(|month| (1..=12).contains(month))?;
            months(Precision::Month, year, month - 1, 1)
        }
    }
}

/// `count` months from the month that stands `after` January.
fn months(precision: Precision, year: i32, after: i32, count: i32) -> Option<Extent> {
    let (first_year, first_month) = add_months(year.max(1), 1, after);
    let (last_year, last_month) = add_months(first_year, first_month, count - 1);
    let (first_year, last_year) = (i16::try_from(first_year).ok()?, i16::try_from(last_year).ok()?);
    Some(Extent {
        precision,
        first: DateValue::from_ymd(first_year, first_month, 1)?,
        last: DateValue::from_ymd(last_year, last_month, days_in_month(last_year, last_month))?,
    })
}

fn days(precision: Precision, first: DateValue, count: i64) -> Option<Extent> {
    Some(Extent { precision, first, last: add_days(&first, count - 1)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_a_value() {
        for (value, expected) in [
            ("1998-02-06", "1998-02-06 1998-02-06"),
            ("1998-02-06T10:35Z", "1998-02-06 1998-02-06"),
            ("1998-02-06TNI", "1998-02-06 1998-02-06"),
            ("1998-02", "1998-02-01 1998-02-28"),
            ("1998-W06", "1998-02-02 1998-02-08"),
            ("1998-W06-WE", "1998-02-07 1998-02-08"),
            ("1998-Q1", "1998-01-01 1998-03-31"),
            ("1998-H2", "1998-07-01 1998-12-31"),
            ("1998-SU", "1998-06-01 1998-08-31"),
            ("1998-WI", "1997-12-01 1998-02-28"),
            ("1998", "1998-01-01 1998-12-31"),
            ("199", "1990-01-01 1999-12-31"),
            ("19", "1900-01-01 1999-12-31"),
            ("", ""),
            ("P3D", ""),
            ("PAST_REF", ""),
            ("XXXX-WXX-2", ""),
            ("XXXX-02-06", ""),
            ("1998-02-30", ""),
            ("1998-13", ""),
            ("1998-W99", ""),
            ("12345", ""),
        ] {
            let days = Extent::of(value).map(|extent| format!("{} {}", extent.first, extent.last));
            assert_eq!(days.unwrap_or_default(), expected, "{value}");
        }
    }
}
