//! The reader's corrections: the fields as text, put back into the article, marked, and carried to a later reading.
//!
//! What the page says stays as evidence; a field set back to what the page says is no longer a correction.

use crate::article::{
    Agent, ArchivedCopy, Article, CorrectedField, DateValue, NoArchivedCopy, Publisher, Stated,
};
use std::fmt;

/// The fields that can be corrected, as a reader edits them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pub headline: String,
    /// One author a line, in order.
    pub authors: String,
    /// ISO 8601 as far as known, with a space or `T` before the clock; empty = not stated.
    pub published: String,
    pub modified: String,
    /// The outlet's name.
    pub publisher: String,
    /// BCP 47.
    pub language: String,
    /// Separated by commas.
    pub tags: String,
    /// The address of an archived copy and, where it does not say it, a space and its day; empty = none known.
    pub archived: String,
}

/// Each field and its text.
type Text = fn(&Fields) -> &str;
const FIELDS: [(CorrectedField, Text); 8] = [
    (CorrectedField::Headline, |fields| &fields.headline),
    (CorrectedField::Author, |fields| &fields.authors),
    (CorrectedField::Published, |fields| &fields.published),
    (CorrectedField::Modified, |fields| &fields.modified),
    (CorrectedField::Publisher, |fields| &fields.publisher),
    (CorrectedField::InLanguage, |fields| &fields.language),
    (CorrectedField::Keywords, |fields| &fields.tags),
    (CorrectedField::ArchivedAt, |fields| &fields.archived),
];

/// A field that cannot be taken as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldError {
    Published(String),
    Modified(String),
    Archived(String),
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldError::Published(found) | FieldError::Modified(found) => write!(
                f,
                "expected a date such as 2023, 2023-08, 2023-08-20 or 2023-08-20 09:11+02:00, found {found:?}"
            ),
            FieldError::Archived(found) => {
                write!(
                    f,
                    "expected the address of a copy and, where it does not say it, its day, found {found:?}"
                )
            }
        }
    }
}

impl Fields {
    pub fn of(article: &Article) -> Self {
        let text =
            |stated: &Option<Stated<String>>| stated.as_ref().map_or(String::new(), |s| s.value.clone());
        let date = |stated: &Option<Stated<DateValue>>| {
            stated.as_ref().map_or(String::new(), |s| s.value.to_string().replacen('T', " ", 1))
        };
        let join = |values: Vec<&str>, between: &str| values.join(between);
        Self {
            headline: text(&article.headline),
            authors: join(article.author.iter().map(|a| a.value.name.as_str()).collect(), "\n"),
            published: date(&article.dates.published),
            modified: date(&article.dates.modified),
            publisher: article.publisher.as_ref().map_or(String::new(), |publisher| text(&publisher.name)),
            language: text(&article.in_language),
            tags: join(article.keywords.iter().map(|tag| tag.value.as_str()).collect(), ", "),
            archived: article.archived_at.as_ref().map_or(String::new(), |stated| stated.value.to_string()),
        }
    }

    /// Puts the fields into `article`; `page` is the reading as the page gave it. Nothing is changed on an error.
    pub fn apply(&self, page: &Article, article: &mut Article) -> Result<(), FieldError> {
        let published = date(&self.published).map_err(FieldError::Published)?;
        let modified = date(&self.modified).map_err(FieldError::Modified)?;
        let archived = archived(&self.archived).map_err(FieldError::Archived)?;
        let told = Fields::of(page);
        article.corrected = self.changed_from(&told);
        article.archived_at = archived.map(|copy| corrected(copy, page.archived_at.as_ref()));
        article.headline = text_field(&self.headline, &told.headline, &page.headline);
        article.in_language = text_field(&self.language, &told.language, &page.in_language);
        article.dates.published = date_field(published, &page.dates.published);
        article.dates.modified = date_field(modified, &page.dates.modified);
        article.author = self.authors(page);
        article.keywords = self.keywords(page);
        let name = page.publisher.as_ref().and_then(|publisher| publisher.name.clone());
        let name = text_field(&self.publisher, &told.publisher, &name);
        if name.is_some() || page.publisher.is_some() {
            article.publisher = Some(Publisher { name, ..page.publisher.clone().unwrap_or_default() });
        }
        Ok(())
    }

    fn changed_from(&self, told: &Fields) -> Vec<CorrectedField> {
        let pairs = FIELDS.iter().filter(|(_, get)| get(self).trim() != get(told).trim());
        pairs.map(|(field, _)| *field).collect()
    }

