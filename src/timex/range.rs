//! Ranges: two dates that the text joins are the begin and the end of one ("from 3 to 5 May", "1998–2001", "zwischen
//! Montag und Freitag").
//!
//! TIMEX3 writes a range as two dates and a DURATION without words of its own, whose `beginPoint` and `endPoint` they
//! are (<https://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html#timex3>). Here both dates keep their place
//! and carry the range. What the second says of year and week holds for the first too.
//!
//! Left out: moves ("postponed from Monday to Friday"), lists ("in May and June"), and a clock after a day.

use super::calendar::add_days;
use super::extent::Extent;
use super::meaning::{Date, Expression, Meaning, Which, Year};
use super::resolve::Resolver;
use super::tense::Direction;
use super::token::{Shape, Tokens};
use super::value::Value;
use crate::article::TimexRange;
use crate::date::DateValue;

/// The words by which a language joins two dates, in small letters.
pub struct Joints {
    /// Alone between two dates that are equally coarse: "May 5 through May 7".
    pub through: &'static [&'static str],
    /// Between two dates when an opener stands before the first: "de mardi à jeudi", "between 1998 and 2001".
    pub opened: &'static [(&'static [&'static str], &'static [&'static str])],
    /// Stand between joint and date: "zwischen dem 3. und dem 5. Mai".
    pub articles: &'static [&'static str],
    /// Beginnings of verbs that move a date from one day to another: no range.
    pub moves: &'static [&'static str],
}

/// An expression as it was told.
#[derive(Clone, Copy)]
pub struct Told {
    /// Index of its first token.
    pub at: usize,
    pub expression: Expression,
    pub direction: Direction,
    pub value: Value,
}

/// The values of two neighbours that the text joins to a range.
pub fn joined(
    joints: &Joints,
    tokens: &Tokens,
    resolver: &Resolver,
    first: &Told,
    second: &Told,
) -> Option<(Value, Value)> {
    if first.expression.kind() != second.expression.kind() || !joins(joints, tokens, first, second) {
        return None;
    }
    let begin = match lent(first, &second.expression) {
        Some(meaning) => resolver.settled(meaning, first.direction),
        None => first.value,
    };
    // "It froze from November through February": the sentence tells of the whole, "through" of nothing.
    let end = match is_open(&second.expression) {
        true => resolver.settled(second.expression.meaning, first.direction),
        false => second.value,
    };
    let second = Told { value: end, direction: first.direction, ..*second };
    in_order(begin, first, &second, resolver.anchor())
}

/// How the range is written.
pub fn written(begin: &Value, end: &Value) -> TimexRange {
    TimexRange { begin: begin.to_string(), end: end.to_string() }
}

/// Tokens before the first date in which a verb may make a move of the range.
const MOVE_REACH: usize = 8;

fn joins(joints: &Joints, tokens: &Tokens, first: &Told, second: &Told) -> bool {
    let (start, other) = (first.at, second.at);
    if tokens.sentence(start) != tokens.sentence(other) {
        return false;
    }
    let mut joint = first.expression.end;
    if dash(tokens, joint, other) {
        return true;
    }
    joint += usize::from(tokens.is(joint, ",") && other > joint + 1);
    let articles = (joint + 1..other).all(|at| tokens.is_any(at, joints.articles));
    if joint >= other || other - joint > 3 || !articles {
        return false;
    }
    let sentence = tokens.sentence(start);
    let moved = (start.saturating_sub(MOVE_REACH)..start)
        .filter(|at| tokens.sentence(*at) == sentence)
        .any(|at| joints.moves.iter().any(|stem| tokens.word(at).starts_with(stem)));
    if moved {
        return false;
    }
    tokens.is_any(joint, joints.through) && as_coarse(first, second)
        || joints.opened.iter().any(|(openers, between)| {
            let article = usize::from(tokens.is_any(start.wrapping_sub(1), joints.articles));
            let opener = start.checked_sub(1 + article).is_some_and(|at| tokens.is_any(at, openers))
                || start.checked_sub(1).is_some_and(|at| tokens.is_any(at, openers));
            opener && tokens.is_any(joint, between)
        })
}

fn as_coarse(first: &Told, second: &Told) -> bool {
    let precision = |told: &Told| Extent::of(&told.value.to_string()).map(|extent| extent.precision);
    precision(first) == precision(second)
}

/// "1998–2001", "May 5 – 7"; a dash between blanks needs figures beside it, for it may part two clauses.
fn dash(tokens: &Tokens, joint: usize, second: usize) -> bool {
    let mark = tokens.is_any(joint, &["-", "–", "—"]) || tokens.is(joint, "/") && tokens.glued(joint);
    let figure = |at: usize| tokens.shape(at) == Shape::Number;
    let glued = tokens.glued(joint) && tokens.glued(second);
    mark && second == joint + 1 && (glued || tokens.is(joint, "–") && (figure(second) || figure(joint - 1)))
}

