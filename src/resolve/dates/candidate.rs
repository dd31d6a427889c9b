//! Claims about time, read: what each says, of what, and how far it is to be believed.

use super::same::is_same_day;
use crate::article::Vocabulary;
use crate::claims::{Claim, Claims, Field, Subject};
use crate::date::{self, DateValue, Hints, Order};

/// A dated statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub claim: &'a Claim,
    pub value: DateValue,
    pub kind: Kind,
    /// Day and month could be the other way round.
    pub doubtful: bool,
    /// Counted back from the reader's clock.
    pub relative: bool,
}

/// In the order in which they are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// JSON-LD, microdata or RDFa of the article.
    Record,
    /// `<meta>` with a name that says what it means.
    Meta,
    /// `<meta name=date>` and its like.
    MetaUnspecified,
    /// Text with a label near the headline.
    Labelled,
    /// Text or `<time>` under the headline.
    Near,
    /// The same above it.
    Above,
    /// Text with a label, anywhere on the page.
    LabelledElsewhere,
    /// The record of the page.
    Page,
    /// `<time>` or text of a date's class in the article.
    InArticle,
    Dateline,
    /// In a sentence near the headline: as likely what the story is about.
    Words,
}

impl Candidate<'_> {
    pub fn is_visible(&self) -> bool {
        !self.is_metadata()
    }

    /// Beside the headline, with or without a label.
    pub fn is_head(&self) -> bool {
        matches!(self.kind, Kind::Labelled | Kind::Near)
    }

    pub fn is_metadata(&self) -> bool {
        matches!(self.kind, Kind::Record | Kind::Meta | Kind::MetaUnspecified | Kind::Page)
    }
}

/// The dated statements of some fields, in the order of belief, then of the page.
pub(super) fn candidates<'a>(claims: &'a Claims, fields: &[Field], hints: &Hints) -> Vec<Candidate<'a>> {
    let mut out: Vec<Candidate> = claims
        .all
        .iter()
        .filter(|claim| fields.contains(&claim.field))
        .filter_map(|claim| read(claim, hints))
        .collect();
    out.sort_by_key(|candidate| candidate.kind);
    out
}

/// Leaves out the records of a vocabulary that names several days as the article's, but for those that another statement
/// confirms: a page marks its teasers as articles, too.
pub(super) fn without_lists(published: &mut Vec<Candidate>, others: &[Candidate]) {
    let is_list = |one: &Candidate| {
        let same =
            |other: &&Candidate| other.kind == Kind::Record && other.claim.vocabulary == one.claim.vocabulary;
        published.iter().filter(same).any(|other| !is_same_day(&other.value, &one.value))
    };
    let strong = |other: &&Candidate| {
        matches!(other.kind, Kind::Meta | Kind::MetaUnspecified | Kind::Labelled | Kind::Near)
    };
    let witnesses: Vec<DateValue> =
        published.iter().chain(others).filter(strong).map(|other| other.value).collect();
    if witnesses.is_empty() {
        return;
    }
    let is_confirmed = |one: &Candidate| witnesses.iter().any(|other| is_same_day(other, &one.value));
    let kept: Vec<bool> =
        published.iter().map(|one| one.kind != Kind::Record || !is_list(one) || is_confirmed(one)).collect();
    let mut kept = kept.into_iter();
    published.retain(|_| kept.next().unwrap_or(true));
}

/// Two lists in one, in the order of belief.
pub(super) fn merged<'a>(first: &[Candidate<'a>], second: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let mut both = [first, second].concat();
    both.sort_by_key(|one| one.kind);
    both
}

fn read<'a>(claim: &'a Claim, hints: &Hints) -> Option<Candidate<'a>> {
    let kind = kind(claim)?;
    let found = date::parse_found(&claim.value, hints)?;
    Some(Candidate { claim, value: found.value, kind, doubtful: found.doubtful, relative: found.relative })
}

fn kind(claim: &Claim) -> Option<Kind> {
    let near = claim.subject == Subject::Article;
    Some(match (claim.vocabulary, claim.subject) {
        (_, Subject::Other | Subject::Site) | (Vocabulary::Url, _) => return None,
        (Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa, Subject::Article) => Kind::Record,
        (Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa, Subject::Page) => Kind::Page,
        (Vocabulary::VisibleText | Vocabulary::Html, _) => match claim.property.as_str() {
            "dateline" => Kind::Dateline,
            "words near the headline" | "words near the headline.updated" => Kind::Words,
            // The site's clock ("updated at 11:58") stands there as often as the article's line.
            "text above the headline, labelled as updated" => Kind::Above,
            property if property.contains(" labelled as ") => {
                if near {
                    Kind::Labelled
                } else {
                    Kind::LabelledElsewhere
                }
            }
            "text above the headline" | "text above the headline.updated" => Kind::Above,
            _ if near => Kind::Near,
            _ => Kind::InArticle,
        },
        _ if claim.field == Field::DateUnspecified => Kind::MetaUnspecified,
        _ => Kind::Meta,
    })
}

/// Turns day and month of doubtful dates round where that brings them into the month of the address, or beside a date
/// of the page that leaves no doubt.
pub(super) fn settle(lists: &mut [&mut Vec<Candidate>], in_url: Option<&DateValue>) {
    let days: Vec<i64> = lists
        .iter()
        .flat_map(|list| list.iter())
        .filter(|one| !one.doubtful && !one.relative && one.value.has_day() && one.kind != Kind::Words)
        .map(|one| one.value.days_since_epoch())
        .collect();
    let distance = |value: &DateValue| days.iter().map(|day| (day - value.days_since_epoch()).abs()).min();
    for one in lists.iter_mut().flat_map(|list| list.iter_mut()).filter(|one| one.doubtful) {
        let Some(turned) = turned(&one.value) else { continue };
        let in_month = |value: &DateValue| {
            in_url
                .is_some_and(|url| url.month.is_some() && (url.year, url.month) == (value.year, value.month))
        };
        if in_month(&turned) != in_month(&one.value) {
            if in_month(&turned) {
                one.value = turned;
            }
            continue;
        }
        let (Some(there), Some(here)) = (distance(&turned), distance(&one.value)) else { continue };
        if there < here && there <= NEAR {
            one.value = turned;
        }
    }
}

/// Days from a certain date within which a doubtful one is taken to belong to it.
const NEAR: i64 = 10;

fn turned(value: &DateValue) -> Option<DateValue> {
    let (month, day) = (value.month?, value.day?);
    let turned = DateValue::from_ymd(value.year, day, month)?;
    Some(DateValue { month: turned.month, day: turned.day, ..*value })
}

/// The order of day and month that the page's own dates prove, if they agree.
pub(super) fn settled_order(claims: &Claims, hints: &Hints) -> Option<Order> {
    let mut settled = None;
    for claim in &claims.all {
        if !matches!(claim.field, Field::DatePublished | Field::DateModified | Field::DateUnspecified) {
            continue;
        }
        let Some(found) = date::parse_found(&claim.value, hints) else { continue };
        match (found.order, settled) {
            (None, _) => {}
            (Some(order), None) => settled = Some(order),
            (Some(order), Some(before)) if order != before => return None,
            _ => {}
        }
    }
    settled
}
