//! Offsets from UTC as texts state them: `Z`, `+0200`, `GMT+2`, and abbreviations that mean one offset to a news reader.
//!
//! RFC 9557 and ISO 8601-1 for the numbers. Names that do not say summer or winter (`ET`, `PT`, `Europe/Berlin`) and
//! those of several zones without a country (`IST` outside India and Israel) state no offset; they are passed over.

use super::Offset;
use super::hints::Hints;
use super::token::Tokens;

/// What stands after a clock: an offset, or a zone's name that gives none; and the token after it.
pub struct Zone {
    pub offset: Option<Offset>,
    pub next: usize,
}

/// Reads a zone at a token. `machine` = the clock before was written for machines (`T`, seconds): then `-0400` glued to
/// it is an offset and no range.
pub fn zone(tokens: &Tokens, at: usize, machine: bool, hints: &Hints) -> Option<Zone> {
    if tokens.mark(at) == '(' {
        let inner = zone(tokens, at + 1, machine, hints)?;
        return (tokens.mark(inner.next) == ')').then_some(Zone { next: inner.next + 1, ..inner });
    }
    if let Some(zone) = signed(tokens, at, machine) {
        return Some(zone);
    }
    match tokens.word(at) {
        "" => None,
        "z" if tokens.glued(at) || machine => Some(Zone { offset: Some(Offset::Utc), next: at + 1 }),
        "utc" | "gmt" | "ut" | "uct" | "тсг" => Some(prefixed(tokens, at + 1)),
        word => {
            let offset = abbreviation(word, hints);
            (offset.is_some() || is_unsettled(word)).then_some(Zone { offset, next: at + 1 })
        }
    }
    .map(|zone| Zone { next: past_repetition(tokens, zone.next), ..zone })
}

/// `(CEST)` or `(Mitteleuropäische Sommerzeit)` behind `GMT+0200`, as JavaScript prints it.
fn past_repetition(tokens: &Tokens, at: usize) -> usize {
    if tokens.mark(at) != '(' {
        return at;
    }
    (at + 1..at + 7).find(|end| tokens.mark(*end) == ')').map_or(at, |end| end + 1)
}

/// After `UTC` or `GMT`: its own offset, if one is glued on.
fn prefixed(tokens: &Tokens, at: usize) -> Zone {
    match signed(tokens, at, true) {
        Some(zone) => zone,
        None => Zone { offset: Some(Offset::Utc), next: at },
    }
}

/// `+02:00`, `-0400`, `+2`; the sign must touch the number.
fn signed(tokens: &Tokens, at: usize, machine: bool) -> Option<Zone> {
    let sign: i16 = match tokens.mark(at) {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    if !tokens.glued(at + 1) {
        return None;
    }
    let (value, width) = tokens.number(at + 1)?;
    let (hours, minutes, next) = match width {
        4 => (value / 100, value % 100, at + 2),
        1 | 2 => match tokens.number(at + 3).filter(|_| tokens.mark(at + 2) == ':' && tokens.glued(at + 3)) {
            Some((minutes, 2)) => (value, minutes, at + 4),
            _ if machine || sign > 0 => (value, 0, at + 2),
            _ => return None,
        },
        _ => return None,
    };
    if sign < 0 && !machine && tokens.glued(at) {
        return None;
    }
    let total = i16::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 15 && minutes < 60)?;
    Some(Zone { offset: Some(if total == 0 { Offset::Utc } else { Offset::Minutes(sign * total) }), next })
}

/// Abbreviations in the tz database (<https://www.iana.org/time-zones>) and in the languages themselves, folded.
fn abbreviation(word: &str, hints: &Hints) -> Option<Offset> {
    let minutes = match word {
        "est" => -300,
        "edt" => -240,
        "cst" if hints.is_language(&["zh"]) || hints.region.eq_ignore_ascii_case("CN") => 480,
        "cst" => -360,
        "cdt" => -300,
        "mst" => -420,
        "mdt" => -360,
        "pst" => -480,
        "pdt" => -420,
        "akst" => -540,
        "akdt" => -480,
        "hst" => -600,
        "nst" => -210,
        "ndt" => -150,
        "adt" | "brt" | "art" => -180,
        "wet" => 0,
        "bst" | "west" | "wat" | "cet" | "mez" | "hnec" => 60,
        "cest" | "mesz" | "cat" | "sast" | "eet" | "heec" => 120,
        "eest" | "eat" | "msk" | "мск" | "trt" => 180,
        "gst" => 240,
        "pkt" => 300,
        "ist" if hints.region.eq_ignore_ascii_case("IN") || hints.language.ends_with("-IN") => 330,
        "ist" if hints.is_language(&["hi", "bn", "ta", "te", "mr", "gu", "kn", "ml", "pa", "or"]) => 330,
        "npt" => 345,
        "wib" => 420,
        "wita" | "sgt" | "hkt" | "awst" => 480,
        "wit" | "jst" | "kst" => 540,
        "acst" => 570,
        "aest" => 600,
        "acdt" => 630,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        _ => return None,
    };
    Some(Offset::Minutes(minutes))
}

/// Names of zones that are a clock's, without saying which half of the year.
fn is_unsettled(word: &str) -> bool {
    matches!(word, "et" | "ct" | "mt" | "pt" | "ist" | "ast" | "eastern" | "pacific")
}
