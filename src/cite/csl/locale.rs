//! The words and date formats of one language: a locale file with the style's own `cs:locale` elements laid over it.
//!
//! Fallback as CSL orders it (<https://docs.citationstyles.org/en/stable/specification.html#locale-fallback>): the style's
//! overrides for the dialect, the language and every language, then the files for the dialect and for its base language.

use super::style::{Date, DateForm, Form, Gender, Locale, OrdinalMatch, Style};
use std::collections::BTreeMap;

/// Resolved for one style and one language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// BCP 47.
    pub lang: String,
    terms: BTreeMap<String, Vec<Entry>>,
    text_date: Option<Date>,
    numeric_date: Option<Date>,
    pub punctuation_in_quote: bool,
    pub limit_day_ordinals_to_day_1: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    form: Form,
    gender: Option<Gender>,
    gender_form: Option<Gender>,
    matching: Option<OrdinalMatch>,
    single: String,
    multiple: Option<String>,
}

/// The dialect that stands for a bare language in CSL's repository.
pub fn base_dialect(language: &str) -> String {
    let language = language.split(['-', '_']).next().unwrap_or_default();
    match language {
        "en" => "en-US".into(),
        "zh" => "zh-CN".into(),
        "pt" => "pt-PT".into(),
        "nb" | "nn" => format!("{language}-NO"),
        "af" => "af-ZA".into(),
        "ca" => "ca-AD".into(),
        "cs" => "cs-CZ".into(),
        "da" => "da-DK".into(),
        "el" => "el-GR".into(),
        "et" => "et-EE".into(),
        "fa" => "fa-IR".into(),
        "he" => "he-IL".into(),
        "ja" => "ja-JP".into(),
        "km" => "km-KH".into(),
        "ko" => "ko-KR".into(),
        "sl" => "sl-SI".into(),
        "sv" => "sv-SE".into(),
        "uk" => "uk-UA".into(),
        "vi" => "vi-VN".into(),
        "ar" | "eu" | "la" => language.into(),
        _ => format!("{language}-{}", language.to_ascii_uppercase()),
    }
}

/// "de" → "de-DE", "EN-gb" → "en-GB".
pub fn normalise(lang: &str) -> String {
    let mut parts = lang.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    match parts.next() {
        Some(region) => format!("{language}-{}", region.to_ascii_uppercase()),
        None => base_dialect(&language),
    }
}

impl Words {
    /// `files` are the base language's file and then the dialect's, as far as they exist.
    pub fn new(style: &Style, lang: &str, files: &[&Locale]) -> Words {
        let mut words = Words { lang: lang.to_owned(), ..Words::default() };
        for file in files {
            words.lay_over(file);
        }
        let bare = lang.split('-').next().unwrap_or_default();
        let base = base_dialect(lang);
        let mut layers = vec!["", bare];
        if base != lang {
            layers.push(&base);
        }
        if lang != bare {
            layers.push(lang);
        }
        for layer in layers {
            for locale in style.locales.iter().filter(|locale| locale.lang == layer) {
                words.lay_over(locale);
            }
        }
        words.fill_delimiters();
        words
    }

    fn lay_over(&mut self, locale: &Locale) {
        if locale.terms.iter().any(|term| term.name == "ordinal") {
            self.terms.retain(|name, _| !name.starts_with("ordinal"));
        }
        for term in &locale.terms {
            let entries = self.terms.entry(term.name.clone()).or_default();
            entries.retain(|entry| (entry.form, entry.gender_form) != (term.form, term.gender_form));
            entries.push(Entry {
                form: term.form,
                gender: term.gender,
                gender_form: term.gender_form,
                matching: term.matching,
                single: term.single.clone(),
                multiple: term.multiple.clone(),
            });
        }
        for date in &locale.dates {
            match date.form {
                Some(DateForm::Text) => self.text_date = Some(date.clone()),
                _ => self.numeric_date = Some(date.clone()),
            }
        }
        if let Some(flag) = locale.punctuation_in_quote {
            self.punctuation_in_quote = flag;
        }
        if let Some(flag) = locale.limit_day_ordinals_to_day_1 {
            self.limit_day_ordinals_to_day_1 = flag;
        }
    }

    fn fill_delimiters(&mut self) {
        let page = if self.lang.starts_with("fr") || self.lang.starts_with("pt") { "-" } else { "–" };
        for (name, mark) in
            [("page-range-delimiter", page), ("year-range-delimiter", "–"), ("citation-range-delimiter", "–")]
        {
            self.terms.entry(name.to_owned()).or_insert_with(|| {
                vec![Entry {
                    form: Form::Long,
                    gender: None,
                    gender_form: None,
                    matching: None,
                    single: mark.to_owned(),
                    multiple: None,
                }]
            });
        }
    }

