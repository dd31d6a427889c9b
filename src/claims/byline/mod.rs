//! Bylines that a reader sees: elements named as one (`class`, `id`, `rel`, `itemprop`), and text that begins with "By".
//!
//! There is no standard; hAtom's `author vcard` (<https://microformats.org/wiki/hatom#Entry_Author>) is the nearest.
//! Left out: bylines in navigation, sidebars, footers, comments, and in lists of other stories. Those of one block make
//! one statement: [`Claim::path`](super::Claim) says which.

mod labelled;
mod near;

use super::index::Index;
use super::{AgentDetail, Claims, Field, deck};
use crate::article::Vocabulary;
use crate::name;
use crate::page::{Element, NodeId, Page};

/// Longest text of a byline, in characters: five long names with their titles.
const LONGEST: usize = 200;

/// How far up a byline's surroundings are looked at.
const ANCESTORS: usize = 14;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let mut seen: Vec<NodeId> = Vec::new();
    for node in &index.byline {
        if seen.len() >= MOST {
            break;
        }
        let Some(element) = page.element(*node) else { continue };
        if !names_author(element) || is_elsewhere(page, *node) || claims.cards.hold(page, *node) {
            continue;
        }
        // One inside another was read with it.
        if page.ancestors(*node).take(ANCESTORS).any(|ancestor| seen.contains(&ancestor)) {
            continue;
        }
        let text = text_without_times(page, *node);
        if text.chars().count() > LONGEST {
            opening_within(page, *node, claims);
            continue;
        }
        if text.is_empty() {
            continue;
        }
        seen.push(*node);
        push(page, *node, &text, claims);
    }
    near::read(page, index, claims);
    labelled::read(page, claims);
}

/// "By Ann Bell" within an element that holds more than the byline.
fn opening_within(page: &Page, root: NodeId, claims: &mut Claims) {
    for id in page.descendants(root).take(200) {
        let Some(text) = page.text_node(id) else { continue };
        let Some(block) = page.parent(id).filter(|_| name::begins_byline(text)) else { continue };
        let block = with_name(page, block);
        let text = text_without_times(page, block);
        if text.chars().count() <= LONGEST && name::begins_byline(&text) {
            push(page, block, &text, claims);
            return;
        }
    }
}

/// The element that holds the name too: "By" may stand alone in its own, the name beside it.
fn with_name(page: &Page, block: NodeId) -> NodeId {
    let alone = text_without_times(page, block).split_whitespace().nth(2).is_none();
    if alone { page.parent(block).unwrap_or(block) } else { block }
}

/// Bylines read from one page at most.
const MOST: usize = 40;

fn push(page: &Page, node: NodeId, text: &str, claims: &mut Claims) {
    let links = author_links(page, node);
    let block = format!("{}", page.parent(node).unwrap_or(node).index());
    if links.is_empty() {
        return add(claims, text, node, &block, None);
    }
    let signed = name::read(text);
    for (shown, href) in links {
        // The job stands beside the link: "<a>Ann Bell</a>, Political Editor".
        let own = signed.iter().find(|name| name::same(&name.text, &shown));
        let job_title = own.and_then(|name| name.job_title.clone());
        let detail = AgentDetail { url: Some(href), job_title, ..AgentDetail::default() };
        add(claims, &shown, node, &block, Some(detail));
    }
}

fn add(claims: &mut Claims, text: &str, node: NodeId, block: &str, detail: Option<AgentDetail>) {
    let before = claims.all.len();
    claims.push(Field::Author, text, Vocabulary::VisibleText, "byline", node);
    if claims.all.len() == before {
        return;
    }
    if let Some(claim) = claims.all.last_mut() {
        block.clone_into(&mut claim.path);
        claim.agent = detail.map(Box::new);
    }
}

/// Whether the element's names speak of an author, by whole words: `authorship` and `co-authored` do not.
fn names_author(element: &Element) -> bool {
    if element.name() == "meta" || element.name() == "link" || crate::page::is_hidden(element) {
        return false;
    }
    ["class", "id", "rel", "itemprop", "data-testid", "data-qa"]
        .iter()
        .filter_map(|name| element.attribute(name))
        .any(|value| {
            let lower = value.to_ascii_lowercase();
            let words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            let mut speaks = false;
            for word in words {
                match word {
                    // What stands beside the name of an author.
                    "bio" | "avatar" | "image" | "img" | "photo" | "picture" | "social" | "follow"
                    | "more" | "related" | "comment" | "comments" | "description" | "desc" | "title"
                    | "job" | "role" | "icon" | "biography" | "box" | "list" | "twitter" | "email"
                    | "position" => return false,
                    _ => {}
                }
                speaks |= word.contains("author") && !word.contains("authoriz") && !word.contains("authoris")
                    || word.contains("byline")
                    || word == "by"
                    || word.contains("autor")
                    || word.contains("auteur")
                    || matches!(
                        word,
                        "writer" | "contributor" | "contributors" | "writers" | "journalist" | "reporter"
                    );
            }
            speaks
        })
}

