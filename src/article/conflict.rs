//! Statements that do not go together, and what a reader should be told before reading.

use super::{DateValue, Evidence};
use serde::{Deserialize, Serialize};

/// Two statements of the page about its time that cannot both be meant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    pub kind: ConflictKind,
    /// The value we went by.
    pub value: DateValue,
    /// The one that disagrees.
    pub other: DateValue,
    /// Where both stand, `value`'s first.
    pub evidence: Vec<Evidence>,
}

/// In order of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Changed before it was published (by more than a minute): `value` published, `other` changed.
    ModifiedBeforePublished,
    /// The metadata's day is not the day a reader sees.
    MetadataVsVisible,
    /// Two vocabularies name different days.
    SourcesDisagree,
    /// The address names another day: `other`.
    UrlDisagrees,
    /// Changed 30 days or more after it was published.
    UpdatedLongAfter,
    /// One clock written with another offset, or none, so that the day moves.
    ZoneOnly,
}

/// What a reader should see before reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    pub kind: NoticeKind,
    /// The page's own words (a correction's text), or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where the kind has a number: of `OldStory` the whole years since publication, of `TimelineCut` the expressions left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    OldStory,
    Correction,
    Update,
    Sponsored,
    PressRelease,
    Opinion,
    LiveBlog,
    Paywalled,
    WireCopy,
    /// More keywords than a person would give, for search engines; they are left out.
    KeywordStuffing,
    /// The text has more time expressions than are kept; the last ones are left out.
    TimelineCut,
    /// A front page, a list of stories, a search, an author's page, an error or a login: no article of its own.
    NotSingleArticle,
}
