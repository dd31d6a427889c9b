//! The language: what the page says of itself, as a BCP 47 tag (<https://www.rfc-editor.org/rfc/rfc5646>).
//!
//! `en_EN` and the like name no region: the language alone is kept. Where the page says nothing, or the text is plainly
//! in another language, the text decides (`detect_language`).

use super::detect_language::detect;
use crate::article::{Evidence, Stated, Vocabulary};
use crate::body::Body;
use crate::claims::{Claim, Claims, Field, Subject};

pub(super) fn resolve(claims: &Claims, body: &Body, title: Option<&str>) -> Option<Stated<String>> {
    let texts = title.into_iter().chain(body.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
    let detected = detect(texts);
    let Some(said) = stated(claims) else { return detected.map(|(code, _)| inferred(code)) };
    let own = said.value.split('-').next().unwrap_or("");
    match detected {
        // An English text on a German site: the text decides where it leaves no doubt.
        Some((code, true))
            if code != own && !ALIKE.iter().any(|pair| pair.contains(&code) && pair.contains(&own)) =>
        {
            Some(inferred(code))
        }
        _ => Some(said),
    }
}

/// Codes that the commonest words and letters do not tell apart.
const ALIKE: &[&[&str]] = &[
    &["no", "nb", "nn", "da"],
    &["hr", "sr", "bs", "sh"],
    &["id", "ms"],
    &["hi", "mr", "ne", "sa"],
    &["bn", "as"],
    &["ru", "kk", "ky", "mn", "tg", "bg", "mk", "sr", "be", "uk"],
    &["ar", "fa", "ur", "ps", "ckb", "ku", "ug"],
    &["tl", "fil"],
    &["he", "iw", "yi"],
    &["es", "gl", "ca", "ast"],
    &["zh", "yue"],
    &["de", "gsw", "lb", "nds"],
    &["nl", "af", "fy"],
];

fn inferred(code: &str) -> Stated<String> {
    let evidence =
        Evidence { vocabulary: Vocabulary::Inferred, property: "text".to_owned(), raw: code.to_owned() };
    Stated::new(code.to_owned(), vec![evidence])
}

/// What the page says of itself.
fn stated(claims: &Claims) -> Option<Stated<String>> {
    let rank = |claim: &Claim| match (claim.vocabulary, claim.subject) {
        (Vocabulary::Html, _) => 0,
        (Vocabulary::JsonLd | Vocabulary::Microdata, Subject::Article) => 1,
        (Vocabulary::OpenGraph, _) => 2,
        _ => 3,
    };
    let mut ranked: Vec<(&Claim, String)> = claims
        .of(Field::Language)
        .filter(|claim| claim.subject != Subject::Other)
        .filter_map(|claim| Some((claim, tag(&claim.value)?)))
        .collect();
    ranked.sort_by_key(|(claim, _)| rank(claim));
    let (_, value) = ranked.first()?;
    let same = |tag: &str| tag.split('-').next() == value.split('-').next();
    let evidence = ranked.iter().filter(|(_, tag)| same(tag)).map(|(claim, _)| claim.evidence()).collect();
    Some(Stated::new(value.clone(), evidence))
}

/// A BCP 47 tag with language and, where it is one, region; `None` for what is no tag.
fn tag(raw: &str) -> Option<String> {
    let first = raw.split([',', ';', ' ']).next()?.trim();
    let mut parts = first.split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return by_name(raw);
    }
    let language = three_letters(&language);
    let region = parts
        .map(str::to_ascii_uppercase)
        .find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()));
    Some(match region {
        Some(region) if is_region(&region) => format!("{language}-{region}"),
        _ => language,
    })
}

/// Codes that look like a language's but name no country (`en_EN`, `cs_CS`).
fn is_region(region: &str) -> bool {
    !matches!(
        region,
        "EN" | "JA" | "KO" | "ZH" | "CS" | "DA" | "EL" | "UK" | "HI" | "XX" | "UR" | "VI" | "FA"
    )
}

fn three_letters(code: &str) -> String {
    match code {
        "eng" => "en",
        "deu" | "ger" => "de",
        "fra" | "fre" => "fr",
        "spa" => "es",
        "ita" => "it",
        "por" => "pt",
        "rus" => "ru",
        "jpn" => "ja",
        "zho" | "chi" => "zh",
        other => other,
    }
    .to_owned()
}

fn by_name(raw: &str) -> Option<String> {
    let tag = match raw.trim().to_lowercase().as_str() {
        "english" => "en",
        "deutsch" | "german" => "de",
        "français" | "french" => "fr",
        "español" | "spanish" => "es",
        "italiano" | "italian" => "it",
        "português" | "portuguese" => "pt",
        _ => return None,
    };
    Some(tag.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        for (raw, expected) in [
            ("en", Some("en")),
            ("en_EN", Some("en")),
            ("en-us", Some("en-US")),
            ("pt_BR", Some("pt-BR")),
            ("zh-Hant-TW", Some("zh-TW")),
            ("de-DE,en", Some("de-DE")),
            ("English", Some("en")),
            ("eng", Some("en")),
            ("", None),
            ("{{lang}}", None),
        ] {
            assert_eq!(tag(raw).as_deref(), expected, "{raw}");
        }
    }
}
