//! Where the browser lets no script in, the button says why.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, Firefox, open_sidebar, pages, scratch, wait_for};
use serde_json::json;
use std::fs;

in_both!(browser_pages_and_other_files, leave_of_an_earlier_page);

fn says(browser: &mut dyn Browser, reason: &str) {
    wait_for(reason, || (browser.button().1 == "!").into());
    assert!(browser.button().0.contains(reason), "{:?}", browser.button());
    assert_eq!(browser.frame_count(), 0);
}

fn browser_pages_and_other_files(browser: &mut dyn Browser) {
    let page = if browser.name() == "chromium" { "chrome://version/" } else { "about:license" };
    browser.visit(page);
    browser.click_button();
    says(browser, "the browser’s own pages");
    let server =
        Server::start(|_| Some(Answer::default().header("content-type", "text/plain").with_body("words")));
    browser.visit(&server.url("/words.txt"));
    browser.click_button();
    wait_for("the button to say why", || browser.button().0.contains("another kind").into());
}

fn file() -> String {
    let file = scratch().join("story.html");
    fs::write(&file, pages::story("")).expect("the scratch folder can be written");
    format!("file://{}", file.display())
}

/// Chromium asks for a leave of its own, which an extension given on the command line has.
#[test]
fn files_in_chromium() {
    let browser = &mut Chromium::start();
    browser.visit(&file());
    open_sidebar(browser);
    browser.configure("fileAccess", false);
    browser.visit(&file());
    browser.click_button();
    says(browser, "into files only if you allow it");
}

/// Firefox counts files among the pages that a click opens.
#[test]
fn files_in_firefox() {
    let browser = &mut Firefox::start();
    browser.visit(&file());
    open_sidebar(browser);
}

/// Clicked on one page of a site, then on to one that asks for isolation (COOP with COEP): Chromium takes the leave of the
/// first page for enough and then does not honour it.
fn leave_of_an_earlier_page(browser: &mut dyn Browser) {
    let server = Server::start(|path| {
        let story = Answer::html(pages::story(""));
        Some(match path {
            "/isolated" => story
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Embedder-Policy", "require-corp"),
            _ => story,
        })
    });
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let isolated = server.url("/isolated");
    browser.page(&format!("setTimeout(() => location.href = {isolated:?})"));
    wait_for("the other page", || {
        browser.page("return location.pathname === '/isolated' && document.readyState === 'complete'")
    });
    if browser.name() == "firefox" {
        return open_sidebar(browser);
    }
    browser.click_button();
    says(browser, "does not let Dateline into this page");
}

/// Those that no test can open without a network, by address and the browser's words.
#[test]
fn reasons() {
    let browser = &mut Chromium::start();
    const HIDDEN: &str = "Cannot access contents of the page. Extension manifest must request permission to access the respective host.";
    for (address, error, reason) in [
        ("", "The extensions gallery cannot be scripted.", "refusedStore"),
        ("", "Cannot access a chrome:// URL", "refusedBrowserPage"),
        ("", HIDDEN, "refusedHidden"),
        ("", "Missing host permission for the tab", "refusedHidden"),
        ("https://addons.mozilla.org/firefox/addon/x", HIDDEN, "refusedStore"),
        ("https://news.example/?q=https://addons.mozilla.org", HIDDEN, "refusedByPage"),
        ("view-source:https://news.example/", HIDDEN, "refusedSource"),
        ("file:///a.html", HIDDEN, "refusedFile"),
        ("https://news.example/report.pdf#page=2", HIDDEN, "refusedNotAPage"),
        ("https://news.example/report.pdf.html", HIDDEN, "refusedByPage"),
        ("about:blank", HIDDEN, "refusedBrowserPage"),
    ] {
        let told = browser.background(&format!("return reasonFor({address:?}, {error:?})"));
        assert_eq!(told, json!(reason), "{address} {error}");
    }
}
