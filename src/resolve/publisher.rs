//! The outlet: the name the site gives itself, apart from its owner and from the agency whose copy it prints.
//!
//! `og:site_name` before the WebSite record's name, before the article's publisher, before the application's name, before
//! the host. An address, a legal name and a social account are no site's name.

use super::address::{host, host_name};
use crate::article::{Publisher, Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field, Subject};
use crate::name;

/// Publisher, site, owner and agency.
pub(super) fn resolve(claims: &Claims, address: &str) -> Option<Publisher> {
    let site = site_name(claims, address);
    let published: Vec<&Claim> = publishers(claims).collect();
    let name = published.first().map(|claim| stated(&claim.value, &published));
    let detail = published.iter().find_map(|claim| claim.agent.as_deref());
    let owner = published
        .iter()
        .filter_map(|claim| {
            let detail = claim.agent.as_deref()?;
            let owner = detail.legal_name.clone().or_else(|| detail.parent_organization.clone())?;
            (owner != claim.value).then(|| Stated::new(owner, vec![claim.evidence()]))
        })
        .next();
    let agency = agency(claims);
    let name = name.or_else(|| site.clone());
    let site_name = site.filter(|site| name.as_ref().is_none_or(|name| !same(&name.value, &site.value)));
    let publisher =
        Publisher { url: detail.and_then(|detail| detail.url.clone()), name, site_name, owner, agency };
    (publisher != Publisher::default()).then_some(publisher)
}

/// The name of the site as it would be printed: its own before the publisher's.
pub(super) fn names(publisher: Option<&Publisher>) -> Vec<String> {
    let Some(publisher) = publisher else { return Vec::new() };
    [&publisher.site_name, &publisher.name].into_iter().flatten().map(|name| name.value.clone()).collect()
}

fn publishers(claims: &Claims) -> impl Iterator<Item = &Claim> {
    let good = |claim: &&Claim| is_name(&claim.value) && claim.property != "article:publisher";
    let article = claims.of_article(Field::Publisher).filter(|claim| claim.vocabulary != Vocabulary::Meta);
    let page =
        claims.of(Field::Publisher).filter(|claim| matches!(claim.subject, Subject::Page | Subject::Site));
    article.chain(page).filter(good)
}

fn site_name(claims: &Claims, address: &str) -> Option<Stated<String>> {
    let rank = |claim: &Claim| match (claim.vocabulary, claim.subject, claim.property.as_str()) {
        (Vocabulary::OpenGraph, ..) => 0,
        (Vocabulary::JsonLd, Subject::Site, "name") if claim.path.matches('.').count() <= 2 => 1,
        (_, _, "application-name") => 3,
        (_, _, "apple-mobile-web-app-title") => 4,
        (Vocabulary::Meta, ..) => 5,
        _ => 6,
    };
    let host = host(address);
    let mut ranked: Vec<&Claim> = claims
        .of(Field::SiteName)
        .filter(|claim| claim.subject != Subject::Other && is_name(&claim.value))
        .collect();
    ranked.sort_by_key(|claim| rank(claim));
    if let Some(best) = ranked.first().filter(|claim| rank(claim) <= 1) {
        return Some(stated(&best.value, &ranked));
    }
    if let Some(publisher) = publishers(claims).next() {
        return Some(stated(&publisher.value, &[publisher]));
    }
    if let Some(best) = ranked.first() {
        return Some(stated(&best.value, &ranked));
    }
    let name = host_name(&host);
    (!name.is_empty()).then(|| {
        let evidence = crate::article::Evidence {
            vocabulary: Vocabulary::Url,
            property: "host".to_owned(),
            raw: host.clone(),
        };
        Stated::new(host.clone(), vec![evidence])
    })
}

/// The agency that the article's records name as provider or source.
fn agency(claims: &Claims) -> Option<Stated<String>> {
    let claim = claims.of_article(Field::Provider).find(|claim| name::is_agency(&claim.value))?;
    Some(Stated::new(claim.value.clone(), vec![claim.evidence()]))
}

fn stated(value: &str, claims: &[&Claim]) -> Stated<String> {
    let same = claims.iter().filter(|claim| same(&claim.value, value));
    Stated::new(clean(value), same.map(|claim| claim.evidence()).collect())
}

/// "Example – the news of the region": the name before the motto.
fn clean(value: &str) -> String {
    let value = value.trim().trim_start_matches('@');
    let cut = [" | ", " - ", " – ", " — ", ": "].iter().filter_map(|separator| value.find(separator)).min();
    match cut {
        Some(at) if at >= 3 && value.chars().count() > 30 => value[..at].trim().to_owned(),
        _ => value.to_owned(),
    }
}

fn is_name(value: &str) -> bool {
    !value.contains("://")
        && !value.starts_with("www.")
        && value.chars().count() <= 80
        && value.chars().any(char::is_alphanumeric)
        && !value.starts_with(['@', '{', '%', '#'])
}

fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}
