//! Who wrote it, in the order of the byline.

use super::state::Sidebar;
use super::why::why;
use crate::article::{Agent, AgentKind, Stated};
use crate::web::dom::{El, el};
use crate::web::say::say;
use crate::web::tabs::outside_link;
use std::rc::Rc;

pub fn paint(sidebar: &Rc<Sidebar>) -> Vec<El> {
    let article = sidebar.article.borrow();
    let title = el("h2").text(&say("authors"));
    if article.author.is_empty() {
        return vec![title, el("p").class("soft").text(&say("authorsUnknown"))];
    }
    vec![title, el("ul").class("people").add_all(article.author.iter().map(author))]
}

fn author(stated: &Stated<Agent>) -> El {
    let agent = &stated.value;
    let name = el("b").page_text(&agent.name);
    let name = match agent.url.as_deref().and_then(|url| outside_link(url, name)) {
        Some(link) => link,
        None => el("b").page_text(&agent.name),
    };
    let mut row = el("li").add(name);
    if let Some(title) = agent.job_title.as_ref().filter(|title| !title.is_empty()) {
        row = row.text(" ").add(el("span").class("soft").page_text(title));
    }
    let kind = match agent.kind {
        AgentKind::Person => None,
        AgentKind::Organization => Some(say("authorOrganisation")),
        AgentKind::Agency => Some(say("authorAgency")),
    };
    if let Some(kind) = kind {
        row = row.text(" ").add(el("span").class("soft").text(&kind));
    }
    row.add_some(why(stated, Vec::new()))
}
