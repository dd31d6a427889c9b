//! Links in a byline to authors' own pages: who signs, with the page's address.
//!
//! There is no standard but `rel=author` (<https://html.spec.whatwg.org/multipage/links.html#link-type-author>); most
//! systems put authors under `/author/…` or the like. Left out: links to whom the byline gives another role than writing.

use crate::claims::AgentDetail;
use crate::name;
use crate::page::{Element, NodeId, Page};

/// The names of a byline that has links to authors, in its order; none where it has no such link.
pub(super) fn signed(page: &Page, root: NodeId, text: &str) -> Vec<(String, Option<AgentDetail>)> {
    let mut links = author_links(page, root);
    let read = name::read(text);
    // "Updated by <a>Bo Cole</a>": the byline gives him another role.
    let signs =
        |shown: &str| read.iter().any(|name| name.text.contains(shown) || name::same(&name.text, shown));
    links.retain(|(shown, _)| !name::is_full_name(shown) || signs(shown));
    let more = if links.is_empty() { Vec::new() } else { unlinked(&links, text) };
    let mut out: Vec<(String, Option<AgentDetail>)> = more.into_iter().map(|name| (name, None)).collect();
    for (shown, href) in links {
        // The job stands beside the link: "<a>Ann Bell</a>, Political Editor".
        let own = read.iter().find(|name| name::same(&name.text, &shown));
        let job_title = own.and_then(|name| name.job_title.clone());
        out.push((shown, Some(AgentDetail { url: Some(href), job_title, ..AgentDetail::default() })));
    }
    out.sort_by_key(|(name, _)| text.find(name.as_str()));
    out
}

/// "By <a>Ann Bell</a> and Bo Cole": not everybody has a page.
fn unlinked(links: &[(String, String)], text: &str) -> Vec<String> {
    if !name::begins_byline(text) {
        return Vec::new();
    }
    let names = name::read(text.split(" | ").next().unwrap_or("")).into_iter().map(|name| name.text);
    let is_linked = |name: &str| links.iter().any(|(shown, _)| shown.contains(name) || name.contains(shown));
    names.filter(|name| name::is_full_name(name) && !is_linked(name)).collect()
}

/// The links to authors' own pages and their texts.
fn author_links(page: &Page, root: NodeId) -> Vec<(String, String)> {
    let link = |id: NodeId| {
        let element = page.element(id).filter(|element| element.name() == "a")?;
        let (text, href) = (super::text_without_times(page, id), element.attribute("href").unwrap_or(""));
        let is_author = is_author_link(element) || leads_to_name(href, &text);
        (is_author && !text.is_empty()).then(|| (text, href.to_owned()))
    };
    page.descendants(root).filter_map(link).collect()
}

/// Parts of the addresses of authors' own pages.
const AUTHOR_PAGES: &[&str] = &[
    "/author",
    "/autor",
    "/auteur",
    "/by/",
    "/contributor",
    "/editors/",
    "/journalist",
    "/profile",
    "/redakteur",
    "/redaktion/",
    "/reporter",
    "/staff/",
    "/team/",
    "/writers/",
];

/// Whether a link leads to an author's own page.
pub(super) fn is_author_link(element: &Element) -> bool {
    if element.name() != "a" {
        return false;
    }
    let href = element.attribute("href").unwrap_or("").to_ascii_lowercase();
    element.has_token("rel", "author")
        || AUTHOR_PAGES.iter().any(|part| href.contains(part))
        || is_handle(&href)
}

/// "/@annbell", "https://example.social/@annbell"; a channel is no author's own page.
fn is_handle(href: &str) -> bool {
    let name = href.split_once("/@").map_or("", |(_, name)| name);
    name.starts_with(char::is_alphabetic)
        && !["youtube.", "tiktok.", "threads.", "unsplash."].iter().any(|host| href.contains(host))
}

/// Parts of the addresses of people's pages, who may be an author or whom the story is about.
const PEOPLE_PAGES: &[&str] = &["blogger", "columnist", "expert", "member", "people", "person"];

/// Whether an address is a person's whose full name stands in it: "/person-ann-bell.html".
fn leads_to_name(href: &str, text: &str) -> bool {
    let address = href.to_ascii_lowercase();
    let mut words = text.split_whitespace().map(|word| word.trim_matches('.').to_lowercase());
    PEOPLE_PAGES.iter().any(|part| address.contains(part))
        && name::is_full_name(text)
        && words.all(|word| word.is_ascii() && address.contains(&word))
}
