//! Bylines that a reader sees: elements named as one (`class`, `id`, `rel`, `itemprop`), and text that begins with "By".
//!
//! There is no standard; hAtom's `author vcard` (<https://microformats.org/wiki/hatom#Entry_Author>) is the nearest.
//! Left out: bylines in navigation, sidebars, footers, comments, and in lists of other stories. Those of one block make
//! one statement: [`Claim::path`](super::Claim) says which.

mod alone;
mod author_box;
mod elsewhere;
mod labelled;
mod links;
mod near;
mod signed_off;

pub(super) use elsewhere::is_elsewhere;

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
    for node in index.byline.iter().take(LOOKED_AT) {
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
    signed_off::read(page, claims);
    author_box::read(page, index, claims);
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

/// The element that holds the name too: "By" may stand alone in its own and in those around it, the name beside them.
fn with_name(page: &Page, mut block: NodeId) -> NodeId {
    if text_without_times(page, block).split_whitespace().nth(2).is_some() {
        return block;
    }
    for _ in 0..3 {
        let Some(outer) = page.parent(block) else { break };
        block = outer;
        if !name::is_label(&text_without_times(page, block)) {
            break;
        }
    }
    block
}

/// Elements named as a byline that are looked at in one page.
const LOOKED_AT: usize = 500;

/// Bylines read from one page at most.
const MOST: usize = 40;

fn push(page: &Page, node: NodeId, text: &str, claims: &mut Claims) {
    let block = format!("{}", page.parent(node).unwrap_or(node).index());
    let linked = links::signed(page, node, text);
    if linked.is_empty() {
        return add(claims, text, node, &block, None);
    }
    for (name, detail) in linked {
        add(claims, &name, node, &block, detail);
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
            // `elementor-author-box__name`: the name within the box.
            if lower.split_whitespace().any(|name| name.contains("author") && name.ends_with("name")) {
                return true;
            }
            let words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            let mut speaks = false;
            for word in words {
                if PICTURES.iter().any(|picture| word.starts_with(picture)) {
                    return false;
                }
                match word {
                    // What stands beside the name of an author.
                    "bio" | "avatar" | "picture" | "social" | "follow" | "more" | "related" | "comment"
                    | "comments" | "description" | "desc" | "title" | "job" | "role" | "icon"
                    | "biography" | "box" | "list" | "twitter" | "email" | "position" | "translator"
                    | "reviewer" => return false,
                    _ => {}
                }
                speaks |= word.contains("author") && !word.contains("authoriz") && !word.contains("authoris")
                    || word.contains("byline")
                    || word == "by"
                    || word == "byl"
                    || word.contains("autor")
                    || word.contains("auteur")
                    || word == "createdby"
                    || matches!(
                        word,
                        "writer" | "contributor" | "contributors" | "writers" | "journalist" | "reporter"
                            // Drupal's "Submitted by Ann Bell on 5 May"; Hungarian, Turkish, Swedish, Finnish, Indonesian.
                            | "submitted" | "szerzo" | "yazar" | "muhabir" | "skribent" | "kirjoittaja" | "penulis"
                            // French, Spanish, Italian, Catalan, Polish, Icelandic, Welsh.
                            | "journaliste" | "periodista" | "giornalista" | "signature" | "signatura" | "podpis"
                            | "hofundur" | "awdur" | "firma" | "tekija"
                    );
            }
            speaks
        })
}

/// Beginnings of words that name who made a picture, and not who wrote: `bildautor`, `photo-author`.
const PICTURES: &[&str] = &["bild", "caption", "credit", "foto", "image", "img", "photo"];

/// Words of `class` for what stands beside an author's name.
const BESIDE: &[&str] = &["time", "timestamp", "published", "role", "job", "position", "location", "sr-only"];

/// Bytes of text behind which nothing of a byline is looked for: elements named as
/// one may be nested in each other, all around the whole story.
const ROOM: usize = 10_000;

