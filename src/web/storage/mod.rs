//! The library in the extension's own storage, for the sidebar's frame and the library's page alike.
//!
//! One key a record (`record:` and the record's id), its value the record as JSON text. There is no index: it is derived
//! from the records, so it can neither be lost nor disagree with them. Who changes records does so in a [`Turn`].
//! Content scripts never come here: the background shuts them out where the browser can.

mod area;
mod turn;

use crate::export::Imported;
use crate::library::{Record, Unreadable, from_text, merge, to_text};
use js_sys::{Array, Object, Reflect};
use std::collections::HashMap;
use turn::Turn;
use wasm_bindgen::{JsCast, JsValue};

const RECORD: &str = "record:";
const SETTING: &str = "setting:";
/// Bytes that must be left after a save, so that the browser itself does not run out.
const RESERVE: f64 = 1_000_000.0;

/// Why nothing was stored; what stood there before still does.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// The record does not fit; bytes needed and bytes left.
    Full { needed: u64, left: u64 },
    /// The record was written by a newer version of the extension; it is not overwritten.
    Newer,
    /// The background was stopped time and again before it gave a turn.
    NoTurn,
    /// The browser's words: the extension was updated meanwhile, the disk cannot be written …
    Browser(String),
}

impl From<JsValue> for Error {
    fn from(thrown: JsValue) -> Self {
        let message = Reflect::get(&thrown, &"message".into()).ok().and_then(|message| message.as_string());
        Error::Browser(message.unwrap_or_else(|| format!("{thrown:?}")))
    }
}

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    pub records: Vec<Record>,
    /// Records that this version cannot read, as they are kept; exported with the rest.
    pub unreadable: Vec<String>,
}

/// Bytes of the extension's storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub used: u64,
    /// Unknown where the browser does not say.
    pub left: Option<u64>,
}

/// All records, in no order.
pub async fn shelf() -> Result<Shelf, Error> {
    let mut shelf = Shelf::default();
    for (key, text) in entries(&area::get(&JsValue::NULL).await?) {
        if key.starts_with(RECORD) {
            match from_text(&text) {
                Ok(record) => shelf.records.push(record),
                Err(_) => shelf.unreadable.push(text),
            }
        }
    }
    Ok(shelf)
}

/// The record of a page ([`crate::library::key`]), if it was saved and is not broken.
pub async fn find(id: &str) -> Result<Option<Record>, Error> {
    let Some(text) = value(&format!("{RECORD}{id}")).await? else { return Ok(None) };
    readable(&text)
}

/// `None` for a broken record: it may be written over.
fn readable(text: &str) -> Result<Option<Record>, Error> {
    match from_text(text) {
        Ok(record) => Ok(Some(record)),
        Err(Unreadable::Newer(_)) => Err(Error::Newer),
        Err(Unreadable::Broken(_)) => Ok(None),
    }
}

/// Where a broken record is put that another takes the place of: no page's key has a fragment. It is exported with the
/// rest, as somebody may still read the words in it.
fn aside(name: &str) -> String {
    format!("{name}#broken")
}

/// Saves; where the page was saved before, its tags and notes are kept and the former reading joins
/// [`Record::earlier`]. Gives the record as it stands now.
pub async fn save(record: Record) -> Result<Record, Error> {
    let _turn = Turn::wait().await?;
    let record = match find(&record.id).await? {
        Some(kept) => merge(kept, record),
        None => {
            let name = format!("{RECORD}{}", record.id);
            if let Some(broken) = value(&name).await? {
                put(&aside(&name), &broken).await?;
            }
            record
        }
    };
    write(&record).await?;
    Ok(record)
}

/// Changes what is kept (a note, tags, a correction) as it stands at that moment; `None` if it is no longer kept.
pub async fn change(id: &str, change: impl FnOnce(&mut Record)) -> Result<Option<Record>, Error> {
    let _turn = Turn::wait().await?;
    let Some(mut record) = find(id).await? else { return Ok(None) };
    change(&mut record);
    write(&record).await?;
    Ok(Some(record))
}

/// Takes a record out and gives it, so that it can be put back.
pub async fn delete(id: &str) -> Result<Option<Record>, Error> {
    let _turn = Turn::wait().await?;
    let record = find(id).await?;
    area::remove(&format!("{RECORD}{id}").into()).await?;
    Ok(record)
}

