//! Who is credited rather than cited: the agency of a dateline (`PLACE (AP) —`), contributors, photographers, wire copy,
//! and what the page's records say (`sourceOrganization`, `creditText`, `copyrightHolder`). A dateline's place is no source.

use super::lang::Lexicon;
use super::lang::class::Class;
use super::token::fold;
use crate::article::Credit;
use crate::body::{Body, ParagraphKind};
use crate::claims::{Claims, Field};

/// What comes before a contributor's or an agency's name, in any language, lower case.
const CONTRIBUTIONS: &[&str] = &[
    "additional reporting by ",
    "reporting by ",
    "with reporting by ",
    "with reporting from ",
    "with reports from ",
    "with inputs from ",
    "with input from ",
    "with files from ",
    "with information from ",
    "with agencies",
    "source: ",
    "sources: ",
    "mit material von ",
    "mit informationen von ",
    "quelle: ",
    "quellen: ",
    "avec ",
    "source : ",
    "con información de ",
    "fuente: ",
    "com informações ",
    "fonte: ",
];

/// What comes before a photographer's name, lower case.
const PICTURES: &[&str] = &[
    "photograph by ",
    "photograph: ",
    "photographer: ",
    "photo by ",
    "photo: ",
    "photo : ",
    "photos by ",
    "picture: ",
    "image: ",
    "image credit: ",
    "credit: ",
    "credits: ",
    "courtesy of ",
    "foto: ",
    "fotos: ",
    "bild: ",
    "bildquelle: ",
    "quelle: ",
    "crédit : ",
    "crédits : ",
    "crédit photo : ",
    "fotografía: ",
    "crédito: ",
    "imagen: ",
    "foto di ",
    "(ap photo/",
    "©",
    "© ",
];

/// The longest text that is only a credit, in bytes.
const SHORT: usize = 240;

/// The credits of the main text, in its order.
pub fn read(body: &Body, language: &str) -> Vec<Credit> {
    let lexicon = Lexicon::of(language);
    let mut credits = Vec::new();
    for (index, paragraph) in body.paragraphs.iter().enumerate() {
        let text = paragraph.text.trim();
        if index < 4 {
            credits.extend(dateline(text, lexicon));
        }
        if paragraph.kind == ParagraphKind::Caption {
            credits.extend(picture(text));
        } else if text.len() <= SHORT {
            credits.extend(contribution(text).or_else(|| wire(text, lexicon)));
        }
    }
    credits.dedup();
    credits
}

/// Whose copy and whose rights the page's records say it is.
pub fn stated(claims: &Claims) -> Vec<Credit> {
    let role = |property: &str| {
        let property = property.to_ascii_lowercase();
        let roles = ["sourceOrganization", "copyrightHolder", "creditText"];
        roles.into_iter().find(|role| property.ends_with(&role.to_ascii_lowercase()))
    };
    let said = claims
        .of_article(Field::Provider)
        .filter_map(|claim| credit(&claim.value, role(&claim.property)?, &claim.value));
    let mut credits: Vec<Credit> = said.collect();
    credits.dedup();
    credits
}

fn credit(name: &str, role: &str, raw: &str) -> Option<Credit> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || "()[].,;:-–—/".contains(c));
    let enough = name.chars().any(char::is_alphabetic) && name.len() <= 120;
    enough.then(|| Credit {
        name: name.to_owned(),
        role: role.to_owned(),
        raw: raw.chars().take(300).collect(),
    })
}

/// `PARIS (Reuters) - …`, `BERLIN, May 3 (AFP) – …`.
fn dateline(text: &str, lexicon: &Lexicon) -> Option<Credit> {
    let open = text.find('(').filter(|open| *open > 1 && *open < 60)?;
    let close = text[open..].find(')').map(|at| open + at).filter(|close| close - open < 40)?;
    let dash = text[close + 1..].trim_start().starts_with(['-', '–', '—', '―']);
    let place = text[..open].split_whitespace().all(|word| !word.starts_with(char::is_lowercase));
    let name = &text[open + 1..close];
    let agency = name.split(['/', ' ']).any(|word| is_agency(word, lexicon))
        || name.chars().all(|c| c.is_uppercase() || " /&".contains(c));
    (dash && place && agency).then(|| credit(name, "dateline", &text[..close + 1])).flatten()
}

fn is_agency(word: &str, lexicon: &Lexicon) -> bool {
    let mut folded = String::new();
    fold(word, &mut folded);
    lexicon.class(&folded).is(Class::AGENCY) || AGENCIES.contains(&folded.as_str())
}

/// Agencies are the same in every language.
const AGENCIES: &[&str] = &[
    "afp",
    "ansa",
    "ap",
    "apa",
    "dpa",
    "efe",
    "epd",
    "kna",
    "pti",
    "reuters",
    "sid",
    "tass",
    "upi",
    "xinhua",
    "ats",
    "keystone-sda",
    "belga",
    "anp",
    "ntb",
    "tt",
    "lusa",
    "europa",
    "ians",
    "ani",
];