    /// The date format of this language, if it has one.
    pub fn date(&self, form: DateForm) -> Option<&Date> {
        match form {
            DateForm::Text => self.text_date.as_ref(),
            DateForm::Numeric => self.numeric_date.as_ref(),
        }
    }

    /// A term in the form asked for or the next that exists: symbol → short → long, verb-short → verb → long.
    /// `None` when the language lacks the term altogether.
    pub fn term(&self, name: &str, form: Form, plural: bool, gender: Option<Gender>) -> Option<&str> {
        let entries = self.terms.get(name)?;
        let forms: &[Form] = match form {
            Form::Long => &[Form::Long],
            Form::Short => &[Form::Short, Form::Long],
            Form::Symbol => &[Form::Symbol, Form::Short, Form::Long],
            Form::Verb => &[Form::Verb, Form::Long],
            Form::VerbShort => &[Form::VerbShort, Form::Verb, Form::Long],
        };
        let of = |form: Form, gender: Option<Gender>| {
            entries.iter().find(|entry| entry.form == form && entry.gender_form == gender)
        };
        let found =
            forms.iter().find_map(|form| gender.and_then(|g| of(*form, Some(g))).or_else(|| of(*form, None)));
        let found = found.or_else(|| entries.iter().find(|entry| forms.contains(&entry.form)));
        Some(found.map_or("", |entry| match &entry.multiple {
            Some(multiple) if plural => multiple.as_str(),
            _ => entry.single.as_str(),
        }))
    }

    /// A term in its long, singular form, or nothing.
    pub fn long(&self, name: &str) -> &str {
        self.term(name, Form::Long, false, None).unwrap_or_default()
    }

    /// The gender of the noun ("edition", "month-01"), where the language has genders.
    pub fn gender(&self, name: &str) -> Option<Gender> {
        self.terms.get(name)?.iter().rev().find_map(|entry| entry.gender)
    }

    /// "1" → "1st", in the gender of the noun counted.
    pub fn ordinal(&self, number: u32, gender: Option<Gender>) -> String {
        format!("{number}{}", self.ordinal_suffix(number, gender))
    }

    fn ordinal_suffix(&self, number: u32, gender: Option<Gender>) -> &str {
        if !self.terms.contains_key("ordinal") {
            return self.old_ordinal_suffix(number);
        }
        let candidates = [
            (OrdinalMatch::WholeNumber, number),
            (OrdinalMatch::LastTwoDigits, number % 100),
            (OrdinalMatch::LastDigit, number % 10),
        ];
        let genders: &[Option<Gender>] = if gender.is_some() { &[gender, None] } else { &[None] };
        for wanted in genders {
            for (matching, value) in candidates {
                if let Some(suffix) = self.ordinal_entry(matching, value, *wanted) {
                    return suffix;
                }
            }
            if let Some(suffix) =
                self.term("ordinal", Form::Long, false, gender).filter(|text| !text.is_empty())
            {
                return suffix;
            }
        }
        ""
    }

    fn ordinal_entry(&self, matching: OrdinalMatch, value: u32, gender: Option<Gender>) -> Option<&str> {
        let entries = self.terms.get(&format!("ordinal-{value:02}"))?;
        let default = if value < 10 { OrdinalMatch::LastDigit } else { OrdinalMatch::LastTwoDigits };
        entries
            .iter()
            .find(|entry| entry.gender_form == gender && entry.matching.unwrap_or(default) == matching)
            .map(|entry| entry.single.as_str())
    }

    /// CSL 1.0: `ordinal-01` … `ordinal-04` stand for st, nd, rd, th.
    fn old_ordinal_suffix(&self, number: u32) -> &str {
        let index = match (number % 100, number % 10) {
            (11..=19, _) => 4,
            (_, last @ 1..=3) => last,
            _ => 4,
        };
        self.long(&format!("ordinal-0{index}"))
    }

    /// "first" for 1–10 where the language has the words, else [`Words::ordinal`].
    pub fn long_ordinal(&self, number: u32, gender: Option<Gender>) -> String {
        match self.term(&format!("long-ordinal-{number:02}"), Form::Long, false, gender) {
            Some(word) if !word.is_empty() => word.to_owned(),
            _ => self.ordinal(number, gender),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dialects() {
        for (given, expected) in [
            ("de", "de-DE"),
            ("en", "en-US"),
            ("EN-gb", "en-GB"),
            ("ja", "ja-JP"),
            ("ar", "ar"),
            ("pt_BR", "pt-BR"),
            ("zh", "zh-CN"),
        ] {
            assert_eq!(normalise(given), expected);
        }
    }
}
