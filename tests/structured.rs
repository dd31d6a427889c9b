//! Structured-data cases of other readers (extruct's samples: microdata, JSON-LD, RDFa, Open Graph): how many we read alike.
//!
//! The cases are kept outside of the repository (`target/corpus/structured`); without them the test says so and passes.
//! Alike = every property with a text value that is expected is found with that value, and nothing else under its name.
//! Names are compared by their last segment, addresses by their end: we resolve neither prefixes nor addresses.
//! A known gap that begins to pass fails the test, so that the list stays true.

use dateline::article::Vocabulary;
use dateline::claims::{self, Item, PropertyValue};
use dateline::page::Page;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Cases that we do not read alike, and why.
const GAPS: &[(&str, &str)] = &[
    (
        "misc/Portfolio_Niels_Lubberman.json",
        "RDFa 1.0's XML literals and link words without a prefix; RDFa 1.1 has text and neither",
    ),
    (
        "schema.org/SearchAction.001.json",
        "inputs as properties: schema.org's own addition for actions, which no article has; by the standard, their text",
    ),
    (
        "schema.org/product-ref.json",
        "itemref to an item takes that item's properties there; the standard's `properties of an item` stop at an itemscope",
    ),
];

type Pairs = BTreeMap<String, Vec<String>>;

#[test]
fn cases_are_read_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/corpus/structured/extruct");
    if !root.is_dir() {
        eprintln!("no structured-data cases at {}: skipped", root.display());
        return;
    }
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in files(&root) {
        let Some((kind, alike, detail)) = case(&file) else { continue };
        let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().into_owned();
        let count = counts.entry(kind).or_default();
        count.0 += usize::from(alike);
        count.1 += 1;
        let gap = GAPS.iter().any(|(known, _)| name.ends_with(known));
        if alike == gap {
            wrong.push(format!(
                "{name}: {}",
                if alike { "a known gap that passes now".to_owned() } else { detail }
            ));
        }
    }
    for (kind, (alike, all)) in &counts {
        println!("{kind}: {alike} of {all} alike");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn files(root: &Path) -> Vec<PathBuf> {
    let (mut folders, mut out) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for path in
            std::fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()))
        {
            match path.extension().and_then(|end| end.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("json" | "jsonld") => out.push(path),
                _ => {}
            }
        }
    }
    out.sort();
    out
}

/// Kind, whether alike, and what is not; `None` where there is no page or another reader's option is shown.
fn case(file: &Path) -> Option<(&'static str, bool, String)> {
    let stem = file.file_stem()?.to_str()?.trim_end_matches(".expanded").to_owned();
    let html = std::fs::read(file.with_file_name(format!("{stem}.html"))).ok()?;
    let page = Page::parse(&String::from_utf8_lossy(&html), "");
    let expected: Value = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    let path = file.to_str()?;
    // A case that shows all vocabularies at once: its JSON-LD.
    let expected = expected.get("json-ld").cloned().unwrap_or(expected);
    let text = expected.to_string();
    if path.contains("microformat") || path.contains("dublincore") || path.contains("_OG_") {
        return None;
    }
    let (kind, vocabulary) = if path.ends_with(".jsonld") || text.contains("\"@context\"") {
        ("JSON-LD", Vocabulary::JsonLd)
    } else if path.contains(".expanded.") || text.contains("\"@id\"") {
        ("RDFa", Vocabulary::Rdfa)
    } else if path.contains("opengraph") {
        return Some(open_graph(&page, &expected));
    } else {
        ("microdata", Vocabulary::Microdata)
    };
    let mut wanted = Pairs::new();
    flatten(&expected, "", &mut wanted);
    let found = pairs(&claims::items(&page, vocabulary));
    let detail = difference(&wanted, &found);
    Some((kind, detail.is_empty(), detail))
}

/// Every text under the last segment of its property's name.
fn flatten(value: &Value, name: &str, out: &mut Pairs) {
    match value {
        Value::Object(map) => {
            if let Some(text) = map.get("@value").or_else(|| map.get("@id").filter(|_| map.len() == 1)) {
                return flatten(text, name, out);
            }
            for (key, value) in map {
                match key.as_str() {
                    "id" if map.contains_key("type") => flatten(value, "@id", out),
                    "value" | "textContent" if map.contains_key("type") => {}
                    "@context" | "@id" | "id" | "value" | "textContent"
                        if !name.is_empty() || key.starts_with('@') => {}
                    "properties" => flatten(value, name, out),
                    "type" | "@type" => flatten(value, "@type", out),
                    key if key.ends_with("usesVocabulary") => {}
                    key => flatten(value, short(key), out),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| flatten(value, name, out)),
        Value::Null => {}
        value => {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let text = if name == "@type" { short(&text).to_owned() } else { fold(&text) };
            out.entry(name.to_owned()).or_default().push(text);
        }
    }
}

fn pairs(items: &[Item]) -> Pairs {
    let mut out = Pairs::new();
    for item in items {
        for kind in &item.types {
            out.entry("@type".to_owned()).or_default().push(kind.clone());
        }
        if let Some(id) = &item.id {
            out.entry("@id".to_owned()).or_default().push(fold(id));
        }
        for property in &item.properties {
            if let PropertyValue::Text { value, .. } = &property.value {
                out.entry(property.name.clone()).or_default().push(fold(value));
            }
        }
    }
    out
}

fn difference(wanted: &Pairs, found: &Pairs) -> String {
    let mut out = Vec::new();
    for (name, values) in wanted {
        let mut have = found.get(name).cloned().unwrap_or_default();
        for value in values.iter().filter(|value| !value.is_empty() && !value.starts_with("_:")) {
            match have.iter().position(|own| {
                own == value
                    || (value.contains("://")
                        && !own.is_empty()
                        && value.ends_with(own.trim_start_matches('.')))
            }) {
                Some(at) => {
                    have.swap_remove(at);
                }
                None => out.push(format!("expected {name} = {value:.60?}, found {have:.120?}")),
            }
        }
    }
    out.truncate(3);
    out.join("; ")
}

/// Only the properties that say something of an article are read; those must be alike.
fn open_graph(page: &Page, expected: &Value) -> (&'static str, bool, String) {
    let claims = claims::read(page);
    let mut known = BTreeMap::new();
    for claim in claims.all.iter().filter(|claim| claim.vocabulary == Vocabulary::OpenGraph) {
        known.entry(claim.property.clone()).or_insert_with(Vec::new).push(claim.value.clone());
    }
    let mut wanted = Pairs::new();
    let properties = expected.get(0).and_then(|first| first.get("properties")).and_then(Value::as_array);
    for pair in properties.into_iter().flatten() {
        if let (Some(name), Some(value)) = (pair[0].as_str(), pair[1].as_str())
            && known.contains_key(name)
        {
            wanted.entry(name.to_owned()).or_default().push(fold(value));
        }
    }
    let detail = difference(&wanted, &known);
    ("Open Graph", detail.is_empty() && !wanted.is_empty(), detail)
}

fn short(name: &str) -> &str {
    let name = name.trim_end_matches('/');
    let cut = name.rfind(['/', '#']).map_or(name, |at| &name[at + 1..]);
    cut.split_once(':').map_or(cut, |(_, rest)| rest)
}

fn fold(text: &str) -> String {
    claims::decode(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
