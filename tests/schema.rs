//! `docs/article.schema.json` is what the records say, and what the command line prints is valid by it.

use std::path::Path;
use std::process::Command;

const SCHEMA: &str = "docs/article.schema.json";

#[test]
fn the_schema_is_what_the_records_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCHEMA);
    let schema =
        serde_json::to_string_pretty(&schemars::schema_for!(dateline::article::Article)).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert!(
        committed == schema,
        "{SCHEMA} is stale: run UPDATE=1 cargo test --features cli,schema --test schema"
    );
}

#[test]
fn what_is_printed_is_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages: Vec<_> = std::fs::read_dir(root.join("tests/pages"))
        .map(|cases| {
            cases.flatten().map(|case| case.path().join("page.html")).filter(|page| page.exists()).collect()
        })
        .unwrap_or_default();
    assert!(!pages.is_empty(), "expected page fixtures in tests/pages, found none");
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new().compile(root.join(SCHEMA).to_str().unwrap(), &mut schemas).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["read", "--now", "2026-11-22T12:00:00+01:00"])
        .args(&pages)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines: Vec<_> = std::str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert_eq!(lines.len(), pages.len());
    for (line, page) in lines.iter().zip(&pages) {
        let article: serde_json::Value = serde_json::from_str(line).unwrap();
        if let Err(error) = schemas.validate(&article, schema) {
            panic!("{}: {error:#}", page.display());
        }
    }
}
