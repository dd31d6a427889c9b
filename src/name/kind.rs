//! Whether a name is a person's, an organisation's or an agency's.

use super::words::{
    AGENCIES, GIVEN_NAMES, NOBODY, ORGANISATION_ENDINGS, ORGANISATION_WORDS, PLACES, holds, is_spaceless,
    words,
};
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

/// Words for organisations that are family names too.
const FAMILY_NAMES: &[&str] = &["fox", "guest", "press", "staff"];

/// "ann fox", in lower case: a family name behind a given name, and not behind a firm's ("example staff").
fn is_family_name(lower: &str) -> bool {
    lower.rsplit_once(' ').is_some_and(|(given, family)| {
        FAMILY_NAMES.contains(&family)
            && given.split(' ').all(|word| GIVEN_NAMES.iter().any(|list| holds(list, word)))
    })
}

/// Whether it is an organisation's, a desk's or a staff's name: one of its words or a word's end says so, or it is an
/// address.
pub fn is_organisation(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_organisations = |word: &str| holds(&ORGANISATION_WORDS, word) || ends_as_organisation(word);
    if words(&lower).any(is_organisations) && !is_family_name(&lower) {
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

/// "Onlineredaktion", "Communications", "朝日新聞": the end of a compound or of a word of a trade.
fn ends_as_organisation(word: &str) -> bool {
    ORGANISATION_ENDINGS
        .iter()
        .any(|end| word.ends_with(end) && (word.len() > end.len() || is_spaceless(end)))
}

/// Whether it is a place's name that has the shape of a person's: "New Delhi".
pub(super) fn is_place(name: &str) -> bool {
    holds(&PLACES, name.to_lowercase().trim())
}

/// Whether a legal form says that it is a firm: "Bell Media Inc."
pub fn is_firm(name: &str) -> bool {
    const FORMS: &[&str] = &[
        "ag", "bv", "co", "corp", "gmbh", "inc", "kg", "limited", "llc", "ltd", "oy", "plc", "sa", "spa",
        "srl",
    ];
    let lower = name.to_lowercase();
    let last = lower.split(|char: char| !char.is_alphanumeric()).rfind(|word| !word.is_empty());
    last.is_some_and(|last| FORMS.contains(&last)) && name.split_whitespace().count() >= 2
}

/// Small words within names: "Ursula von der Leyen", "Mohammed bin Salman".
const PARTICLES: &[&str] = &[
    "abu", "al", "bin", "bint", "d", "da", "das", "de", "degli", "del", "della", "den", "der", "di", "do",
    "dos", "du", "e", "el", "ibn", "la", "le", "of", "ten", "ter", "the", "van", "vom", "von", "y", "zu",
    "zum", "zur",
];

/// Words of headings that no name has: "What We Know", "IN THIS ARTICLE", "Mit Video".
const HEADING_WORDS: &[&str] = &[
    "about",
    "avec",
    "background",
    "breaking",
    "dans",
    "diese",
    "dieser",
    "exclusive",
    "facts",
    "from",
    "here",
    "highlights",
    "how",
    "mail",
    "mit",
    "ohne",
    "our",
    "overview",
    "para",
    "points",
    "pour",
    "related",
    "send",
    "share",
    "subscribe",
    "summary",
    "takeaways",
    "that",
    "these",
    "this",
    "tweet",
    "warum",
    "what",
    "when",
    "where",
    "which",
    "why",
    "wie",
    "with",
    "without",
    "your",
];

/// Whether it reads like a person's full name: two to five words, each with a capital; in scripts without capitals or
/// spaces, a short text without digits.
pub fn is_full_name(name: &str) -> bool {
    if name
        .chars()
        .any(|char| char.is_ascii_digit() || matches!(char, '@' | '_' | ':' | '?' | '!' | '"' | '|'))
    {
        return false;
    }
    if kind(name) != AgentKind::Person {
        return false;
    }
    if name.chars().all(|char| char as u32 >= 0x2e80 || char.is_whitespace() || char == '・') {
        return (2..=12).contains(&name.chars().filter(|char| !char.is_whitespace()).count());
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &str| {
        let first = word.chars().find(|char| char.is_alphabetic());
        first.is_some_and(|first| !first.is_lowercase())
            || PARTICLES.contains(&word.trim_end_matches(['\'', '’', '.']))
            || word.starts_with("d'")
            || word.starts_with("d’")
            || word.starts_with("al-")
            || word.starts_with("el-")
    };
    (2..=6).contains(&words.len())
        && !words.iter().any(|word| HEADING_WORDS.contains(&word.to_lowercase().as_str()))
        && words.iter().all(|word| capital(word))
        && words.first().is_some_and(|word| {
            word.chars().next().is_some_and(|char| !char.is_lowercase() || words.len() > 2)
        })
}

/// Values of author fields that name nobody ("admin", "unknown").
pub(super) fn is_nobody(name: &str) -> bool {
    let lower = name.to_lowercase();
    // "Example Admin": an account of the system.
    holds(&NOBODY, lower.trim()) || words(&lower).any(|word| matches!(word, "admin" | "administrator"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names() {
        for (name, expected) in [
            ("Ann Bell", true),
            ("ANN BELL", true),
            ("Ursula von der Leyen", true),
            ("山田太郎", true),
            ("محمد علي", true),
            ("Ann", false),
            ("annb", false),
            ("Reuters", false),
            ("Example News", false),
            ("Updated 3 hours ago", false),
            ("writes about storms", false),
            ("In This Article", false),
            ("Mit Video", false),
        ] {
            assert_eq!(is_full_name(name), expected, "{name}");
        }
    }

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
            ("Ann Fox", AgentKind::Person),
            ("Example Staff", AgentKind::Organization),
            ("EXM Press", AgentKind::Organization),
            ("Ann Fox Media", AgentKind::Organization),
            ("Onlineredaktion", AgentKind::Organization),
            ("Bell Communications", AgentKind::Organization),
            ("例の新聞", AgentKind::Organization),
            ("예시일보", AgentKind::Organization),
            ("Anna Lehti", AgentKind::Person),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
