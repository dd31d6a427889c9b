//! The options page: the reader's own .csl files, and whose the built-in styles are.

use crate::clipboard::server;
use browser_tests::{Browser, open_sidebar, press_button, root, wait_for, wait_for_text};
use serde_json::json;
use std::fs;

in_both!(adds_and_removes_a_style, says_what_is_wrong_with_a_file, says_whose_the_styles_are);

const STYLE: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Northport House Style</title><id>http://styles.example/northport</id><updated>2024-01-01T00:00:00+00:00</updated>
    <rights license="http://creativecommons.org/licenses/by/4.0/">Free to share</rights></info>
  <citation><layout><text variable="title" prefix="[" suffix="]"/></layout></citation>
  <bibliography><layout suffix=" ⚓"><text variable="title" font-style="italic"/></layout></bibliography>
</style>"#;

/// Opens the options page in a tab.
fn options(browser: &mut dyn Browser) {
    let page = browser.extension_page("options.html");
    browser.new_tab(&page);
    wait_for("the options", || {
        browser.page("return document.querySelectorAll('.style-list li').length >= 14")
    });
}

/// Hands a file to the field as the browser's own dialog does.
fn add(browser: &mut dyn Browser, text: &str) {
    browser.page(&format!(
        "const input = document.querySelector('input[type=file]');
         const chosen = new DataTransfer();
         chosen.items.add(new File([{}], 'style.csl'));
         input.files = chosen.files;
         input.dispatchEvent(new Event('change', {{bubbles: true}}))",
        json!(text)
    ));
}

fn says(browser: &mut dyn Browser, text: &str) {
    wait_for(text, || browser.page(&format!("return document.body.innerText.includes({text:?})")));
}

fn adds_and_removes_a_style(browser: &mut dyn Browser) {
    let server = server("", "camera=()");
    options(browser);
    add(browser, STYLE);
    says(browser, "Added: Northport House Style");
    says(browser, "Free to share (http://creativecommons.org/licenses/by/4.0/)");
    // Twice the same is one.
    add(browser, STYLE);
    wait_for("one row", || {
        browser.page("return document.querySelector('.style-list').innerText.split('Northport').length === 2")
    });
    browser.new_tab(&server.url("/"));
    open_sidebar(browser);
    browser.frame("document.querySelector('#style').click()");
    wait_for("the style in the list", || {
        browser
            .frame("return document.querySelector('.picker').innerText.includes('Northport')")
            .unwrap_or_default()
    });
    press_button(browser, "Northport House Style");
    wait_for_text(browser, "Harbour closed after storm ⚓");
    wait_for_text(browser, "[Harbour closed after storm]");
    browser.restart();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "Harbour closed after storm ⚓");
    options(browser);
    browser.page("[...document.querySelectorAll('.style-list button')].find((button) => button.ariaLabel.includes('Northport')).click()");
    wait_for("the row to go", || {
        browser.page("return !document.querySelector('.style-list').innerText.includes('Northport')")
    });
    browser.new_tab(&server.url("/"));
    open_sidebar(browser);
    wait_for_text(browser, "Example, A. (2024, March 5).");
}

fn says_what_is_wrong_with_a_file(browser: &mut dyn Browser) {
    options(browser);
    let broken = STYLE.replace("</citation>", "");
    let cyclic = STYLE.replace(
        "<citation>",
        "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro><citation>",
    );
    let dependent = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><info><title>Journal of Ports</title>
        <id>http://styles.example/ports</id><link href=\"http://www.zotero.org/styles/apa\" rel=\"independent-parent\"/>
        <updated>2024-01-01T00:00:00+00:00</updated></info></style>";
    for (file, said) in [
        // The line of the closing tag that has none to close.
        (broken.as_str(), "7:"),
        (&cyclic, "5:"),
        (dependent, "http://www.zotero.org/styles/apa"),
        ("Just some words.", "1:1"),
        ("<html><p>A page</p></html>", "1:1"),
    ] {
        add(browser, file);
        wait_for(said, || {
            let status = format!(
                "const status = document.querySelector('[role=status]').innerText; return status.startsWith('Not added') && status.includes({said:?})"
            );
            browser.page(&status)
        });
    }
    assert_eq!(browser.page("return document.querySelectorAll('.style-list button').length"), 0);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// CC BY-SA asks for it: the project, the licence and the styles' names, on the page and in NOTICE.
fn says_whose_the_styles_are(browser: &mut dyn Browser) {
    options(browser);
    let notice = fs::read_to_string(root().join("NOTICE")).expect("NOTICE is there");
    for said in ["Citation Style Language", "citationstyles.org", "CC BY-SA 3.0"] {
        says(browser, said);
    }
    for said in [
        "Citation Style Language project",
        "https://citationstyles.org/",
        "Attribution-ShareAlike 3.0",
        "creativecommons.org/licenses/by-sa/3.0/",
    ] {
        assert!(notice.contains(said), "{said}");
    }
    let links = browser.page("return [...document.querySelectorAll('section a')].map((link) => link.href)");
    assert_eq!(
        links,
        json!(["https://citationstyles.org/", "https://creativecommons.org/licenses/by-sa/3.0/"])
    );
}
