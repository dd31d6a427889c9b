//! Who wrote it: the names of the strongest statement that names somebody, with what the others add.

use super::add_evidence;
use super::title::letters;
use crate::article::{Agent, AgentKind, Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field};
use crate::name::{self, Name};

pub(super) fn resolve(claims: &Claims, site: &[String]) -> Vec<Stated<Agent>> {
    let rank = |claim: &Claim| match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::JsonLd, "author") => 0,
        (Vocabulary::Microdata | Vocabulary::Rdfa, "author") => 1,
        (Vocabulary::Meta, _) => 2,
        (Vocabulary::OpenGraph | Vocabulary::Twitter, _) => 3,
        (Vocabulary::Parsely, _) => 4,
        (Vocabulary::Sailthru, _) => 5,
        (Vocabulary::DublinCore, _) => 6,
        (Vocabulary::JsonLd, _) => 7,
        (Vocabulary::VisibleText, _) => 8,
        (Vocabulary::LinkRel, _) => 9,
        (Vocabulary::Inferred, _) => 11,
        _ => 10,
    };
    let mut groups: Vec<(usize, Vec<(Name, &Claim)>)> = Vec::new();
    let byline = first_byline(claims);
    for claim in claims.of_article(Field::Author) {
        if claim.vocabulary == Vocabulary::VisibleText && byline.as_deref() != Some(claim.path.as_str()) {
            continue;
        }
        let rank = rank(claim);
        let names = name::read(&claim.value).into_iter().map(|name| (name, claim));
        match groups.iter_mut().find(|(known, _)| *known == rank) {
            Some((_, list)) => list.extend(names),
            None => groups.push((rank, names.collect())),
        }
    }
    for (_, names) in &mut groups {
        names.retain_mut(|(name, _)| {
            name.text = without_site(&name.text, site);
            !name.text.is_empty()
        });
    }
    groups.retain(|(_, names)| !names.is_empty());
    groups.sort_by_key(|(rank, _)| *rank);
    let is_person = |(name, claim): &(Name, &Claim)| {
        name.kind == AgentKind::Person
            && claim.agent.as_ref().is_none_or(|agent| agent.kind != Some(AgentKind::Organization))
            && !is_site(&name.text, site)
    };
    let is_full = |entry: &(Name, &Claim)| is_person(entry) && name::is_full_name(&entry.0.text);
    let is_seen =
        |names: &[(Name, &Claim)]| names.iter().any(|(_, claim)| claim.vocabulary == Vocabulary::VisibleText);
    // A single word that a reader sees may be anything; in a record it is a user's name.
    let chosen = groups
        .iter()
        .position(|(_, names)| names.iter().any(is_full))
        .or_else(|| groups.iter().position(|(_, names)| !is_seen(names) && names.iter().any(is_person)))
        .unwrap_or(0);
    let chosen = fuller_byline(&groups, chosen, &is_full).unwrap_or(chosen);
    let Some((_, names)) = groups.get(chosen) else { return Vec::new() };
    let has_full = names.iter().any(is_full);
    let mut out: Vec<Stated<Agent>> = Vec::new();
    for entry in names {
        let (name, claim) = entry;
        let seen = claim.vocabulary == Vocabulary::VisibleText;
        // Beside full names, single words are places and affiliations, and organisations are whom the person works for.
        if has_full && !is_full(entry) {
            let alone = names.iter().filter(|(_, other)| std::ptr::eq(*other, *claim)).count() == 1;
            let agency = name.kind == AgentKind::Agency && !seen;
            if !agency && (!alone || seen || is_site(&name.text, site) || name::is_firm(&name.text)) {
                continue;
            }
        }
        if !has_full && seen && !out.is_empty() {
            break;
        }
        match out.iter_mut().find(|known| name::same(&known.value.name, &name.text)) {
            Some(known) => add_evidence(&mut known.evidence, claim.evidence()),
            None => out.push(Stated::new(agent(name, claim), vec![claim.evidence()])),
        }
    }
    for (_, names) in &groups {
        for (name, claim) in names {
            if let Some(known) = out.iter_mut().find(|known| name::same(&known.value.name, &name.text)) {
                add_evidence(&mut known.evidence, claim.evidence());
            }
        }
    }
    out
}

/// The visible byline, where it holds every full name of the chosen statement and more: records often keep the first only.
fn fuller_byline(
    groups: &[(usize, Vec<(Name, &Claim)>)],
    chosen: usize,
    is_full: &dyn Fn(&(Name, &Claim)) -> bool,
) -> Option<usize> {
    let full = |at: usize| -> Vec<&Name> {
        groups[at].1.iter().filter(|entry| is_full(entry)).map(|(name, _)| name).collect()
    };
    let seen = groups
        .iter()
        .position(|(_, names)| names.iter().any(|(_, claim)| claim.vocabulary == Vocabulary::VisibleText))?;
    // JSON-LD has room for everybody; what the others leave out is their writers' haste.
    if groups[chosen].1.iter().any(|(_, claim)| claim.vocabulary == Vocabulary::JsonLd) {
        return None;
    }
    let (own, other) = (full(chosen), full(seen));
    let holds = |name: &&Name| other.iter().any(|known| name::same(&known.text, &name.text));
    (!own.is_empty() && other.len() > own.len() && other.len() <= own.len() + 4 && own.iter().all(holds))
        .then_some(seen)
}

/// "Ann Bell Example News" → "Ann Bell", where the site is Example News.
fn without_site(name: &str, site: &[String]) -> String {
    for own in site {
        if let Some(head) = name.strip_suffix(own.as_str())
            && head.split_whitespace().count() >= 2
        {
            return head.trim_end_matches([' ', ',', '-', '–', '|']).to_owned();
        }
    }
    name.to_owned()
}

/// Whether the name is the site's: equal, or one holds the other.
fn is_site(name: &str, site: &[String]) -> bool {
    let key = letters(name);
    site.iter().map(|own| letters(own)).any(|own| {
        // "MDR THÜRINGEN" on mdr.de: the host's name as a word.
        let word = own.chars().count() >= 3
            && name.split(|char: char| !char.is_alphanumeric()).any(|word| letters(word) == own);
        own == key
            || word
            || (key.chars().count() >= 6 && own.contains(&key))
            || (own.chars().count() >= 6 && key.contains(&own))
    })
}

/// The block of the first byline that names somebody, from the headline on.
fn first_byline(claims: &Claims) -> Option<String> {
    let headline =
        claims.of_article(Field::Title).find(|claim| claim.property == "h1").map(|claim| claim.node);
    let named = || {
        let seen =
            claims.of_article(Field::Author).filter(|claim| claim.vocabulary == Vocabulary::VisibleText);
        seen.filter(|claim| !name::read(&claim.value).is_empty())
    };
    let below = named().filter(|claim| headline.is_some_and(|headline| claim.node > headline));
    below.min_by_key(|claim| claim.node).or_else(|| named().next()).map(|claim| claim.path.clone())
}

fn agent(name: &Name, claim: &Claim) -> Agent {
    let detail = claim.agent.as_deref().cloned().unwrap_or_default();
    let kind = match (name.kind, detail.kind) {
        (AgentKind::Person, Some(kind)) => kind,
        (kind, _) => kind,
    };
    Agent {
        name: name.text.clone(),
        kind,
        url: detail.url,
        job_title: name.job_title.clone().or(detail.job_title),
        ..Agent::default()
    }
}
