//! When the article was published and changed: ranked claims in; values, conflicts and an old-story notice out.
//!
//! The article's own record (JSON-LD, microdata, RDFa) is believed before `<meta>`, that before the text; but where the text
//! labels its dates ("Published", "Updated") and metadata gives the updated one as published, the text is right.
//! A modified date never stands as published: a page that states only an update has no published date.

mod address;
mod candidate;
mod conflict;
mod modified;
mod old_story;
mod published;
mod same;
mod zone;

#[cfg(test)]
mod tests;

use crate::article::{Article, Dates, Evidence, Stated, Vocabulary};
use crate::claims::{Claims, Field};
use crate::date::{DateValue, Hints};
use candidate::{Candidate, candidates, settle, settled_order, without_lists};

/// Fills the article's dates and its old-story notice; its language must be known.
pub fn resolve(claims: &Claims, article: &mut Article) {
    let language = article.language().to_owned();
    let now = clock(&article.read_at);
    let region = region(&article.url);
    let mut hints = Hints { language: &language, region: &region, now, order: None, year: None };
    hints.order = settled_order(claims, &hints);
    article.dates = dates(claims, &hints);
    article.notices.extend(old_story::notice(&article.dates, now));
}

fn dates(claims: &Claims, hints: &Hints) -> Dates {
    let mut all = Statements {
        published: candidates(claims, &[Field::DatePublished], hints),
        unspecified: candidates(claims, &[Field::DateUnspecified], hints),
        modified: candidates(claims, &[Field::DateModified], hints),
        created: candidates(claims, &[Field::DateCreated], hints),
    };
    let in_url = in_url(claims, hints);
    let address = in_url.as_ref().map(|stated| &stated.value);
    settle(&mut [&mut all.published, &mut all.unspecified, &mut all.modified, &mut all.created], address);
    without_lists(&mut all.published, &all.unspecified);
    let published = published::choose(&all, in_url.as_ref(), hints);
    let modified = modified::choose(&all, published.as_ref(), hints);
    let visible = published::visible(&all, published.as_ref());
    let mut dates = Dates {
        created: first(&all.created),
        print: first(&candidates(claims, &[Field::DatePrint], hints)),
        published,
        modified,
        in_url,
        visible,
        conflicts: Vec::new(),
    };
    dates.conflicts = conflict::conflicts(&dates, &all);
    dates
}

/// What the page says, by what it says it of.
struct Statements<'a> {
    pub published: Vec<Candidate<'a>>,
    pub unspecified: Vec<Candidate<'a>>,
    pub modified: Vec<Candidate<'a>>,
    pub created: Vec<Candidate<'a>>,
}

/// A value with every statement of the same moment.
fn stated(value: DateValue, first: &Candidate, others: &[Candidate]) -> Stated<DateValue> {
    let mut evidence: Vec<Evidence> = vec![first.claim.evidence()];
    for other in others {
        let more = other.claim.evidence();
        if same::is_same_day(&other.value, &value) && !evidence.contains(&more) {
            evidence.push(more);
        }
    }
    Stated::new(value, evidence)
}

fn first(candidates: &[Candidate]) -> Option<Stated<DateValue>> {
    let first = candidates.first()?;
    Some(stated(first.value, first, candidates))
}

fn in_url(claims: &Claims, hints: &Hints) -> Option<Stated<DateValue>> {
    let claim = claims.of(Field::DateUnspecified).find(|claim| claim.vocabulary == Vocabulary::Url)?;
    let value = address::in_path(&claim.value).filter(|value| crate::date::is_plausible(value, hints.now))?;
    Some(Stated::new(value, vec![claim.evidence()]))
}

/// The reader's clock; its seconds and fractions do not matter.
fn clock(read_at: &str) -> Option<DateValue> {
    crate::date::parse(read_at, &Hints::default())
}

/// The country of the address's top-level domain, where it has one.
fn region(url: &str) -> String {
    let host =
        url.split_once("://").map_or("", |(_, rest)| rest).split(['/', '?', '#', ':']).next().unwrap_or("");
    let last = host.rsplit('.').next().unwrap_or("");
    match last {
        "uk" => "GB".to_owned(),
        "tv" | "co" | "io" | "ai" | "me" | "fm" | "cc" | "ly" | "to" | "eu" | "is" | "gg" => String::new(),
        "gov" | "mil" | "edu" => "US".to_owned(),
        two if two.len() == 2 => two.to_ascii_uppercase(),
        _ => String::new(),
    }
}
