//! What a page's headers forbid: WASM, frames, markup from text, everything that runs.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, wait_for};

in_both!(strict_policy, trusted_types, no_frames, isolated, sandboxed, dialog_over_the_page);

/// Opens on the story served with one more header.
fn on_story(browser: &mut dyn Browser, header: &'static str, value: &'static str) -> Server {
    let server = Server::start(move |_| Some(Answer::html(pages::story("")).header(header, value)));
    browser.visit(&server.url("/"));
    server
}

fn opens(browser: &mut dyn Browser, header: &'static str, value: &'static str) {
    let _server = on_story(browser, header, value);
    open_sidebar(browser);
    let text = browser.frame("return document.body.innerText").unwrap_or_default();
    assert!(text.as_str().unwrap_or_default().contains("Harbour closed after storm"), "{text}");
}

fn strict_policy(browser: &mut dyn Browser) {
    opens(browser, "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'");
}

fn trusted_types(browser: &mut dyn Browser) {
    opens(browser, "Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types 'none'");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn no_frames(browser: &mut dyn Browser) {
    opens(browser, "Content-Security-Policy", "frame-src 'none'; child-src 'none'; object-src 'none'");
}

/// The page asks for cross-origin isolation; Chromium then lets in only frames without credentials.
fn isolated(browser: &mut dyn Browser) {
    let story = || Answer::html(pages::story("")).header("Cross-Origin-Opener-Policy", "same-origin");
    let server = Server::start(move |_| Some(story().header("Cross-Origin-Embedder-Policy", "require-corp")));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
}

/// No frame of ours can run in a sandboxed page; the reading is offered in a tab.
fn sandboxed(browser: &mut dyn Browser) {
    let _server = on_story(browser, "Content-Security-Policy", "sandbox allow-scripts");
    browser.click_button();
    wait_for("the offer of a tab", || {
        browser.page("return document.activeElement?.dataset?.dateline === ''")
    });
    browser.press("Enter");
    wait_for("the tab", || browser.tabs().iter().any(|tab| tab.contains("sidebar.html#")).into());
    browser.switch_to("sidebar.html#");
    wait_for("the reading", || {
        browser.page("return document.body?.innerText.includes('Harbour closed after storm')")
    });
}

/// A modal dialog makes all but itself inert; the sidebar stands in it.
fn dialog_over_the_page(browser: &mut dyn Browser) {
    let server = Server::start(|_| {
        Some(Answer::html(
            pages::story("")
                + "<dialog>Cookies?</dialog><script>document.querySelector('dialog').showModal()</script>",
        ))
    });
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    assert_eq!(
        browser.page("return document.querySelector('[data-dateline]').parentNode.localName"),
        "dialog"
    );
    browser.press("Escape");
    wait_for("Escape to close the sidebar, not the dialog", || (browser.frame_count() == 0).into());
    assert_eq!(browser.page("return document.querySelector('dialog').open"), true);
}
