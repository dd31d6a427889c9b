//! What stands around the names of a byline: "By", addresses, affiliations, credits.

use super::job::is_job;
use super::kind::{is_agency, kind};
use super::known::has_given_name;
use super::roles::is_other_role;
use super::words::{BEHIND, CONJUNCTIONS, CREDITS, OPENERS, PREFIXES, TAILS, holds, is_spaceless};
use crate::article::AgentKind;

/// A name longer than this is a sentence. Ten words: "Maria del Carmen Fernández de la Cruz y Ruiz".
const LONGEST: usize = 10;

/// Stands where brackets said that the name before them did something else than write: "Ann Bell (photos)".
pub(super) const ASIDE: char = '\u{1}';

/// Without addresses, handles and what stands in brackets, unless everything does.
pub(super) fn without_noise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut within = String::new();
    let mut depth = 0usize;
    for char in text.chars().filter(|char| *char != ASIDE) {
        match char {
            '(' | '[' | '<' | '（' | '【' | '〔' => depth += 1,
            ')' | ']' | '>' | '）' | '】' | '〕' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && is_other_role(&within) {
                    out.push(ASIDE);
                }
                let is_name = || {
                    out.split_whitespace()
                        .any(|word| !word.contains('@') && word.contains(char::is_alphabetic))
                };
                if depth == 0 && is_name() {
                    within.clear();
                }
            }
            char if depth == 0 => out.push(char),
            char => within.push(char),
        }
    }
    let keep = |word: &&str| {
        !word.contains('@') && !word.contains("://") && !word.starts_with("www.") && !word.starts_with('#')
    };
    let bare = |text: &str| text.split_whitespace().filter(keep).collect::<Vec<_>>().join(" ");
    let out = bare(&out);
    // "ann@example.org (Ann Bell)"
    if out.chars().any(char::is_alphabetic) { out } else { bare(&within) }
}

/// Characters of a text within which a prefix and what parts it from the name stand.
const LONGEST_PREFIX: usize = 60;

/// Without "By", "Written by", "Von", "文:" and the like before the names.
pub(super) fn without_prefix(text: &str) -> &str {
    let mut rest = text.trim_matches(is_edge);
    // Two elements without a space between them: "ByAnn Bell".
    if let Some(name) = rest.strip_prefix("By").or_else(|| rest.strip_prefix("by"))
        && name.starts_with(char::is_uppercase)
    {
        rest = name;
    }
    // Two at most: "Text: Von Ann Bell".
    for _ in 0..3 {
        let end = rest.char_indices().nth(LONGEST_PREFIX).map_or(rest.len(), |(end, _)| end);
        let lower = rest[..end].to_lowercase();
        let initial = lower.bytes().next();
        let first = PREFIXES.partition_point(|prefix| prefix.bytes().next() < initial);
        let alike = PREFIXES[first..].iter().take_while(|prefix| prefix.bytes().next() == initial);
        let found = alike.filter(|prefix| {
            lower.strip_prefix(**prefix).is_some_and(|after| {
                // Scripts without spaces put the name right behind words of two characters; all others a space or a mark.
                prefix.chars().nth(1).is_some() && is_spaceless(prefix)
                    || after.starts_with(|char: char| char.is_whitespace() || is_prefix_mark(char))
                    || after.is_empty()
            })
        });
        let Some(longest) = found.max_by_key(|prefix| prefix.len()) else { break };
        // Lower case can differ in length from the text: count characters.
        let skip = longest.chars().count();
        let Some((at, _)) = rest.char_indices().nth(skip) else { return "" };
        rest = rest[at..]
            .trim_start_matches(|char: char| char.is_whitespace() || is_prefix_mark(char) || char == '-');
    }
    behind_job(behind_de(rest))
}

/// "De Andreea Popa": in Romanian and its kin "by", where a given name and another follow; "De Boer" is a name.
fn behind_de(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("De ") else { return text };
    let mut words = rest.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(_)) if has_given_name(first) => rest,
        _ => text,
    }
}

/// Between what opens a byline and the name.
fn is_prefix_mark(char: char) -> bool {
    matches!(char, ':' | '：' | '/' | '／' | '●' | '○' | '◎' | '＝' | '∶' | '・')
}

/// "Reporter: Ann Bell": what stands behind a job title and a colon.
fn behind_job(text: &str) -> &str {
    match text.split_once([':', '：']) {
        Some((job, name))
            if is_job(job) && job.split_whitespace().count() <= 3 && !name.trim().is_empty() =>
        {
            name.trim_start()
        }
        _ => text,
    }
}

/// Whether a text is what stands before a writer's name, and nothing more: "Written by", "Autor:".
pub fn is_label(text: &str) -> bool {
    !text.trim().is_empty() && without_prefix(text).is_empty()
}

/// Whether a text opens like a byline: "By", "Von", "Par", "文" … and then a name, or nothing more.
pub fn begins_byline(text: &str) -> bool {
    let text = text.trim_matches(is_edge);
    let rest = without_prefix(text);
    let Some(opener) = text.strip_suffix(rest).filter(|opener| !opener.is_empty()) else { return false };
    let opener = opener.trim_matches(is_edge).to_lowercase();
    if !holds(&OPENERS, &opener) {
        return false;
    }
    let starts_with_name =
        rest.is_empty() || rest.starts_with(|char: char| char.is_uppercase() || char as u32 > 0x2e80);
    // "By Monday the storm had left": a sentence.
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    starts_with_name && small <= 4 && rest.split_whitespace().count() <= 16 && !goes_on(rest)
}

