//! The interface's words, from `_locales` through the browser's own i18n; no text for people stands in the Rust code.
//!
//! `tests/locales.rs` checks that every key used exists and that all locales have the same keys and placeholders.
//! Counted messages are stored once a plural category (`key_one`, `key_few`, …, by `Intl.PluralRules`); every language
//! has `key_other`.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str, values: &Array) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn ui_language() -> String;
}

/// A message chosen by a `match`; wrapped so that the test finds the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub &'static str);

impl Key {
    pub fn say(self) -> String {
        say(self.0)
    }
}

/// The message of a key.
pub fn say(key: &str) -> String {
    get_message(key, &Array::new())
}

/// The message of a key with `$1`, `$2` … filled in.
pub fn say_with(key: &str, values: &[&str]) -> String {
    get_message(key, &values.iter().map(|value| JsValue::from(*value)).collect())
}

/// A text of the page within a message: its direction does not spread to what stands around it.
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The message for a number of things, in the plural form of the language; `$1` is the number.
pub fn count(key: &str, number: usize) -> String {
    count_with(key, number, &[])
}

/// As [`count`], with `$2` and on filled in too.
pub fn count_with(key: &str, number: usize, values: &[&str]) -> String {
    in_form_of(key, number, values, "cardinal")
}

/// The message for a number that tells a place in a row ("21st"); forms by the language's ordinals.
pub fn ordinal(key: &str, number: usize) -> String {
    in_form_of(key, number, &[], "ordinal")
}

fn in_form_of(key: &str, number: usize, values: &[&str], kind: &str) -> String {
    let shown = figure(number);
    let values: Vec<&str> = std::iter::once(shown.as_str()).chain(values.iter().copied()).collect();
    let options = Object::new();
    let _ = js_sys::Reflect::set(&options, &"type".into(), &kind.into());
    let rules = js_sys::Intl::PluralRules::new(&locales(), &options);
    let category = String::from(rules.select(number as f64));
    let message = say_with(&format!("{key}_{category}"), &values);
    if message.is_empty() { say_with(&format!("{key}_other"), &values) } else { message }
}

/// A number in the reader's figures.
pub fn figure(number: usize) -> String {
    decimal(number as f64)
}

/// The same with a fraction, after the reader's sign for it.
pub fn decimal(number: f64) -> String {
    js_sys::Number::from(number).to_locale_string(&locale()).into()
}

/// The language that dates and numbers are written in: the browser's with its region, where we have words for it.
pub fn locale() -> String {
    let (ours, browser) = (say("languageTag"), ui_language());
    let language = browser.split(['-', '_']).next().unwrap_or_default();
    if language == ours { browser.replace('_', "-") } else { ours }
}

pub fn locales() -> Array {
    Array::of1(&JsValue::from(locale()))
}

/// `ltr` or `rtl`, as the words shown run. The browser's own `@@bidi_dir` is that of its interface: not ours where we have no
/// words in its language, and "ltr" in Chromium started with `--lang=ar`.
pub fn direction() -> String {
    say("direction")
}

/// A language's name in the reader's language; the tag itself where the browser knows none.
pub fn language_name(tag: &str) -> String {
    let options = Object::new();
    let _ = js_sys::Reflect::set(&options, &"type".into(), &"language".into());
    let named = language_names(&locales(), &options).and_then(|names| names.of(tag));
    named.ok().filter(|name| !name.is_empty()).unwrap_or_else(|| tag.to_owned())
}

#[wasm_bindgen]
extern "C" {
    /// `Intl.DisplayNames`: js-sys has no binding of it.
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DisplayNames", catch)]
    fn new(locales: &Array, options: &Object) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<String, JsValue>;
}

fn language_names(locales: &Array, options: &Object) -> Result<DisplayNames, JsValue> {
    DisplayNames::new(locales, options)
}
