//! A citation is read back from the clipboard as HTML and as text.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, press_button, wait_for_text};

in_both!(copies_a_citation, copies_the_reading, where_the_page_forbids_the_clipboard);

fn on_story(browser: &mut dyn Browser, policy: &'static str) -> Server {
    let server =
        Server::start(move |_| Some(Answer::html(pages::story("")).header("Permissions-Policy", policy)));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    server
}

fn copies_a_citation(browser: &mut dyn Browser) {
    let _server = on_story(browser, "camera=()");
    press_button(browser, "Copy citation");
    wait_for_text(browser, "Citation copied.");
    let (html, text) = browser.clipboard();
    for part in ["Example, A.", "2024, March 5", "Harbour closed after storm", "The Courier"] {
        assert!(text.contains(part), "expected {part} in {text}");
        assert!(html.contains(part), "expected {part} in {html}");
    }
    assert!(html.contains("<i>") && !text.contains('<'), "{html}\n{text}");
}

fn copies_the_reading(browser: &mut dyn Browser) {
    let _server = on_story(browser, "camera=()");
    press_button(browser, "Copy as Markdown");
    wait_for_text(browser, "copied as Markdown");
    let (_, text) = browser.clipboard();
    for part in ["# Harbour closed after storm", "Ada Example", "Jo Field", "ports"] {
        assert!(text.contains(part), "expected {part} in {text}");
    }
}

fn where_the_page_forbids_the_clipboard(browser: &mut dyn Browser) {
    let _server = on_story(browser, "clipboard-write=()");
    press_button(browser, "Copy citation");
    wait_for_text(browser, "Citation copied.");
    assert!(browser.clipboard().1.contains("Harbour closed after storm"));
}
