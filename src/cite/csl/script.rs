//! Which characters belong to scripts written with spaces and initials ("romanesque" in citeproc-js's word): Latin, Greek,
//! Cyrillic, Hebrew, Arabic, Thai. Names in other scripts are written family name first, without a space or initials.

/// A letter of such a script.
pub fn is_spaced_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c,
            '\u{0e01}'..='\u{0e5b}' | '\u{00c0}'..='\u{017f}' | '\u{0370}'..='\u{03ff}' | '\u{0400}'..='\u{052f}'
            | '\u{0590}'..='\u{05d4}' | '\u{05d6}'..='\u{05ff}' | '\u{1f00}'..='\u{1fff}' | '\u{0600}'..='\u{06ff}'
            | '\u{200c}'..='\u{200e}' | '\u{0218}'..='\u{021b}' | '\u{202a}'..='\u{202e}')
}

/// A letter, a digit or a hyphen.
pub fn is_spaced(c: char) -> bool {
    c == '-' || c.is_ascii_digit() || is_spaced_letter(c)
}

pub fn has_spaced(text: &str) -> bool {
    text.chars().any(is_spaced)
}

/// Starts with a letter of such a script, or with "&".
pub fn starts_spaced(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c == '&' || is_spaced_letter(c))
}

/// A capital that can stand as an initial.
pub fn is_initial(c: char) -> bool {
    c.is_ascii_uppercase()
        || matches!(c,
            '\u{0e01}'..='\u{0e5b}' | '\u{00c0}'..='\u{017f}' | '\u{0400}'..='\u{042f}' | '\u{0590}'..='\u{05d4}'
            | '\u{05d6}'..='\u{05ff}' | '\u{0600}'..='\u{06ff}' | '\u{0386}' | '\u{0388}'..='\u{03ab}'
            | '\u{03fd}'..='\u{03ff}')
}

/// A letter that may follow an initial within a word.
pub fn continues_word(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c,
            '\u{0e01}'..='\u{0e5b}' | '\u{00c0}'..='\u{017f}' | '\u{0400}'..='\u{052f}' | '\u{0600}'..='\u{06ff}'
            | '\u{0370}'..='\u{03ff}' | '\u{1f00}'..='\u{1fff}')
}
