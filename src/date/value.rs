//! A date as somebody stated it: year, month, day, minute or second, with or without an offset. Nothing is added to it.
//!
//! The string form is ISO 8601 (<https://www.iso.org/iso-8601-date-and-time-format.html>) cut at the precision stated.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// Year, and as much below it as was stated: a finer part is present only with all the coarser ones.
///
/// `2023`, `2023-08`, `2023-08-20`, `2023-08-20T09:11`, `2023-08-20T09:11:30`, the last two with `Z`, `+02:00` or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateValue {
    /// Proleptic Gregorian year, 1–9999.
    pub year: i16,
    /// 1–12.
    pub month: Option<u8>,
    /// 1–31, valid for the month.
    pub day: Option<u8>,
    /// Hour 0–23 and minute 0–59.
    pub minute: Option<(u8, u8)>,
    /// 0–60.
    pub second: Option<u8>,
    /// Only with `minute`; `None` = a clock whose zone was not stated.
    pub offset: Option<Offset>,
}

/// Offset from UTC as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offset {
    /// Written `Z`, `UTC` or `GMT`.
    Utc,
    /// Minutes east of Greenwich, −1439–1439.
    Minutes(i16),
}

impl Offset {
    /// Minutes east of Greenwich.
    pub fn minutes(self) -> i32 {
        match self {
            Offset::Utc => 0,
            Offset::Minutes(minutes) => i32::from(minutes),
        }
    }
}

/// Days in a month of the proleptic Gregorian calendar; 0 for a month that is none.
pub fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

impl DateValue {
    /// A calendar day; `None` when there is no such day.
    pub fn from_ymd(year: i16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        valid.then_some(Self { year, month: Some(month), day: Some(day), ..Self::default() })
    }

    /// Days since 1970-01-01; a missing month or day counts as the first.
    ///
    /// Howard Hinnant, `days_from_civil`: <https://howardhinnant.github.io/date_algorithms.html>
    pub fn days_since_epoch(&self) -> i64 {
        let (month, day) = (i64::from(self.month.unwrap_or(1)), i64::from(self.day.unwrap_or(1)));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The calendar day that lies `days` after 1970-01-01; `None` outside the years 1–9999.
    pub fn from_days_since_epoch(days: i64) -> Option<Self> {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_index = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_index + 2) / 5 + 1;
        let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::from_ymd(i16::try_from(year).ok()?, month as u8, day as u8)
    }

    /// Seconds since the epoch; a clock without an offset counts as UTC, missing parts as the first.
    pub fn seconds_since_epoch(&self) -> i64 {
        let (hour, minute) = self.minute.unwrap_or((0, 0));
        let clock = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(self.second.unwrap_or(0));
        let offset = self.offset.map_or(0, Offset::minutes);
        self.days_since_epoch() * 86_400 + clock - i64::from(offset) * 60
    }

    /// The day alone, as stated.
    pub fn date_only(&self) -> Self {
        Self { minute: None, second: None, offset: None, ..*self }
    }

    /// Whether a day was stated.
    pub fn has_day(&self) -> bool {
        self.day.is_some()
    }
}

impl fmt::Display for DateValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        let Some(day) = self.day else { return Ok(()) };
        write!(f, "-{day:02}")?;
        let Some((hour, minute)) = self.minute else { return Ok(()) };
        write!(f, "T{hour:02}:{minute:02}")?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        match self.offset {
            None => Ok(()),
            Some(Offset::Utc) => f.write_str("Z"),
            Some(Offset::Minutes(minutes)) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Why a text is not the string form of a [`DateValue`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateValueError(String);

impl fmt::Display for DateValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected an ISO 8601 date such as 2023-08-20T09:11+02:00, found {:?}", self.0)
    }
}

impl std::error::Error for DateValueError {}

impl FromStr for DateValue {
    type Err = DateValueError;

    /// Reads the string form and nothing else; pages' own spellings are the business of the parsers beside this file.
    fn from_str(text: &str) -> Result<Self, DateValueError> {
        parse(text).ok_or_else(|| DateValueError(text.chars().take(60).collect()))
    }
}

fn parse(text: &str) -> Option<DateValue> {
    let (year, rest) = digits::<i16>(text, 4)?;
    let mut value = DateValue { year, ..DateValue::default() };
    if year == 0 {
        return None;
    }
    let Some(rest) = rest.strip_prefix('-') else { return rest.is_empty().then_some(value) };
    let (month, rest) = digits::<u8>(rest, 2)?;
    if !(1..=12).contains(&month) {
        return None;
    }
    value.month = Some(month);
    let Some(rest) = rest.strip_prefix('-') else { return rest.is_empty().then_some(value) };
    let (day, rest) = digits::<u8>(rest, 2)?;
    value = DateValue::from_ymd(year, month, day)?;
    let Some(rest) = rest.strip_prefix('T') else { return rest.is_empty().then_some(value) };
    let (hour, rest) = digits::<u8>(rest, 2)?;
    let (minute, rest) = digits::<u8>(rest.strip_prefix(':')?, 2)?;
    if hour > 23 || minute > 59 {
        return None;
    }
    value.minute = Some((hour, minute));
    let rest = match rest.strip_prefix(':') {
        Some(rest) => {
            let (second, rest) = digits::<u8>(rest, 2)?;
            value.second = Some(second).filter(|second| *second <= 60);
            value.second?;
            rest
        }
        None => rest,
    };
    if rest.is_empty() {
        return Some(value);
    }
    value.offset = Some(parse_offset(rest)?);
    Some(value)
}

fn parse_offset(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::Utc);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, rest) = digits::<i16>(rest, 2)?;
    let (minutes, rest) = digits::<i16>(rest.strip_prefix(':')?, 2)?;
    let valid = rest.is_empty() && hours < 24 && minutes < 60;
    valid.then_some(Offset::Minutes(sign * (hours * 60 + minutes)))
}

fn digits<T: FromStr>(text: &str, count: usize) -> Option<(T, &str)> {
    let (head, rest) = text.split_at_checked(count)?;
    if !head.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((head.parse().ok()?, rest))
}

impl Serialize for DateValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DateValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DateValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "ISO 8601 cut at the precision stated: year, month, day, minute or second, the last two with Z, an offset or nothing.",
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$",
        })
    }
}

impl<'de> Deserialize<'de> for DateValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_string_form_comes_back() {
        for text in [
            "2023",
            "2023-08",
            "2023-08-20",
            "2024-02-29",
            "2023-08-20T09:11",
            "2023-08-20T09:11:30",
            "2023-08-20T09:11Z",
            "2023-08-20T09:11:30-03:30",
            "0001-01-01",
        ] {
            assert_eq!(text.parse::<DateValue>().map(|value| value.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "23",
            "0000",
            "2023-13",
            "2023-02-29",
            "2023-8-2",
            "2023-08-20T",
            "2023-08-20T24:00",
            "2023-08-20T09:11+2",
            "2023-08-20 09:11",
            "2023-08-20T09:11:61",
            "२०२३",
        ] {
            assert!(text.parse::<DateValue>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_and_back() {
        for (text, days) in
            [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("0001-01-01", -719_162)]
        {
            let value: DateValue = text.parse().unwrap();
            assert_eq!(value.days_since_epoch(), days, "{text}");
            assert_eq!(DateValue::from_days_since_epoch(days), Some(value), "{text}");
        }
    }
}
