//! The JavaScript around the WASM, through wasm-bindgen's library, so that no second program of a matching version has
//! to be installed; and wasm-opt over the result.
//!
//! `reader.js` is a module for the extension's own pages. Content scripts are no modules, so they get the same text as a
//! classic script, `reader-page.js`, that leaves its functions in `globalThis.datelineReader`. Both stand on their own:
//! wasm-bindgen writes imports for inline snippets, and we refuse those.

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
    if let Some(line) = text.lines().find(|line| line.starts_with("import ")) {
        return Err(format!("expected reader.js to import nothing, found {line}"));
    }
    let page = into.join("reader-page.js");
    fs::write(&page, classic(&text)?).map_err(|error| format!("{}: {error}", page.display()))
}

/// The module as a classic script.
fn classic(module: &str) -> Result<String, String> {
    let (body, exports) =
        module.rsplit_once("\nexport {").ok_or("expected reader.js to end with its exports, found none")?;
    if !exports.contains("__wbg_init as default") || module.contains("import.meta") {
        return Err("expected wasm-bindgen's web target, found another".to_owned());
    }
    let body = body.replace("\nexport function ", "\nfunction ").replace("\nexport class ", "\nclass ");
    Ok(format!("(() => {{\n{body}\nglobalThis.datelineReader = {{ start: __wbg_init, read }};\n}})();\n"))
}

/// The npm package binaryen, run by node: Debian's is too old for today's rustc.
pub fn optimise(root: &Path, wasm: &Path) -> Result<(), String> {
    let program = root.join("node_modules/binaryen/bin/wasm-opt");
    crate::run(Command::new("node").arg(program).args(FEATURES).args(["-Oz", "-o"]).arg(wasm).arg(wasm))
}

/// What rustc and wasm-bindgen use. Not `--all-features`: with it wasm-opt writes types that no browser has yet.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

pub fn say_sizes(reader: &Path) -> Result<(), String> {
    for name in ["reader_bg.wasm", "reader.js"] {
        let bytes = fs::read(reader.join(name)).map_err(|error| format!("{name}: {error}"))?;
        let packed = miniz_oxide::deflate::compress_to_vec(&bytes, 9).len();
        println!("{name}: {} bytes, {packed} compressed", bytes.len());
    }
    Ok(())
}
