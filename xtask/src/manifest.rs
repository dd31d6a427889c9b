//! One `manifest.json` for both browsers: each build takes the other's keys away and fills in the version of Cargo.toml.
//!
//! Firefox's linter warns of Chromium's keys, and Chromium of Firefox's.

use crate::Browser;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Keys that only the other browser knows, as paths.
fn foreign(browser: Browser) -> &'static [&'static [&'static str]] {
    match browser {
        Browser::Chromium => &[&["background", "scripts"], &["browser_specific_settings"]],
        Browser::Firefox => &[&["background", "service_worker"], &["minimum_chrome_version"]],
    }
}

pub fn write(root: &Path, folder: &Path, browser: Browser, version: &str) -> Result<(), String> {
    let source = root.join("manifest.json");
    let text = fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    let mut manifest: Value =
        serde_json::from_str(&text).map_err(|error| format!("manifest.json: {error}"))?;
    for path in foreign(browser) {
        remove(&mut manifest, path)?;
    }
    manifest["version"] = version.into();
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| error.to_string())?;
    fs::write(folder.join("manifest.json"), text + "\n").map_err(|error| error.to_string())
}

fn remove(manifest: &mut Value, path: &[&str]) -> Result<(), String> {
    let (key, parents) = path.split_last().ok_or("expected a path, found none")?;
    let parent = parents.iter().try_fold(manifest, |value, key| value.get_mut(key));
    match parent.and_then(Value::as_object_mut).and_then(|object| object.remove(*key)) {
        Some(_) => Ok(()),
        None => Err(format!("expected manifest.json to have {}, found none", path.join("."))),
    }
}

/// The version of the crate.
pub fn version(root: &Path) -> Result<String, String> {
    let text = fs::read_to_string(root.join("Cargo.toml")).map_err(|error| format!("Cargo.toml: {error}"))?;
    let line =
        text.lines().skip_while(|line| *line != "[package]").find(|line| line.starts_with("version = "));
    let version = line.and_then(|line| line.split('"').nth(1)).map(str::to_owned);
    version.ok_or_else(|| "expected a version in Cargo.toml, found none".to_owned())
}
