//! Every date of a text with its place, and the date that a whole string is.
//!
//! Time is linear in the text: each pattern looks at a bounded number of tokens.

use super::clock::{Clock, clock};
use super::east_asian::east_asian;
use super::hints::{Hints, Order};
use super::names;
use super::numeric::numeric;
use super::relative::relative;
use super::token::{Kind, Tokens};
use super::written::{Read, written};
use super::zone::zone;
use super::{DateValue, epoch, sane};

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Byte offset.
    pub start: usize,
    /// Byte offset, end excluded; the clock is included.
    pub end: usize,
    pub value: DateValue,
    /// Counted back from the reader's clock.
    pub relative: bool,
    /// What its own numbers prove of the order of day and month.
    pub order: Option<Order>,
    /// Day and month could be the other way round.
    pub doubtful: bool,
}

/// The date that a string of metadata is: a date, its clock, at most a few words around it.
pub fn parse(text: &str, hints: &Hints) -> Option<DateValue> {
    parse_found(text, hints).map(|found| found.value)
}

/// As [`parse`], with what is known of the reading.
pub fn parse_found(text: &str, hints: &Hints) -> Option<Found> {
    let text = text.trim();
    let whole =
        |value| Found { start: 0, end: text.len(), value, relative: false, order: None, doubtful: false };
    if let Some(value) = epoch::digits(text).or_else(|| year_and_month(text)) {
        return sane::is_plausible(&value, hints.now).then(|| whole(value));
    }
    let cut = text.char_indices().nth(160).map_or(text.len(), |(at, _)| at);
    let found = find(&text[..cut], hints);
    found.iter().find(|found| !found.relative).or(found.first()).copied()
}

/// `2023-08`, `2023/08`.
fn year_and_month(text: &str) -> Option<DateValue> {
    if text.len() != 7 || !text.is_ascii() {
        return None;
    }
    text.replace('/', "-").parse().ok().filter(|value: &DateValue| value.month.is_some())
}

/// All dates of a text, in order, none inside another.
pub fn find(text: &str, hints: &Hints) -> Vec<Found> {
    find_among(&Tokens::new(text), hints)
}

/// As [`find`], with the text cut already.
pub fn find_among(tokens: &Tokens, hints: &Hints) -> Vec<Found> {
    let near_number = near_number(tokens);
    let mut out = Vec::new();
    let (mut at, mut floor) = (0, 0);
    let mut pending: Option<(usize, Clock)> = None;
    while at < tokens.list.len() {
        if let Some(read) = near_number[at].then(|| date(tokens, at, hints)).flatten() {
            let before = pending.take().filter(|(_, clock)| is_bridge(tokens, clock.next, at, hints));
            let (read, start) = with_clock(tokens, read, before, at, hints);
            push(&mut out, tokens, start, &read, false, hints);
            (at, floor) = (read.next, read.next);
            continue;
        }
        if let Some(found) = relative(tokens, at, floor, hints) {
            let coarse = found.read.value.minute.is_none() && found.read.value.has_day();
            let read = if coarse { with_clock(tokens, found.read, None, at, hints).0 } else { found.read };
            push(&mut out, tokens, found.start, &read, true, hints);
            (at, floor) = (read.next, read.next);
            continue;
        }
        match near_number[at]
            .then(|| clock(tokens, at, at > 0 && is_clock_word(tokens.word(at - 1)), false, hints))
            .flatten()
        {
            Some(found) => {
                pending = Some((at, found));
                at = found.next.max(at + 1);
            }
            None => at += 1,
        }
    }
    out
}

fn date(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    numeric(tokens, at, hints)
        .or_else(|| east_asian(tokens, at, hints))
        .or_else(|| written(tokens, at, hints))
}

/// For each token: whether it or one of the four behind it is a number, or it is a Han character (which may be one).
fn near_number(tokens: &Tokens) -> Vec<bool> {
    let mut near = vec![false; tokens.list.len()];
    let mut distance = usize::MAX;
    for (at, token) in tokens.list.iter().enumerate().rev() {
        distance = match &token.kind {
            Kind::Number { .. } => 0,
            Kind::Word(_) if is_han(tokens.word(at)) => 0,
            _ => distance.saturating_add(1),
        };
        near[at] = distance <= 4;
    }
    near
}

fn is_han(word: &str) -> bool {
    word.len() == 3 && word.starts_with(|c: char| c >= '\u{3005}')
}

