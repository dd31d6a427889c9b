//! Pages for the browsers: the fixtures of the native tests, and invented ones.

use std::fs;

/// The page of a fixture under `tests/pages`, if it is there.
pub fn fixture(name: &str) -> Option<String> {
    fs::read_to_string(crate::root().join("tests/pages").join(name).join("page.html")).ok()
}

/// The page that `./build.sh run` shows.
pub fn sample() -> String {
    fixture("seed").unwrap_or_else(|| story(""))
}

/// A small news story; `head` is added to its head.
pub fn story(head: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed after storm - The Courier</title>
<link rel="canonical" href="/2024/03/05/harbour-closed"><meta property="og:site_name" content="The Courier">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Harbour closed after storm","datePublished":"2024-03-05T10:00:00+01:00","dateModified":"2024-03-06T08:30:00+01:00",
"author":[{{"@type":"Person","name":"Ada Example"}}],"publisher":{{"@type":"Organization","name":"The Courier"}},
"keywords":"ports, storms"}}</script>{head}</head><body><article><h1>Harbour closed after storm</h1>
<p>By <a rel="author" href="/by/ada">Ada Example</a> <time datetime="2024-03-05T10:00:00+01:00">5 March 2024</time></p>
<p>The harbour of Northport was closed on Monday after a storm damaged two cranes, according to the harbour master Jo Field.</p>
<p>“We will not open before Friday,” said Jo Field, who has run the harbour for ten years. “Nobody was hurt.”</p>
<p>A city official, who spoke on condition of anonymity, said that repairs may take <a href="https://example.org/report">until May, a report shows</a>.</p>
<p>Fishermen asked the council for help on Tuesday, but the council has not answered their letter so far.</p></article></body></html>"#
    )
}

/// The story with that many elements after it, as a long page has.
pub fn long_story(elements: usize) -> String {
    let mut page = story("");
    page.truncate(page.rfind("</body>").unwrap_or(page.len()));
    page.push_str("<footer>");
    // A list row is three elements.
    for number in 0..elements / 3 {
        page.push_str(&format!(
            "<div><a href=\"/story/{number}\"><span>Another story, number {number}</span></a></div>"
        ));
    }
    page.push_str("</footer></body></html>");
    page
}
