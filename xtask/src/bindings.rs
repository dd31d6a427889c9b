//! The JavaScript around the WASM, through wasm-bindgen's library, so that no second program of a matching version has
//! to be installed; and wasm-opt over the result.
//!
//! `reader.js` must be ONE module without imports: a content script cannot import a module that imports another
//! (Chromium). wasm-bindgen writes such imports for inline snippets; we refuse them.

use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

pub fn generate(wasm: &Path, into: &Path) -> Result<(), String> {
    if into.exists() {
        fs::remove_dir_all(into).map_err(|error| format!("{}: {error}", into.display()))?;
    }
    Bindgen::new()
        .input_path(wasm)
        .out_name("reader")
        .typescript(false)
        .web(true)
        .and_then(|bindgen| bindgen.omit_default_module_path(true).generate(into))
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    let script = into.join("reader.js");
    let text = fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    match text.lines().find(|line| line.starts_with("import ")) {
        Some(line) => Err(format!("expected reader.js to import nothing, found {line}")),
        None => Ok(()),
    }
}

/// The npm package binaryen, run by node: Debian's is too old for today's rustc.
pub fn optimise(root: &Path, wasm: &Path) -> Result<(), String> {
    let program = root.join("node_modules/binaryen/bin/wasm-opt");
    crate::run(Command::new("node").arg(program).args(["-all", "-Oz", "-o"]).arg(wasm).arg(wasm))
}

pub fn say_sizes(reader: &Path) -> Result<(), String> {
    for name in ["reader_bg.wasm", "reader.js"] {
        let bytes = fs::read(reader.join(name)).map_err(|error| format!("{name}: {error}"))?;
        let packed = miniz_oxide::deflate::compress_to_vec(&bytes, 9).len();
        println!("{name}: {} bytes, {packed} compressed", bytes.len());
    }
    Ok(())
}
