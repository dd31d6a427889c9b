//! Whom and what the article relies on: the record of a cited source, its evidence, links and credits.

use super::TextSpan;
use serde::{Deserialize, Serialize};

/// One row of the list of sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    pub kind: SourceKind,
    /// The fullest form found ("Mark Milley"); the phrase itself for the unnamed ("a US official").
    pub name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// "Chairman of the Joint Chiefs of Staff".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    pub anonymity: Anonymity,
    /// The stated reason for anonymity ("on condition of anonymity because …").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<String>,
    /// The outlet that the words were said to ("told CNN").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via_outlet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Strongest first.
    pub evidence: Vec<SourceEvidence>,
    pub quotes: Vec<Quotation>,
    /// Attributions and namings together.
    pub mentions: u32,
    /// 0–1: measured precision of the evidence; shown from 0.7, folded as "possible" below.
    pub confidence: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    Person,
    Organisation,
    Outlet,
    Agency,
    /// Report, poll, study, filing, law, statement.
    Document,
    SocialPost,
    UnnamedPerson,
    UnnamedGroup,
    Link,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Anonymity {
    Named,
    /// Role and organisation are told: "a Pentagon official".
    Partial,
    /// "a source", "officials".
    Full,
    /// "critics", "experts": nobody in particular; folded.
    Collective,
}

/// One sentence that makes it a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SourceEvidence {
    /// The rule that fired, by the name of its file: `according_to`, `name_says`.
    pub pattern: String,
    /// The word that attributes ("said").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cue: String,
    pub mode: Mode,
    /// The sentence as it stands.
    pub sentence: String,
    pub span: TextSpan,
    /// Reached through a pronoun or a back-reference.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    Direct,
    Indirect,
    Mixed,
    Link,
    Credit,
    Dateline,
    Metadata,
}

/// Words between quotation marks that a source is said to have used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Quotation {
    /// Without the marks.
    pub text: String,
    pub span: TextSpan,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

/// A link of the main text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// Absolute, redirects and tracking parameters taken off.
    pub url: String,
    /// As it stands on the page, when that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_url: Option<String>,
    pub host: String,
    pub class: LinkClass,
    /// The text of the link.
    pub anchor: String,
    /// The sentence it stands in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sentence: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<TextSpan>,
    /// An embedded post, video or document rather than a link.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub embed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkClass {
    /// Authorities, courts, parliaments, filings.
    Primary,
    Scholarly,
    Social,
    Outlet,
    /// Web archives.
    Archive,
    Other,
    /// The same registrable domain: earlier coverage.
    SameSite,
}

/// Somebody credited rather than cited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Credit {
    pub name: String,
    /// `dateline`, `contributor`, `photo`, `sourceOrganization`, `creditText`, `copyrightHolder`.
    pub role: String,
    pub raw: String,
}

/// Counts for the sentence in plain words above the list; the words are the interface's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct SourcingSummary {
    pub named: u32,
    pub unnamed: u32,
    /// Unnamed with a stated reason.
    pub unnamed_with_reason: u32,
    pub documents: u32,
    pub outlets: u32,
    /// Outlets cited without a link.
    pub outlets_without_link: u32,
    pub quotations: u32,
    /// Quotations whose sentence holds a link.
    pub quotations_linked: u32,
    pub links: u32,
}
