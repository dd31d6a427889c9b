//! JSON-LD blocks (<https://www.w3.org/TR/json-ld11/>) with schema.org terms.
//!
//! Read: `@graph`, arrays, several blocks, records nested in records, references by `@id` (resolved by `schema_org`),
//! `@value`. Contexts are not fetched: a term is known by the last segment of its name. A block that is not JSON is
//! repaired where the mistake is a common one (`json_repair`) and listed as a problem where it is not.

use super::character_reference::decode;
use super::index::Index;
use super::item::{Item, Property, PropertyValue, short_name};
use super::json_repair;
use crate::article::{Problem, Vocabulary};
use crate::page::{NodeId, Page};
use serde_json::Value;

/// Records read from one page at most; a page with more is an attack or a catalogue.
const MOST_ITEMS: usize = 20_000;

/// All records, outer before inner.
pub(super) fn items(page: &Page, index: &Index, problems: &mut Vec<Problem>) -> Vec<Item> {
    let mut items = Vec::new();
    for (block, node) in index.json_ld.iter().enumerate() {
        let text: String = page.children(*node).filter_map(|child| page.text_node(child)).collect();
        if text.trim().is_empty() {
            continue;
        }
        match json_repair::parse(&text) {
            Ok(values) => {
                for value in &values {
                    read_value(value, *node, block, &mut items);
                }
            }
            Err(error) => problems.push(Problem {
                vocabulary: Vocabulary::JsonLd,
                message: format!("block {}: {error}", block + 1),
            }),
        }
    }
    items
}

/// What is still to be read: a value, and the property of a record that it belongs to.
struct Task<'a> {
    value: &'a Value,
    owner: Option<(usize, &'a str)>,
    path: String,
}

fn read_value(root: &Value, node: NodeId, block: usize, items: &mut Vec<Item>) {
    let mut tasks = vec![Task { value: root, owner: None, path: format!("[{block}]") }];
    while let Some(task) = tasks.pop() {
        match task.value {
            Value::Array(values) => {
                tasks.extend(values.iter().enumerate().rev().map(|(at, value)| Task {
                    value,
                    owner: task.owner,
                    path: format!("{}[{at}]", task.path),
                }));
            }
            Value::Object(map) if map.contains_key("@value") => {
                if let (Some(owner), Some(value)) = (task.owner, map.get("@value")) {
                    add_text(items, owner, value, node);
                }
            }
            Value::Object(map) => {
                if items.len() >= MOST_ITEMS {
                    return;
                }
                // A wrapper that only holds the graph is no record.
                let is_wrapper = map.contains_key("@graph") && !map.contains_key("@type");
                let owner = if is_wrapper { task.owner } else { Some((open(items, &task, map, node), "")) };
                for (name, value) in map.iter().rev() {
                    if matches!(name.as_str(), "@type" | "@id" | "@context")
                        || (is_wrapper && name != "@graph")
                    {
                        continue;
                    }
                    let own = owner.map(|(item, _)| (item, short_name(name)));
                    tasks.push(Task {
                        value,
                        owner: if name == "@graph" { None } else { own },
                        path: format!("{}.{name}", task.path),
                    });
                }
            }
            value => {
                if let Some(owner) = task.owner {
                    add_text(items, owner, value, node);
                }
            }
        }
    }
}

fn open(items: &mut Vec<Item>, task: &Task, map: &serde_json::Map<String, Value>, node: NodeId) -> usize {
    let id = items.len();
    if let Some((owner, name)) = task.owner {
        items[owner].properties.push(Property {
            name: name.to_owned(),
            value: PropertyValue::Item(id),
            node,
        });
    }
    items.push(Item {
        vocabulary: Vocabulary::JsonLd,
        types: types(map.get("@type").or_else(|| map.get("type"))),
        id: map.get("@id").and_then(Value::as_str).map(str::to_owned),
        properties: Vec::new(),
        parent: task.owner.map(|(owner, name)| (owner, name.to_owned())),
        node,
        path: task.path.clone(),
    });
    id
}

fn types(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(kind)) => vec![short_name(kind).to_owned()],
        Some(Value::Array(kinds)) => {
            kinds.iter().filter_map(Value::as_str).map(|kind| short_name(kind).to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

fn add_text(items: &mut [Item], (owner, name): (usize, &str), value: &Value, node: NodeId) {
    let text = match value {
        Value::String(text) => decode(text).into_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => return,
    };
    let value = PropertyValue::Text { value: text, shown: None };
    items[owner].properties.push(Property { name: name.to_owned(), value, node });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `type(property=text, …)` of every record, one a line.
    fn shown(html: &str) -> (String, usize) {
        let page = Page::parse(html, "");
        let mut problems = Vec::new();
        let items = items(&page, &Index::new(&page), &mut problems);
        (super::super::item::lines(&items), problems.len())
    }

    #[test]
    fn shapes() {
        for (json, expected) in [
            (r#"{"@type":"NewsArticle","headline":"A &amp; B"}"#, "NewsArticle(headline=A & B)"),
            (r#"[{"@type":"A"},{"@type":"B"}]"#, "A()\nB()"),
            (r#"{"@context":"x","@graph":[{"@type":"A","n":1},{"@type":["B","C"]}]}"#, "A(n=1)\nB+C()"),
            (r#"{"@type":"A","author":[{"name":"X"},"Y"]}"#, "A(author→1, author=Y)\n(name=X)"),
            (r#"{"@type":"http://schema.org/A","schema:name":{"@value":"X"}}"#, "A(name=X)"),
            (r#"{"@type":"A","isAccessibleForFree":false,"x":null}"#, "A(isAccessibleForFree=false)"),
            ("[]", ""),
            ("null", ""),
        ] {
            let html = format!("<script type='application/ld+json; charset=utf-8'>{json}</script>");
            assert_eq!(shown(&html), (expected.to_owned(), 0), "{json}");
        }
    }

    #[test]
    fn what_is_no_block_and_what_is_broken() {
        assert_eq!(shown("<script>{\"@type\":\"A\"}</script>"), (String::new(), 0));
        assert_eq!(shown("<script type=application/ld+json> </script>"), (String::new(), 0));
        assert_eq!(shown("<script type=application/ld+json>function() {</script>").1, 1);
        let deep = format!("<script type=application/ld+json>{}</script>", "[".repeat(100_000));
        assert_eq!(shown(&deep).1, 1);
    }
}
