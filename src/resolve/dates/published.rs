//! The published date.

use super::candidate::{Candidate, Kind, merged};
use super::same::{is_same_day, is_same_moment, seconds_between};
use super::zone::{is_zone_apart, localise};
use super::{Statements, stated};
use crate::article::{Stated, Vocabulary};
use crate::claims::Field;
use crate::date::{DateValue, Hints};

/// The published date, with every statement that names its day.
pub(super) fn choose(
    all: &Statements,
    in_url: Option<&Stated<DateValue>>,
    hints: &Hints,
) -> Option<Stated<DateValue>> {
    let others = merged(&all.published, &all.unspecified);
    let address = in_url.map(|stated| &stated.value);
    match decide(all, &others, address) {
        Some(chosen) => {
            let value = localise(refine(chosen.value, &others), &others, address, hints);
            Some(stated(value, &chosen, &others))
        }
        None => in_url.cloned(),
    }
}

/// `None` leaves the address as the last resort.
fn decide<'a>(
    all: &Statements<'a>,
    others: &[Candidate<'a>],
    in_url: Option<&DateValue>,
) -> Option<Candidate<'a>> {
    let dated = || others.iter().filter(|one| one.value.has_day());
    let of = |kinds: &'static [Kind]| dated().filter(move |one| kinds.contains(&one.kind)).copied();
    let labelled = || of(&[Kind::Labelled]).next();
    if let Some(own) = of(&[Kind::Record, Kind::Meta, Kind::Page]).next() {
        return Some(before_the_update(&own, all, others).unwrap_or(own));
    }
    if let Some(own) = of(&[Kind::MetaUnspecified]).next() {
        return Some(before_unspecified(&own, all, others).unwrap_or(own));
    }
    let day_in_url = in_url.filter(|value| value.has_day());
    let near = |kinds| of(kinds).filter(|one| !is_the_update(one, all) && !is_after_the_update(one, all));
    let as_url = || {
        of(&[Kind::Labelled, Kind::Near, Kind::Above, Kind::LabelledElsewhere, Kind::InArticle, Kind::Words])
            .find(|one| day_in_url.is_some_and(|day| is_same_day(day, &one.value)))
    };
    let told = as_url().or_else(labelled);
    if told.is_some() || day_in_url.is_some() {
        return told;
    }
    let as_published = |one: &Candidate| one.claim.field == Field::DatePublished;
    // Of those above the headline the nearest to it: the site's clock stands at the top.
    let above = || near(&[Kind::Above]).filter(|one| !one.relative);
    near(&[Kind::Near])
        .next()
        .or_else(|| above().rfind(as_published))
        .or_else(|| agreed(of(&[Kind::LabelledElsewhere])))
        .or_else(|| above().next_back().or_else(|| near(&[Kind::Above]).next()))
        .or_else(|| all.created.iter().find(|one| one.value.has_day()).copied())
        .or_else(|| agreed_with(of(&[Kind::InArticle, Kind::Dateline, Kind::Words]), in_url))
}

/// Metadata that does not say what it dates holds the last change as often: the text goes before it, where it says
/// "published" or shows one earlier day.
fn before_unspecified<'a>(
    own: &Candidate,
    all: &Statements,
    others: &[Candidate<'a>],
) -> Option<Candidate<'a>> {
    let of = |kind| {
        others.iter().filter(move |one| one.kind == kind && one.value.has_day() && !one.relative).copied()
    };
    let another =
        |one: &Candidate| !is_same_day(&one.value, &own.value) && !is_zone_apart(&one.value, &own.value);
    let earlier = |one: &Candidate| one.value.days_since_epoch() < own.value.days_since_epoch();
    let labelled = agreed(of(Kind::Labelled)).filter(another);
    // What the page itself calls its last change, wherever it does.
    let is_change = || {
        let mut told = all.modified.iter().filter(|one| one.is_visible() && !one.relative);
        told.any(|one| is_same_day(&one.value, &own.value))
    };
    labelled
        .or_else(|| agreed(of(Kind::Near)).filter(|one| another(one) && earlier(one)))
        .or_else(|| agreed(of(Kind::Above)).filter(|one| another(one) && earlier(one) && is_change()))
        .or_else(|| before_the_update(own, all, others))
}

/// The first of several that all name one day.
fn agreed<'a>(mut several: impl Iterator<Item = Candidate<'a>>) -> Option<Candidate<'a>> {
    let first = several.next()?;
    several.all(|one| is_same_day(&one.value, &first.value)).then_some(first)
}

/// The first that does not gainsay the month in the address.
fn agreed_with<'a>(
    mut several: impl Iterator<Item = Candidate<'a>>,
    in_url: Option<&DateValue>,
) -> Option<Candidate<'a>> {
    several.find(|one| in_url.is_none_or(|month| is_same_day(month, &one.value)))
}

