//! HTML character references (`&amp;`, `&#8217;`, `&#x2019;`) that stand in text the HTML parser did not decode:
//! JSON-LD strings, and attributes that were escaped twice.
//!
//! <https://html.spec.whatwg.org/multipage/named-characters.html>, by html5ever's table. A reference without its
//! semicolon stays as it is: in JSON it is more often an address's query than a character.

use html5ever::data::NAMED_ENTITIES;
use std::borrow::Cow;

/// The longest name in the table is `CounterClockwiseContourIntegral`.
const LONGEST: usize = 32;

/// The text with its character references resolved.
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        match reference_at(reference) {
            Some((decoded, length)) => {
                out.push_str(&decoded);
                rest = &reference[length..];
            }
            None => {
                out.push('&');
                rest = &reference[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character and the length in bytes of the reference that the text begins with.
fn reference_at(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST + 2).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return Some((windows_1252(code)?.to_string(), end + 1));
    }
    let (first, second) = NAMED_ENTITIES.get(text.get(1..=end)?)?;
    let mut out: String = char::from_u32(*first).filter(|char| *char != '\0')?.to_string();
    out.extend(char::from_u32(*second).filter(|char| *char != '\0'));
    Some((out, end + 1))
}

/// Numbers 128–159 mean the characters of Windows-1252
/// (<https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state>).
fn windows_1252(code: u32) -> Option<char> {
    const TABLE: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match code {
        0 => None,
        0x80..=0x9f => TABLE.chars().nth((code - 0x80) as usize),
        _ => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        for (text, decoded) in [
            ("plain", "plain"),
            ("Salt &amp; pepper", "Salt & pepper"),
            ("Who&#8217;s &#x27;it&#X27;?", "Who’s 'it'?"),
            ("&#146;", "’"),
            ("&quot;a&quot;", "\"a\""),
            ("a&nbsp;b", "a\u{a0}b"),
            ("?a=1&copy=2", "?a=1&copy=2"),
            ("R&D; &nothing; &;", "R&D; &nothing; &;"),
            ("&#0; &#1114112; &#99999999999;", "&#0; &#1114112; &#99999999999;"),
            ("&ü;", "&ü;"),
            ("&", "&"),
        ] {
            assert_eq!(decode(text), decoded);
        }
    }
}
