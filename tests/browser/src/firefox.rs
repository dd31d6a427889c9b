//! Firefox over WebDriver BiDi (<https://w3c.github.io/webdriver-bidi/>), on the socket it opens itself.
//!
//! What BiDi has no word for is done in the browser's own context (`--remote-allow-system-access`): the click on the
//! button, ending the background, the console.

use crate::browser::{Browser, Contexts, wait_for};
use crate::chromium::write_base64;
use crate::process::{Process, find_program, new_profile, wait_for_file};
use crate::server::INSECURE_HOST;
use crate::socket::Socket;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The id in manifest.json.
const ID: &str = "dateline@dateline.example";

pub struct Firefox {
    process: Process,
    socket: Socket,
    profile: PathBuf,
    extension: PathBuf,
    /// Browsing context of the current page.
    page: String,
    /// The browser's own window.
    chrome: String,
}

/// No network but loopback (the proxy is a closed port, and loopback needs none). Kept across restarts: a temporary extension is installed anew then, and its storage must not go with it.
const PREFERENCES: &str = r#"
user_pref("extensions.webextensions.keepStorageOnUninstall", true);
user_pref("extensions.webextensions.keepUuidOnUninstall", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.safebrowsing.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "http://127.0.0.1:9/");
user_pref("remote.prefs.recommended", true);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("privacy.reduceTimerPrecision", false);
user_pref("intl.accept_languages", "en-US, en");
"#;

impl Firefox {
    /// With `dist/firefox`.
    pub fn start() -> Self {
        let extension = crate::root().join("dist/firefox");
        assert!(
            extension.join("manifest.json").is_file(),
            "expected dist/firefox, found none: run ./build.sh"
        );
        let profile = new_profile("firefox");
        let hosts = format!(
            "user_pref(\"network.dns.localDomains\", {INSECURE_HOST:?});\nuser_pref(\"network.proxy.no_proxies_on\", {INSECURE_HOST:?});\n"
        );
        fs::write(profile.join("user.js"), PREFERENCES.to_owned() + &hosts)
            .expect("the profile can be written");
        let (process, socket) = launch(&profile);
        let mut browser =
            Self { process, socket, profile, extension, page: String::new(), chrome: String::new() };
        browser.settle();
        browser
    }

    fn settle(&mut self) {
        let extension = self.extension.display().to_string();
        self.call("session.new", json!({"capabilities": {}}));
        self.call("session.subscribe", json!({"events": ["log.entryAdded"]}));
        self.page = self.contexts(json!({}))[0]["context"].as_str().unwrap_or_default().to_owned();
        let windows = self.contexts(json!({"moz:scope": "chrome"}));
        self.chrome = windows[0]["context"].as_str().unwrap_or_default().to_owned();
        self.call("webExtension.install", json!({"extensionData": {"type": "path", "path": extension}}));
    }

    fn call(&mut self, method: &str, params: Value) -> Value {
        let answer = self.socket.try_call(method, params.clone(), None);
        assert!(answer["error"].is_null(), "{method} {params}: {answer}");
        answer["result"].clone()
    }

    fn contexts(&mut self, params: Value) -> Vec<Value> {
        self.call("browsingContext.getTree", params)["contexts"].as_array().cloned().unwrap_or_default()
    }

    /// Lets the extension into private windows and opens one on the address, as a person does on about:addons.
    pub fn open_private_window(&mut self, url: &str) {
        let before = self.contexts(json!({"moz:scope": "chrome"}));
        self.chrome(&format!(
            "{} const {{ExtensionPermissions}} = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
             await ExtensionPermissions.add({ID:?}, {{permissions: ['internal:privateBrowsingAllowed'], origins: []}}, extension);
             const {{AddonManager}} = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
             await (await AddonManager.getAddonByID({ID:?})).reload();
             OpenBrowserWindow({{private: true}})",
            extension()
        ));
        let opened = wait_for("a private window", || {
            let windows = self.contexts(json!({"moz:scope": "chrome"}));
            windows
                .into_iter()
                .find(|window| before.iter().all(|old| old["context"] != window["context"]))
                .into()
        });
        self.chrome = opened["context"].as_str().unwrap_or_default().to_owned();
        wait_for("its first page", || {
            let ready = "return window.gBrowserInit?.delayedStartupFinished ?? false";
            let window = self.chrome.clone();
            self.evaluate(&window, ready).unwrap_or_default()
        });
        self.chrome(&format!(
            "gBrowser.selectedBrowser.fixupAndLoadURIString({url:?}, {{triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal()}})"
        ));
        self.switch_to(url);
        wait_for(url, || self.page("return document.readyState === 'complete'"));
    }

    /// Runs in the browser's own window.
    pub fn chrome(&mut self, script: &str) -> Value {
        let window = self.chrome.clone();
        self.evaluate(&window, script).expect("the browser's window is there")
    }
}

fn launch(profile: &Path) -> (Process, Socket) {
    let server = profile.join("WebDriverBiDiServer.json");
    let _ = fs::remove_file(&server);
    let mut command = Command::new(find_program(&["firefox-esr", "firefox"]));
    command
        .args(["-headless", "-no-remote", "-new-instance", "--width", "1280", "--height", "900"])
        .args(["--remote-debugging-port", "0", "--remote-allow-system-access", "-profile"])
        .arg(profile)
        .arg("about:blank");
    let process = Process::start(&mut command, &profile.join("said.txt"));
    let text = wait_for_file(&server);
    let place: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let port = place["ws_port"].as_u64().unwrap_or_default();
    (process, Socket::open(&format!("127.0.0.1:{port}"), "/session"))
}

/// The extension, as the browser's own scripts see it.
fn extension() -> String {
    format!("const extension = WebExtensionPolicy.getByID({ID:?}).extension;")
}