/// The visible text without `<time>` elements, dates, and what the page itself calls a title, a role or a topic;
/// longer than [`LONGEST`] where it is cut at [`ROOM`].
fn text_without_times(page: &Page, root: NodeId) -> String {
    let mut out = String::new();
    let mut nodes = page.descendants(root);
    while let Some(id) = nodes.next() {
        if out.len() >= ROOM {
            break;
        }
        if let Some(text) = page.text_node(id) {
            let text = &text[..text.floor_char_boundary(ROOM)];
            // "<b>Ann Bell</b><b>May 20</b>": two elements, two words.
            let joint = out.ends_with(|char: char| char.is_lowercase() || char.is_ascii_digit());
            if joint && text.starts_with(|char: char| char.is_uppercase() || char.is_ascii_digit()) {
                // "Ann Bell<b>Staff Writer</b>": what touches a whole name is no part of it.
                let own = out.rsplit(" | ").next().unwrap_or("");
                let whole =
                    own.len() <= LONGEST && name::read(own).iter().any(|name| name::is_full_name(&name.text));
                out.push_str(if whole { " | " } else { " " });
            }
            out.push_str(if text.trim().is_empty() { " " } else { text });
            continue;
        }
        let Some(element) = page.element(id) else { continue };
        // A title alone may be the element of the name; behind a name it is what the person does.
        let named = out.contains(char::is_alphabetic);
        if is_aside(element) || (id != root && is_called_otherwise(element, named)) {
            out.push_str(" | ");
            nodes.skip_children(id);
        } else if crate::page::is_block(element) {
            out.push_str(" | ");
        }
    }
    without_dates(&super::fold(&out)).trim_matches([' ', '|']).to_owned()
}

/// Parts of the addresses of sections.
const SECTION_PAGES: &[&str] = &["/categor", "/kategori", "/rubri", "/section/", "/sections/"];

/// What is no name whatever its class: a time, a link to the comments or to a topic, what nobody sees.
fn is_aside(element: &Element) -> bool {
    let href = element.attribute("href").unwrap_or("");
    element.name() == "time"
        || ["#comment", "#respond", "#disqus"].iter().any(|mark| href.contains(mark))
        || super::visible_tags::leads_to_topic(element)
        || SECTION_PAGES.iter().any(|part| href.contains(part))
        || crate::page::is_hidden(element)
}

/// Whether the class says that it is a date, a job or a place, and not the name.
fn is_called_otherwise(element: &Element, named: bool) -> bool {
    let class = element.attribute("class").unwrap_or("").to_ascii_lowercase();
    let mut words = class.split(|char: char| !char.is_ascii_alphanumeric() && char != '-');
    words.any(|word| {
        word.ends_with("date")
            || BESIDE.iter().any(|name| deck::ends_in(word, name))
            || named && deck::ends_in(word, "title")
    })
}

