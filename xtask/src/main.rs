//! `xtask extension [--fast] [--zip]`: the two extensions in `dist/chromium` and `dist/firefox`.
//!
//! `--fast` takes the profile of work in progress and leaves wasm-opt out; `--zip` adds the packages for the stores.
//! Everything else a build needs is said by `build.sh`.

mod bindings;
mod files;
mod manifest;
mod package;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const USAGE: &str = "usage: xtask extension [--fast] [--zip]";

/// Whose extension it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

impl Browser {
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let known = |argument: &String| ["--fast", "--zip"].contains(&argument.as_str());
    if arguments.first().is_none_or(|command| command != "extension") || !arguments[1..].iter().all(known) {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    match extension(has("--fast"), has("--zip")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn extension(fast: bool, zip: bool) -> Result<(), String> {
    let root = root();
    let profile = if fast { "fast" } else { "wasm" };
    run(Command::new(env!("CARGO")).current_dir(&root).args([
        "build",
        "--quiet",
        "--package",
        "dateline",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        profile,
    ]))?;
    let target = target_folder(&root);
    let built = target.join("wasm32-unknown-unknown").join(profile).join("dateline.wasm");
    let reader = target.join("reader");
    bindings::generate(&built, &reader)?;
    if !fast {
        bindings::optimise(&root, &reader.join("reader_bg.wasm"))?;
    }
    let version = manifest::version(&root)?;
    for browser in [Browser::Chromium, Browser::Firefox] {
        let folder = root.join("dist").join(browser.name());
        files::replace(&folder, &[&root.join("extension"), &reader])?;
        manifest::write(&root, &folder, browser, &version)?;
        if zip {
            package::write(
                &folder,
                &root.join("dist").join(format!("dateline-{version}-{}.zip", browser.name())),
            )?;
        }
    }
    bindings::say_sizes(&reader)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf()
}

fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Runs a program that says itself what went wrong.
pub fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("expected {program} to succeed, found {status}")),
        Err(error) => Err(format!("{program}: {error}")),
    }
}
