//! The styles and locales that come with Dateline: 14 CSL styles and 8 locales, read when the program is built.
//!
//! They are the CSL project's, under CC BY-SA 3.0 (NOTICE says whose). `build.rs` stores each in postcard's form.

use super::csl::style::{Locale, Style};

/// A stored style or locale.
pub(super) struct BuiltIn {
    pub id: &'static str,
    pub title: &'static str,
    pub licence: &'static str,
    bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// By id.
pub(super) fn styles() -> &'static [BuiltIn] {
    STYLES
}

pub(super) fn style(id: &str) -> Option<Style> {
    let entry = STYLES.iter().find(|entry| entry.id == id)?;
    postcard::from_bytes(entry.bytes).ok()
}

/// By BCP 47 tag, exactly as stored ("en-GB", "ar").
pub(super) fn locale(lang: &str) -> Option<Locale> {
    let entry = LOCALES.iter().find(|entry| entry.id == lang)?;
    postcard::from_bytes(entry.bytes).ok()
}

/// The tags of the stored locales.
pub(super) fn locale_tags() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|entry| entry.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_can_be_read_back() {
        assert_eq!(styles().len(), 14);
        for entry in styles() {
            let style = style(entry.id).expect(entry.id);
            assert_eq!(style.title, entry.title);
            assert!(style.licence.contains("Creative Commons"), "{}: {}", entry.id, style.licence);
        }
        assert_eq!(locale_tags().count(), 8);
        for tag in locale_tags() {
            assert_eq!(locale(tag).expect(tag).lang, tag);
        }
        assert!(style("none").is_none() && locale("none").is_none());
    }
}
