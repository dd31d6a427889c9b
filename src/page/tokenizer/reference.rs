//! Character references: `&amp;`, `&#233;`
//! (<https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state>).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr2;

/// Where a reference stands; in attributes `&copy=1` is part of an address.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// The text with its references decoded and U+0000 replaced.
pub(super) fn decoded(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr2(b'&', 0, rest.as_bytes()) {
        out.push_str(&rest[..at]);
        let (mark, after) = rest[at..].split_at(1);
        rest = after;
        if mark == "\0" {
            out.push('\u{fffd}');
            continue;
        }
        let found = match after.strip_prefix('#') {
            Some(number) => numeric(number).map(|(char, left)| ([Some(char), None], left)),
            None => named(after, place),
        };
        match found {
            Some((chars, left)) => {
                out.extend(chars.into_iter().flatten());
                rest = left;
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// The character of the number behind `&#`, and the text after it.
fn numeric(text: &str) -> Option<(char, &str)> {
    let (digits, radix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    let rest = digits.trim_start_matches(|char: char| char.is_digit(radix));
    let digits = &digits[..digits.len() - rest.len()];
    if digits.is_empty() {
        return None;
    }
    // Too great a number is no character either.
    let number = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let char = match number {
        0 => None,
        0x80..=0x9f => C1_REPLACEMENTS[number as usize - 0x80].or(char::from_u32(number)),
        _ => char::from_u32(number),
    };
    Some((char.unwrap_or('\u{fffd}'), rest.strip_prefix(';').unwrap_or(rest)))
}

/// The one or two characters of the longest name that `text` begins with, and the text after it.
fn named(text: &str, place: Place) -> Option<([Option<char>; 2], &str)> {
    let mut longest = None;
    for end in 1..=text.len() {
        // The table knows the beginnings of names too.
        let Some(&(first, second)) = text.get(..end).and_then(|name| NAMED_ENTITIES.get(name)) else { break };
        if first != 0 {
            longest = Some((end, [first, second]));
        }
    }
    let (end, codes) = longest?;
    let (name, rest) = text.split_at(end);
    let goes_on = rest.starts_with(|next: char| next == '=' || next.is_ascii_alphanumeric());
    if place == Place::Attribute && goes_on && !name.ends_with(';') {
        return None;
    }
    Some((codes.map(|code| char::from_u32(code).filter(|char| *char != '\0')), rest))
}
