//! The counts of the sourcing summary: derived, not judged.

use crate::article::{Link, LinkClass, Source, SourceKind, SourcingSummary};

/// Counts the rows that are shown, each once, in the groups in which [`crate::article::Groups`] shows them.
pub fn of(sources: &[Source], links: &[Link], quotations: usize, linked: usize) -> SourcingSummary {
    let shown = || sources.iter().filter(|source| source.confidence >= super::SHOWN);
    let count = |keep: &dyn Fn(&Source) -> bool| {
        u32::try_from(shown().filter(|source| keep(source)).count()).unwrap_or(u32::MAX)
    };
    let of_kind = |kinds: &[SourceKind]| count(&|source| kinds.contains(&source.kind));
    let unnamed = [SourceKind::UnnamedPerson, SourceKind::UnnamedGroup];
    SourcingSummary {
        named: of_kind(&[SourceKind::Person, SourceKind::Organisation, SourceKind::Agency]),
        unnamed: of_kind(&unnamed),
        unnamed_with_reason: count(&|source| unnamed.contains(&source.kind) && source.granted.is_some()),
        documents: of_kind(&[SourceKind::Document, SourceKind::SocialPost, SourceKind::Link]),
        outlets: of_kind(&[SourceKind::Outlet]),
        outlets_without_link: count(&|source| source.kind == SourceKind::Outlet && source.url.is_none()),
        quotations: u32::try_from(quotations).unwrap_or(u32::MAX),
        quotations_linked: u32::try_from(linked).unwrap_or(u32::MAX),
        links: u32::try_from(links.iter().filter(|link| link.class != LinkClass::SameSite).count())
            .unwrap_or(u32::MAX),
    }
}
