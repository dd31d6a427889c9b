//! Reads the built-in citation styles and locales and stores them compactly, so that the extension parses no XML for them.
//!
//! The readers are the program's own (`src/cite/csl/read/`); the form is postcard's (<https://postcard.jamesmunns.com/wire-format>).

#![allow(dead_code, reason = "the modules are shared with the library, which uses all of them")]

#[path = "src/cite/csl/read/mod.rs"]
mod read;
#[path = "src/cite/csl/style.rs"]
mod style;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const STYLES: &str = "src/cite/data/styles";
const LOCALES: &str = "src/cite/data/locales";

fn main() {
    println!("cargo::rerun-if-changed={STYLES}");
    println!("cargo::rerun-if-changed={LOCALES}");
    println!("cargo::rerun-if-changed=src/cite/csl/read");
    println!("cargo::rerun-if-changed=src/cite/csl/style.rs");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut code = String::from("static STYLES: &[BuiltIn] = &[\n");
    for (stem, xml) in files(STYLES, "csl") {
        let style = read::read_style(&xml).unwrap_or_else(|error| panic!("{stem}: {error}"));
        let bytes = postcard::to_allocvec(&style).expect("a style has no map without a length");
        row(&mut code, &out, &stem, &style.title, &style.licence, &bytes);
    }
    code.push_str("];\nstatic LOCALES: &[BuiltIn] = &[\n");
    for (stem, xml) in files(LOCALES, "xml") {
        let locale = read::read_locale(&xml).unwrap_or_else(|error| panic!("{stem}: {error}"));
        let bytes = postcard::to_allocvec(&locale).expect("a locale has no map without a length");
        let id = stem.trim_start_matches("locales-");
        row(&mut code, &out, id, &locale.lang, "", &bytes);
    }
    code.push_str("];\n");
    fs::write(out.join("built_in.rs"), code).expect("OUT_DIR can be written");
}

/// The files of a folder by name, with their text.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    paths.iter().map(|path| (stem(path), fs::read_to_string(path).expect("UTF-8"))).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned()
}

fn row(code: &mut String, out: &Path, id: &str, title: &str, licence: &str, bytes: &[u8]) {
    let file = out.join(format!("{id}.bin"));
    fs::write(&file, bytes).expect("OUT_DIR can be written");
    writeln!(
        code,
        "    BuiltIn {{ id: {id:?}, title: {title:?}, licence: {licence:?}, bytes: include_bytes!({file:?}) }},"
    )
    .expect("a String takes any text");
}
