//! When what the story tells happened: time expressions of the main text as TIMEX3
//! (ISO-TimeML, <https://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html#timex3>).

use super::TextSpan;
use serde::{Deserialize, Serialize};

/// One time expression, resolved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Timex {
    #[serde(rename = "type")]
    pub kind: TimexType,
    /// TIMEX3 value: `1998-02-06`, `1998-W06`, `P3D`, `PRESENT_REF` … Empty when it cannot be resolved.
    pub value: String,
    /// TIMEX3 `mod`: `APPROX`, `START`, `MID`, `END`, `BEFORE`, `AFTER` …
    #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
    /// The expression as it stands.
    pub text: String,
    pub span: TextSpan,
    /// The sentence it stands in.
    #[serde(default)]
    pub sentence: String,
    /// Part of a name ("September 11 Museum").
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_name: bool,
    /// The range of which it is one end ("from 3 to 5 May"): the same on both ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<TimexRange>,
}

/// Begin and end of a range: the values of TIMEX3's `beginPoint` and `endPoint`, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TimexRange {
    /// TIMEX3 value of the first end: `1998-05-03`.
    pub begin: String,
    /// TIMEX3 value of the last, never before the first: `1998-05-05`.
    pub end: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
}
