//! Times of day: `09:11:30.123`, `2.35 pm`, `14 Uhr 35`, `14h35`, `오후 2:35`, `下午2時35分`, with the zone behind them.
//!
//! Fractions of a second are cut. A full stop between hour and minute counts where the language writes so or a word beside
//! it says that it is a time, because `10.30` is also a number.

use super::Offset;
use super::hints::Hints;
use super::token::Tokens;
use super::zone;
use std::ops::Range;

/// A time of day and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    pub hour: u8,
    pub minute: u8,
    pub second: Option<u8>,
    pub offset: Option<Offset>,
    /// The token after it.
    pub next: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    Morning,
    Afternoon,
}

/// Reads a time at a token. `named` = a word such as `um`, `kl.`, `alle` stands before it; `machine` = an ISO `T` does.
pub fn clock(tokens: &Tokens, at: usize, named: bool, machine: bool, hints: &Hints) -> Option<Clock> {
    let (before, at) = half_before(tokens, at);
    let (hour, width) = tokens.number(at)?;
    let mut read = match width {
        1 | 2 => parted(tokens, at, hour, named || before.is_some(), hints)?,
        4 | 6 => compact(tokens, at, hour, width, machine)?,
        _ => return None,
    };
    let machine = machine || read.second.is_some();
    if let Some((half, next)) = before.map(|half| (half, read.next)).or_else(|| half_after(tokens, read.next))
    {
        read.hour = to_24(read.hour, half);
        read.next = next;
    }
    read.next = past_unit(tokens, read.next);
    if let Some(found) = zone::zone(tokens, read.next, machine, hints) {
        read.offset = found.offset;
        read.next = found.next;
    }
    (read.hour < 24 && read.minute < 60).then_some(read)
}

/// Where the times of day of a text stand, whether or not a day stands beside them (byte offsets).
pub fn clocks(text: &str, hints: &Hints) -> Vec<Range<usize>> {
    let tokens = Tokens::new(text);
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        let found = clock(&tokens, at, false, false, hints).filter(|found| found.next > at);
        let Some((found, first)) = found.zip(tokens.get(at)) else {
            at += 1;
            continue;
        };
        let end = tokens.get(found.next - 1).map_or(first.end, |last| last.end);
        out.push(first.start..end);
        at = found.next;
    }
    out
}

/// Hour and what is parted from it by a colon, a full stop, `h`, `Uhr`, 時 or 시.
fn parted(tokens: &Tokens, at: usize, hour: u64, named: bool, hints: &Hints) -> Option<Clock> {
    let hour = u8::try_from(hour).ok().filter(|hour| *hour <= 24)?;
    let whole = |next| Clock { hour, minute: 0, second: None, offset: None, next };
    let minute = |at| {
        tokens.number(at).filter(|(value, width)| *width == 2 && *value < 60).map(|(value, _)| value as u8)
    };
    match tokens.mark(at + 1) {
        ':' => {
            let mut read = Clock { minute: minute(at + 2)?, ..whole(at + 3) };
            if tokens.mark(at + 3) == ':' && tokens.glued(at + 4) {
                read.second = Some(minute(at + 4)?);
                read.next = past_fraction(tokens, at + 5);
            }
            return Some(read);
        }
        '.' if tokens.glued(at + 1) && tokens.glued(at + 2) => {
            let read = Clock { minute: minute(at + 2)?, ..whole(at + 3) };
            let more = tokens.mark(at + 3) == '.' && tokens.glued(at + 4) && tokens.number(at + 4).is_some();
            let said = named || is_unit(tokens.word(at + 3)) || half_after(tokens, at + 3).is_some();
            return (!more && (said || hints.is_language(&DOTTED))).then_some(read);
        }
        _ => {}
    }
    match tokens.word(at + 1) {
        "h" | "ч" | "ó" => match minute(at + 2).filter(|_| tokens.word(at + 1) == "h") {
            Some(minute) => Some(Clock { minute, ..whole(at + 3) }),
            None => tokens.glued(at + 1).then(|| whole(at + 2)),
        },
        "uhr" => Some(match minute(at + 2) {
            Some(minute) => Clock { minute, ..whole(at + 3) },
            None => whole(at + 2),
        }),
        "時" | "时" | "點" | "点" | "시" => {
            let minutes = tokens.number(at + 2).filter(|_| matches!(tokens.word(at + 3), "分" | "분"));
            Some(match minutes {
                Some((value, _)) => Clock { minute: u8::try_from(value).ok()?, ..whole(at + 4) },
                None => whole(at + 2),
            })
        }
        _ => half_after(tokens, at + 1).filter(|_| (1..=12).contains(&hour)).map(|_| whole(at + 1)),
    }
}

