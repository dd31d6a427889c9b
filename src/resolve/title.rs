//! The title without the site's name and section.
//!
//! Pages say it up to six times: `<title>` with the site behind it, `h1`, the record's `headline`, `og:title` (often
//! rewritten for sharing). What a reader sees above the article is the title; where no heading is plainly the article's,
//! the statement that most others agree with.

use crate::article::{Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field, Subject};

/// Between a title and a site or section.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " › ", " ― ", "｜", " ~ ",
    " -- ", "_", "：", " : ", "|", " ▷ ", " ⋆ ", " > ", " < ", "--",
];

/// Share of words in hundredths from which a heading is known to other statements; tried on real pages.
const KNOWN: usize = 25;

/// Letters that a part of a heading must at least have to be the title alone.
const SHARED: usize = 15;

struct Candidate<'a> {
    /// Without the site's name.
    text: String,
    key: String,
    claim: &'a Claim,
}

pub(super) fn resolve(claims: &Claims, site: &[String]) -> Option<Stated<String>> {
    let said: Vec<&Claim> = claims
        .of(Field::Title)
        .filter(|claim| match claim.subject {
            Subject::Article => true,
            Subject::Page => claim.property == "headline",
            Subject::Site | Subject::Other => claim.property == "h1" && repeated(claim, claims),
        })
        .collect();
    let others: Vec<String> = said.iter().map(|claim| letters(&claim.value)).collect();
    let candidates: Vec<Candidate> = said
        .iter()
        .map(|claim| {
            let text = without_site(&claim.value, site, &others);
            Candidate { key: letters(&text), text, claim }
        })
        .filter(|candidate| !candidate.key.is_empty())
        .collect();
    let best = heading(&candidates, site).or_else(|| agreed(&candidates, site))?;
    let best = shared_part(best, &candidates);
    let same = candidates.iter().filter(|candidate| candidate.key == best.key);
    let mut evidence: Vec<_> = same.map(|candidate| candidate.claim.evidence()).collect();
    evidence.sort_by_key(|evidence| evidence.property != best.claim.property);
    Some(Stated::new(best.text.clone(), evidence))
}

/// Whether the article's own statements repeat a heading word by word, wherever it stands on the page.
fn repeated(heading: &Claim, claims: &Claims) -> bool {
    let key = letters(&heading.value);
    key.chars().count() >= SHARED && claims.of_article(Field::Title).any(|claim| letters(&claim.value) == key)
}

/// The heading that is plainly the article's: other statements use its words.
fn heading<'a, 'b>(candidates: &'b [Candidate<'a>], site: &[String]) -> Option<&'b Candidate<'a>> {
    let headings = candidates.iter().filter(|candidate| {
        candidate.claim.property == "h1"
            && !is_site(&candidate.key, site)
            && !ends_title(candidate, candidates)
            && candidate.text.chars().count() <= 300
    });
    let known = |heading: &Candidate| {
        let rest = candidates.iter().filter(|other| other.claim.property != "h1");
        rest.map(|other| overlap(&heading.text, &other.text)).max()
    };
    // The first of equal ones: max_by_key takes the last.
    let best = headings.rev().max_by_key(|heading| (known(heading), heading.key.len()))?;
    let alone = unanimous(candidates, site).is_some_and(|key| key != best.key);
    (known(best).is_none_or(|known| known >= KNOWN) && !alone).then_some(best)
}

/// What the article's record, `og:title` and `<title>` all three say in the same words (a `<title>` of the site's name
/// alone says nothing): a heading that says otherwise is the section's, or a line for the front page.
fn unanimous<'a>(candidates: &'a [Candidate], site: &[String]) -> Option<&'a str> {
    let said = |property: &str| candidates.iter().find(|candidate| candidate.claim.property == property);
    let record = said("headline")?;
    let title = said("title").filter(|title| !is_site(&title.key, site));
    (said("og:title")?.key == record.key && title.is_none_or(|title| title.key == record.key))
        .then_some(record.key.as_str())
}