/// Beginnings of words that mark other stories, comments and lists.
const ELSEWHERE: &[&str] = &[
    "carousel",
    "comment",
    "latest",
    "moststories",
    "mostread",
    "newsletter",
    "popular",
    "promo",
    "recommend",
    "related",
    "sidebar",
    "teaser",
    "trending",
    "widget",
];

/// Whether the element stands in a part that speaks of other things than the article.
fn is_elsewhere(page: &Page, node: NodeId) -> bool {
    for id in page.ancestors(node).take(ANCESTORS) {
        let Some(element) = page.element(id) else { continue };
        match element.name() {
            // The footer of an article may hold its byline.
            "footer" if page.ancestors(id).any(|outer| page.name(outer) == "article") => {}
            "nav" | "aside" | "footer" | "li" | "blockquote" | "form" => {
                return !is_list_of_authors(page, id, node);
            }
            "article" | "main" | "body" => return false,
            _ => {}
        }
        let elsewhere = |value: &str| {
            let lower = value.to_ascii_lowercase();
            let mut words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            words.any(|word| ELSEWHERE.iter().any(|name| word.starts_with(name)))
        };
        if ["class", "id"].iter().filter_map(|name| element.attribute(name)).any(elsewhere) {
            return true;
        }
    }
    false
}

/// A list item in a list of authors (`<ul class=authors><li>`), or an aside that is the byline.
fn is_list_of_authors(page: &Page, id: NodeId, node: NodeId) -> bool {
    let list = if page.name(id) == "li" { page.parent(id).unwrap_or(id) } else { id };
    list != node && page.element(list).is_some_and(names_author)
}

/// Words of `class` for what stands beside an author's name.
const BESIDE: &[&str] = &["date", "time", "timestamp", "published", "role", "job", "position", "sr-only"];

/// Bytes of text behind which nothing of a byline is looked for: elements named as
/// one may be nested in each other, all around the whole story.
const ROOM: usize = 10_000;

/// The visible text, the `<time>` elements and dates left out; longer than [`LONGEST`] where it is cut at [`ROOM`].
fn text_without_times(page: &Page, root: NodeId) -> String {
    let mut out = String::new();
    let mut nodes = page.descendants(root);
    while let Some(id) = nodes.next() {
        if out.len() >= ROOM {
            break;
        }
        if let Some(text) = page.text_node(id) {
            let text = &text[..text.floor_char_boundary(ROOM)];
            out.push_str(if text.trim().is_empty() { " " } else { text });
            continue;
        }
        let Some(element) = page.element(id) else { continue };
        let class = element.attribute("class").unwrap_or("");
        let href = element.attribute("href").unwrap_or("");
        let skip = element.name() == "time"
            || href.contains("#comment")
            || href.contains("#respond")
            || href.contains("#disqus")
            || crate::page::is_hidden(element)
            || (id != root
                && class
                    .to_ascii_lowercase()
                    .split(|char: char| !char.is_ascii_alphanumeric() && char != '-')
                    .any(|word| BESIDE.iter().any(|name| deck::ends_in(word, name))));
        if skip {
            out.push_str(" | ");
            nodes.skip_children(id);
        } else if crate::page::is_block(element) {
            out.push_str(" | ");
        }
    }
    super::fold(&out).trim_matches([' ', '|']).to_owned()
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
    "/people/",
    "/person-",
    "/person/",
    "/profile",
    "/redakteur",
    "/redaktion/",
    "/reporter",
    "/staff/",
    "/team/",
    "/writers/",
];

/// Whether a link leads to an author's own page.
fn is_author_link(element: &Element) -> bool {
    if element.name() != "a" {
        return false;
    }
    let href = element.attribute("href").unwrap_or("").to_ascii_lowercase();
    element.has_token("rel", "author") || AUTHOR_PAGES.iter().any(|part| href.contains(part))
}

