//! The line below the headline (subtitle, deck, standfirst), where its element is named so.
//!
//! A first paragraph that is only set larger is left out: nothing but its look says that it is no part of the text.

use super::{Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::date::{self, Hints};
use crate::name;
use crate::page::{NodeId, Page, is_hidden};

/// Words of `class` that name it, in the newsrooms' languages.
const NAMES: &[&str] = &[
    "announce",
    "bajada",
    "chapo",
    "deck",
    "dek",
    "entradilla",
    "standfirst",
    "sub-headline",
    "sub-title",
    "subheadline",
    "subline",
    "subtitle",
    "subtitulo",
    "untertitel",
];

/// Elements behind the headline that are looked through.
const NEAR: usize = 40;

/// Characters: shorter is a label, longer the article itself.
const LENGTH: std::ops::RangeInclusive<usize> = 15..=500;

/// Reads the first element named so in the headline or behind it, before a paragraph of the text.
pub(super) fn read(page: &Page, claims: &mut Claims) {
    let headline =
        claims.of(Field::Title).find(|claim| claim.property == "h1" && claim.subject == Subject::Article);
    let Some((start, title)) = headline.map(|claim| (claim.node, claim.value.clone())) else { return };
    let inside = page.descendants(start).find(|id| is_named(page, *id, NAMES));
    let Some(node) = inside.or_else(|| behind(page, start)) else { return };
    let text = page.text(node);
    // "7 March 2023 by Ann Bell": the line of the date and the author bears that name too.
    let signed = name::begins_byline(&text)
        || date::find(&text, &Hints::default()).first().is_some_and(|date| date.start == 0);
    if LENGTH.contains(&text.chars().count()) && text != title && !signed {
        claims.push(Field::AlternativeTitle, &text, Vocabulary::Html, "deck", node);
    }
}

fn behind(page: &Page, headline: NodeId) -> Option<NodeId> {
    let mut next = page.skip_subtree(headline, NodeId::DOCUMENT);
    let mut seen = 0;
    while let Some(id) = next {
        let element = page.element(id);
        let hidden = element.is_some_and(is_hidden);
        if element.is_some() && !hidden {
            if is_named(page, id, NAMES) {
                return Some(id);
            }
            seen += 1;
            if seen > NEAR || page.name(id) == "p" || page.name(id) == "h1" {
                return None;
            }
        }
        let child = page.children(id).next().filter(|_| !hidden);
        next = child.or_else(|| page.skip_subtree(id, NodeId::DOCUMENT));
    }
    None
}

/// Whether one of an element's classes is one of these words, or ends in it: `story__deck`, `article-subtitle`.
pub(super) fn is_named(page: &Page, id: NodeId, words: &[&str]) -> bool {
    page.attribute(id, "class").is_some_and(|class| {
        let class = class.to_ascii_lowercase();
        class.split([' ', '_']).any(|word| words.iter().any(|name| ends_in(word, name)))
    })
}

/// Whether a class is this word, or ends in it behind a hyphen.
pub(super) fn ends_in(class: &str, word: &str) -> bool {
    class.strip_suffix(word).is_some_and(|before| before.is_empty() || before.ends_with('-'))
}

#[cfg(test)]
mod tests {
    use crate::claims::{self, Field};
    use crate::page::Page;

    #[test]
    fn below_the_headline() {
        for (html, expected) in [
            (
                "<h1>Storm</h1><p class=article__deck>Roofs are lost along the coast</p>",
                Some("Roofs are lost along the coast"),
            ),
            ("<h1>Storm</h1><div><h2 class='Story-subtitle'>Roofs are lost</h2></div>", None),
            (
                "<h1>Storm</h1><div><h2 class='Story-subtitle'>Roofs are lost along the coast</h2></div>",
                Some("Roofs are lost along the coast"),
            ),
            (
                "<h1>Storm<span class=subline>Roofs are lost along the coast</span></h1>",
                Some("Roofs are lost along the coast"),
            ),
            // The paragraphs of the text have begun; another story's; hidden; the same words again.
            ("<h1>Storm</h1><p>It blew.</p><div class=deck>Roofs are lost along the coast</div>", None),
            ("<h1>Storm</h1><h1>Sun</h1><div class=deck>Roofs are lost along the coast</div>", None),
            ("<h1>Storm</h1><div hidden class=deck>Roofs are lost along the coast</div>", None),
            ("<h1>A storm hits the coast</h1><div class=deck>A storm hits the coast</div>", None),
            ("<h1>Storm</h1><div class=subtitle>7 March 2023 by Ann Bell, reading time 3 min</div>", None),
            ("<h1>Storm</h1><div class=subtitle>By Ann Bell and Bo Cole</div>", None),
            ("<h1>Storm</h1><div class=decked-out>Roofs are lost along the coast</div>", None),
            ("<div class=deck>Roofs are lost along the coast</div>", None),
        ] {
            let claims = claims::read(&Page::parse(html, ""));
            let found = claims.of_article(Field::AlternativeTitle).next().map(|claim| claim.value.as_str());
            assert_eq!(found, expected, "{html}");
        }
    }
}
