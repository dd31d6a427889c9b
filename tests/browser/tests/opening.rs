//! A click opens the sidebar, a second closes it.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, Firefox, wait_for};
use serde_json::json;

fn opens_and_closes(browser: &mut dyn Browser) {
    let server = Server::start(|_| {
        Some(Answer::html("<!doctype html><title>Plain</title><h1>Plain words</h1><p>Some text."))
    });
    browser.visit(&server.url("/"));
    browser.click_button();
    let text = wait_for("a painted sidebar", || {
        browser.frame("return document.body.textContent.trim() || null").unwrap_or_default()
    });
    println!("{text}");
    assert_eq!(browser.page("return document.documentElement.hasAttribute('style')"), true);
    browser.screenshot(&browser_tests::scratch().join(format!("opening-{}.png", browser.name())));
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    assert_eq!(browser.page("return document.documentElement.outerHTML.includes('dateline') || document.documentElement.hasAttribute('style')"), json!(false));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn chromium() {
    opens_and_closes(&mut Chromium::start());
}

#[test]
fn firefox() {
    opens_and_closes(&mut Firefox::start());
}