impl Contexts for Firefox {
    fn current(&self) -> String {
        self.page.clone()
    }

    fn frames(&mut self) -> Vec<String> {
        let tree = self.contexts(json!({"root": self.page}));
        let children = tree.first().and_then(|root| root["children"].as_array().cloned()).unwrap_or_default();
        let is_ours =
            |frame: &&Value| frame["url"].as_str().is_some_and(|url| url.starts_with("moz-extension://"));
        children
            .iter()
            .filter(is_ours)
            .filter_map(|frame| frame["context"].as_str().map(str::to_owned))
            .collect()
    }

    fn evaluate(&mut self, context: &str, script: &str) -> Option<Value> {
        let params = json!({
            "expression": format!("(async () => JSON.stringify(await (async () => {{ {script} }})() ?? null))()"),
            "target": {"context": context}, "awaitPromise": true, "userActivation": true,
        });
        let answer = self.socket.try_call("script.evaluate", params, None);
        if !answer["error"].is_null() {
            return None;
        }
        let result = &answer["result"];
        assert!(result["type"] == "success", "{script}\n{result}");
        serde_json::from_str(result["result"]["value"].as_str().unwrap_or("null")).ok()
    }
}

impl Browser for Firefox {
    fn name(&self) -> &'static str {
        "firefox"
    }

    fn visit(&mut self, url: &str) {
        self.call("browsingContext.navigate", json!({"context": self.page, "url": url, "wait": "complete"}));
        // A new window has its focus in the address bar; a reader's is on the page.
        self.chrome("gBrowser.selectedBrowser.focus()");
    }

    fn new_tab(&mut self, url: &str) {
        let made = self.call("browsingContext.create", json!({"type": "tab"}));
        self.page = made["context"].as_str().unwrap_or_default().to_owned();
        self.call("browsingContext.activate", json!({"context": self.page}));
        self.visit(url);
    }

    fn switch_to(&mut self, part_of_url: &str) {
        let found = wait_for(part_of_url, || {
            let tabs = self.contexts(json!({}));
            tabs.into_iter()
                .find(|tab| tab["url"].as_str().is_some_and(|url| url.contains(part_of_url)))
                .into()
        });
        self.page = found["context"].as_str().unwrap_or_default().to_owned();
        self.call("browsingContext.activate", json!({"context": self.page}));
    }

    fn tabs(&mut self) -> Vec<String> {
        let tabs = self.contexts(json!({}));
        tabs.iter().filter_map(|tab| tab["url"].as_str().map(str::to_owned)).collect()
    }

    fn click_button(&mut self) {
        self.chrome(&format!(
            "{} const {{ExtensionParent}} = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
             await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);",
            extension()
        ));
    }

    fn frame_address(&mut self) -> String {
        self.extension_page("sidebar.html")
    }

    fn extension_page(&mut self, name: &str) -> String {
        let address = self.chrome(&format!("return WebExtensionPolicy.getByID({ID:?}).getURL({name:?})"));
        address.as_str().unwrap_or_default().to_owned()
    }

    fn press(&mut self, key: &str) {
        let (held, key) = match key.split_once('+') {
            Some(("Shift", key)) => (Some("\u{e008}"), key),
            Some(("Control", key)) => (Some("\u{e009}"), key),
            _ => (None, key),
        };
        let value = match key {
            "Escape" => "\u{e00c}",
            "Tab" => "\u{e004}",
            "Enter" => "\u{e007}",
            "ArrowLeft" => "\u{e012}",
            "ArrowRight" => "\u{e014}",
            other => other,
        };
        let mut keys =
            vec![json!({"type": "keyDown", "value": value}), json!({"type": "keyUp", "value": value})];
        if let Some(held) = held {
            keys.insert(0, json!({"type": "keyDown", "value": held}));
            keys.push(json!({"type": "keyUp", "value": held}));
        }
        let actions =
            json!({"context": self.page, "actions": [{"type": "key", "id": "keyboard", "actions": keys}]});
        self.call("input.performActions", actions);
    }

    fn set_dark(&mut self, dark: bool) {
        let scheme = i32::from(!dark);
        self.chrome(&format!(
            "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {scheme})"
        ));
    }

    fn screenshot(&mut self, file: &Path) {
        let answer = self.call("browsingContext.captureScreenshot", json!({"context": self.page}));
        write_base64(file, answer["data"].as_str().unwrap_or_default());
    }

    fn set_size(&mut self, width: u32, height: u32) {
        let size = json!({"context": self.page, "viewport": {"width": width, "height": height}});
        self.call("browsingContext.setViewport", size);
    }

    fn restart(&mut self) {
        self.socket.try_call("browser.close", json!({}), None);
        self.process.leave();
        let (process, socket) = launch(&self.profile);
        self.process = process;
        self.socket = socket;
        self.settle();
    }

    fn stop_background(&mut self) {
        self.chrome(&format!(
            "{} await extension.terminateBackground({{ignoreDevToolsAttached: true}});",
            extension()
        ));
    }

    fn button(&mut self) -> (String, String) {
        let state = self.chrome(&format!(
            "{} const {{ExtensionParent}} = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
             const action = ExtensionParent.apiManager.global.browserActionFor(extension).action;
             const data = action.getContextData(gBrowser.selectedTab);
             return [data.title, data.badgeText]",
            extension()
        ));
        (state[0].as_str().unwrap_or_default().to_owned(), state[1].as_str().unwrap_or_default().to_owned())
    }

    fn complaints(&mut self) -> Vec<String> {
        let found = self.chrome(
            "return Services.console.getMessageArray()
               .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('moz-extension://'))
               .map((message) => `${message.sourceName}:${message.lineNumber} ${message.errorMessage}`)",
        );
        found.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }
}