/// Whether the heading is what `<title>` ends with behind a longer segment: the site's name, not the article's.
fn ends_title(heading: &Candidate, candidates: &[Candidate]) -> bool {
    candidates.iter().filter(|other| other.claim.property == "title").any(|title| {
        let Some((head, tail)) = last_cut(&title.claim.value) else { return false };
        letters(tail) == heading.key && letters(head).len() > heading.key.len()
    })
}

/// The part of a heading that another statement gives alone: before it stands a kicker, behind it an addition.
fn shared_part<'a, 'b>(best: &'b Candidate<'a>, candidates: &'b [Candidate<'a>]) -> &'b Candidate<'a> {
    if best.claim.property != "h1" {
        return best;
    }
    let others = || candidates.iter().filter(|other| other.claim.property != "h1");
    let repeated = others().any(|other| letters(&other.claim.value).contains(&best.key));
    let shorter = others().filter(|other| {
        other.key.chars().count() >= SHARED
            && other.key != best.key
            && (best.key.ends_with(&other.key) || (!repeated || other.claim.property == "og:title") && begins_with(&best.text, &other.text))
    });
    shorter.min_by_key(|other| other.key.len()).unwrap_or(best)
}

/// Whether a heading begins with a whole statement: one cut off by its writer or by a stray quotation mark is none.
fn begins_with(heading: &str, other: &str) -> bool {
    let Some(rest) = heading.strip_prefix(other) else { return false };
    let rest_starts = rest.trim_start().chars().next();
    rest.starts_with(|char: char| !char.is_alphanumeric())
        && !matches!(rest_starts, Some('"' | '“' | '„' | '?' | '!' | '&'))
        && !other.ends_with(['.', '…', ':', '?', '!'])
}

/// Words in common, twice, in hundredths of those of both (Dice).
fn overlap(one: &str, other: &str) -> usize {
    let (a, b) = (words(one), words(other));
    let common = a.iter().filter(|word| b.contains(word)).count();
    200 * common / (a.len() + b.len()).max(1)
}

/// Words in lower case; scripts without spaces give a word a character.
fn words(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.chars().any(is_unspaced) {
            out.extend(word.chars().map(String::from));
        } else {
            out.push(word.to_lowercase());
        }
    }
    out
}

/// Characters of scripts written without spaces (from the CJK radicals on).
fn is_unspaced(char: char) -> bool {
    char as u32 >= 0x2e80
}

/// The statement that most others agree with, the weightier first.
fn agreed<'a, 'b>(candidates: &'b [Candidate<'a>], site: &[String]) -> Option<&'b Candidate<'a>> {
    let score = |candidate: &Candidate| {
        let agree = candidates
            .iter()
            .filter(|other| other.key == candidate.key && other.claim.property != candidate.claim.property)
            .count();
        let site_alone = if is_site(&candidate.key, site) { 20 } else { 0 };
        weight(candidate.claim) + 3 * agree.min(3) as i32 - site_alone
    };
    // Of equal ones the first: max_by_key takes the last.
    candidates.iter().rev().max_by_key(|candidate| score(candidate))
}

fn weight(claim: &Claim) -> i32 {
    match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::Html, "h1") => 0,
        (Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa, "headline") => 6,
        (Vocabulary::OpenGraph, _) => 5,
        (Vocabulary::Html, "title") => 4,
        _ => 3,
    }
}

