//! `dateline timex --batch FILE`: TIMEX3 for `{"id","dct","text","lang"}`, offsets in code points.

use super::Failure;
use dateline::timex::timexes;
use lexopt::prelude::*;
use serde_json::{Value as Json, json};
use std::ffi::OsString;

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let mut batch: Option<OsString> = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("batch") => batch = Some(parser.value()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let file = batch.ok_or_else(|| Failure::Usage("expected --batch FILE, found none".to_owned()))?;
    let bytes =
        std::fs::read(&file).map_err(|error| Failure::Input(format!("{}: {error}", file.display())))?;
    let mut output = String::new();
    for line in String::from_utf8_lossy(&bytes).lines().filter(|line| !line.trim().is_empty()) {
        output.push_str(&answer(line).to_string());
        output.push('\n');
    }
    print!("{output}");
    Ok(())
}

fn answer(line: &str) -> Json {
    let row: Json = match serde_json::from_str(line) {
        Ok(row) => row,
        Err(error) => {
            eprintln!("dateline: {error}");
            return json!({ "id": null, "error": error.to_string() });
        }
    };
    let Some(text) = row["text"].as_str() else {
        eprintln!("dateline: {}: expected a text, found none", row["id"]);
        return json!({ "id": row["id"], "error": "expected a text, found none" });
    };
    let anchor = row["dct"].as_str().and_then(|dct| dct.parse().ok());
    let mut offsets = CodePoints { text, byte: 0, count: 0 };
    let timexes: Vec<Json> = timexes(text, anchor, row["lang"].as_str().unwrap_or("en"))
        .iter()
        .map(|found| {
            json!({
                "start": offsets.at(found.start),
                "end": offsets.at(found.end),
                "type": found.kind,
                "value": found.value,
                "mod": found.modifier,
                "range": found.range,
                "inName": found.in_name,
                "text": text.get(found.start..found.end),
            })
        })
        .collect();
    json!({ "id": row["id"], "timexes": timexes })
}

/// Byte offsets to code points, asked for in rising order.
struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    count: usize,
}

impl CodePoints<'_> {
    fn at(&mut self, byte: usize) -> usize {
        self.count += self.text.get(self.byte..byte).map_or(0, |piece| piece.chars().count());
        self.byte = byte;
        self.count
    }
}
