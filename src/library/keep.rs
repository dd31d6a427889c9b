//! A record as text, as it is kept and exported, and what becomes of records of earlier forms.
//!
//! The form is that of [`SCHEMA_VERSION`] in the record's article. Fields that were added since are filled in by their
//! defaults; a change that needs more is a step in [`MIGRATIONS`]. A record of a newer form is refused, never cut down.

use super::Record;
use crate::article::SCHEMA_VERSION;
use serde_json::Value;

/// The step at index `n` takes a record of version `n + 1` to version `n + 2`.
const MIGRATIONS: [fn(&mut Value); SCHEMA_VERSION as usize - 1] = [];

/// Why a record cannot be read; its text is kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Of this newer form.
    Newer(u64),
    /// No record: what was expected and found.
    Broken(String),
}

/// Reads a record of this or any earlier form.
pub fn from_text(text: &str) -> Result<Record, Unreadable> {
    let mut value: Value =
        serde_json::from_str(text).map_err(|error| Unreadable::Broken(error.to_string()))?;
    let version = value["article"]["schemaVersion"].as_u64().unwrap_or(1).max(1);
    if version > u64::from(SCHEMA_VERSION) {
        return Err(Unreadable::Newer(version));
    }
    for step in MIGRATIONS.iter().skip(version as usize - 1) {
        step(&mut value);
    }
    let mut record: Record =
        serde_json::from_value(value).map_err(|error| Unreadable::Broken(error.to_string()))?;
    record.article.schema_version = SCHEMA_VERSION;
    Ok(record)
}

pub fn to_text(record: &Record) -> String {
    // Plain structs with text keys: there is nothing in them that JSON cannot say.
    serde_json::to_string(record).unwrap_or_default()
}

/// A page saved again: the reader's tags and note stay (new ones are added), the former reading joins the earlier ones
/// unless it says the same.
pub fn merge(kept: Record, new: Record) -> Record {
    let mut merged = kept;
    for tag in new.tags {
        if !merged.tags.contains(&tag) {
            merged.tags.push(tag);
        }
    }
    if !new.note.is_empty() && !merged.note.contains(&new.note) {
        if !merged.note.is_empty() {
            merged.note.push('\n');
        }
        merged.note.push_str(&new.note);
    }
    for article in new.earlier {
        if !merged.earlier.contains(&article) {
            merged.earlier.push(article);
        }
    }
    let mut former = std::mem::replace(&mut merged.article, new.article);
    let read_at = std::mem::replace(&mut former.read_at, merged.article.read_at.clone());
    if former != merged.article {
        former.read_at = read_at;
        merged.earlier.push(former);
    }
    merged.read_where = new.read_where;
    merged.changed_at = new.changed_at.max(merged.changed_at);
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Stated};

    fn record(headline: &str, read_at: &str, tag: &str, note: &str) -> Record {
        Record {
            id: "example.org/a".into(),
            changed_at: read_at.into(),
            article: Article {
                schema_version: SCHEMA_VERSION,
                read_at: read_at.into(),
                headline: Some(Stated::new(headline.into(), Vec::new())),
                ..Article::default()
            },
            tags: vec![tag.into()],
            note: note.into(),
            ..Record::default()
        }
    }

    #[test]
    fn text_and_back() {
        let kept = record("One", "2026-01-01", "a", "n");
        assert_eq!(from_text(&to_text(&kept)), Ok(kept));
    }

    #[test]
    fn forms() {
        let newer = format!(r#"{{"article":{{"schemaVersion":{}}}}}"#, SCHEMA_VERSION + 1);
        assert_eq!(from_text(&newer), Err(Unreadable::Newer(u64::from(SCHEMA_VERSION) + 1)));
        assert!(matches!(from_text("[1"), Err(Unreadable::Broken(_))));
        assert!(matches!(from_text(r#"{"id":7}"#), Err(Unreadable::Broken(_))));
        assert!(from_text("{}").is_ok());
    }

    #[test]
    fn saved_again() {
        let first = record("One", "2026-01-01", "a", "first");
        let same = merge(first.clone(), record("One", "2026-01-02", "a", "first"));
        assert_eq!((same.earlier.len(), same.tags.len(), same.note.as_str()), (0, 1, "first"));
        assert_eq!(same.article.read_at, "2026-01-02");
        let changed = merge(first, record("Two", "2026-01-02", "b", "second"));
        assert_eq!(changed.tags, ["a", "b"]);
        assert_eq!(changed.note, "first\nsecond");
        assert_eq!(changed.earlier[0].read_at, "2026-01-01");
        assert_eq!(changed.changed_at, "2026-01-02");
    }
}