/// The title without segments that are the site's name, or that other statements leave out.
fn without_site(title: &str, site: &[String], others: &[String]) -> String {
    let mut text = title.trim();
    if let Some(head) = said_alone(text, site, others) {
        return head.to_owned();
    }
    // Section, motto and site: three cuts at most.
    for _ in 0..3 {
        let Some((head, tail)) = last_cut(text) else { break };
        let (head_key, tail_key) = (letters(head), letters(tail));
        let unspaced = head.chars().next_back().is_some_and(is_unspaced)
            && tail_key.chars().count() <= 8
            && !text[head.len()..].starts_with('：');
        if head_key.is_empty() || !(is_site(&tail_key, site) || unspaced) {
            break;
        }
        text = head.trim();
    }
    if let Some((head, tail)) = first_cut(text) {
        let tail_key = letters(tail);
        let confirmed = others.contains(&tail_key);
        if tail_key.chars().count() >= 10 && (is_site(&letters(head), site) || confirmed) {
            text = tail.trim();
        }
    }
    without_glued_site(text, site, others)
}

/// What stands before one of the separators, where another statement is just this.
fn said_alone<'a>(text: &'a str, site: &[String], others: &[String]) -> Option<&'a str> {
    let heads = SEPARATORS.iter().flat_map(|separator| text.match_indices(separator));
    let heads = heads.map(|(at, _)| text[..at].trim()).filter(|head| {
        let key = letters(head);
        key.chars().count() >= 6 && others.contains(&key) && !is_site(&key, site)
    });
    heads.max_by_key(|head| head.len())
}

/// A site's name right behind the title without any separator, as from a hidden element in the heading.
fn without_glued_site(text: &str, site: &[String], others: &[String]) -> String {
    for name in site {
        let Some(head) = text.strip_suffix(name.as_str()) else { continue };
        let key = letters(head);
        if key.chars().count() >= 10 && others.contains(&key) {
            return head.trim().to_owned();
        }
    }
    text.to_owned()
}

fn is_site(key: &str, site: &[String]) -> bool {
    let count = key.chars().count();
    count >= 2
        && site.iter().map(|name| letters(name)).any(|name| {
            let length = name.chars().count();
            name == key
                || (count >= 4 && name.contains(key))
                || (length >= 4 && key.contains(&name) && count <= 2 * length + 10)
        })
}

fn last_cut(text: &str) -> Option<(&str, &str)> {
    let found = SEPARATORS.iter().filter_map(|separator| Some((text.rfind(separator)?, *separator)));
    // Titles in Chinese and Japanese stand against the site's with a bare hyphen.
    let bare = text.rfind('-').filter(|at| text[..*at].chars().next_back().is_some_and(is_unspaced));
    let (at, separator) = found.chain(bare.map(|at| (at, "-"))).max_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

fn first_cut(text: &str) -> Option<(&str, &str)> {
    let all = SEPARATORS.iter().chain(&[": "]);
    let found = all.filter_map(|separator| Some((text.find(separator)?, *separator)));
    let (at, separator) = found.min_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

/// Letters and digits in lower case.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;
    use crate::page::Page;

    fn title(html: &str) -> String {
        let page = Page::parse(html, "https://example.org/2023/storm");
        let site = ["Example News".to_owned()];
        resolve(&claims::read(&page), &site).map(|title| title.value).unwrap_or_default()
    }

    #[test]
    fn titles() {
        for (html, expected) in [
            ("<title>Storm hits the coast | Example News</title>", "Storm hits the coast"),
            (
                "<title>Storm hits the coast - Weather - Example News</title><h1>Storm hits the coast</h1>",
                "Storm hits the coast",
            ),
            ("<title>Example News: Storm hits the coast</title>", "Storm hits the coast"),
            ("<title>Talks fail – Reports</title><h1>Talks fail – Reports</h1>", "Talks fail – Reports"),
            ("<title>Storm hits the coast</title><h1>Example News</h1>", "Storm hits the coast"),
            (
                "<title>Storm</title><meta property=og:title content='You will not believe this storm'><h1>Storm hits the coast hard</h1>",
                "Storm hits the coast hard",
            ),
            (
                "<title>Weather: Storm hits the coast</title><h1>Storm hits the coast</h1>",
                "Storm hits the coast",
            ),
            ("<h1></h1>", ""),
        ] {
            assert_eq!(title(html), expected, "{html}");
        }
    }
}
