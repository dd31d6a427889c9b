//! What is saved stays: over a restart, with the background stopped, from two tabs at once; a full disk is said before.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, press_button, wait_for, wait_for_text};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

in_both!(
    saved_over_a_restart,
    saved_over_a_broken_record,
    with_the_background_stopped,
    with_the_background_stopped_in_a_turn,
    from_several_tabs_at_once,
    full_storage_is_said_before,
    deleted_and_had_back,
    changed_since_it_was_saved,
);

fn stories() -> Server {
    Server::start(|path| Some(Answer::html(pages::story("").replace("/2024/03/05/harbour-closed", path))))
}

/// The records in the extension's storage, as seen from the sidebar.
pub fn records(browser: &mut dyn Browser) -> Vec<Value> {
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

fn saved_over_a_broken_record(browser: &mut dyn Browser) {
    let server = stories();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    let damage = "const all = await chrome.storage.local.get(null);
        const key = Object.keys(all).find((key) => key.startsWith('record:'));
        await chrome.storage.local.set({ [key]: '{\"id\":7}' })";
    browser.frame(damage);
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    // The broken one is kept aside: somebody may still read the words in it.
    let (saved, broken): (Vec<Value>, Vec<Value>) =
        records(browser).into_iter().partition(|record| record["article"].is_object());
    assert_eq!((saved.len(), broken), (1, vec![json!({"id": 7})]));
    assert_eq!(saved[0]["article"]["headline"]["value"], "Harbour closed after storm");
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

/// Another writer has the turn and the background dies while we wait for ours: asking again wakes it.
fn with_the_background_stopped_in_a_turn(browser: &mut dyn Browser) {
    let server = stories();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    let other = "globalThis.other = chrome.runtime.connect({name: 'turn'});
        return await new Promise((granted) => other.onMessage.addListener(granted))";
    assert_eq!(browser.frame(other), Some(json!({"turn": true})));
    press_button(browser, "Save");
    sleep(Duration::from_millis(500));
    assert_eq!(records(browser).len(), 0, "it is the other's turn");
    let begun = Instant::now();
    browser.stop_background();
    wait_for_text(browser, "You saved this page on");
    assert!(begun.elapsed() < Duration::from_secs(8), "before the other's turn would have run out");
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

fn deleted_and_had_back(browser: &mut dyn Browser) {
    let server = stories();
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    browser.frame("const note = document.querySelector('#own-note'); note.value = 'Mine'; note.dispatchEvent(new Event('change'))");
    wait_for("the note", || (records(browser)[0]["note"] == "Mine").into());
    press_button(browser, "Delete");
    wait_for_text(browser, "Deleted.");
    assert_eq!(json!(records(browser)), json!([]));
    press_button(browser, "Undo");
    wait_for_text(browser, "Restored.");
    wait_for_text(browser, "You saved this page on");
    assert_eq!(records(browser)[0]["note"], "Mine");
}

fn changed_since_it_was_saved(browser: &mut dyn Browser) {
    let server = Server::start(|path| {
        let page = pages::story("");
        Some(Answer::html(match path {
            "/story?later" => page
                .replace("Harbour closed after storm", "Harbour reopened")
                .replace("2024-03-06T08:30:00+01:00", "2024-03-09T08:30:00+01:00")
                .replace("Ada Example", "Bo Sample")
                .replace("Nobody was hurt.", "Two were hurt."),
            _ => page,
        }))
    });
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    browser.visit(&server.url("/story"));
    open_sidebar(browser);
    wait_for_text(browser, "Nothing we read has changed since.");
    browser.visit(&server.url("/story?later"));
    open_sidebar(browser);
    wait_for_text(browser, "The publisher changed");
    browser.frame("for (const part of document.querySelectorAll('details')) part.open = true");
    let shown = "return ['del', 'ins'].map((kind) => [...document.querySelectorAll(`.changed ${kind}`)].map((words) => words.innerText).join('\\n'))";
    let shown = browser.frame(shown).unwrap_or_default();
    for (at, words) in [
        (0, ["Harbour closed after storm", "March 6, 2024", "Ada Example", "Nobody was hurt."]),
        (1, ["Harbour reopened", "March 9, 2024", "Bo Sample", "Two were hurt."]),
    ] {
        for word in words {
            assert!(shown[at].as_str().is_some_and(|shown| shown.contains(word)), "{word} in {shown}");
        }
    }
    // Both versions are kept.
    press_button(browser, "Save this version");
    wait_for_text(browser, "Nothing we read has changed since.");
    let kept = records(browser);
    assert_eq!(kept[0]["article"]["headline"]["value"], "Harbour reopened");
    assert_eq!(kept[0]["earlier"][0]["headline"]["value"], "Harbour closed after storm");
}
