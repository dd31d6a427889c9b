//! The headline and the lines that belong to it: what a reader takes in at once with the title.

use super::super::index::Index;
use super::super::{Claims, Field, Subject, letters, unmarked_headline};
use super::lines::Line;
use crate::page::{NodeId, Page};

/// Lines after the headline that are still its head.
const NEAR_AFTER: usize = 24;
/// Lines before the headline that are still its head.
const NEAR_BEFORE: usize = 5;
/// Lines from the headline within which a box or a caption may hold its date.
const BESIDE: usize = 8;
/// Paragraphs after which the head is over.
const PARAGRAPHS: usize = 2;
/// Shorter sentences on lines of their own after which the head is over: a deck and a caption come before the text.
const SENTENCES: usize = 3;
/// Characters that a line has at least to be such a sentence.
const SENTENCE: usize = 80;
/// Lines from the headline so close that no class name makes them another's.
const TOUCHING: usize = 1;
/// Letters that a text must share with the title to be the headline.
const LETTERS: usize = 8;
/// As [`LETTERS`], for a text that no element marks as one.
const LETTERS_UNMARKED: usize = 15;

/// What the page calls itself, in letters and digits alone.
pub fn titles(claims: &Claims) -> Vec<String> {
    let of_page =
        claims.of(Field::Title).filter(|claim| claim.subject != Subject::Other && claim.property != "h1");
    of_page.map(|claim| letters(&claim.value)).filter(|title| length(title) >= LETTERS).collect()
}

/// Letters; one of Han, kana or Hangul says as much as two of an alphabet.
fn length(text: &str) -> usize {
    text.chars().map(|char| if char >= '\u{2e80}' { 2 } else { 1 }).sum()
}

fn is_named(own: &str, titles: &[String], least: usize) -> bool {
    length(own) >= least && titles.iter().any(|title| title.contains(own) || own.contains(title.as_str()))
}

/// The first line that says the title, where no heading does.
fn called(lines: &[Line], titles: &[String]) -> Option<usize> {
    lines.iter().position(|line| {
        let around = line.surroundings;
        !around.link && !around.elsewhere && is_named(&letters(&line.text), titles, LETTERS_UNMARKED)
    })
}

/// The first lower heading long enough for a headline and no link, where no title is said on the page.
fn lower(page: &Page, lines: &[Line]) -> Option<usize> {
    lines.iter().position(|line| {
        matches!(page.name(line.node), "h2" | "h3")
            && !line.surroundings.elsewhere
            && !line.surroundings.aside
            && length(&letters(&line.text)) >= LETTERS_UNMARKED
    })
}

/// The `<h1>` that is a title, else one that a title names (the site's name behind the title does not go before it), else a lower heading that it names, else the first `<h1>` with a few words.
pub fn headline(page: &Page, index: &Index, titles: &[String]) -> Option<NodeId> {
    let named = |node: &NodeId| is_named(&letters(&page.text(*node)), titles, LETTERS);
    let candidates = || index.h1.iter().chain(&index.headline).take(40).copied();
    let lower = || {
        page.elements().filter(|(_, element)| matches!(element.name(), "h2" | "h3" | "h4")).map(|(id, _)| id)
    };
    candidates()
        .find(|node| titles.contains(&letters(&page.text(*node))))
        .or_else(|| candidates().find(named))
        .or_else(|| lower().take(40).find(named))
        .or_else(|| index.h1.iter().copied().find(|node| page.text(*node).split_whitespace().count() >= 3))
        .or_else(|| unmarked_headline::largest(page))
}

/// A short line that says "Comments", with their number or without.
fn begins_comments(line: &Line) -> bool {
    let words = || line.text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    line.text.len() <= 80
        && words().count() <= 4
        && words().any(|word| COMMENTS.contains(&word.to_lowercase().as_str()))
}

/// "Comments" in the languages of the press.
const COMMENTS: &[&str] = &[
    "comentaris",
    "comentarios",
    "comentarii",
    "comentários",
    "commentaires",
    "commenti",
    "comments",
    "hozzászólások",
    "komentarai",
    "komentarze",
    "komentari",
    "komentár",
    "komentáře",
    "kommentare",
    "kommentarer",
    "kommentit",
    "leserkommentare",
    "reacties",
    "reaktionen",
    "yorumlar",
    "σχόλια",
    "коментари",
    "коментарі",
    "комментарии",
    "תגובות",
    "التعليقات",
    "تعليقات",
    "نظرات",
    "टिप्पणियाँ",
    "コメント",
    "评论",
    "評論",
    "댓글",
];

fn is_sentence(line: &Line) -> bool {
    !line.surroundings.elsewhere
        && line.text.trim_end().ends_with(['.', '!', '?', '"', '”', '»', '…', '。', '؟', '।'])
        && line.text.chars().count() >= SENTENCE
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Near,
    /// Before the headline.
    Above,
    /// The first paragraph of the text.
    Dateline,
    Article,
    Page,
    Elsewhere,
    /// Behind the line that begins the readers' comments.
    Comment,
}

impl Place {
    pub fn is_near(self) -> bool {
        matches!(self, Place::Near | Place::Above | Place::Dateline)
    }
}

/// The lines that belong to the headline.
pub struct Head {
    /// The line that begins the readers' comments.
    comments: Option<usize>,
    first: usize,
    headline: Option<usize>,
    last: usize,
    dateline: Option<usize>,
}

impl Head {
    pub fn new(page: &Page, lines: &[Line], titles: &[String]) -> Head {
        let marked = lines.iter().position(|line| line.headline && !line.text.trim().is_empty());
        let Some(at) = marked.or_else(|| called(lines, titles)).or_else(|| lower(page, lines)) else {
            return Head { comments: None, first: 0, headline: None, last: 0, dateline: None };
        };
        let end = (at + NEAR_AFTER + 1).min(lines.len());
        let mut paragraphs =
            (at + 1..end).filter(|at| lines[*at].paragraph && !lines[*at].surroundings.elsewhere);
        let dateline = paragraphs.next();
        let last = dateline.and_then(|_| paragraphs.nth(PARAGRAPHS - 2)).unwrap_or(end);
        let mut sentences = (at + 1..last).filter(|at| is_sentence(&lines[*at]));
        let last = sentences.nth(SENTENCES - 1).unwrap_or(last);
        let mut sentences =
            (at + 1..lines.len()).filter(|at| lines[*at].paragraph || is_sentence(&lines[*at]));
        let text = sentences.nth(1);
        let comments = text.and_then(|text| (text..lines.len()).find(|at| begins_comments(&lines[*at])));
        Head { comments, first: at.saturating_sub(NEAR_BEFORE), headline: Some(at), last, dateline }
    }

    pub fn place(&self, at: usize, line: &Line) -> Place {
        if self.comments.is_some_and(|comments| at >= comments) {
            return Place::Comment;
        }
        let beside = self.headline.is_some_and(|headline| at.abs_diff(headline) <= BESIDE);
        let touches = self.headline.is_some_and(|headline| at.abs_diff(headline) <= TOUCHING);
        if (line.surroundings.elsewhere && !touches) || (line.surroundings.aside && !beside) {
            return Place::Elsewhere;
        }
        if self.dateline == Some(at) {
            return Place::Dateline;
        }
        let near = self.headline.is_some() && (self.first..self.last).contains(&at);
        match (near && !line.paragraph, line.surroundings.article) {
            (true, _) if Some(at) < self.headline => Place::Above,
            (true, _) => Place::Near,
            (false, true) => Place::Article,
            (false, false) => Place::Page,
        }
    }
}
