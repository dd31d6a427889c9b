//! Dateline in real browsers: Chromium over its DevTools protocol, Firefox over WebDriver BiDi, each over one WebSocket
//! that the browser opens itself. No chromedriver, no geckodriver.
//!
//! Both sit behind [`Browser`], so that a test is written once. Pages come from [`server`], on loopback only.

mod browser;
mod chromium;
mod firefox;
mod process;
pub mod server;
mod socket;

pub use browser::{Browser, wait_for};
pub use chromium::Chromium;
pub use firefox::Firefox;

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// Where tests leave screenshots and profiles.
pub fn scratch() -> PathBuf {
    root().join("target").join("browser")
}
