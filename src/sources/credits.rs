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
];

/// What comes before an agency that helped, alone on its line or behind who wrote it, lower case.
const HELPED: &[&str] = &[
    "avec ",
    "com ",
    "com informações da ",
    "com informações de ",
    "con ",
    "con información de ",
    "con informazioni di ",
    "met ",
    "mit ",
    "mit agenturmaterial ",
    "mit informationen von ",
    "mit material der ",
    "mit material von ",
    "with ",
];

/// What comes before whose copy it is, lower case.
const SOURCES: &[&str] = &[
    "agence : ",
    "agence: ",
    "copyright ",
    "fonte: ",
    "fuente: ",
    "quelle: ",
    "quellen: ",
    "source : ",
    "source: ",
    "sources : ",
    "sources: ",
    "المصدر: ",
    "© ",
    "©",
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

/// The longest line that credits an agency, in bytes.
const LINE: usize = 100;

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
            credits.extend(contribution(text).or_else(|| by_agency(text, lexicon)));
        }
    }
    let tail = body.tail.iter().map(|line| line.trim()).filter(|line| line.len() <= LINE);
    credits.extend(tail.filter_map(|line| contribution(line).or_else(|| by_agency(line, lexicon))));
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
    let open = text.find('(').filter(|open| *open != 1 && *open < 60)?;
    let close = text[open..].find(')').map(|at| open + at).filter(|close| close - open < 40)?;
    let dash = text[close + 1..].trim_start_matches([' ', '.', ':']).starts_with(['-', '–', '—', '―']);
    // A month may be small: "Madrid, 3 nov (EFE).-".
    let before = &text[..open];
    let dated = before.contains(|char: char| char.is_ascii_digit());
    let place = before
        .split_whitespace()
        .all(|word| !word.starts_with(char::is_lowercase) || (dated && word.chars().count() <= 4));
    let name = &text[open + 1..close];
    let agency = name.split(['/', ' ']).any(|word| is_agency(word, lexicon))
        || (open > 0 && name.chars().all(|c| c.is_uppercase() || " /&".contains(c)));
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

/// A line that is an agency ("— The Associated Press", "(dpa)", "Quelle: dpa", "© 2026 AFP") or names one that helped
/// ("(mit dpa)", "The editors with Reuters", "abc/dpa").
fn by_agency(text: &str, lexicon: &Lexicon) -> Option<Credit> {
    if text.len() > LINE {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if are_agencies(bare, lexicon) {
        return credit(bare, "wire", text);
    }
    if let Some(rest) = SOURCES.iter().find_map(|opening| without_opening(bare, opening)) {
        let name = rest.trim_start_matches(|c: char| c.is_ascii_digit() || " ,-–".contains(c));
        let part = name.split([',', '/', ' ']).any(|word| is_agency(word.trim(), lexicon));
        let role = if are_agencies(name, lexicon) { "wire" } else { "contributor" };
        return part.then(|| credit(name, role, text)).flatten();
    }
    helped(bare, lexicon).and_then(|name| credit(name, "contributor", text))
}

/// The agencies of a line that says with whose help it was written.
fn helped<'a>(bare: &'a str, lexicon: &Lexicon) -> Option<&'a str> {
    let at_front = HELPED.iter().filter_map(|opening| without_opening(bare, opening));
    let behind = || {
        HELPED.iter().filter_map(|opening| {
            let (_, rest) = bare.split_once(&format!(" {opening}"))?;
            Some(rest)
        })
    };
    let named = |rest: &&str| are_agencies(rest.trim_matches(['(', ')', '.', ' ']), lexicon);
    // Marks of who wrote it stand before the agency's: "abc/dpa".
    let marked = || {
        let mark = |mark: &str| mark.len() <= 4 && mark.chars().all(char::is_alphanumeric);
        let (first, rest) = bare.split_once('/')?;
        (mark(first) && are_agencies(rest, lexicon)).then_some(bare)
    };
    let mut at_front = at_front.filter(named);
    at_front.next().or_else(|| behind().find(named)).or_else(marked)
}

/// The text behind an opening, ASCII case aside.
fn without_opening<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(opening.len())?;
    (head.to_lowercase() == opening).then_some(rest)
}

/// Whether a text is agencies and what joins them.
fn are_agencies(text: &str, lexicon: &Lexicon) -> bool {
    let joins = |word: &str| {
        matches!(word, "and" | "und" | "et" | "y" | "e" | "en" | "&" | "+" | "the" | "The" | "der" | "la")
    };
    let whole = text.strip_prefix("The ").unwrap_or(text);
    let mut words = text.split(['/', ' ', ',']).filter(|word| !word.is_empty() && !joins(word)).peekable();
    whole == "Associated Press"
        || (words.peek().is_some()
            && words.all(|word| is_agency(word, lexicon) && !word.chars().all(char::is_whitespace)))
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
