//! The page the project was created from: what a person must see, line by line, in both browsers.
//!
//! The same page and address as the native fixture `tests/pages/seed`; here the words on the screen are looked at.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, scratch, wait_for};

in_both!(reads_the_seed_page);

fn reads_the_seed_page(browser: &mut dyn Browser) {
    let page = pages::fixture("seed").expect("tests/pages/seed is there");
    let server = Server::start(move |_| Some(Answer::html(page.clone())));
    browser.visit(&server.url("/20230820/us-admits-1112735562.html"));
    open_sidebar(browser);
    browser.screenshot(&scratch().join(format!("seed-{}.png", browser.name())));
    browser.frame("for (const part of document.querySelectorAll('details')) part.open = true");
    let text = wait_for("words", || browser.frame("return document.body.innerText").unwrap_or_default());
    let text = text.as_str().unwrap_or_default();
    let count = |words: &str| text.matches(words).count();
    for words in [
        "US Admits It Missed Opportunity for Peace Talks in Ukraine – Reports",
        "Sputnik International",
        "Rosiya Segodnya",
        "English",
        "This story is 3 years old.",
        "August 20, 2023",
        "9:11",
        "no later change stated",
        "Sergey Lebedev",
        "Mark Milley",
        "Chairman of the Joint Chiefs of Staff",
        "Kremlin",
        "Moscow",
        "American officials",
        "US official",
        "missed a window",
        "ukrainian crisis",
        "us-ukraine relations",
    ] {
        assert!(count(words) > 0, "expected {words:?} in\n{text}");
    }
    let names =
        "return [...document.querySelectorAll('.sources .row > summary b')].map((name) => name.textContent)";
    let names = browser.frame(names).unwrap_or_default().to_string();
    assert!(names.contains("Milley"), "{names}");
    for word in ["Biden", "Blinken", "CIA", "Pentagon"] {
        assert!(!names.contains(word), "{word} is no source: {names}");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