/// Whether the text labels this very moment as an update.
pub(super) fn is_the_update(own: &Candidate, all: &Statements) -> bool {
    let alike = |one: &&Candidate| match (one.value.minute, own.value.minute) {
        (Some(_), Some(_)) => true,
        // Metadata of a day's precision; text that names two days at all names them for a reason.
        (_, None) => own.is_metadata() && one.value.has_day() && shows_an_earlier_day(own, all),
        (None, Some(_)) => false,
    };
    let labelled = |one: &&Candidate| one.is_visible() && !one.relative;
    all.modified.iter().filter(labelled).filter(alike).any(|one| is_same_moment(&one.value, &own.value))
}

/// Whether the text labels an earlier day beside the headline as an update: the site's clock is no publication.
fn is_after_the_update(own: &Candidate, all: &Statements) -> bool {
    let labelled =
        all.modified.iter().filter(|one| one.kind == Kind::Labelled && one.value.has_day() && !one.relative);
    labelled.into_iter().any(|one| one.value.days_since_epoch() < own.value.days_since_epoch())
}

fn shows_an_earlier_day(own: &Candidate, all: &Statements) -> bool {
    let labelled = all.published.iter().filter(|one| one.kind == Kind::Labelled && one.value.has_day());
    labelled.into_iter().any(|one| one.value.days_since_epoch() < own.value.days_since_epoch())
}

/// Where metadata gives as published what the text calls an update: the earlier statement that is one of publication.
fn before_the_update<'a>(
    own: &Candidate,
    all: &Statements,
    others: &[Candidate<'a>],
) -> Option<Candidate<'a>> {
    let earlier = |one: &&Candidate| {
        one.value.has_day()
            && seconds_between(&one.value, &own.value) >= 60
            && !is_zone_apart(&one.value, &own.value)
    };
    let as_published = |one: &&Candidate| one.claim.field == Field::DatePublished;
    let alternatives = || others.iter().filter(earlier);
    if is_the_update(own, all) {
        let head = |one: &&Candidate| {
            matches!(one.kind, Kind::Record | Kind::Meta)
                || (one.is_head() && one.claim.field == Field::DatePublished)
        };
        return alternatives().filter(head).find(as_published).or_else(|| alternatives().find(head)).copied();
    }
    // A record whose dates are all one moment was stamped by a program: another statement of publication outweighs it,
    // or one without a role that the reader sees as well.
    if !all.modified.iter().any(|one| one.is_metadata() && one.value == own.value) {
        return None;
    }
    let seen = |day: &DateValue| others.iter().any(|one| one.is_visible() && is_same_day(&one.value, day));
    let another = |one: &&Candidate| one.is_metadata() && !is_same_day(&one.value, &own.value);
    alternatives().filter(another).find(|one| as_published(one) || seen(&one.value)).copied()
}

/// The same day from a statement that gives a clock, when the chosen one gives none.
fn refine(value: DateValue, others: &[Candidate]) -> DateValue {
    let is_blank = |value: &DateValue| {
        value.minute.is_none_or(|clock| clock == (0, 0)) && value.second.unwrap_or(0) == 0
    };
    if !is_blank(&value) {
        return value;
    }
    // A class that says "published" beside a machine's clock is as good below the text as above it.
    let is_stamp = |one: &Candidate| {
        matches!(one.kind, Kind::InArticle | Kind::LabelledElsewhere)
            && one.claim.field == Field::DatePublished
            && one.claim.vocabulary == Vocabulary::Html
    };
    let believed =
        |one: &Candidate| one.is_metadata() || one.is_head() || one.kind == Kind::Above || is_stamp(one);
    let finer = |one: &&Candidate| {
        !is_blank(&one.value) && is_same_day(&one.value, &value) && !one.relative && believed(one)
    };
    others.iter().find(finer).map_or(value, |one| one.value)
}

/// The published date that a reader sees: labelled, else the only day that stands under the headline, else the day believed.
pub(super) fn visible(all: &Statements, published: Option<&Stated<DateValue>>) -> Option<Stated<DateValue>> {
    let is_believed =
        |one: &&Candidate| published.is_some_and(|stated| is_same_day(&one.value, &stated.value));
    let seen = |one: &&Candidate| one.is_visible() && one.value.has_day() && !one.relative;
    let of = |kind: Kind| {
        let both = all.published.iter().chain(&all.unspecified);
        both.filter(seen).filter(move |one| one.kind == kind).copied()
    };
    let chosen = of(Kind::Labelled)
        .find(|one| is_believed(&one))
        .or_else(|| of(Kind::Labelled).next())
        .or_else(|| of(Kind::Near).find(|one| is_believed(&one)))
        .or_else(|| agreed(of(Kind::Near)))
        .or_else(|| of(Kind::Above).find(|one| is_believed(&one)))
        .or_else(|| agreed(of(Kind::LabelledElsewhere)))?;
    Some(stated(chosen.value, &chosen, &[]))
}
