//! The whole of it for one page: what its text attributes, where it links, whom it credits.

use super::prose::Prose;
use super::reading::Spoken;
use super::{credits, links, reading, summary};
use crate::article::{Credit, Link, LinkClass, Source, SourceKind, SourcingSummary, TextSpan};
use crate::body::{Body, ParagraphKind};
use std::collections::HashMap;

/// What an article relies on.
#[derive(Debug, Default)]
pub struct Cited {
    pub sources: Vec<Source>,
    pub links: Vec<Link>,
    pub credits: Vec<Credit>,
    pub contacted: Vec<Source>,
    pub sourcing: SourcingSummary,
}

/// Reads the main text of a page in a language (BCP 47; empty when unknown); `canonical` = the address the page states
/// for itself, or nothing.
pub fn cite(body: &Body, page_url: &str, canonical: &str, language: &str) -> Cited {
    // Captions and headings attribute nothing; their place in the order stays.
    let texts: Vec<&str> = body
        .paragraphs
        .iter()
        .map(|paragraph| match paragraph.kind {
            ParagraphKind::Caption => "",
            _ => paragraph.text.as_str(),
        })
        .collect();
    let prose = Prose::all(&texts, language);
    let mut reading = reading::read_prose(&prose);
    let links = links::read(body, &prose, page_url, canonical);
    let by_paragraph = by_paragraph(&links);
    for source in &mut reading.sources {
        source.url = link_of(source, &by_paragraph);
    }
    let linked = reading.quotations.iter().filter(|spoken| is_linked(spoken, &by_paragraph)).count();
    Cited {
        sourcing: summary::of(&reading.sources, &links, reading.quotations.len(), linked),
        credits: credits::read(body, language),
        sources: reading.sources,
        contacted: reading.contacted,
        links,
    }
}

type ByParagraph<'a> = HashMap<usize, Vec<&'a Link>>;

/// A paragraph with more links than this is a list, and its further links belong to nobody.
const LINKS: usize = 40;

fn by_paragraph(links: &[Link]) -> ByParagraph<'_> {
    let mut found = ByParagraph::new();
    for link in links.iter().filter(|link| link.class != LinkClass::SameSite) {
        let Some(span) = &link.span else { continue };
        let here = found.entry(span.paragraph).or_default();
        if here.len() < LINKS {
            here.push(link);
        }
    }
    found
}

/// The links that stand in a piece of text.
fn inside<'a>(links: &'a ByParagraph<'a>, piece: &'a TextSpan) -> impl Iterator<Item = &'a Link> {
    let here = links.get(&piece.paragraph).into_iter().flatten().copied();
    here.filter(|link| {
        link.span.as_ref().is_some_and(|span| piece.start <= span.start && span.end <= piece.end)
    })
}

/// The address of a source: a link in one of its sentences whose text names it, or the only link of a document's or an
/// outlet's sentence.
fn link_of(source: &Source, links: &ByParagraph<'_>) -> Option<String> {
    let beside = || source.evidence.iter().take(20).flat_map(|evidence| inside(links, &evidence.span));
    let names = |link: &&Link| {
        link.anchor.contains(&source.name)
            || source.aliases.iter().any(|alias| link.anchor.contains(alias.as_str()))
    };
    if let Some(link) = beside().find(names) {
        return Some(link.url.clone());
    }
    let written = matches!(
        source.kind,
        SourceKind::Document | SourceKind::Outlet | SourceKind::Agency | SourceKind::Organisation
    );
    let mut all = beside();
    match (all.next(), all.next()) {
        (Some(link), None) if written => Some(link.url.clone()),
        _ => None,
    }
}

/// Whether a link stands in the sentence of a quotation, or in the quotation.
fn is_linked(spoken: &Spoken, links: &ByParagraph<'_>) -> bool {
    let span = &spoken.quotation.span;
    links.get(&span.paragraph).into_iter().flatten().any(|link| {
        let Some(at) = &link.span else { return false };
        let sentence = span.start.saturating_sub(link.sentence.len())..span.end + link.sentence.len();
        link.sentence.contains(spoken.quotation.text.as_str()) && sentence.contains(&at.start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::{body, claims};

    /// What a page with this paragraph says of its sources, each with its address, and of how many quotations a link backs.
    fn read(paragraph: &str) -> (Vec<String>, u32) {
        let cited = cited(paragraph, "");
        let shown =
            |source: Source| format!("{} {}", source.name, source.url.unwrap_or_else(|| "-".to_owned()));
        (cited.sources.into_iter().map(shown).collect(), cited.sourcing.quotations_linked)
    }

    fn cited(paragraph: &str, canonical: &str) -> Cited {
        let filler = "<p>The harbour of the old town was closed on Monday after the worst storm in years, and the ships that lay there were towed to the river mouth, where they are to stay until spring.</p>";
        let html = format!("<article><h1>Harbour closed</h1>{filler}<p>{paragraph}</p>{filler}</article>");
        let page = Page::parse(&html, "https://www.example.org/a");
        cite(&body::read(&page, &claims::read(&page)), "https://www.example.org/a", canonical, "en")
    }

    #[test]
    fn a_link_home_is_earlier_coverage() {
        for (href, canonical, expected) in [
            ("/2024/harbour", "", Some(LinkClass::SameSite)),
            ("https://news.example.org/harbour", "", Some(LinkClass::SameSite)),
            ("https://daily.example/harbour", "", Some(LinkClass::Other)),
            // A copy, in a cache or on a mirror, names the page it was made of.
            ("https://daily.example/harbour", "https://daily.example/a", Some(LinkClass::SameSite)),
            ("https://daily.example/a", "https://daily.example/a", None),
            ("https://other.example/a", "https://daily.example/a", Some(LinkClass::Other)),
        ] {
            let links = cited(&format!("The port is shut, as <a href='{href}'>told</a>."), canonical).links;
            assert_eq!(links.first().map(|link| link.class), expected, "{href} from {canonical}");
        }
    }

    #[test]
    fn a_link_merges_with_the_source_it_names() {
        let cases = [
            (
                r#"<a href="https://ann.example.net/">Ann Smith</a> said it was shut for good."#,
                "Ann Smith https://ann.example.net/",
            ),
            (
                r#"A <a href="https://ports.example.net/r.pdf">report</a> by the Harbour Office found that it was shut."#,
                "a report by the Harbour Office https://ports.example.net/r.pdf",
            ),
            // Must not: a person's sentence links to something else; earlier coverage is no source's address.
            (
                r#"Ann Smith said it was <a href="https://ports.example.net/">shut for good</a>."#,
                "Ann Smith -",
            ),
            (r#"<a href="/people/ann">Ann Smith</a> said it was shut for good."#, "Ann Smith -"),
        ];
        for (paragraph, expected) in cases {
            assert_eq!(read(paragraph).0.join("; "), expected, "{paragraph}");
        }
    }

    #[test]
    fn quotations_are_linked_or_not() {
        let linked =
            r#"“The port is shut for good,” <a href="https://post.example.net/1">Ann Smith wrote</a>."#;
        let bare = "“The port is shut for good,” Ann Smith wrote.";
        let beside = r#"“The port is shut for good,” Ann Smith wrote. The port is <a href="https://map.example.net/">here</a>."#;
        for (paragraph, expected) in [(linked, 1), (bare, 0), (beside, 0)] {
            assert_eq!(read(paragraph).1, expected, "{paragraph}");
        }
    }
}
