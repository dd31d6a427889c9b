//! `{{cite news}}` and `{{cite web}}` (<https://en.wikipedia.org/wiki/Help:Citation_Style_1>), which most Wikipedias share.
//!
//! One date format throughout, as Wikipedia asks; `publisher` only where it has another name than the work; AP, AFP and
//! Reuters as `agency`; a missing byline is said so in a comment; a bar in a value becomes `{{!}}`.

use super::iso_date;
use crate::cite::Reference;
use crate::cite::csl::{DateTime, Person};
use crate::name;

/// How a Wikipedia writes dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// "March 5, 2024": American subjects on the English Wikipedia.
    MonthDayYear,
    /// "5 March 2024": British and most other subjects on the English Wikipedia.
    DayMonthYear,
    /// "2024-03-05": the German, French, Spanish, Swedish and many more, whose templates translate it.
    Iso,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// In the habit of the article's language: month first for American English, day first for other English, ISO elsewhere.
pub(super) fn write(reference: &Reference) -> String {
    let habit = match reference.text("language").unwrap_or("en") {
        "en" | "en-US" => Habit::MonthDayYear,
        language if language.starts_with("en") => Habit::DayMonthYear,
        _ => Habit::Iso,
    };
    cite(reference, habit)
}

/// The template with its dates in the habit given.
pub fn cite(reference: &Reference, habit: Habit) -> String {
    let kind = reference.item().kind.as_str();
    let template = match kind {
        "article-newspaper" => "cite news",
        "article-magazine" => "cite magazine",
        "article-journal" => "cite journal",
        "report" => "cite report",
        "book" => "cite book",
        _ => "cite web",
    };
    let mut out = Parameters(format!("{{{{{template}"));
    authors(reference, &mut out);
    let day = |variable: &str| reference.date(variable).map(|value| date(value, habit)).unwrap_or_default();
    out.add("date", &day("issued"));
    let (original, issued) = (day("original-date"), day("issued"));
    if original != issued {
        out.add("orig-date", &original);
    }
    out.add("title", &title(reference.text("title").unwrap_or_default()));
    out.add("url", &address(reference.text("URL").unwrap_or_default()));
    let linked = reference.text("URL").is_some();
    if reference.subscription && linked {
        out.add("url-access", "subscription");
    }
    let work = reference.text("container-title").unwrap_or_default();
    out.add("work", work);
    let publisher = reference.text("publisher").filter(|publisher| !name::same(publisher, work));
    out.add("publisher", publisher.unwrap_or_default());
    out.add("location", reference.text("publisher-place").unwrap_or_default());
    out.add("agency", agency(reference).unwrap_or_default());
    for (parameter, variable) in
        [("volume", "volume"), ("issue", "issue"), ("edition", "edition"), ("issn", "ISSN"), ("doi", "DOI")]
    {
        out.add(parameter, reference.text(variable).unwrap_or_default());
    }
    let pages = reference.text("page").unwrap_or_default();
    out.add(if pages.contains(['-', '–', ',', '&']) { "pages" } else { "page" }, pages);
    let language = reference.text("language").filter(|language| !language.starts_with("en"));
    out.add("language", language.unwrap_or_default());
    if linked {
        out.add("access-date", &day("accessed"));
        archive(reference, habit, &mut out);
    }
    out.0.push_str(" }}\n");
    out.0
}

struct Parameters(String);

impl Parameters {
    fn add(&mut self, name: &str, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if value.is_empty() {
            return;
        }
        let value = match name {
            // Addresses are escaped as such; the other is our own words.
            "url" | "archive-url" | "author" => value,
            _ => inert(&value.replace("{{!}}", "|")),
        };
        self.0.push_str(&format!(" |{name}={value}"));
    }
}

/// Page text that ends no parameter, calls no template, opens no comment and signs no talk page.
fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = ' ';
    for letter in text.chars() {
        match letter {
            '|' => out.push_str("{{!}}"),
            '{' | '}' if previous == letter => out.extend([' ', letter]),
            '~' if previous == letter => out.push_str("&#126;"),
            '[' if previous == letter => out.push_str("&#91;"),
            '<' => out.push_str("&lt;"),
            _ => out.push(letter),
        }
        previous = letter;
    }
    out
}

fn authors(reference: &Reference, out: &mut Parameters) {
    let agency = agency(reference);
    let people = reference.authors();
    let persons: Vec<&Person> = people
        .iter()
        .filter(|person| person.literal.is_empty() || agency.is_none_or(|agency| agency != person.literal))
        .collect();
    if persons.is_empty() {
        // Wikipedia's own way to say that the byline is missing on purpose.
        return out.add("author", "<!--Staff writer(s); no by-line.-->");
    }
    for (index, person) in persons.iter().enumerate() {
        let number = index + 1;
        let family = [person.dropping_particle.as_str(), &person.particle, &person.family].join(" ");
        match (person.literal.is_empty(), person.given.is_empty()) {
            (true, false) => {
                let suffix = if person.suffix.is_empty() { "" } else { " " };
                out.add(&format!("last{number}"), &family);
                out.add(&format!("first{number}"), &format!("{}{suffix}{}", person.given, person.suffix));
            }
            (true, true) => out.add(&format!("author{number}"), &family),
            (false, _) => out.add(&format!("author{number}"), &person.literal),
        }
    }
}

