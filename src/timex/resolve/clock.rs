//! A clock or a part of the day, on the day said with it or the one last told.

use super::Resolver;
use crate::date::{DateValue, Offset};
use crate::timex::calendar::add_days;
use crate::timex::meaning::{Clock, Date};
use crate::timex::tense::Direction;
use crate::timex::value::Value;

impl Resolver {
    pub(super) fn time(&self, clock: Clock, date: Option<Date>, direction: Direction) -> Value {
        let day = match date {
            Some(date) => self.date(date, direction).first_day(),
            None => self.told_day(),
        };
        let Some(day) = day else { return Value::Unknown };
        match clock {
            Clock::Part(part) => Value::Part(day, part),
            Clock::Time { hour: 24, minute: 0, .. } => add_days(&day, 1)
                .map_or(Value::Unknown, |day| Value::Day(DateValue { minute: Some((0, 0)), ..day })),
            Clock::Time { hour, minute, offset } if hour < 24 && minute < 60 => {
                let offset =
                    offset.map(|minutes| if minutes == 0 { Offset::Utc } else { Offset::Minutes(minutes) });
                Value::Day(DateValue { minute: Some((hour, minute)), offset, ..day })
            }
            Clock::Time { .. } => Value::Unknown,
        }
    }

    /// The day last told, or that of publication.
    fn told_day(&self) -> Option<DateValue> {
        match self.told {
            Some(Value::Day(day) | Value::Part(day, _)) => Some(day.date_only()),
            _ => self.anchor.filter(DateValue::has_day).map(|day| day.date_only()),
        }
    }
}
