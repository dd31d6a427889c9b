//! What we BELIEVE, one file per answer: ranked claims in, value and evidence out.
//!
//! Nothing here walks the tree; what a page says stands in [`Claims`], its main text in [`Body`].

mod address;
mod authors;
pub mod dates;
mod detect_language;
mod genre;
mod host_letters;
mod language;
mod notices;
mod publisher;
mod single;
mod tags;
mod title;

pub use notices::wire_copy_by_credit;

use crate::article::{Article, Evidence, Stated};
use crate::body::Body;
use crate::claims::{Claim, Claims, Field, Subject};

/// Fills the article with everything but its sources.
pub fn resolve(claims: &Claims, body: &Body, article: &mut Article) {
    article.canonical_url = address::canonical(claims, &article.url);
    article.publisher = publisher::resolve(claims, &article.url);
    let site = publisher::names(article.publisher.as_ref());
    article.headline = title::resolve(claims, &title_sites(&site, &article.url));
    let says_more = |deck: &Stated<String>| {
        let title = article.headline.as_ref().map(|title| title.value.to_lowercase());
        title.is_none_or(|title| title != deck.value.to_lowercase())
    };
    article.alternative_headline = first(claims, Field::AlternativeTitle).filter(says_more);
    article.description = first(claims, Field::Description);
    let owner = article.publisher.as_ref().and_then(|publisher| publisher.owner.as_ref());
    let mut own = title_sites(&site, &article.url);
    own.extend(owner.map(|owner| owner.value.clone()));
    article.author = authors::resolve(claims, &own);
    for author in &mut article.author {
        let page = author.value.url.as_deref().map(|page| address::joined(page, &article.url));
        author.value.url = page.filter(|page| page.starts_with("http"));
    }
    let title = article.headline.as_ref().map(|title| title.value.as_str());
    article.in_language = language::resolve(claims, body, title);
    article.article_section = tags::sections(claims);
    article.keywords = tags::resolve(claims, &site);
    article.image = image(claims, &article.url);
    article.kicker = first(claims, Field::Kicker);
    let kicker = article.kicker.as_ref().map(|kicker| kicker.value.as_str());
    article.genre = genre::resolve(claims, &article.url, kicker, &article.article_section);
    article.is_accessible_for_free = notices::accessible(claims);
    dates::resolve(claims, article);
    if let Some(listing) = single::resolve(claims, body, article) {
        article.genre = Some(listing);
        article.dates.published.take_if(|date| single::is_unstated(date));
        article.notices = vec![notices::not_single()];
    } else {
        let notices = notices::resolve(claims, body, article);
        article.notices.extend(notices);
    }
    article.problems = claims.problems.clone();
}

/// The main image's address, absolute.
fn image(claims: &Claims, own: &str) -> Option<Stated<String>> {
    let mut image = first(claims, Field::Image)?;
    image.value = address::joined(&image.value, own);
    Some(image)
}

/// What may stand for the site in a title: its names, and its host.
fn title_sites(site: &[String], address: &str) -> Vec<String> {
    let host = address::host(address);
    let name = address::host_name(&host).to_owned();
    site.iter().cloned().chain([host, name]).filter(|name| name.chars().count() >= 3).collect()
}

/// The first claim about the article, with the others that say the same as evidence.
fn first(claims: &Claims, field: Field) -> Option<Stated<String>> {
    let ranked = || {
        let about = |subject| claims.of(field).filter(move |claim| claim.subject == subject);
        about(Subject::Article).chain(about(Subject::Page))
    };
    let value = ranked().next()?.value.clone();
    let evidence = ranked().filter(|claim| claim.value == value).map(Claim::evidence).collect();
    Some(Stated::new(value, evidence))
}

/// Adds evidence that is not there yet.
fn add_evidence(list: &mut Vec<Evidence>, evidence: Evidence) {
    if !list.contains(&evidence) {
        list.push(evidence);
    }
}
