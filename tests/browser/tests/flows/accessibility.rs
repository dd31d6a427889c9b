//! axe-core finds nothing to complain of in the sidebar and in the library, light and dark; the host's own parts are
//! named and can be reached. axe sees no closed shadow root (it reports nothing there), so those are looked at in
//! Chromium's accessibility tree.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, open_sidebar, pages, press_button, root, wait_for, wait_for_text};
use serde_json::{Value, json};
use std::fs;

in_both!(no_violations, the_focus_is_seen, the_library_in_a_narrow_window);

fn axe() -> String {
    let file = root().join("node_modules/axe-core/axe.min.js");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}; run npm ci", file.display()))
}

fn audit(axe: &str) -> String {
    format!(
        "{axe}; const {{violations}} = await axe.run(document, {{resultTypes: ['violations']}});
         return violations.map(({{id, nodes}}) => id + ': ' + nodes.map((node) => node.html.slice(0, 200)).join(' | '))"
    )
}

fn no_violations(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    let script = audit(&axe());
    for dark in [false, true] {
        browser.visit(&server.url("/"));
        open_sidebar(browser);
        browser.set_dark(dark);
        assert_eq!(browser.frame(&script), Some(json!([])), "dark: {dark}");
        browser.frame("for (const part of document.querySelectorAll('details')) part.open = true");
        assert_eq!(browser.frame(&script), Some(json!([])), "all parts open, dark: {dark}");
    }
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    assert_eq!(browser.frame(&script), Some(json!([])), "saved");
    for name in ["library.html", "options.html"] {
        let page = browser.extension_page(name);
        browser.new_tab(&page);
        wait_for(name, || browser.page("return document.querySelector('h1, h2') !== null"));
        assert_eq!(browser.page(&script), json!([]), "{name}");
    }
}

/// Every stop of the Tab key has a ring and stands clear of the bar and the foot (WCAG 2.4.7, 2.4.11).
fn the_focus_is_seen(browser: &mut dyn Browser) {
    let page = pages::fixture("seed").expect("tests/pages/seed is there");
    let server = Server::start(move |_| Some(Answer::html(page.clone())));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    browser.frame("document.querySelector('.whole').focus()");
    // Scrolled to by the frame after the next.
    let stop = "for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
        const node = document.activeElement;
        if (!node || node === document.body) return null;
        const {outlineStyle} = getComputedStyle(node);
        const {top, bottom} = node.getBoundingClientRect();
        const within = node.closest('.middle');
        const [bar, base] = ['header', '.base'].map((part) => document.querySelector(part).getBoundingClientRect());
        const clear = !within || (top >= bar.bottom && bottom <= base.top);
        return [(node.getAttribute('aria-label') || node.textContent).slice(0, 40), outlineStyle, clear]";
    let mut stops = Vec::new();
    loop {
        browser.press("Tab");
        match browser.frame(stop) {
            None | Some(Value::Null) => break,
            Some(at) => stops.push(at),
        }
    }
    assert!(stops.len() > 20, "{stops:?}");
    let bad: Vec<&Value> = stops.iter().filter(|stop| stop[1] == "none" || stop[2] != true).collect();
    assert_eq!(bad, Vec::<&Value>::new());
}

/// 320 px, as on a window of 1280 px at 400 % (WCAG 1.4.10); the list of formats opened.
fn the_library_in_a_narrow_window(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    let library = browser.extension_page("library.html");
    browser.new_tab(&library);
    browser.set_size(320, 700);
    wait_for("the list of formats", || {
        browser.page("return document.querySelector('details.menu') !== null")
    });
    let wider = "for (const part of document.querySelectorAll('details')) part.open = true;
        const {scrollWidth, clientWidth} = document.documentElement;
        return scrollWidth - clientWidth";
    assert_eq!(browser.page(wider), 0);
}

#[test]
fn the_hosts_parts_are_named() {
    let browser = &mut Chromium::start();
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let session = browser.page_session();
    let tree = browser.call("Accessibility.getFullAXTree", json!({}), Some(&session));
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let name_of = |role: &str| {
        let node = nodes.iter().find(|node| node["role"]["value"] == role);
        node.map(|node| node["name"]["value"].clone()).unwrap_or(Value::Null)
    };
    println!(
        "{:?}",
        nodes.iter().map(|node| (&node["role"]["value"], &node["name"]["value"])).collect::<Vec<_>>()
    );
    assert_eq!(name_of("complementary"), "Dateline");
    assert_eq!(name_of("separator"), "Width of the sidebar");
    assert_eq!(name_of("Iframe"), "Dateline");
}

/// Arabic runs from right to left, as its words do, whatever the browser says of its own interface.
#[test]
fn from_right_to_left() {
    let browser = &mut Chromium::start_in("ar");
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let said = browser.frame("return [document.documentElement.lang, document.dir, document.querySelector('.dates h2').textContent]");
    assert_eq!(said, Some(json!(["ar", "rtl", "التواريخ"])));
    let brand = "return document.querySelector('.brand').getBoundingClientRect().left > innerWidth / 2";
    assert_eq!(browser.frame(brand), Some(json!(true)));
    browser.frame("for (const part of document.querySelectorAll('details')) part.open = true");
    assert_eq!(browser.frame(&audit(&axe())), Some(json!([])));
}

/// The handle takes arrow keys; width and side are remembered.
#[test]
fn the_width_is_set_by_keys() {
    let browser = &mut Chromium::start();
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let width = "return document.querySelector('[data-dateline]').getBoundingClientRect().width";
    // Backwards out of the frame, onto the handle.
    browser.press("Shift+Tab");
    for _ in 0..30 {
        if browser.page("return document.activeElement?.dataset?.dateline === ''") == json!(true) {
            browser.press("ArrowLeft");
            if browser.page(width) == json!(400) {
                break;
            }
        }
        browser.press("Shift+Tab");
    }
    assert_eq!(browser.page(width), 400);
    browser.visit(&server.url("/other"));
    open_sidebar(browser);
    wait_for("the width it had", || (browser.page(width) == json!(400)).into());
}
