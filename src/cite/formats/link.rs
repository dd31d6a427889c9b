//! A plain link, and a quotation with its source: the link leads to the sentence itself where that is known.
//!
//! Text fragments: <https://wicg.github.io/scroll-to-text-fragment/>.

use super::iso_date;
use crate::article::TextQuote;
use crate::cite::Reference;
use crate::cite::csl::Person;

pub(super) fn write(reference: &Reference) -> String {
    match reference.text("URL") {
        Some(url) => format!("{url}\n"),
        None => format!("{}\n", reference.plain_title()),
    }
}

/// “The sentence” with who said so, where and when, and a link to the sentence.
pub fn quotation(reference: &Reference, quote: &TextQuote) -> String {
    let source = source(reference).join(", ");
    let link = reference.text("URL").map(|url| quote.link(url)).unwrap_or_default();
    format!("“{}”\n— {source}\n{link}\n", quote.exact.trim())
}

/// Authors, title, outlet and day, as far as they are known.
pub(super) fn source(reference: &Reference) -> Vec<String> {
    let authors: Vec<String> = reference.authors().iter().map(name).collect();
    let date =
        reference.date("issued").map(|date| iso_date::write(date).unwrap_or_else(|| date.literal.clone()));
    [
        Some(authors.join(", ")),
        Some(reference.plain_title()),
        reference.text("container-title").map(str::to_owned),
        date,
    ]
    .into_iter()
    .flatten()
    .filter(|part| !part.is_empty())
    .collect()
}

/// In reading order.
pub(super) fn name(person: &Person) -> String {
    if !person.literal.is_empty() {
        return person.literal.clone();
    }
    let parts = [&person.given, &person.dropping_particle, &person.particle, &person.family, &person.suffix];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_quotation_leads_to_its_sentence() {
        let reference = Reference::from_json(json!({
            "title": "Rain", "author": [{"family": "Meer", "given": "Jan"}], "container-title": "The Paper",
            "issued": {"date-parts": [[2024, 3]]}, "URL": "https://a.example/"
        }));
        let quote = TextQuote { exact: "It rains.".into(), ..TextQuote::default() };
        let expected =
            "“It rains.”\n— Jan Meer, Rain, The Paper, 2024-03\nhttps://a.example/#:~:text=It%20rains.\n";
        assert_eq!(quotation(&reference, &quote), expected);
    }
}
