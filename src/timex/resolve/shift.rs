//! So many units from the published date or from the date last told.

use super::Resolver;
use crate::date::DateValue;
use crate::timex::calendar::{Unit, add_days, add_months, iso_week};
use crate::timex::meaning::{Count, From, Reference};
use crate::timex::value::Value;

impl Resolver {
    pub(super) fn shift(&self, count: i32, unit: Unit, from: From) -> Option<Value> {
        let base = self.base(from)?;
        if from == From::Told && self.told.is_some_and(|told| told.coarser_than(unit)) {
            // "Three days later", told after a bare year: which day is not said.
            return None;
        }
        let year = i32::from(base.year);
        let month = base.month;
        let day = base.has_day().then(|| base.date_only());
        let days = |days: i64| day.and_then(|day| add_days(&day, days));
        let count_days = i64::from(count);
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour => return self.shift_clock(count, unit, from),
            Unit::Day => Value::Day(days(count_days)?),
            Unit::Week | Unit::Fortnight => {
                let (year, week) = iso_week(&days(count_days * if unit == Unit::Week { 7 } else { 14 })?);
                Value::Week(year, week)
            }
            Unit::Weekend => {
                let (year, week) = iso_week(&days(count_days * 7)?);
                Value::Weekend(year, week)
            }
            Unit::Month => {
                let (year, month) = add_months(year, month?, count);
                Value::Month(year, month)
            }
            Unit::Quarter => {
                let (year, month) = add_months(year, month?, count.saturating_mul(3));
                Value::Quarter(year, (month - 1) / 3 + 1)
            }
            Unit::Year => Value::Year(in_range(year.saturating_add(count))?),
            Unit::Decade => Value::Decade(in_range(year.saturating_add(count.saturating_mul(10)))? / 10),
            Unit::Century => Value::Century(in_range(year.saturating_add(count.saturating_mul(100)))? / 100),
        })
    }

    /// "Two hours ago": a minute where the anchor has a clock, else a reference.
    fn shift_clock(&self, count: i32, unit: Unit, from: From) -> Option<Value> {
        let reference = if count < 0 { Reference::Past } else { Reference::Future };
        let told = match (from, self.told) {
            (From::Told, Some(Value::Day(day))) => Some(day),
            (From::Told, Some(_)) => None,
            _ => self.anchor,
        };
        let Some((day, (hour, minute))) = told.and_then(|day| Some((day, day.minute?))) else {
            return Some(Value::Reference(reference));
        };
        let minutes = match unit {
            Unit::Second => return Some(Value::Reference(reference)),
            Unit::Minute => i64::from(count),
            _ => i64::from(count) * 60,
        };
        let total = i64::from(hour) * 60 + i64::from(minute) + minutes;
        let date = add_days(&day.date_only(), total.div_euclid(1440))?;
        let clock = total.rem_euclid(1440);
        Some(Value::Day(DateValue {
            minute: Some(((clock / 60) as u8, (clock % 60) as u8)),
            offset: day.offset,
            ..date
        }))
    }
}

/// A year that the calendar holds.
fn in_range(year: i32) -> Option<i32> {
    (1..=9999).contains(&year).then_some(year)
}

/// A reference that a vague shift comes down to.
pub fn vague(count: Count, back: bool) -> Option<Reference> {
    (count == Count::Vague).then_some(if back { Reference::Past } else { Reference::Future })
}
