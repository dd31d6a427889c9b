//! The paragraphs of the chosen element, with their links and embeds, in reading order.
//!
//! Left out: what is named boilerplate, cards of other stories that show a day, a long paragraph told before, blocks
//! that are a link and little else ("Read more: …", another story's card with its date; kept as pointers), scraps before
//! the first and behind the last paragraph (share labels, lists of tags).

use super::measure::ends_sentence;
use super::{Anchor, Body, Embed, Paragraph, ParagraphKind, Pointer};
use crate::date::{self, Hints};
use crate::page::{Element, NodeId, Page, Step, is_block, is_hidden, words};
use std::collections::HashSet;
use std::ops::Range;

pub(super) fn collect(page: &Page, root: NodeId, excluded: &[bool]) -> Body {
    let mut collector = Collector {
        page,
        root,
        body: Body::default(),
        text: String::new(),
        pending_space: false,
        breaks: 0,
        links: Vec::new(),
        open: vec![root],
        open_link: None,
    };
    let mut walk = page.walk(root);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) => {
                if let Some(text) = page.text_node(id) {
                    collector.text(text);
                    continue;
                }
                let Some(element) = page.element(id) else { continue };
                if collector.embed(id, element) || is_hidden(element) || (excluded[id.index()] && id != root)
                {
                    collector.boundary_of(element);
                    walk.skip_children();
                } else {
                    collector.enter(id, element);
                }
            }
            Step::Leave(id) => collector.leave(id),
        }
    }
    collector.close();
    trim(page, collector.body)
}

struct Collector<'a> {
    page: &'a Page,
    root: NodeId,
    body: Body,
    text: String,
    pending_space: bool,
    /// `<br>` since the last word: two make a paragraph.
    breaks: u8,
    links: Vec<Anchor>,
    /// Open block elements, innermost last.
    open: Vec<NodeId>,
    open_link: Option<(NodeId, usize)>,
}

impl Collector<'_> {
    fn text(&mut self, text: &str) {
        for (word, spaced) in words(text) {
            if !word.is_empty() {
                if self.breaks >= 2 {
                    self.close();
                }
                if self.pending_space && !self.text.is_empty() {
                    self.text.push(' ');
                }
                if let Some((_, start)) = &mut self.open_link
                    && *start == usize::MAX
                {
                    *start = self.text.len();
                }
                self.text.push_str(word);
                self.pending_space = false;
                self.breaks = 0;
            }
            self.pending_space |= spaced;
        }
    }

    fn enter(&mut self, id: NodeId, element: &Element) {
        match element.name() {
            "br" => {
                self.breaks = self.breaks.saturating_add(1);
                self.pending_space = true;
            }
            // The link's start is known when its first word comes.
            "a" => self.open_link = Some((id, usize::MAX)),
            _ if is_block(element) => {
                self.close();
                if id != self.root {
                    self.open.push(id);
                }
            }
            _ => {}
        }
    }

    fn leave(&mut self, id: NodeId) {
        if self.open_link.is_some_and(|(link, _)| link == id) {
            self.end_link();
            self.open_link = None;
        } else if self.open.last() == Some(&id) && id != self.root {
            self.close();
            self.open.pop();
        }
    }

    /// Something left out: it separates as if it were there.
    fn boundary_of(&mut self, element: &Element) {
        if is_block(element) {
            self.close();
        }
    }

    fn end_link(&mut self) {
        let Some((link, start)) = self.open_link else { return };
        if start >= self.text.len() {
            return;
        }
        let Some(href) = self.page.attribute(link, "href") else { return };
        self.links.push(Anchor {
            start,
            end: self.text.len(),
            href: href.trim().to_owned(),
            rel: self.page.attribute(link, "rel").unwrap_or("").to_owned(),
        });
    }

    /// Ends the paragraph.
    fn close(&mut self) {
        self.end_link();
        if let Some((_, start)) = &mut self.open_link {
            *start = usize::MAX;
        }
        self.pending_space = false;
        self.breaks = 0;
        let links = std::mem::take(&mut self.links);
        if self.text.is_empty() {
            return;
        }
        let text = self.text.clone();
        self.text.clear();
        let node = *self.open.last().unwrap_or(&self.root);
        let kind = match self.kind(node) {
            ParagraphKind::Heading if is_paragraph(&text) => ParagraphKind::Text,
            kind => kind,
        };
        self.body.paragraphs.push(Paragraph { text, kind, node, links });
    }

    fn kind(&self, node: NodeId) -> ParagraphKind {
        for id in self.open.iter().rev() {
            match self.page.name(*id) {
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return ParagraphKind::Heading,
                "figcaption" | "figure" | "caption" => return ParagraphKind::Caption,
                "blockquote" => return ParagraphKind::BlockQuote,
                "li" | "dt" | "dd" => return ParagraphKind::ListItem,
                // A figure can hold a table or a program instead of a picture.
                "td" | "th" | "pre" => return ParagraphKind::Text,
                _ => {}
            }
        }
        let class = self.page.attribute(node, "class").unwrap_or("").to_ascii_lowercase();
        if class.contains("caption") || class.contains("credit") {
            return ParagraphKind::Caption;
        }
        ParagraphKind::Text
    }

    /// Takes a post, video or document that stands in the text; `true` when it was one.
    fn embed(&mut self, id: NodeId, element: &Element) -> bool {
        let class = element.attribute("class").unwrap_or("");
        let is_post = element.name() == "blockquote"
            && [
                "twitter-tweet",
                "twitter-video",
                "instagram-media",
                "tiktok-embed",
                "fb-post",
                "bluesky-embed",
            ]
            .iter()
            .any(|name| class.contains(name));
        let href = match element.name() {
            "iframe" => element
                .attribute("src")
                .filter(|src| src.starts_with("http") || src.starts_with("//"))
                .or_else(|| element.attribute("data-src")),
            _ if is_post => self.post_address(id, element),
            _ => return false,
        };
        let Some(href) = href.map(str::trim).filter(|href| !href.is_empty()) else { return is_post };
        let text = if is_post { self.page.text(id) } else { String::new() };
        let embed = Embed { href: href.to_owned(), after: self.body.paragraphs.len(), text };
        self.close();
        self.body.embeds.push(Embed { after: self.body.paragraphs.len(), ..embed });
        true
    }

    /// The address of a post: said by an attribute, else its last link (the date).
    fn post_address<'b>(&'b self, id: NodeId, element: &'b Element) -> Option<&'b str> {
        ["cite", "data-instgrm-permalink", "data-href"]
            .iter()
            .find_map(|name| element.attribute(name))
            .or_else(|| {
                let links = self.page.descendants(id).filter(|node| self.page.name(*node) == "a");
                links.last().and_then(|link| self.page.attribute(link, "href"))
            })
    }
}

