//! What the publisher changed between two readings of one page: headline, dates, people, sources, tags, text.
//!
//! The reader's own corrections are not the publisher's changes: a corrected value is left out of the comparison.

mod text;

pub use text::{TextChange, text_changes};

use crate::article::{Article, Stated};

/// Everything that differs, old value first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub fields: Vec<FieldChange>,
    /// Authors, sources, tags: who or what came and went.
    pub lists: Vec<ListChange>,
    /// In the order of the new text.
    pub text: Vec<TextChange>,
}

/// One value that is another now; `None` = not stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    pub field: Field,
    pub old: Option<String>,
    pub new: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Headline,
    Description,
    Published,
    Modified,
    Publisher,
}

/// What was added to a list and what was taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListChange {
    pub list: List,
    pub added: Vec<String>,
    pub removed: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Authors,
    Sources,
    Tags,
}

impl Changes {
    pub fn between(old: &Article, new: &Article) -> Self {
        Self {
            fields: fields(old, new),
            lists: lists(old, new),
            text: text_changes(&old.article_body, &new.article_body),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.lists.is_empty() && self.text.is_empty()
    }
}

fn fields(old: &Article, new: &Article) -> Vec<FieldChange> {
    let publisher =
        |article: &Article| article.publisher.as_ref().and_then(|publisher| publisher.name.clone());
    let rows = [
        compare(Field::Headline, &old.headline, &new.headline),
        compare(Field::Description, &old.description, &new.description),
        compare(Field::Published, &old.dates.published, &new.dates.published),
        compare(Field::Modified, &old.dates.modified, &new.dates.modified),
        compare(Field::Publisher, &publisher(old), &publisher(new)),
    ];
    rows.into_iter().flatten().collect()
}

fn compare<T: ToString>(
    field: Field,
    old: &Option<Stated<T>>,
    new: &Option<Stated<T>>,
) -> Option<FieldChange> {
    let corrected = |stated: &Option<Stated<T>>| stated.as_ref().is_some_and(|stated| stated.corrected);
    let text = |stated: &Option<Stated<T>>| stated.as_ref().map(|stated| stated.value.to_string());
    let (before, after) = (text(old), text(new));
    let differs = before.as_deref().map(str::trim) != after.as_deref().map(str::trim);
    (differs && !corrected(old) && !corrected(new)).then_some(FieldChange { field, old: before, new: after })
}

fn lists(old: &Article, new: &Article) -> Vec<ListChange> {
    let authors = |article: &Article| -> Vec<(String, bool)> {
        article.author.iter().map(|author| (author.value.name.clone(), author.corrected)).collect()
    };
    let tags = |article: &Article| -> Vec<(String, bool)> {
        article.keywords.iter().map(|tag| (tag.value.clone(), tag.corrected)).collect()
    };
    let sources = |article: &Article| -> Vec<(String, bool)> {
        article.sources.iter().map(|source| (source.name.clone(), false)).collect()
    };
    let rows = [
        list(List::Authors, authors(old), authors(new)),
        list(List::Sources, sources(old), sources(new)),
        list(List::Tags, tags(old), tags(new)),
    ];
    rows.into_iter().flatten().collect()
}

fn list(list: List, old: Vec<(String, bool)>, new: Vec<(String, bool)>) -> Option<ListChange> {
    if old.iter().chain(&new).any(|(_, corrected)| *corrected) {
        return None;
    }
    let without = |some: &[(String, bool)], other: &[(String, bool)]| -> Vec<String> {
        let others: std::collections::HashSet<String> =
            other.iter().map(|(name, _)| name.to_lowercase()).collect();
        some.iter()
            .map(|(name, _)| name.clone())
            .filter(|name| !others.contains(&name.to_lowercase()))
            .collect()
    };
    let (added, removed) = (without(&new, &old), without(&old, &new));
    (!added.is_empty() || !removed.is_empty()).then_some(ListChange { list, added, removed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Agent;

    fn article(headline: &str, published: &str, authors: &[&str], body: &[&str]) -> Article {
        let mut article = Article {
            headline: Some(Stated::new(headline.to_owned(), Vec::new())),
            author: authors
                .iter()
                .map(|name| Stated::new(Agent { name: (*name).into(), ..Agent::default() }, Vec::new()))
                .collect(),
            article_body: body.iter().map(|text| (*text).to_owned()).collect(),
            ..Article::default()
        };
        article.dates.published = published.parse().ok().map(|date| Stated::new(date, Vec::new()));
        article
    }

    #[test]
    fn the_same_reading_has_no_changes() {
        let one = article("A", "2024-01-01", &["Ada"], &["One.", "Two."]);
        assert!(Changes::between(&one, &one).is_empty());
        let case = article("A ", "2024-01-01", &["ADA"], &["One.", " Two. "]);
        assert!(Changes::between(&one, &case).is_empty());
    }

    #[test]
    fn what_changed_is_told_old_first() {
        let old = article("A", "2024-01-01", &["Ada", "Bob"], &["One."]);
        let new = article("B", "", &["Ada", "Cy"], &["One.", "Two."]);
        let changes = Changes::between(&old, &new);
        let told: Vec<String> = changes
            .fields
            .iter()
            .map(|change| format!("{:?} {:?} {:?}", change.field, change.old, change.new))
            .collect();
        assert_eq!(told, [r#"Headline Some("A") Some("B")"#, r#"Published Some("2024-01-01") None"#]);
        assert_eq!(
            changes.lists,
            [ListChange { list: List::Authors, added: vec!["Cy".into()], removed: vec!["Bob".into()] }]
        );
        assert_eq!(changes.text.len(), 1);
    }

    #[test]
    fn the_readers_corrections_are_not_the_publishers() {
        let mut old = article("A", "2024-01-01", &["Ada"], &[]);
        let new = article("B", "2024-01-01", &["Bob"], &[]);
        for stated in old.headline.iter_mut() {
            stated.corrected = true;
        }
        old.author[0].corrected = true;
        assert!(Changes::between(&old, &new).is_empty());
    }
}
