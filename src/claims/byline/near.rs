//! Bylines in the text behind the headline: "By Ann Bell", links to authors' own pages. (A name alone: `alone`.)

use super::alone::{Alone, Place, is_edge};
use super::elsewhere::signs_other_story;
use super::links::is_author_link;
use super::{LONGEST, add, text_without_times, with_name};
use crate::article::Vocabulary;
use crate::claims::index::Index;
use crate::claims::{AgentDetail, Claims, Field, Subject};
use crate::page::{NodeId, Page};
use crate::{date, name};

/// Text nodes behind the headline that are looked through for "By …".
const NEAR: usize = 60;

/// Headings and elements called a headline that are looked at.
const MOST: usize = 60;

/// Bytes of text behind the headline from which what follows is the story, or its comments.
const STORY: usize = 300;

/// Characters from which a text is the story's own.
const PARAGRAPH: usize = 150;

/// "By Ann Bell" in the text near a headline, links to authors' own pages, and a name alone in bold.
pub(super) fn read(page: &Page, index: &Index, claims: &mut Claims) {
    let mut headlines: Vec<NodeId> = claims
        .of(Field::Title)
        .filter(|claim| {
            matches!(claim.property.as_str(), "h1" | "largest type" | "line" | "text of a title's class")
                && claim.subject == Subject::Article
        })
        .map(|claim| claim.node)
        .take(3)
        .collect();
    if headlines.is_empty() {
        headlines.extend(index.h1.first());
    }
    for start in headlines {
        if near(page, start, claims) {
            return;
        }
    }
    if claims.of(Field::Author).any(|claim| claim.vocabulary == Vocabulary::VisibleText) {
        return;
    }
    if let Some(start) = lower_headline(page, index, claims) {
        near(page, start, claims);
    }
}

/// The lower heading or the element called a headline that `<title>` gives: the headline of a page whose `<h1>` is its
/// logo.
fn lower_headline(page: &Page, index: &Index, claims: &Claims) -> Option<NodeId> {
    let title = claims.of(Field::Title).find(|claim| claim.property == "title")?;
    let is_headline = |id: &NodeId| {
        let text = page.text(*id);
        text.split_whitespace().nth(2).is_some() && title.value.contains(text.trim())
    };
    index.lower_headings.iter().chain(&index.headline).take(MOST).copied().find(is_headline)
}

/// Looks through the text behind a headline; `true` when a byline was found.
fn near(page: &Page, start: NodeId, claims: &mut Claims) -> bool {
    let mut alone = Alone::default();
    let found = texts_behind(page, start, &mut alone, claims);
    if !found {
        alone.finish(claims);
    }
    found
}

fn texts_behind(page: &Page, start: NodeId, alone: &mut Alone, claims: &mut Claims) -> bool {
    let mut next = page.skip_subtree(start, NodeId::DOCUMENT);
    let (mut texts, mut story, mut length) = (0, false, 0);
    while let Some(id) = next {
        if texts >= NEAR {
            return false;
        }
        let element = page.element(id);
        if element.is_some_and(crate::page::is_hidden) || claims.cards.begin_at(id) {
            next = page.skip_subtree(id, NodeId::DOCUMENT);
            continue;
        }
        if let Some(element) = element.filter(|element| is_author_link(element)) {
            let text = page.text(id);
            let is_pictures = || page.ancestors(id).any(|outer| page.name(outer) == "figure");
            if name::is_full_name(&text) && !signs_other_story(page, id) && !is_pictures() {
                let block = page.parent(id).and_then(|parent| page.parent(parent)).unwrap_or(id);
                let path = format!("{}", block.index());
                let url = element.attribute("href").map(str::to_owned);
                add(claims, &text, id, &path, Some(AgentDetail { url, ..AgentDetail::default() }));
            }
        }
        if let Some(text) = page.text_node(id).filter(|text| !text.trim().is_empty()) {
            texts += 1;
            let begun = length >= STORY;
            if begun && heads_comments(text) {
                return false;
            }
            if near_text(page, id, text, begun, claims) {
                return true;
            }
            length += text.trim().len();
            story |= text.chars().count() >= PARAGRAPH;
            alone.read(page, id, text, if begun || story { Place::Behind } else { Place::Above }, claims);
        }
        let child = page.children(id).next();
        next = child.or_else(|| page.skip_subtree(id, NodeId::DOCUMENT));
    }
    false
}

