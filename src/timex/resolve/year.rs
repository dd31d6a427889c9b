//! Years, and the months, quarters, halves and seasons that need one.

use super::{QUARTER_MEMORY, Resolver};
use crate::timex::calendar::{Season, Unit};
use crate::timex::meaning::{From, Which, Year};
use crate::timex::tense::Direction;
use crate::timex::value::Value;

impl Resolver {
    /// The year of something whose first month is `start`; a bare one is looked for on the side the sentence tells.
    pub(super) fn year(&self, year: Year, start: Option<i32>, direction: Direction) -> Option<i32> {
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
                Direction::Ahead | Direction::Due => here + i32::from(start < month),
                // The nearest: half a year decides.
                Direction::Open if start - month > 6 => here - 1,
                Direction::Open if month - start > 6 => here + 1,
                Direction::Open => here,
            },
        })
    }

    pub(super) fn month(&self, year: Year, month: u8, direction: Direction) -> Option<Value> {
        match self.year(year, Some(i32::from(month)), direction) {
            Some(year) => Some(Value::Month(year, month)),
            None => Some(Value::AnyMonth(month)),
        }
    }

    /// The `index`th of `parts` equal parts of a year: quarters and halves.
    pub(super) fn part_of_year(
        &self,
        year: Year,
        index: i32,
        parts: i32,
        direction: Direction,
    ) -> Option<Value> {
        let months = 12 / parts;
        let open = matches!(year, Year::Open(Which::Bare));
        let year = match (open, self.anchor) {
            (true, Some(anchor)) => {
                let here = i32::from(anchor.year);
                let current = (i32::from(anchor.month.unwrap_or(1)) - 1) / months + 1;
                match direction {
                    // The quarter that is just over is the one reported.
                    Direction::Ahead | Direction::Due => here + i32::from(index < current - 1),
                    _ => here - i32::from(index > current),
                }
            }
            _ => self.year(year, Some((index - 1) * months + 1), direction)?,
        };
        let index = u8::try_from(index).ok()?;
        Some(if parts == 4 { Value::Quarter(year, index) } else { Value::Half(year, index) })
    }

    pub(super) fn season(&self, year: Year, season: Season, direction: Direction) -> Option<Value> {
        let start = season.first_month().max(1);
        self.year(year, Some(start), direction).map(|year| Value::Season(year, season))
    }

    pub(super) fn year_before(&self, from: From) -> Option<Value> {
        if let Some((year, quarter, sentence)) = self.quarter
            && self.compares_quarters
            && self.sentence.saturating_sub(sentence) <= QUARTER_MEMORY
        {
            return Some(Value::Quarter(year - 1, quarter));
        }
        self.shift(-1, Unit::Year, from)
    }

    /// The quarter last told, or the one that ended before publication.
    pub(super) fn told_quarter(&self, latest: bool) -> Option<Value> {
        match self.quarter {
            Some((year, quarter, _)) if !latest => Some(Value::Quarter(year, quarter)),
            _ => self.shift(-1, Unit::Quarter, From::Published),
        }
    }

    /// The quarter in mind, in another year; just the year when none is.
    pub(super) fn told_quarter_of(&self, year: Year, direction: Direction) -> Option<Value> {
        let year = self.year(year, None, direction)?;
        Some(match self.quarter {
            Some((_, quarter, _)) if self.compares_quarters => Value::Quarter(year, quarter),
            _ => Value::Year(year),
        })
    }
}
