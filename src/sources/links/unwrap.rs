//! The address a link means: out of a redirect's wrapping, without tracking parameters. For display; what the page has
//! is kept beside it.

use super::class::{listed, shares};
use crate::date::word_table::WordTable;
use url::Url;

static REDIRECTS: WordTable = WordTable::new(include_str!("redirect_hosts.txt"));
const REDIRECT_PATHS: &str = include_str!("redirect_paths.txt");

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

/// The address that a redirect, a cache or a translator carries in its own: in a parameter, as the whole query, in the path
/// or in the host. Shorteners keep theirs to themselves.
fn inner(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    let bare = host.strip_prefix("www.").unwrap_or(host);
    if let Some(page) = cached(bare, url).or_else(|| translated(bare, url)) {
        return Some(page);
    }
    if !is_redirect(bare, url.path()) || shares(host, url.path()) {
        return None;
    }
    in_parameter(bare, url).or_else(|| address(url.query()?)).or_else(|| in_path(url.path()))
}

fn is_redirect(host: &str, path: &str) -> bool {
    let address = format!("{host}{}", path.to_ascii_lowercase());
    listed(&REDIRECTS, host) || REDIRECT_PATHS.lines().skip(1).any(|line| address.starts_with(line))
}

fn address(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|target| matches!(target.scheme(), "http" | "https"))
}

fn in_parameter(host: &str, url: &Url) -> Option<Url> {
    const NAMES: [&str; 12] =
        ["url", "u", "q", "to", "target", "murl", "dest", "ued", "goto", "destination", "z", "uddg"];
    let value = url.query_pairs().filter(|(name, _)| NAMES.contains(&&**name)).map(|(_, value)| value);
    let mut values = value.filter_map(|value| match host {
        // `https-3A__example.org_a`: its own percent-encoding.
        "urldefense.proofpoint.com" => {
            let encoded = format!("u={}", value.replace('-', "%").replace('_', "/"));
            url::form_urlencoded::parse(encoded.as_bytes()).next().and_then(|(_, value)| address(&value))
        }
        // `https://example.org/a:Xyz`: a key behind the address.
        "disq.us" => address(value.rsplit_once(':').map_or(&*value, |(target, _)| target)),
        _ => address(&value),
    });
    values.next()
}

/// `/v3/__https://example.org/a__;!!…`
fn in_path(path: &str) -> Option<Url> {
    let (_, target) = path.split_once("/v3/__")?;
    address(target.rsplit_once("__;")?.0)
}

/// `google.com/amp/s/example.org/a`, `example-org.cdn.ampproject.org/c/s/example.org/a`.
fn cached(host: &str, url: &Url) -> Option<Url> {
    let rest = match host {
        "google.com" => url.path().strip_prefix("/amp/")?,
        _ if host.ends_with(".cdn.ampproject.org") => {
            url.path().strip_prefix("/c/").or_else(|| url.path().strip_prefix("/v/"))?
        }
        _ => return None,
    };
    match rest.strip_prefix("s/") {
        Some(page) => address(&format!("https://{page}")),
        None => address(&format!("http://{rest}")),
    }
}

/// `example-org.translate.goog/a?_x_tr_sl=de`: a hyphen for a full stop, two for a hyphen.
fn translated(host: &str, url: &Url) -> Option<Url> {
    let name =
        host.strip_suffix(".translate.goog")?.replace("--", "\u{0}").replace('-', ".").replace('\u{0}', "-");
    let mut page = url.clone();
    page.set_host(Some(&name)).ok()?;
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !name.starts_with("_x_tr_"))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    page.set_query(None);
    if !kept.is_empty() {
        page.query_pairs_mut().extend_pairs(kept);
    }
    Some(page)
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
    fn the_paths_are_sorted() {
        let rows: Vec<&str> = REDIRECT_PATHS.lines().skip(1).collect();
        assert!(
            REDIRECT_PATHS.starts_with("# ") && rows.windows(2).all(|pair| pair[0] < pair[1]),
            "{rows:?}"
        );
    }

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
            ("https://href.li/?https://example.org/a", "https://example.org/a"),
            ("https://vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"),
            ("https://urldefense.com/v3/__https://example.org/a__;!!k!m$", "https://example.org/a"),
            (
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-2Db&d=x",
                "https://example.org/a-b",
            ),
            ("https://t.umblr.com/redirect?z=https%3A%2F%2Fexample.org%2Fa&t=x", "https://example.org/a"),
            ("https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"),
            ("https://www.linkedin.com/safety/go?url=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"),
            ("https://disq.us/url?url=https%3A%2F%2Fexample.org%2Fa%3AXyz&cuid=1", "https://example.org/a"),
            ("https://go.redirectingat.com/?id=1&url=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"),
            ("https://www.google.com/amp/s/example.org/a", "https://example.org/a"),
            ("https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"),
            (
                "https://my--paper-example-org.translate.goog/a?id=7&_x_tr_sl=de",
                "https://my-paper.example.org/a?id=7",
            ),
            // Nothing to take off.
            ("https://vk.com/wall?to=https://example.org/", "https://vk.com/wall?to=https://example.org/"),
            ("https://www.google.com/amp/", "https://www.google.com/amp/"),
            (
                "https://example.org/login?redirect=https://other.example/",
                "https://example.org/login?redirect=https://other.example/",
            ),
            ("https://href.li/?javascript:alert(1)", "https://href.li/?javascript:alert(1)"),
            ("https://t.co/AbCd", "https://t.co/AbCd"),
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
