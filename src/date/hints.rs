//! What is known of a text besides its letters: language, region, the reader's clock.

use super::DateValue;

/// Order of day, month and year in a date of three numbers whose year stands last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    DayMonth,
    MonthDay,
}

/// Everything may be empty; then only what cannot be misread is read, and the rest by the commonest habit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// BCP 47 tag, or empty.
    pub language: &'a str,
    /// ISO 3166 code of the page's country when the tag names none (from `.co.uk`, for one), or empty.
    pub region: &'a str,
    /// The reader's clock: for relative dates, and nothing later than the day after is believed.
    pub now: Option<DateValue>,
    /// The order that other dates of the page have settled.
    pub order: Option<Order>,
    /// The year of a day and month that state none; without it they are no date.
    pub year: Option<i16>,
}

impl Hints<'_> {
    /// Lower-case primary subtag, or empty.
    pub fn primary(&self) -> &str {
        self.language.split(['-', '_']).next().unwrap_or_default()
    }

    pub fn is_language(&self, languages: &[&str]) -> bool {
        languages.iter().any(|one| one.eq_ignore_ascii_case(self.primary()))
    }

    /// The region of the tag (two letters), else the page's.
    fn country(&self) -> &str {
        let of_tag = self.language.split(['-', '_']).skip(1).find(|part| part.len() == 2);
        of_tag.unwrap_or(self.region)
    }

    /// Whether the page's country lies west of Greenwich by several hours (the Americas); `None` without a country.
    pub fn is_west(&self) -> Option<bool> {
        let country = Some(self.country()).filter(|country| country.len() == 2)?;
        let american = [
            "US", "CA", "MX", "BR", "AR", "CL", "CO", "PE", "VE", "EC", "BO", "PY", "UY", "CR", "PA", "GT",
            "HN", "NI", "SV", "CU", "DO", "PR", "JM", "TT", "HT", "GL",
        ];
        Some(american.iter().any(|one| one.eq_ignore_ascii_case(country)))
    }

    /// The order by language and region, and whether they leave no doubt.
    ///
    /// CLDR's short forms: month first in English of the United States and its territories, the Philippines, in Filipino,
    /// Oromo, Odia, Tigrinya, Xhosa and Zulu, in Spanish of Panama and Puerto Rico; day first elsewhere. An English page
    /// without a region is read as American, with doubt.
    pub fn numeric_order(&self) -> (Order, bool) {
        if let Some(order) = self.order {
            return (order, true);
        }
        let country = self.country().to_ascii_uppercase();
        let american =
            matches!(country.as_str(), "US" | "PH" | "PR" | "GU" | "AS" | "MP" | "VI" | "UM" | "MH" | "BI");
        match self.primary().to_ascii_lowercase().as_str() {
            "en" | "" if country.is_empty() => (Order::MonthDay, false),
            "en" | "" if country == "CA" => (Order::MonthDay, false),
            "en" | "" if american => (Order::MonthDay, true),
            "en" if matches!(country.as_str(), "COM" | "ORG" | "NET") => (Order::MonthDay, false),
            "fil" | "tl" | "om" | "or" | "ti" | "xh" | "zu" => (Order::MonthDay, true),
            "es" if matches!(country.as_str(), "PA" | "PR") => (Order::MonthDay, true),
            "es" if country == "US" => (Order::MonthDay, false),
            _ => (Order::DayMonth, true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_by_language_and_region() {
        for (language, region, expected) in [
            ("en-US", "", (Order::MonthDay, true)),
            ("en", "", (Order::MonthDay, false)),
            ("en", "GB", (Order::DayMonth, true)),
            ("en-AU", "US", (Order::DayMonth, true)),
            ("", "DE", (Order::DayMonth, true)),
            ("de", "US", (Order::DayMonth, true)),
            ("fil-PH", "", (Order::MonthDay, true)),
            ("es-Latn-PA", "", (Order::MonthDay, true)),
        ] {
            let hints = Hints { language, region, ..Hints::default() };
            assert_eq!(hints.numeric_order(), expected, "{language} {region}");
        }
    }
}
