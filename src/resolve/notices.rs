//! What a reader should be told before reading: opinion, advertising, live coverage, press releases, wire copy, a wall, and
//! corrections and updates in the page's own words. (An old story is told by `dates`.)
//!
//! Corrections stand in the text under set openings ("Correction:", "An earlier version of this article …"); the openings
//! are in `correction_openings.txt` and `update_openings.txt`. An update that only gives a time is a date, not a notice.

use super::tags;
use crate::article::{AgentKind, Article, Notice, NoticeKind, Stated};
use crate::body::{Body, ParagraphKind};
use crate::claims::{Claim, Claims, Field, Subject};
use crate::name;
use crate::word_map::rows;
use std::sync::LazyLock;

static CORRECTIONS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("correction_openings.txt")));
static UPDATES: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("update_openings.txt")));

/// Longest text of a correction shown, in characters.
const LONGEST: usize = 600;

/// Longest label before a correction or its date, in bytes.
const LABEL: usize = 40;

/// Characters of a paragraph within which the longest opening stands, marks before it included.
const OPENING: usize = 120;

/// The notices but the old story's, in the order of their weight for a reader.
pub(super) fn resolve(claims: &Claims, body: &Body, article: &Article) -> Vec<Notice> {
    let mut out = Vec::new();
    let notice = |kind| Notice { kind, text: String::new(), number: None };
    let sponsored = claims.of_article(Field::Sponsor).any(|claim| claim.value != "false");
    match article.genre.as_ref().map(|genre| genre.value.as_str()) {
        Some("AdvertiserContentArticle") => out.push(notice(NoticeKind::Sponsored)),
        _ if sponsored => out.push(notice(NoticeKind::Sponsored)),
        Some("PressRelease") => out.push(notice(NoticeKind::PressRelease)),
        Some("OpinionNewsArticle") => out.push(notice(NoticeKind::Opinion)),
        Some("LiveBlogPosting") => out.push(notice(NoticeKind::LiveBlog)),
        _ => {}
    }
    if out.iter().all(|notice| notice.kind != NoticeKind::PressRelease)
        && let Some(agency) = wire_copy(body, article)
    {
        out.push(Notice { kind: NoticeKind::WireCopy, text: agency, number: None });
    }
    if article.is_accessible_for_free.as_ref().is_some_and(|free| !free.value) {
        out.push(notice(NoticeKind::Paywalled));
    }
    for claim in claims.of_article(Field::Correction) {
        push(&mut out, NoticeKind::Correction, &claim.value);
    }
    for paragraph in &body.paragraphs {
        if paragraph.kind == ParagraphKind::Caption {
            continue;
        }
        let end = paragraph.text.char_indices().nth(OPENING).map_or(paragraph.text.len(), |(end, _)| end);
        let opening = &paragraph.text[..end];
        if opens(opening, &CORRECTIONS) || behind_label(opening).is_some_and(|rest| opens(rest, &CORRECTIONS))
        {
            push(&mut out, NoticeKind::Correction, &paragraph.text);
        } else if opens(opening, &UPDATES)
            && paragraph.reads_as_text()
            && paragraph.text.split_whitespace().count() >= 8
        {
            push(&mut out, NoticeKind::Update, &paragraph.text);
        }
    }
    if tags::stuffed(claims) {
        out.push(notice(NoticeKind::KeywordStuffing));
    }
    out
}

/// What stands alone: nothing else that is said of an article can be said of a page that is none.
pub(super) fn not_single() -> Notice {
    Notice { kind: NoticeKind::NotSingleArticle, text: String::new(), number: None }
}

fn push(out: &mut Vec<Notice>, kind: NoticeKind, text: &str) {
    let text: String = text.chars().take(LONGEST).collect();
    let told =
        |known: &Notice| known.kind == kind && (known.text.contains(&text) || text.contains(&known.text));
    if !out.iter().any(told) {
        out.push(Notice { kind, text, number: None });
    }
}

/// Whether the text begins with one of the openings, case, brackets and stars aside.
fn opens(text: &str, openings: &[&str]) -> bool {
    let text = text.trim_start_matches(['*', '(', '[', '—', '–', '-', ' ', '•', '"', '“']);
    let Some(first) = text.chars().next().and_then(|char| char.to_lowercase().next()) else { return false };
    let near = openings.partition_point(|opening| opening.chars().next() < Some(first));
    openings[near..].iter().take_while(|opening| opening.starts_with(first)).any(|opening| {
        let stem = opening.trim_end_matches(':');
        let mut letters = text.chars().flat_map(char::to_lowercase);
        stem.chars().all(|letter| letters.next() == Some(letter))
            && (stem.len() == opening.len() || colon_follows(&letters.take(LABEL).collect::<String>()))
    })
}

/// Whether a colon comes next, or a date and then one: "Correction, 4 May: …", "Correction (4 May 2026): …".
fn colon_follows(rest: &str) -> bool {
    // French sets a space before the colon.
    if rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).starts_with(':') {
        return true;
    }
    // A time's colon has no space behind it.
    let date = rest.split_once(": ").map_or("", |(date, _)| date);
    date.starts_with([',', ' ']) && date.contains(|char: char| char.is_ascii_digit())
}

/// What stands behind a short label: "Editor's note: An earlier version …" is a correction.
fn behind_label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once(": ")?;
    (label.len() <= LABEL && !rest.starts_with(['"', '“', '„', '«'])).then_some(rest)
}

