//! The reading of one page: what is shown, saved, exported and cited. Plain data, no logic that needs the page.
//!
//! Names are schema.org's (<https://schema.org/NewsArticle>) where it has one; JSON keys are camelCase.
//! `docs/article.schema.json` describes the JSON form.

mod archived;
mod conflict;
mod date;
mod evidence;
mod grouping;
mod person;
mod source;
mod text_quote;
mod timeline;

pub use crate::date::{DateValue, Offset};
pub use archived::{ArchivedCopy, NoArchivedCopy};
pub use conflict::{Conflict, ConflictKind, Notice, NoticeKind};
pub use date::Dates;
pub use evidence::{CorrectedField, Evidence, Problem, Stated, TextSpan, Vocabulary};
pub use grouping::{Groups, SHOWN_FROM};
pub use person::{Agent, AgentKind, Publisher};
pub use source::{
    Anonymity, Credit, Link, LinkClass, Mode, Quotation, Source, SourceEvidence, SourceKind, SourcingSummary,
};
pub use text_quote::TextQuote;
pub use timeline::{Timex, TimexRange, TimexType};

use serde::{Deserialize, Serialize};

/// The version of the JSON form; raised when a saved record needs a migration.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything that Dateline knows of one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Article {
    /// [`SCHEMA_VERSION`] at the time of reading.
    pub schema_version: u32,
    /// The address the page was opened under; empty when unknown.
    pub url: String,
    /// When it was read: RFC 3339 with the reader's offset.
    pub read_at: String,
    /// The address the page gives itself (`rel=canonical`, `og:url`, …).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical_url: Option<Stated<String>>,
    /// A copy in a web archive; given by the reader, never by the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<Stated<ArchivedCopy>>,
    /// The title, without the site's name and section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<Stated<String>>,
    /// The line above the headline ("Analysis", "War in Ukraine").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Stated<String>>,
    /// The subtitle (schema.org `alternativeHeadline`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative_headline: Option<Stated<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Stated<String>>,
    /// When it was published and changed, with the disagreements.
    pub dates: Dates,
    /// Who wrote it, in the order of the byline.
    pub author: Vec<Stated<Agent>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// BCP 47 tag, region only where it exists ("en", "pt-BR").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<Stated<String>>,
    pub article_section: Vec<Stated<String>>,
    /// Tags from every vocabulary, one row a meaning, most certain first.
    pub keywords: Vec<Stated<String>>,
    /// schema.org type or our reading of it: `NewsArticle`, `OpinionNewsArticle`, `AnalysisNewsArticle`,
    /// `LiveBlogPosting`, `AdvertiserContentArticle`, `ReviewNewsArticle`, `PressRelease`, `BlogPosting`, `Article` …;
    /// for what is no single article `CollectionPage`, `ProfilePage`, `SearchResultsPage`, `WebPage`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub genre: Option<Stated<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_accessible_for_free: Option<Stated<bool>>,
    /// Address of the main image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Stated<String>>,
    /// Old story, corrections, updates, sponsorship: what a reader should see before reading.
    pub notices: Vec<Notice>,
    /// The main text, one string a paragraph, no boilerplate.
    pub article_body: Vec<String>,
    /// Which of them stand under a picture and are no running text: indices into `articleBody`, ascending.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub captions: Vec<usize>,
    /// Whom and what it cites.
    pub sources: Vec<Source>,
    /// Outbound and same-site links of the main text.
    pub links: Vec<Link>,
    /// Agencies, photographers and contributors who are credited rather than cited.
    pub credits: Vec<Credit>,
    /// People said not to have commented: contacted, not cited.
    pub contacted: Vec<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sourcing: Option<SourcingSummary>,
    /// The time expressions of the main text.
    pub timeline: Vec<Timex>,
    /// Fields that the reader changed, emptied ones among them: they have no value left that could be marked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrected: Vec<CorrectedField>,
    /// What could not be read, in the reader's words.
    pub problems: Vec<Problem>,
}

impl Article {
    /// The language tag of the text, or empty.
    pub fn language(&self) -> &str {
        self.in_language.as_ref().map_or("", |stated| stated.value.as_str())
    }
}
