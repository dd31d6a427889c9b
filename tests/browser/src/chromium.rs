//! Chromium over the DevTools protocol (<https://chromedevtools.github.io/devtools-protocol/tot/>), on the browser's own
//! socket; a session for each target.
//!
//! `Extensions.triggerAction` is a real click on the button: it grants `activeTab`, which calling the listener does not.

use crate::browser::{Browser, Contexts, wait_for};
use crate::process::{Process, find_program, new_profile, wait_for_file};
use crate::server::INSECURE_HOST;
use crate::socket::Socket;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

pub struct Chromium {
    process: Process,
    socket: Socket,
    profile: PathBuf,
    extension: PathBuf,
    /// Of the browser's interface, BCP 47.
    language: &'static str,
    /// Extension id.
    id: String,
    /// Target of the current page.
    page: String,
    /// Target → session.
    sessions: HashMap<String, String>,
}

impl Chromium {
    /// With `dist/chromium`, without a window.
    pub fn start() -> Self {
        Self::open(false, "en-US")
    }

    /// The same with the browser's interface in another language.
    pub fn start_in(language: &'static str) -> Self {
        Self::open(false, language)
    }

    /// With a window to look at.
    pub fn start_with_window() -> Self {
        Self::open(true, "en-US")
    }

    /// Waits until the person closes the browser.
    pub fn wait(mut self) {
        self.process.wait();
    }

    fn open(window: bool, language: &'static str) -> Self {
        let extension = crate::root().join("dist/chromium");
        assert!(
            extension.join("manifest.json").is_file(),
            "expected dist/chromium, found none: run ./build.sh"
        );
        let profile = new_profile("chromium");
        let (process, socket) = launch(&profile, &extension, window, language);
        let mut browser = Self {
            process,
            socket,
            profile,
            extension,
            language,
            id: String::new(),
            page: String::new(),
            sessions: HashMap::new(),
        };
        browser.settle();
        browser
    }