fn contribution(text: &str) -> Option<Credit> {
    let bare = text.trim_start_matches(['(', '[', '*', '—', '–', '-', ' ']);
    let lower = bare.to_lowercase();
    if let Some(prefix) = CONTRIBUTIONS.iter().find(|prefix| lower.starts_with(**prefix)) {
        // Lower-casing can change lengths; the name is taken by characters.
        let name: String = bare.chars().skip(prefix.chars().count()).collect();
        return credit(name.split(';').next().unwrap_or_default(), "contributor", text);
    }
    if !bare.contains("contributed ") {
        return None;
    }
    let at = ["contributed to this", "contributed reporting", "contributed from"]
        .iter()
        .find_map(|cue| bare.find(cue))?;
    credit(bare[..at].trim_end().trim_end_matches("also").trim_end_matches("have"), "contributor", text)
}

/// A last line that is an agency: "— The Associated Press", "(dpa)", "Reuters".
fn wire(text: &str, lexicon: &Lexicon) -> Option<Credit> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let name = bare.strip_prefix("The ").unwrap_or(bare);
    let agency = name == "Associated Press" || name.split(['/', ' ']).all(|word| is_agency(word, lexicon));
    (!name.is_empty() && agency && name.len() < 40).then(|| credit(bare, "wire", text)).flatten()
}

fn picture(text: &str) -> Option<Credit> {
    let lower = text.to_lowercase();
    let cues = PICTURES.iter().filter(|cue| lower.contains(**cue));
    let found = cues.filter_map(|cue| Some((lower.rfind(cue)?, cue.len()))).max()?;
    let name: String = lower.get(found.0 + found.1..).and_then(|rest| {
        let characters = rest.chars().count();
        let all = text.chars().count();
        Some(text.chars().skip(all.checked_sub(characters)?).collect())
    })?;
    credit(name.split([')', '\n']).next().unwrap_or_default(), "photo", text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Paragraph;
    use crate::page::NodeId;

    fn credits(text: &str, kind: ParagraphKind) -> Vec<(String, String)> {
        let paragraph = Paragraph { text: text.to_owned(), kind, node: NodeId::DOCUMENT, links: Vec::new() };
        let body = Body { paragraphs: vec![paragraph], ..Body::default() };
        read(&body, "en").into_iter().map(|credit| (credit.role, credit.name)).collect()
    }

    #[test]
    fn credits_are_found() {
        let cases = [
            ("PARIS (Reuters) - The harbour closed.", ParagraphKind::Text, "dateline", "Reuters"),
            ("OSLO, May 3 (AP) — The harbour closed.", ParagraphKind::Text, "dateline", "AP"),
            ("Ann Smith contributed to this report.", ParagraphKind::Text, "contributor", "Ann Smith"),
            (
                "Additional reporting by Bob Jones; editing by Cal Roe",
                ParagraphKind::Text,
                "contributor",
                "Bob Jones",
            ),
            ("— The Associated Press", ParagraphKind::Text, "wire", "The Associated Press"),
            ("(dpa)", ParagraphKind::Text, "wire", "dpa"),
            ("The harbour. Photograph: Ann Smith/PA", ParagraphKind::Caption, "photo", "Ann Smith/PA"),
            ("Der Hafen. Foto: Anna Schmidt", ParagraphKind::Caption, "photo", "Anna Schmidt"),
        ];
        for (text, kind, role, name) in cases {
            assert_eq!(credits(text, kind), [(role.to_owned(), name.to_owned())], "{text}");
        }
    }

    #[test]
    fn records_credit() {
        let cases = [
            (
                r#""sourceOrganization":{"@type":"Organization","name":"Reuters"}"#,
                "sourceOrganization Reuters",
            ),
            (r#""creditText":"Harbour Press Agency""#, "creditText Harbour Press Agency"),
            (r#""copyrightHolder":{"name":"dpa"}"#, "copyrightHolder dpa"),
            // Must not fire.
            (r#""creditText":" — ""#, ""),
            (r#""publisher":{"name":"Harbour Gazette"}"#, ""),
            (r#""image":{"@type":"ImageObject","creditText":"Ann Smith"}"#, ""),
        ];
        for (json, expected) in cases {
            let html =
                format!(r#"<script type=application/ld+json>{{"@type":"NewsArticle",{json}}}</script>"#);
            let page = crate::page::Page::parse(&html, "https://example.org/news/storm");
            let credits = stated(&crate::claims::read(&page));
            let found: Vec<String> =
                credits.into_iter().map(|credit| format!("{} {}", credit.role, credit.name)).collect();
            assert_eq!(found.join("; "), expected, "{json}");
        }
    }

    #[test]
    fn what_looks_like_a_credit() {
        for text in [
            "The harbour (built 1900) - now closed - is old.",
            "Ann Smith (AP) said so.",
            "The firm contributed 5m to the port.",
            "A source said so.",
            "",
        ] {
            assert!(credits(text, ParagraphKind::Text).is_empty(), "{text}");
        }
        assert!(credits("The harbour in 1900", ParagraphKind::Caption).is_empty());
    }
}
