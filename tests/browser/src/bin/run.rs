//! `./build.sh run [URL|FILE]`: a browser with the extension, the sidebar open on a page.
//!
//! Where there is a display, a window to use. Else headless: a screenshot and the reading as JSON in `dist/run`.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, open_sidebar, pages, read_in_frame, root};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let given = env::args().nth(1);
    let (_server, url) = match given.as_deref() {
        Some(url) if url.contains("://") => (None, url.to_owned()),
        Some(file) => match fs::read(file) {
            Ok(page) => serve(page),
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        },
        None => serve(pages::sample().into_bytes()),
    };
    if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        let mut browser = Chromium::start_with_window();
        browser.visit(&url);
        browser.click_button();
        println!("{url}: close the browser to end");
        browser.wait();
        return ExitCode::SUCCESS;
    }
    headless(&url);
    ExitCode::SUCCESS
}

fn serve(page: Vec<u8>) -> (Option<Server>, String) {
    let server = Server::start(move |path| (path == "/").then(|| Answer::html(page.clone())));
    let url = server.url("/");
    (Some(server), url)
}

fn headless(url: &str) {
    let folder = root().join("dist/run");
    let mut browser = Chromium::start();
    browser.visit(url);
    let html = browser.page("return document.documentElement.outerHTML");
    let now = browser.page("return new Date().toISOString()");
    open_sidebar(&mut browser);
    let (screenshot, reading) = (folder.join("sidebar.png"), folder.join("reading.json"));
    browser.screenshot(&screenshot);
    let article =
        read_in_frame(&mut browser, html.as_str().unwrap_or_default(), url, now.as_str().unwrap_or_default());
    let text = serde_json::to_string_pretty(&article).unwrap_or_default();
    fs::write(&reading, text + "\n").expect("dist/run can be written");
    println!("no display: {} and {}", screenshot.display(), reading.display());
}
