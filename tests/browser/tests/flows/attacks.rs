//! Pages that hide, move, replace, imitate or listen to the sidebar.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, open_sidebar, pages, press_button, wait_for};
use serde_json::json;
use std::thread::sleep;
use std::time::Duration;

in_both!(
    hostile_styles_and_listeners,
    hostile_roots,
    forms_in_the_way,
    taken_away_at_once,
    forged_messages,
    embedded_by_the_page,
    removed_moved_or_navigated,
    tokens_are_for_one_frame_of_one_tab,
    overridden_functions,
);

fn story() -> Server {
    Server::start(|_| Some(Answer::html(pages::story(""))))
}

/// Waits for our side to notice, and for a click to open afresh.
fn closes_and_reopens(browser: &mut dyn Browser, what: &str) {
    wait_for(what, || (browser.frame_count() == 0).into());
    wait_for("no host", || browser.page("return !document.querySelector('[data-dateline]')"));
    assert_eq!(browser.page("return document.documentElement.style.marginRight"), "", "{what}");
    open_sidebar(browser);
}

fn hostile_styles_and_listeners(browser: &mut dyn Browser) {
    let head = "<style>@layer x { * { display: none !important; opacity: 0 !important; transform: scale(0) !important } }
        div, iframe { display: none !important; visibility: hidden !important; width: 0 !important; position: static !important }
        body { display: block !important }</style>
        <script>keys = []; for (const type of ['keydown', 'keypress', 'keyup', 'focus', 'copy', 'message'])
        addEventListener(type, (event) => { keys.push(type); event.stopImmediatePropagation(); event.preventDefault() }, true)</script>";
    let server = Server::start(move |_| Some(Answer::html(pages::story(head))));
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let seen = "const host = document.querySelector('[data-dateline]');
        host.style.setProperty('display', 'none', 'important'); host.style.setProperty('opacity', '0', 'important');
        const box = host.getBoundingClientRect(); const style = getComputedStyle(host);
        return [box.width, style.display, style.opacity, style.visibility, style.position, style.transform]";
    assert_eq!(browser.page(seen), json!([380, "block", "1", "visible", "fixed", "none"]));
    browser.page("keys.length = 0");
    browser.press("a");
    assert_eq!(
        browser.page("return keys.filter((type) => type !== 'focus')"),
        json!([]),
        "the page sees no key"
    );
    browser.press("Escape");
    wait_for("Escape to close", || (browser.frame_count() == 0).into());
}

/// What a root element does to all that is in it: draws it in another size, leaves it out, lets nobody in.
fn hostile_roots(browser: &mut dyn Browser) {
    let page = |path: &str| {
        let (attributes, style) = match path {
            "/small" => ("", "zoom: 0.4"),
            "/large" => ("", "zoom: 2"),
            "/skipped" => ("", "content-visibility: hidden"),
            "/inert" => ("inert", "color: black"),
            _ => ("", "interactivity: inert; pointer-events: none"),
        };
        let head = format!("<style>html {{ {style} }}</style>");
        Some(Answer::html(pages::story(&head).replace("lang=\"en\"", &format!("lang=\"en\" {attributes}"))))
    };
    let server = Server::start(page);
    for path in ["/small", "/large", "/skipped", "/inert", "/inert-by-style"] {
        browser.visit(&server.url(path));
        let before = browser.page("return document.documentElement.cloneNode().outerHTML");
        open_sidebar(browser);
        let size = browser.frame("return [innerWidth, devicePixelRatio]");
        assert_eq!(size, Some(json!([372, 1])), "{path}: the frame beside its handle");
        let painted = "const host = document.querySelector('[data-dateline]');
            const {left, width, top, height} = host.getBoundingClientRect();
            return [width, host.checkVisibility(), document.elementFromPoint(left + width / 2, top + height / 2) === host]";
        assert_eq!(browser.page(painted), json!([380, true, true]), "{path}");
        browser.click_button();
        wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
        assert_eq!(browser.page("return document.documentElement.cloneNode().outerHTML"), before, "{path}");
    }
}

