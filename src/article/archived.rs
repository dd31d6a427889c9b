//! A copy of the page in a web archive, which the reader knows of (schema.org `archivedAt`).
//!
//! Written as its address and, where the address does not say it, the day it was made. Wayback (`/web/20240307123456/`),
//! archive.today (`/2024.03.07-123456/`) and most national archives put the day into a segment of the address.

use crate::date::DateValue;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ArchivedCopy {
    /// An http or https address.
    pub url: String,
    /// The day it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<DateValue>,
}

/// What is not the address of a copy with or without its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoArchivedCopy(pub String);

impl FromStr for ArchivedCopy {
    type Err = NoArchivedCopy;

    fn from_str(text: &str) -> Result<Self, NoArchivedCopy> {
        let fail = || NoArchivedCopy(text.trim().to_owned());
        let mut words = text.split_whitespace();
        let url = words.next().ok_or_else(fail)?;
        let lower = url.to_ascii_lowercase();
        let rest =
            lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).ok_or_else(fail)?;
        if rest.is_empty() {
            return Err(fail());
        }
        let date = match words.next() {
            Some(day) => Some(day.parse().map_err(|_| fail())?),
            None => rest.split('/').skip(1).find_map(day_of),
        };
        if words.next().is_some() {
            return Err(fail());
        }
        Ok(Self { url: url.to_owned(), date })
    }
}

/// The day at the start of a segment: eight digits and more, or four, two and two between full stops.
fn day_of(segment: &str) -> Option<DateValue> {
    let digits: String = segment.chars().take(10).filter(char::is_ascii_digit).take(8).collect();
    let begins = |form: &str| {
        let fits = |(c, sign): (char, char)| if sign == '9' { c.is_ascii_digit() } else { c == sign };
        segment.len() >= form.len() && segment.chars().zip(form.chars()).all(fits)
    };
    let stated = begins("99999999") || begins("9999.99.99");
    let [year, month, day] = [digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?];
    format!("{year}-{month}-{day}").parse().ok().filter(|_| stated)
}

impl fmt::Display for ArchivedCopy {
    /// The day only where the address does not say it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)?;
        let by_address = self.url.parse::<Self>().ok().and_then(|copy| copy.date);
        match self.date.filter(|date| Some(*date) != by_address) {
            Some(date) => write!(f, " {date}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_and_their_days() {
        for (text, day) in [
            ("https://web.archive.org/web/20240307123456/https://news.example/20200101/a", "2024-03-07"),
            ("https://archive.ph/2024.03.07-123456/https://news.example/", "2024-03-07"),
            ("https://web.archive.org/web/20240307123456id_/https://news.example/", "2024-03-07"),
            ("https://archive.ph/AbCdE", ""),
            ("https://archive.example/20241399/x", ""),
            ("https://archive.example/2024-03-07", ""),
            ("https://20240307.example/", ""),
            ("https://archive.ph/AbCdE 2024-03-07", "2024-03-07"),
            ("https://web.archive.org/web/20240307/x 2024-03", "2024-03"),
        ] {
            let copy: ArchivedCopy = text.parse().unwrap();
            assert_eq!(copy.date.map(|date| date.to_string()).unwrap_or_default(), day, "{text}");
            assert_eq!(copy.to_string(), text, "as it was written");
        }
    }

    #[test]
    fn what_is_no_copy() {
        for text in [
            "",
            " ",
            "yes",
            "ftp://a.example/",
            "https://",
            "javascript:alert(1)",
            "https://a.example/ soon",
            "https://a.example/ 2024 2025",
        ] {
            assert_eq!(text.parse::<ArchivedCopy>(), Err(NoArchivedCopy(text.trim().to_owned())));
        }
    }
}