/// The first with what only the second says: "from March to May 1998", "from 9 a.m. to 5 p.m. on Monday".
fn lent(first: &Told, second: &Expression) -> Option<Meaning> {
    let (date, other) = match (first.expression.meaning, second.meaning) {
        (Meaning::Date(date), Meaning::Date(other)) => (date, other),
        (Meaning::Time(clock, None), Meaning::Time(_, day @ Some(_))) => {
            return Some(Meaning::Time(clock, day));
        }
        _ => return None,
    };
    let year = match other {
        Date::Day { year, .. } | Date::Month { year, .. } | Date::Quarter { year, .. } => year,
        Date::Season { year, .. } => year,
        _ => return None,
    };
    if matches!(year, Year::Open(_)) {
        return None;
    }
    let open = Year::Open(Which::Bare);
    Some(Meaning::Date(match date {
        Date::Day { year: said, month, day } if said == open => Date::Day { year, month, day },
        Date::Month { year: said, month } if said == open => Date::Month { year, month },
        Date::Quarter { year: said, quarter } if said == open => Date::Quarter { year, quarter },
        Date::Season { year: said, season } if said == open => Date::Season { year, season },
        _ => return None,
    }))
}

/// Begin and end in the order of the calendar. An end before the begin is the next of its kind, or the begin the one
/// before, as the sentence and the year that was said allow: "from November to March", "Monday to Friday".
fn in_order(begin: Value, first: &Told, second: &Told, anchor: Option<DateValue>) -> Option<(Value, Value)> {
    let end = second.value;
    if is_order(&begin, &end) {
        return Some((begin, end));
    }
    let later = turned(end, &second.expression, 1).filter(|end| is_order(&begin, end));
    // "From December to February 2020": the year that was said is the end's.
    let lent = first.value != begin || !is_open(&second.expression);
    let earlier = is_open(&first.expression)
        .then(|| turned(begin, &first.expression, -1))
        .flatten()
        .filter(|begin| is_order(begin, &end));
    let future = |end: &Value| {
        let day = end.first_day().zip(anchor);
        day.is_none_or(|(day, anchor)| day.days_since_epoch() > anchor.days_since_epoch())
    };
    let ahead = matches!(second.direction, Direction::Ahead | Direction::Due)
        || later.is_some_and(|end| !future(&end));
    match (later, earlier) {
        (Some(later), _) if !lent && ahead => Some((begin, later)),
        (_, Some(earlier)) => Some((earlier, end)),
        (Some(later), None) if !lent => Some((begin, later)),
        _ => None,
    }
}

/// Whether one begins no later and ends earlier than the other; two times of one day by their clocks.
fn is_order(begin: &Value, end: &Value) -> bool {
    let (Some(first), Some(last)) = (Extent::of(&begin.to_string()), Extent::of(&end.to_string())) else {
        return false;
    };
    let clock = |value: &Value| if let Value::Day(day) = value { day.minute } else { None };
    first.first.days_since_epoch() <= last.first.days_since_epoch()
        && (first.last.days_since_epoch(), clock(begin)) < (last.last.days_since_epoch(), clock(end))
}

fn is_open(expression: &Expression) -> bool {
    let bare = Year::Open(Which::Bare);
    match expression.meaning {
        Meaning::Date(Date::Weekday { which: Which::Bare, .. }) => true,
        Meaning::Date(
            Date::Day { year, .. }
            | Date::Month { year, .. }
            | Date::Quarter { year, .. }
            | Date::Season { year, .. },
        ) => year == bare,
        _ => false,
    }
}

/// The same weekday of another week, the same day or month of another year.
fn turned(value: Value, expression: &Expression, turns: i32) -> Option<Value> {
    if let (Meaning::Date(Date::Weekday { .. }), Value::Day(day)) = (expression.meaning, value) {
        return add_days(&day, i64::from(turns) * 7).map(Value::Day);
    }
    Some(match value {
        Value::Day(day) => {
            let year = i16::try_from(i32::from(day.year) + turns).ok()?;
            Value::Day(DateValue::from_ymd(year, day.month?, day.day?)?)
        }
        Value::Month(year, month) => Value::Month(year + turns, month),
        Value::Quarter(year, quarter) => Value::Quarter(year + turns, quarter),
        Value::Season(year, season) => Value::Season(year + turns, season),
        _ => return None,
    })
}
