//! Job titles before and behind a name.

use super::words::{DEGREES, JOB_ENDINGS, JOB_MODIFIERS, JOB_WORDS, holds, words};

/// Whether the phrase is a job title: one of its words says so.
pub(super) fn is_job(part: &str) -> bool {
    let lower = part.to_lowercase();
    let says = |word: &str| holds(&JOB_WORDS, word) || JOB_ENDINGS.iter().any(|end| word.ends_with(end));
    words(&lower).any(says)
}

/// "Political Editor Ann Bell" → the title, the name: the words behind the last job word, when they look like a name.
pub(super) fn job_before(part: &str) -> Option<(String, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let last = words.iter().rposition(|word| is_job(word))?;
    let name = &words[last + 1..];
    let looks = (2..=4).contains(&name.len())
        && name
            .iter()
            .all(|word| word.chars().next().is_some_and(|char| char.is_uppercase() || !char.is_ascii()));
    looks.then(|| (words[..=last].join(" "), name.join(" ")))
}

/// "Ann Bell Senior Reporter" → the name, the title: from the first job word back over the words that belong to it.
pub(super) fn job_behind(part: &str) -> Option<(String, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let belongs = |word: &&str| is_job(word) || holds(&JOB_MODIFIERS, &word.to_lowercase());
    let job = words.iter().position(|word| is_job(word))?;
    let modifiers = words[..job].iter().rev().take_while(|word| belongs(word)).count();
    let name = &words[..job - modifiers];
    let looks = (2..=4).contains(&name.len())
        && !name[0].eq_ignore_ascii_case("the")
        && name.iter().all(|word| word.chars().next().is_some_and(|char| !char.is_lowercase()));
    looks.then(|| (name.join(" "), words[job - modifiers..].join(" ")))
}

/// Letters behind a name: degrees and seats.
pub(super) fn is_degree(part: &str) -> bool {
    let letters: String = part.chars().filter(|char| *char != '.').collect::<String>().to_lowercase();
    holds(&DEGREES, &letters)
}
