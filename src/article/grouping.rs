//! The order in which sources, links and credits are shown: one grouping for the sidebar, Markdown and plain text.
//!
//! Nothing is dropped: what is less than certain or names nobody in particular comes last, where it is folded.

use super::{Anonymity, Article, Link, LinkClass, Source, SourceKind};

/// From this confidence on a source stands in the default view (the measured precision below it is under 70 %).
pub const SHOWN_FROM: f32 = 0.7;

/// The sources and links of an article as a reader meets them; each list in the article's own order.
#[derive(Clone, Debug, Default)]
pub struct Groups<'a> {
    /// People, organisations and agencies with a name.
    pub named: Vec<&'a Source>,
    /// People and groups without one; those who are nobody in particular ("critics") last.
    pub unnamed: Vec<&'a Source>,
    pub outlets: Vec<&'a Source>,
    /// Reports, polls, studies, filings, posts.
    pub documents: Vec<&'a Source>,
    /// Links to other sites that no source above stands for.
    pub links: Vec<&'a Link>,
    /// Less certain than [`SHOWN_FROM`].
    pub possible: Vec<&'a Source>,
    /// Links within the same site: earlier coverage.
    pub same_site: Vec<&'a Link>,
}

impl<'a> Groups<'a> {
    pub fn of(article: &'a Article) -> Self {
        let mut groups = Groups::default();
        for source in &article.sources {
            groups.list_for(source).push(source);
        }
        groups.unnamed.sort_by_key(|source| source.anonymity == Anonymity::Collective);
        for link in &article.links {
            if link.class == LinkClass::SameSite {
                groups.same_site.push(link);
            } else if !article.sources.iter().any(|source| source.url.as_ref() == Some(&link.url)) {
                groups.links.push(link);
            }
        }
        groups
    }

    /// Whether there is nothing to show at all.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
            && self.unnamed.is_empty()
            && self.outlets.is_empty()
            && self.documents.is_empty()
            && self.links.is_empty()
            && self.possible.is_empty()
            && self.same_site.is_empty()
    }

    fn list_for(&mut self, source: &Source) -> &mut Vec<&'a Source> {
        if source.confidence < SHOWN_FROM {
            return &mut self.possible;
        }
        match source.kind {
            SourceKind::UnnamedPerson | SourceKind::UnnamedGroup => &mut self.unnamed,
            SourceKind::Outlet => &mut self.outlets,
            SourceKind::Document | SourceKind::SocialPost | SourceKind::Link => &mut self.documents,
            SourceKind::Person | SourceKind::Organisation | SourceKind::Agency => &mut self.named,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(kind: SourceKind, name: &str, anonymity: Anonymity, confidence: f32) -> Source {
        Source {
            kind,
            name: name.into(),
            aliases: Vec::new(),
            role: None,
            organisation: None,
            anonymity,
            granted: None,
            via_outlet: None,
            url: (name == "report").then(|| "https://x.org/report".into()),
            evidence: Vec::new(),
            quotes: Vec::new(),
            mentions: 1,
            confidence,
        }
    }

    fn link(url: &str, class: LinkClass) -> Link {
        Link {
            url: url.into(),
            raw_url: None,
            host: "x.org".into(),
            class,
            anchor: url.into(),
            sentence: String::new(),
            span: None,
            embed: false,
        }
    }

    #[test]
    fn every_row_in_one_group() {
        use {Anonymity::*, SourceKind::*};
        let article = Article {
            sources: vec![
                source(UnnamedGroup, "critics", Collective, 0.9),
                source(Person, "Ada", Named, 0.7),
                source(Agency, "AP", Named, 0.99),
                source(UnnamedPerson, "an official", Partial, 0.9),
                source(SourceKind::Outlet, "The Courier", Named, 0.9),
                source(Document, "report", Named, 0.9),
                source(Person, "Bob", Named, 0.69),
            ],
            links: vec![
                link("https://x.org/report", LinkClass::Primary),
                link("https://x.org/else", LinkClass::Other),
                link("https://here.org/old", LinkClass::SameSite),
            ],
            ..Article::default()
        };
        let groups = Groups::of(&article);
        let names =
            |list: &[&Source]| list.iter().map(|source| source.name.clone()).collect::<Vec<_>>().join(", ");
        for (list, expected) in [
            (&groups.named, "Ada, AP"),
            (&groups.unnamed, "an official, critics"),
            (&groups.outlets, "The Courier"),
            (&groups.documents, "report"),
            (&groups.possible, "Bob"),
        ] {
            assert_eq!(names(list), expected);
        }
        assert_eq!(
            groups.links.iter().map(|link| link.url.as_str()).collect::<Vec<_>>(),
            ["https://x.org/else"]
        );
        assert_eq!(groups.same_site.len(), 1);
        assert!(!groups.is_empty());
        assert!(Groups::of(&Article::default()).is_empty());
    }
}
