//! Markdown (<https://spec.commonmark.org/>): the title as a link, the outlet in italics.

use super::iso_date;
use super::link::name;
use crate::cite::Reference;

pub(super) fn write(reference: &Reference) -> String {
    let authors: Vec<String> = reference.authors().iter().map(|person| escape(&name(person))).collect();
    let title = escape(&reference.plain_title());
    let title = match reference.text("URL") {
        Some(url) => format!("[{title}](<{}>)", address(url)),
        None => title,
    };
    let date =
        reference.date("issued").map(|date| iso_date::write(date).unwrap_or_else(|| escape(&date.literal)));
    let container = reference.text("container-title").map(|text| format!("*{}*", escape(text)));
    let parts: Vec<String> = [Some(authors.join(", ")), Some(title), container, date]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    format!("{}\n", parts.join(", "))
}

/// Backslashes before what Markdown reads as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

/// Between angle brackets only these and line breaks matter.
fn address(url: &str) -> String {
    url.replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_newspaper_article() {
        let reference = Reference::from_json(json!({
            "title": "Rain *at* [last]", "author": [{"family": "Meer", "given": "Jan"}, {"literal": "A_B"}],
            "container-title": "The Paper", "issued": {"date-parts": [[2024, 3, 5]]}, "URL": "https://a.example/(x)"
        }));
        let expected =
            "Jan Meer, A\\_B, [Rain \\*at\\* \\[last\\]](<https://a.example/(x)>), *The Paper*, 2024-03-05\n";
        assert_eq!(write(&reference), expected);
    }
}