/// One text near the headline; `true` when it is a byline.
fn near_text(page: &Page, id: NodeId, text: &str, begun: bool, claims: &mut Claims) -> bool {
    let Some(block) = page.parent(id) else { return false };
    if let Some(reporter) = reporter_in_brackets(text) {
        add(claims, reporter, id, &block.index().to_string(), None);
        return true;
    }
    let begins = name::begins_byline(text);
    // Behind the story a date and a name, and two that posted, sign what readers wrote.
    let behind = if begins || begun { None } else { byline_behind_date(text) };
    if begins && begun && signs_many(page, text) {
        return false;
    }
    let opens = begins || behind.is_some();
    if !(opens || may_be_labelled(text)) || signs_other_story(page, id) {
        return false;
    }
    if !opens {
        return labelled_within(page, block, claims);
    }
    let dated = behind.is_some();
    if dated && super::is_elsewhere(page, id) {
        return false;
    }
    let block = if behind.is_none_or(name::is_label) { with_name(page, block) } else { block };
    let whole = text_without_times(page, block);
    let whole = label_joined(&whole);
    // What is left of a date before it: "lundi | par Ann Bell".
    let text = whole
        .split(['|', '•', '·'])
        .map(|part| part.trim_matches(is_edge))
        .find(|part| name::begins_byline(part));
    let text = if name::begins_byline(&whole) { &whole } else { text.filter(|_| dated).unwrap_or("") };
    if text.is_empty() || whole.chars().count() > LONGEST {
        return false;
    }
    let path = format!("{}", block.index());
    add(claims, text, block, &path, None);
    true
}

/// "〔記者王小明／高雄報導〕…", "（记者 王小明）…": how reports begin in Chinese.
fn reporter_in_brackets(text: &str) -> Option<&str> {
    let inner = text.trim_start().strip_prefix(['〔', '（', '【', '［', '('])?;
    let inner = inner.split(['〕', '）', '】', '］', ')']).next()?;
    let at = inner.find("記者").or_else(|| inner.find("记者"))?;
    let name = inner[at..].split(['／', '/', '，', '、']).next()?;
    let names = name::read(name);
    let short = (1..=2).contains(&names.len())
        && names.iter().all(|name| (2..=4).contains(&name.text.chars().count()));
    (inner.len() <= LONGEST && short).then_some(name)
}

/// A short line that heads what readers wrote: "3 comments".
fn heads_comments(text: &str) -> bool {
    const COMMENTS: &[&str] = &[
        "coment",
        "comment",
        "hozzászól",
        "komment",
        "reactie",
        "reaction",
        "réaction",
        "yorum",
        "σχόλι",
        "комментар",
        "коментар",
        "コメント",
        "留言",
        "评论",
        "評論",
        "댓글",
    ];
    let text = text.trim();
    let lower = if text.len() <= 40 { text.to_lowercase() } else { return false };
    COMMENTS.iter().any(|word| lower.contains(word))
}

/// "By | Ann Bell" of two elements → "By Ann Bell".
fn label_joined(whole: &str) -> String {
    match whole.split_once('|') {
        Some((label, names)) if name::is_label(label) => {
            format!("{}{}", label.trim_start(), names.trim_start_matches(['|', ' ']))
        }
        _ => whole.to_owned(),
    }
}

/// Behind the story, "Posted by" signs it where one such line stands; two sign comments.
pub(super) fn signs_many(page: &Page, text: &str) -> bool {
    const POSTED: &str = "posted by";
    let is_posted = |text: &str| {
        text.trim_start().get(..POSTED.len()).is_some_and(|head| head.eq_ignore_ascii_case(POSTED))
    };
    if !is_posted(text) {
        return false;
    }
    let texts = page.descendants(NodeId::DOCUMENT).filter(|at| page.text_node(*at).is_some_and(is_posted));
    texts.filter(|at| !super::is_elsewhere(page, *at)).nth(1).is_some()
}

/// "lundi 5 mai 2025, par", "2025/05/05 記者王小明": a date, and then what opens a byline.
fn byline_behind_date(text: &str) -> Option<&str> {
    // "lundi 5": the date begins within two words.
    let early = || text.chars().take(30).any(char::is_numeric);
    if text.len() > LONGEST || !early() {
        return None;
    }
    let dates = date::find(text, &date::Hints::default());
    let first = dates.first().filter(|date| text[..date.start].split_whitespace().nth(1).is_none())?;
    let behind = &text[first.end..];
    // "14 May 2025 • Updated 15 May • By Ann Bell"
    let parts = || behind.split(['•', '|', '·']).find(|part| name::begins_byline(part));
    if name::begins_byline(behind) { Some(behind) } else { parts() }
}

/// "5 May 2025 Source: Example Author: Ann Bell", in one line.
fn may_be_labelled(text: &str) -> bool {
    text.len() <= 2 * LONGEST && text.contains([':', '：']) && name::has_writer(text)
}

fn labelled_within(page: &Page, block: NodeId, claims: &mut Claims) -> bool {
    let text = text_without_times(page, block);
    let found =
        name::has_writer(&text) && name::read(&text).iter().any(|name| name::is_full_name(&name.text));
    if found {
        add(claims, &text, block, &block.index().to_string(), None);
    }
    found
}