/// The links to authors' own pages in a byline.
fn author_links(page: &Page, root: NodeId) -> Vec<(String, String)> {
    page.descendants(root)
        .filter_map(|id| {
            let element = page.element(id).filter(|element| is_author_link(element))?;
            let text = page.text(id);
            (!text.is_empty()).then(|| (text, element.attribute("href").unwrap_or("").to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bylines(html: &str) -> String {
        let page = Page::parse(html, "");
        let claims = super::super::read(&page);
        let found = claims
            .of(Field::Author)
            .filter(|claim| matches!(claim.vocabulary, Vocabulary::VisibleText | Vocabulary::Inferred));
        found.map(|claim| claim.value.clone()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_story_named_as_a_byline_is_not_copied() {
        let html = format!("<div class=author>{}<b>Ann</b>", "word ".repeat(100_000));
        let page = Page::parse(&html, "");
        assert!(text_without_times(&page, NodeId::DOCUMENT).len() <= 2 * ROOM);
        let spaced = format!("<p class=byline>By {}<b>Ann Bell</b>", "<i>   </i>\n   ".repeat(1_000));
        assert_eq!(bylines(&spaced), "By Ann Bell");
    }

    #[test]
    fn seen() {
        for (html, expected) in [
            ("<p class=byline>By Ann Bell</p>", "By Ann Bell"),
            ("<div class=article-author><a href=/author/ann>Ann Bell</a> Political Editor</div>", "Ann Bell"),
            ("<p class=byline>By Ann Bell <time>20 May</time></p>", "By Ann Bell"),
            ("<h1>A storm</h1><p>By Ann Bell</p>", "By Ann Bell"),
            ("<h1>A storm</h1><p>By <b>Ann Bell</b></p>", "By Ann Bell"),
            ("<div class=author-bio>Ann Bell writes about storms.</div>", ""),
            ("<div class=comment><span class=author>Troll</span></div>", ""),
            ("<ul><li><span class=author>Other</span></li></ul>", ""),
            ("<ul class=authors><li><span class=author>Ann Bell</span></li></ul>", "Ann Bell"),
            (
                "<h1>A storm</h1><p>By Monday the storm had left the coast and nobody was there any more.</p>",
                "",
            ),
            ("<div class=authorize>Log in</div>", ""),
            // Facts in a list.
            ("<ul><li><b>Autorin/Autor</b> Ann Bell</li><li><b>Themen</b> Sturm</li></ul>", "Ann Bell"),
            ("<dl><dt>Author:</dt><dd>Ann Bell</dd></dl>", "Ann Bell"),
            ("<aside><ul><li><b>Author</b> Ann Bell</li></ul></aside>", ""),
            ("<ul><li><b>Author</b> of three novels</li></ul>", ""),
            ("<div><h5>Date:</h5>5 May <br><h5>Author: </h5>Ann Bell/Example</div>", "Ann Bell/Example"),
            ("<p>The end.</p><p><b>Text:</b> Ann Bell</p><p><b>Photos:</b> Bo Cole</p>", "Ann Bell"),
            ("<p><b>Text</b> Ann Bell</p>", ""),
            ("<p>The end.</p><p>Written by <a href=/ann>Ann Bell</a></p>", "Written by Ann Bell"),
            ("<p>Written by hand, the letter was found.</p>", ""),
            ("<h1>A storm</h1><p>5 April 2025 - Ann Bell</p>", "Ann Bell"),
            ("<h1>A storm</h1><p>Ann Bell | Senior Writer | 5 April 2025</p>", "Ann Bell | Senior Writer"),
            ("<h1>A storm</h1><p>5 April 2025 Spring Storm</p>", ""),
            // A name alone: in bold before the story, or beside the date.
            ("<h1>A storm</h1><p><b>Ann Bell/Bo Cole</b></p>", "Ann Bell/Bo Cole"),
            ("<h1>A storm</h1><p><b>Ann Bell</b><br>Example News</p><p><b>Broken Roofs</b></p>", "Ann Bell"),
            ("<h1>A storm</h1><p><b>Ann Bell</b> saw the storm.</p>", ""),
            (&format!("<h1>A storm</h1><p>{}</p><p><b>Broken Roofs</b></p>", "The coast. ".repeat(15)), ""),
            ("<h1>A storm</h1><p><span>Ann Bell |</span><span>05.04.2025 - 10:12</span></p>", "Ann Bell"),
            ("<h1>A storm</h1><p><span>5 April 2025</span> – <span>Ann Bell</span></p>", "Ann Bell"),
            ("<h1>A storm</h1><p><span>Ann Bell</span> <span>saw it on 05.04.2025</span></p>", ""),
        ] {
            assert_eq!(bylines(html), expected, "{html}");
        }
    }
}
