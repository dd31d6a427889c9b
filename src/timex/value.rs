//! The value of a resolved expression, as coarse as it was said, and its spelling in TIMEX3
//! (<https://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html#timex3>).

use super::calendar::{DayPart, Season, Unit};
use super::meaning::{Count, Reference};
use crate::date::DateValue;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A day, or a minute of it.
    Day(DateValue),
    Part(DateValue, DayPart),
    /// ISO week-numbering year and week.
    Week(i32, u8),
    Weekend(i32, u8),
    /// Year and month.
    Month(i32, u8),
    Quarter(i32, u8),
    Half(i32, u8),
    Season(i32, Season),
    Year(i32),
    Fiscal(i32),
    Decade(i32),
    Century(i32),
    Reference(Reference),
    Duration(Count, Unit),
    Every(Count, Unit),
    /// A weekday that no anchor dates, or that recurs: 1–7.
    AnyWeekday(u8),
    /// A day or month of an unknown year.
    AnyDay(u8, u8),
    AnyMonth(u8),
    SomeTime,
    /// Said, and not resolved.
    Unknown,
}

impl Value {
    /// Whether the value does not say which of the units is meant.
    pub fn coarser_than(&self, unit: Unit) -> bool {
        let own = match self {
            Value::Day(_) | Value::Part(..) => Unit::Day,
            Value::Week(..) | Value::Weekend(..) => Unit::Week,
            Value::Month(..) => Unit::Month,
            Value::Quarter(..) | Value::Season(..) => Unit::Quarter,
            Value::Half(..) | Value::Year(_) | Value::Fiscal(_) => Unit::Year,
            Value::Decade(_) => Unit::Decade,
            _ => Unit::Century,
        };
        unit >= Unit::Day && own > unit
    }

    /// The first day of what is meant; `None` for what is no time of the calendar.
    pub fn first_day(&self) -> Option<DateValue> {
        let start = |year: i32, month: i32| {
            let (year, month) = super::calendar::add_months(year, 1, month - 1);
            DateValue::from_ymd(i16::try_from(year).ok()?, month, 1)
        };
        match *self {
            Value::Day(day) | Value::Part(day, _) => Some(day.date_only()),
            Value::Week(year, week) => super::calendar::monday_of(year, week),
            Value::Weekend(year, week) => {
                super::calendar::monday_of(year, week).and_then(|day| super::calendar::add_days(&day, 5))
            }
            Value::Month(year, month) => start(year, i32::from(month)),
            Value::Quarter(year, quarter) => start(year, i32::from(quarter) * 3 - 2),
            Value::Half(year, half) => start(year, i32::from(half) * 6 - 5),
            Value::Season(year, season) => start(year, season.first_month()),
            Value::Year(year) | Value::Fiscal(year) => start(year, 1),
            Value::Decade(decade) => start(decade.saturating_mul(10), 1),
            Value::Century(century) => start(century.saturating_mul(100), 1),
            _ => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Value::Day(day) => write!(f, "{day}"),
            Value::Part(day, part) => write!(f, "{}T{}", day.date_only(), part.code()),
            Value::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Value::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Value::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Value::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Value::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Value::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Value::Year(year) => write!(f, "{year:04}"),
            Value::Fiscal(year) => write!(f, "{year:04}"),
            Value::Decade(decade) => write!(f, "{decade:03}"),
            Value::Century(century) => write!(f, "{century:02}"),
            Value::Reference(Reference::Past) => f.write_str("PAST_REF"),
            Value::Reference(Reference::Present) => f.write_str("PRESENT_REF"),
            Value::Reference(Reference::Future) => f.write_str("FUTURE_REF"),
            Value::Duration(count, unit) | Value::Every(count, unit) => period(f, count, unit),
            Value::AnyWeekday(day) => write!(f, "XXXX-WXX-{day}"),
            Value::AnyDay(month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Value::AnyMonth(month) => write!(f, "XXXX-{month:02}"),
            Value::SomeTime => f.write_str("PXX"),
            Value::Unknown => Ok(()),
        }
    }
}

/// ISO 8601 duration; TIMEX3 adds `X` for an unknown number, `Q` for quarters and `WE` for weekends.
fn period(f: &mut fmt::Formatter<'_>, count: Count, unit: Unit) -> fmt::Result {
    let (letter, factor) = match unit {
        Unit::Second => ("S", 1),
        Unit::Minute => ("M", 1),
        Unit::Hour => ("H", 1),
        Unit::Day => ("D", 1),
        Unit::Weekend => ("WE", 1),
        Unit::Week => ("W", 1),
        Unit::Fortnight => ("W", 2),
        Unit::Month => ("M", 1),
        Unit::Quarter => ("Q", 1),
        Unit::Year => ("Y", 1),
        Unit::Decade => ("Y", 10),
        Unit::Century => ("Y", 100),
    };
    let clock = if unit <= Unit::Hour { "T" } else { "" };
    match (count, unit) {
        (Count::Vague, Unit::Decade) => f.write_str("PXE"),
        (Count::Vague, Unit::Century) => f.write_str("PXC"),
        (Count::Vague, _) => write!(f, "P{clock}X{letter}"),
        (Count::Whole(count), _) => write!(f, "P{clock}{}{letter}", count.saturating_mul(factor)),
        (Count::Half(0), Unit::Hour) => f.write_str("PT30M"),
        (Count::Half(count), Unit::Hour) => write!(f, "PT{count}H30M"),
        (Count::Half(0), Unit::Year) => f.write_str("P6M"),
        (Count::Half(count), _) if factor > 1 => {
            write!(f, "P{}{letter}", count.saturating_mul(factor).saturating_add(factor / 2))
        }
        (Count::Half(count), _) => write!(f, "P{clock}{count}.5{letter}"),
    }
}
