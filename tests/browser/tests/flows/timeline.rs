//! The story's own dates: one row a date in the order of the calendar, ranges whole, the far past and the later dates
//! folded, each row leading back to its sentences; and the same as a screen reader is told it.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, open_sidebar, pages, press_button, scratch, wait_for, wait_for_text};
use serde_json::{Value, json};

in_both!(the_dates_of_a_long_story, a_cut_timeline_is_told);

fn serve() -> Server {
    let page = pages::fixture("long_timeline").expect("tests/pages/long_timeline is there");
    Server::start(move |_| Some(Answer::html(page.clone())))
}

fn dates_under(browser: &mut dyn Browser, selector: &str) -> Vec<String> {
    let script = format!(
        "return [...document.querySelectorAll({selector:?})].map((date) => date.textContent.replaceAll(/[\\u2009\\u202f\\u00a0 ]/g, ' '))"
    );
    let dates = browser.frame(&script).unwrap_or_default();
    dates.as_array().into_iter().flatten().filter_map(|date| Some(date.as_str()?.to_owned())).collect()
}

fn the_dates_of_a_long_story(browser: &mut dyn Browser) {
    let server = serve();
    browser.visit(&server.url("/2026/03/06/bridge"));
    open_sidebar(browser);
    let far = dates_under(browser, "details.fold .line .when");
    assert_eq!(far[..2], ["18th century".to_owned(), "1921 – 1924".to_owned()], "{far:?}");
    assert!(far.contains(&"1980s".to_owned()), "{far:?}");
    let all = dates_under(browser, ".line .when");
    let place = |words: &str| {
        all.iter().position(|date| date == words).unwrap_or_else(|| panic!("expected {words}, found {all:?}"))
    };
    // In the order of the calendar, as coarse as they were said.
    let told = [
        "May 1967",
        "November 12, 1974",
        "summer 2019",
        "late 2020",
        "January 2021",
        "August 14, 2024",
        "August 17, 2024",
        "quarter 1 of 2025",
        "May 3 – 5, 2025",
        "mid-November 2025",
        "December 2, 2025",
        "February 21, 2026",
        "March 3, 2026",
        "March 6, 2026",
        "March 9, 2026",
        "April 2026",
        "about 2028",
        "spring 2029",
        "December 31, 2029",
        "mid-2030s",
    ];
    let places: Vec<usize> = told.iter().map(|words| place(words)).collect();
    assert!(places.is_sorted(), "{places:?} {all:?}");
    // Two sentences tell of 3 March; a museum and a newspaper are no dates.
    assert_eq!(all.iter().filter(|date| *date == "March 3, 2026").count(), 1);
    assert!(!all.iter().any(|date| date.contains("September")), "{all:?}");
    let open = "for (const part of document.querySelectorAll('.line details')) part.open = part.textContent.includes('March 3, 2026')";
    browser.frame(open);
    let shown = "const [row] = [...document.querySelectorAll('.line details[open]')]; row.querySelector('blockquote button').click(); return row.querySelectorAll('blockquote').length";
    assert_eq!(browser.frame(shown), Some(json!(2)));
    // "CSS.highlights" of the page's own world holds what the content script set.
    wait_for("highlighted", || {
        browser.page("return [...CSS.highlights.values()].some((one) => one.size > 0)")
    });
    let status = "return document.querySelector('[role=status]').textContent";
    wait_for("announced", || {
        let words = browser.frame(status).unwrap_or_default();
        json!(words.as_str().is_some_and(|words| !words.trim().is_empty()))
    });
    browser.frame("for (const part of document.querySelectorAll('.line details')) part.open = false; document.querySelector('.line').scrollIntoView()");
    browser.screenshot(&scratch().join(format!("timeline-{}.png", browser.name())));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// 2,000 expressions are kept of one article.
fn a_cut_timeline_is_told(browser: &mut dyn Browser) {
    let minutes =
        "<p>The minutes of the long council speak of May 3, 1998 and of what came of it.</p>".repeat(2_010);
    let page = pages::story("").replace("</article>", &format!("{minutes}</article>"));
    let server = Server::start(move |_| Some(Answer::html(page.clone())));
    browser.visit(&server.url("/minutes"));
    open_sidebar(browser);
    wait_for_text(browser, "more dates of this very long text are left out");
    browser.frame("[...document.querySelectorAll('p.soft')].find((line) => line.textContent.includes('left out')).scrollIntoView()");
    browser.screenshot(&scratch().join(format!("timeline-cut-{}.png", browser.name())));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// What a screen reader is told of the rows. (Firefox gives its tree to no protocol; there axe looks at the same markup.)
#[test]
fn the_rows_are_named() {
    let browser = &mut Chromium::start();
    let server = serve();
    browser.visit(&server.url("/2026/03/06/bridge"));
    open_sidebar(browser);
    press_button(browser, "Show on the page");
    wait_for_text(browser, "In the story");
    let folds =
        "for (const fold of document.querySelectorAll('details.fold, details.more')) fold.open = true";
    browser.frame(folds);
    let nodes = browser.frame_tree();
    let all = |role: &str| -> Vec<&Value> {
        nodes.iter().filter(|node| node["role"]["value"] == role && node["ignored"] != json!(true)).collect()
    };
    let names = |role: &str| -> Vec<String> {
        all(role).iter().filter_map(|node| Some(node["name"]["value"].as_str()?.to_owned())).collect()
    };
    assert!(names("list").contains(&"In the story".to_owned()), "{:?}", names("list"));
    assert!(names("heading").contains(&"In the story".to_owned()));
    let folds = all("DisclosureTriangle");
    let state = |begin: &str| {
        let fold = folds
            .iter()
            .find(|node| node["name"]["value"].as_str().is_some_and(|name| name.starts_with(begin)));
        let fold =
            fold.unwrap_or_else(|| panic!("expected {begin}, found {:?}", names("DisclosureTriangle")));
        let expanded =
            fold["properties"].as_array().into_iter().flatten().find(|one| one["name"] == "expanded");
        expanded.map(|one| one["value"]["value"].clone()).unwrap_or_default()
    };
    assert_eq!(state("May 3 – 5, 2025"), json!(false));
    assert_eq!(state("March 3, 2026"), json!(false));
    browser.frame("[...document.querySelectorAll('.line details')].find((row) => row.textContent.includes('March 3, 2026')).open = true");
    let nodes = browser.frame_tree();
    let opened = nodes.iter().any(|node| {
        node["role"]["value"] == "DisclosureTriangle"
            && node["name"]["value"].as_str().is_some_and(|name| name.starts_with("March 3, 2026"))
            && node["properties"]
                .as_array()
                .into_iter()
                .flatten()
                .any(|one| one["name"] == "expanded" && one["value"]["value"] == json!(true))
    });
    assert!(opened);
    let status = nodes.iter().find(|node| node["role"]["value"] == "status");
    assert!(status.is_some(), "expected a live region, found none");
}
