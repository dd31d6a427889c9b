//! `cs:name` and the inheritable name options
//! (<https://docs.citationstyles.org/en/stable/specification.html#inheritable-name-options>).

use super::super::style::{And, Name, NameOptions, SortOrder};
use super::attributes::{look, name_form, precedes};
use super::{elements, flag, owned};
use roxmltree::Node;

pub(super) fn name(node: Node) -> Name {
    let part = |wanted: &str| elements(node).find(|part| part.attribute("name") == Some(wanted)).map(look);
    let mut options = name_options(node);
    options.delimiter = owned(node, "delimiter");
    options.form = name_form(node.attribute("form"));
    Name { options, look: look(node), given: part("given"), family: part("family") }
}

pub(super) fn name_options(node: Node) -> NameOptions {
    let count = |name: &str| node.attribute(name).and_then(|value| value.trim().parse().ok());
    NameOptions {
        and: match node.attribute("and") {
            Some("text") => Some(And::Text),
            Some("symbol") => Some(And::Symbol),
            _ => None,
        },
        delimiter: owned(node, "name-delimiter"),
        names_delimiter: owned(node, "names-delimiter"),
        precedes_last: precedes(node.attribute("delimiter-precedes-last")),
        precedes_et_al: precedes(node.attribute("delimiter-precedes-et-al")),
        et_al_min: count("et-al-min"),
        et_al_use_first: count("et-al-use-first"),
        et_al_use_last: flag(node, "et-al-use-last"),
        form: name_form(node.attribute("name-form")),
        initialize: flag(node, "initialize"),
        initialize_with: owned(node, "initialize-with"),
        sort_order: match node.attribute("name-as-sort-order") {
            Some("all") => Some(SortOrder::All),
            Some("first") => Some(SortOrder::First),
            _ => None,
        },
        sort_separator: owned(node, "sort-separator"),
    }
}
