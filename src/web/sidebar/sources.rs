//! Whom and what the article relies on: one sentence in plain words, then the groups. Nothing here judges.

use super::source_row;
use super::state::Sidebar;
use crate::article::{Article, Groups, SourcingSummary};
use crate::sources::lang;
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, count_with, figure, say};
use std::rc::Rc;

/// Rows of a group shown at once; the rest is one click away.
const SHOWN: usize = 8;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let groups = Groups::of(&article);
    let mut parts = vec![el("h2").text(&say("sources"))];
    let is_read = lang::is_read(article.language());
    if !is_read && !article.article_body.is_empty() {
        parts.push(el("p").class("soft").text(&say("sourcesLanguage")));
    } else if groups.is_empty() && article.credits.is_empty() && article.contacted.is_empty() {
        let key = if article.article_body.is_empty() { Key("noText") } else { Key("sourcesUnknown") };
        parts.push(el("p").class("soft").text(&key.say()));
        return parts;
    }
    let in_words = article.sourcing.as_ref().map(|summary| in_words(summary, is_read)).unwrap_or_default();
    if !in_words.is_empty() {
        parts.push(el("p").class("say").text(&in_words));
    }
    let source = |one: &&crate::article::Source| source_row::source(sidebar, &article, one);
    let link = |one: &&crate::article::Link| source_row::link(sidebar, &article, one);
    parts.extend(group(Key("groupNamed"), groups.named.iter().map(source).collect()));
    parts.extend(group(Key("groupUnnamed"), groups.unnamed.iter().map(source).collect()));
    parts.extend(group(Key("groupOutlets"), groups.outlets.iter().map(source).collect()));
    let documents: Vec<El> =
        groups.documents.iter().map(source).chain(groups.links.iter().map(link)).collect();
    parts.extend(group(Key("groupDocuments"), documents));
    parts.extend(folded("groupSameSite", groups.same_site.iter().map(link).collect()));
    parts.extend(folded("groupPossible", groups.possible.iter().map(source).collect()));
    parts.extend(plain_lists(sidebar, &article));
    parts
}

fn plain_lists(sidebar: &Rc<Sidebar>, article: &Article) -> Vec<El> {
    let list =
        |rows: Vec<El>| if rows.is_empty() { rows } else { vec![el("ul").class("people").add_all(rows)] };
    let credits: Vec<El> = article.credits.iter().map(source_row::credit).collect();
    let asked: Vec<El> =
        article.contacted.iter().map(|asked| source_row::contacted(sidebar, article, asked)).collect();
    let (number_credits, number_asked) = (credits.len(), asked.len());
    let mut parts = fold("groupContacted", number_asked, list(asked));
    parts.extend(fold("groupCredits", number_credits, list(credits)));
    parts
}

fn group(title: Key, rows: Vec<El>) -> Vec<El> {
    if rows.is_empty() {
        return Vec::new();
    }
    let title = el("h3")
        .class("group")
        .text(&title.say())
        .text(" ")
        .add(el("span").class("n").text(&figure(rows.len())));
    let mut parts = vec![title];
    let mut rows = rows.into_iter();
    let shown: Vec<El> = rows.by_ref().take(SHOWN).collect();
    let rest: Vec<El> = rows.collect();
    parts.push(el("div").class("rows").add_all(shown));
    if !rest.is_empty() {
        let summary = el("summary").text(&count("showMore", rest.len()));
        parts.push(el("details").class("more").add(summary).add(el("div").class("rows").add_all(rest)));
    }
    parts
}

fn folded(title: &'static str, rows: Vec<El>) -> Vec<El> {
    let number = rows.len();
    fold(title, number, if rows.is_empty() { rows } else { vec![el("div").class("rows").add_all(rows)] })
}

fn fold(title: &'static str, number: usize, content: Vec<El>) -> Vec<El> {
    if number == 0 {
        return Vec::new();
    }
    let summary = el("summary").text(&count(title, number));
    vec![el("details").class("fold").add(summary).add_all(content)]
}

/// "6 sources: 3 named, 2 not named (1 with a reason), 1 outlet. 3 of 12 quotations are linked." That nobody is cited is
/// said only where the page's language is read.
pub fn in_words(summary: &SourcingSummary, is_read: bool) -> String {
    let number = |number: u32| number as usize;
    let total = summary.named + summary.unnamed + summary.documents + summary.outlets;
    let mut kinds = Vec::new();
    if summary.named > 0 {
        kinds.push(count("sumNamed", number(summary.named)));
    }
    if summary.unnamed > 0 {
        kinds.push(match summary.unnamed_with_reason {
            0 => count("sumUnnamed", number(summary.unnamed)),
            reasoned => count_with("sumUnnamedReason", number(summary.unnamed), &[&figure(number(reasoned))]),
        });
    }
    if summary.outlets > 0 {
        kinds.push(count("sumOutlets", number(summary.outlets)));
    }
    if summary.documents > 0 {
        kinds.push(count("sumDocuments", number(summary.documents)));
    }
    let mut sentences = match total {
        0 if is_read => vec![say("sumNone")],
        0 => Vec::new(),
        _ => vec![count_with("sumSources", number(total), &[&kinds.join(&say("listComma"))])],
    };
    if summary.quotations > 0 {
        let linked = figure(number(summary.quotations_linked));
        sentences.push(match summary.quotations_linked {
            0 => count("sumQuotationsUnlinked", number(summary.quotations)),
            _ => count_with("sumQuotationsLinked", number(summary.quotations), &[&linked]),
        });
    }
    if summary.outlets_without_link > 0 {
        sentences.push(count("sumOutletsWithoutLink", number(summary.outlets_without_link)));
    }
    if summary.links > 0 {
        sentences.push(count("sumLinks", number(summary.links)));
    }
    sentences.join(" ")
}
