//! `./build.sh measure`: in both browsers, milliseconds from the click on the button to the painted sidebar, and from a
//! citation style chosen to its preview, the first time and after.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, Firefox, open_sidebar, pages, wait_for, wait_for_mark};
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

const TIMES: usize = 20;
/// Sidebars opened afresh, each of which loads every style once.
const SIDEBARS: usize = 7;

fn main() {
    let server = Server::start(|path| match path {
        "/seed" => Some(Answer::html(pages::sample())),
        "/long" => Some(Answer::html(pages::long_story(30_000))),
        _ => None,
    });
    let (mut chromium, mut firefox) = (Chromium::start(), Firefox::start());
    println!("click → painted, ms\nbrowser   page   first  median (min–max) of {TIMES}");
    measure(&mut chromium, &server);
    measure(&mut firefox, &server);
    println!("\nstyle chosen → preview, ms, medians of {SIDEBARS}\nbrowser   first  after  style");
    cite(&mut chromium, &server);
    cite(&mut firefox, &server);
}

fn measure(browser: &mut dyn Browser, server: &Server) {
    for page in ["/seed", "/long"] {
        let mut times: Vec<f64> = (0..=TIMES).map(|_| once(browser, &server.url(page))).collect();
        let first = times.remove(0);
        let median = median(&mut times);
        let (least, most) = (times[0], times[TIMES - 1]);
        println!("{:9} {:6} {first:5.0}  {median:.0} ({least:.0}–{most:.0})", browser.name(), &page[1..]);
    }
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn once(browser: &mut dyn Browser, url: &str) -> f64 {
    browser.visit(url);
    let clicked = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1000.0;
    browser.click_button();
    let painted = wait_for_mark(browser, "painted");
    browser.click_button();
    wait_for("the sidebar to go", || (browser.frame_count() == 0).into());
    painted - clicked
}

/// Presses every style in the list, and each once more; until the preview has been laid out.
const CHOOSE: &str = "
    const rows = () => {
        if (!document.querySelector('.picker')) document.querySelector('#style').click();
        return [...document.querySelectorAll('.picker .style')];
    };
    const choose = (name) => {
        const row = rows().find((row) => row.textContent === name);
        const begun = performance.now();
        row.click();
        document.querySelector('.preview').offsetHeight;
        return performance.now() - begun;
    };
    const names = rows().map((row) => row.textContent).filter((name) => !name.startsWith('APA'));
    return names.map((name) => [name, choose(name), choose(name)])";

fn cite(browser: &mut dyn Browser, server: &Server) {
    let mut times: BTreeMap<String, [Vec<f64>; 2]> = BTreeMap::new();
    for _ in 0..SIDEBARS {
        browser.visit(&server.url("/seed"));
        open_sidebar(browser);
        let taken = browser.frame(CHOOSE).unwrap_or_default();
        for row in taken.as_array().into_iter().flatten() {
            let times = times.entry(row[0].as_str().unwrap_or_default().to_owned()).or_default();
            times[0].extend(row[1].as_f64());
            times[1].extend(row[2].as_f64());
        }
    }
    for (style, [mut first, mut after]) in times {
        println!("{:9} {:5.1}  {:4.1}  {style}", browser.name(), median(&mut first), median(&mut after));
    }
}
