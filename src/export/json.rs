//! Saved records as one JSON file, complete: what is exported comes back the same.

use crate::library::{Record, Unreadable, from_text, key, merge};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt;

/// The name in the file, so that no other program's is taken for ours.
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

/// `unreadable` are records that this version cannot read, as they are kept; they go out with the rest.
pub fn to_json(records: &[Record], unreadable: &[String]) -> String {
    let readable = records.iter().map(|record| serde_json::to_value(record).unwrap_or_default());
    let others = unreadable.iter().filter_map(|text| serde_json::from_str(text).ok());
    let all: Vec<Value> = readable.chain(others).collect();
    // A value that was made from text is always text again.
    serde_json::to_string_pretty(&json!({"format": FORMAT, "version": VERSION, "records": all}))
        .unwrap_or_default()
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// One an id.
    pub records: Vec<Record>,
    /// Id and text of records that this version cannot read: they went out with the rest and come back as they are.
    pub unreadable: Vec<(String, String)>,
}

/// The records of a file, of this or any earlier form; one without a key gets that of its article. Several of one page
/// are joined as if saved one after the other.
pub fn from_json(text: &str) -> Result<Imported, ImportError> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| ImportError::NotReadable(error.to_string()))?;
    match value["format"].as_str() {
        Some(FORMAT) => {}
        found => return Err(ImportError::OtherFormat(found.unwrap_or_default().to_owned())),
    }
    let version = value["version"].as_u64().unwrap_or(0).try_into().unwrap_or(u32::MAX);
    if version > VERSION {
        return Err(ImportError::TooNew(version));
    }
    let Some(rows) = value["records"].as_array() else {
        return Err(ImportError::NotReadable("no list of records".to_owned()));
    };
    let mut imported = Imported::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let record = match read(row) {
            Ok(record) => record,
            Err((Some(id), _)) => {
                imported.unreadable.push((id, row.to_string()));
                continue;
            }
            Err((None, error)) => return Err(error),
        };
        match places.get(&record.id) {
            Some(&at) => {
                let kept = std::mem::take(&mut imported.records[at]);
                imported.records[at] = merge(kept, record);
            }
            None => {
                places.insert(record.id.clone(), imported.records.len());
                imported.records.push(record);
            }
        }
    }
    Ok(imported)
}

/// The record of a row, or the id that an unreadable one has, and why it is unreadable.
fn read(row: &Value) -> Result<Record, (Option<String>, ImportError)> {
    let mut record = from_text(&row.to_string()).map_err(|error| {
        let id = row["id"].as_str().filter(|id| !id.is_empty()).map(str::to_owned);
        let error = match error {
            Unreadable::Newer(version) => ImportError::TooNew(version.try_into().unwrap_or(u32::MAX)),
            Unreadable::Broken(words) => ImportError::NotReadable(words),
        };
        (id, error)
    })?;
    if record.id.is_empty() {
        record.id = key(&record.article);
    }
    Ok(record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, SCHEMA_VERSION, Stated};

    #[test]
    fn what_goes_out_comes_back() {
        let article = Article {
            schema_version: SCHEMA_VERSION,
            url: "https://x.org/a".into(),
            headline: Some(Stated::new("“Ä” \u{2028} \"b\"\n".into(), Vec::new())),
            ..Article::default()
        };
        let earlier = vec![Article::default()];
        let record = Record { id: "x.org/a".into(), article, note: "n".into(), earlier, ..Record::default() };
        let article = Article { schema_version: SCHEMA_VERSION, ..Article::default() };
        let records = vec![record, Record { id: "y".into(), article, ..Record::default() }];
        let newer = r#"{"article":{"schemaVersion":99},"id":"z"}"#.to_owned();
        let text = to_json(&records, std::slice::from_ref(&newer));
        assert_eq!(from_json(&text), Ok(Imported { records, unreadable: vec![("z".into(), newer)] }));
        assert_eq!(from_json(&to_json(&[], &[])), Ok(Imported::default()));
    }

    #[test]
    fn several_records_of_one_page_are_joined() {
        let record = |note: &str| Record { id: "x".into(), note: note.into(), ..Record::default() };
        let imported = from_json(&to_json(&[record("one"), record("two")], &[])).unwrap();
        assert_eq!(imported.records.len(), 1);
        assert_eq!(imported.records[0].note, "one\ntwo");
    }

    #[test]
    fn a_record_without_a_key_gets_one() {
        let text =
            r#"{"format":"dateline-library","version":1,"records":[{"article":{"url":"https://x.org/a"}}]}"#;
        assert_eq!(from_json(text).map(|imported| imported.records[0].id.clone()), Ok("x.org/a".into()));
    }

    #[test]
    fn other_files_are_refused() {
        for (text, expected) in [
            ("[]", ImportError::OtherFormat(String::new())),
            (r#"{"format":"zotero"}"#, ImportError::OtherFormat("zotero".into())),
            (r#"{"format":"dateline-library","version":2}"#, ImportError::TooNew(2)),
            (r#"{"format":"dateline-library","version":4294967297}"#, ImportError::TooNew(u32::MAX)),
            (
                r#"{"format":"dateline-library","records":[{"article":{"schemaVersion":9}}]}"#,
                ImportError::TooNew(9),
            ),
        ] {
            assert_eq!(from_json(text), Err(expected), "{text}");
        }
        assert!(matches!(from_json("no"), Err(ImportError::NotReadable(_))));
        let no_list = r#"{"format":"dateline-library","version":1,"records":5}"#;
        assert!(matches!(from_json(no_list), Err(ImportError::NotReadable(_))));
    }
}
