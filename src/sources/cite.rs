//! The whole of it for one page: what its text attributes, where it links, whom it credits.

use super::{credits, links, reading, summary};
use crate::article::{Credit, Link, LinkClass, Source, SourceKind, SourcingSummary};
use crate::body::{Body, ParagraphKind};

/// What an article relies on.
#[derive(Debug, Default)]
pub struct Cited {
    pub sources: Vec<Source>,
    pub links: Vec<Link>,
    pub credits: Vec<Credit>,
    pub contacted: Vec<Source>,
    pub sourcing: SourcingSummary,
}

/// Reads the main text of a page in a language (BCP 47; empty when unknown).
pub fn cite(body: &Body, page_url: &str, language: &str) -> Cited {
    // Captions and headings attribute nothing; their place in the order stays.
    let texts: Vec<&str> = body
        .paragraphs
        .iter()
        .map(|paragraph| match paragraph.kind {
            ParagraphKind::Caption => "",
            _ => paragraph.text.as_str(),
        })
        .collect();
    let mut reading = reading::read(&texts, language);
    let links = links::read(body, page_url, language);
    for source in &mut reading.sources {
        source.url = link_of(source, &links);
    }
    let spans: Vec<(usize, usize)> = reading
        .quotations
        .iter()
        .map(|spoken| (spoken.quotation.span.paragraph, spoken.quotation.span.start))
        .collect();
    let linked =
        spans.iter().filter(|span| links.iter().any(|link| in_sentence(link, &texts, **span))).count();
    Cited {
        sourcing: summary::of(&reading.sources, &links, &spans, linked),
        credits: credits::read(body, language),
        sources: reading.sources,
        contacted: reading.contacted,
        links,
    }
}

/// The address of a source: a link in one of its sentences whose text names it, or the only link of a document's or an
/// outlet's sentence.
fn link_of(source: &Source, links: &[Link]) -> Option<String> {
    let sentences = || source.evidence.iter().take(20);
    let beside = || {
        links.iter().filter(|link| link.class != LinkClass::SameSite).filter(|link| {
            let Some(span) = &link.span else { return false };
            sentences().any(|e| {
                e.span.paragraph == span.paragraph && e.span.start <= span.start && span.end <= e.span.end
            })
        })
    };
    let naming = beside().find(|link| {
        link.anchor.contains(&source.name)
            || source.aliases.iter().any(|alias| link.anchor.contains(alias.as_str()))
    });
    if let Some(link) = naming {
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

/// Whether a link stands in the sentence of a quotation.
fn in_sentence(link: &Link, texts: &[&str], quotation: (usize, usize)) -> bool {
    let Some(span) = link.span.as_ref().filter(|span| span.paragraph == quotation.0) else { return false };
    let Some(text) = texts.get(quotation.0) else { return false };
    let start = text.find(link.sentence.as_str()).unwrap_or(span.start);
    start <= quotation.1 && quotation.1 <= start + link.sentence.len()
}
