//! A byline as written → its names.

use super::Name;
use super::kind::{is_agency, is_nobody, kind};
use super::split::parts;
use super::words::{JOB_WORDS, PREFIXES, holds};
use crate::article::AgentKind;

/// A name longer than this is a sentence. Ten words: "Maria del Carmen Fernández de la Cruz y Ruiz".
const LONGEST: usize = 10;

/// The names in a byline, in order, one row a person.
pub fn read(text: &str) -> Vec<Name> {
    let text = without_noise(text);
    let mut names: Vec<Name> = Vec::new();
    let mut title_alone = None;
    for part in parts(without_prefix(&text)) {
        let part = behind_by(without_prefix(&part)).trim_matches(is_edge).to_owned();
        if part.is_empty() || is_nobody(&part) || is_no_name(&part) || is_credit(&part) || is_degree(&part) {
            continue;
        }
        let part = without_tail(&part);
        if is_job(&part) {
            if let Some(name) = names.last_mut()
                && name.kind == AgentKind::Person
                && name.job_title.is_none()
            {
                name.job_title = Some(part);
                continue;
            }
            // "Political Editor Ann Bell": the title stands before the name.
            if let Some((job, name)) = job_before(&part) {
                push(&mut names, Name { kind: kind(&name), text: name, job_title: Some(job) });
                continue;
            }
            if kind(&part) == AgentKind::Person {
                title_alone = title_alone.or(Some(part));
                continue;
            }
        }
        push(&mut names, Name { kind: kind(&part), text: part, job_title: None });
    }
    // "Editor", "Staff Writer": a role signs where nobody else does.
    if names.is_empty()
        && let Some(title) = title_alone
    {
        push(&mut names, Name { kind: AgentKind::Organization, text: title, job_title: None });
    }
    names
}

/// "Posted in Weather by Ann Bell": what stands behind the last "by".
fn behind_by(part: &str) -> &str {
    let found =
        [" by ", " By ", " BY ", " by: ", " By: "].iter().filter_map(|by| Some((part.rfind(by)?, by.len())));
    match found.max() {
        Some((at, length)) => &part[at + length..],
        None => part,
    }
}

/// "Photo: Ann Bell", "Quelle: dpa": who made or lent something else than the text.
fn is_credit(part: &str) -> bool {
    const CREDITS: &[&str] = &[
        "bild",
        "bilder",
        "bildquelle",
        "bildrechte",
        "copyright",
        "credit",
        "crédit",
        "foto",
        "fotos",
        "fuente",
        "illustration",
        "image",
        "imagen",
        "photo",
        "photograph",
        "photographs",
        "photos",
        "picture",
        "pictures",
        "quelle",
        "source",
        "symbolbild",
        "video",
        "©",
    ];
    let lower = part.to_lowercase();
    let first =
        lower.split(|char: char| !char.is_alphanumeric() && char != '©').find(|word| !word.is_empty());
    first.is_some_and(|first| CREDITS.contains(&first)) || lower.contains('©')
}

/// Letters behind a name: degrees and seats.
fn is_degree(part: &str) -> bool {
    const DEGREES: &[&str] = &[
        "ba", "bsc", "cfa", "cfp", "dds", "esq", "jd", "llm", "ma", "mba", "md", "mdb", "mdl", "mph", "ms",
        "msc", "phd", "rd", "rn",
    ];
    let letters: String = part.chars().filter(|char| *char != '.').collect::<String>().to_lowercase();
    DEGREES.contains(&letters.as_str())
}

fn push(names: &mut Vec<Name>, name: Name) {
    if !names.iter().any(|known| super::same(&known.text, &name.text)) {
        names.push(name);
    }
}

/// Without addresses, handles and what stands in brackets.
fn without_noise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0usize;
    for char in text.chars() {
        match char {
            '(' | '[' | '<' | '（' => depth += 1,
            ')' | ']' | '>' | '）' => depth = depth.saturating_sub(1),
            char if depth == 0 => out.push(char),
            _ => {}
        }
    }
    let keep = |word: &&str| {
        !word.contains('@') && !word.contains("://") && !word.starts_with("www.") && !word.starts_with('#')
    };
    out.split_whitespace().filter(keep).collect::<Vec<_>>().join(" ")
}

