//! What a test asks of a browser.

use serde_json::{Value, json};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Where JavaScript can run: the current tab's page and the extension's frames in it.
pub trait Contexts {
    /// The current page's.
    fn current(&self) -> String;
    /// Those of the extension's frames in the current tab.
    fn frames(&mut self) -> Vec<String>;
    /// `None` when the context has gone meanwhile.
    fn evaluate(&mut self, context: &str, script: &str) -> Option<Value>;
}

/// One browser with the extension, one tab at a time. JavaScript is given as a function's body, may `return` and `await`.
pub trait Browser: Contexts {
    fn name(&self) -> &'static str;
    /// Opens an address in the current tab and waits until it is loaded.
    fn visit(&mut self, url: &str);
    /// Opens a new tab on the address, which becomes the current one.
    fn new_tab(&mut self, url: &str);
    /// Makes the tab whose address holds the text the current one.
    fn switch_to(&mut self, part_of_url: &str);
    /// Addresses of the open tabs.
    fn tabs(&mut self) -> Vec<String>;
    /// A click on the extension's button, as a person does it (grants `activeTab`).
    fn click_button(&mut self);
    /// Runs in the page's own world.
    fn page(&mut self, script: &str) -> Value {
        let answer = wait_for("the page", || {
            let page = self.current();
            // In an array, so that null and false are answers too.
            self.evaluate(&page, script).map(|answer| json!([answer])).into()
        });
        answer[0].clone()
    }
    /// Runs in the sidebar's frame with a user's activation; `None` while there is none.
    fn frame(&mut self, script: &str) -> Option<Value> {
        let frame = self.frames().into_iter().next()?;
        self.evaluate(&frame, script)
    }
    /// How many extension frames the current tab holds.
    fn frame_count(&mut self) -> usize {
        self.frames().len()
    }
    /// The address that a page would embed the sidebar's frame by; known once a click has run the page's side.
    fn frame_address(&mut self) -> String;
    /// The address of one of the extension's pages, for a tab.
    fn extension_page(&mut self, name: &str) -> String;
    /// Dark or light, as the reader prefers it.
    fn set_dark(&mut self, dark: bool);
    /// Presses a key where the focus is (`Escape`, `Shift+Tab`, `Control+v`, `a`).
    fn press(&mut self, key: &str);
    fn screenshot(&mut self, file: &Path);
    /// Width and height of the page's window.
    fn set_size(&mut self, width: u32, height: u32);
    /// Closes the browser and opens it again with the same profile.
    fn restart(&mut self);
    /// Ends the background as the browser does when it has been idle.
    fn stop_background(&mut self);
    /// Title and badge of the button in the current tab.
    fn button(&mut self) -> (String, String);
    /// Errors and warnings that came from the extension's own files since the start.
    fn complaints(&mut self) -> Vec<String>;
}

/// Asks until the answer is neither null nor false.
pub fn wait_for(what: &str, mut ask: impl FnMut() -> Value) -> Value {
    wait_up_to(Duration::from_secs(15), what, &mut ask)
}

fn wait_up_to(time: Duration, what: &str, ask: &mut dyn FnMut() -> Value) -> Value {
    let begun = Instant::now();
    loop {
        let answer = ask();
        if !answer.is_null() && answer != Value::Bool(false) {
            return answer;
        }
        assert!(begun.elapsed() < time, "waited in vain: {what}");
        thread::sleep(Duration::from_millis(30));
    }
}
