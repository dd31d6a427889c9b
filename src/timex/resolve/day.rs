//! Days: of a year that may be open, of a week, of a holiday; weekends.

use super::Resolver;
use crate::date::DateValue;
use crate::timex::calendar::{add_days, easter, iso_week, monday_of, nth_weekday, weekday};
use crate::timex::meaning::{Holiday, Which, Year};
use crate::timex::tense::Direction;
use crate::timex::value::Value;

impl Resolver {
    pub(super) fn day(&self, year: Year, month: u8, day: u8, direction: Direction) -> Option<Value> {
        let again = |told: &&DateValue| told.month == Some(month) && told.day == Some(day);
        if let (Year::Open(Which::Bare), Some(told)) = (year, self.days.iter().find(again)) {
            return Some(Value::Day(*told));
        }
        let Some(mut found) = self.year(year, Some(i32::from(month)), Direction::Open) else {
            return DateValue::from_ymd(2000, month, day).map(|_| Value::AnyDay(month, day));
        };
        if let (Year::Open(Which::Bare), Some(anchor)) = (year, self.anchor) {
            found = nearest_year(&anchor, month, day, direction)?;
        }
        let which = if let Year::Open(which) = year { which } else { Which::Bare };
        if which != Which::Bare {
            found = self.year(year, Some(i32::from(month)), direction)?;
        }
        DateValue::from_ymd(i16::try_from(found).ok()?, month, day).map(Value::Day)
    }

    pub(super) fn week_of(&self, year: Year, month: u8, day: u8, direction: Direction) -> Option<Value> {
        let Value::Day(day) = self.day(year, month, day, direction)? else { return None };
        let (year, week) = iso_week(&day);
        Some(Value::Week(year, week))
    }

    pub(super) fn weekday(&self, day: u8, which: Which, direction: Direction) -> Value {
        let Some(anchor) = self.anchor.filter(DateValue::has_day) else { return Value::AnyWeekday(day) };
        let ahead = (i64::from(day) - weekday(&anchor)).rem_euclid(7);
        let days = match (which, direction) {
            (Which::Last, _) if ahead == 0 => -7,
            (Which::Last, _) => ahead - 7,
            (Which::Next, _) if ahead == 0 => 7,
            (Which::Next, _) => ahead,
            (Which::This, _) => i64::from(day) - weekday(&anchor),
            (Which::Bare, _) if ahead == 0 => 0,
            (Which::Bare, Direction::Ahead | Direction::Due) => ahead,
            (Which::Bare, _) => ahead - 7,
        };
        add_days(&anchor.date_only(), days).map_or(Value::Unknown, Value::Day)
    }

    /// "Thursday of last week".
    pub(super) fn weekday_of(&self, day: u8, weeks: i32) -> Option<Value> {
        let anchor = self.anchor.filter(DateValue::has_day)?;
        let days = i64::from(day) - weekday(&anchor) + 7 * i64::from(weeks);
        add_days(&anchor.date_only(), days).map(Value::Day)
    }

    pub(super) fn holiday(&self, year: Year, holiday: Holiday, direction: Direction) -> Option<Value> {
        let on = |year: i32| match holiday {
            Holiday::Fixed { month, day } => DateValue::from_ymd(i16::try_from(year).ok()?, month, day),
            Holiday::Nth { month, weekday, count } => nth_weekday(year, month, weekday, count),
            Holiday::Easter(days) => easter(year).and_then(|sunday| add_days(&sunday, i64::from(days))),
        };
        let Year::Open(which) = year else {
            return on(self.year(year, None, direction)?).map(Value::Day);
        };
        let Some(anchor) = self.anchor else {
            let Holiday::Fixed { month, day } = holiday else { return None };
            return Some(Value::AnyDay(month, day));
        };
        let here = i32::from(anchor.year);
        let gap = on(here)?.days_since_epoch() - anchor.days_since_epoch();
        let year = match (which, direction) {
            (Which::Last, _) => here - i32::from(gap >= 0),
            (Which::Next, _) => here + i32::from(gap <= 0),
            (Which::This, _) => here,
            (Which::Bare, Direction::Back | Direction::Done) => here - i32::from(gap > 0),
            (Which::Bare, Direction::Ahead | Direction::Due) => here + i32::from(gap < 0),
            (Which::Bare, Direction::Open) => here - i32::from(gap > 183) + i32::from(gap < -183),
        };
        on(year).map(Value::Day)
    }

    /// The weekend that the sentence tells.
    pub(super) fn weekend(&self, direction: Direction) -> Value {
        let Some(anchor) = self.anchor.filter(DateValue::has_day) else { return Value::Unknown };
        let back = !matches!(direction, Direction::Ahead | Direction::Due) && weekday(&anchor) < 6;
        let (year, week) = iso_week(&anchor);
        let Some(monday) = monday_of(year, week) else { return Value::Unknown };
        let (year, week) =
            add_days(&monday, if back { -7 } else { 0 }).map_or((year, week), |day| iso_week(&day));
        Value::Weekend(year, week)
    }
}

/// How many days against the direction of the sentence a day of the year may lie: "declared a dividend payable Dec. 1".
const LEEWAY: i64 = 75;

/// The year that brings a day of the year nearest to the anchor, on the side the sentence tells unless that is far.
fn nearest_year(anchor: &DateValue, month: u8, day: u8, direction: Direction) -> Option<i32> {
    let today = anchor.days_since_epoch();
    let cost = |year: i16| {
        // Feb. 29 needs a leap year; the others of the three years are dear.
        let Some(date) = DateValue::from_ymd(year, month, day) else { return i64::MAX };
        let distance = date.days_since_epoch() - today;
        let against = match direction {
            Direction::Back => distance > 0,
            Direction::Done if distance > 0 => return i64::MAX - 1,
            Direction::Due if distance < 0 => return i64::MAX - 1,
            Direction::Done | Direction::Due => false,
            Direction::Ahead => distance < 0,
            Direction::Open => false,
        };
        distance.abs() + if against { 366 - 2 * LEEWAY } else { 0 }
    };
    let years = [anchor.year.saturating_sub(1), anchor.year, anchor.year.saturating_add(1)];
    years.into_iter().min_by_key(|year| cost(*year)).map(i32::from)
}
