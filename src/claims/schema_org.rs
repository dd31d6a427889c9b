//! schema.org records (<https://schema.org/NewsArticle>) → claims, alike for JSON-LD, microdata and RDFa.
//!
//! Properties are matched without regard to case: "datepublished" is common. Records given by `@id` alone are looked up.

use super::index::Index;
use super::item::{Item, ItemId, Property, PropertyValue, short_name};
use super::subject::{PageNames, subjects};
use super::{AgentDetail, Claim, Claims, Field, Subject, decode, fold, json_ld, microdata, rdfa};
use crate::article::{AgentKind, Vocabulary};
use crate::page::Page;
use std::collections::HashMap;

pub(super) fn read(page: &Page, index: &Index, names: &PageNames, claims: &mut Claims) {
    let json_ld = json_ld::items(page, index, &mut claims.problems);
    for items in [json_ld, microdata::items(page, index), rdfa::items(page, index)] {
        if items.is_empty() {
            continue;
        }
        let subjects = subjects(page, &items, names);
        Records::new(page, &items, &subjects).read(claims);
    }
}

struct Records<'a> {
    page: &'a Page,
    items: &'a [Item],
    subjects: &'a [Subject],
    by_id: HashMap<&'a str, ItemId>,
}

impl<'a> Records<'a> {
    fn new(page: &'a Page, items: &'a [Item], subjects: &'a [Subject]) -> Self {
        let mut by_id = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            let Some(id) = &item.id else { continue };
            // The fullest record of an id: the others only refer to it.
            let entry = by_id.entry(id.as_str()).or_insert(at);
            if items[*entry].properties.len() < item.properties.len() {
                *entry = at;
            }
        }
        Records { page, items, subjects, by_id }
    }

    fn read(&self, claims: &mut Claims) {
        for (at, item) in self.items.iter().enumerate() {
            let subject = self.subjects[at];
            self.walled_part(claims, item);
            if subject == Subject::Other && !is_work(item) {
                continue;
            }
            for kind in &item.types {
                self.claim(claims, item, subject, Field::Type, "@type", kind, None);
            }
            for property in &item.properties {
                self.property(claims, item, subject, property);
            }
        }
    }

    /// A part of the article that is said not to be free, by its place on the page
    /// (<https://developers.google.com/search/docs/appearance/structured-data/paywalled-content>).
    fn walled_part(&self, claims: &mut Claims, item: &Item) {
        let Some((parent, property)) = &item.parent else { return };
        let part = property.eq_ignore_ascii_case("hasPart") && item.text("cssSelector").is_some();
        let of_page = || matches!(self.subjects[*parent], Subject::Article | Subject::Page);
        if let Some(free) = item.text("isAccessibleForFree").filter(|_| part && of_page()) {
            let subject = self.subjects[*parent];
            self.claim(
                claims,
                item,
                subject,
                Field::AccessibleForFree,
                "hasPart.isAccessibleForFree",
                free,
                None,
            );
        }
    }

    fn property(&self, claims: &mut Claims, item: &Item, subject: Subject, property: &Property) {
        let Some(field) = field(&property.name, subject) else { return };
        match &property.value {
            PropertyValue::Text { value, shown } => {
                let is_agent =
                    matches!(field, Field::Author | Field::Editor | Field::Contributor | Field::Publisher);
                // An agent given as an address: the record it names, else the text shown for it.
                if is_agent && let Some(record) = self.by_id.get(value.as_str()) {
                    return self.record(claims, item, subject, field, property, *record);
                }
                match shown {
                    Some(shown)
                        if is_agent || matches!(field, Field::Keywords | Field::Section | Field::Title) =>
                    {
                        let detail = AgentDetail { url: Some(value.clone()), ..AgentDetail::default() };
                        let detail = is_agent.then_some(detail);
                        self.claim(claims, item, subject, field, &property.name, shown, detail);
                    }
                    _ => self.claim(claims, item, subject, field, &property.name, value, None),
                }
            }
            PropertyValue::Item(inner) => self.record(claims, item, subject, field, property, *inner),
        }
    }

    /// A property whose value is a record: its name speaks for it.
    fn record(
        &self,
        claims: &mut Claims,
        item: &Item,
        subject: Subject,
        field: Field,
        property: &Property,
        inner: ItemId,
    ) {
        let record = self.resolved(inner);
        match field {
            Field::Author | Field::Editor | Field::Contributor | Field::Publisher | Field::Provider => {
                let detail = self.detail(record);
                let mut named = false;
                for name in record.texts("name") {
                    named = true;
                    self.claim(claims, item, subject, field, &property.name, name, Some(detail.clone()));
                }
                let parts = [record.text("givenName"), record.text("familyName")];
                if let (false, [Some(given), Some(family)]) = (named, parts) {
                    named = true;
                    let name = format!("{given} {family}");
                    self.claim(claims, item, subject, field, &property.name, &name, Some(detail.clone()));
                }
                if !named && record.vocabulary != Vocabulary::JsonLd {
                    let text = self.page.text(record.node);
                    self.claim(claims, item, subject, field, &property.name, &text, Some(detail));
                }
            }
            Field::Image => {
                let url = record.text("url").or_else(|| record.text("contentUrl")).or(record.id.as_deref());
                if let Some(url) = url {
                    self.claim(claims, item, subject, field, &property.name, url, None);
                }
            }
            Field::CanonicalUrl => {
                if let Some(url) = record.id.as_deref().or_else(|| record.text("url")) {
                    self.claim(claims, item, subject, field, &property.name, url, None);
                }
            }
            Field::Citation => {
                let address = record.text("url").or(record.id.as_deref());
                let name = record.text("name").or_else(|| record.text("headline")).or(address);
                if let Some(name) = name {
                    let detail = AgentDetail { url: address.map(fold), ..AgentDetail::default() };
                    self.claim(claims, item, subject, field, &property.name, name, Some(detail));
                }
            }
            Field::Correction => {
                if let Some(text) = record.text("text").or_else(|| record.text("name")) {
                    self.claim(claims, item, subject, field, &property.name, text, None);
                }
            }
            _ => {
                if let Some(name) = record.text("name") {
                    self.claim(claims, item, subject, field, &property.name, name, None);
                }
            }
        }
    }

    /// The record itself, or the one that its `@id` names.
    fn resolved(&self, inner: ItemId) -> &Item {
        let record = &self.items[inner];
        let by_id = record.id.as_deref().and_then(|id| self.by_id.get(id));
        match by_id {
            Some(full) if record.text("name").is_none() => &self.items[*full],
            _ => record,
        }
    }

    fn detail(&self, record: &Item) -> AgentDetail {
        let kind = if record.is("Person") {
            Some(AgentKind::Person)
        } else if record.types.iter().any(|kind| kind.ends_with("Organization") || kind == "Corporation") {
            Some(AgentKind::Organization)
        } else {
            None
        };
        let text = |name| record.text(name).map(fold);
        let parent = record.properties.iter().find_map(|property| match property.value {
            PropertyValue::Item(inner) if property.name == "parentOrganization" => {
                self.resolved(inner).text("name").map(fold)
            }
            _ => None,
        });
        AgentDetail {
            kind,
            url: text("url").or_else(|| text("sameAs")),
            job_title: text("jobTitle"),
            legal_name: text("legalName"),
            parent_organization: parent.or_else(|| text("parentOrganization")),
        }
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one call per kind of value; a struct would only rename them"
    )]
    fn claim(
        &self,
        claims: &mut Claims,
        item: &Item,
        subject: Subject,
        field: Field,
        property: &str,
        value: &str,
        agent: Option<AgentDetail>,
    ) {
        let value = fold(&decode(value));
        if value.is_empty() {
            return;
        }
        claims.all.push(Claim {
            field,
            value,
            vocabulary: item.vocabulary,
            property: property.to_owned(),
            subject,
            node: item.node,
            path: format!("{}.{property}", item.path),
            agent: agent.map(Box::new),
        });
    }
}

