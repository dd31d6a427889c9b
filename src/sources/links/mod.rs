//! The links of the main text: where they lead, what kind of place that is, and the sentence they stand in.
//!
//! Left out: `mailto:` and other schemes, `rel=sponsored`, share buttons, links to the page itself. What lies on the
//! same registrable domain is earlier coverage.

mod class;
mod public_suffix;
mod unwrap;

use super::prose::Prose;
use crate::article::{Link, LinkClass, TextSpan};
use crate::body::{Anchor, Body, Embed, ParagraphKind, Pointer};
use std::collections::HashSet;
use url::Url;

pub use public_suffix::registrable_domain;

/// Where the article stands: at the page's own address, and at the one it calls canonical. Of a mirror, a cache or an
/// archived copy both are home.
struct Home {
    url: Option<Url>,
    canonical: Option<Url>,
    /// Registrable domains of both.
    domains: Vec<String>,
}

impl Home {
    fn new(url: &str, canonical: &str) -> Home {
        let mut home =
            Home { url: Url::parse(url).ok(), canonical: Url::parse(canonical).ok(), domains: Vec::new() };
        let hosts = home.addresses().filter_map(Url::host_str);
        home.domains = hosts.map(|host| registrable_domain(host).to_owned()).collect();
        home
    }

    fn addresses(&self) -> impl Iterator<Item = &Url> {
        self.url.iter().chain(&self.canonical)
    }

    fn is_page(&self, url: &Url) -> bool {
        self.addresses().any(|own| own.path() == url.path() && own.host_str() == url.host_str())
    }

    fn class_of(&self, host: &str) -> LinkClass {
        class::class_of(host, &self.domains)
    }
}

/// The links and embeds of the main text, in its order, each address once; behind them what it points to on the same
/// site. `prose` = the body's paragraphs made ready; `canonical` = the address the page states for itself, or nothing.
pub fn read(body: &Body, prose: &[Prose], page_url: &str, canonical: &str) -> Vec<Link> {
    let home = Home::new(page_url, canonical);
    let mut links = Vec::new();
    let mut embeds = body.embeds.iter().peekable();
    for (index, (paragraph, prose)) in body.paragraphs.iter().zip(prose).enumerate() {
        while let Some(embed) = embeds.next_if(|embed| embed.after <= index) {
            links.extend(embedded(embed, &home));
        }
        if paragraph.links.is_empty() || paragraph.kind == ParagraphKind::Caption {
            continue;
        }
        links.extend(paragraph.links.iter().filter_map(|anchor| anchored(prose, index, anchor, &home)));
    }
    links.extend(embeds.filter_map(|embed| embedded(embed, &home)));
    links.extend(body.pointers.iter().filter_map(|pointer| pointed(pointer, &home)));
    let mut seen = HashSet::new();
    links.retain(|link| seen.insert(link.url.clone()));
    links
}

/// An absolute web address with its class; nothing for what cites nobody.
fn target(href: &str, home: &Home) -> Option<(Url, Url, LinkClass)> {
    let href = href.trim();
    if href.is_empty() || href.starts_with('#') {
        return None;
    }
    let raw = match &home.url {
        Some(base) => base.join(href).ok()?,
        None => Url::parse(href).ok()?,
    };
    if !matches!(raw.scheme(), "http" | "https") {
        return None;
    }
    let url = unwrap::unwrap(raw.clone());
    let host = url.host_str()?;
    if class::shares(host, url.path()) {
        return None;
    }
    let class = home.class_of(host);
    (!home.is_page(&url)).then_some((url, raw, class))
}

fn anchored(prose: &Prose, index: usize, anchor: &Anchor, home: &Home) -> Option<Link> {
    if cites_nobody(&anchor.rel) {
        return None;
    }
    let text = prose.text.get(anchor.start..anchor.end)?.trim();
    let (url, raw, class) = target(&anchor.href, home)?;
    let token = prose.tokens.partition_point(|token| token.end <= anchor.start);
    let sentence = prose.sentences.get(prose.sentence_of(token)).cloned().unwrap_or(0..0);
    Some(Link {
        host: url.host_str().unwrap_or_default().to_owned(),
        raw_url: (raw != url).then(|| raw.to_string()),
        url: url.to_string(),
        class,
        anchor: text.to_owned(),
        sentence: prose.slice(sentence).chars().take(600).collect(),
        span: Some(TextSpan { paragraph: index, start: anchor.start, end: anchor.end }),
        embed: false,
    })
}

/// A link that stands by itself, to the same site: earlier coverage. One that leads elsewhere recommends and cites nobody.
fn pointed(pointer: &Pointer, home: &Home) -> Option<Link> {
    if cites_nobody(&pointer.rel) {
        return None;
    }
    let (url, raw, class) = target(&pointer.href, home)?;
    (class == LinkClass::SameSite).then(|| Link {
        host: url.host_str().unwrap_or_default().to_owned(),
        raw_url: (raw != url).then(|| raw.to_string()),
        url: url.to_string(),
        class,
        anchor: pointer.text.trim().to_owned(),
        sentence: String::new(),
        span: None,
        embed: false,
    })
}

fn cites_nobody(rel: &str) -> bool {
    let rel = rel.to_ascii_lowercase();
    rel.split_ascii_whitespace().any(|word| matches!(word, "sponsored" | "author" | "tag" | "license"))
}

fn embedded(embed: &Embed, home: &Home) -> Option<Link> {
    let (url, raw, class) = target(&embed.href, home)?;
    if class == LinkClass::SameSite {
        return None;
    }
    Some(Link {
        host: url.host_str().unwrap_or_default().to_owned(),
        raw_url: (raw != url).then(|| raw.to_string()),
        url: url.to_string(),
        class,
        anchor: String::new(),
        sentence: embed.text.chars().take(600).collect(),
        span: None,
        embed: true,
    })
}
