//! The outlet, the headline, what kind of text it is and in which language.

use super::state::Sidebar;
use super::why::{corrected, statements};
use crate::article::{Article, Publisher, Stated};
use crate::web::dom::{El, el};
use crate::web::say::{Key, isolated, language_name, say, say_with};
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let mut parts = vec![outlet(&article), headline(&article)];
    if let Some(deck) = article.alternative_headline.as_ref().filter(|deck| !deck.value.is_empty()) {
        parts.push(el("p").class("deck").page_text(&deck.value));
    }
    parts.extend(kind_line(&article));
    parts.extend(how(&article));
    parts
}

fn outlet(article: &Article) -> El {
    let Some(publisher) = &article.publisher else {
        return el("p").class("outlet").text(&say("publisherUnknown"));
    };
    let mut line = el("p").class("outlet");
    let name = publisher.name.as_ref().or(publisher.site_name.as_ref());
    line = match name {
        Some(name) => line.add(el("bdi").text(&name.value)),
        None => line.text(&say("publisherUnknown")),
    };
    if name.is_some_and(|name| name.corrected) {
        line = line.text(" ").add(corrected());
    }
    for told in further(publisher, name) {
        line = line.text(" · ").add(el("bdi").text(&told));
    }
    line
}

/// Site name, owner and agency, where each says something new.
fn further(publisher: &Publisher, shown: Option<&Stated<String>>) -> Vec<String> {
    let is_new =
        |stated: &&Stated<String>| shown.is_none_or(|shown| !shown.value.eq_ignore_ascii_case(&stated.value));
    let site = publisher.site_name.as_ref().filter(is_new).map(|site| site.value.clone());
    let owner =
        publisher.owner.as_ref().filter(is_new).map(|owner| say_with("ownedBy", &[&isolated(&owner.value)]));
    let agency = publisher
        .agency
        .as_ref()
        .filter(is_new)
        .map(|agency| say_with("copyFrom", &[&isolated(&agency.value)]));
    [site, owner, agency].into_iter().flatten().collect()
}

fn headline(article: &Article) -> El {
    let Some(headline) = &article.headline else {
        return el("h1").class("absent").text(&say("headlineUnknown"));
    };
    let mut line = el("h1").page_text(&headline.value);
    if headline.corrected {
        line = line.text(" ").add(corrected());
    }
    line
}

fn kind_line(article: &Article) -> Option<El> {
    let kicker = article.kicker.as_ref().map(|kicker| kicker.value.clone());
    let kind = article.genre.as_ref().and_then(|genre| genre_key(&genre.value)).map(Key::say);
    let language = article.in_language.as_ref().map(|tag| language_name(&tag.value));
    let closed = article.is_accessible_for_free.as_ref().filter(|free| !free.value);
    let closed = closed.map(|_| say("notFree"));
    let told: Vec<String> = [kicker, kind, language, closed].into_iter().flatten().collect();
    let mut line = el("p").class("kind");
    for (at, text) in told.iter().enumerate() {
        line = line.text(if at == 0 { "" } else { " · " }).add(el("bdi").text(text));
    }
    (!told.is_empty()).then_some(line)
}

/// Types that tell a reader something; "news article" does not.
fn genre_key(genre: &str) -> Option<Key> {
    match genre {
        "OpinionNewsArticle" => Some(Key("genreOpinion")),
        "AnalysisNewsArticle" => Some(Key("genreAnalysis")),
        "LiveBlogPosting" => Some(Key("genreLive")),
        "AdvertiserContentArticle" => Some(Key("genreAdvertiser")),
        "ReviewNewsArticle" => Some(Key("genreReview")),
        "BackgroundNewsArticle" => Some(Key("genreBackground")),
        "AskPublicNewsArticle" => Some(Key("genreAskPublic")),
        "ReportageNewsArticle" => Some(Key("genreReportage")),
        "SatiricalArticle" => Some(Key("genreSatire")),
        "PressRelease" => Some(Key("genrePressRelease")),
        "BlogPosting" => Some(Key("genreBlog")),
        _ => None,
    }
}

/// The statements behind the headline, the publisher and the language, in one place.
fn how(article: &Article) -> Option<El> {
    let publisher = article.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
    let rows = [
        (Key("fieldHeadline"), article.headline.as_ref()),
        (Key("fieldPublisher"), publisher),
        (Key("fieldLanguage"), article.in_language.as_ref()),
    ];
    let rows: Vec<El> = rows
        .into_iter()
        .filter_map(|(key, stated)| Some((key, stated.filter(|stated| !stated.evidence.is_empty())?)))
        .flat_map(|(key, stated)| [el("p").class("of").text(&key.say()), statements(&stated.evidence)])
        .collect();
    let summary = el("summary").text(&say("howKnown"));
    (!rows.is_empty()).then(|| el("details").class("why").add(summary).add_all(rows))
}