/// Bytes of a paragraph that nobody writes twice: the second is the copy for another width of the window.
const COPY: usize = 100;
/// Bytes from which a heading that ends like a sentence is none.
const HEADING: usize = 150;
/// Lines behind the text that are kept for their credits.
const TAIL: usize = 4;

/// Leaves out blocks that are only a link, and scraps at both ends.
fn trim(page: &Page, mut body: Body) -> Body {
    let (keep, told) = keep(page, &body.paragraphs);
    let left_out = body.paragraphs.iter().enumerate().filter(|(at, _)| told.contains(at) && !keep[*at]);
    body.pointers = left_out.flat_map(|(_, paragraph)| pointers(paragraph)).collect();
    let behind =
        body.paragraphs.iter().skip(told.end).filter(|paragraph| paragraph.kind != ParagraphKind::Caption);
    body.tail = behind.take(TAIL).map(|paragraph| paragraph.text.clone()).collect();
    // How many kept paragraphs stand before each place.
    let mut before = vec![0usize; keep.len() + 1];
    for (at, kept) in keep.iter().enumerate() {
        before[at + 1] = before[at] + usize::from(*kept);
    }
    for embed in &mut body.embeds {
        embed.after = before[embed.after.min(keep.len())];
    }
    let mut flags = keep.iter();
    body.paragraphs.retain(|_| flags.next().copied().unwrap_or(false));
    body
}

/// Which paragraphs stay, and from the first to the last of the text.
fn keep(page: &Page, paragraphs: &[Paragraph]) -> (Vec<bool>, Range<usize>) {
    let good: Vec<bool> = paragraphs.iter().map(Paragraph::reads_as_text).collect();
    let first = good.iter().position(|good| *good).unwrap_or(paragraphs.len());
    let end =
        good.iter().rposition(|good| *good).map_or(0, |last| last + 1 + also_told(page, &paragraphs[last..]));
    let text = first..end.max(first);
    let mut told: HashSet<&str> = HashSet::new();
    let keep = paragraphs.iter().enumerate().map(|(at, paragraph)| {
        let again = paragraph.text.len() >= COPY && !told.insert(&paragraph.text);
        !again
            && (paragraph.kind == ParagraphKind::Caption
                || text.contains(&at) && (good[at] || !is_only_link(paragraph) && !is_card(paragraph)))
    });
    (keep.collect(), text)
}

