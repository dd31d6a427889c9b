//! Tags and sections: keywords of every vocabulary merged by normal form, noise dropped.

use super::add_evidence;
use super::title::letters;
use crate::article::{Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field};

/// More keywords in one statement than a person would give: written for search engines.
const STUFFING: usize = 40;

/// Tags without doubles, those of the strongest statement first.
pub(super) fn resolve(claims: &Claims, site: &[String]) -> Vec<Stated<String>> {
    let rank = |claim: &Claim| match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::OpenGraph, _) => 0,
        (Vocabulary::JsonLd, "keywords") => 1,
        (Vocabulary::Meta, "news_keywords") => 2,
        (Vocabulary::Meta, "keywords") => 3,
        (Vocabulary::Parsely, _) => 4,
        _ => 5,
    };
    let mut ranked: Vec<&Claim> = claims.of_article(Field::Keywords).collect();
    ranked.sort_by_key(|claim| rank(claim));
    let mut out: Vec<Stated<String>> = Vec::new();
    for claim in ranked {
        let tags = split(&claim.value);
        if tags.len() > STUFFING {
            continue;
        }
        for tag in tags {
            let key = letters(&tag);
            if key.is_empty() || site.iter().any(|name| letters(name) == key) {
                continue;
            }
            match out.iter_mut().find(|known| letters(&known.value) == key) {
                Some(known) => add_evidence(&mut known.evidence, claim.evidence()),
                None => out.push(Stated::new(tag, vec![claim.evidence()])),
            }
        }
    }
    out
}

/// The sections named by the page.
pub(super) fn sections(claims: &Claims) -> Vec<Stated<String>> {
    let mut out: Vec<Stated<String>> = Vec::new();
    for claim in claims.of_article(Field::Section) {
        for section in split(&claim.value) {
            let key = letters(&section);
            match out.iter_mut().find(|known| letters(&known.value) == key) {
                Some(known) => add_evidence(&mut known.evidence, claim.evidence()),
                None if !key.is_empty() => out.push(Stated::new(section, vec![claim.evidence()])),
                None => {}
            }
        }
    }
    out
}

/// A list as written → its entries: at semicolons where there are some, else at commas.
fn split(value: &str) -> Vec<String> {
    let separators: &[char] = if value.contains(';') { &[';'] } else { &[',', '、', '،', '，', '|'] };
    value
        .split(separators)
        .map(|tag| tag.trim().trim_matches(['"', '\'', '#', '[', ']']).trim().to_owned())
        .filter(|tag| !tag.is_empty())
        .collect()
}
