//! Whether a name is a person's, an organisation's or an agency's.

use super::words::{AGENCIES, NOBODY, ORGANISATION_WORDS, holds};
use crate::article::AgentKind;

/// What a name stands for.
pub fn kind(name: &str) -> AgentKind {
    if is_agency(name) {
        AgentKind::Agency
    } else if is_organisation(name) {
        AgentKind::Organization
    } else {
        AgentKind::Person
    }
}

/// Whether it is the name of a news agency (case, articles and full stops aside).
pub fn is_agency(name: &str) -> bool {
    let lower = name.to_lowercase().replace('.', "");
    let bare = lower.strip_prefix("the ").unwrap_or(&lower).trim();
    holds(&AGENCIES, bare)
}

/// Whether it is an organisation's, a desk's or a staff's name: one of its words says so, or it is an address.
pub fn is_organisation(name: &str) -> bool {
    let lower = name.to_lowercase();
    if lower.split(|char: char| !char.is_alphanumeric()).any(|word| holds(&ORGANISATION_WORDS, word)) {
        return true;
    }
    // "ORF.at", "Example.com"
    let is_domain = |word: &str| {
        word.rsplit_once('.').is_some_and(|(head, end)| {
            head.len() >= 2
                && (2..=4).contains(&end.len())
                && end.chars().all(|char| char.is_ascii_lowercase())
        })
    };
    name.split_whitespace().any(is_domain) || name.chars().any(|char| char.is_ascii_digit())
}

/// Values of author fields that name nobody ("admin", "unknown").
pub(super) fn is_nobody(name: &str) -> bool {
    holds(&NOBODY, name.to_lowercase().trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        for (name, expected) in [
            ("Ann Bell", AgentKind::Person),
            ("Reuters", AgentKind::Agency),
            ("The Associated Press", AgentKind::Agency),
            ("A.F.P.", AgentKind::Agency),
            ("Staff", AgentKind::Organization),
            ("Example News Desk", AgentKind::Organization),
            ("Redaktion", AgentKind::Organization),
            ("Example.com", AgentKind::Organization),
            ("J.R. Smith", AgentKind::Person),
            ("Stafford Banks", AgentKind::Person),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