/// Records of other things whose dates and authors are worth knowing as not the article's: creative works.
fn is_work(item: &Item) -> bool {
    item.properties.iter().any(|property| {
        matches!(short_name(&property.name), "datePublished" | "dateModified" | "headline" | "dateCreated")
    })
}

/// The field that a property of schema.org speaks of.
fn field(property: &str, subject: Subject) -> Option<Field> {
    let property = property.to_ascii_lowercase();
    if subject == Subject::Site {
        return match property.as_str() {
            "name" => Some(Field::SiteName),
            "inlanguage" => Some(Field::Language),
            "legalname" | "parentorganization" => Some(Field::Owner),
            "publisher" => Some(Field::Publisher),
            _ => None,
        };
    }
    Some(match property.as_str() {
        "headline" | "name" => Field::Title,
        "alternativeheadline" | "alternatename" => Field::AlternativeTitle,
        "description" | "abstract" => Field::Description,
        "datepublished" | "uploaddate" => Field::DatePublished,
        "datemodified" => Field::DateModified,
        "datecreated" => Field::DateCreated,
        "date" => Field::DateUnspecified,
        "author" | "creator" => Field::Author,
        "editor" => Field::Editor,
        "contributor" => Field::Contributor,
        "publisher" => Field::Publisher,
        "provider" | "sourceorganization" | "copyrightholder" | "credittext" => Field::Provider,
        "citation" | "isbasedon" | "isbasedonurl" => Field::Citation,
        "articlesection" => Field::Section,
        "keywords" | "about" | "mentions" => Field::Keywords,
        "inlanguage" => Field::Language,
        "genre" => Field::Genre,
        "image" | "thumbnailurl" | "primaryimageofpage" => Field::Image,
        "url" | "mainentityofpage" => Field::CanonicalUrl,
        "isaccessibleforfree" => Field::AccessibleForFree,
        "articlebody" | "text" => Field::Body,
        "dateline" | "locationcreated" => Field::Dateline,
        "correction" => Field::Correction,
        "sponsor" | "funder" => Field::Sponsor,
        "printedition" => Field::DatePrint,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str, field: Field) -> String {
        let page = Page::parse(html, "https://example.org/news/storm");
        let claims = super::super::read(&page);
        let lines: Vec<String> = claims
            .of(field)
            .filter(|claim| matches!(claim.vocabulary, Vocabulary::JsonLd | Vocabulary::Microdata))
            .map(|claim| format!("{:?} {}", claim.subject, claim.value))
            .collect();
        lines.join("; ")
    }

    #[test]
    fn authors() {
        for (json, authors) in [
            (r#"{"@type":"NewsArticle","author":"Ann Bell"}"#, "Article Ann Bell"),
            (
                r#"{"@type":"NewsArticle","author":[{"name":"Ann"},{"name":["Bo","Cy"]}]}"#,
                "Article Ann; Article Bo; Article Cy",
            ),
            (
                r##"{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ann"}]}"##,
                "Article Ann",
            ),
            (
                r#"{"@type":"NewsArticle","comment":{"@type":"Comment","author":"Troll","dateCreated":"2020"}}"#,
                "Other Troll",
            ),
            (
                r#"{"@type":"NewsArticle","author":{"@type":"Person","givenName":"Ann","familyName":"Bell"}}"#,
                "Article Ann Bell",
            ),
            (r#"{"@type":"NewsArticle","author":{"@type":"Person","givenName":"Ann"}}"#, ""),
            (r#"{"@type":"Product","author":"Ann"}"#, ""),
        ] {
            let html = format!("<script type=application/ld+json>{json}</script>");
            assert_eq!(found(&html, Field::Author), authors, "{json}");
        }
    }

    #[test]
    fn teasers_are_not_the_article() {
        let html = r#"<title>Storm hits coast - Example</title><script type=application/ld+json>[
            {"@type":"NewsArticle","headline":"Cat rescued from tree","datePublished":"2020-01-01","url":"https://example.org/news/cat"},
            {"@type":"NewsArticle","headline":"Storm hits coast","datePublished":"2020-02-02","url":"https://example.org/news/storm"}]</script>"#;
        assert_eq!(found(html, Field::DatePublished), "Other 2020-01-01; Article 2020-02-02");
    }
}
