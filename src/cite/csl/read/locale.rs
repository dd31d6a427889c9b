//! `cs:locale`: terms, date formats and options of a language
//! (<https://docs.citationstyles.org/en/stable/specification.html#locale-files-structure>).

use super::super::style::{Gender, Locale, OrdinalMatch, Term};
use super::attributes::form;
use super::date::date;
use super::{Read, child, elements, flag, term_name};
use roxmltree::Node;

pub(super) fn read(node: Node) -> Read<Locale> {
    let lang = node.attributes().find(|attribute| attribute.name() == "lang");
    let options = child(node, "style-options");
    let mut locale = Locale {
        lang: lang.map_or("", |lang| lang.value()).to_owned(),
        punctuation_in_quote: options.and_then(|options| flag(options, "punctuation-in-quote")),
        limit_day_ordinals_to_day_1: options.and_then(|options| flag(options, "limit-day-ordinals-to-day-1")),
        ..Locale::default()
    };
    for date_node in elements(node).filter(|child| child.tag_name().name() == "date") {
        locale.dates.push(date(date_node)?);
    }
    if let Some(terms) = child(node, "terms") {
        locale.terms = elements(terms).map(term).collect();
    }
    Ok(locale)
}

fn gender(value: Option<&str>) -> Option<Gender> {
    match value {
        Some("masculine") => Some(Gender::Masculine),
        Some("feminine") => Some(Gender::Feminine),
        _ => None,
    }
}

/// Terms keep their white space: " et " is not "et".
fn term(node: Node) -> Term {
    let raw = |node: Option<Node>| node.and_then(|node| node.text()).unwrap_or_default().to_owned();
    let multiple = child(node, "multiple");
    Term {
        name: term_name(node.attribute("name").unwrap_or_default()),
        form: form(node.attribute("form")),
        gender: gender(node.attribute("gender")),
        gender_form: gender(node.attribute("gender-form")),
        matching: match node.attribute("match") {
            Some("last-digit") => Some(OrdinalMatch::LastDigit),
            Some("last-two-digits") => Some(OrdinalMatch::LastTwoDigits),
            Some("whole-number") => Some(OrdinalMatch::WholeNumber),
            _ => None,
        },
        single: if multiple.is_some() { raw(child(node, "single")) } else { raw(Some(node)) },
        multiple: multiple.map(|multiple| raw(Some(multiple))),
    }
}
