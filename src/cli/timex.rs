//! `dateline timex --batch FILE`: TIMEX3 for `{"id","dct","text","lang"}`, offsets in code points.

use super::{Failure, batch};
use dateline::timex::timexes;
use lexopt::prelude::*;
use serde_json::{Value as Json, json};
use std::path::PathBuf;

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let mut batch = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("batch") => batch = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    batch::answer_each(&batch::expected(batch)?, |row| answer(&row))
}

fn answer(row: &Json) -> Result<String, String> {
    let text = row["text"].as_str().ok_or("expected a text, found none")?;
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
    Ok(json!({ "id": row["id"], "timexes": timexes }).to_string())
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
