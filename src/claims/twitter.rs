//! Cards of Twitter (<https://developer.x.com/en/docs/x-for-websites/cards/overview/markup>): titles and, in `label`/`data`
//! pairs, nothing that is not said elsewhere. `twitter:site` is an account, not a name.

use super::Field;

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
