//! The address a page gives itself (<https://www.rfc-editor.org/rfc/rfc6596>).
//!
//! `rel=canonical` before `og:url` before the record's own `url`; one that names the front page, or another host's front
//! page, is a template's mistake and left out. Relative addresses are made absolute against the page's own.

use crate::article::{Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field};

/// The canonical address, absolute.
pub(super) fn canonical(claims: &Claims, own: &str) -> Option<Stated<String>> {
    let rank = |claim: &&Claim| match claim.vocabulary {
        Vocabulary::LinkRel => 0,
        Vocabulary::OpenGraph => 1,
        Vocabulary::JsonLd => 2,
        _ => 3,
    };
    let mut ranked: Vec<&Claim> = claims.of_article(Field::CanonicalUrl).collect();
    ranked.sort_by_key(rank);
    let chosen = ranked.iter().find_map(|claim| absolute(&claim.value, own))?;
    let evidence = ranked
        .iter()
        .filter(|claim| absolute(&claim.value, own).as_deref() == Some(chosen.as_str()))
        .map(|claim| claim.evidence())
        .collect();
    Some(Stated::new(chosen, evidence))
}

/// The address made absolute; `None` for what is no address of an article.
fn absolute(address: &str, own: &str) -> Option<String> {
    let url = match url::Url::parse(own) {
        Ok(base) => base.join(address).ok()?,
        Err(_) => url::Url::parse(address).ok()?,
    };
    let is_front = url.path() == "/" && url.query().is_none();
    let own_is_front = url::Url::parse(own).is_ok_and(|own| own.path() == "/");
    (matches!(url.scheme(), "http" | "https") && (!is_front || own_is_front)).then(|| url.to_string())
}

/// An address on the page made absolute; as it stands where that cannot be done.
pub(super) fn joined(address: &str, own: &str) -> String {
    let joined = url::Url::parse(own).ok().and_then(|base| base.join(address).ok());
    joined.map_or_else(|| address.to_owned(), |url| url.to_string())
}

/// The host without `www.` and the like: `news.example.co.uk` → `news.example.co.uk`.
pub(super) fn host(address: &str) -> String {
    let host =
        url::Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let host = host.to_ascii_lowercase();
    ["www.", "www2.", "m.", "mobile.", "amp.", "edition."]
        .iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .filter(|rest| rest.contains('.'))
        .map_or(host.clone(), str::to_owned)
}

/// The name in a host: `news.example.co.uk` → `example`.
pub(super) fn host_name(host: &str) -> &str {
    let labels: Vec<&str> = host.split('.').collect();
    let Some(last) = labels.len().checked_sub(2) else { return host };
    // `co.uk`, `com.au`, `gov.in`: a short label before a country's.
    let second = labels[last];
    let is_suffix = labels.len() > 2
        && labels[last + 1].len() == 2
        && (second.len() <= 2 || matches!(second, "com" | "org" | "net" | "gov" | "edu" | "gob" | "asn"));
    if is_suffix { labels[last - 1] } else { second }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        for (address, host_expected, name) in [
            ("https://www.example.org/a", "example.org", "example"),
            ("https://news.example.co.uk/", "news.example.co.uk", "example"),
            ("https://m.example.com.au", "example.com.au", "example"),
            ("https://bbc.com", "bbc.com", "bbc"),
            ("https://t.co/x", "t.co", "t"),
            ("", "", ""),
        ] {
            let found = host(address);
            assert_eq!((found.as_str(), host_name(&found)), (host_expected, name));
        }
    }

    #[test]
    fn addresses() {
        for (address, own, expected) in [
            ("https://a.org/b", "", Some("https://a.org/b")),
            ("/b", "https://a.org/c", Some("https://a.org/b")),
            ("https://a.org/", "https://a.org/c", None),
            ("javascript:void(0)", "https://a.org/c", None),
            ("b", "", None),
        ] {
            assert_eq!(absolute(address, own).as_deref(), expected, "{address}");
        }
    }
}
