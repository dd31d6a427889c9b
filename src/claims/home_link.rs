//! What the page calls its own front page: the text of the first links to it, or the name of the logo in them.
//!
//! Said of the site. "Home" and its like are no names; the resolver believes one only where `<title>` or the host says the
//! same. A link to the front page of another host is left out.

use super::index::Index;
use super::{Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::page::{Element, NodeId, Page};

/// First links to the front page that are read.
const MOST: usize = 6;

/// Most words of a name.
const WORDS: usize = 5;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let own = own_host(&page.url);
    let home = index.front_links.iter().filter_map(|node| {
        let (exact, above) = leads_home(page.attribute(*node, "href")?, own);
        (exact || above).then_some((*node, exact))
    });
    for (node, exact) in home.take(MOST) {
        let Some(name) = name(page, node) else { continue };
        let property = if exact { "link to the front page" } else { "link to the front page above" };
        claims.push(Field::SiteName, &name, Vocabulary::VisibleText, property, node);
        if let Some(claim) = claims.all.last_mut() {
            claim.subject = Subject::Site;
        }
    }
}

/// Whether a link may lead to a front page.
pub(super) fn may_be_front(element: &Element) -> bool {
    let Some(href) = element.attribute("href").map(str::trim) else { return false };
    href == "/" || href.split_once("://").is_some_and(|(_, rest)| !rest.trim_end_matches('/').contains('/'))
}

/// Whether a link leads to the page's own front page, or to that of a site above it (`example.com` of `news.example.com`).
fn leads_home(href: &str, own: &str) -> (bool, bool) {
    let href = href.trim();
    let host = own_host(href);
    let above = host.contains('.') && own.strip_suffix(host).is_some_and(|rest| rest.ends_with('.'));
    (href == "/" || (!host.is_empty() && host == own), above)
}

/// The host without `www.`.
fn own_host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
    host.strip_prefix("www.").unwrap_or(host)
}

/// The link's text, else what its picture is called.
fn name(page: &Page, node: NodeId) -> Option<String> {
    let text = page.text(node);
    let title =
        || page.attribute(node, "title").or_else(|| page.attribute(node, "aria-label")).map(str::to_owned);
    let picture = || {
        let mut inside = page.descendants(node).filter(|id| page.name(*id) == "img");
        inside.find_map(|id| page.attribute(id, "alt")).map(str::to_owned)
    };
    let named = [Some(text), picture(), title()].into_iter().flatten();
    named.map(|name| without_place(&name)).find(|name| {
        name.chars().any(char::is_alphabetic) && name.split_whitespace().count() <= WORDS && name.len() <= 80
    })
}

/// "Example News Logo", "Zur Example-News-Startseite", "Example News home page" without the words for the link.
fn without_place(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is = |word: &str, list: &[&str]| {
        list.contains(&word.trim_matches(|char: char| !char.is_alphanumeric()).to_lowercase().as_str())
    };
    if !words.iter().any(|word| is(word, PLACE)) {
        return words.join(" ");
    }
    let is_edge = |word: &&&str| is(word, PLACE) || is(word, WAY) || !word.chars().any(char::is_alphanumeric);
    let leads = words.iter().take_while(is_edge).count();
    let ends = words[leads..].iter().rev().take_while(is_edge).count();
    words[leads..words.len() - ends].join(" ")
}

/// Words for a front page and its picture.
const PLACE: &[&str] = &[
    "accueil",
    "forside",
    "forsiden",
    "frontpage",
    "home",
    "homepage",
    "inicio",
    "início",
    "logo",
    "logotipo",
    "page",
    "portada",
    "principal",
    "página",
    "startseite",
    "główna",
    "главная",
    "ホーム",
    "トップ",
    "首页",
    "首頁",
];

/// Words that lead to it.
const WAY: &[&str] = &[
    "back", "di", "do", "front", "go", "of", "pagina", "strona", "the", "to", "von", "zu", "zum", "zur", "на",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_front_pages() {
        for (html, expected) in [
            ("<a href=/>Example News</a>", "Example News"),
            ("<a href=https://www.example.com/><img alt='Example News'></a>", "Example News"),
            (
                "<a href=https://example.com><img alt=''></a><a href=/ title='Example News'></a>",
                "Example News",
            ),
            ("<a href=https://other.example/>Other</a>", ""),
            ("<a href=https://ample.com/>Other</a>", ""),
            ("<a href=/news>News</a>", ""),
            ("<a href=/>Home</a>", ""),
            ("<a href=/>The Example</a>", "The Example"),
            ("<a href=/>Zur Startseite von Example News</a>", "Example News"),
            ("<a href=/><img alt='Example News – Logo'></a>", "Example News"),
            ("<a href=/><img src=logo.png></a>", ""),
            ("<a href=/>All that was new in the harbour on one long page</a>", ""),
        ] {
            let claims = super::super::read(&Page::parse(html, "https://www.example.com/2023/storm"));
            let found = claims.of(Field::SiteName).map(|claim| claim.value.as_str()).collect::<Vec<_>>();
            assert_eq!(found.join("|"), expected, "{html}");
        }
    }
}
