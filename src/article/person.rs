//! Who wrote it and who published it.

use super::Stated;
use serde::{Deserialize, Serialize};

/// A person or an organisation that stands as author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Agent {
    /// As printed in the byline, in reading order ("Sergey Lebedev").
    pub name: String,
    pub kind: AgentKind,
    /// Family and given name, for persons whose parts are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The author's own page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// "Political correspondent".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AgentKind {
    #[default]
    Person,
    Organization,
    /// A news agency: AP, AFP, Reuters, dpa …
    Agency,
}

/// The outlet, apart from whoever owns or feeds it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Publisher {
    /// The name the outlet gives itself ("Sputnik International").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Stated<String>>,
    /// The site's own name where it differs ("BBC News").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_name: Option<Stated<String>>,
    /// The company behind it (`legalName`, `parentOrganization`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Stated<String>>,
    /// The agency whose copy it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<Stated<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
