//! What a reader should know before reading: the story's age, corrections, sponsorship; that the page has moved on.

use super::state::Sidebar;
use crate::article::{Notice, NoticeKind};
use crate::web::dom::{El, button, el};
use crate::web::messages::ToPage;
use crate::web::say::{Key, count, say};
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let mut parts = Vec::new();
    if sidebar.moved_on.get() {
        let again = sidebar.when(|sidebar| sidebar.send(&ToPage::ReadAgain));
        let again = button(&say("read_again")).class("link").click(again);
        parts.push(el("p").class("notice").text(&say("moved_on")).text(" ").add(again));
    }
    if sidebar.crashed.is_some() {
        parts.push(el("p").class("notice").text(&say("crashed_once")));
    }
    parts.extend(article.notices.iter().map(notice));
    parts
}

fn notice(notice: &Notice) -> El {
    let words = match notice.kind {
        NoticeKind::OldStory => old(notice.number),
        NoticeKind::Correction => Key("notice_correction").say(),
        NoticeKind::Update => Key("notice_update").say(),
        NoticeKind::Sponsored => Key("notice_sponsored").say(),
        NoticeKind::PressRelease => Key("notice_press_release").say(),
        NoticeKind::Opinion => Key("notice_opinion").say(),
        NoticeKind::LiveBlog => Key("notice_live_blog").say(),
        NoticeKind::Paywalled => Key("notice_paywalled").say(),
        NoticeKind::WireCopy => Key("notice_wire_copy").say(),
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

fn old(years: Option<u32>) -> String {
    match years {
        Some(years) if years > 0 => count("notice_old_years", years as usize),
        _ => say("notice_old"),
    }
}
