//! One pass over the page that notes where each vocabulary's elements stand, so that no reader walks it again.

use crate::page::{Element, NodeId, Page, Pieces};
use std::sync::LazyLock;

/// Elements by what may be read from them, each list in document order.
#[derive(Debug, Default)]
pub struct Index {
    pub html: Option<NodeId>,
    pub title: Option<NodeId>,
    /// `<meta>` with `content`.
    pub meta: Vec<NodeId>,
    /// `<link>` with `rel`.
    pub link: Vec<NodeId>,
    /// `<script type=application/ld+json>`.
    pub json_ld: Vec<NodeId>,
    pub time: Vec<NodeId>,
    pub h1: Vec<NodeId>,
    /// `<h2>` and `<h3>`.
    pub lower_headings: Vec<NodeId>,
    /// `<a rel>`.
    pub anchor_rel: Vec<NodeId>,
    pub itemscope: Vec<NodeId>,
    pub itemprop: Vec<NodeId>,
    /// Elements of RDFa: `typeof`, `property`, or `rel` with a prefixed word.
    pub rdfa: Vec<NodeId>,
    /// `<a href>` that leads to a topic's page.
    pub topic_links: Vec<NodeId>,
    /// `<a href>` that may lead to the front page.
    pub front_links: Vec<NodeId>,
    /// Elements with an `id`, for `itemref`; only filled when some element has `itemref`.
    pub ids: Vec<(String, NodeId)>,
    /// Elements whose `class`, `id`, `rel` or `itemprop` speaks of an author or byline.
    pub byline: Vec<NodeId>,
    /// Elements whose `class` or `id` speaks of tags, topics, keywords or categories.
    pub tags: Vec<NodeId>,
    /// Texts that say "Tags:".
    pub tag_labels: Vec<NodeId>,
    /// Elements whose `class` or `id` speaks of a title, headline, kicker or deck.
    pub headline: Vec<NodeId>,
    /// Elements whose `class` or `id` speaks of a correction.
    pub corrections: Vec<NodeId>,
    /// `<h4>`, `<h5>` and `<h6>`.
    pub small_headings: Vec<NodeId>,
    /// Whether a password can be given.
    pub asks_password: bool,
}

impl Index {
    pub fn new(page: &Page) -> Index {
        let mut index = Index::default();
        let mut has_itemref = false;
        for id in page.descendants(NodeId::DOCUMENT) {
            let Some(element) = page.element(id) else {
                if page.text_node(id).is_some_and(super::labelled_tags::is_label) {
                    index.tag_labels.push(id);
                }
                continue;
            };
            index.note(id, element);
            has_itemref |= element.attribute("itemref").is_some();
        }
        if has_itemref {
            let named = |(id, element): (NodeId, &Element)| Some((element.attribute("id")?.to_owned(), id));
            index.ids = page.elements().filter_map(named).collect();
        }
        index
    }

    fn note(&mut self, id: NodeId, element: &Element) {
        match element.name() {
            "html" => self.html = self.html.or(Some(id)),
            "title" if element.is_html() => self.title = self.title.or(Some(id)),
            "meta" => self.meta.push(id),
            "link" => self.link.push(id),
            "script" if is_json_ld(element) => self.json_ld.push(id),
            "script" | "style" => return,
            "time" => self.time.push(id),
            "h1" => self.h1.push(id),
            "h2" | "h3" => self.lower_headings.push(id),
            "h4" | "h5" | "h6" => self.small_headings.push(id),
            "a" if super::home_link::may_be_front(element) => self.front_links.push(id),
            "input" => self.asks_password |= element.has_token("type", "password"),
            "a" if super::visible_tags::leads_to_topic(element) => self.topic_links.push(id),
            _ => {}
        }
        for (name, value) in element.attributes() {
            match name {
                "itemscope" => self.itemscope.push(id),
                "itemprop" => self.itemprop.push(id),
                "rel" if element.name() == "a" => self.anchor_rel.push(id),
                _ => {}
            }
            let is_rdfa = matches!(name, "typeof" | "property") || (name == "rel" && value.contains(':'));
            if is_rdfa && self.rdfa.last() != Some(&id) {
                self.rdfa.push(id);
            }
            if matches!(name, "class" | "id" | "rel" | "itemprop" | "data-testid" | "data-qa") {
                self.note_words(id, value);
            }
        }
    }

    fn note_words(&mut self, id: NodeId, value: &str) {
        let spoken = NAMES.found(value);
        for (group, list) in [&mut self.byline, &mut self.tags, &mut self.headline, &mut self.corrections]
            .into_iter()
            .enumerate()
        {
            if spoken.has(group) && list.last() != Some(&id) {
                list.push(id);
            }
        }
    }
}

/// What names speak of: a byline, tags, a headline, a correction.
static NAMES: LazyLock<Pieces> = LazyLock::new(|| {
    Pieces::new(&[
        &[
            "author",
            "byl",
            "by-line",
            "writer",
            "autor",
            "auteur",
            "contributor",
            "createdby",
            "submitted",
            "szerzo",
            "yazar",
            "muhabir",
            "skribent",
            "kirjoittaja",
            "penulis",
            "journalist",
            "periodista",
            "giornalista",
            "signatur",
            "podpis",
            "firma",
            "tekija",
            "hofundur",
            "awdur",
        ],
        &["tag", "topic", "keyword", "categor"],
        &["title", "headline", "kicker", "subhead", "standfirst", "dek", "overline"],
        &["correction", "corrigend", "erratum", "korrektur", "rectificatif"],
    ])
});

fn is_json_ld(element: &Element) -> bool {
    element.attribute("type").is_some_and(|kind| {
        let kind = kind.split(';').next().unwrap_or("").trim();
        kind.eq_ignore_ascii_case("application/ld+json")
    })
}
