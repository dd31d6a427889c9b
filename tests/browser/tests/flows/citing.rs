//! The citation in the sidebar: corrected before it is copied, in another style and language, with its in-text form, with an
//! archived copy that the reader knows of.

use crate::clipboard::{paste, server};
use crate::library::records;
use browser_tests::{Browser, open_sidebar, press_button, wait_for, wait_for_text};
use serde_json::{Value, json};

in_both!(
    corrected_before_copying,
    emptied_fields_stay_empty,
    with_an_archived_copy,
    shows_every_style,
    finds_a_style,
    favourites_and_the_last_used_come_first,
    in_another_language,
    in_text_beside_the_full_one,
);

/// Writes into the fields of the form behind "Correct…" and keeps them.
fn correct(browser: &mut dyn Browser, fields: &Value) {
    press_button(browser, "Correct…");
    browser.frame(&format!(
        "for (const [name, value] of Object.entries({fields})) document.querySelector(`form.correct [name=${{name}}]`).value = value"
    ));
    press_button(browser, "Keep");
}

fn shown(browser: &mut dyn Browser, selector: &str) -> String {
    let script = format!("return document.querySelector('{selector}')?.textContent ?? ''");
    let text = browser.frame(&script).unwrap_or_default();
    text.as_str().unwrap_or_default().to_owned()
}

/// Opens the list of styles and presses the one whose name begins so.
fn choose_style(browser: &mut dyn Browser, name: &str) {
    browser.frame("document.querySelector('#style').click()");
    press_button(browser, name);
}

/// Names in the open list of styles, from the top.
fn listed(browser: &mut dyn Browser) -> Vec<String> {
    let names = "return [...document.querySelectorAll('.picker .style')].map((name) => name.textContent)";
    let names = browser.frame(names).unwrap_or_default();
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

fn corrected_before_copying(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    correct(browser, &json!({"published": "yesterday"}));
    wait_for_text(browser, "Expected a date such as");
    browser.frame("document.querySelector('form.correct [name=published]').value = ''");
    press_button(browser, "Cancel");
    correct(
        browser,
        &json!({"headline": "Port shut", "authors": "Example, Ada\nField, Jo", "published": "2024-03"}),
    );
    wait_for_text(browser, "What you changed is marked.");
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    press_button(browser, "Copy citation");
    wait_for_text(browser, "Citation copied.");
    let (plain, _) = paste(browser, &server);
    let expected = "Example, A., & Field, J. (2024, March). Port shut. The Courier.";
    assert!(plain.starts_with(expected), "{plain}");
    // What was saved is cited on the next visit, and in the library.
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, expected);
    let kept = records(browser);
    assert_eq!(kept[0]["article"]["headline"]["value"], "Port shut");
    assert_eq!(kept[0]["article"]["headline"]["corrected"], true);
    // A correction of what is saved already is saved with it, and can be taken back.
    correct(browser, &json!({"publisher": "Northport Courier"}));
    wait_for("the correction to be kept", || {
        (records(browser)[0]["article"]["publisher"]["name"]["value"] == "Northport Courier").into()
    });
    press_button(browser, "Correct…");
    press_button(browser, "As the page says");
    wait_for_text(browser, "Harbour closed after storm");
    wait_for("the page's own words to be kept", || {
        let kept = records(browser).remove(0);
        (kept["article"]["headline"]["corrected"] != true
            && kept["article"]["author"][0]["value"]["name"] == "Ada Example")
            .into()
    });
}

fn emptied_fields_stay_empty(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    correct(browser, &json!({"authors": "", "published": ""}));
    wait_for_text(browser, "What you changed is marked.");
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "You saved this page on");
    press_button(browser, "Correct…");
    let fields = "return ['headline', 'authors', 'published'].map((name) => document.querySelector(`form.correct [name=${name}]`).value)";
    assert_eq!(browser.frame(fields), Some(json!(["Harbour closed after storm", "", ""])));
    press_button(browser, "As the page says");
    wait_for("what was emptied to be back", || {
        (records(browser)[0]["article"]["author"][0]["value"]["name"] == "Ada Example").into()
    });
}

