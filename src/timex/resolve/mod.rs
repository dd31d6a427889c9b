//! From what was said to when it was: the published date and the dates told before decide.
//!
//! The value keeps the precision that was said; without an anchor a relative expression stays [`Value::Unknown`].

mod clock;
mod day;
mod shift;
mod year;

pub use shift::vague;

use super::calendar::Unit;
use super::meaning::{Date, From, Meaning, Year};
use super::tense::Direction;
use super::value::Value;
use crate::date::DateValue;
use std::collections::VecDeque;

/// What the reading of a text knows at one place of it.
pub struct Resolver {
    /// The day of publication, in the page's own offset.
    anchor: Option<DateValue>,
    /// The date last told.
    told: Option<Value>,
    /// Year and quarter last told, and in which sentence.
    quarter: Option<(i32, u8, u32)>,
    /// Whether "a year ago" would mean that quarter of the year before.
    compares_quarters: bool,
    /// Days told with their year, the last ones: said again without it, they are the same days.
    days: VecDeque<DateValue>,
    /// The sentence being read.
    pub sentence: u32,
}

/// How many days told with their year are kept in mind.
const DAYS_IN_MIND: usize = 16;

/// For how many sentences "a year ago" still means a quarter.
const QUARTER_MEMORY: u32 = 6;

impl Resolver {
    pub fn new(anchor: Option<DateValue>) -> Self {
        Self {
            anchor,
            told: None,
            quarter: None,
            compares_quarters: false,
            days: VecDeque::new(),
            sentence: 0,
        }
    }

    /// A new paragraph, perhaps written at another time: what was told before another time is forgotten.
    pub fn write_on(&mut self, anchor: Option<DateValue>) {
        if self.anchor != anchor {
            (self.anchor, self.told, self.quarter) = (anchor, None, None);
        }
    }

    /// The date of an expression, remembered as the one last told.
    pub fn value(&mut self, meaning: Meaning, direction: Direction) -> Value {
        let value = match meaning {
            Meaning::Date(date) => self.date(date, direction),
            Meaning::Time(clock, date) => self.time(clock, date, direction),
            Meaning::Duration(count, unit) => {
                // "For the nine months": what is a year before is no quarter any more.
                self.compares_quarters &= unit != Unit::Month;
                return Value::Duration(count, unit);
            }
            Meaning::Every(count, unit) => return Value::Every(count, unit),
            Meaning::EveryWeekday(weekday) => return Value::AnyWeekday(weekday),
            Meaning::SomeTime => return Value::SomeTime,
        };
        match (meaning, value) {
            // The quarter that is reported stays in mind, not the one it is compared with.
            (Meaning::Date(Date::YearBefore { .. }), _) => {}
            (_, Value::Quarter(year, quarter)) => {
                self.quarter = Some((year, quarter, self.sentence));
                self.compares_quarters = true;
            }
            _ => {}
        }
        if value.first_day().is_some() {
            self.told = Some(value);
        }
        if let (Meaning::Date(Date::Day { year: Year::Said(_), .. }), Value::Day(day)) = (meaning, value) {
            self.days.push_front(day);
            self.days.truncate(DAYS_IN_MIND);
        }
        value
    }

    /// The day of publication, or of the entry that is being read.
    pub fn anchor(&self) -> Option<DateValue> {
        self.anchor
    }

    /// A date or a time by itself; nothing is remembered.
    pub fn settled(&self, meaning: Meaning, direction: Direction) -> Value {
        match meaning {
            Meaning::Date(date) => self.date(date, direction),
            Meaning::Time(clock, date) => self.time(clock, date, direction),
            _ => Value::Unknown,
        }
    }

    fn date(&self, date: Date, direction: Direction) -> Value {
        let resolved = match date {
            Date::Day { year, month, day } => self.day(year, month, day, direction),
            Date::WeekOf { year, month, day } => self.week_of(year, month, day, direction),
            Date::Month { year, month } => self.month(year, month, direction),
            Date::Quarter { year, quarter } => self.part_of_year(year, i32::from(quarter), 4, direction),
            Date::Half { year, half } => self.part_of_year(year, i32::from(half), 2, direction),
            Date::Season { year, season } => self.season(year, season, direction),
            Date::Year(year) => Some(Value::Year(year)),
            Date::Decade(decade) => Some(Value::Decade(decade)),
            Date::Century(century) => Some(Value::Century(century)),
            Date::Weekday { weekday, which } => Some(self.weekday(weekday, which, direction)),
            Date::WeekdayOf { weekday, weeks } => self.weekday_of(weekday, weeks),
            Date::Holiday { year, holiday } => self.holiday(year, holiday, direction),
            Date::Shift { count, unit, from } => self
                .shift(count, unit, from)
                .filter(|value| count <= 0 || self.has_come(value, from, direction)),
            Date::YearBefore { from } => self.year_before(from),
            Date::ToldQuarter { latest } => self.told_quarter(latest),
            Date::ToldQuarterOf(year) => self.told_quarter_of(year, direction),
            Date::Weekend => Some(self.weekend(direction)),
            Date::Fiscal(year) => self.year(year, None, direction).map(Value::Fiscal),
            Date::Reference(reference) => Some(Value::Reference(reference)),
            Date::Impossible => None,
        };
        resolved.unwrap_or(Value::Unknown)
    }

    /// "Seventeen years later, much has changed": what is told from a day of the past lies not in the future.
    fn has_come(&self, value: &Value, from: From, direction: Direction) -> bool {
        let ahead = matches!(direction, Direction::Ahead | Direction::Due);
        let (Some(anchor), Some(base), Some(day)) = (self.anchor, self.base(from), value.first_day()) else {
            return true;
        };
        let (now, base, day) = (anchor.days_since_epoch(), base.days_since_epoch(), day.days_since_epoch());
        from == From::Published || ahead || base >= now || day <= now
    }

    /// The day from which a shift counts.
    fn base(&self, from: From) -> Option<DateValue> {
        match from {
            From::Published => self.anchor,
            From::Told => match &self.told {
                Some(told) => told.first_day(),
                None => self.anchor,
            },
        }
    }
}
