//! The outlet: the name the site gives itself, apart from its owner and from the agency whose copy it prints.
//!
//! `og:site_name` before the WebSite record's name, before the article's publisher, before the application's name, before
//! the host. An address, a legal name and a social account are no site's name.

use super::address::{host, host_name};
use super::host_letters::confirms;
use crate::article::{Publisher, Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field, Subject, letters};
use crate::name;

/// Words that a site's name at an end of `<title>` has at most.
const NAME: usize = 6;

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

/// The site's own name: a name before an address, one that the host confirms before one that it does not.
fn site_name(claims: &Claims, address: &str) -> Option<Stated<String>> {
    let host = host(address);
    let mut ranked: Vec<(i32, String, &Claim)> = claims
        .of(Field::SiteName)
        .chain(claims.of(Field::Publisher))
        .filter(|claim| {
            let told = !matches!(claim.property.as_str(), "article:publisher" | FEED | HOME | HOME_ABOVE);
            claim.subject != Subject::Other && is_name(&claim.value) && told
        })
        .map(|claim| {
            let name = clean(&claim.value);
            let doubt = if is_address(&name) { 20 } else { 0 };
            let known = if confirms(&host, &name) { 0 } else { 3 };
            (rank(claim) + doubt + known, name, claim)
        })
        .filter(|(_, name, _)| !name.is_empty())
        .filter(|(_, name, claim)| !is_application(claim) || !is_title(name, claims))
        .collect();
    ranked.extend(title_tail(claims, &host).map(|(name, claim)| (13, name, claim)));
    ranked.extend(
        home_links(claims)
            .find(|claim| claim.property == HOME && confirms(&host, &claim.value))
            .map(|claim| (14, claim.value.clone(), claim)),
    );
    let feed = claims.of(Field::SiteName).find(|claim| claim.property == FEED && is_name(&claim.value));
    ranked.extend(feed.map(|claim| (14, claim.value.clone(), claim)));
    ranked.extend(logo(claims).map(|claim| (14, claim.value.clone(), claim)));
    ranked.extend(title_rest(claims).map(|(name, claim)| (15, name, claim)));
    ranked.sort_by_key(|(rank, ..)| *rank);
    if let Some((_, best, _)) = ranked.first() {
        let evidence =
            ranked.iter().filter(|(_, name, _)| same(name, best)).map(|(_, _, claim)| claim.evidence());
        return Some(Stated::new(best.clone(), evidence.collect()));
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

fn rank(claim: &Claim) -> i32 {
    match (claim.vocabulary, claim.subject, claim.property.as_str()) {
        (Vocabulary::OpenGraph, ..) if !is_platform(&claim.value) => 0,
        (Vocabulary::OpenGraph, ..) => 6,
        (Vocabulary::JsonLd, Subject::Site, "name") if claim.path.matches('.').count() <= 2 => 2,
        (
            Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa,
            Subject::Article | Subject::Page,
            "publisher",
        ) => 1,
        (_, _, "publisher" | "Publisher") => 7,
        (_, _, "application-name") => 8,
        (_, _, "apple-mobile-web-app-title") => 9,
        (_, _, "copyright" | "owner") => 12,
        _ => 10,
    }
}

/// Names of platforms, and those that a site has before its owner gives it one: a site's own goes before them.
const PLATFORMS: &[&str] = &[
    "blogger",
    "blogspot",
    "home",
    "livejournal",
    "medium",
    "mysite",
    "mysite1",
    "mywebsite",
    "squarespace",
    "substack",
    "tumblr",
    "typepad",
    "website",
    "weebly",
    "wix",
    "wixcom",
    "wordpress",
    "wordpresscom",
];

fn is_platform(name: &str) -> bool {
    PLATFORMS.contains(&letters(name).as_str())
}

fn is_application(claim: &Claim) -> bool {
    matches!(claim.property.as_str(), "application-name" | "apple-mobile-web-app-title")
}

/// Whether the page is called so: an `application-name` that repeats each article's title names no site.
fn is_title(name: &str, claims: &Claims) -> bool {
    claims.of_article(Field::Title).any(|claim| claim.value == name)
}

/// A heading that is the site's logo, where it is short enough for a name.
fn logo(claims: &Claims) -> Option<&Claim> {
    let headings =
        claims.of(Field::Title).filter(|claim| claim.property == "h1" && claim.subject == Subject::Site);
    headings.into_iter().find(|claim| claim.value.split_whitespace().count() <= 5 && is_name(&claim.value))
}

/// What the links to the front page say.
fn home_links(claims: &Claims) -> impl Iterator<Item = &Claim> {
    let links = claims.of(Field::SiteName);
    links.filter(|claim| matches!(claim.property.as_str(), HOME | HOME_ABOVE) && is_name(&claim.value))
}

/// The property of a name that a feed bears.
const FEED: &str = "feed";
/// The property of a name in a link to the front page.
const HOME: &str = "link to the front page";
/// As [`HOME`], of the host above: as often the platform that the site stands on.
const HOME_ABOVE: &str = "link to the front page above";

/// What parts the site's name from the title in `<title>`.
const CUTS: [&str; 12] =
    [" | ", " : ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // ", " / "];

/// What stands behind or before the title in `<title>`, where the host or a link to the front page confirms it: of both,
/// the shorter.
fn title_tail<'a>(claims: &'a Claims, host: &str) -> Option<(String, &'a Claim)> {
    let title = claims.of(Field::Title).find(|claim| claim.property == "title")?;
    let cuts = || CUTS.into_iter();
    let text = title.value.as_str();
    let head = cuts().filter_map(|separator| text.find(separator)).min().map(|at| &text[..at]);
    let tail = cuts().filter_map(|separator| Some(text.rfind(separator)? + separator.len())).max();
    let ends = [tail.map(|at| &text[at..]), head].into_iter().flatten().map(str::trim);
    let of_host = ends.filter(|name| confirms(host, name));
    let of_home = home_links(claims).filter_map(|home| at_an_end(text, &home.value));
    let named =
        of_host.chain(of_home).filter(|name| !is_address(name) && name.split_whitespace().count() <= NAME);
    let name = named.min_by_key(|name| name.chars().count())?;
    Some((name.to_owned(), title))
}

/// What `<title>` has behind or before the headline, in a script that no host confirms since hosts are written in Latin letters.
fn title_rest<'a>(claims: &'a Claims) -> Option<(String, &'a Claim)> {
    let title = claims.of(Field::Title).find(|claim| claim.property == "title")?;
    let is_heading = |claim: &&Claim| matches!(claim.property.as_str(), "h1" | "h2" | "h3" | "line");
    // "■ Storm": what adorns a heading is not repeated in `<title>`.
    let bare = |claim: &'a Claim| claim.value.trim_start_matches(|char: char| !char.is_alphanumeric());
    let headings = claims.of(Field::Title).filter(is_heading);
    let mut headings = headings.flat_map(|claim| [claim.value.as_str(), bare(claim)]);
    let cut = headings.find_map(|heading| {
        let behind = || {
            let rest = title.value.strip_prefix(heading)?;
            CUTS.iter().find_map(|separator| rest.strip_prefix(separator))
        };
        let before = || {
            let rest = title.value.strip_suffix(heading)?;
            let bracketed = || rest.trim().strip_prefix(['[', '【'])?.strip_suffix([']', '】']);
            CUTS.iter().find_map(|separator| rest.strip_suffix(separator)).or_else(bracketed)
        };
        // The longer of the two is the headline.
        behind().or_else(before).filter(|name| name.chars().count() < heading.chars().count())
    })?;
    let cut = cut.trim();
    let is_one = !CUTS.iter().any(|separator| cut.contains(separator));
    let is_foreign = cut.chars().filter(|char| char.is_alphabetic()).all(|char| !char.is_ascii());
    let is_section = claims.of(Field::Section).any(|claim| same(&claim.value, cut));
    (is_one && is_foreign && !is_section && is_name(cut) && cut.split_whitespace().count() <= NAME)
        .then(|| (cut.to_owned(), title))
}