/// The agency that signs, or whose mark opens the text ("LONDON (Reuters) – …"), where no person signs.
fn wire_copy(body: &Body, article: &Article) -> Option<String> {
    let signed_by_person = article.author.iter().any(|author| author.value.kind == AgentKind::Person);
    let signed = article.author.iter().find(|author| author.value.kind == AgentKind::Agency);
    if let Some(agency) = signed.filter(|_| !signed_by_person) {
        return Some(agency.value.name.clone());
    }
    // Ten words: "MEXICO CITY, Aug 20 (Reuters) -".
    let first = body.paragraphs.iter().find(|paragraph| paragraph.kind == ParagraphKind::Text)?;
    let opening: Vec<&str> = first.text.split_whitespace().take(10).collect();
    let opening = opening.join(" ");
    let (_, rest) = opening.split_once('(')?;
    let (mark, after) = rest.split_once(')')?;
    let dash = after.trim_start_matches([' ', '.', ':']).starts_with(['-', '–', '—', '−']);
    let agency = mark.split(['/', ',']).map(str::trim).find(|mark| name::is_agency(mark))?;
    let own = article.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
    (dash && own.is_none_or(|own| !own.value.eq_ignore_ascii_case(agency))).then(|| agency.to_owned())
}

/// Tells copy of an agency that is credited below the text alone ("(dpa)", "© AFP"), where no person signs.
pub fn wire_copy_by_credit(article: &mut Article) {
    let signed = article.author.iter().any(|author| author.value.kind == AgentKind::Person);
    let told = article.notices.iter().any(|notice| {
        matches!(notice.kind, NoticeKind::WireCopy | NoticeKind::PressRelease | NoticeKind::NotSingleArticle)
    });
    let credit = article.credits.iter().find(|credit| credit.role == "wire");
    if let Some(credit) = credit.filter(|_| !signed && !told) {
        let text = credit.name.clone();
        // Behind what is said of the kind of text, before walls and corrections.
        let kinds = [NoticeKind::OldStory, NoticeKind::Sponsored, NoticeKind::Opinion, NoticeKind::LiveBlog];
        let at = article.notices.iter().take_while(|notice| kinds.contains(&notice.kind)).count();
        article.notices.insert(at, Notice { kind: NoticeKind::WireCopy, text, number: None });
    }
}

/// Whether the article may be read without paying, as its record or `article:content_tier` says.
pub(super) fn accessible(claims: &Claims) -> Option<Stated<bool>> {
    let of_page = || claims.of(Field::AccessibleForFree).filter(|claim| claim.subject != Subject::Other);
    // A part behind a wall is said of the part; the whole may be called free beside it.
    let part = |claim: &&Claim| claim.property.starts_with("hasPart");
    let said = of_page().filter(part).filter(|claim| claim.value.eq_ignore_ascii_case("false"));
    let said = said.chain(of_page().filter(|claim| !part(claim)));
    for claim in said {
        let free = match claim.value.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" | "free" | "http://schema.org/true" | "https://schema.org/true" => true,
            "false"
            | "no"
            | "0"
            | "locked"
            | "metered"
            | "http://schema.org/false"
            | "https://schema.org/false" => false,
            _ => continue,
        };
        return Some(Stated::new(free, vec![claim.evidence()]));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::{body, claims};

    #[test]
    fn lists_are_sorted() {
        for list in [&*CORRECTIONS, &*UPDATES] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "expected sorted rows without doubles");
            assert!(list.iter().all(|row| row.to_lowercase() == **row));
        }
    }

    fn keywords(count: usize) -> String {
        (0..count).map(|at| format!("word{at}")).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn notices() {
        let text =
            "<p>The river rose by two metres in one night, the mayor of the small town said on Monday.</p>";
        for (html, expected) in [
            (
                format!(
                    "{text}<p>Correction: An earlier report gave the wrong height of the river.</p>{text}"
                ),
                "Correction",
            ),
            (
                format!(
                    "{text}<p><i>This article was amended on 3 May because it named the wrong river.</i></p>"
                ),
                "Correction",
            ),
            (
                format!("{text}<p>Update: The mayor has since said that the bridge can be used again.</p>"),
                "Update",
            ),
            (format!("{text}<p>Updated 12 May</p>"), ""),
            (
                format!(
                    "<p>LONDON, May 3 (Reuters) - The river rose by two metres in one night, the mayor said.</p>{text}"
                ),
                "WireCopy",
            ),
            (
                format!(
                    "<p>The agency (Reuters has said so) and the mayor of the small town did not agree on Monday.</p>{text}"
                ),
                "",
            ),
            (format!("<meta property=article:content_tier content=locked>{text}"), "Paywalled"),
            (format!("<meta name=keywords content='{}'>{text}", keywords(61)), "KeywordStuffing"),
            (format!("<meta name=keywords content='{}'>{text}", keywords(60)), ""),
            (text.to_owned(), ""),
        ] {
            let page = Page::parse(&html, "");
            let claims = claims::read(&page);
            let body = body::read(&page, &claims);
            let article = Article { is_accessible_for_free: accessible(&claims), ..Article::default() };
            let found: Vec<String> =
                resolve(&claims, &body, &article).iter().map(|notice| format!("{:?}", notice.kind)).collect();
            assert_eq!(found.join(" "), expected, "{html}");
        }
    }
}
