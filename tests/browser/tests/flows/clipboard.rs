//! A citation is copied and really pasted, by Ctrl+V, into a text field and into a rich one of another page: where the page is
//! secure, plain http, forbids the clipboard, or writes its own words into whatever is copied.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, press_button, wait_for, wait_for_text};
use serde_json::json;

in_both!(
    copies_a_citation,
    copies_by_one_key,
    copies_the_reading,
    on_plain_http,
    where_the_page_forbids_the_clipboard,
    where_the_page_hijacks_copying,
);

/// Where everything is pasted.
const DESK: &str = "<!doctype html><title>Desk</title><textarea></textarea><div contenteditable><br></div>";

/// Listeners that put the page's words into what is copied, as sites do that add "Read more at", and keep others from hearing.
const HIJACK: &str = "<script>for (const target of [window, document]) target.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/plain', 'Hijacked'); event.clipboardData.setData('text/html', '<b>Hijacked</b>');
    event.preventDefault(); event.stopImmediatePropagation() }, true)</script>";

pub fn server(head: &'static str, policy: &'static str) -> Server {
    Server::start(move |path| {
        let page = if path == "/desk" { DESK.to_owned() } else { pages::story(head) };
        Some(Answer::html(page).header("Permissions-Policy", policy))
    })
}

/// Pastes into both fields of a new tab; gives the plain field's text and the rich one's markup.
pub fn paste(browser: &mut dyn Browser, server: &Server) -> (String, String) {
    browser.new_tab(&server.url("/desk"));
    for field in ["textarea", "[contenteditable]"] {
        browser.page(&format!("document.querySelector('{field}').focus()"));
        browser.press("Control+v");
    }
    let held = "const [plain, rich] = [document.querySelector('textarea').value, document.querySelector('div').innerHTML];
        return plain && rich !== '<br>' && [plain, rich]";
    let held = wait_for("the paste", || browser.page(held));
    let text = |at: usize| held[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1))
}

/// The citation of the story, in both forms, and nothing else.
fn is_the_citation((plain, rich): (String, String)) {
    assert!(
        plain.starts_with("Example, A. (2024, March 5). Harbour closed after storm. The Courier."),
        "{plain}"
    );
    for part in ["Example, A.", "2024, March 5", "Harbour closed after storm", "The Courier"] {
        assert!(rich.contains(part), "expected {part} in {rich}");
    }
    let italic = ["<i>The Courier</i>", "<i>Harbour closed after storm</i>"];
    assert!(italic.iter().any(|italic| rich.contains(italic)), "{rich}");
    assert!(!rich.contains("font"), "no fonts: {rich}");
    assert!(!format!("{plain}{rich}").contains("Hijacked"), "{plain}\n{rich}");
}

fn copy_citation(browser: &mut dyn Browser, url: &str) {
    browser.visit(url);
    open_sidebar(browser);
    press_button(browser, "Copy citation");
    wait_for_text(browser, "Citation copied.");
}

fn copies_a_citation(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    copy_citation(browser, &server.url("/"));
    assert_eq!(browser.page("return isSecureContext"), true);
    is_the_citation(paste(browser, &server));
}

/// C, while the focus is in the citation.
fn copies_by_one_key(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    browser.press("c");
    browser.frame("document.querySelector('#style').focus()");
    browser.press("c");
    wait_for_text(browser, "Citation copied.");
    is_the_citation(paste(browser, &server));
}

fn copies_the_reading(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    press_button(browser, "Copy as Markdown");
    wait_for_text(browser, "copied as Markdown");
    let (text, _) = paste(browser, &server);
    for part in ["# Harbour closed after storm", "Ada Example", "Jo Field", "ports"] {
        assert!(text.contains(part), "expected {part} in {text}");
    }
}

fn on_plain_http(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    copy_citation(browser, &server.insecure_url("/"));
    assert_eq!(
        browser.page("return [isSecureContext, typeof navigator.clipboard]"),
        json!([false, "undefined"])
    );
    is_the_citation(paste(browser, &server));
}

fn where_the_page_forbids_the_clipboard(browser: &mut dyn Browser) {
    let server = server("", "clipboard-write=()");
    copy_citation(browser, &server.url("/"));
    is_the_citation(paste(browser, &server));
}

/// On plain http too, where copying must go by the command that such pages listen to.
fn where_the_page_hijacks_copying(browser: &mut dyn Browser) {
    let server = server(HIJACK, "camera=()");
    for url in [server.url("/"), server.insecure_url("/")] {
        browser.new_tab(&url);
        browser.page("getSelection().selectAllChildren(document.querySelector('h1'))");
        browser.press("Control+c");
        let (plain, _) = paste(browser, &server);
        assert_eq!(plain, "Hijacked", "the page does what it is here for");
        browser.new_tab(&url);
        open_sidebar(browser);
        press_button(browser, "Copy citation");
        wait_for_text(browser, "Citation copied.");
        is_the_citation(paste(browser, &server));
    }
}