/// Characters of a text within which a prefix and what parts it from the name stand.
const LONGEST_PREFIX: usize = 60;

/// Without "By", "Written by", "Von", "文:" and the like before the names.
fn without_prefix(text: &str) -> &str {
    let mut rest = text.trim_matches(is_edge);
    // Two at most: "Text: Von Ann Bell".
    for _ in 0..3 {
        let end = rest.char_indices().nth(LONGEST_PREFIX).map_or(rest.len(), |(end, _)| end);
        let lower = rest[..end].to_lowercase();
        let found = PREFIXES.iter().rev().filter(|prefix| {
            lower.strip_prefix(**prefix).is_some_and(|after| {
                // Scripts without spaces put the name right behind; all others a space or a colon.
                !prefix.is_ascii() && prefix.chars().all(|char| char as u32 > 0x2e80)
                    || after.starts_with([' ', ':', '：', '\u{a0}', '/', '／'])
                    || after.is_empty()
            })
        });
        let Some(longest) = found.max_by_key(|prefix| prefix.len()) else { break };
        // Lower case can differ in length from the text: count characters.
        let skip = longest.chars().count();
        let Some((at, _)) = rest.char_indices().nth(skip) else { return "" };
        rest = rest[at..].trim_start_matches([':', '：', ' ', '／', '/', '\u{a0}']);
    }
    rest
}

/// Whether a text opens like a byline: "By", "Von", "Par", "文" … and then a name, or nothing more.
pub fn begins_byline(text: &str) -> bool {
    const OPENERS: &[&str] = &[
        "af",
        "av",
        "by",
        "door",
        "di",
        "par",
        "por",
        "przez",
        "reported by",
        "story by",
        "text",
        "text by",
        "texte",
        "texto",
        "von",
        "written by",
        "words by",
        "posted by",
        "yazan",
        "автор",
        "文",
        "取材・文",
        "記者",
        "撰文",
    ];
    let text = text.trim_matches(is_edge);
    let rest = without_prefix(text);
    let Some(opener) = text.strip_suffix(rest).filter(|opener| !opener.is_empty()) else { return false };
    let opener = opener.trim_matches(is_edge).to_lowercase();
    if !OPENERS.contains(&opener.as_str()) {
        return false;
    }
    let starts_with_name =
        rest.is_empty() || rest.starts_with(|char: char| char.is_uppercase() || char as u32 > 0x2e80);
    // "By Monday the storm had left": a sentence.
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    starts_with_name && small <= 4 && rest.split_whitespace().count() <= 16
}

/// Punctuation at the ends of a name; a full stop may belong to it ("Jr.").
fn is_edge(char: char) -> bool {
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
                | '*'
                | '"'
                | '“'
                | '”'
                | '»'
                | '«'
                | '\u{200b}'
                | '：'
        )
}

/// Words behind a name that begin something else: an affiliation, a place, a verb.
const TAILS: &[&str] = &[
    "at",
    "aus",
    "en",
    "for",
    "from",
    "für",
    "has",
    "in",
    "is",
    "of",
    "on",
    "para",
    "per",
    "pour",
    "published",
    "reporting",
    "reports",
    "updated",
    "via",
    "writes",
    "à",
];

