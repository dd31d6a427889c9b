//! What the page's side hands over, and what happens when the reader fails on it: open shadow roots, a trap in the page, a
//! trap in the sidebar.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, open_sidebar, pages, press_button, wait_for, wait_for_text};
use serde_json::json;

in_both!(article_in_shadow_roots, trap_in_the_sidebar);

const AFTER_A_TRAP: &str = "The reader failed on this page once";

fn article_in_shadow_roots(browser: &mut dyn Browser) {
    // A root within a root, made by script, as web components make theirs.
    let page = "<!doctype html><html lang=en><title>Mill burns</title><news-page></news-page><script>
        const page = document.querySelector('news-page').attachShadow({mode: 'open'});
        page.innerHTML = '<article><h1>Old mill burns down</h1><p>By <a rel=author href=/by/kim>Kim Sample</a></p><news-text></news-text></article>';
        page.querySelector('news-text').attachShadow({mode: 'open'}).innerHTML = '<p>The old mill of Northport burned down on Friday night, and nobody was hurt, the fire brigade said.</p><p>“It was gone within the hour,” said Mary Miller, who owned the mill. “I could only watch it burn.”</p><p>The council will decide in May whether the mill is to be built again, and who is to pay for it.</p>'</script>";
    let server = Server::start(move |_| Some(Answer::html(page)));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    for said in ["Old mill burns down", "Kim Sample", "Mary Miller"] {
        wait_for_text(browser, said);
    }
    press_button(browser, "Show on the page");
    wait_for("a highlight in the inner root", || {
        browser.page(
            "const ranges = [...CSS.highlights.get('dateline') ?? []];
             return ranges.length > 0 && ranges[0].startContainer.getRootNode().host?.localName === 'news-text'",
        )
    });
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    let left = "return CSS.highlights.size + document.querySelector('news-page').shadowRoot.querySelector('news-text').shadowRoot.adoptedStyleSheets.length";
    assert_eq!(browser.page(left), 0);
}

/// A call through a place that the module's table has not got.
fn trap(browser: &mut dyn Browser, module: &str) {
    browser.frame(&format!(
        "const reader = await import('{module}');
         const wasm = await reader.default();
         setTimeout(() => wasm.__wbindgen_destroy_closure(0x7fffffff, 0x7fffffff))"
    ));
}

/// The first trap is answered by a fresh instance and a notice, the second by words.
fn trap_in_the_sidebar(browser: &mut dyn Browser) {
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let notice = format!("return document.body.innerText.includes({AFTER_A_TRAP:?})");
    assert_eq!(browser.frame(&notice), Some(json!(false)));
    trap(browser, "./reader.js");
    wait_for_text(browser, AFTER_A_TRAP);
    wait_for_text(browser, "Harbour closed after storm");
    press_button(browser, "Save");
    wait_for_text(browser, "You saved this page on");
    trap(browser, "./reader.js?again");
    wait_for_text(browser, "Dateline could not start here.");
}

/// In Chromium, whose protocol reaches the world of content scripts.
#[test]
fn trap_in_the_page() {
    let browser = &mut Chromium::start();
    let server = Server::start(|_| Some(Answer::html(pages::story(""))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    browser.content_script(
        "Object.defineProperty(globalThis, 'datelineReader', {
           get: () => globalThis.real && {start: globalThis.real.start, read: () => { globalThis.datelinePanic = 'told'; throw new WebAssembly.RuntimeError('unreachable') }},
           set: (reader) => { globalThis.real = reader },
         }); true",
    );
    open_sidebar(browser);
    wait_for_text(browser, AFTER_A_TRAP);
    wait_for_text(browser, "Harbour closed after storm");
    wait_for_text(browser, "Read in this sidebar");
}
