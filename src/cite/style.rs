//! A style that is loaded and can be kept, with the language it is asked to print in.

use super::built_in;
use super::csl::style::{Locale, Style};
use super::csl::{self, Item, Rendered, StyleError, Words, normalise};
use std::sync::Mutex;

/// One row of the list of styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StyleEntry {
    /// The file name in the CSL repository, without ".csl".
    pub id: &'static str,
    pub title: &'static str,
    pub licence: &'static str,
}

/// The styles that come with Dateline, by id.
pub fn styles() -> impl Iterator<Item = StyleEntry> {
    built_in::styles().iter().map(|entry| StyleEntry {
        id: entry.id,
        title: entry.title,
        licence: entry.licence,
    })
}

/// The languages that citations can be printed in, as BCP 47 tags.
pub fn locales() -> impl Iterator<Item = &'static str> {
    built_in::locale_tags()
}

/// A style in memory. Loading costs a few milliseconds, rendering with a loaded one well under one.
#[derive(Debug)]
pub struct LoadedStyle {
    style: Style,
    /// The words of the language used last.
    words: Mutex<Option<Words>>,
    /// Locales beyond the built-in ones.
    extra_locales: Vec<Locale>,
}

impl LoadedStyle {
    /// One of [`styles`].
    pub fn built_in(id: &str) -> Option<LoadedStyle> {
        built_in::style(id).map(LoadedStyle::new)
    }

    /// A reader's own .csl file.
    pub fn from_xml(xml: &str) -> Result<LoadedStyle, StyleError> {
        csl::read_style(xml).map(LoadedStyle::new)
    }

    fn new(style: Style) -> LoadedStyle {
        LoadedStyle { style, words: Mutex::new(None), extra_locales: Vec::new() }
    }

    /// Adds locales that are not built in (the command line's `--locales`).
    pub fn with_locales(mut self, locales: Vec<Locale>) -> LoadedStyle {
        self.extra_locales = locales;
        self
    }

    pub fn title(&self) -> &str {
        &self.style.title
    }

    /// As the style states it; empty when it states none.
    pub fn licence(&self) -> &str {
        &self.style.licence
    }

    /// The language that the style is made for, if it is made for one.
    pub fn default_locale(&self) -> Option<&str> {
        self.style.default_locale.as_deref()
    }

    /// Renders an item. An unknown `locale` falls back to its language and then to en-US; an empty one to the style's own.
    pub fn render(&self, item: &Item, locale: &str) -> Rendered {
        let wanted = if locale.is_empty() { self.default_locale().unwrap_or("en-US") } else { locale };
        let lang = normalise(wanted);
        let mut kept = self.words.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let words = match kept.take() {
            Some(words) if words.lang == lang => words,
            _ => self.words_for(&lang),
        };
        let rendered = csl::render(item, &self.style, &words);
        *kept = Some(words);
        rendered
    }

    fn words_for(&self, lang: &str) -> Words {
        let base = normalise(lang.split('-').next().unwrap_or_default());
        let mut files: Vec<Locale> = Vec::new();
        for tag in [base.as_str(), lang] {
            if files.last().is_none_or(|file| file.lang != tag) {
                files.extend(self.locale(tag));
            }
        }
        if files.is_empty() {
            files.extend(self.locale("en-US"));
        }
        Words::new(&self.style, lang, &files.iter().collect::<Vec<_>>())
    }

    fn locale(&self, tag: &str) -> Option<Locale> {
        let extra = self.extra_locales.iter().find(|locale| locale.lang == tag).cloned();
        extra.or_else(|| built_in::locale(tag))
    }
}
