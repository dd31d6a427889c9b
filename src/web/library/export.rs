//! Records as a file that the browser downloads.

use super::state::Library;
use crate::export::{csv, markdown, to_json};
use crate::web::dom::el;
use crate::web::engine;
use crate::web::say::{count, say_with};
use crate::web::words;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Gives the chosen records in a format: `json`, `csv`, `markdown`, or one of the citation engine's.
pub fn give(library: &Rc<Library>, format: &'static str) {
    let records = library.chosen();
    let everything = records.len() == library.records.borrow().len();
    let text = match format {
        "json" => {
            let unreadable = if everything { library.unreadable.borrow().clone() } else { Vec::new() };
            Ok(to_json(&records, &unreadable))
        }
        "csv" => Ok(csv(&records)),
        "markdown" => {
            let words = words::of_the_interface();
            let pages = records.iter().map(|record| markdown(&record.article, &words));
            Ok(pages.collect::<Vec<_>>().join("\n---\n\n"))
        }
        _ => engine::list(records.iter().map(|record| &record.article), format),
    };
    match text.and_then(|text| download(&text, format)) {
        Ok(()) => library.say(&count("exported", records.len())),
        Err(error) => library.say(&say_with("cannotCite", &[&error])),
    }
}

fn download(text: &str, format: &str) -> Result<(), String> {
    let (kind, ending) = match format {
        "json" => ("application/json", "json"),
        "csv" => ("text/csv", "csv"),
        "markdown" => ("text/markdown", "md"),
        _ => engine::formats()
            .iter()
            .find(|own| own.name == format)
            .map_or(("text/plain", "txt"), |own| (own.media_type, own.extension)),
    };
    let words = |error: JsValue| format!("{error:?}");
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{kind};charset=utf-8"));
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from(text)), &options)
        .map_err(words)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(words)?;
    let link = el("a").attr("href", &address).attr("download", &format!("dateline.{ending}"));
    if let Some(link) = link.as_html::<HtmlElement>() {
        link.click();
    }
    Url::revoke_object_url(&address).map_err(words)
}
