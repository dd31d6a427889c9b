//! What a reader should know before reading: the story's age, corrections, sponsorship; that the page has moved on.

use super::state::Sidebar;
use crate::article::{Notice, NoticeKind};
use crate::export::notice_key;
use crate::web::dom::{El, button, el};
use crate::web::messages::ToPage;
use crate::web::say::{count, say};
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let mut parts = Vec::new();
    if sidebar.moved_on.get() {
        let again = sidebar.when(|sidebar| sidebar.send(&ToPage::ReadAgain));
        let again = button(&say("readAgain")).class("link").click(again);
        parts.push(el("p").class("notice").text(&say("movedOn")).text(" ").add(again));
    }
    if sidebar.crashed.is_some() {
        parts.push(el("p").class("notice").text(&say("crashedOnce")));
    }
    // A cut timeline is told where the timeline ends, keywords that are left out among the tags.
    let told_here =
        |notice: &&Notice| !matches!(notice.kind, NoticeKind::TimelineCut | NoticeKind::KeywordStuffing);
    parts.extend(article.notices.iter().filter(told_here).map(notice));
    parts
}

fn notice(notice: &Notice) -> El {
    let words = match notice.kind {
        NoticeKind::OldStory => old(notice.number),
        NoticeKind::TimelineCut => left_out(notice.number),
        kind => notice_key(kind).map(say).unwrap_or_default(),
    };
    // Age, corrections and payment are to be attended to; the kind of text is only said.
    let class = match notice.kind {
        NoticeKind::Opinion | NoticeKind::LiveBlog | NoticeKind::Paywalled | NoticeKind::WireCopy => {
            "notice calm"
        }
        _ => "notice",
    };
    let line = el("div").class(class).add(el("p").text(&words));
    if notice.text.is_empty() {
        return line;
    }
    line.add(el("p").class("words").page_text(&notice.text))
}

/// How many dates of the text are not among those shown.
pub fn left_out(number: Option<u32>) -> String {
    count("timesLeftOut", number.unwrap_or(1) as usize)
}

fn old(years: Option<u32>) -> String {
    match years {
        Some(years) if years > 0 => count("noticeOldYears", years as usize),
        _ => say("noticeOld"),
    }
}
