//! One source, one link, one credit: a row that opens to its sentences.

use super::passage::{Passage, passage, quote_of, show_button};
use super::state::Sidebar;
use crate::article::{Anonymity, Article, Credit, Link, LinkClass, Mode, Quotation, Source, SourceKind};
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, isolated, say, say_with};
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
    let aliases: Vec<&str> = source
        .aliases
        .iter()
        .map(String::as_str)
        .filter(|alias| !says_already(&source.name, alias))
        .collect();
    if !aliases.is_empty() {
        let names = aliases.join(&say("listComma"));
        row = row.add(el("p").class("soft").text(&say_with("alsoCalled", &[&isolated(&names)])));
    }
    if let Some(reason) = source.granted.as_ref().filter(|reason| !reason.is_empty()) {
        row = row.add(el("p").class("soft").text(&say_with("reasonGiven", &[&isolated(reason)])));
    }
    row = row.add_all(passages(sidebar, article, source));
    let open = source.url.as_deref().and_then(|url| outside_link(url, el("span").text(&say("openSource"))));
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

/// Whether every word of `text` stands in the name already: "officials" in "American officials".
fn says_already(name: &str, text: &str) -> bool {
    let name = name.to_lowercase();
    let known: Vec<&str> = name.split_whitespace().collect();
    text.to_lowercase().split_whitespace().all(|word| known.contains(&word))
}

/// Role and organisation, the outlet it was said to, whether a reason for the anonymity is given.
fn about(source: &Source) -> Vec<El> {
    let mut lines = Vec::new();
    let of = [source.role.as_deref(), source.organisation.as_deref()];
    let of: Vec<&str> = of.into_iter().flatten().filter(|text| !says_already(&source.name, text)).collect();
    if !of.is_empty() {
        lines.push(el("i").page_text(&of.join(&say("listComma"))));
    }
    let via = source.via_outlet.as_ref().filter(|outlet| !outlet.is_empty());
    let via = via.map(|outlet| say_with("toldOutlet", &[&isolated(outlet)]));
    let person = matches!(source.kind, SourceKind::UnnamedPerson | SourceKind::UnnamedGroup);
    let mark = match (source.anonymity, source.granted.is_some()) {
        (Anonymity::Named, _) => None,
        (Anonymity::Collective, _) => Some(say("nobodyInParticular")),
        (_, true) => Some(say("withReason")),
        (_, false) if person => Some(say("noReason")),
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
    let host = link.host.strip_prefix("www.").unwrap_or(&link.host);
    let anchor = link.anchor.trim();
    let class = match link.class {
        LinkClass::Primary => Key("linkPrimary"),
        LinkClass::Scholarly => Key("linkScholarly"),
        LinkClass::Social => Key("linkSocial"),
        LinkClass::Outlet => Key("linkOutlet"),
        LinkClass::Archive => Key("linkArchive"),
        LinkClass::Other => Key("linkOther"),
        LinkClass::SameSite => Key("linkSameSite"),
    };
    let class = if link.embed { Key("linkEmbed") } else { class };
    let words = if anchor.is_empty() { host } else { anchor };
    let under = (words != host).then(|| el("i").attr("dir", "ltr").text(host));
    let summary = el("summary")
        .add(el("b").class("anchor").page_text(words))
        .add(el("span").class("n").text(&class.say()))
        .add_some(under);
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
    let open = outside_link(&link.url, el("span").text(&say("openLink")));
    row.add(
        el("p")
            .class("deeds")
            .add_some(open)
            .add(el("span").class("address").attr("dir", "ltr").text(&link.url)),
    )
}

pub fn credit(credit: &Credit) -> El {
    let role = match credit.role.as_str() {
        "dateline" => Some(Key("creditDateline")),
        "contributor" => Some(Key("creditContributor")),
        "photo" => Some(Key("creditPhoto")),
        "sourceOrganization" => Some(Key("creditSource")),
        "creditText" => Some(Key("creditText")),
        "copyrightHolder" => Some(Key("creditCopyright")),
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
