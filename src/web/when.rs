//! Dates in the reader's locale through `Intl`, never finer and never in another zone than they were stated.
//!
//! The clock is written as the page wrote it, with its offset beside it; the reader's own time is a separate line.

use super::dom::{El, el};
use super::say::{locale, locales};
use crate::article::{DateValue, Offset};
use js_sys::{Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The date as a `<time>`: words for the eye, ISO 8601 for machines and on hover.
pub fn time(date: &DateValue) -> El {
    let iso = date.to_string();
    el("time").attr("datetime", &iso).attr("title", &iso).text(&words(date))
}

/// "20 August 2023 at 09:11" in the reader's language, as coarse as stated, without the offset.
pub fn words(date: &DateValue) -> String {
    format(as_utc(date), options(date), Some("UTC"))
}

/// "3–5 May 1998": two dates without a clock, equally coarse, as the reader's language shortens them.
pub fn span(first: &DateValue, last: &DateValue) -> String {
    let moment = |date| Date::new(&milliseconds(as_utc(date)));
    let text = formatter(options(first), Some("UTC")).format_range(&moment(first), &moment(last));
    text.map_or_else(|_| String::new(), String::from)
}

/// The stated clock is formatted as if it were UTC, so that no zone can move the day.
fn as_utc(date: &DateValue) -> i64 {
    DateValue { offset: None, ..*date }.seconds_since_epoch()
}

fn options(date: &DateValue) -> &'static [(&'static str, &'static str)] {
    match (date.month, date.day, date.minute) {
        (None, ..) => &[("year", "numeric")],
        (_, None, _) => &[("year", "numeric"), ("month", "long")],
        (_, _, None) => &[("dateStyle", "long")],
        _ => &[("dateStyle", "long"), ("timeStyle", "short")],
    }
}

/// "UTC", "UTC+2", "UTC−3:30"; nothing where no offset was stated.
pub fn zone(date: &DateValue) -> Option<String> {
    let minutes = match date.offset? {
        Offset::Utc | Offset::Minutes(0) => return Some("UTC".to_owned()),
        Offset::Minutes(minutes) => minutes,
    };
    let (sign, minutes) = (if minutes < 0 { '−' } else { '+' }, minutes.unsigned_abs());
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let fraction = if minutes == 0 { String::new() } else { format!(":{minutes:02}") };
    Some(format!("UTC{sign}{hours}{fraction}"))
}

/// The same moment by the reader's own clock, where that is another one.
pub fn local(date: &DateValue) -> Option<String> {
    let offset = date.offset?;
    let moment = Date::new(&milliseconds(date.seconds_since_epoch()));
    if -moment.get_timezone_offset() as i32 == offset.minutes() {
        return None;
    }
    Some(format(date.seconds_since_epoch(), &[("dateStyle", "medium"), ("timeStyle", "short")], None))
}

/// A moment given as RFC 3339 (when something was saved) by the reader's clock; the text itself if it is none.
pub fn moment(rfc3339: &str) -> String {
    let milliseconds = Date::parse(rfc3339);
    if milliseconds.is_nan() {
        return rfc3339.to_owned();
    }
    format((milliseconds / 1000.0) as i64, &[("dateStyle", "medium"), ("timeStyle", "short")], None)
}

/// Now, RFC 3339 in UTC.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

fn format(seconds: i64, options: &[(&str, &str)], zone: Option<&str>) -> String {
    let moment = Date::new(&milliseconds(seconds));
    let text = formatter(options, zone).format().call1(&JsValue::UNDEFINED, &moment);
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(locale)
}

fn milliseconds(seconds: i64) -> JsValue {
    JsValue::from(seconds as f64 * 1000.0)
}

fn formatter(options: &[(&str, &str)], zone: Option<&str>) -> Intl::DateTimeFormat {
    let settings = Object::new();
    let zone = zone.map(|zone| ("timeZone", zone));
    for (name, value) in options.iter().copied().chain(zone) {
        let _ = Reflect::set(&settings, &name.into(), &value.into());
    }
    // Arabic locales may default to another calendar; a citation and its date are Gregorian.
    let _ = Reflect::set(&settings, &"calendar".into(), &"gregory".into());
    Intl::DateTimeFormat::new(&locales(), &settings)
}
