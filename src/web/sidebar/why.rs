//! "How do we know?": the statements a value rests on, opened on demand.

use crate::article::{Evidence, Stated, Vocabulary};
use crate::web::dom::{El, el};
use crate::web::say::{Key, count, say};

/// One quiet line, its statements on opening; nothing where there are none and nothing was corrected.
pub fn why<T>(stated: &Stated<T>, more: Vec<El>) -> Option<El> {
    if stated.corrected {
        let said = if stated.evidence.is_empty() { None } else { Some(statements(&stated.evidence)) };
        let mark = el("p").class("why").add(corrected());
        return Some(match said {
            Some(said) => el("details").class("why").add(el("summary").add(corrected())).add(said),
            None => mark,
        });
    }
    if stated.evidence.is_empty() {
        return None;
    }
    let label = count("statementsAgree", stated.evidence.len());
    Some(
        el("details")
            .class("why")
            .add(el("summary").text(&label))
            .add_all(more)
            .add(statements(&stated.evidence)),
    )
}

pub fn corrected() -> El {
    el("span").class("mark edited").text(&say("corrected"))
}

/// The statements as a list: vocabulary, property, the words as they stand.
pub fn statements(evidence: &[Evidence]) -> El {
    el("ul").class("statements").add_all(evidence.iter().map(statement))
}

fn statement(evidence: &Evidence) -> El {
    let mut row = el("li").text(&vocabulary(evidence.vocabulary));
    if !evidence.property.is_empty() {
        row = row.text(" ").add(el("code").attr("dir", "ltr").text(&evidence.property));
    }
    if !evidence.raw.is_empty() {
        row = row.text(" ").add(el("bdi").class("raw").text(&evidence.raw));
    }
    row
}

fn vocabulary(vocabulary: Vocabulary) -> String {
    let ours = match vocabulary {
        // Names of standards and products are the same in every language.
        Vocabulary::JsonLd => return "JSON-LD".to_owned(),
        Vocabulary::Microdata => return "Microdata".to_owned(),
        Vocabulary::Rdfa => return "RDFa".to_owned(),
        Vocabulary::OpenGraph => return "Open Graph".to_owned(),
        Vocabulary::Twitter => return "Twitter".to_owned(),
        Vocabulary::DublinCore => return "Dublin Core".to_owned(),
        Vocabulary::Parsely => return "Parse.ly".to_owned(),
        Vocabulary::Sailthru => return "Sailthru".to_owned(),
        Vocabulary::Microformats => return "Microformats".to_owned(),
        Vocabulary::Meta => Key("vocabularyMeta"),
        Vocabulary::LinkRel => Key("vocabularyLink"),
        Vocabulary::Html => return "HTML".to_owned(),
        Vocabulary::Url => Key("vocabularyAddress"),
        Vocabulary::VisibleText => Key("vocabularyVisible"),
        Vocabulary::Inferred => Key("vocabularyInferred"),
    };
    ours.say()
}