/// "Christmas Eve, says the mayor": a sentence goes on behind the comma with words in small letters that are no job.
fn goes_on(rest: &str) -> bool {
    let Some((_, behind)) = rest.split_once(", ") else { return false };
    let piece = behind.split([',', '|', ';']).next().unwrap_or("");
    let words = || piece.split_whitespace();
    words().nth(1).is_some()
        && words().take(2).all(|word| word.starts_with(char::is_lowercase))
        && !is_job(piece)
        && !is_other_role(piece)
        && kind(&piece.replace(" the ", " ")) == AgentKind::Person
        && !words()
            .take(1)
            .any(|word| holds(&TAILS, word) || holds(&CONJUNCTIONS, word) || holds(&CREDITS, word))
}

/// "Posted in Weather by Ann Bell": what stands behind the last "by".
pub(super) fn behind_by(part: &str) -> &str {
    let found =
        [" by ", " By ", " BY ", " by: ", " By: "].iter().filter_map(|by| Some((part.rfind(by)?, by.len())));
    match found.max() {
        Some((at, length)) => &part[at + length..],
        None => part,
    }
}

/// Punctuation at the ends of a name; a full stop may belong to it ("Jr.").
pub(super) fn is_edge(char: char) -> bool {
    char.is_whitespace()
        || matches!(
            char,
            ',' | ';'
                | ':'
                | '|'
                | '-'
                | '–'
                | '—'
                | '/'
                | '•'
                | '·'
                | '⋅'
                | '∙'
                | '‧'
                | '*'
                | '"'
                | '“'
                | '”'
                | '»'
                | '«'
                | '\u{200b}'
                | '：'
                | '='
                | '、'
                | '。'
        )
}

/// "Ann Bell for Example", "Ann Bell in London", "Ann Bell BBC Scotland": the name alone.
pub(super) fn without_tail(part: &str) -> String {
    let mut words: Vec<&str> = part.split_whitespace().collect();
    // "राम शर्मा द्वारा": a postposition.
    if words.len() > 2 && words.last().is_some_and(|last| holds(&BEHIND, last)) {
        words.pop();
    }
    // "Ann Bell den" 5 May: a small word stands before a date that was taken out.
    let begins_large = words.first().is_some_and(|first| first.starts_with(char::is_uppercase));
    if words.len() > 2 && begins_large && words.last().is_some_and(|last| BEFORE_DATES.contains(last)) {
        words.pop();
    }
    let capitals = words.iter().all(|word| !word.contains(char::is_lowercase));
    let ends = |at: &usize| {
        let word = words[*at];
        match at {
            // The name of a user is one word: "stormwatcher for Example Weather".
            // "stormwatcher on Thursday"
            1 => matches!(word, "for" | "on") || at + 1 == words.len() && holds(&TAILS, word),
            // "Ann Bell For Example.com"
            2.. if word == "For" && !capitals => true,
            // "ANN BELL IN PARIS"
            _ if capitals && at + 1 < words.len() => holds(&TAILS, &word.to_lowercase()) || is_agency(word),
            _ => holds(&TAILS, word) || is_agency(word) || is_outlet(word),
        }
    };
    let name = match (1..words.len()).find(ends) {
        Some(at) if kind(&words[..at].join(" ")) == AgentKind::Person => words[..at].join(" "),
        _ => words.join(" "),
    };
    name.trim_end_matches(is_edge)
        .trim_end_matches(|char: char| char == '.' && !ends_with_initial(&name))
        .to_owned()
}

/// What stands between a name and a date; within a name some are its particles.
const BEFORE_DATES: &[&str] =
    &["am", "at", "den", "dne", "dnia", "el", "em", "il", "in", "klo", "le", "on", "op", "um", "à"];

/// An organisation's short name in capitals: "BBC", "CNN".
fn is_outlet(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase) && kind(word) == AgentKind::Organization
}

/// "Jr.", "B." keep their full stop.
fn ends_with_initial(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.chars().count() <= 3
}

/// "Photo: Ann Bell", "Quelle: dpa": who made or lent something else than the text.
pub(super) fn is_credit(part: &str) -> bool {
    let lower = part.to_lowercase();
    let first =
        lower.split(|char: char| !char.is_alphanumeric() && char != '©').find(|word| !word.is_empty());
    first.is_some_and(|first| holds(&CREDITS, first)) || lower.contains('©')
}

/// Dates, sentences, addresses, slugs of a system.
pub(super) fn is_no_name(part: &str) -> bool {
    let words = part.split_whitespace().count();
    if words > LONGEST || part.chars().count() > 80 {
        return true;
    }
    if !part.chars().any(char::is_alphabetic) || is_duration(part) {
        return true;
    }
    let digits = part.chars().filter(char::is_ascii_digit).count();
    if digits >= 2 && (digits * 5 >= part.chars().count() || part.contains(':')) {
        return true;
    }
    part.starts_with('/')
        || part.contains("http")
        || part.chars().count() == 1
        || part.contains(['{', '}', '=', '%'])
}

/// "5 min read", "4m": how long the reading takes.
fn is_duration(part: &str) -> bool {
    let unit = part.trim_start_matches(|char: char| char.is_ascii_digit()).trim_start();
    let word = unit.split(|char: char| !char.is_alphabetic()).next().unwrap_or("");
    let short = |unit: &str| word.eq_ignore_ascii_case(unit);
    unit.len() < part.len()
        && ["m", "min", "mins", "minute", "minutes", "minuten", "minuti", "minutos"].into_iter().any(short)
}
