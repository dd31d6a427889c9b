//! The text that a reader sees: white space folded, blocks apart, hidden parts left out.
//!
//! Style sheets are not read; what the markup alone says (`hidden`, `aria-hidden`, an inline `display:none`) is.

use super::tree::{Element, NodeId, Page, Step};

/// Elements that begin a new line (the `display: block` and table rows of
/// <https://html.spec.whatwg.org/multipage/rendering.html>).
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "br"
            | "button"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "template"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// Whether the element and everything below it is never shown.
pub fn is_hidden(element: &Element) -> bool {
    match element.name() {
        "script" | "style" | "noscript" | "head" | "title" | "meta" | "link" | "base" | "datalist"
        | "object" | "embed" | "iframe" | "noembed" | "noframes" | "param" | "rp" | "source" | "track"
        | "select" | "textarea" | "svg" | "math" | "canvas" | "audio" | "video" => return true,
        "template" => return element.attribute("shadowrootmode").is_none(),
        _ => {}
    }
    // React streams parts of a page hidden under ids `S:…` and then shows them.
    let streamed = element.attribute("id").is_some_and(|id| id.starts_with("S:"));
    if (element.attribute("hidden").is_some() && !streamed)
        || element.attribute("aria-hidden") == Some("true")
    {
        return true;
    }
    element.attribute("style").is_some_and(hides)
}

/// `display:none` or `visibility:hidden` among the declarations of a `style` attribute.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else { return false };
        let value = value.trim().trim_end_matches("!important").trim_end();
        (property.trim().eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none"))
            || (property.trim().eq_ignore_ascii_case("visibility") && value.eq_ignore_ascii_case("hidden"))
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
                        } else if is_block(element.name()) {
                            gap = Gap::Block;
                        }
                    }
                }
                Step::Leave(id) if is_block(self.name(id)) => gap = Gap::Block,
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

fn write_folded(text: &str, out: &mut String, gap: &mut Gap, keep_lines: bool) {
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end_matches(char::is_whitespace);
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
        if word.len() < part.len() && *gap == Gap::None {
            *gap = Gap::Space;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("<div><template shadowrootmode=open><p>a</p></template></div>b", "a\nb"),
            ("a&nbsp;b", "a b"),
            ("", ""),
        ] {
            let page = Page::parse(html, "");
            assert_eq!(page.lines(NodeId::DOCUMENT), lines, "{html}");
        }
    }
}