fn push(out: &mut Vec<Found>, tokens: &Tokens, start: usize, read: &Read, relative: bool, hints: &Hints) {
    let (Some(first), Some(last)) = (tokens.get(start), tokens.get(read.next - 1)) else { return };
    if !sane::is_plausible(&read.value, hints.now) {
        return;
    }
    out.push(Found {
        start: first.start,
        end: last.end,
        value: read.value,
        relative,
        order: read.order,
        doubtful: read.doubtful,
    });
}

/// Joins the clock inside, behind or before a date to it.
fn with_clock(
    tokens: &Tokens,
    read: Read,
    before: Option<(usize, Clock)>,
    at: usize,
    hints: &Hints,
) -> (Read, usize) {
    if !read.value.has_day() {
        return (read, at);
    }
    let behind = || clock_behind(tokens, &read, hints);
    if let Some(found) = read.clock.or_else(behind) {
        return (join(read, found, read.next.max(found.next)), at);
    }
    match before {
        Some((start, found)) => (join(read, found, read.next), start),
        None => (read, at),
    }
}

fn join(read: Read, clock: Clock, next: usize) -> Read {
    let value = DateValue {
        minute: Some((clock.hour, clock.minute)),
        second: clock.second,
        offset: clock.offset,
        ..read.value
    };
    Read { value, next, ..read }
}

fn clock_behind(tokens: &Tokens, read: &Read, hints: &Hints) -> Option<Clock> {
    if read.machine && tokens.word(read.next) == "t" {
        return clock(tokens, read.next + 1, false, true, hints);
    }
    if let Some(found) = clock_behind_zone(tokens, read, hints) {
        return Some(found);
    }
    let mut named = false;
    for at in read.next..read.next + 6 {
        if let Some(found) = clock(tokens, at, named, false, hints) {
            return Some(found);
        }
        named |= is_clock_word(tokens.word(at));
        if !is_between(tokens, at, hints) {
            return None;
        }
    }
    None
}

/// `2024-03-12CET15:42`: the zone in the place of the `T`.
fn clock_behind_zone(tokens: &Tokens, read: &Read, hints: &Hints) -> Option<Clock> {
    if !(read.machine && tokens.glued(read.next)) || tokens.word(read.next).is_empty() {
        return None;
    }
    let zone = zone(tokens, read.next, true, hints)?;
    let found = clock(tokens, zone.next, false, true, hints).filter(|_| tokens.glued(zone.next))?;
    Some(Clock { offset: found.offset.or(zone.offset), ..found })
}

/// Whether only joints stand between a clock and the date behind it.
fn is_bridge(tokens: &Tokens, from: usize, to: usize, hints: &Hints) -> bool {
    from <= to && to - from <= 4 && (from..to).all(|at| is_between(tokens, at, hints))
}

/// Marks and words that may part a date from its clock.
fn is_between(tokens: &Tokens, at: usize, hints: &Hints) -> bool {
    if matches!(
        tokens.mark(at),
        ',' | '-' | '|' | '•' | '·' | '/' | '(' | ')' | '@' | '.' | '~' | '∙' | '[' | ']' | '・'
    ) {
        return true;
    }
    let word = tokens.word(at);
    if word.is_empty() {
        return false;
    }
    is_clock_word(word)
        || matches!(
            word,
            "on" | "t"
                | "am"
                | "le"
                | "del"
                | "den"
                | "dne"
                | "星"
                | "期"
                | "週"
                | "周"
                | "曜"
                | "日"
                | "月"
                | "火"
                | "水"
                | "木"
                | "金"
                | "土"
                | "一"
                | "二"
                | "三"
                | "四"
                | "五"
                | "六"
                | "ngày"
        )
        || names::weekday(word, hints.language).is_some()
}

/// Words that say that a time follows.
fn is_clock_word(word: &str) -> bool {
    matches!(
        word,
        "at" | "um"
            | "à"
            | "a"
            | "as"
            | "às"
            | "las"
            | "les"
            | "เวลา"
            | "alle"
            | "ore"
            | "kl"
            | "klo"
            | "kello"
            | "om"
            | "o"
            | "ob"
            | "v"
            | "в"
            | "о"
            | "об"
            | "у"
            | "u"
            | "saat"
            | "pukul"
            | "jam"
            | "lúc"
            | "ساعت"
            | "الساعة"
            | "בשעה"
            | "στις"
            | "godz"
            | "ora"
            | "la"
            | "ore:"
            | "plkst"
            | "val"
            | "klokken"
            | "klokkan"
            | "gegen"
            | "ساعة"
            | "time"
            | "from"
    )
}
