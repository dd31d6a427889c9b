//! The address a link means: out of a redirect's wrapping, without tracking parameters. For display; what the page has
//! is kept beside it.

use super::class::{listed, shares};
use crate::date::word_table::WordTable;
use url::Url;

static REDIRECTS: WordTable = WordTable::new(include_str!("redirect_hosts.txt"));

/// How deep wrappings may nest.
const DEPTH: usize = 3;

/// Takes an address out of its wrappings and its tracking parameters off.
pub fn unwrap(mut url: Url) -> Url {
    for _ in 0..DEPTH {
        match inner(&url) {
            Some(target) => url = target,
            None => break,
        }
    }
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !tracks(name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    if kept.len() != url.query_pairs().count() {
        url.set_query(None);
        if !kept.is_empty() {
            url.query_pairs_mut().extend_pairs(kept);
        }
    }
    if url.fragment().is_some_and(|fragment| fragment.starts_with(":~:") || fragment.starts_with("xtor")) {
        url.set_fragment(None);
    }
    url
}

/// The address in a redirect's parameter.
fn inner(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    let bare = host.strip_prefix("www.").unwrap_or(host);
    if !listed(&REDIRECTS, bare) || shares(host, url.path()) {
        return None;
    }
    url.query_pairs()
        .filter(|(name, _)| {
            matches!(
                &**name,
                "url" | "u" | "q" | "to" | "target" | "murl" | "dest" | "ued" | "goto" | "destination"
            )
        })
        .find_map(|(_, value)| Url::parse(&value).ok())
        .filter(|target| matches!(target.scheme(), "http" | "https"))
}

/// Parameters that tell who clicked or where, never what is shown.
fn tracks(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("utm_")
        || name.starts_with("at_")
        || matches!(
            name.as_str(),
            "fbclid"
                | "gclid"
                | "dclid"
                | "msclkid"
                | "yclid"
                | "twclid"
                | "igshid"
                | "igsh"
                | "mc_cid"
                | "mc_eid"
                | "ref_src"
                | "ref_url"
                | "ncid"
                | "cmpid"
                | "cmp"
                | "ocid"
                | "smid"
                | "smtyp"
                | "wt.mc_id"
                | "wtmc"
                | "icid"
                | "ito"
                | "xtor"
                | "_hsenc"
                | "_hsmi"
                | "mkt_tok"
                | "s_cid"
                | "sr_share"
                | "ns_campaign"
                | "ns_source"
                | "ns_mchannel"
                | "wt_mc"
                | "spm"
                | "feature"
                | "si"
                | "cvid"
                | "gaa_at"
                | "share_id"
                | "fb_ref"
                | "fb_source"
                | "partner"
                | "rss"
                | "mod"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrappings_and_tracking_come_off() {
        let cases = [
            ("https://example.org/a?utm_source=x&id=7&fbclid=1", "https://example.org/a?id=7"),
            ("https://example.org/a?utm_source=x", "https://example.org/a"),
            ("https://www.google.com/url?q=https://example.org/a&sa=D", "https://example.org/a"),
            (
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Futm_medium%3Dy",
                "https://example.org/a",
            ),
            // Nothing to take off.
            ("https://example.org/a?id=7#part", "https://example.org/a?id=7#part"),
            (
                "https://example.org/go?url=https://other.example/",
                "https://example.org/go?url=https://other.example/",
            ),
            ("https://www.google.com/search?q=dateline", "https://www.google.com/search?q=dateline"),
            (
                "https://www.google.com/url?q=javascript:alert(1)",
                "https://www.google.com/url?q=javascript:alert(1)",
            ),
        ];
        for (address, expected) in cases {
            let found = Url::parse(address).map(unwrap).map(|url| url.to_string());
            assert_eq!(found.as_deref(), Ok(expected), "{address}");
        }
    }
}
