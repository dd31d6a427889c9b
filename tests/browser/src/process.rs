//! A browser's process and its profile; both end with the test.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

pub struct Process {
    child: Child,
}

impl Process {
    /// `said` is where the browser's own messages go.
    pub fn start(command: &mut Command, said: &Path) -> Self {
        let log = fs::File::create(said).expect("the scratch folder can be written");
        let errors = log.try_clone().expect("a file can be had twice");
        let child = command.stdin(Stdio::null()).stdout(log).stderr(errors).spawn();
        Self { child: child.unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program())) }
    }

    /// Waits as long as it runs.
    pub fn wait(&mut self) {
        let _ = self.child.wait();
    }

    /// Waits for the process to leave by itself, soon.
    pub fn leave(&mut self) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(15) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("the browser does not close");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new folder for a profile.
pub fn new_profile(browser: &str) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = crate::scratch().join(format!("{browser}-{}-{number}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// The text of a file that the browser writes once it is up.
pub fn wait_for_file(path: &Path) -> String {
    let begun = Instant::now();
    loop {
        match fs::read_to_string(path) {
            Ok(text) if !text.is_empty() => return text,
            _ => assert!(begun.elapsed() < Duration::from_secs(60), "no {}", path.display()),
        }
        thread::sleep(Duration::from_millis(30));
    }
}

/// The first of these programs that is installed.
pub fn find_program(names: &[&str]) -> PathBuf {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = names
        .iter()
        .flat_map(|name| std::env::split_paths(&paths).map(move |folder| folder.join(name)))
        .find(|program| program.is_file());
    found.unwrap_or_else(|| panic!("expected one of {names:?} to be installed, found none"))
}
