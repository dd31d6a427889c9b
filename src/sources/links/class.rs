//! What kind of place a link leads to, by its host.

use super::public_suffix::registrable_domain;
use crate::article::LinkClass;
use crate::date::word_table::WordTable;

static PRIMARY: WordTable = WordTable::new(include_str!("primary_hosts.txt"));
static SCHOLARLY: WordTable = WordTable::new(include_str!("scholarly_hosts.txt"));
static SOCIAL: WordTable = WordTable::new(include_str!("social_hosts.txt"));
static ARCHIVE: WordTable = WordTable::new(include_str!("archive_hosts.txt"));
static OUTLET: WordTable = WordTable::new(include_str!("outlet_hosts.txt"));
const SHARE: &str = include_str!("share_paths.txt");

/// The class of a host, seen from the page's own registrable domains.
pub fn class_of(host: &str, own: &[String]) -> LinkClass {
    // Most hosts end otherwise; to find a domain costs more than to see that.
    if own.iter().any(|own| host.ends_with(own.as_str()) && registrable_domain(host) == own) {
        return LinkClass::SameSite;
    }
    let lists = [
        (LinkClass::Archive, &ARCHIVE),
        (LinkClass::Social, &SOCIAL),
        (LinkClass::Scholarly, &SCHOLARLY),
        (LinkClass::Primary, &PRIMARY),
        (LinkClass::Outlet, &OUTLET),
    ];
    lists.into_iter().find(|(_, list)| listed(list, host)).map_or(LinkClass::Other, |(class, _)| class)
}

/// Whether the host or one of its parents is a line of the list.
pub fn listed(list: &WordTable, host: &str) -> bool {
    let mut tail = host;
    loop {
        if list.rows(tail).next().is_some() {
            return true;
        }
        match tail.split_once('.') {
            Some((_, rest)) => tail = rest,
            None => return false,
        }
    }
}

/// Whether an address only shares the page ("facebook.com/sharer…") or leads to an app store.
pub fn shares(host: &str, path: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let address = format!("{host}{}", path.to_ascii_lowercase());
    SHARE.lines().skip(1).any(|line| address.starts_with(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_by_host() {
        let cases = [
            ("www.sec.gov", LinkClass::Primary),
            ("assets.publishing.service.gov.uk", LinkClass::Primary),
            ("eur-lex.europa.eu", LinkClass::Primary),
            ("doi.org", LinkClass::Scholarly),
            ("www.nature.com", LinkClass::Scholarly),
            ("x.com", LinkClass::Social),
            ("web.archive.org", LinkClass::Archive),
            ("www.reuters.com", LinkClass::Outlet),
            ("shop.example.net", LinkClass::Other),
            ("notx.com", LinkClass::Other),
            ("images.example.com", LinkClass::SameSite),
        ];
        for (host, expected) in cases {
            assert_eq!(class_of(host, &["example.com".to_owned()]), expected, "{host}");
        }
    }

    #[test]
    fn share_links_are_no_sources() {
        let cases = [
            ("www.facebook.com", "/sharer/sharer.php", true),
            ("twitter.com", "/intent/tweet", true),
            ("twitter.com", "/someone/status/1", false),
            ("www.facebook.com", "/hospital/posts/1", false),
            ("www.facebook.com", "/plugins/like.php", true),
            ("www.facebook.com", "/plugins/post.php", false),
        ];
        for (host, path, expected) in cases {
            assert_eq!(shares(host, path), expected, "{host}{path}");
        }
    }

    #[test]
    fn lists_are_sorted_and_name_their_source() {
        for list in [PRIMARY.text, SCHOLARLY.text, SOCIAL.text, ARCHIVE.text, OUTLET.text, SHARE] {
            assert!(list.starts_with("# Written for Dateline"));
            let lines: Vec<&str> = list.lines().skip(1).collect();
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }
}