    fn settle(&mut self) {
        self.sessions.clear();
        self.page = wait_for("a first page", || self.target_of("page", "").into())["targetId"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let worker =
            wait_for("the background", || self.target_of("service_worker", "chrome-extension://").into());
        let url = worker["url"].as_str().unwrap_or_default();
        self.id = url.split('/').nth(2).unwrap_or_default().to_owned();
        self.wait_until_clickable();
    }

    /// The button answers only once the background has run; a click before that is lost.
    fn wait_until_clickable(&mut self) {
        wait_for("a listening background", || {
            self.background("return globalThis.chrome?.action?.onClicked?.hasListeners() ?? false")
        });
    }

    /// Runs in the background; null while it sleeps.
    pub fn background(&mut self, script: &str) -> Value {
        let worker = match self.target_of("service_worker", "chrome-extension://") {
            Some(worker) => worker,
            None => return Value::Null,
        };
        let worker = worker["targetId"].as_str().unwrap_or_default().to_owned();
        self.evaluate(&worker, script).unwrap_or_default()
    }

    pub fn call(&mut self, method: &str, params: Value, session: Option<&str>) -> Value {
        let answer = self.socket.try_call(method, params.clone(), session);
        assert!(answer["error"].is_null(), "{method} {params}: {}", answer["error"]);
        answer["result"].clone()
    }

    /// Evaluates an expression beside the extension's scripts in the current page; a click must have run them.
    pub fn content_script(&mut self, expression: &str) -> Value {
        let (session, page) = (self.page_session(), self.page.clone());
        let is_ours = |event: &&Value| {
            event["method"] == "Runtime.executionContextCreated"
                && event["sessionId"] == session.as_str()
                && event["params"]["context"]["auxData"]["frameId"] == page.as_str()
                && event["params"]["context"]["origin"]
                    .as_str()
                    .is_some_and(|origin| origin.starts_with("chrome-extension"))
        };
        let context = self.socket.events.iter().rev().find(is_ours).expect("a click has run the page's side");
        let context = context["params"]["context"]["id"].clone();
        let params = json!({"expression": expression, "contextId": context, "returnByValue": true});
        let answer = self.call("Runtime.evaluate", params, Some(&session));
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    fn targets(&mut self) -> Vec<Value> {
        let found = self.call("Target.getTargets", json!({"filter": [{}]}), None);
        found["targetInfos"].as_array().cloned().unwrap_or_default()
    }

    fn target_of(&mut self, kind: &str, part_of_url: &str) -> Option<Value> {
        let is_it = |target: &Value| {
            target["type"] == kind && target["url"].as_str().is_some_and(|url| url.contains(part_of_url))
        };
        self.targets().into_iter().find(is_it)
    }

    fn trigger(&mut self) {
        let page = self.page.clone();
        // A tab is a target of its own, above the page's; it has the page's address.
        let targets = self.targets();
        let url =
            targets.iter().find(|target| target["targetId"] == page.as_str()).map(|target| &target["url"]);
        let tab = targets.iter().find(|target| target["type"] == "tab" && Some(&target["url"]) == url);
        let tab =
            tab.unwrap_or_else(|| panic!("expected a tab on {url:?}, found {targets:?}"))["targetId"].clone();
        let id = self.id.clone();
        self.call("Extensions.triggerAction", json!({"id": id, "targetId": tab}), None);
    }

    /// Whether the background was stopped and woken meanwhile, under the same id; one that is stopping does not answer.
    fn is_another(&mut self, worker: &Value) -> bool {
        let target = worker["targetId"].as_str().unwrap_or_default().to_owned();
        let session = self.session(&target);
        let params = json!({"expression": "globalThis.toBeStopped === undefined", "returnByValue": true});
        let answer = self.socket.call_within(SOON, "Runtime.evaluate", &params, Some(&session));
        if answer.as_ref().is_none_or(|answer| !answer["error"].is_null()) {
            self.sessions.remove(&target);
        }
        answer.is_some_and(|answer| answer["result"]["result"]["value"] == true)
    }

    /// Clicks that the background has heard, by a listener of ours; `None` while it sleeps.
    fn clicks(&mut self) -> Option<u64> {
        self.background(
            "if (globalThis.clicksHeard === undefined) {
               globalThis.clicksHeard = 0;
               chrome.action.onClicked.addListener(() => globalThis.clicksHeard++);
             }
             return globalThis.clicksHeard",
        )
        .as_u64()
    }

    fn clicks_beyond(&mut self, before: Option<u64>) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(3) {
            if self.clicks() > before {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }

    /// Sets what chrome://extensions offers (`incognitoAccess`, `fileAccess`); the browser loads the extension anew.
    pub fn configure(&mut self, access: &str, allowed: bool) {
        let id = self.id.clone();
        self.visit("chrome://extensions/");
        // Out of developer mode the browser does not load an extension from a folder again.
        let set = format!(
            "await chrome.developerPrivate.updateProfileConfiguration({{inDeveloperMode: true}});
             await chrome.developerPrivate.updateExtensionConfiguration({{extensionId: {id:?}, {access}: {allowed}}});
             return (await chrome.developerPrivate.getExtensionInfo({id:?})).{access}.isActive"
        );
        assert_eq!(self.page(&set), allowed);
        // Its pages are blocked meanwhile; a message from one wakes the background.
        let options = self.extension_page("options.html");
        let session = self.page_session();
        wait_for("the extension to be back", || {
            let answer = self.call("Page.navigate", json!({"url": options}), Some(&session));
            answer["errorText"].is_null().into()
        });
        self.page("chrome.runtime.sendMessage({}).catch(() => {})");
        self.wait_until_clickable();
    }

    /// Lets the extension into private windows and opens one on the address.
    pub fn open_private_window(&mut self, url: &str) {
        self.configure("incognitoAccess", true);
        self.background(&format!("await chrome.windows.create({{incognito: true, url: {url:?}}})"));
        self.switch_to(url);
        wait_for(url, || self.page("return document.readyState === 'complete'"));
    }

    /// A session with a target, kept.
    pub fn session(&mut self, target: &str) -> String {
        if let Some(session) = self.sessions.get(target) {
            return session.clone();
        }
        let answer = self.call("Target.attachToTarget", json!({"targetId": target, "flatten": true}), None);
        let session = answer["sessionId"].as_str().unwrap_or_default().to_owned();
        for domain in ["Runtime.enable", "Log.enable"] {
            self.socket.try_call(domain, json!({}), Some(&session));
        }
        self.sessions.insert(target.to_owned(), session.clone());
        session
    }

    /// The accessibility tree of the sidebar's frame.
    pub fn frame_tree(&mut self) -> Vec<Value> {
        let Some(frame) = self.frames().into_iter().next() else { return Vec::new() };
        let session = self.session(&frame);
        let tree = self.call("Accessibility.getFullAXTree", json!({}), Some(&session));
        tree["nodes"].as_array().cloned().unwrap_or_default()
    }

    pub fn page_session(&mut self) -> String {
        let page = self.page.clone();
        self.session(&page)
    }
}

fn launch(profile: &Path, extension: &Path, window: bool, language: &str) -> (Process, Socket) {
    let _ = fs::remove_file(profile.join("DevToolsActivePort"));
    let mut command = Command::new(find_program(&["chromium", "chromium-browser", "google-chrome"]));
    command
        .args(if window { &[][..] } else { &["--headless=new"] })
        .args(["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--remote-debugging-port=0", "--enable-unsafe-extension-debugging", "--window-size=1280,900"])
        .args(["--remote-allow-origins=*"])
        .arg(format!("--lang={language}"))
        .env("LANGUAGE", language)
        // No network but loopback: the proxy is a closed port, and loopback needs none.
        .arg("--proxy-server=http://127.0.0.1:9")
        .arg(format!("--proxy-bypass-list={INSECURE_HOST}"))
        .arg(format!("--host-resolver-rules=MAP {INSECURE_HOST} 127.0.0.1"))
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--load-extension={}", extension.display()))
        .arg("about:blank");
    let process = Process::start(&mut command, &profile.join("said.txt"));
    let port = wait_for_file(&profile.join("DevToolsActivePort"));
    let mut lines = port.lines();
    let (port, path) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    (process, Socket::open(&format!("127.0.0.1:{port}"), path))
}

impl Contexts for Chromium {
    fn current(&self) -> String {
        self.page.clone()
    }

    fn evaluate(&mut self, target: &str, script: &str) -> Option<Value> {
        let session = self.session(target);
        let params = json!({
            "expression": format!("(async () => {{ {script} }})()"),
            "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        let answer = self.socket.try_call("Runtime.evaluate", params, Some(&session));
        if !answer["error"].is_null() {
            self.sessions.remove(target);
            return None;
        }
        let thrown = &answer["result"]["exceptionDetails"];
        assert!(thrown.is_null(), "{script}\n{thrown}");
        Some(answer["result"]["result"]["value"].clone())
    }

    /// Frames tell their tab only by their parents.
    fn frames(&mut self) -> Vec<String> {
        let page = self.page.clone();
        let targets = self.targets();
        let is_ours = |target: &&Value| {
            target["type"] == "iframe"
                && target["parentFrameId"] == page.as_str()
                && target["url"].as_str().is_some_and(|url| url.starts_with("chrome-extension://"))
        };
        targets
            .iter()
            .filter(is_ours)
            .filter_map(|target| target["targetId"].as_str().map(str::to_owned))
            .collect()
    }
}

impl Browser for Chromium {
    fn name(&self) -> &'static str {
        "chromium"
    }

    fn visit(&mut self, url: &str) {
        let session = self.page_session();
        self.call("Page.enable", json!({}), Some(&session));
        let answer = self.call("Page.navigate", json!({"url": url}), Some(&session));
        assert!(answer["errorText"].is_null(), "{url}: {answer}");
        // Some pages never end loading where there is no network; those can be read as they are.
        let begun = Instant::now();
        wait_for(url, || {
            let states = if begun.elapsed() < Duration::from_secs(8) {
                "['complete']"
            } else {
                "['complete', 'interactive']"
            };
            let ready =
                format!("return {states}.includes(document.readyState) && location.href !== 'about:blank'");
            let page = self.page.clone();
            self.evaluate(&page, &ready).unwrap_or_default()
        });
    }

    fn new_tab(&mut self, url: &str) {
        let made = self.call("Target.createTarget", json!({"url": url}), None);
        self.page = made["targetId"].as_str().unwrap_or_default().to_owned();
        wait_for(url, || {
            let page = self.page.clone();
            let ready = "return document.readyState === 'complete' && location.href !== 'about:blank'";
            self.evaluate(&page, ready).unwrap_or_default()
        });
    }

    fn switch_to(&mut self, part_of_url: &str) {
        let target = wait_for(part_of_url, || self.target_of("page", part_of_url).into());
        self.page = target["targetId"].as_str().unwrap_or_default().to_owned();
        self.call("Target.activateTarget", json!({"targetId": self.page}), None);
    }

    fn tabs(&mut self) -> Vec<String> {
        let pages = self.targets().into_iter().filter(|target| target["type"] == "page");
        pages.filter_map(|target| target["url"].as_str().map(str::to_owned)).collect()
    }

    fn click_button(&mut self) {
        for attempt in 1..=3 {
            let before = self.clicks();
            self.trigger();
            if before.is_none() || self.clicks_beyond(before) {
                return;
            }
            eprintln!("chromium lost click {attempt}");
        }
        panic!("the background hears no click");
    }

    fn frame_address(&mut self) -> String {
        let address = self.content_script("chrome.runtime.getURL('sidebar.html')");
        address.as_str().unwrap_or_default().to_owned()
    }

    fn extension_page(&mut self, name: &str) -> String {
        format!("chrome-extension://{}/{name}", self.id)
    }

    fn set_dark(&mut self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        let mut targets = self.frames();
        targets.push(self.page.clone());
        for target in targets {
            let session = self.session(&target);
            self.call("Emulation.setEmulatedMedia", features.clone(), Some(&session));
        }
    }

    fn press(&mut self, key: &str) {
        let (modifiers, key) = match key.split_once('+') {
            Some(("Shift", key)) => (8, key),
            Some(("Control", key)) => (2, key),
            _ => (0, key),
        };
        // What the system's keyboard would make of the keys; the protocol's keys reach the page only.
        let command = match (modifiers, key) {
            (2, "c") => Some("copy"),
            (2, "v") => Some("paste"),
            _ => None,
        };
        let code = match key {
            "Escape" => 27,
            "Tab" => 9,
            "Enter" => 13,
            "ArrowLeft" => 37,
            "ArrowRight" => 39,
            _ => 0,
        };
        let session = self.page_session();
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers});
            if let Some(command) = command {
                event["commands"] = json!([command]);
            } else if key == "Enter" {
                event["text"] = "\r".into();
            } else if key.chars().count() == 1 {
                event["text"] = key.into();
            }
            // A key that takes the frame away which it went to is never answered.
            self.socket.call_within(KEY, "Input.dispatchKeyEvent", &event, Some(&session));
        }
    }

