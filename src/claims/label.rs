//! What a label beside the headline says of the kind of text: the line above it ("Opinion"), the path of links that leads to
//! it ("Home › Opinion"), "Sponsored by …", and a box that holds a correction.
//!
//! There is no standard; class names tell. Labels of advertisements are said of those, not of the article, and left out.

use super::index::Index;
use super::{Claims, Field, Subject};
use crate::article::Vocabulary;
use crate::page::{NodeId, Page, is_hidden};

/// Words of class names of labels.
const LABELS: &[&str] = &[
    "antetitulo",
    "antetítulo",
    "badge",
    "breadcrumb",
    "breadcrumbs",
    "category",
    "dachzeile",
    "eyebrow",
    "flag",
    "kicker",
    "label",
    "overline",
    "roofline",
    "rubric",
    "rubrik",
    "section",
    "spitzmarke",
    "supertitle",
    "surtitre",
    "topline",
    "volanta",
];
/// Words of class names of those who paid.
const SPONSORS: &[&str] = &["advertorial", "sponsor", "sponsored", "sponsorship", "sponsoring"];
/// Words of class names of advertisements beside the article.
const ADVERTS: &[&str] =
    &["ad", "ads", "adslot", "advert", "advertisement", "advertising", "banner", "promo", "werbung"];
/// Words of class names of a correction.
const CORRECTIONS: &[&str] =
    &["correction", "corrections", "corrigendum", "erratum", "korrektur", "rectificatif"];
/// Words beside them of links that ask for one.
const REQUESTS: &[&str] = &["button", "contact", "form", "link", "policy", "report", "request"];
/// How those who paid are told, in lower case.
const PAID: &[&str] = &[
    "brought to you by ",
    "en partenariat avec ",
    "in kooperation mit ",
    "ofrecido por ",
    "paid for by ",
    "paid post",
    "patrocinado por ",
    "presented by ",
    "presentado por ",
    "präsentiert von ",
    "présenté par ",
    "sponsored by ",
    "sponsorizzato da ",
];

/// Elements around the headline among whose siblings labels are looked for.
const AROUND: usize = 3;
/// Siblings looked at on either side of each.
const BESIDE: usize = 5;
/// Nodes looked at in each of them.
const WITHIN: usize = 40;
/// Longest label, in characters.
const LONGEST: usize = 60;
/// Bytes of a correction's text, at least and at most.
const CORRECTION: std::ops::RangeInclusive<usize> = 30..=1200;

pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let heading =
        claims.of_article(Field::Title).find(|claim| claim.property == "h1").map(|claim| claim.node);
    if let Some(heading) = heading {
        let outer = page.ancestors(heading).take(AROUND).take_while(|id| page.name(*id) != "body");
        for id in std::iter::once(heading).chain(outer) {
            let before = std::iter::successors(page.previous_sibling(id), |id| page.previous_sibling(*id));
            let behind = std::iter::successors(page.next_sibling(id), |id| page.next_sibling(*id));
            for sibling in before.take(BESIDE).chain(behind.take(BESIDE)) {
                beside(page, sibling, sibling < id, claims);
            }
        }
    }
    for node in &index.corrections {
        correction(page, *node, claims);
    }
}

/// The labels in one element beside the headline.
fn beside(page: &Page, root: NodeId, above: bool, claims: &mut Claims) {
    let mut nodes = page.descendants(root);
    for _ in 0..WITHIN {
        let Some(id) = nodes.next() else { return };
        let Some(element) = page.element(id) else { continue };
        let breadcrumb = || has_word(page, id, &["breadcrumb", "breadcrumbs"]);
        if is_hidden(element) || has_word(page, id, ADVERTS) || (element.name() == "nav" && !breadcrumb()) {
            nodes.skip_children(id);
            continue;
        }
        if above && breadcrumb() {
            for link in page.descendants(id).take(WITHIN).filter(|id| page.name(*id) == "a") {
                label(page, link, "breadcrumb", claims);
            }
            nodes.skip_children(id);
        } else if has_word(page, id, SPONSORS) {
            sponsor(page, id, claims);
        } else if above && has_word(page, id, LABELS) {
            label(page, id, "label", claims);
        }
    }
}

fn label(page: &Page, id: NodeId, property: &str, claims: &mut Claims) {
    let text = page.text(id);
    if text.chars().count() <= LONGEST && !claims.cards.hold(page, id) {
        claims.push(
            Field::Label,
            text.trim_end_matches([':', ' ', '|', '/']),
            Vocabulary::VisibleText,
            property,
            id,
        );
    }
}

fn sponsor(page: &Page, id: NodeId, claims: &mut Claims) {
    let text = page.text(id);
    let lower = text.to_lowercase();
    if text.chars().count() > LONGEST || claims.cards.hold(page, id) {
        return;
    }
    if PAID.iter().any(|opening| lower.starts_with(opening)) {
        claims.push(Field::Sponsor, &text, Vocabulary::VisibleText, "label", id);
    } else {
        label(page, id, "sponsor", claims);
    }
}

fn correction(page: &Page, id: NodeId, claims: &mut Claims) {
    if !has_word(page, id, CORRECTIONS) || has_word(page, id, REQUESTS) || claims.cards.hold(page, id) {
        return;
    }
    let text = page.text(id);
    let links: usize =
        page.descendants(id).filter(|id| page.name(*id) == "a").map(|link| page.text(link).len()).sum();
    let told = CORRECTION.contains(&text.len()) && links * 2 < text.len() && text.contains(['.', '。', '।']);
    if told && !claims.of(Field::Correction).any(|known| known.value.contains(&text)) {
        claims.push(Field::Correction, &text, Vocabulary::VisibleText, "correction", id);
        if let Some(claim) = claims.all.last_mut() {
            claim.subject = Subject::Article;
        }
    }
}

/// Whether one of the words stands among those of `class`, `id` or `data-testid`.
fn has_word(page: &Page, id: NodeId, words: &[&str]) -> bool {
    ["class", "id", "data-testid"].iter().filter_map(|name| page.attribute(id, name)).any(|value| {
        let mut own = value.split(|char: char| !char.is_alphanumeric());
        own.any(|own| words.iter().any(|word| own.eq_ignore_ascii_case(word)))
    })
}
