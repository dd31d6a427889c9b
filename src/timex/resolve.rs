//! From what was said to when it was: the published date and the dates told before decide.
//!
//! The value keeps the precision that was said; without an anchor a relative expression stays [`Value::Unknown`].

use super::calendar::{Unit, add_days, add_months, easter, iso_week, monday_of, nth_weekday, weekday};
use super::meaning::{Clock, Count, Date, From, Holiday, Meaning, Reference, Which, Year};
use super::tense::Direction;
use super::value::Value;
use crate::date::{DateValue, Offset};
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

    fn date(&self, date: Date, direction: Direction) -> Value {
        let resolved = match date {
            Date::Day { year, month, day } => self.day(year, month, day, direction),
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
            Date::Shift { count, unit, from } => self.shift(count, unit, from),
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

    /// The year of something whose first month is `start`; a bare one is looked for on the side the sentence tells.
    fn year(&self, year: Year, start: Option<i32>, direction: Direction) -> Option<i32> {
        let which = match year {
            Year::Said(year) => return Some(year),
            Year::Shifted(count, from) => return Some(i32::from(self.base(from)?.year) + count),
            Year::Open(which) => which,
        };
        let anchor = self.anchor?;
        let (here, month) = (i32::from(anchor.year), i32::from(anchor.month.unwrap_or(1)));
        let Some(start) = start else { return Some(here) };
        Some(match which {
            Which::Last => here - i32::from(start >= month),
            Which::Next => here + i32::from(start <= month),
            Which::This => here,
            Which::Bare => match direction {
                // "Guidelines, they said, come in early November": a month or two ahead is no year ago.
                Direction::Back => here - i32::from(start > month + 2) + i32::from(start + 10 <= month),
                Direction::Done => here - i32::from(start > month),
                Direction::Ahead => here + i32::from(start < month),
                // The nearest: half a year decides.
                Direction::Open if start - month > 6 => here - 1,
                Direction::Open if month - start > 6 => here + 1,
                Direction::Open => here,
            },
        })
    }

    fn day(&self, year: Year, month: u8, day: u8, direction: Direction) -> Option<Value> {
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

    fn month(&self, year: Year, month: u8, direction: Direction) -> Option<Value> {
        match self.year(year, Some(i32::from(month)), direction) {
            Some(year) => Some(Value::Month(year, month)),
            None => Some(Value::AnyMonth(month)),
        }
    }

    /// The `index`th of `parts` equal parts of a year: quarters and halves.
    fn part_of_year(&self, year: Year, index: i32, parts: i32, direction: Direction) -> Option<Value> {
        let months = 12 / parts;
        let open = matches!(year, Year::Open(Which::Bare));
        let year = match (open, self.anchor) {
            (true, Some(anchor)) => {
                let here = i32::from(anchor.year);
                let current = (i32::from(anchor.month.unwrap_or(1)) - 1) / months + 1;
                match direction {
                    // The quarter that is just over is the one reported.
                    Direction::Ahead => here + i32::from(index < current - 1),
                    _ => here - i32::from(index > current),
                }
            }
            _ => self.year(year, Some((index - 1) * months + 1), direction)?,
        };
        let index = u8::try_from(index).ok()?;
        Some(if parts == 4 { Value::Quarter(year, index) } else { Value::Half(year, index) })
    }

    fn season(&self, year: Year, season: super::calendar::Season, direction: Direction) -> Option<Value> {
        let start = season.first_month().max(1);
        self.year(year, Some(start), direction).map(|year| Value::Season(year, season))
    }

    fn weekday(&self, day: u8, which: Which, direction: Direction) -> Value {
        let Some(anchor) = self.anchor.filter(DateValue::has_day) else { return Value::AnyWeekday(day) };
        let ahead = (i64::from(day) - weekday(&anchor)).rem_euclid(7);
        let days = match (which, direction) {
            (Which::Last, _) if ahead == 0 => -7,
            (Which::Last, _) => ahead - 7,
            (Which::Next, _) if ahead == 0 => 7,
            (Which::Next, _) => ahead,
            (Which::This, _) => i64::from(day) - weekday(&anchor),
            (Which::Bare, _) if ahead == 0 => 0,
            (Which::Bare, Direction::Ahead) => ahead,
            (Which::Bare, _) => ahead - 7,
        };
        add_days(&anchor.date_only(), days).map_or(Value::Unknown, Value::Day)
    }

    /// "Thursday of last week".
    fn weekday_of(&self, day: u8, weeks: i32) -> Option<Value> {
        let anchor = self.anchor.filter(DateValue::has_day)?;
        let days = i64::from(day) - weekday(&anchor) + 7 * i64::from(weeks);
        add_days(&anchor.date_only(), days).map(Value::Day)
    }

    fn holiday(&self, year: Year, holiday: Holiday, direction: Direction) -> Option<Value> {
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
            (Which::Bare, Direction::Ahead) => here + i32::from(gap < 0),
            (Which::Bare, Direction::Open) => here - i32::from(gap > 183) + i32::from(gap < -183),
        };
        on(year).map(Value::Day)
    }

    fn shift(&self, count: i32, unit: Unit, from: From) -> Option<Value> {
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

    fn year_before(&self, from: From) -> Option<Value> {
        if let Some((year, quarter, sentence)) = self.quarter
            && self.compares_quarters
            && self.sentence.saturating_sub(sentence) <= QUARTER_MEMORY
        {
            return Some(Value::Quarter(year - 1, quarter));
        }
        self.shift(-1, Unit::Year, from)
    }

    /// The quarter last told, or the one that ended before publication.
    fn told_quarter(&self, latest: bool) -> Option<Value> {
        match self.quarter {
            Some((year, quarter, _)) if !latest => Some(Value::Quarter(year, quarter)),
            _ => self.shift(-1, Unit::Quarter, From::Published),
        }
    }

    /// The quarter in mind, in another year; just the year when none is.
    fn told_quarter_of(&self, year: Year, direction: Direction) -> Option<Value> {
        let year = self.year(year, None, direction)?;
        Some(match self.quarter {
            Some((_, quarter, _)) if self.compares_quarters => Value::Quarter(year, quarter),
            _ => Value::Year(year),
        })
    }

    fn time(&self, clock: Clock, date: Option<Date>, direction: Direction) -> Value {
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

    /// The weekend that the sentence tells.
    fn weekend(&self, direction: Direction) -> Value {
        let Some(anchor) = self.anchor.filter(DateValue::has_day) else { return Value::Unknown };
        let back = direction != Direction::Ahead && weekday(&anchor) < 6;
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
            Direction::Done => false,
            Direction::Ahead => distance < 0,
            Direction::Open => false,
        };
        distance.abs() + if against { 366 - 2 * LEEWAY } else { 0 }
    };
    let years = [anchor.year.saturating_sub(1), anchor.year, anchor.year.saturating_add(1)];
    years.into_iter().min_by_key(|year| cost(*year)).map(i32::from)
}

/// A year that the calendar holds.
fn in_range(year: i32) -> Option<i32> {
    (1..=9999).contains(&year).then_some(year)
}

/// A reference that a vague shift comes down to.
pub fn vague(count: Count, back: bool) -> Option<Reference> {
    (count == Count::Vague).then_some(if back { Reference::Past } else { Reference::Future })
}
