//! Where a value comes from: vocabulary, raw text, place.

use serde::{Deserialize, Serialize};

/// A value that we believe, with every statement that says the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Stated<T> {
    pub value: T,
    /// Strongest first; empty only when the reader corrected the value by hand.
    pub evidence: Vec<Evidence>,
    /// True when the reader replaced what the page says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// A field that the reader can correct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CorrectedField {
    Headline,
    Author,
    Published,
    Modified,
    Publisher,
    InLanguage,
    Keywords,
    ArchivedAt,
}

impl<T> Stated<T> {
    pub fn new(value: T, evidence: Vec<Evidence>) -> Self {
        Self { value, evidence, corrected: false }
    }
}

/// One statement of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    pub vocabulary: Vocabulary,
    /// The property as the vocabulary spells it: `datePublished`, `article:published_time`, `time[datetime]`.
    pub property: String,
    /// The text as it stands on the page, cut at 300 characters.
    pub raw: String,
}

/// What kind of statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Vocabulary {
    /// <https://www.w3.org/TR/json-ld11/> with schema.org terms.
    JsonLd,
    /// <https://html.spec.whatwg.org/multipage/microdata.html>
    Microdata,
    /// <https://www.w3.org/TR/rdfa-lite/>
    Rdfa,
    /// <https://ogp.me/> and `article:*`.
    OpenGraph,
    Twitter,
    /// <https://www.dublincore.org/specifications/dublin-core/dcmi-terms/>
    DublinCore,
    /// Parse.ly's `parsely-*` and `parsely-page`.
    Parsely,
    Sailthru,
    /// <https://microformats.org/wiki/h-entry> and the classic hAtom.
    Microformats,
    /// Any other `<meta name>`.
    Meta,
    /// `<link rel>` and `<a rel>`.
    LinkRel,
    /// `<title>`, `<h1>`, `lang`, `<time>` and other HTML elements.
    Html,
    /// The address itself.
    Url,
    /// Text that a reader sees.
    VisibleText,
    /// Worked out from the text as a whole (the language, for one).
    Inferred,
}

/// A piece of the main text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TextSpan {
    /// Index into `articleBody`.
    pub paragraph: usize,
    /// Byte offset in that paragraph.
    pub start: usize,
    /// Byte offset, end excluded.
    pub end: usize,
}

/// Something that could not be read; reading itself never fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    pub vocabulary: Vocabulary,
    /// "expected X, found Y", with the place.
    pub message: String,
}
