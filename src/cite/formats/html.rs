//! HTML (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-cite-element>): the title as a link, the
//! outlet in `<cite>`, the day in `<time>`.

use super::iso_date;
use super::link::name;
use crate::cite::Reference;

pub(super) fn write(reference: &Reference) -> String {
    let authors: Vec<String> = reference.authors().iter().map(|person| escape(&name(person))).collect();
    let title = escape(&reference.plain_title());
    let title = match reference.text("URL").filter(|url| is_web(url)) {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
        None => title,
    };
    let date = reference.date("issued").map(|date| match iso_date::parts(&date.start) {
        Some(day) => format!("<time datetime=\"{day}\">{}</time>", iso_date::write(date).unwrap_or_default()),
        None => escape(&date.literal),
    });
    let container = reference.text("container-title").map(|text| format!("<cite>{}</cite>", escape(text)));
    let parts: Vec<String> = [Some(authors.join(", ")), Some(title), container, date]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    format!("<p>{}</p>\n", parts.join(", "))
}

/// Only addresses of the web become links: `javascript:` would run.
fn is_web(url: &str) -> bool {
    let start = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    start.starts_with("http://") || start.starts_with("https://")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn links_and_escapes() {
        for (url, expected) in [
            (
                "https://a.example/?a=1&b=\"",
                "<p><a href=\"https://a.example/?a=1&amp;b=&quot;\">R&amp;D</a></p>\n",
            ),
            ("javascript:alert(1)", "<p>R&amp;D</p>\n"),
        ] {
            let reference = Reference::from_json(json!({"title": "R&D", "URL": url}));
            assert_eq!(write(&reference), expected);
        }
    }
}