fn with_an_archived_copy(browser: &mut dyn Browser) {
    const COPY: &str = "https://web.archive.org/web/20240307123456/https://news.example/harbour";
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    correct(browser, &json!({"archived": "somewhere"}));
    wait_for_text(browser, "Expected the address of a copy, found “somewhere”.");
    browser.frame(&format!("document.querySelector('form.correct [name=archived]').value = '{COPY}'"));
    press_button(browser, "Keep");
    wait_for_text(browser, "What you changed is marked.");
    press_button(browser, "Wikipedia");
    wait_for_text(browser, "Copied.");
    let (plain, _) = paste(browser, &server);
    for part in [&format!("|archive-url={COPY}"), "|archive-date=March 7, 2024", "|url-status=live"] {
        assert!(plain.contains(part), "expected {part} in {plain}");
    }
}

/// Numbered styles, and those that put the address between angle brackets, too.
fn shows_every_style(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    browser.frame("document.querySelector('#style').click()");
    for style in listed(browser) {
        browser.frame(&format!(
            "if (!document.querySelector('.picker')) document.querySelector('#style').click();
             [...document.querySelectorAll('.picker .style')].find((name) => name.textContent === {style:?}).click()"
        ));
        let preview = shown(browser, ".preview");
        assert!(preview.to_lowercase().contains("harbour closed after storm"), "{style}: {preview:?}");
        assert!(
            !preview.contains("&") && !preview.contains("<i") && !preview.contains("<div"),
            "{style}: {preview:?}"
        );
    }
}

fn finds_a_style(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    browser.frame("document.querySelector('#style').click()");
    assert!(listed(browser).len() >= 14, "{:?}", listed(browser));
    // The focus is in the search.
    for key in ["m", "l", "a"] {
        browser.press(key);
    }
    wait_for("the search", || (listed(browser).len() < 14).into());
    let mut found = listed(browser);
    found.retain(|name| !name.to_lowercase().contains("mla") && !name.contains("Modern Language"));
    assert_eq!(found, Vec::<String>::new());
    press_button(browser, "MLA");
    wait_for_text(browser, "Example, Ada. “Harbour Closed after Storm.”");
    browser.frame("document.querySelector('#style').click()");
    browser.press("x");
    browser.press("x");
    wait_for_text(browser, "No style of that name.");
    browser.press("Escape");
    wait_for("the list to close", || (listed(browser).is_empty()).into());
    assert_eq!(browser.frame_count(), 1, "and nothing else");
}

fn favourites_and_the_last_used_come_first(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    choose_style(browser, "OSCOLA");
    choose_style(browser, "IEEE");
    wait_for_text(browser, "A. Example, “Harbour closed after storm,”");
    browser.frame("document.querySelector('#style').click()");
    browser.frame("document.querySelector('.star[data-style=mhra-notes]').click()");
    let first = |browser: &mut dyn Browser| {
        listed(browser).iter().take(3).map(|name| name.chars().take(4).collect()).collect::<Vec<String>>()
    };
    wait_for("the favourite to rise", || (first(browser) == ["IEEE", "OSCO", "MHRA"]).into());
    // Remembered over a restart.
    browser.restart();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "A. Example, “Harbour closed after storm,”");
    browser.frame("document.querySelector('#style').click()");
    assert_eq!(first(browser), ["IEEE", "OSCO", "MHRA"]);
    assert_eq!(
        browser.frame("return document.querySelector('.star[data-style=mhra-notes]').ariaPressed"),
        Some(json!("true"))
    );
    browser.frame("document.querySelector('.star[data-style=mhra-notes]').click()");
    wait_for("the favourite to go", || (first(browser)[2] != "MHRA").into());
}

fn in_another_language(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    browser.frame(
        "document.querySelector('#style').click();
         const language = document.querySelector('select.language');
         language.value = 'de-DE';
         language.dispatchEvent(new Event('change', {bubbles: true}))",
    );
    wait_for("German", || shown(browser, ".preview").contains("2024, März 5").into());
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for("German, remembered", || shown(browser, ".preview").contains("2024, März 5").into());
    press_button(browser, "Copy citation");
    wait_for_text(browser, "Citation copied.");
    assert!(paste(browser, &server).0.contains("2024, März 5"));
    // In the library too.
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    let library = browser.extension_page("library.html");
    browser.new_tab(&library);
    wait_for("German in the library", || {
        browser.page("return document.querySelector('.record .preview, .records .preview')?.textContent.includes('2024, März 5') ?? false")
    });
}

fn in_text_beside_the_full_one(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    assert_eq!(shown(browser, ".in-text bdi"), "(Example, 2024)");
    assert!(shown(browser, ".preview").starts_with("Example, A. (2024, March 5)."));
    press_button(browser, "Copy in-text form");
    wait_for_text(browser, "In-text form copied.");
    assert_eq!(paste(browser, &server).0, "(Example, 2024)");
}
