//! A private window: nothing is saved without asking, and what is saved after asking is kept with the rest.

use crate::library::records;
use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, Firefox, open_sidebar, pages, press_button, wait_for, wait_for_text};
use serde_json::json;

#[test]
fn chromium() {
    let browser = &mut Chromium::start();
    let server = story();
    browser.open_private_window(&server.url("/"));
    asks_before_saving(browser);
}

#[test]
fn firefox() {
    let browser = &mut Firefox::start();
    let server = story();
    browser.open_private_window(&server.url("/"));
    asks_before_saving(browser);
}

fn story() -> Server {
    Server::start(|_| Some(Answer::html(pages::story(""))))
}

fn asks_before_saving(browser: &mut dyn Browser) {
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "This is a private window.");
    assert_eq!(json!(records(browser)), json!([]));
    press_button(browser, "Cancel");
    assert_eq!(json!(records(browser)), json!([]));
    press_button(browser, "Save");
    wait_for_text(browser, "Save it all the same?");
    browser.frame("document.querySelector('[role=alert] button').click()");
    wait_for_text(browser, "You saved this page on");
    assert_eq!(records(browser).len(), 1);
    // What the page says now is another reading, and asked for anew.
    browser.page(
        "document.querySelector('h1').textContent = 'Bridge opened';
         document.querySelector('script[type=\"application/ld+json\"]').remove()",
    );
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    open_sidebar(browser);
    wait_for_text(browser, "Save this version");
    press_button(browser, "Save this version");
    wait_for_text(browser, "This is a private window.");
    press_button(browser, "Library");
    wait_for("the library", || browser.tabs().iter().any(|tab| tab.contains("library.html")).into());
    browser.switch_to("library.html");
    wait_for("what was saved", || {
        browser.page("return document.body?.innerText.includes('Harbour closed after storm')")
    });
}
