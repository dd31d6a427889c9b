//! `docs/article.schema.json` is what the records say, kept true by this test.

use std::path::Path;

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
