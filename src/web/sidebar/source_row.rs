//! One source, one link, one credit: a row that opens to its sentences.

use super::passage::{Passage, passage, quote_of, show_button};
use super::state::Sidebar;
use crate::article::{Anonymity, Article, Credit, Link, LinkClass, Mode, Quotation, Source, SourceKind};
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, say, say_with};
use crate::web::tabs::outside_link;
use std::rc::Rc;

pub fn source(sidebar: &Rc<Sidebar>, article: &Article, source: &Source) -> El {
    let veiled = source.anonymity != Anonymity::Named;
    let class = if veiled { "row veiled" } else { "row" };
    let mut summary =
        el("summary").add(el("b").page_text(&source.name)).add(el("span").class("n").text(&amount(source)));
    for line in about(source) {
        summary = summary.add(line);
    }
    if let Some(gist) = source.evidence.first().filter(|evidence| !evidence.sentence.is_empty()) {
        summary = summary.add(el("span").class("gist").page_text(&gist.sentence));
    }
    let mut row = el("details").class(class).add(summary);
    if !source.aliases.is_empty() {
        let names = source.aliases.join(&say("list_comma"));
        row = row.add(el("p").class("soft").text(&say_with("also_called", &[&names])));
    }
    if let Some(reason) = source.granted.as_ref().filter(|reason| !reason.is_empty()) {
        row = row.add(el("p").class("soft").text(&say_with("reason_given", &[reason])));
    }
    row = row.add_all(passages(sidebar, article, source));
    let open = source.url.as_deref().and_then(|url| outside_link(url, el("span").text(&say("open_source"))));
    row.add_some(open.map(|link| el("p").class("deeds").add(link)))
}

/// "2 sentences", "3 quotations": what the row opens to.
fn amount(source: &Source) -> String {
    let quotations = source.quotes.len();
    if quotations > 0 {
        return count("quotations", quotations);
    }
    match source.evidence.len() {
        0 => String::new(),
        sentences => count("sentences", sentences),
    }
}

/// Role and organisation, the outlet it was said to, whether a reason for the anonymity is given.
fn about(source: &Source) -> Vec<El> {
    let mut lines = Vec::new();
    let of = [source.role.as_deref(), source.organisation.as_deref()];
    let of: Vec<&str> = of.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    if !of.is_empty() {
        lines.push(el("i").page_text(&of.join(&say("list_comma"))));
    }
    let via = source.via_outlet.as_ref().filter(|outlet| !outlet.is_empty());
    let via = via.map(|outlet| say_with("told_outlet", &[outlet]));
    let person = matches!(source.kind, SourceKind::UnnamedPerson | SourceKind::UnnamedGroup);
    let mark = match (source.anonymity, source.granted.is_some()) {
        (Anonymity::Named, _) => None,
        (Anonymity::Collective, _) => Some(say("nobody_in_particular")),
        (_, true) => Some(say("with_reason")),
        (_, false) if person => Some(say("no_reason")),
        _ => None,
    };
    if via.is_some() || mark.is_some() {
        let mut line = el("i");
        if let Some(via) = via {
            line = line.text(&via).text(" ");
        }
        if let Some(mark) = mark {
            line = line.add(el("span").class("mark").text(&mark));
        }
        lines.push(line);
    }
    lines
}

/// The evidence, strongest first, then quotations that no sentence shown holds.
fn passages(sidebar: &Rc<Sidebar>, article: &Article, source: &Source) -> Vec<El> {
    let mut shown = Vec::new();
    for evidence in source.evidence.iter().filter(|evidence| !evidence.sentence.is_empty()) {
        let quotable = matches!(evidence.mode, Mode::Direct | Mode::Mixed);
        shown.push(Passage {
            words: &evidence.sentence,
            span: Some(&evidence.span),
            mode: Some(evidence.mode),
            inferred: evidence.inferred,
            quotable,
        });
    }
    for quote in source.quotes.iter().filter(|quote| !is_shown(quote, source)) {
        shown.push(Passage {
            words: &quote.text,
            span: Some(&quote.span),
            mode: Some(Mode::Direct),
            inferred: quote.inferred,
            quotable: true,
        });
    }
    shown.iter().map(|one| passage(sidebar, article, one)).collect()
}

fn is_shown(quote: &Quotation, source: &Source) -> bool {
    let within = |outer: &crate::article::TextSpan| {
        outer.paragraph == quote.span.paragraph
            && outer.start <= quote.span.start
            && quote.span.end <= outer.end
    };
    source.evidence.iter().any(|evidence| within(&evidence.span) || evidence.sentence.contains(&quote.text))
}

pub fn link(sidebar: &Rc<Sidebar>, article: &Article, link: &Link) -> El {
    let anchor = if link.anchor.trim().is_empty() { &link.host } else { &link.anchor };
    let class = match link.class {
        LinkClass::Primary => Key("link_primary"),
        LinkClass::Scholarly => Key("link_scholarly"),
        LinkClass::Social => Key("link_social"),
        LinkClass::Outlet => Key("link_outlet"),
        LinkClass::Archive => Key("link_archive"),
        LinkClass::Other => Key("link_other"),
        LinkClass::SameSite => Key("link_same_site"),
    };
    let class = if link.embed { Key("link_embed") } else { class };
    let summary = el("summary")
        .add(el("b").class("anchor").page_text(anchor))
        .add(el("span").class("n").text(&class.say()))
        .add(el("i").attr("dir", "ltr").text(&link.host));
    let words = if link.sentence.is_empty() { &link.anchor } else { &link.sentence };
    let span = link.span.as_ref();
    let mut row = el("details").class("row").add(summary);
    if !words.trim().is_empty() {
        // The span is the anchor's; the sentence is found by its own words.
        let span = span.filter(|_| link.sentence.is_empty());
        row = row.add(passage(
            sidebar,
            article,
            &Passage { words, span, mode: None, inferred: false, quotable: false },
        ));
    }
    let open = outside_link(&link.url, el("span").text(&say("open_link")));
    row.add(
        el("p")
            .class("deeds")
            .add_some(open)
            .add(el("span").class("address").attr("dir", "ltr").text(&link.url)),
    )
}

pub fn credit(credit: &Credit) -> El {
    let role = match credit.role.as_str() {
        "dateline" => Some(Key("credit_dateline")),
        "contributor" => Some(Key("credit_contributor")),
        "photo" => Some(Key("credit_photo")),
        "sourceOrganization" => Some(Key("credit_source")),
        "creditText" => Some(Key("credit_text")),
        "copyrightHolder" => Some(Key("credit_copyright")),
        _ => None,
    };
    let role = role.map_or_else(|| credit.role.clone(), Key::say);
    el("li").add(el("b").page_text(&credit.name)).text(" ").add(el("span").class("soft").text(&role))
}

/// Somebody who was asked and did not answer.
pub fn contacted(sidebar: &Rc<Sidebar>, article: &Article, asked: &Source) -> El {
    let mut row = el("li").add(el("b").page_text(&asked.name));
    if let Some(evidence) = asked.evidence.first() {
        row = row.add(el("p").class("soft").page_text(&evidence.sentence));
        if sidebar.beside_page() {
            let quote = quote_of(article, Some(&evidence.span), &evidence.sentence);
            row = row.add(show_button(sidebar, quote));
        }
    }
    row
}