/// "Ann Bell for Example", "Ann Bell in London", "Ann Bell BBC Scotland": the name alone.
fn without_tail(part: &str) -> String {
    let words: Vec<&str> = part.split_whitespace().collect();
    let ends = |at: &usize| {
        let word = words[*at];
        match at {
            // The name of a user is one word: "stormwatcher for Example Weather".
            1 => word == "for",
            _ => TAILS.contains(&word) || is_agency(word) || is_outlet(word),
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

/// An organisation's short name in capitals: "BBC", "CNN".
fn is_outlet(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase) && kind(word) == AgentKind::Organization
}

/// "Jr.", "B." keep their full stop.
fn ends_with_initial(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.chars().count() <= 3
}

/// Ends of job titles written in one word: "Politikredakteurin", "Gastautor".
const COMPOUNDS: &[&str] = &[
    "autor",
    "autorin",
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporterin",
    "redaktør",
    "redaktör",
    "redacteur",
];

/// Whether the phrase is a job title: one of its words says so.
fn is_job(part: &str) -> bool {
    let lower = part.to_lowercase();
    let words = lower.split(|char: char| !char.is_alphanumeric() && char != '-');
    words.into_iter().any(|word| holds(&JOB_WORDS, word) || COMPOUNDS.iter().any(|end| word.ends_with(end)))
}

/// "Political Editor Ann Bell" → the title, the name: the words behind the last job word, when they look like a name.
fn job_before(part: &str) -> Option<(String, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let last = words.iter().rposition(|word| is_job(word))?;
    let name = &words[last + 1..];
    let looks = (2..=4).contains(&name.len())
        && name
            .iter()
            .all(|word| word.chars().next().is_some_and(|char| char.is_uppercase() || !char.is_ascii()));
    looks.then(|| (words[..=last].join(" "), name.join(" ")))
}

/// Dates, sentences, addresses, slugs of a system.
fn is_no_name(part: &str) -> bool {
    let words = part.split_whitespace().count();
    if words > LONGEST || part.chars().count() > 80 {
        return true;
    }
    if !part.chars().any(char::is_alphabetic) {
        return true;
    }
    let digits = part.chars().filter(char::is_ascii_digit).count();
    if digits >= 2 && (digits * 4 >= part.chars().count() || part.contains(':')) {
        return true;
    }
    part.starts_with('/')
        || part.contains("http")
        || part.chars().count() == 1
        || part.contains(['{', '}', '=', '%'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for (text, expected) in [
            ("By Ann Bell", "Ann Bell"),
            ("BY ANN BELL AND BO COLE", "ANN BELL|BO COLE"),
            ("Von Ann Bell und Bo Cole", "Ann Bell|Bo Cole"),
            ("Par Ann Bell", "Ann Bell"),
            ("Written by: Ann Bell", "Ann Bell"),
            ("文／山田太郎", "山田太郎"),
            ("Ann Bell, Political Editor", "Ann Bell (Political Editor)"),
            ("Political Editor Ann Bell", "Ann Bell (Political Editor)"),
            ("Ann Bell (ann@example.org)", "Ann Bell"),
            ("Ann Bell ann@example.org", "Ann Bell"),
            ("Ann Bell | 20 August 2023", "Ann Bell"),
            ("Ann Bell, Bell Ann", "Ann Bell"),
            ("Ann Bell in London", "Ann Bell"),
            ("Ann Bell BBC Scotland, Oban", "Ann Bell|Oban"),
            ("Ann BELL", "Ann BELL"),
            ("stormwatcher for Example Weather", "stormwatcher"),
            ("Reporters for Change", "Reporters for Change/Organization"),
            ("Ann Bell, Reuters", "Ann Bell|Reuters/Agency"),
            ("Staff", "Staff/Organization"),
            ("admin", ""),
            ("https://example.org/ann", ""),
            ("2023-08-20 09:11", ""),
            ("Vonnegut Kurt", "Vonnegut Kurt"),
            ("Bo Cole Jr.", "Bo Cole Jr."),
            ("Ann Bell, PhD", "Ann Bell"),
            ("Posted in Weather by Ann Bell", "Ann Bell"),
            ("Foto: Ann Bell", ""),
            ("Staff Writer", "Staff Writer/Organization"),
            ("Gastautor Bo Cole", "Bo Cole (Gastautor)"),
            ("Bell Media GmbH & Co. KG", "Bell Media GmbH & Co. KG/Organization"),
            ("By", ""),
            ("", ""),
        ] {
            let shown = |name: &Name| {
                let job = name.job_title.as_ref().map(|job| format!(" ({job})")).unwrap_or_default();
                let kind =
                    if name.kind == AgentKind::Person { String::new() } else { format!("/{:?}", name.kind) };
                format!("{}{kind}{job}", name.text)
            };
            assert_eq!(read(text).iter().map(shown).collect::<Vec<_>>().join("|"), expected, "{text}");
        }
    }
}