/// Adds records from a file; those that are kept already are joined as in [`save`], and what cannot be read takes the
/// place of nothing. All are written or none. Gives the number of records.
pub async fn import(imported: Imported) -> Result<usize, Error> {
    let _turn = Turn::wait().await?;
    let name = |id: &str| format!("{RECORD}{id}");
    let records = imported.records.iter().map(|record| name(&record.id));
    let others = imported.unreadable.iter().map(|(id, _)| name(id));
    let names: Array = records.chain(others).map(JsValue::from).collect();
    let kept: HashMap<String, String> = entries(&area::get(&names).await?).into_iter().collect();
    let items = Object::new();
    let (mut size, count) = (0, imported.records.len());
    for record in imported.records {
        let name = name(&record.id);
        let record = match kept.get(&name) {
            Some(text) => match readable(text)? {
                Some(own) => merge(own, record),
                None => {
                    Reflect::set(&items, &aside(&name).into(), &text.into())?;
                    size += text.len();
                    record
                }
            },
            None => record,
        };
        let text = to_text(&record);
        size += text.len();
        Reflect::set(&items, &name.into(), &text.into())?;
    }
    for (id, text) in imported.unreadable {
        let name = JsValue::from(name(&id));
        if !kept.contains_key(&name.as_string().unwrap_or_default()) && !Reflect::has(&items, &name)? {
            size += text.len();
            Reflect::set(&items, &name, &text.into())?;
        }
    }
    make_sure_of(size).await?;
    area::set(&items).await?;
    Ok(count)
}

/// How full the storage is.
pub async fn room() -> Result<Room, Error> {
    let used = entries(&area::get(&JsValue::NULL).await?)
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum::<usize>();
    let left = area::estimate().await.map(|(used, quota)| (quota - used - RESERVE).max(0.0) as u64);
    Ok(Room { used: used as u64, left })
}

/// One of the reader's choices (citation style, language …).
pub async fn setting(name: &str) -> Result<Option<String>, Error> {
    value(&format!("{SETTING}{name}")).await
}

pub async fn set_setting(name: &str, text: &str) -> Result<(), Error> {
    put(&format!("{SETTING}{name}"), text).await
}

/// Opens the library in a tab. A frame has no tabs of its own in Firefox, so the background does it.
pub async fn open_library() -> Result<(), Error> {
    tell_background("library", None).await
}

/// Opens the options in a tab.
pub async fn open_options() -> Result<(), Error> {
    tell_background("options", None).await
}

/// Opens an address in a tab.
pub async fn visit(url: &str) -> Result<(), Error> {
    tell_background("visit", Some(url)).await
}

async fn tell_background(kind: &str, url: Option<&str>) -> Result<(), Error> {
    let message = Object::new();
    Reflect::set(&message, &"type".into(), &kind.into())?;
    if let Some(url) = url {
        Reflect::set(&message, &"url".into(), &url.into())?;
    }
    area::send_message(&message).await?;
    Ok(())
}

async fn write(record: &Record) -> Result<(), Error> {
    let text = to_text(record);
    make_sure_of(text.len()).await?;
    put(&format!("{RECORD}{}", record.id), &text).await
}

/// Says that the storage is full before anything is written.
async fn make_sure_of(bytes: usize) -> Result<(), Error> {
    let Some((used, quota)) = area::estimate().await else { return Ok(()) };
    let left = (quota - used - RESERVE).max(0.0);
    if bytes as f64 > left {
        return Err(Error::Full { needed: bytes as u64, left: left as u64 });
    }
    Ok(())
}

async fn value(key: &str) -> Result<Option<String>, Error> {
    let found = area::get(&key.into()).await?;
    Ok(Reflect::get(&found, &key.into())?.as_string())
}

async fn put(key: &str, text: &str) -> Result<(), Error> {
    let items = Object::new();
    Reflect::set(&items, &key.into(), &text.into())?;
    area::set(&items).await?;
    Ok(())
}

/// The pairs whose value is text.
fn entries(found: &JsValue) -> Vec<(String, String)> {
    let Some(object) = found.dyn_ref::<Object>() else { return Vec::new() };
    let text_pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    Object::entries(object).iter().filter_map(text_pair).collect()
}
