//! Text → who: persons, organisations and agencies named in a byline or an author field.
//!
//! Splits lists in many languages, drops what is no name (job titles, e-mail addresses, dates, links, "By"), and knows
//! one person in several spellings ("LEBEDEV Sergey", "Sergey Lebedev"). Knows no page. What a text names in running
//! sentences is the business of `sources`.

mod byline;
mod clean;
mod job;
mod key;
mod kind;
mod known;
mod roles;
mod spaceless;
mod split;
mod words;

pub use byline::read;
pub use clean::{begins_byline, is_label};
pub use key::{key, same};
pub use kind::{is_agency, is_firm, is_full_name, is_organisation, kind};
pub use known::{has_given_name, is_known_name};
pub use roles::has_writer;
pub use spaceless::{is_signature, is_titled};

use crate::article::AgentKind;

/// One name of a byline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As printed, without titles and prefixes.
    pub text: String,
    pub kind: AgentKind,
    /// The job title that stood behind or before it.
    pub job_title: Option<String>,
}
