//! The title without the site's name and section.
//!
//! Pages say it up to six times: `<title>` with the site behind it, `h1`, the record's `headline`, `og:title` (often
//! rewritten for sharing). The heading that a reader sees is taken when another statement agrees with it.

use crate::article::{Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field, Subject};

/// Between a title and a site or section.
const SEPARATORS: &[&str] = &[
    " | ",
    " - ",
    " – ",
    " — ",
    " :: ",
    " » ",
    " « ",
    " · ",
    " • ",
    " / ",
    " ‹ ",
    " › ",
    " ― ",
    "｜",
    " ~ ",
    " \u{2013} ",
];

pub(super) fn resolve(claims: &Claims, site: &[String]) -> Option<Stated<String>> {
    let candidates: Vec<&Claim> = claims
        .of(Field::Title)
        .filter(|claim| matches!(claim.subject, Subject::Article | Subject::Page))
        .filter(|claim| claim.subject == Subject::Article || claim.property == "headline")
        .collect();
    let others: Vec<String> = candidates.iter().map(|claim| letters(&claim.value)).collect();
    let cleaned: Vec<(String, &Claim)> = candidates
        .iter()
        .map(|claim| (without_site(&claim.value, site, &others), *claim))
        .filter(|(text, _)| !text.is_empty())
        .collect();
    let best = cleaned.iter().max_by_key(|(text, claim)| {
        let key = letters(text);
        let agree = cleaned
            .iter()
            .filter(|(other, from)| letters(other) == key && from.property != claim.property)
            .count();
        // The first of equal weight wins: max_by_key takes the last, so the place counts against.
        (weight(claim, &cleaned, text) + 3 * agree.min(3) as i32, std::cmp::Reverse(place(&cleaned, claim)))
    })?;
    let key = letters(&best.0);
    let evidence =
        cleaned.iter().filter(|(text, _)| letters(text) == key).map(|(_, claim)| claim.evidence()).collect();
    Some(Stated::new(best.0.clone(), evidence))
}

fn place(cleaned: &[(String, &Claim)], claim: &Claim) -> usize {
    cleaned.iter().position(|(_, other)| std::ptr::eq(*other, claim)).unwrap_or(usize::MAX)
}

fn weight(claim: &Claim, cleaned: &[(String, &Claim)], text: &str) -> i32 {
    let key = letters(text);
    match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::Html, "h1") => {
            // A heading that neither `<title>` nor `og:title` knows is the site's or a section's.
            let known = cleaned.iter().any(|(other, from)| {
                from.property != "h1" && (letters(other).contains(&key) || key.contains(&letters(other)))
            });
            if known && key.chars().count() >= 8 { 7 } else { 0 }
        }
        (Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa, "headline") => 6,
        (Vocabulary::OpenGraph, _) => 5,
        (Vocabulary::Html, "title") => 2,
        (Vocabulary::Twitter, _) => 3,
        (Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa, _) => 3,
        _ => 3,
    }
}

/// The title without segments that are the site's name, or that other statements leave out.
fn without_site(title: &str, site: &[String], others: &[String]) -> String {
    let mut text = title.trim();
    // Section and site: two cuts at most.
    for _ in 0..2 {
        let Some((head, tail)) = last_cut(text) else { break };
        let (head_key, tail_key) = (letters(head), letters(tail));
        let is_site = is_site(&tail_key, site);
        let agreed = head_key.chars().count() >= 8 && others.contains(&head_key);
        if head_key.is_empty() || !(is_site || agreed) {
            break;
        }
        text = head.trim();
    }
    if let Some((head, tail)) = first_cut(text)
        && (is_site(&letters(head), site)
            || (letters(tail).chars().count() >= 8 && others.contains(&letters(tail))))
        && letters(tail).chars().count() >= 8
    {
        text = tail.trim();
    }
    text.to_owned()
}

fn is_site(key: &str, site: &[String]) -> bool {
    let count = key.chars().count();
    count >= 2
        && site.iter().map(|name| letters(name)).any(|name| {
            name == key
                || (count >= 4 && name.contains(key))
                || (name.chars().count() >= 4 && key.contains(&name) && count <= name.chars().count() + 14)
        })
}

fn last_cut(text: &str) -> Option<(&str, &str)> {
    let (at, separator) = SEPARATORS
        .iter()
        .filter_map(|separator| Some((text.rfind(separator)?, *separator)))
        .max_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

fn first_cut(text: &str) -> Option<(&str, &str)> {
    let (at, separator) = SEPARATORS
        .iter()
        .chain(&[": "])
        .filter_map(|separator| Some((text.find(separator)?, *separator)))
        .min_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

/// Letters and digits in lower case.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
