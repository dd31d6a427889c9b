//! Where a title ends and the site's name, its section or its motto begins.
//!
//! A segment goes when it is the site's name or its initials, or when another statement is just what stands before it.

use crate::claims::letters;

/// Between a title and a site or section.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " › ", " ― ", "｜", " ~ ",
    " -- ", "_", "：", " : ", "|", " ▷ ", " ⋆ ", " > ", " < ", "--",
];

/// The title without segments that are the site's name, or that other statements leave out.
pub(super) fn without_site(title: &str, site: &[String], others: &[String]) -> String {
    let mut text = title.trim();
    if let Some(head) = said_alone(text, site, others) {
        return head.to_owned();
    }
    // Section, motto and site: three cuts at most.
    for _ in 0..3 {
        let Some((head, tail)) = last_cut(text) else { break };
        let (head_key, tail_key) = (letters(head), letters(tail));
        let unspaced = head.chars().next_back().is_some_and(is_unspaced)
            && tail_key.chars().count() <= 8
            && !text[head.len()..].starts_with('：');
        if head_key.is_empty() || !(is_site(&tail_key, site) || tail_key.is_empty() || unspaced) {
            break;
        }
        text = head.trim();
    }
    text = without_bracketed_site(text, site);
    if let Some((head, tail)) = first_cut(text) {
        let tail_key = letters(tail);
        let confirmed = others.contains(&tail_key);
        if tail_key.chars().count() >= 10 && (is_site(&letters(head), site) || confirmed) {
            text = tail.trim();
        }
    }
    without_glued_site(text, site, others)
}

/// What stands before one of the separators, where another statement is just this.
fn said_alone<'a>(text: &'a str, site: &[String], others: &[String]) -> Option<&'a str> {
    let heads = SEPARATORS.iter().flat_map(|separator| text.match_indices(separator));
    let heads = heads.map(|(at, _)| text[..at].trim()).filter(|head| {
        let key = letters(head);
        key.chars().count() >= 6 && others.contains(&key) && !is_site(&key, site)
    });
    heads.max_by_key(|head| head.len())
}

/// Whether a title begins with the site's name, set apart from the rest.
pub(super) fn begins_with_site(title: &str, site: &[String]) -> bool {
    first_cut(title).is_some_and(|(head, _)| is_site(&letters(head), site))
}

/// Whether a title is the site's name and, parted from it, a word or two: a section.
pub(super) fn names_section(title: &str, site: &[String]) -> bool {
    let Some((head, tail)) = first_cut(title) else { return false };
    let is_short = |text: &str| text.split_whitespace().count() <= 2 && !text.contains(is_unspaced);
    (is_site(&letters(head), site) && is_short(tail)) || (is_site(&letters(tail), site) && is_short(head))
}

/// "[Example News] Storm hits the coast" without what stands in brackets.
fn without_bracketed_site<'a>(text: &'a str, site: &[String]) -> &'a str {
    let Some((name, rest)) = text.strip_prefix(['[', '【']).and_then(|rest| rest.split_once([']', '】']))
    else {
        return text;
    };
    let is_name = site.iter().any(|site| letters(site) == letters(name));
    if is_name && !letters(rest).is_empty() { rest.trim() } else { text }
}

/// A site's name right behind the title without any separator, as from a hidden element in the heading.
fn without_glued_site(text: &str, site: &[String], others: &[String]) -> String {
    for name in site {
        let Some(head) = text.strip_suffix(name.as_str()) else { continue };
        let key = letters(head);
        if key.chars().count() >= 10 && others.contains(&key) {
            return head.trim().to_owned();
        }
    }
    text.to_owned()
}

pub(super) fn is_site(key: &str, site: &[String]) -> bool {
    let count = key.chars().count();
    count >= 2
        && site.iter().any(|name| {
            let initials: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
            let first_word = letters(name.split(|char: char| !char.is_alphanumeric()).next().unwrap_or(""));
            let (name, initials) = (letters(name), letters(&initials));
            let length = name.chars().count();
            name == key
                || (count >= 3 && initials == key)
                || first_word == key
                || (count >= 4 && name.contains(key))
                || (length >= 4 && key.contains(&name) && count <= 2 * length + 10)
        })
}

pub(super) fn last_cut(text: &str) -> Option<(&str, &str)> {
    let found = SEPARATORS.iter().filter_map(|separator| Some((text.rfind(separator)?, *separator)));
    // Titles in Chinese and Japanese stand against the site's with a bare hyphen.
    let bare = text.rfind('-').filter(|at| text[..*at].chars().next_back().is_some_and(is_unspaced));
    let (at, separator) = found.chain(bare.map(|at| (at, "-"))).max_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

fn first_cut(text: &str) -> Option<(&str, &str)> {
    let all = SEPARATORS.iter().chain(&[": "]);
    let found = all.filter_map(|separator| Some((text.find(separator)?, *separator)));
    let (at, separator) = found.min_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

/// Characters of scripts written without spaces (from the CJK radicals on).
pub(super) fn is_unspaced(char: char) -> bool {
    char as u32 >= 0x2e80
}
