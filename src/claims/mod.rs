//! What the page SAYS of itself, one file per vocabulary. A claim is a field, a raw value and where it stands.
//!
//! Nothing is decided here: contradicting claims stand side by side, in the order of the page, and [`crate::resolve`]
//! ranks them. The one judgement made is [`Subject`]: whether a statement is about this article or about something
//! else that the page describes (a teaser, the site, a comment).

mod byline;
mod cards;
mod character_reference;
mod deck;
mod dublin_core;
mod heading;
mod home_link;
mod index;
mod item;
mod json_ld;
mod json_repair;
mod label;
mod labelled_tags;
mod lang;
mod link_rel;
mod meta;
mod meta_names;
mod microdata;
mod open_graph;
mod parsely;
mod rdfa;
mod sailthru;
mod schema_org;
mod subject;
mod twitter;
mod unmarked_headline;
mod url_path;
mod visible_date;
mod visible_tags;

pub use cards::Cards;
pub use character_reference::decode;
pub use index::Index;
pub use item::{Item, ItemId, Property, PropertyValue};

use crate::article::{AgentKind, Evidence, Problem, Vocabulary};
use crate::page::{NodeId, Page};

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Title,
    /// The line above the title.
    Kicker,
    /// A label beside the title, or a link of the path that leads to it; most say nothing of the kind of text.
    Label,
    /// Subtitle, deck.
    AlternativeTitle,
    Description,
    DatePublished,
    DateModified,
    DateCreated,
    /// The printed edition's date.
    DatePrint,
    /// A date whose role the vocabulary does not say (`<meta name=date>`, a bare `<time>`).
    DateUnspecified,
    Author,
    Editor,
    Contributor,
    Publisher,
    SiteName,
    /// The company behind the publisher.
    Owner,
    /// Whose copy it is (`provider`, `sourceOrganization`).
    Provider,
    /// What the article says it rests on: schema.org `citation`, `isBasedOn`.
    Citation,
    Section,
    /// One tag or a list of tags as written; resolve splits.
    Keywords,
    Language,
    /// schema.org type, `og:type`.
    Type,
    /// schema.org `genre`.
    Genre,
    Image,
    CanonicalUrl,
    AccessibleForFree,
    Body,
    /// schema.org `dateline`, `locationCreated`.
    Dateline,
    /// schema.org `correction`.
    Correction,
    /// A word that marks paid content (`sponsor`, `isSponsored`).
    Sponsor,
}

/// What the statement is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The article of this page; also everything said in the head about "this page".
    #[default]
    Article,
    /// A WebPage record: the page that holds the article (its dates may be those of a template).
    Page,
    /// The site or its organisation.
    Site,
    /// Another article, a comment, a picture, a product …
    Other,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub field: Field,
    /// As it stands, white space folded and character references resolved; never empty.
    pub value: String,
    pub vocabulary: Vocabulary,
    /// As the vocabulary spells it: `datePublished`, `article:published_time`, `time[datetime]`.
    pub property: String,
    pub subject: Subject,
    /// The element that says it.
    pub node: NodeId,
    /// Path within a JSON-LD block or an item (`[0].@graph[2].author`); empty elsewhere.
    pub path: String,
    /// For authors and publishers given as records of their own.
    pub agent: Option<Box<AgentDetail>>,
}

/// What a record says of a person or an organisation besides the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentDetail {
    pub kind: Option<AgentKind>,
    pub url: Option<String>,
    pub job_title: Option<String>,
    pub legal_name: Option<String>,
    pub parent_organization: Option<String>,
}

impl Claim {
    /// The claim as evidence for a value.
    pub fn evidence(&self) -> Evidence {
        Evidence {
            vocabulary: self.vocabulary,
            property: self.property.clone(),
            raw: self.value.chars().take(300).collect(),
        }
    }
}

/// All the statements of one page.
#[derive(Debug, Default)]
pub struct Claims {
    /// In document order within each vocabulary.
    pub all: Vec<Claim>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Boxes of other stories.
    pub cards: Cards,
    /// Whether the page asks for a password.
    pub asks_password: bool,
}

