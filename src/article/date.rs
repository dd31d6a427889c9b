//! What the page says of its own time, decided.

use super::{Conflict, Stated};
use crate::date::DateValue;
use serde::{Deserialize, Serialize};

/// What the page says of its own time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Dates {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Stated<DateValue>>,
    /// Absent when the page states no later change (equal to `published`, or within a minute).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<Stated<DateValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Stated<DateValue>>,
    /// The printed edition's date, where that is stated apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub print: Option<Stated<DateValue>>,
    /// The date in the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_url: Option<Stated<DateValue>>,
    /// The published date that a reader sees near the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visible: Option<Stated<DateValue>>,
    /// The first that holds decides the headline conflict; the rest are shown below it.
    pub conflicts: Vec<Conflict>,
}