/// A form has a property for each field with a name, before its own. And an attribute called as ours is a page's own.
fn forms_in_the_way(browser: &mut dyn Browser) {
    let field = |name: &str| format!("<input name={name}><input name={name}>");
    let names = ["getBoundingClientRect", "shadowRoot", "localName", "scrollIntoView", "remove", "focus"];
    let fields: String = names.into_iter().map(field).collect();
    let page = pages::story("<style>form { display: block; min-height: 100vh }</style>")
        .replace("<article>", &format!("<form data-dateline tabindex=0>{fields}"))
        .replace("</article>", "</form><p data-dateline=Northport>Northport</p>");
    let server = Server::start(move |_| Some(Answer::html(page.clone())));
    browser.visit(&server.url("/"));
    browser.page("HTMLElement.prototype.focus.call(document.forms[0]); scrollTo(0, 200)");
    let before = browser.page("return document.documentElement.outerHTML");
    open_sidebar(browser);
    press_button(browser, "Show on the page");
    wait_for("a highlight on the page", || browser.page("return CSS.highlights.size === 1"));
    browser.press("Escape");
    wait_for("Escape to close", || (browser.frame_count() == 0).into());
    assert_eq!(browser.page("return document.documentElement.outerHTML"), before);
    assert_eq!(browser.page("return document.activeElement === document.forms[0]"), true);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// A page that removes what it does not know: the reading goes to a tab, where the page cannot reach it.
fn taken_away_at_once(browser: &mut dyn Browser) {
    let head = "<script>new MutationObserver(() => document.querySelector('[data-dateline]')?.remove())
        .observe(document, {childList: true, subtree: true})</script>";
    let server = Server::start(move |_| Some(Answer::html(pages::story(head))));
    browser.visit(&server.url("/"));
    browser.click_button();
    wait_for("the tab", || browser.tabs().iter().any(|tab| tab.contains("sidebar.html#")).into());
    browser.switch_to("sidebar.html#");
    wait_for("the reading", || {
        browser.page("return document.body?.innerText.includes('Harbour closed after storm')")
    });
}

fn forged_messages(browser: &mut dyn Browser) {
    let server = story();
    browser.visit(&server.url("/"));
    browser.page(
        "window.posts = setInterval(() => {
           for (const target of [window, ...Array.from({length: window.length}, (_, at) => window[at])]) {
             const {port1, port2} = new MessageChannel();
             target.postMessage({token: '00', type: 'close', html: '<h1>Forged'}, '*', [port2]);
             port1.postMessage({article: {headline: {value: 'Forged'}}});
           }
         }, 5)",
    );
    open_sidebar(browser);
    sleep(Duration::from_millis(300));
    assert_eq!(browser.page("return window.length"), 0, "the frame is not among the page's");
    let text = browser.frame("return document.body.innerText").unwrap_or_default();
    assert!(
        text.as_str().is_some_and(|text| text.contains("Harbour closed") && !text.contains("Forged")),
        "{text}"
    );
}

fn embedded_by_the_page(browser: &mut dyn Browser) {
    let server = story();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let address = browser.frame_address();
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    browser.page(&format!(
        "const frame = document.body.appendChild(document.createElement('iframe'));
         await new Promise((loaded) => {{ frame.onload = loaded; frame.src = {address:?} }});
         for (let count = 0; count < 30; count++) {{
           const {{port1, port2}} = new MessageChannel();
           port1.onmessage = () => window.answered = true;
           frame.contentWindow.postMessage({{token: String(count)}}, '*', [port2]);
           port1.postMessage({{html: '<h1>Forged', url: 'https://example.org/', now: '2026-01-01T00:00:00Z'}});
         }}"
    ));
    sleep(Duration::from_millis(800));
    let state = "return [document.body?.innerText ?? '', performance.getEntriesByName('painted').length]";
    if let Some(state) = browser.frame(state) {
        assert_eq!(state, json!(["", 0]), "an uninvited frame stays blank");
    }
    assert_eq!(browser.page("return window.answered ?? false"), false, "and says nothing");
}

fn removed_moved_or_navigated(browser: &mut dyn Browser) {
    let server = story();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    for (what, script) in [
        ("removed", "document.querySelector('[data-dateline]').remove()"),
        ("moved", "document.body.append(document.querySelector('[data-dateline]'))"),
        (
            "moved without a reload",
            "const host = document.querySelector('[data-dateline]');
             document.body.moveBefore ? document.body.moveBefore(host, null) : document.body.append(host)",
        ),
        (
            "with the whole document",
            "const root = document.createElement('html'); root.append(document.body); document.documentElement.replaceWith(root)",
        ),
    ] {
        browser.page(script);
        closes_and_reopens(browser, what);
    }
    let other = server.url("/other");
    browser.frame(&format!("setTimeout(() => location.replace({other:?}))"));
    closes_and_reopens(browser, "navigated");
}

