//! What an expression means before anybody knows when it was written: the grammars make it, `resolve` dates it.

use super::calendar::{DayPart, Season, Unit};
use crate::article::TimexType;

/// Which of the recurring days, months or seasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// "Tuesday": the sentence tells the direction.
    Bare,
    /// "last Tuesday".
    Last,
    /// "this Tuesday".
    This,
    /// "next Tuesday".
    Next,
}

/// From where a shift counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of publication.
    Published,
    /// The date last told, or the day of publication when none was.
    Told,
}

/// How often a unit is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Whole(u32),
    /// A whole and a half.
    Half(u32),
    /// "several".
    Vague,
}

/// The year of a month, a quarter, a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// "1998".
    Said(i32),
    /// "last year" is −1, "this year" 0.
    Shifted(i32, From),
    /// Not said.
    Open(Which),
}

/// A day of the year that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    Fixed {
        month: u8,
        day: u8,
    },
    /// The `count`th weekday (1–7) of a month; negative from its end.
    Nth {
        month: u8,
        weekday: u8,
        count: i8,
    },
    /// Days from Easter Sunday.
    Easter(i16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    Past,
    Present,
    Future,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    Day {
        year: Year,
        month: u8,
        day: u8,
    },
    /// The week that holds the day.
    WeekOf {
        year: Year,
        month: u8,
        day: u8,
    },
    Month {
        year: Year,
        month: u8,
    },
    Quarter {
        year: Year,
        quarter: u8,
    },
    Half {
        year: Year,
        half: u8,
    },
    Season {
        year: Year,
        season: Season,
    },
    Year(i32),
    /// 198 = the 1980s.
    Decade(i32),
    /// 19 = the years 1900–1999.
    Century(i32),
    Weekday {
        weekday: u8,
        which: Which,
    },
    Holiday {
        year: Year,
        holiday: Holiday,
    },
    /// The weekday (1–7) of the week so many weeks from that of publication.
    WeekdayOf {
        weekday: u8,
        weeks: i32,
    },
    /// "last week" is −1 week, "two years ago" −2 years; the value is as coarse as the unit.
    Shift {
        count: i32,
        unit: Unit,
        from: From,
    },
    /// "a year ago", where the same quarter of the year before is meant when a quarter was just told.
    YearBefore {
        from: From,
    },
    /// "the quarter", and "the latest quarter", the one that ended before publication.
    ToldQuarter {
        latest: bool,
    },
    /// "the 1988 quarter": the same quarter of that year.
    ToldQuarterOf(Year),
    /// "The weekend": the sentence tells the direction.
    Weekend,
    /// A year of accounts, which need not be the calendar's.
    Fiscal(Year),
    Reference(Reference),
    /// Said, but no date ("Feb. 30").
    Impossible,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    Part(DayPart),
    /// Hour 0–24, minute 0–59, offset from UTC in minutes when a zone was said.
    Time {
        hour: u8,
        minute: u8,
        offset: Option<i16>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Date(Date),
    /// A clock on a date; without one on the day last told.
    Time(Clock, Option<Date>),
    Duration(Count, Unit),
    /// Every so many units.
    Every(Count, Unit),
    /// Every such weekday.
    EveryWeekday(u8),
    /// A length that is not said ("a while").
    SomeTime,
}

/// TIMEX3 `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    Approx,
    Start,
    Mid,
    End,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    OnOrAfter,
}

impl Modifier {
    pub fn code(self) -> &'static str {
        match self {
            Modifier::Approx => "APPROX",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::OnOrAfter => "ON_OR_AFTER",
        }
    }
}

/// An expression found by a grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expression {
    /// Index of the token after the last.
    pub end: usize,
    pub meaning: Meaning,
    pub modifier: Option<Modifier>,
}

impl Expression {
    pub fn date(end: usize, date: Date) -> Self {
        Self { end, meaning: Meaning::Date(date), modifier: None }
    }

    pub fn duration(end: usize, count: Count, unit: Unit) -> Self {
        Self { end, meaning: Meaning::Duration(count, unit), modifier: None }
    }

    pub fn new(end: usize, meaning: Meaning) -> Self {
        Self { end, meaning, modifier: None }
    }

    pub fn with(self, modifier: Option<Modifier>) -> Self {
        Self { modifier: modifier.or(self.modifier), ..self }
    }

    pub fn kind(&self) -> TimexType {
        match self.meaning {
            Meaning::Date(_) => TimexType::Date,
            Meaning::Time(..) => TimexType::Time,
            Meaning::Duration(..) | Meaning::SomeTime => TimexType::Duration,
            Meaning::Every(..) | Meaning::EveryWeekday(_) => TimexType::Set,
        }
    }
}
