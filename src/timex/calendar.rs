//! The units of time and the arithmetic on them: ISO 8601 weeks, months, quarters, seasons, weekdays.

use crate::date::{DateValue, days_in_month};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "second" => Unit::Second,
            "minute" => Unit::Minute,
            "hour" => Unit::Hour,
            "day" => Unit::Day,
            "weekend" => Unit::Weekend,
            "week" => Unit::Week,
            "fortnight" => Unit::Fortnight,
            "month" => Unit::Month,
            "quarter" => Unit::Quarter,
            "year" => Unit::Year,
            "decade" => Unit::Decade,
            "century" => Unit::Century,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "spring" => Season::Spring,
            "summer" => Season::Summer,
            "autumn" => Season::Autumn,
            "winter" => Season::Winter,
            _ => return None,
        })
    }

    /// The code of TIMEX3.
    pub fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        }
    }

    /// The first month of the meteorological season in the north; winter belongs to the year of its January.
    pub fn first_month(self) -> i32 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 0,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "morning" => DayPart::Morning,
            "midday" => DayPart::Midday,
            "afternoon" => DayPart::Afternoon,
            "evening" => DayPart::Evening,
            "night" => DayPart::Night,
            _ => return None,
        })
    }

    /// The code of TIMEX3.
    pub fn code(self) -> &'static str {
        match self {
            DayPart::Morning => "MO",
            DayPart::Midday => "MI",
            DayPart::Afternoon => "AF",
            DayPart::Evening => "EV",
            DayPart::Night => "NI",
        }
    }
}

/// The day `days` later; `None` outside the years 1–9999.
pub fn add_days(day: &DateValue, days: i64) -> Option<DateValue> {
    DateValue::from_days_since_epoch(day.days_since_epoch() + days)
}

/// Year and month (1–12) that lie `months` after a month.
pub fn add_months(year: i32, month: u8, months: i32) -> (i32, u8) {
    let index = year.saturating_mul(12).saturating_add(i32::from(month) - 1).saturating_add(months);
    (index.div_euclid(12), index.rem_euclid(12) as u8 + 1)
}

/// 1 = Monday … 7 = Sunday.
pub fn weekday(day: &DateValue) -> i64 {
    (day.days_since_epoch() + 3).rem_euclid(7) + 1
}

/// Week-numbering year and week (1–53) of ISO 8601.
pub fn iso_week(day: &DateValue) -> (i32, u8) {
    let Some(thursday) = add_days(day, 4 - weekday(day)) else { return (i32::from(day.year), 1) };
    let first = DateValue { year: thursday.year, ..DateValue::default() };
    let days = thursday.days_since_epoch() - first.days_since_epoch();
    (i32::from(thursday.year), (days / 7 + 1) as u8)
}

/// The Monday of a week of ISO 8601; `None` when the year has no such week.
pub fn monday_of(year: i32, week: u8) -> Option<DateValue> {
    if !(1..=53).contains(&week) {
        return None;
    }
    let fourth = DateValue::from_ymd(i16::try_from(year).ok()?, 1, 4)?;
    add_days(&fourth, 1 - weekday(&fourth) + 7 * (i64::from(week) - 1))
}

/// The `count`th weekday of a month; a negative count counts from its end.
pub fn nth_weekday(year: i32, month: u8, day: u8, count: i8) -> Option<DateValue> {
    let year = i16::try_from(year).ok()?;
    if count > 0 {
        let first = DateValue::from_ymd(year, month, 1)?;
        let ahead = (i64::from(day) - weekday(&first)).rem_euclid(7);
        return add_days(&first, ahead + 7 * (i64::from(count) - 1));
    }
    let last = DateValue::from_ymd(year, month, days_in_month(year, month))?;
    let behind = (weekday(&last) - i64::from(day)).rem_euclid(7);
    add_days(&last, -behind + 7 * (i64::from(count) + 1))
}

/// Easter Sunday of the Gregorian calendar: the anonymous algorithm, <https://en.wikipedia.org/wiki/Date_of_Easter>.
pub fn easter(year: i32) -> Option<DateValue> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    DateValue::from_ymd(i16::try_from(year).ok()?, (n / 31) as u8, (n % 31 + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_and_weekdays() {
        for (text, year, week, day) in
            [("1998-02-06", 1998, 6, 5), ("2021-01-03", 2020, 53, 7), ("2018-12-31", 2019, 1, 1)]
        {
            let value: DateValue = text.parse().unwrap();
            assert_eq!((iso_week(&value), weekday(&value)), ((year, week), day), "{text}");
            assert_eq!(monday_of(year, week).unwrap(), add_days(&value, 1 - day).unwrap(), "{text}");
        }
    }

    #[test]
    fn days_that_move() {
        let day = |value: Option<DateValue>| value.map(|value| value.to_string());
        assert_eq!(day(easter(2024)).as_deref(), Some("2024-03-31"));
        assert_eq!(day(easter(1998)).as_deref(), Some("1998-04-12"));
        assert_eq!(day(nth_weekday(1999, 11, 4, 4)).as_deref(), Some("1999-11-25"));
        assert_eq!(day(nth_weekday(2024, 5, 1, -1)).as_deref(), Some("2024-05-27"));
        assert_eq!(add_months(1998, 1, -1), (1997, 12));
    }
}
