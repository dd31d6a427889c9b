//! The counts of the sourcing summary: derived, not judged.

use crate::article::{Anonymity, Link, LinkClass, Source, SourceKind, SourcingSummary};

/// Counts the rows that are shown.
pub fn of(sources: &[Source], links: &[Link], quotations: usize, linked: usize) -> SourcingSummary {
    let shown = || sources.iter().filter(|source| source.confidence >= super::SHOWN);
    let count = |keep: &dyn Fn(&Source) -> bool| {
        u32::try_from(shown().filter(|source| keep(source)).count()).unwrap_or(u32::MAX)
    };
    let document = |source: &Source| matches!(source.kind, SourceKind::Document | SourceKind::SocialPost);
    let outlet = |source: &Source| matches!(source.kind, SourceKind::Outlet | SourceKind::Agency);
    let named = |source: &Source| source.anonymity == Anonymity::Named;
    SourcingSummary {
        named: count(&|source| named(source) && !document(source)),
        unnamed: count(&|source| !named(source) && !document(source)),
        unnamed_with_reason: count(&|source| !named(source) && !document(source) && source.granted.is_some()),
        documents: count(&|source| document(source)),
        outlets: count(&|source| outlet(source)),
        outlets_without_link: count(&|source| outlet(source) && source.url.is_none()),
        quotations: u32::try_from(quotations).unwrap_or(u32::MAX),
        quotations_linked: u32::try_from(linked).unwrap_or(u32::MAX),
        links: u32::try_from(links.iter().filter(|link| link.class != LinkClass::SameSite).count())
            .unwrap_or(u32::MAX),
    }
}
