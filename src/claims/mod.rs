//! What the page SAYS of itself, one file per vocabulary. A claim is a field, a raw value and where it stands.
//!
//! Nothing is decided here: contradicting claims stand side by side, in the order of the page, and [`crate::resolve`]
//! ranks them. The one judgement made is [`Subject`]: whether a statement is about this article or about something
//! else that the page describes (a teaser, the site, a comment).

mod byline;
mod character_reference;
mod dublin_core;
mod heading;
mod index;
mod item;
mod json_ld;
mod json_repair;
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
mod url_path;
mod visible_date;
mod visible_tags;

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

/// White space folded to single spaces, ends trimmed; soft hyphens and other marks without width left out.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        if word.is_ascii() {
            out.push_str(word);
            continue;
        }
        out.extend(
            word.chars().filter(|char| !matches!(char, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}')),
        );
    }
    out
}

/// Reads every vocabulary.
pub fn read(page: &Page) -> Claims {
    read_indexed(page, &Index::new(page))
}

/// As [`read`], with the page's index already made.
pub fn read_indexed(page: &Page, index: &Index) -> Claims {
    let mut claims = Claims::default();
    schema_org::read(page, index, &mut claims);
    meta::read(page, index, &mut claims);
    link_rel::read(page, index, &mut claims);

    heading::read(page, index, &mut claims);
    byline::read(page, index, &mut claims);
    visible_tags::read(page, index, &mut claims);
    lang::read(page, index, &mut claims);
    url_path::read(page, &mut claims);
    visible_date::read(page, index, &mut claims);
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
