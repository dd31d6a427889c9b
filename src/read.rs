//! The whole way in one call: HTML text, address and clock in, [`Article`] out.

use crate::article::{Article, DateValue, Notice, NoticeKind, Offset, SCHEMA_VERSION, SourcingSummary};
use crate::page::Page;
use crate::timex::timeline;
use crate::{body, claims, resolve, sources};

/// Reads a page. Cannot fail: what is not found is absent, what is broken is listed in [`Article::problems`].
///
/// `url` is the address it was opened under, or empty; `now` is RFC 3339 with the reader's offset.
pub fn read(html: &str, url: &str, now: &str) -> Article {
    let page = Page::parse(html, url);
    read_page(&page, now)
}

fn read_page(page: &Page, now: &str) -> Article {
    let claims = claims::read(page);
    let body = body::read(page, &claims);
    let mut article = Article {
        schema_version: SCHEMA_VERSION,
        url: page.url.clone(),
        read_at: now.to_owned(),
        article_body: body.paragraphs.iter().map(|paragraph| paragraph.text.clone()).collect(),
        captions: body.captions().collect(),
        ..Article::default()
    };
    resolve::resolve(&claims, &body, &mut article);
    tell_story_dates(page, &body, &mut article);
    cite(&body, &claims, &mut article);
    resolve::wire_copy_by_credit(&mut article);
    article
}

/// The day of publication as the newsroom counts it: a page that states UTC and shows the day before or after to its
/// readers means the shown one by "today".
fn own_day(article: &Article) -> Option<DateValue> {
    let published = article.dates.published.as_ref()?.value;
    let shown = article.dates.visible.as_ref().map(|stated| stated.value).filter(DateValue::has_day);
    let near = |shown: &DateValue| (shown.days_since_epoch() - published.days_since_epoch()).abs() == 1;
    match shown {
        Some(shown) if published.offset == Some(Offset::Utc) && near(&shown) => Some(shown),
        _ => Some(published),
    }
}

/// What the text tells, once the main text, the published date and the language are known. The entries of a live blog
/// count from their own times.
fn tell_story_dates(page: &Page, body: &body::Body, article: &mut Article) {
    // A list of stories tells none of its own.
    if article.notices.iter().any(|notice| notice.kind == NoticeKind::NotSingleArticle) {
        return;
    }
    let published = own_day(article);
    let live = article.genre.as_ref().is_some_and(|genre| genre.value == "LiveBlogPosting");
    let anchors = if live { body::entry_times(page, body, published.as_ref()) } else { Vec::new() };
    // A pointer to another story keeps its place, so that the indices stay true, but tells nothing.
    let told = body.paragraphs.iter().map(|paragraph| match paragraph.points_elsewhere() {
        true => String::new(),
        false => paragraph.text.clone(),
    });
    let told: Vec<String> = told.collect();
    let (timeline, left_out) = timeline(&told, published.as_ref(), &anchors, article.language());
    article.timeline = timeline;
    if left_out > 0 {
        let number = u32::try_from(left_out).ok();
        article.notices.push(Notice { kind: NoticeKind::TimelineCut, text: String::new(), number });
    }
}

/// Whom and what the text cites.
fn cite(body: &body::Body, claims: &claims::Claims, article: &mut Article) {
    let canonical = article.canonical_url.as_ref().map_or("", |stated| stated.value.as_str());
    let cited = sources::cite(body, &article.url, canonical, article.language());
    let stated = sources::stated_documents(claims, &article.url, &cited.sources, &cited.links);
    let added = u32::try_from(stated.len()).unwrap_or(u32::MAX);
    article.sources = cited.sources;
    article.sources.extend(stated);
    article.links = cited.links;
    article.credits = cited.credits;
    article.credits.extend(sources::stated_credits(claims));
    article.contacted = cited.contacted;
    article.sourcing =
        Some(SourcingSummary { documents: cited.sourcing.documents + added, ..cited.sourcing });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_timeline_is_told() {
        for (dates, expected) in [(2_000, None), (2_007, Some(Some(7)))] {
            let text = "<p>The minutes of the long council speak of May 3, 1998 and what came of it.</p>";
            let html = format!("<article><h1>Minutes</h1>{}</article>", text.repeat(dates));
            let article = read(&html, "", "2026-03-06T10:00:00Z");
            let told = article.notices.iter().find(|notice| notice.kind == NoticeKind::TimelineCut);
            assert_eq!(told.map(|notice| notice.number), expected, "{dates} dates");
        }
    }
}