    fn authors(&self, page: &Article) -> Vec<Stated<Agent>> {
        let names = self.authors.lines().map(str::trim).filter(|name| !name.is_empty());
        names.map(|name| author(name, page)).collect()
    }

    fn keywords(&self, page: &Article) -> Vec<Stated<String>> {
        let tags = self.tags.split([',', '،', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
        let mut kept: Vec<Stated<String>> = Vec::new();
        for tag in tags {
            if kept.iter().all(|other| other.value != tag) {
                let stated = page.keywords.iter().find(|stated| stated.value == tag).cloned();
                kept.push(stated.unwrap_or_else(|| corrected(tag.to_owned(), None)));
            }
        }
        kept
    }
}

/// Takes over from a saved reading what its reader had corrected.
pub fn carry(saved: &Article, fresh: &mut Article) {
    let page = fresh.clone();
    let (mut fields, kept) = (Fields::of(&page), Fields::of(saved));
    let marked = |stated: &Option<Stated<String>>| stated.as_ref().is_some_and(|stated| stated.corrected);
    let marked_date =
        |stated: &Option<Stated<DateValue>>| stated.as_ref().is_some_and(|stated| stated.corrected);
    let changed = |field, is_marked: bool| is_marked || saved.corrected.contains(&field);
    if changed(CorrectedField::Headline, marked(&saved.headline)) {
        fields.headline = kept.headline;
    }
    if changed(CorrectedField::InLanguage, marked(&saved.in_language)) {
        fields.language = kept.language;
    }
    if changed(CorrectedField::Published, marked_date(&saved.dates.published)) {
        fields.published = kept.published;
    }
    if changed(CorrectedField::Modified, marked_date(&saved.dates.modified)) {
        fields.modified = kept.modified;
    }
    let outlet = saved.publisher.as_ref().is_some_and(|publisher| marked(&publisher.name));
    if changed(CorrectedField::Publisher, outlet) {
        fields.publisher = kept.publisher;
    }
    if changed(CorrectedField::Keywords, saved.keywords.iter().any(|tag| tag.corrected)) {
        fields.tags = kept.tags;
    }
    if changed(CorrectedField::ArchivedAt, saved.archived_at.is_some()) {
        fields.archived = kept.archived;
    }
    let authors = changed(CorrectedField::Author, saved.author.iter().any(|author| author.corrected));
    if authors {
        fields.authors = kept.authors;
    }
    // The saved dates were dates, so there is no error to tell.
    let _ = fields.apply(&page, fresh);
    // With the parts of their names as the reader gave them.
    if authors {
        fresh.author.clone_from(&saved.author);
    }
}

fn corrected<T>(value: T, page: Option<&Stated<T>>) -> Stated<T> {
    let evidence = page.map_or(Vec::new(), |stated| stated.evidence.clone());
    Stated { value, evidence, corrected: true }
}

fn text_field(written: &str, told: &str, page: &Option<Stated<String>>) -> Option<Stated<String>> {
    let written = written.trim();
    if written == told.trim() {
        return page.clone();
    }
    (!written.is_empty()).then(|| corrected(written.to_owned(), page.as_ref()))
}

fn date_field(written: Option<DateValue>, page: &Option<Stated<DateValue>>) -> Option<Stated<DateValue>> {
    let written = written?;
    match page {
        Some(stated) if stated.value == written => page.clone(),
        _ => Some(corrected(written, page.as_ref())),
    }
}

fn date(written: &str) -> Result<Option<DateValue>, String> {
    let written = written.trim();
    if written.is_empty() {
        return Ok(None);
    }
    written.replacen(' ', "T", 1).parse().map(Some).map_err(|_| written.to_owned())
}

fn archived(written: &str) -> Result<Option<ArchivedCopy>, String> {
    if written.trim().is_empty() {
        return Ok(None);
    }
    written.parse().map(Some).map_err(|NoArchivedCopy(found)| found)
}

/// A name the page has keeps what the page says of it; "Family, Given" gives the parts of a new one.
fn author(name: &str, page: &Article) -> Stated<Agent> {
    if let Some(stated) = page.author.iter().find(|stated| stated.value.name == name) {
        return stated.clone();
    }
    let agent = match name.split_once(',').map(|(family, given)| (family.trim(), given.trim())) {
        Some((family, given)) if !family.is_empty() && !given.is_empty() => Agent {
            name: format!("{given} {family}"),
            family_name: Some(family.to_owned()),
            given_name: Some(given.to_owned()),
            ..Agent::default()
        },
        _ => Agent { name: name.to_owned(), ..Agent::default() },
    };
    corrected(agent, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Dates, Evidence, Vocabulary};

    fn page() -> Article {
        let raw = Evidence { vocabulary: Vocabulary::JsonLd, property: "headline".into(), raw: "Old".into() };
        let stated = |text: &str| Some(Stated::new(text.to_owned(), vec![raw.clone()]));
        Article {
            headline: stated("Old"),
            dates: Dates {
                published: "2023-08-20T09:11Z".parse().ok().map(|date| Stated::new(date, vec![raw.clone()])),
                ..Dates::default()
            },
            author: vec![Stated::new(
                Agent { name: "Ada Byron".into(), ..Agent::default() },
                vec![raw.clone()],
            )],
            ..Article::default()
        }
    }

    #[test]
    fn untouched_fields_change_nothing() {
        let (page, mut article) = (page(), Article::default());
        Fields::of(&page).apply(&page, &mut article).unwrap();
        assert_eq!(article, page);
    }

    #[test]
    fn a_correction_is_marked_and_keeps_the_evidence() {
        let (page, mut article) = (page(), page());
        let fields = Fields {
            headline: "New".into(),
            authors: "Ada Byron\nBell, Alexander Graham".into(),
            published: "2023-08".into(),
            tags: "a, b,, a".into(),
            archived: "https://archive.ph/AbCdE 2024-03-07".into(),
            ..Fields::of(&page)
        };
        fields.apply(&page, &mut article).unwrap();
        let headline = article.headline.as_ref().unwrap();
        assert_eq!((headline.value.as_str(), headline.corrected, headline.evidence.len()), ("New", true, 1));
        let published = article.dates.published.as_ref().unwrap();
        assert_eq!((published.value.to_string().as_str(), published.corrected), ("2023-08", true));
        assert_eq!((article.author[0].corrected, article.author[1].corrected), (false, true));
        assert_eq!(article.author[1].value.family_name.as_deref(), Some("Bell"));
        assert_eq!(article.keywords.len(), 2);
        assert_eq!(article.archived_at.as_ref().map(|stated| stated.corrected), Some(true));
        let mut later = page.clone();
        carry(&article, &mut later);
        assert_eq!(later, article);
        Fields::of(&page).apply(&page, &mut article).unwrap();
        assert_eq!(article, page, "set back");
    }

    #[test]
    fn what_was_emptied_stays_empty() {
        let page = Article {
            author: ["Ada Byron", "Staff"]
                .map(|name| Stated::new(Agent { name: name.into(), ..Agent::default() }, Vec::new()))
                .into(),
            keywords: ["a", "b"].map(|tag| Stated::new(tag.to_owned(), Vec::new())).into(),
            ..page()
        };
        for (fields, changed) in [
            (Fields { headline: " ".into(), ..Fields::of(&page) }, vec![CorrectedField::Headline]),
            (Fields { published: String::new(), ..Fields::of(&page) }, vec![CorrectedField::Published]),
            (Fields { authors: "Ada Byron".into(), ..Fields::of(&page) }, vec![CorrectedField::Author]),
            (
                Fields { authors: String::new(), tags: "b".into(), ..Fields::of(&page) },
                vec![CorrectedField::Author, CorrectedField::Keywords],
            ),
            (Fields { modified: " ".into(), ..Fields::of(&page) }, vec![]),
        ] {
            let (mut saved, mut later) = (page.clone(), page.clone());
            fields.apply(&page, &mut saved).unwrap();
            assert_eq!(saved.corrected, changed);
            carry(&saved, &mut later);
            assert_eq!(later, saved, "{changed:?}");
        }
        // A page that states nothing yet at saving, and something later: nobody had emptied it.
        let (saved, mut later) = (Article::default(), page.clone());
        carry(&saved, &mut later);
        assert_eq!(later, page);
    }

    #[test]
    fn what_cannot_be_taken_is_told_and_changes_nothing() {
        let (page, mut article) = (page(), page());
        let fields = Fields { archived: "archive".into(), headline: "New".into(), ..Fields::of(&page) };
        assert_eq!(fields.apply(&page, &mut article), Err(FieldError::Archived("archive".into())));
        assert_eq!(article, page);
        for written in ["yesterday", "2023-02-30", "20.8.2023"] {
            let fields = Fields { published: written.into(), headline: "New".into(), ..Fields::of(&page) };
            assert_eq!(fields.apply(&page, &mut article), Err(FieldError::Published(written.into())));
            assert_eq!(article, page);
        }
    }
}