/// How many lines follow the last paragraph as its like: "With reports from …", "(via …)".
fn also_told(page: &Page, from_last: &[Paragraph]) -> usize {
    let Some((last, behind)) = from_last.split_first() else { return 0 };
    let is_like = |line: &&Paragraph| {
        page.name(line.node) == "p" && page.parent(line.node) == page.parent(last.node) && !is_only_link(line)
    };
    behind.iter().take_while(is_like).count()
}

fn pointers(paragraph: &Paragraph) -> impl Iterator<Item = Pointer> {
    paragraph.links.iter().filter_map(|link| {
        let text = paragraph.text.get(link.start..link.end)?.to_owned();
        Some(Pointer { href: link.href.clone(), rel: link.rel.clone(), text })
    })
}

/// Whether what is set as a heading is a paragraph in large type.
fn is_paragraph(heading: &str) -> bool {
    heading.len() >= HEADING && heading.chars().next_back().is_some_and(ends_sentence)
}

fn is_only_link(paragraph: &Paragraph) -> bool {
    // Four fifths: "Read more:" before the link is no text either.
    paragraph.linked() * 5 >= paragraph.text.len() * 4
}

/// Another story's title and, behind it, its day.
fn is_card(paragraph: &Paragraph) -> bool {
    let [link] = paragraph.links.as_slice() else { return false };
    let behind = paragraph.text.get(link.end..).unwrap_or("");
    let titled = link.start == 0 && link.end > behind.len() && paragraph.kind == ParagraphKind::Text;
    titled
        && date::find(behind, &Hints::default()).iter().any(|date| (date.end - date.start) * 2 > behind.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;

    fn shown(html: &str) -> String {
        let page = Page::parse(html, "");
        let body = super::super::read(&page, &claims::read(&page));
        let line = |paragraph: &Paragraph| {
            let links: Vec<String> = paragraph
                .links
                .iter()
                .map(|link| format!(" [{}→{}]", &paragraph.text[link.start..link.end], link.href))
                .collect();
            format!("{:?}: {}{}", paragraph.kind, paragraph.text, links.concat())
        };
        let mut lines: Vec<String> = body.paragraphs.iter().map(line).collect();
        lines.extend(body.pointers.iter().map(|link| format!("Pointer [{}→{}]", link.text, link.href)));
        lines.extend(body.embeds.iter().map(|embed| format!("Embed {} {}", embed.after, embed.href)));
        lines.join("\n")
    }

    const A: &str = "The river rose by two metres in one night, the mayor of the small town said on Monday.";
    const B: &str = "Nobody was hurt, but forty houses stand in the water and the bridge cannot be used.";

    /// Three boxes with a linked headline each.
    fn boxes(card: &str) -> String {
        let headlines =
            ["Ferry runs again after repair", "Old bridge closes for winter", "Mayor defends harbour plan"];
        let numbered = headlines.iter().enumerate();
        numbered.map(|(n, headline)| card.replace("{n}", &n.to_string()).replace("{h}", headline)).collect()
    }

    #[test]
    fn other_stories_are_left_out() {
        const TEASER: &str = "<p>The council of the town spoke of it for two hours on Monday evening.</p>";
        for (card, left_out) in [
            (
                "<li><h3><a href=/s/{n}>{h}</a></h3><p class=meta>Gazette <span>- Friday 1{n} May, 2023</span></p>{t}</li>",
                true,
            ),
            (
                "<article><h3><a href=/s/{n}>{h}</a></h3><time datetime=2023-05-1{n}>today</time>{t}</article>",
                true,
            ),
            ("<div><a href=/s/{n}><h3>{h}</h3></a>{t}<p>1{n}.05.2023</p></div>", true),
            // A roundup: its entries show no day. A day in the text is none of the entry.
            ("<div><h3><a href=https://elsewhere.example/{n}>{h}</a></h3>{t}</div>", false),
            (
                "<div><h3><a href=/s/{n}>{h}</a></h3>{t}<p>It had been promised since May 3, 2021, by all of them.</p></div>",
                false,
            ),
            // Entries of this page.
            ("<div><h3><a href=#{n}>{h}</a></h3><p>8 May 2023</p>{t}</div>", false),
        ] {
            let card = boxes(&card.replace("{t}", TEASER));
            let html = format!("<h1>A flood</h1><div><p>{A}</p></div><div>{card}</div>");
            assert_eq!(!shown(&html).contains("The council"), left_out, "{html}");
            assert!(shown(&html).contains(A), "{html}");
        }
    }

    #[test]
    fn paragraphs_links_and_embeds() {
        for (html, expected) in [
            (format!("<p>{A}</p><p>{B}</p>"), format!("Text: {A}\nText: {B}")),
            (format!("<div>{A}<br><br>{B}</div>"), format!("Text: {A}\nText: {B}")),
            (
                format!(
                    "<article><p>{A}</p><div class=share-bar>Share this story with all of your friends.</div><p>{B}</p></article>"
                ),
                format!("Text: {A}\nText: {B}"),
            ),
            (
                format!("<p>{A} <a href=/x> He said so.</a></p>"),
                format!("Text: {A} He said so. [He said so.→/x]"),
            ),
            (
                format!(
                    "<div><p>{A}</p><p><a href=/y>Read more: the flood in pictures</a></p><p>{B}</p></div>"
                ),
                format!("Text: {A}\nText: {B}\nPointer [Read more: the flood in pictures→/y]"),
            ),
            (
                format!(
                    "<div><p>{A}</p><div><a href=/y>The flood of last year in forty pictures</a> 3 May 2022</div><p>{B}</p><p><a href=/z>Tags</a></p></div>"
                ),
                format!("Text: {A}\nText: {B}\nPointer [The flood of last year in forty pictures→/y]"),
            ),
            (
                format!(
                    "<div><p>{A}</p><p><a href=/y>The flood in forty pictures</a> is shown from 3 May on.</p><p>{B}</p></div>"
                ),
                format!(
                    "Text: {A}\nText: The flood in forty pictures is shown from 3 May on. [The flood in forty pictures→/y]\nText: {B}"
                ),
            ),
            (
                format!(
                    "<div><p>{A}</p><p>The report stands <a href=/y>on the town's own pages</a>, in full.</p><p>{B}</p></div>"
                ),
                format!(
                    "Text: {A}\nText: The report stands on the town's own pages, in full. [on the town's own pages→/y]\nText: {B}"
                ),
            ),
            (
                format!(
                    "<p>{A}</p><figure><figcaption>The bridge. Photo: Ann Bell</figcaption></figure><p>{B}</p>"
                ),
                format!("Text: {A}\nCaption: The bridge. Photo: Ann Bell\nText: {B}"),
            ),
            (
                format!(
                    "<div><p>{A}</p><blockquote class=twitter-tweet><p>Words</p><a href=https://t.example/1>May 1</a></blockquote><p>{B}</p></div>"
                ),
                format!("Text: {A}\nText: {B}\nEmbed 1 https://t.example/1"),
            ),
            // An aside is none of it, however long; unless there is nothing else.
            (
                format!("<article><p>{A}</p></article><aside><p>{B}</p><p>{B} So it is.</p></aside>"),
                format!("Text: {A}"),
            ),
            (format!("<aside><p>{A}</p><p>{B}</p></aside>"), format!("Text: {A}\nText: {B}")),
            // The last lines of the text itself, and those of what stands below it.
            (
                format!(
                    "<div><p>{A}</p><p>{B}</p><p>With reports from <a href=/g>The Gazette</a></p></div><div><p>Share</p></div>"
                ),
                format!("Text: {A}\nText: {B}\nText: With reports from The Gazette [The Gazette→/g]"),
            ),
            // A paragraph set as a heading, and a long heading.
            (format!("<h2>{A} {A}</h2><p>{B}</p>"), format!("Text: {A} {A}\nText: {B}")),
            (format!("<p>{A}</p><h2>{A}</h2><p>{B}</p>"), format!("Text: {A}\nHeading: {A}\nText: {B}")),
            // A table in a figure is no caption.
            (
                format!("<p>{A}</p><figure><table><tr><td>Water, metres<td>2.1</table></figure><p>{B}</p>"),
                format!("Text: {A}\nText: Water, metres\nText: 2.1\nText: {B}"),
            ),
            // The copy for a narrow window; a refrain.
            (
                format!("<div class=wide><p>{A}{A}</p></div><div class=narrow><p>{A}{A}</p></div><p>{B}</p>"),
                format!("Text: {A}{A}\nText: {B}"),
            ),
            (
                format!(
                    "<p>It rains, it rains, and it rains.</p><p>{A}</p><p>It rains, it rains, and it rains.</p>"
                ),
                format!(
                    "Text: It rains, it rains, and it rains.\nText: {A}\nText: It rains, it rains, and it rains."
                ),
            ),
            (
                format!("<nav>{A}</nav><p>{A}</p><p>{B}</p><footer>{B}</footer>"),
                format!("Text: {A}\nText: {B}"),
            ),
            (String::new(), String::new()),
            ("<p>Menu</p>".to_owned(), String::new()),
        ] {
            assert_eq!(shown(&html), expected, "{html}");
        }
    }
}
