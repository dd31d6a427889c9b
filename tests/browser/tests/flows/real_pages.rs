//! Sixty real news pages from loopback in Chromium, their scripts taken out and the network shut: the sidebar opens by a
//! click on each, no error or warning comes from the extension, and no article is empty.
//!
//! The pages belong to others and are no part of this repository: the corpus lies beside it (`../shared/corpus`,
//! unpacked into `target/corpus`), or where DATELINE_CORPUS says. Where there is none the test says so and passes.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, read_in_frame, root, scratch, try_open_sidebar};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

const PAGES: usize = 60;

#[test]
fn chromium() {
    let Some(corpus) = corpus() else {
        println!("skipped: no corpus beside the repository");
        return;
    };
    let manifest = fs::read_to_string(corpus.join("manifest.dev.jsonl")).expect("the corpus has a manifest");
    let rows = manifest.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let news: Vec<Value> =
        rows.filter(|row| row["genre"] == "news" && row["html_state"] == "original").collect();
    let browser = &mut Chromium::start();
    let mut faults = Vec::new();
    let step = (news.len() / PAGES).max(1);
    for (number, row) in news.iter().step_by(step).take(PAGES).enumerate() {
        let file = corpus.join(row["html"].as_str().unwrap_or_default());
        let page = without_scripts(&String::from_utf8_lossy(&fs::read(&file).expect("the corpus is whole")));
        let served = page.clone();
        let server = Server::start(move |path| (path == "/").then(|| Answer::html(served.clone())));
        // Shown when the test fails: the page it failed on.
        println!("{number} {}", row["id"]);
        browser.visit(&server.url("/"));
        if let Err(why) = try_open_sidebar(browser) {
            faults.push(format!("{}: {why}", row["id"]));
            continue;
        }
        browser.screenshot(&scratch().join(format!("real-pages/{number:02}.png")));
        let article =
            read_in_frame(browser, &page, row["url"].as_str().unwrap_or_default(), "2026-01-01T00:00:00Z");
        let has_text = article["articleBody"].as_array().is_some_and(|body| !body.is_empty());
        if article["headline"].is_null() || !has_text {
            faults.push(format!(
                "{}: empty (headline {}, text {has_text})",
                row["id"], article["headline"]["value"]
            ));
        }
    }
    faults.extend(browser.complaints());
    println!("{} pages; screenshots in {}", PAGES.min(news.len()), scratch().join("real-pages").display());
    assert_eq!(faults, Vec::<String>::new());
}

/// The unpacked corpus.
fn corpus() -> Option<PathBuf> {
    if let Some(folder) = env::var_os("DATELINE_CORPUS") {
        return Some(folder.into());
    }
    let unpacked = root().join("target/corpus");
    if unpacked.join("pages").is_dir() {
        return Some(unpacked);
    }
    let packed = root().join("../shared/corpus/pages-dev.tar.xz");
    if !packed.is_file() {
        return None;
    }
    fs::create_dir_all(&unpacked).ok()?;
    let done = Command::new("tar").arg("-xJf").arg(&packed).arg("-C").arg(&unpacked).status();
    done.ok().filter(|status| status.success()).map(|_| unpacked)
}

/// What would run is taken out; data blocks (JSON-LD and other types) stay.
fn without_scripts(page: &str) -> String {
    // Only ASCII letters change, so that places in both are the same.
    let lower = page.to_ascii_lowercase();
    let (mut kept, mut from) = (String::with_capacity(page.len()), 0);
    while let Some(start) = lower[from..].find("<script").map(|at| from + at) {
        let tag_end = lower[start..].find('>').map_or(lower.len(), |at| start + at);
        let end = lower[tag_end..].find("</script").map_or(lower.len(), |at| tag_end + at);
        let is_data = lower[start..tag_end].contains("json");
        kept.push_str(&page[from..if is_data { end } else { start }]);
        from = if is_data || end == lower.len() { end } else { (end + "</script>".len()).min(lower.len()) };
    }
    kept.push_str(&page[from..]);
    kept
}
