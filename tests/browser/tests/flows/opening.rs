//! The button: opens, closes, follows a single-page site.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, wait_for};
use serde_json::json;

in_both!(
    opens_and_closes,
    without_metadata,
    follows_a_single_page_site,
    closes_with_the_page,
    sheet_on_a_narrow_window
);

fn opens_and_closes(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html(pages::story("<style>html{color:#123}</style>"))));
    browser.visit(&server.url("/"));
    let before = browser.page("return document.documentElement.outerHTML");
    open_sidebar(browser);
    assert!(shown(browser).contains("Harbour closed after storm"));
    // Chromium focuses a frame in its own time, and at times takes the focus from what the frame had given it to.
    if browser.name() == "firefox" {
        let focus = browser.frame("return document.activeElement.getAttribute('aria-label')");
        assert_eq!(
            focus,
            Some(json!("Dateline: where this page’s facts come from")),
            "is read out on opening"
        );
    }
    assert_eq!(browser.page("return document.documentElement.style.marginRight"), "380px");
    browser.screenshot(&browser_tests::scratch().join(format!("opening-{}.png", browser.name())));
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    assert_eq!(browser.page("return document.documentElement.outerHTML"), before, "the page is as it was");
    assert_eq!(browser.page("return CSS.highlights.size + document.adoptedStyleSheets.length"), 0);
    open_sidebar(browser);
    browser.press("Escape");
    wait_for("Escape to close", || (browser.frame_count() == 0).into());
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn without_metadata(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html("<p>Only words.")));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    assert!(!shown(browser).is_empty());
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn follows_a_single_page_site(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/one"));
    open_sidebar(browser);
    browser.page(
        "history.pushState({}, '', '/two'); document.title = 'Bridge opened';
         document.querySelector('h1').textContent = 'Bridge opened';
         document.querySelector('script[type=\"application/ld+json\"]').remove()",
    );
    browser.click_button();
    wait_for("a reading of the page as it is now", || shown(browser).contains("Bridge opened").into());
    assert_eq!(browser.frame_count(), 1);
}

fn closes_with_the_page(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/one"));
    open_sidebar(browser);
    browser.visit(&server.url("/two"));
    browser.page("setTimeout(() => history.back())");
    wait_for("the first page again", || browser.page("return location.pathname === '/one'"));
    assert_eq!(browser.frame_count(), 0);
    assert_eq!(browser.page("return document.documentElement.hasAttribute('style')"), false);
}

fn sheet_on_a_narrow_window(browser: &mut dyn Browser) {
    // Long enough for a scroll bar of its own, which takes some of the window's width.
    let server = Server::start(|_| Some(Answer::html(pages::long_story(600))));
    browser.visit(&server.url("/"));
    browser.set_size(500, 700);
    open_sidebar(browser);
    let edges = "const {left, right} = document.querySelector('[data-dateline]').getBoundingClientRect();
        return left === 0 && right === document.documentElement.clientWidth";
    assert_eq!(browser.page(edges), true);
    let host = "return document.querySelector('[data-dateline]').getBoundingClientRect().width";
    assert_eq!(browser.page("return document.documentElement.style.marginRight"), "");
    browser.set_size(800, 700);
    wait_for("a sidebar over the page", || (browser.page(host) == json!(380)).into());
    assert_eq!(browser.page("return document.documentElement.style.marginRight"), "");
}

fn shown(browser: &mut dyn Browser) -> String {
    let text = browser.frame("return document.body?.innerText").unwrap_or_default();
    text.as_str().unwrap_or_default().to_owned()
}
