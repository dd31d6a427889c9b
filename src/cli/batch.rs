//! JSON Lines (<https://jsonlines.org/>): an answer for every row of a file, in its order.
//!
//! A row that cannot be read or answered gives its id with the error, is told on the standard error, and the batch goes
//! on. Bytes that are no UTF-8 are replaced; empty lines are passed over.

use super::Failure;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The argument `--batch`, which may not be left out.
pub fn expected(batch: Option<PathBuf>) -> Result<PathBuf, Failure> {
    batch.ok_or_else(|| Failure::Usage("expected --batch FILE, found none".to_owned()))
}

/// Writes the lines that `answer` gives for each row.
pub fn answer_each<Row: DeserializeOwned>(
    batch: &Path,
    answer: impl Fn(Row) -> Result<String, String>,
) -> Result<(), Failure> {
    let name = batch.display();
    let fail = |error: std::io::Error| Failure::Input(format!("{name}: {error}"));
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (at, line) in BufReader::new(File::open(batch).map_err(fail)?).split(b'\n').enumerate() {
        let line = line.map_err(fail)?;
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        let answered = serde_json::from_str(&line).map_err(|error| error.to_string()).and_then(&answer);
        let answered = answered.unwrap_or_else(|error| {
            eprintln!("dateline: {name}:{}: {error}", at + 1);
            unanswered(&line, &error)
        });
        writeln!(out, "{answered}").map_err(fail)?;
    }
    out.flush().map_err(fail)
}

fn unanswered(line: &str, error: &str) -> String {
    let row: Value = serde_json::from_str(line).unwrap_or_default();
    json!({ "id": row["id"], "error": error }).to_string()
}

/// The page of a row: `html` is a path below `root`.
pub fn page(root: &Path, html: &str) -> Result<String, String> {
    let path = root.join(html);
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    if matches!(text, std::borrow::Cow::Owned(_)) {
        eprintln!("dateline: {}: bytes that are no UTF-8 are replaced", path.display());
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_an_answer_keeps_its_id() {
        for (line, expected) in [
            (r#"{"id":"a"}"#, r#"{"error":"e","id":"a"}"#),
            (r#"{"id":7,"text":1}"#, r#"{"error":"e","id":7}"#),
            (r#"{"text":1}"#, r#"{"error":"e","id":null}"#),
            ("[1", r#"{"error":"e","id":null}"#),
            ("7", r#"{"error":"e","id":null}"#),
        ] {
            assert_eq!(unanswered(line, "e"), expected, "{line}");
        }
    }
}