/// In one of the extension's own pages, which may register a token as the page's side does.
fn tokens_are_for_one_frame_of_one_tab(browser: &mut dyn Browser) {
    const ASK: &str = "const ask = (name, message) => new Promise((answered) => {
        const port = chrome.runtime.connect({name});
        port.onMessage.addListener(answered);
        setTimeout(() => answered('silence'), 500);
        port.postMessage(message);
        globalThis.ports = [...globalThis.ports ?? [], port];
    });";
    let server = story();
    browser.visit(&server.url("/"));
    open_sidebar(browser);
    let in_frame = |browser: &mut dyn Browser, message: &str| {
        browser.frame(&format!("{ASK} return (await ask('frame', {message})).accepted")).unwrap_or_default()
    };
    assert_eq!(in_frame(browser, "{token: 'unknown'}"), false);
    assert_eq!(in_frame(browser, "{token: 7}"), false);
    assert_eq!(in_frame(browser, "null"), false);
    let registering = browser.frame(&format!("{ASK} return await ask('content', {{register: 'mine'}})"));
    assert_eq!(registering, Some(json!("silence")), "a frame registers nothing");
    assert_eq!(in_frame(browser, "{token: 'mine'}"), false);

    let address = browser.extension_page("library.html");
    browser.new_tab(&address);
    let registered =
        browser.page(&format!("{ASK} return typeof (await ask('content', {{register: 'theirs'}})).layout"));
    assert_eq!(registered, "object");
    let own = browser.page(&format!("{ASK} return (await ask('frame', {{token: 'theirs'}})).accepted"));
    assert_eq!(own, false, "the page's own document is no frame");
    browser.switch_to("127.0.0.1");
    assert_eq!(in_frame(browser, "{token: 'theirs'}"), false, "the token of another tab");

    browser.switch_to("library.html");
    // Outside of the body: the library paints that anew when it has read its records.
    let accepted = browser.page(
        "const frame = document.documentElement.appendChild(document.createElement('iframe'));
         await new Promise((loaded) => { frame.onload = loaded; frame.src = 'options.html' });
         const present = () => new Promise((answered) => {
            const port = frame.contentWindow.chrome.runtime.connect({name: 'frame'});
            port.onMessage.addListener(({accepted}) => answered(accepted));
            port.postMessage({token: 'theirs'});
         });
         return [await present(), await present()]",
    );
    assert_eq!(accepted, json!([true, false]), "a token works once");
}

fn overridden_functions(browser: &mut dyn Browser) {
    let head = "<script>
        const spy = () => { window.spied = true; throw new Error('spied') };
        Element.prototype.attachShadow = spy; MessagePort.prototype.postMessage = spy; JSON.parse = spy;
        window.MessageChannel = spy; window.postMessage = spy; CSSStyleSheet.prototype.replaceSync = spy;
        for (const name of ['outerHTML', 'innerHTML']) Object.defineProperty(Element.prototype, name, {get: spy});
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {get: spy});
        window.addEventListener('error', (event) => (window.seen ??= []).push(event.message + event.filename));
        </script>";
    // Elements that take our names: a window has a property for each id.
    let names =
        ["dateline", "datelineHost", "datelineHighlight", "datelineReader", "datelinePanic", "chrome"];
    let mut named: String =
        names.iter().map(|name| format!("<img id={name}><form id={name}></form>")).collect();
    // A document has a property for each named form, before its own.
    for name in
        ["documentElement", "contentType", "querySelectorAll", "createElement", "activeElement", "body"]
    {
        named.push_str(&format!("<form name={name}><input name=shadowRoot></form>"));
    }
    let server = Server::start(move |_| Some(Answer::html(pages::story(head) + &named)));
    browser.visit(&server.url("/"));
    browser.click_button();
    wait_for("a painted sidebar", || {
        let text = browser.frame("return document.body?.innerText.includes('Harbour closed')");
        text.unwrap_or_default()
    });
    browser.click_button();
    wait_for("a second click to close", || (browser.frame_count() == 0).into());
    assert_eq!(browser.page("return [window.spied ?? null, window.seen ?? null]"), json!([null, null]));
}
