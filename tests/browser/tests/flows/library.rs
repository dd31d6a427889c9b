//! What is saved stays: over a restart, with the background stopped, from two tabs at once; a full disk is said before.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, press_button, wait_for, wait_for_text};
use serde_json::{Value, json};

in_both!(
    saved_over_a_restart,
    with_the_background_stopped,
    from_several_tabs_at_once,
    full_storage_is_said_before
);

fn stories() -> Server {
    Server::start(|path| Some(Answer::html(pages::story("").replace("/2024/03/05/harbour-closed", path))))
}

/// The records in the extension's storage, as seen from the sidebar.
fn records(browser: &mut dyn Browser) -> Vec<Value> {
    let script = "const all = await chrome.storage.local.get(null);
        return Object.entries(all).filter(([key]) => key.startsWith('record:')).map(([, text]) => JSON.parse(text))";
    browser.frame(script).and_then(|found| found.as_array().cloned()).unwrap_or_default()
}

fn saved_over_a_restart(browser: &mut dyn Browser) {
    let server = stories();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    browser.restart();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    wait_for_text(browser, "You saved this page on");
    let kept = records(browser);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["article"]["headline"]["value"], "Harbour closed after storm");
    assert_eq!(kept[0]["readWhere"], "content_script");
    let library = browser.extension_page("library.html");
    browser.new_tab(&library);
    wait_for("the list of what is saved", || {
        browser.page("return document.body.innerText.includes('Harbour closed after storm')")
    });
}

fn with_the_background_stopped(browser: &mut dyn Browser) {
    let server = stories();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    browser.stop_background();
    assert_eq!(browser.frame_count(), 1, "the sidebar stays");
    press_button(browser, "Show on the page");
    wait_for("a highlight on the page", || browser.page("return CSS.highlights.size === 1"));
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    assert_eq!(records(browser).len(), 1);
}

fn from_several_tabs_at_once(browser: &mut dyn Browser) {
    let server = stories();
    for path in ["/one", "/two", "/one?utm_source=letter"] {
        browser.new_tab(&server.url(path));
        open_sidebar(browser);
    }
    for path in ["/one", "/two", "/one?utm_source=letter"] {
        browser.switch_to(&server.url(path));
        press_button(browser, "Save");
    }
    wait_for_text(browser, "You saved this page on");
    wait_for("both records", || (records(browser).len() == 2).into());
    let mut ids: Vec<Value> = records(browser).iter().map(|record| record["id"].clone()).collect();
    ids.sort_by_key(Value::to_string);
    assert!(ids[0].as_str().is_some_and(|id| id.ends_with("/one")), "{ids:?}");
    assert!(ids[1].as_str().is_some_and(|id| id.ends_with("/two")), "{ids:?}");
}

fn full_storage_is_said_before(browser: &mut dyn Browser) {
    let server = stories();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    browser.frame("navigator.storage.estimate = async () => ({usage: 1e9, quota: 1e9 + 100})");
    press_button(browser, "Save");
    wait_for_text(browser, "storage is full");
    assert_eq!(json!(records(browser)), json!([]));
}
