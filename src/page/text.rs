//! The text that a reader sees: white space folded, blocks apart, hidden parts left out.
//!
//! Style sheets are not read; what the markup alone says (`hidden`, `aria-hidden`, an inline `display:none`) is.

use super::tree::{Element, NodeId, Page, Step};
use html5ever::local_name;

/// Elements that begin a new line (the `display: block` and table rows of
/// <https://html.spec.whatwg.org/multipage/rendering.html>).
pub fn is_block(element: &Element) -> bool {
    matches!(
        element.name.local,
        local_name!("address")
            | local_name!("article")
            | local_name!("aside")
            | local_name!("blockquote")
            | local_name!("body")
            | local_name!("br")
            | local_name!("button")
            | local_name!("caption")
            | local_name!("center")
            | local_name!("dd")
            | local_name!("details")
            | local_name!("dialog")
            | local_name!("dir")
            | local_name!("div")
            | local_name!("dl")
            | local_name!("dt")
            | local_name!("fieldset")
            | local_name!("figcaption")
            | local_name!("figure")
            | local_name!("footer")
            | local_name!("form")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
            | local_name!("header")
            | local_name!("hgroup")
            | local_name!("hr")
            | local_name!("html")
            | local_name!("legend")
            | local_name!("li")
            | local_name!("main")
            | local_name!("menu")
            | local_name!("nav")
            | local_name!("ol")
            | local_name!("optgroup")
            | local_name!("option")
            | local_name!("p")
            | local_name!("pre")
            | local_name!("search")
            | local_name!("section")
            | local_name!("summary")
            | local_name!("table")
            | local_name!("tbody")
            | local_name!("td")
            | local_name!("template")
            | local_name!("tfoot")
            | local_name!("th")
            | local_name!("thead")
            | local_name!("tr")
            | local_name!("ul")
    )
}

/// Whether the element and everything below it is never shown.
pub fn is_hidden(element: &Element) -> bool {
    match element.name.local {
        local_name!("script")
        | local_name!("style")
        | local_name!("noscript")
        | local_name!("head")
        | local_name!("title")
        | local_name!("meta")
        | local_name!("link")
        | local_name!("base")
        | local_name!("datalist")
        | local_name!("object")
        | local_name!("embed")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("param")
        | local_name!("rp")
        | local_name!("source")
        | local_name!("track")
        | local_name!("select")
        | local_name!("textarea")
        | local_name!("svg")
        | local_name!("math")
        | local_name!("canvas")
        | local_name!("audio")
        | local_name!("video") => return true,
        local_name!("template") => return element.attribute("shadowrootmode").is_none(),
        _ => {}
    }
    element.attributes.iter().any(|attribute| match attribute.name.local {
        // React streams parts of a page hidden under ids `S:…` and then shows them.
        local_name!("hidden") => !element.attribute("id").is_some_and(|id| id.starts_with("S:")),
        local_name!("aria-hidden") => &*attribute.value == "true",
        local_name!("style") => hides(&attribute.value),
        _ => false,
    })
}

/// `display:none` or `visibility:hidden` among the declarations of a `style` attribute.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else { return false };
        let property = property.trim();
        let hiding = match () {
            () if property.eq_ignore_ascii_case("display") => "none",
            () if property.eq_ignore_ascii_case("visibility") => "hidden",
            () => return false,
        };
        value.trim().trim_end_matches("!important").trim_end().eq_ignore_ascii_case(hiding)
    })
}

impl Page {
    /// The visible text below a node on one line: runs of white space and block borders become one space.
    pub fn text(&self, id: NodeId) -> String {
        let mut out = String::new();
        self.write_text(id, &mut out, false);
        out
    }

    /// The visible text below a node, a line for each block.
    pub fn lines(&self, id: NodeId) -> String {
        let mut out = String::new();
        self.write_text(id, &mut out, true);
        out
    }

    fn write_text(&self, root: NodeId, out: &mut String, keep_lines: bool) {
        let mut gap = Gap::None;
        let mut walk = self.walk(root);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(id) => {
                    if let Some(text) = self.text_node(id) {
                        write_folded(text, out, &mut gap, keep_lines);
                    } else if let Some(element) = self.element(id) {
                        if is_hidden(element) && id != root {
                            walk.skip_children();
                        } else if is_block(element) {
                            gap = Gap::Block;
                        }
                    }
                }
                Step::Leave(id) if self.element(id).is_some_and(is_block) => gap = Gap::Block,
                Step::Leave(_) => {}
            }
        }
    }
}

/// What stands between the last character written and the next.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    None,
    Space,
    Block,
}

/// The words of a text, and whether white space stands behind each. White space before the first stands behind an empty
/// word.
pub fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    let mut begun = false;
    std::iter::from_fn(move || {
        if begun {
            rest = rest.trim_start();
        }
        begun = true;
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(char::is_whitespace);
        let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        Some((word, end.is_some()))
    })
}

fn write_folded(text: &str, out: &mut String, gap: &mut Gap, keep_lines: bool) {
    for (word, spaced) in words(text) {
        if !word.is_empty() {
            if !out.is_empty() {
                match *gap {
                    Gap::None => {}
                    Gap::Block if keep_lines => out.push('\n'),
                    Gap::Space | Gap::Block => out.push(' '),
                }
            }
            out.push_str(word);
            *gap = Gap::None;
        }
        if spaced && *gap == Gap::None {
            *gap = Gap::Space;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_the_space_behind_them() {
        for (text, expected) in [
            ("one two", "one_two"),
            (" one \n\u{a0} two ", "_one_two_"),
            ("\u{3000}één", "_één"),
            (" \t ", "_"),
            ("", ""),
        ] {
            let found: String = words(text)
                .map(|(word, spaced)| format!("{word}{}", if spaced { "_" } else { "" }))
                .collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn what_a_reader_sees() {
        for (html, lines) in [
            ("<p>One  two<b>three</b> four</p>", "One twothree four"),
            ("<p>One</p>\n<p>two</p>", "One\ntwo"),
            ("One<div>two</div>three", "One\ntwo\nthree"),
            ("One<br>two", "One\ntwo"),
            ("a<script>b</script><style>c</style>d", "ad"),
            ("a<p hidden>b</p>c", "ac"),
            ("<div hidden id=S:1a>a</div>", "a"),
            ("a<span style='Display : none !important'>b</span>c", "ac"),
            ("<p>a</p><span aria-hidden=true>b</span>", "a"),
            ("<template>a</template>b", "b"),
            ("<template><p>a<template><p>b</template><table><tr><td>c</template>d", "d"),
            ("<div><template shadowrootmode=open><p>a</p></template></div>b", "a\nb"),
            ("a&nbsp;b", "a b"),
            ("", ""),
        ] {
            let page = Page::parse(html, "");
            assert_eq!(page.lines(NodeId::DOCUMENT), lines, "{html}");
        }
    }
}
