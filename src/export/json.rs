//! Saved records as one JSON file, complete: what is exported comes back the same.

use crate::library::{Record, key};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The file: a name and a version, so that a later Dateline knows what it reads.
#[derive(Serialize, Deserialize)]
struct File {
    /// Always [`FORMAT`].
    format: String,
    version: u32,
    records: Vec<Record>,
}

const FORMAT: &str = "dateline-library";
const VERSION: u32 = 1;

/// Why a file cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// No JSON, or JSON of another shape; the parser's words.
    NotReadable(String),
    /// JSON of another program.
    OtherFormat(String),
    /// From a later Dateline.
    TooNew(u32),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::NotReadable(error) => write!(f, "expected an exported library, found {error}"),
            ImportError::OtherFormat(found) => write!(f, "expected the format {FORMAT:?}, found {found:?}"),
            ImportError::TooNew(found) => write!(f, "expected version {VERSION} or older, found {found}"),
        }
    }
}

impl std::error::Error for ImportError {}

pub fn to_json(records: &[Record]) -> String {
    let file = File { format: FORMAT.to_owned(), version: VERSION, records: records.to_vec() };
    // Our own records are always JSON: no map with other keys, no number that is none.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// The records of a file; one without a key gets that of its article.
pub fn from_json(text: &str) -> Result<Vec<Record>, ImportError> {
    let not_readable = |error: serde_json::Error| ImportError::NotReadable(error.to_string());
    let value: serde_json::Value = serde_json::from_str(text).map_err(not_readable)?;
    match value["format"].as_str() {
        Some(FORMAT) => {}
        found => return Err(ImportError::OtherFormat(found.unwrap_or_default().to_owned())),
    }
    let version = value["version"].as_u64().unwrap_or(0) as u32;
    if version > VERSION {
        return Err(ImportError::TooNew(version));
    }
    let file: File = serde_json::from_value(value).map_err(not_readable)?;
    let mut records = file.records;
    for record in records.iter_mut().filter(|record| record.id.is_empty()) {
        record.id = key(&record.article);
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Stated};

    #[test]
    fn what_goes_out_comes_back() {
        let article = Article {
            url: "https://x.org/a".into(),
            headline: Some(Stated::new("“Ä” \u{2028} \"b\"\n".into(), Vec::new())),
            ..Article::default()
        };
        let earlier = vec![Article::default()];
        let record = Record { id: "x.org/a".into(), article, note: "n".into(), earlier, ..Record::default() };
        let records = vec![record, Record { id: "y".into(), ..Record::default() }];
        assert_eq!(from_json(&to_json(&records)), Ok(records));
        assert_eq!(from_json(&to_json(&[])), Ok(Vec::new()));
    }

    #[test]
    fn a_record_without_a_key_gets_one() {
        let text =
            r#"{"format":"dateline-library","version":1,"records":[{"article":{"url":"https://x.org/a"}}]}"#;
        assert_eq!(from_json(text).map(|records| records[0].id.clone()), Ok("x.org/a".into()));
    }

    #[test]
    fn other_files_are_refused() {
        for (text, expected) in [
            ("[]", ImportError::OtherFormat(String::new())),
            (r#"{"format":"zotero"}"#, ImportError::OtherFormat("zotero".into())),
            (r#"{"format":"dateline-library","version":2}"#, ImportError::TooNew(2)),
        ] {
            assert_eq!(from_json(text), Err(expected), "{text}");
        }
        assert!(matches!(from_json("no"), Err(ImportError::NotReadable(_))));
        let no_list = r#"{"format":"dateline-library","version":1,"records":5}"#;
        assert!(matches!(from_json(no_list), Err(ImportError::NotReadable(_))));
    }
}