    fn screenshot(&mut self, file: &Path) {
        let session = self.page_session();
        let answer = self.call("Page.captureScreenshot", json!({"format": "png"}), Some(&session));
        write_base64(file, answer["data"].as_str().unwrap_or_default());
    }

    fn set_size(&mut self, width: u32, height: u32) {
        let session = self.page_session();
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size, Some(&session));
    }

    fn restart(&mut self) {
        self.socket.try_call("Browser.close", json!({}), None);
        self.process.leave();
        let (process, socket) = launch(&self.profile, &self.extension, false, self.language);
        self.process = process;
        self.socket = socket;
        self.settle();
    }

    fn stop_background(&mut self) {
        let worker = self.target_of("service_worker", "chrome-extension://").expect("a running background");
        let target = worker["targetId"].clone();
        self.background("globalThis.toBeStopped = true");
        self.call("Target.closeTarget", json!({"targetId": target}), None);
        wait_for("the background to stop", || {
            let worker = self.target_of("service_worker", "chrome-extension://");
            worker.is_none_or(|worker| self.is_another(&worker)).into()
        });
    }

    fn button(&mut self) -> (String, String) {
        let state = self.background(
            "const [tab] = await chrome.tabs.query({active: true, currentWindow: true});
             return [await chrome.action.getTitle({tabId: tab.id}), await chrome.action.getBadgeText({tabId: tab.id})]",
        );
        (state[0].as_str().unwrap_or_default().to_owned(), state[1].as_str().unwrap_or_default().to_owned())
    }

    fn complaints(&mut self) -> Vec<String> {
        self.socket.pump(Duration::from_millis(200));
        let ours = format!("chrome-extension://{}", self.id);
        let is_complaint = |event: &&Value| {
            let kind = &event["params"];
            let level = match event["method"].as_str() {
                Some("Runtime.exceptionThrown") => "error",
                Some("Runtime.consoleAPICalled") => kind["type"].as_str().unwrap_or_default(),
                Some("Log.entryAdded") => kind["entry"]["level"].as_str().unwrap_or_default(),
                _ => "",
            };
            ["error", "warning"].contains(&level) && event.to_string().contains(&ours)
        };
        self.socket.events.iter().filter(is_complaint).map(Value::to_string).collect()
    }
}

/// How long a key is waited for: the browser answers at once or, when the frame closed on it, never.
const KEY: Duration = Duration::from_secs(2);

/// How long a background is waited for that may be stopping.
const SOON: Duration = Duration::from_millis(300);

pub(crate) fn write_base64(file: &Path, text: &str) {
    if let Some(folder) = file.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for six in text.bytes().filter_map(value) {
        held = held << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