/// The reference's own agency, or one that stands among the authors.
fn agency(reference: &Reference) -> Option<&str> {
    let among = || {
        reference.authors().iter().map(|person| person.literal.as_str()).find(|name| name::is_agency(name))
    };
    reference.agency.as_deref().or_else(among)
}

fn date(value: &DateTime, habit: Habit) -> String {
    let Some(start) = iso_date::parts(&value.start) else { return value.literal.clone() };
    let one = |text: &str| in_habit(text, habit);
    match value.end.as_ref().and_then(iso_date::parts) {
        // An en dash with blanks where the ends have blanks themselves.
        Some(end) if one(&start).contains(' ') || one(&end).contains(' ') => {
            format!("{} – {}", one(&start), one(&end))
        }
        Some(end) if habit == Habit::Iso && start.len() > 4 => {
            format!("{} – {}", in_habit(&start, Habit::DayMonthYear), in_habit(&end, Habit::DayMonthYear))
        }
        Some(end) => format!("{start}–{end}"),
        None => one(&start),
    }
}

/// Months without a day are always written out: "2024-03" could be a range of years.
fn in_habit(iso: &str, habit: Habit) -> String {
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?));
    let day = parts.next().map(|day| day.trim_start_matches('0'));
    match (month, day, habit) {
        (Some(_), Some(_), Habit::Iso) => iso.to_owned(),
        (Some(month), Some(day), Habit::MonthDayYear) => format!("{month} {day}, {year}"),
        (Some(month), Some(day), Habit::DayMonthYear) => format!("{day} {month} {year}"),
        (Some(month), None, _) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}

/// Italics as wikitext, other markup dropped; brackets would make a link of the title.
fn title(text: &str) -> String {
    let text = text.replace("<i>", "''").replace("</i>", "''");
    let plain = crate::cite::reference::without_markup(&text);
    plain.replace('[', "&#91;").replace(']', "&#93;").replace('<', "&lt;")
}

/// Characters that would end the template or the link.
fn address(url: &str) -> String {
    url.replace('|', "%7C")
        .replace('[', "%5B")
        .replace(']', "%5D")
        .replace('{', "%7B")
        .replace('}', "%7D")
        .replace(' ', "%20")
}

fn archive(reference: &Reference, habit: Habit, out: &mut Parameters) {
    let Some(archive) = &reference.archive else { return };
    out.add("archive-url", &address(&archive.url));
    out.add("archive-date", &in_habit(&archive.date, habit));
    out.add("url-status", "live");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cite::Archive;
    use serde_json::json;

    fn reference() -> Reference {
        Reference::from_json(json!({
            "type": "article-newspaper", "title": "Rain | at [last]",
            "author": [{"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "Reuters"}],
            "container-title": "The Paper", "publisher": "The Paper", "issued": {"date-parts": [[2024, 3, 5]]},
            "URL": "https://a.example/a|b", "accessed": {"date-parts": [[2024, 3, 6]]}, "language": "nl"
        }))
    }

    #[test]
    fn a_newspaper_article() {
        let mut reference = reference();
        reference.subscription = true;
        reference.archive =
            Some(Archive { url: "https://web.archive.org/x".into(), date: "2024-03-07".into() });
        let expected = "{{cite news |last1=van der Meer |first1=Jan |date=5 March 2024 |title=Rain {{!}} at &#91;last&#93; \
            |url=https://a.example/a%7Cb |url-access=subscription |work=The Paper |agency=Reuters |language=nl \
            |access-date=6 March 2024 |archive-url=https://web.archive.org/x |archive-date=7 March 2024 |url-status=live }}\n";
        assert_eq!(cite(&reference, Habit::DayMonthYear), expected);
    }

    #[test]
    fn page_text_is_no_wikitext() {
        for (text, expected) in [
            ("a|b", "a{{!}}b"),
            ("{{x}}", "{ {x} }"),
            ("{{{{x}}}}", "{ { { {x} } } }"),
            ("~~~~", "~&#126;&#126;&#126;"),
            ("[[File:x.png]]", "[&#91;File:x.png]]"),
            ("<!-- rest", "&lt;!-- rest"),
            ("a {b} ~ [c]", "a {b} ~ [c]"),
        ] {
            assert_eq!(inert(text), expected);
        }
    }

    #[test]
    fn dates_in_each_habit() {
        for (parts, month_first, day_first, iso) in [
            (json!([[2024, 3, 5]]), "March 5, 2024", "5 March 2024", "2024-03-05"),
            (json!([[2024, 3]]), "March 2024", "March 2024", "March 2024"),
            (json!([[2024]]), "2024", "2024", "2024"),
            (json!([[2019], [2021]]), "2019–2021", "2019–2021", "2019–2021"),
        ] {
            let reference = Reference::from_json(json!({"issued": {"date-parts": parts}}));
            let value = reference.date("issued").unwrap();
            assert_eq!(date(value, Habit::MonthDayYear), month_first);
            assert_eq!(date(value, Habit::DayMonthYear), day_first);
            assert_eq!(date(value, Habit::Iso), iso);
        }
    }

    #[test]
    fn no_byline_is_said_so() {
        let reference = Reference::from_json(json!({"type": "webpage", "title": "About"}));
        assert!(cite(&reference, Habit::Iso).contains("|author=<!--Staff writer(s); no by-line.-->"));
    }
}
