//! `./build.sh measure`: milliseconds from the click on the button to the painted sidebar, in both browsers.

use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, Firefox, pages, wait_for, wait_for_mark};
use std::time::{SystemTime, UNIX_EPOCH};

const TIMES: usize = 20;

fn main() {
    let server = Server::start(|path| match path {
        "/seed" => Some(Answer::html(pages::sample())),
        "/long" => Some(Answer::html(pages::long_story(30_000))),
        _ => None,
    });
    println!("browser   page   first  median (min–max) of {TIMES}, ms");
    measure(&mut Chromium::start(), &server);
    measure(&mut Firefox::start(), &server);
}

fn measure(browser: &mut dyn Browser, server: &Server) {
    for page in ["/seed", "/long"] {
        let mut times: Vec<f64> = (0..=TIMES).map(|_| once(browser, &server.url(page))).collect();
        let first = times.remove(0);
        times.sort_by(f64::total_cmp);
        let (least, median, most) = (times[0], times[TIMES / 2], times[TIMES - 1]);
        println!("{:9} {:6} {first:5.0}  {median:.0} ({least:.0}–{most:.0})", browser.name(), &page[1..]);
    }
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
