//! Which dates can be a news page's: not before there was news, not after tomorrow, no program's zero.

use super::DateValue;

/// The first year of a printed newspaper (Relation, Strasbourg) <https://en.wikipedia.org/wiki/Relation_(newspaper)>.
const FIRST_NEWS: u64 = 1605;

/// The last year that is read when no clock is given.
const LAST_YEAR: u64 = 2100;

pub fn is_year(year: u64) -> bool {
    (FIRST_NEWS..=LAST_YEAR).contains(&year)
}

/// Whether the date can be one that a page has: not the epoch's first or last day before it, no template year, and at
/// most a day after `now`.
pub fn is_plausible(value: &DateValue, now: Option<DateValue>) -> bool {
    if !u64::try_from(value.year).is_ok_and(is_year) {
        return false;
    }
    let day = value.days_since_epoch();
    if value.has_day() && (day == 0 || day == -1) {
        return false;
    }
    now.is_none_or(|now| day <= now.days_since_epoch() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_the_date_of_a_page() {
        let now: Option<DateValue> = "2023-08-20T12:00Z".parse().ok();
        for (text, expected) in [
            ("2023-08-20", true),
            ("2023-08-21", true),
            ("2023-08-22", false),
            ("2024", false),
            ("1851-09-18", true),
            ("1970-01-01", false),
            ("1969-12-31", false),
            ("1970-01-02", true),
            ("1970", true),
            ("0001-01-01", false),
            ("1604-12-31", false),
            ("9999-12-31", false),
        ] {
            let value: DateValue = text.parse().unwrap();
            assert_eq!(is_plausible(&value, now), expected, "{text}");
        }
    }
}