impl Claims {
    /// The claims of a field, whatever they are about.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Claim> {
        self.all.iter().filter(move |claim| claim.field == field)
    }

    /// The claims of a field about the article itself.
    pub fn of_article(&self, field: Field) -> impl Iterator<Item = &Claim> {
        self.of(field).filter(|claim| claim.subject == Subject::Article)
    }

    /// What stands in a card is said of another story.
    fn part_cards(&mut self, page: &Page) {
        for claim in &mut self.all {
            if claim.subject != Subject::Site && self.cards.hold(page, claim.node) {
                claim.subject = Subject::Other;
            }
        }
    }

    /// Adds a claim; a value of white space alone says nothing and is left out.
    pub(crate) fn push(
        &mut self,
        field: Field,
        value: &str,
        vocabulary: Vocabulary,
        property: &str,
        node: NodeId,
    ) {
        let value = fold(value);
        if value.is_empty() {
            return;
        }
        self.all.push(Claim {
            field,
            value,
            vocabulary,
            property: property.to_owned(),
            subject: Subject::Article,
            node,
            path: String::new(),
            agent: None,
        });
    }
}

/// White space folded to single spaces, ends trimmed; what has no shape of its own left out: soft hyphens, marks without
/// width, control characters, and the marks that turn the direction of whatever follows them in a list, an export or a
/// terminal (<https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings>).
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = out.len();
        if !out.is_empty() {
            out.push(' ');
        }
        let start = out.len();
        if word.bytes().all(|byte| byte.is_ascii_graphic()) {
            out.push_str(word);
        } else {
            out.extend(word.chars().filter(|char| !has_no_shape(*char)));
        }
        if out.len() == start {
            out.truncate(before);
        }
    }
    out
}

/// Letters and digits in lower case: what two spellings of a title or a name share.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn has_no_shape(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Reads every vocabulary.
pub fn read(page: &Page) -> Claims {
    read_indexed(page, &Index::new(page))
}

/// As [`read`], with the page's index already made.
pub fn read_indexed(page: &Page, index: &Index) -> Claims {
    let names = subject::page_names(page, index);
    let mut claims = Claims {
        cards: Cards::find(page, index, &names),
        asks_password: index.asks_password,
        ..Claims::default()
    };
    schema_org::read(page, index, &names, &mut claims);
    meta::read(page, index, &mut claims);
    link_rel::read(page, index, &mut claims);

    heading::read(page, index, &mut claims);
    unmarked_headline::read(page, &mut claims);
    deck::read(page, &mut claims);
    byline::read(page, index, &mut claims);
    visible_tags::read(page, index, &mut claims);
    home_link::read(page, index, &mut claims);
    lang::read(page, index, &mut claims);
    label::read(page, index, &mut claims);
    url_path::read(page, &mut claims);
    visible_date::read(page, index, &mut claims);
    claims.part_cards(page);
    claims
}

/// The schema.org records of the page (JSON-LD, microdata, RDFa), for tests against other readers.
pub fn items(page: &Page, vocabulary: Vocabulary) -> Vec<Item> {
    let index = Index::new(page);
    let mut problems = Vec::new();
    match vocabulary {
        Vocabulary::JsonLd => json_ld::items(page, &index, &mut problems),
        Vocabulary::Microdata => microdata::items(page, &index),
        Vocabulary::Rdfa => rdfa::items(page, &index),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded() {
        for (text, expected) in [
            (" a \n b\u{a0}c ", "a b c"),
            ("soft\u{ad}ly\u{200b}", "softly"),
            ("\u{202e}esolc\u{202c} ruobraH", "esolc ruobraH"),
            ("a \u{2066}\u{2069} b", "a b"),
            ("bell\u{7}, \u{1b}[31mred", "bell, [31mred"),
            ("one \u{85}two", "one two"),
            // The marks that right-to-left text needs stay, and so do joiners.
            ("\u{200f}אב\u{200e} क्\u{200d}ष", "\u{200f}אב\u{200e} क्\u{200d}ष"),
            ("", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_a_template_or_a_drawing_holds_says_nothing() {
        const NEWS: &str = "<title>A storm</title><h1>A storm</h1>";
        for (html, expected) in [
            ("<svg><title>Logo</title></svg><title>A storm</title>", "A storm"),
            (NEWS, "A storm|A storm"),
            (
                &format!(
                    "<template><title>Other</title><h1>Other</h1><p class=byline>By Bo Cole</p></template>{NEWS}"
                ),
                "A storm|A storm",
            ),
            (
                &format!(
                    "<template><meta name=author content='Bo Cole'><b itemscope itemtype=https://schema.org/Article><i itemprop=author>Bo</i></b>\
                     <script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Other\"}}</script></template>{NEWS}"
                ),
                "A storm|A storm",
            ),
            ("<div><template shadowrootmode=open><h1>A storm</h1></template></div>", "A storm"),
        ] {
            let claims = read(&Page::parse(html, ""));
            let said: Vec<&str> = claims.all.iter().map(|claim| claim.value.as_str()).collect();
            assert_eq!(said.join("|"), expected, "{html}");
        }
    }
}