/// A written date is no name: "Ann Bell May 20, 2025".
fn without_dates(text: &str) -> String {
    if !text.contains(|char: char| char.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in crate::date::find(text, &crate::date::Hints::default()) {
        let Some((before, date)) = text.get(from..found.start).zip(text.get(found.start..found.end)) else {
            continue;
        };
        if date.chars().any(|char| char.is_ascii_digit()) {
            out.push_str(without_weekday(before));
            out.push_str(" | ");
            from = found.end;
        }
    }
    out.push_str(&text[from..]);
    out
}

/// What stands before a date without the weekday's name that belongs to it ("Mié, 10/14/2009").
fn without_weekday(before: &str) -> &str {
    let Some(rest) = before.trim_end().strip_suffix(',') else { return before };
    let start = rest.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    match rest.get(start..).and_then(|word| crate::date::names::weekday(word.trim_end_matches('.'), "")) {
        Some(_) => &rest[..start],
        None => before,
    }
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
            (
                "<div class=author-box><b class=author-box__name>Ann Bell</b><p>About storms.</p></div>",
                "Ann Bell",
            ),
            ("<p>The end.</p><div><small>WRITTEN BY</small><p><b>Ann Bell</b></p></div>", "Ann Bell"),
            ("<p>The end.</p><div><small>WRITTEN BY</small><p>Follow us</p></div>", ""),
            ("<div class=byline><b>Ann Bell</b><b>May 20, 2025</b></div>", "Ann Bell"),
            (
                "<div class=byline><i class=byline-name>Ann Bell</i> <i class=byline-title>The Coast</i></div>",
                "Ann Bell",
            ),
            ("<div class=byline><i class=author-title>Ann Bell</i></div>", "Ann Bell"),
            ("<div class=byline>Ann Bell <a href=/topic/storm>Storm Watch</a></div>", "Ann Bell"),
            ("<div class=byline>Ann Bell <a href=/category/garden>Indoor Plants</a></div>", "Ann Bell"),
            ("<div class=bildautor>Ann Bell</div><div class=photo-author>Bo Cole</div>", ""),
            ("<figure><figcaption>The coast <i class=author>Ann Bell</i></figcaption></figure>", ""),
            // Not everybody has a page, and not everybody who has one wrote.
            ("<p class=byline>By <a href=/author/ann>Ann Bell</a> and Bo Cole</p>", "Ann Bell; Bo Cole"),
            (
                "<p class=byline>By <a href=/author/ann>Ann Bell</a>, updated by <a href=/author/bo>Bo Cole</a></p>",
                "Ann Bell",
            ),
            (
                "<p class=byline>By <a href=/person-ann-bell.html>Ann Bell</a> of <a href=/coast>The Coast</a></p>",
                "Ann Bell",
            ),
            // The byline of the story that a link leads to.
            ("<h1>A storm</h1><a href=/flood>A flood took the bridge <b>By Ann Bell</b></a>", ""),
            ("<h1>A storm</h1><a href=/flood>A flood took the bridge <b class=author>Ann Bell</b></a>", ""),
            ("<h1>A storm</h1><p><a href=/flood>Broken Roofs</a> <span>5 April 2025</span></p>", ""),
            ("<div class=widget><div class=hentry><i class=author>Ann Bell</i></div></div>", "Ann Bell"),
            ("<div class=widget><div><i class=author>Ann Bell</i></div></div>", ""),
            ("<div class=elementor-widget><div><i class=author>Ann Bell</i></div></div>", "Ann Bell"),
            ("<div class='col widget_recent'><div><i class=author>Ann Bell</i></div></div>", ""),
            // Cards of other stories; a block with a heading of its own and no link is none.
            (
                "<h1>A storm</h1><div><h3><a href=/flood>A flood</a></h3><i class=author>Ann Bell</i></div>",
                "",
            ),
            (
                "<h1>A storm</h1><div><h3><a href=/author/ann>Ann Bell</a></h3><i class=byline>Ann Bell</i></div>",
                "Ann Bell; Ann Bell",
            ),
            ("<h1>A storm</h1><div><h3>Who wrote it</h3><i class=author>Ann Bell</i></div>", "Ann Bell"),
            ("<div class=related><article><i class=byline>By Ann Bell</i></article></div>", ""),
            ("<article><i class=byline>By Ann Bell</i></article>", "By Ann Bell"),
            ("<ul><li><i class=byline>ANN BELL</i></li><li>5 May 2025</li></ul>", "ANN BELL"),
            (
                "<dl><dd class=createdby>Geschrieben von Ann Bell</dd><dd>Hits: 33</dd></dl>",
                "Geschrieben von Ann Bell",
            ),
            // Among other facts of one line.
            (
                "<h1>A storm</h1><p>5 May 2025 Source: Example Author: Ann Bell</p>",
                "Source: Example Author: Ann Bell",
            ),
            ("<h1>A storm</h1><p>5 May 2025 Source: Ann Bell</p>", ""),
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
            // Systems of many languages.
            ("<div class=cikk-szerzo>Ann Bell</div>", "Ann Bell"),
            ("<div class=yazarlar>Ann Bell</div>", ""),
            (
                "<h2>A storm</h2><p class=submitted>Submitted by Ann Bell on 5 May 2025</p>",
                "Submitted by Ann Bell on",
            ),
            ("<h2>A storm</h2><p class=submitted>05/14/2025 - 16:20 — Ann Bell</p>", "— Ann Bell"),
            ("<h2>A storm</h2><p class=submitted>Mié, 05/14/2025 - 16:20 — Ann Bell</p>", "— Ann Bell"),
            ("<div class=comment><p class=submitted>05/14/2025 - 16:20 — Ann Bell</p></div>", ""),
            (
                "<p class=authors>By <b>Ann Bell</b> <i class=publishedDate>Updated 5 May 2025</i></p>",
                "By Ann Bell",
            ),
            ("<h1>A storm</h1><p><i>lundi 5 mai 2025, par <a href=a45>Ann Bell</a></i></p>", "par Ann Bell"),
            ("<h1>A storm</h1><p>5 mai 2025, par la route de la mer</p>", ""),
            ("<div class=author>Ann Bell<i>Coast Staff Writer</i></div>", "Ann Bell | Coast Staff Writer"),
            // Below a headline that only its type marks.
            (
                "<font size=6>A storm took the roofs</font><p><b>By Ann Bell</b><br>The Coast</p>",
                "By Ann Bell",
            ),
            (
                "<font size=6>A storm took the roofs</font><p>By Monday all was over and nobody came back.</p>",
                "",
            ),
            // A date, and then the byline in the same text; a label alone within others.
            ("<h1>市場</h1><div>2025/05/08 09:12 記者王小明／高雄報導</div>", "記者王小明／高雄報導"),
            ("<h1>A storm</h1><p>5 May 2025, by the sea and the coast</p>", ""),
            ("<h1>A storm</h1><div><div><p>By</p></div><div><p>Ann Bell</p></div></div>", "By Ann Bell"),
            ("<h1>A storm</h1><p>By Christmas Eve, says the mayor</p>", ""),
            ("<h1>A storm</h1><p>By Ann Bell, staff writer</p>", "By Ann Bell, staff writer"),
            // The headline of a page whose <h1> is its logo.
            (
                "<title>The storm took roofs</title><h1><a href=/>Logo</a></h1><div>Menu</div><h2>The storm took roofs</h2><p>By Ann Bell</p>",
                "By Ann Bell",
            ),
            // A byline behind another story's headline.
            (
                "<title>A storm</title><h1>A storm</h1><div><a href=/2>Bridge closed for weeks</a><p class=by>By Bo Cole</p></div>",
                "",
            ),
            (
                "<title>Bridge closed for weeks</title><h1>Logo</h1><div><a href=/2>Bridge closed for weeks</a><p class=byline>By Bo Cole</p></div>",
                "By Bo Cole; By Bo Cole",
            ),
            (
                &format!(
                    "<h1>A storm</h1><p>{0}</p><b>Posted by Bo Cole on 9 May</b><p>No.</p><b>Posted by Cy Dorn on 9 May</b>",
                    "The coast. ".repeat(40)
                ),
                "",
            ),
            (
                &format!("<h1>A storm</h1><p>{0}</p><b>Posted by Bo Cole</b>", "The coast. ".repeat(40)),
                "Posted by Bo Cole",
            ),
            // With a reporter's title behind it, in words of the class of other languages.
            ("<h1>시장</h1><ul><li>홍길동 기자</li><li>댓글 0</li></ul>", "홍길동 기자"),
            ("<h1>시장</h1><ul><li>기자 칼럼</li></ul>", ""),
            ("<h1>A storm</h1><i class=hofundur>Ann Bell</i>", "Ann Bell"),
            // A name alone: in bold before the story, or beside the date.
            ("<h1>A storm</h1><p><i>Ann Bell</i> · <i>Example News</i> · <i>5 May 2025</i></p>", "Ann Bell"),
            ("<h1>A storm</h1><p><i>World Cup</i> | <i>5 May 2025</i></p>", ""),
            ("<h1>A storm</h1><p><i>Saint George</i> | <i>5 May 2025</i></p>", ""),
            ("<h1>Ann Bell dies</h1><p><b>Ann Bell</b></p>", ""),
            ("<h1>市場</h1><p>（記者王小明／高雄報導）市場將重建。</p>", "記者王小明"),
            ("<h1>市場</h1><p>（市場）記者王小明看到市場。</p>", ""),
            ("<h1>A storm</h1><div>14 May 2025 • Updated 15 May • By Ann Bell</div>", "By Ann Bell"),
            ("<h1>A storm</h1><b>ANN BELL</b><br>The Coast<br>It came.", "ANN BELL"),
            ("<h1>A storm</h1>It took <b>Ann Bell</b><br>and went.", ""),
            ("<h1>A storm</h1><div><a href=/@ann>Ann Bell</a></div>", "Ann Bell"),
            ("<h1>A storm</h1><div><a href=https://youtube.com/@ann>Ann Bell</a></div>", ""),
            (
                &format!(
                    "<h1>A storm</h1><p>{0}</p><h3>1 comment</h3><p>Ann Bell, 5.5.2025</p>",
                    "The coast. ".repeat(40)
                ),
                "",
            ),
            ("<h1>A storm</h1><p>Delivered by Ann Bell, 5 May 2025</p>", ""),
            ("<h1>A storm</h1><p><img alt='Mwr Tzo'></p><div><p>Mwr Tzo</p><p>5 min</p></div>", "Mwr Tzo"),
            ("<h1>A storm</h1><p><img alt='A storm'></p><div><p>Mwr Tzo</p><p>5 min</p></div>", ""),
            ("<h1>A storm</h1><div><p>Mwr Tzolk</p><p>m.tzolk@example.org</p></div>", "Mwr Tzolk"),
            ("<h1>A storm</h1><div><p>Mwr Tzolk</p><p>news@example.org</p></div>", ""),
            (
                &format!(
                    "<h1>A storm</h1><p>{0}</p><p><b>Ann Bell</b> 5.5.2025</p><p><b>Bo Cole</b> 6.5.2025</p>",
                    "The coast. ".repeat(40)
                ),
                "",
            ),
            (
                &format!("<h1>A storm</h1><p>{0}</p><p>Ann Bell, 5.5.2025</p>", "The coast. ".repeat(40)),
                "Ann Bell",
            ),
            ("<h1>A storm</h1><p><b>High Level</b></p>", ""),
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