/// `0911`, `091130`: after a `T`, or before a zone.
fn compact(tokens: &Tokens, at: usize, value: u64, width: u8, machine: bool) -> Option<Clock> {
    let zoned =
        width == 4 && matches!(tokens.word(at + 1), "gmt" | "utc" | "ist" | "hrs" | "est" | "edt" | "bst");
    if !machine && !zoned {
        return None;
    }
    let (hour, minute, second) = match width {
        4 => (value / 100, value % 100, None),
        _ => (value / 10_000, value / 100 % 100, Some((value % 100) as u8).filter(|second| *second <= 60)),
    };
    Some(Clock {
        hour: hour as u8,
        minute: minute as u8,
        second,
        offset: None,
        next: past_fraction(tokens, at + 1),
    })
}

fn past_fraction(tokens: &Tokens, at: usize) -> usize {
    let fraction = matches!(tokens.mark(at), '.' | ',') && tokens.glued(at) && tokens.glued(at + 1);
    if fraction && tokens.number(at + 1).is_some() { at + 2 } else { at }
}

/// Languages that part hours and minutes by a full stop (CLDR `timeFormats`; Swedish by its writers' rules).
const DOTTED: [&str; 7] = ["da", "fi", "id", "nb", "no", "it", "sv"];

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "uhr" | "wib" | "wita" | "wit" | "hrs" | "h" | "ist" | "gmt" | "utc" | "bst" | "est" | "edt"
    )
}

/// Words that only say "o'clock".
fn past_unit(tokens: &Tokens, at: usize) -> usize {
    match tokens.word(at) {
        "uhr" | "hrs" | "hours" | "horas" | "uur" | "godz" | "ore" | "часов" => at + 1,
        "h" | "hs" | "u" | "u." | "г" if !tokens.glued(at) || tokens.number(at.wrapping_sub(1)).is_some() => {
            at + 1 + usize::from(tokens.mark(at + 1) == '.' && tokens.glued(at + 1))
        }
        _ => at,
    }
}

/// 上午, 오후 and the like before the hour.
fn half_before(tokens: &Tokens, at: usize) -> (Option<Half>, usize) {
    match (tokens.word(at), tokens.word(at + 1)) {
        ("午", "前") | ("上", "午") | ("凌", "晨") | ("早", "上") => (Some(Half::Morning), at + 2),
        ("午", "後") | ("下", "午") | ("晚", "上") | ("中", "午") => (Some(Half::Afternoon), at + 2),
        ("오전", _) => (Some(Half::Morning), at + 1),
        ("오후", _) => (Some(Half::Afternoon), at + 1),
        _ => (None, at),
    }
}

/// am, p.m., π.μ., ص and the like behind it, and the token after.
fn half_after(tokens: &Tokens, at: usize) -> Option<(Half, usize)> {
    let half = match tokens.word(at) {
        "am" | "πμ" | "ص" | "صباحا" | "صباحًا" | "পূর্বাহ্ণ" | "पूर्वाह्न" | "priekšpusdienā" | "sabah" => {
            Half::Morning
        }
        "pm" | "μμ" | "م" | "مساء" | "مساءً" | "অপরাহ্ণ" | "अपराह्न" | "pēcpusdienā" => {
            Half::Afternoon
        }
        "a" | "π" => return dotted(tokens, at, Half::Morning),
        "p" | "μ" => return dotted(tokens, at, Half::Afternoon),
        "ق" if tokens.word(at + 2) == "ظ" => return Some((Half::Morning, at + 3)),
        "ب" if tokens.word(at + 2) == "ظ" => return Some((Half::Afternoon, at + 3)),
        _ => return None,
    };
    Some((half, at + 1))
}

/// The rest of `a.m.`, with or without its second stop.
fn dotted(tokens: &Tokens, at: usize, half: Half) -> Option<(Half, usize)> {
    if tokens.mark(at + 1) != '.' || !matches!(tokens.word(at + 2), "m" | "μ") {
        return None;
    }
    let stop = tokens.mark(at + 3) == '.' && tokens.glued(at + 3);
    Some((half, at + 3 + usize::from(stop)))
}

fn to_24(hour: u8, half: Half) -> u8 {
    match (hour, half) {
        (12, Half::Morning) => 0,
        (1..=11, Half::Afternoon) => hour + 12,
        _ => hour,
    }
}
