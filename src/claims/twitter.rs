//! Cards of Twitter (<https://developer.x.com/en/docs/x-for-websites/cards/overview/markup>): titles, and the pairs of
//! `label` and `data` in which WordPress plugins say "Written by". `twitter:site` is an account, not a name.

use super::{Claims, Field};
use crate::article::Vocabulary;
use crate::name;
use crate::page::{NodeId, Page};

/// Reads `twitter:label1` = "Written by", `twitter:data1` = a name.
pub(super) fn read_pairs(page: &Page, metas: &[NodeId], claims: &mut Claims) {
    let content = |key: &str| {
        metas.iter().find_map(|node| {
            let own = page.attribute(*node, "name").or_else(|| page.attribute(*node, "property"))?;
            own.eq_ignore_ascii_case(key).then(|| (*node, page.attribute(*node, "content").unwrap_or("")))
        })
    };
    for number in ["1", "2"] {
        let Some((_, label)) = content(&format!("twitter:label{number}")) else { continue };
        let property = format!("twitter:data{number}");
        if let Some((node, value)) = content(&property)
            && name::is_label(label)
        {
            claims.push(Field::Author, value, Vocabulary::Twitter, &property, node);
        }
    }
}

/// The field of a property in lower case.
pub(super) fn field(property: &str) -> Option<Field> {
    Some(match property {
        "twitter:title" | "twitter:text:title" => Field::Title,
        "twitter:description" => Field::Description,
        "twitter:image" | "twitter:image:src" => Field::Image,
        "twitter:app:name:iphone" | "twitter:app:name:googleplay" => return None,
        _ => return None,
    })
}
