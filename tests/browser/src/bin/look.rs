use browser_tests::server::{Answer, Server};
use browser_tests::{Browser, Chromium, Firefox, try_open_sidebar};
use std::{env, fs, path::Path};
fn main() {
    let mut args = env::args().skip(1);
    let which = args.next().unwrap();
    let out = args.next().unwrap();
    let root = args.next().unwrap();
    let files: Vec<String> = args.collect();
    let dir = root.clone();
    let server = Server::start(move |path| {
        let path = path.split('?').next().unwrap();
        fs::read(format!("{dir}{path}")).ok().map(Answer::html)
    });
    let mut browser: Box<dyn Browser> =
        if which == "firefox" { Box::new(Firefox::start()) } else { Box::new(Chromium::start()) };
    for (n, file) in files.iter().enumerate() {
        browser.visit(&server.url(&format!("/{file}")));
        browser.set_size(1200, 1500);
        if n % 2 == 1 {
            browser.set_dark(true)
        } else {
            browser.set_dark(false)
        }
        match try_open_sidebar(&mut *browser) {
            Ok(()) => {}
            Err(error) => println!("{file}: {error}"),
        }
        std::thread::sleep(std::time::Duration::from_millis(400));
        let name = file.replace('/', "_");
        browser.screenshot(Path::new(&format!("{out}/{which}-{name}.png")));
        println!("{file} {:?}", browser.complaints());
    }
}
