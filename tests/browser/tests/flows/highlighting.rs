//! A sentence of the sidebar shown on the page: across inline elements, after the page has changed, and by the copied
//! link's text fragment (<https://wicg.github.io/scroll-to-text-fragment/>).

use super::clipboard::paste;
use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, wait_for, wait_for_text};
use serde_json::Value;

in_both!(across_inline_elements, after_the_page_has_changed, by_the_copied_link);

/// The sentence wanted, far down a long page, in five elements.
const SENTENCE: &str =
    "“We will not open before Friday, whatever the council says,” said Jo Field, who runs the harbour.";

fn story() -> String {
    let filler = |from: usize| {
        (from..from + 25)
            .map(|number| format!("<p>Ship number {number} lay in the river mouth on Monday, as it had done for a week, and its crew waited for the storm to pass over the town.</p>"))
            .collect::<String>()
    };
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Harbour closed</title></head><body><article><h1>Harbour closed after storm</h1>{}
         <p id=said>“We will <b>not</b> open before <a href=https://example.org/friday>Friday</a>, <em>whatever <i>the council</i> says</em>,” said Jo Field, who runs the harbour. Nobody was hurt.</p>{}</article>
         <textarea></textarea><div contenteditable></div></body></html>",
        filler(1),
        filler(26)
    )
}

fn server() -> Server {
    Server::start(|_| Some(Answer::html(story())))
}

/// Presses a button of the passage that holds the words.
fn press(browser: &mut dyn Browser, words: &str, label: &str) {
    let script = format!(
        "const passages = [...document.querySelectorAll('blockquote')].filter((one) => one.textContent.includes({words:?}));
         const buttons = passages.flatMap((one) => [...one.querySelectorAll('button')]);
         const button = buttons.find((one) => one.textContent.trim().startsWith({label:?}));
         for (let part = button?.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
         button?.click();
         return Boolean(button)"
    );
    wait_for(label, || browser.frame(&script).unwrap_or_default());
}

/// The words highlighted, once there are some and the first of them can be seen.
fn highlighted(browser: &mut dyn Browser) -> String {
    let script = "const ranges = [...CSS.highlights.get('dateline') ?? []];
        const seen = ranges[0]?.getBoundingClientRect();
        return seen && seen.top >= 0 && seen.bottom <= innerHeight && ranges.map(String).join('')";
    let words = wait_for("a highlight in view", || browser.page(script));
    words.as_str().unwrap_or_default().to_owned()
}

fn across_inline_elements(browser: &mut dyn Browser) {
    let server = server();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "Jo Field");
    assert_eq!(browser.page("return scrollY"), 0);
    press(browser, "before Friday", "Show on the page");
    assert_eq!(highlighted(browser), SENTENCE);
    let spoilt = "return document.querySelectorAll('#said *').length";
    assert_eq!(browser.page(spoilt), 4, "the page's elements stay as they are");
}

/// What scripts do to a page while it is read: text nodes are split, the paragraph is made anew elsewhere, words change.
fn after_the_page_has_changed(browser: &mut dyn Browser) {
    let server = server();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "Jo Field");
    browser.page(
        "const said = document.querySelector('#said');
         const again = said.cloneNode(true);
         said.remove();
         again.innerHTML = again.innerHTML.replace('runs the harbour', 'runs the <mark>harbour</mark>');
         again.firstChild.splitText(4);
         again.prepend(Object.assign(document.createElement('aside'), {textContent: 'Advertisement'}));
         document.querySelector('article p:last-of-type').before(again)",
    );
    press(browser, "before Friday", "Show on the page");
    assert_eq!(highlighted(browser), SENTENCE);
    // The desk corrects the sentence: it is found by most of its words.
    browser.page("document.querySelector('#said a').textContent = 'Sunday noon'");
    press(browser, "before Friday", "Show on the page");
    let corrected = wait_for("the corrected words", || {
        let words = highlighted(browser);
        if words.contains("Sunday noon") { words.into() } else { Value::Null }
    });
    assert!(corrected.as_str().is_some_and(|words| words.contains("Jo Field")), "{corrected}");
}

fn by_the_copied_link(browser: &mut dyn Browser) {
    let server = server();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "Jo Field");
    press(browser, "before Friday", "Copy with citation");
    wait_for_text(browser, "copied");
    let (plain, rich) = paste(browser, &server);
    let lines: Vec<&str> = plain.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[0], SENTENCE, "{plain}");
    assert!(plain.contains("Harbour closed after storm"), "cited: {plain}");
    let link = lines.last().copied().unwrap_or_default();
    assert!(link.contains("#:~:text="), "{plain}");
    assert!(rich.contains("<a href="), "{rich}");
    browser.new_tab(link);
    wait_for("the sentence in view", || {
        browser.page(
            "const seen = document.querySelector('#said').getBoundingClientRect();
             return scrollY > 0 && seen.top >= 0 && seen.bottom <= innerHeight",
        )
    });
}