/// The name as it stands at the end or the beginning of a title, parted from it by a mark.
fn at_an_end<'a>(title: &'a str, name: &str) -> Option<&'a str> {
    let is_mark = |char: Option<char>| char.is_some_and(|char| !char.is_alphanumeric());
    let behind = title.strip_suffix(name).filter(|rest| is_mark(rest.trim_end().chars().next_back()));
    let before = title.strip_prefix(name).filter(|rest| is_mark(rest.trim_start().chars().next()));
    match (behind, before) {
        (Some(rest), _) => title.get(rest.len()..),
        (_, Some(rest)) => title.get(..title.len() - rest.len()),
        _ => None,
    }
}

/// Whether a name is only the site's address ("Example.com").
fn is_address(name: &str) -> bool {
    !name.contains(' ')
        && name.rsplit_once('.').is_some_and(|(head, end)| {
            head.len() >= 2
                && (2..=5).contains(&end.len())
                && end.chars().all(|char| char.is_ascii_alphabetic())
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

/// "Example – the news of the region" → the name before the motto; "Example GmbH (www.example.com)" → the name alone.
fn clean(value: &str) -> String {
    let value = value.trim().trim_start_matches(['@', '©', ' ']);
    let value =
        value.find(" (").filter(|at| value[*at..].contains('.')).map_or(value, |at| value[..at].trim());
    let cut =
        [" | ", " - ", " – ", " — ", ": ", "："].iter().filter_map(|separator| value.find(separator)).min();
    let value = match cut {
        Some(at) if at >= 3 && value.chars().count() > 24 => value[..at].trim(),
        _ => value,
    };
    let mut name = value;
    for form in [
        " GmbH & Co. KG",
        " GmbH",
        " AG",
        " Inc.",
        " Inc",
        " LLC",
        " Ltd.",
        " Ltd",
        " Limited",
        " Co.",
        " S.A.",
        " SL",
        " SpA",
    ] {
        name = name.strip_suffix(form).unwrap_or(name).trim_end_matches([',', ' ']);
    }
    if name.is_empty() { value.to_owned() } else { name.to_owned() }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;
    use crate::page::Page;

    #[test]
    fn the_name_a_site_gives_itself() {
        for (html, expected) in [
            ("<meta property=og:site_name content='Example News'>", "Example News"),
            (
                "<meta property=og:site_name content='Example News'><meta name=application-name content=Reader>",
                "Example News",
            ),
            (
                "<title>Storm hits the coast</title><meta name=application-name content='Example News'>",
                "Example News",
            ),
            // Some fill it with each article's title.
            (
                "<title>Storm hits the coast</title><meta name=application-name content='Storm hits the coast'>",
                "example.org",
            ),
            ("<title>Storm hits the coast | The Example</title>", "The Example"),
            ("<title>The Example – Storm hits the coast</title>", "The Example"),
            ("<title>Storm hits the coast | Local</title>", "example.org"),
            (
                "<meta property=og:site_name content='https://example.org/'><h1><a href=/>Daily</a></h1>",
                "Daily",
            ),
            (
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Example Daily\"}}</script>",
                "Example Daily",
            ),
            (
                "<meta property=og:site_name content=Medium><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Tide Notes\"}}</script>",
                "Tide Notes",
            ),
            ("<meta property=og:site_name content=Medium>", "Medium"),
            (
                "<title>Буря на побережье - Морской вестник</title><h1>Буря на побережье</h1>",
                "Морской вестник",
            ),
            ("<title>[해안신문] 폭풍이 해안을 덮쳤다</title><h2>폭풍이 해안을 덮쳤다</h2>", "해안신문"),
            (
                "<title>해안 일기 - 폭풍이 해안을</title><h1>해안 일기</h1><h3>■ 폭풍이 해안을</h3>",
                "해안 일기",
            ),
            ("<title>[폭풍] 폭풍이 해안을 덮쳤다</title><h1>[폭풍] 폭풍이 해안을 덮쳤다</h1>", "example.org"),
            ("<title>Буря на побережье - Север - Край</title><h1>Буря на побережье</h1>", "example.org"),
            (
                "<link rel=alternate type=application/rss+xml title='The Tide » Feed'><title>Storm</title>",
                "The Tide",
            ),
            (
                "<link rel=alternate type=application/rss+xml title='All news'><title>Storm</title>",
                "example.org",
            ),
            ("<p>Nothing</p>", "example.org"),
        ] {
            let page = Page::parse(html, "https://www.example.org/2023/storm");
            let publisher = resolve(&claims::read(&page), "https://www.example.org/2023/storm");
            let names = names(publisher.as_ref());
            assert_eq!(names.first().map(String::as_str), Some(expected), "{html}");
        }
    }
}
