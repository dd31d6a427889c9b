//! `dateline cite`: citations of one reading, or of a batch of CSL items for `compare.py`.

use super::{Failure, batch};
use dateline::cite::csl::style::Locale;
use dateline::cite::{Item, LoadedStyle, Reference, csl, formats, from_article, styles};
use lexopt::prelude::*;
use serde_json::{Value, json};
use std::path::Path;

#[derive(Default)]
struct Options {
    styles: Vec<String>,
    locale: String,
    format: Option<String>,
    locales: Option<String>,
    batch: Option<String>,
    files: Vec<String>,
}

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("style") => options.styles.push(parser.value()?.string()?),
            Long("locale") => options.locale = parser.value()?.string()?,
            Long("format") => options.format = Some(parser.value()?.string()?),
            Long("locales") => options.locales = Some(parser.value()?.string()?),
            Long("batch") => options.batch = Some(parser.value()?.string()?),
            Value(file) => options.files.push(file.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    match &options.batch {
        Some(file) => cite_each(Path::new(file), &options),
        None => single(&options),
    }
}

/// One citation, or one a style.
fn single(options: &Options) -> Result<(), Failure> {
    let [file] = options.files.as_slice() else {
        return Err(Failure::Usage(format!("expected one FILE, found {}", options.files.len())));
    };
    let reference = reference(file)?;
    match options.format.as_deref() {
        None | Some("text") => {
            print_styles(&reference, options, |rendered| rendered.bib_text.unwrap_or(rendered.cite_text))
        }
        Some("html") if !options.styles.is_empty() => {
            print_styles(&reference, options, |rendered| rendered.bib_html.unwrap_or(rendered.cite_text))
        }
        Some(name) => {
            let known = || formats::FORMATS.iter().map(|format| format.name).collect::<Vec<_>>().join(", ");
            let format = formats::by_name(name).ok_or_else(|| {
                Failure::Usage(format!("expected one of text, {}, found {name:?}", known()))
            })?;
            print!("{}", format.write(&reference));
            Ok(())
        }
    }
}

fn print_styles(
    reference: &Reference,
    options: &Options,
    pick: impl Fn(csl::Rendered) -> String,
) -> Result<(), Failure> {
    if options.styles.is_empty() {
        return Err(Failure::Usage("expected --style S, found none".to_owned()));
    }
    let locales = load_locales(options.locales.as_deref())?;
    for name in &options.styles {
        let (_, style) = load(name, &locales)?;
        println!("{}", pick(style.render(reference.item(), &options.locale)));
    }
    Ok(())
}

/// An `Article` as JSON, a CSL item as JSON, or an HTML page.
fn reference(file: &str) -> Result<Reference, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::Input(format!("{file}: {error}")))?;
    let text = String::from_utf8_lossy(&bytes);
    if !text.trim_start().starts_with('{') {
        return Ok(from_article(&dateline::read(&text, "", "")));
    }
    let json: Value =
        serde_json::from_str(&text).map_err(|error| Failure::Input(format!("{file}: {error}")))?;
    if json.get("schemaVersion").is_none() {
        return Ok(Reference::from_json(json));
    }
    let article = serde_json::from_value(json).map_err(|error| Failure::Input(format!("{file}: {error}")))?;
    Ok(from_article(&article))
}

fn read(path: &str) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Input(format!("{path}: {error}")))
}

/// A style by id or path, with the name that the output gives it.
fn load(name: &str, locales: &[Locale]) -> Result<(String, LoadedStyle), Failure> {
    if let Some(style) = LoadedStyle::built_in(name) {
        return Ok((name.to_owned(), style.with_locales(locales.to_vec())));
    }
    if !Path::new(name).exists() {
        let ids: Vec<&str> = styles().map(|style| style.id).collect();
        let message = format!("expected a .csl file or one of {}, found {name:?}", ids.join(", "));
        return Err(Failure::Input(message));
    }
    let style =
        LoadedStyle::from_xml(&read(name)?).map_err(|error| Failure::Input(format!("{name}: {error}")))?;
    let stem =
        Path::new(name).file_stem().map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into());
    Ok((stem, style.with_locales(locales.to_vec())))
}

fn load_locales(folder: Option<&str>) -> Result<Vec<Locale>, Failure> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let fail = |error: std::io::Error| Failure::Input(format!("{folder}: {error}"));
    let mut locales = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.extension().is_some_and(|extension| extension == "xml") {
            let name = path.to_string_lossy();
            let locale = csl::read_locale(&read(&name)?);
            locales.push(locale.map_err(|error| Failure::Input(format!("{name}: {error}")))?);
        }
    }
    Ok(locales)
}

fn cite_each(file: &Path, options: &Options) -> Result<(), Failure> {
    if options.styles.is_empty() {
        return Err(Failure::Usage("expected --style S, found none".to_owned()));
    }
    let locales = load_locales(options.locales.as_deref())?;
    let styles: Vec<_> = options.styles.iter().map(|name| load(name, &locales)).collect::<Result<_, _>>()?;
    batch::answer_each(file, |row: Value| {
        let answers =
            styles.iter().map(|(name, style)| answer(&row, name, style, &options.locale).to_string());
        Ok(answers.collect::<Vec<_>>().join("\n"))
    })
}

fn answer(row: &Value, name: &str, style: &LoadedStyle, locale: &str) -> Value {
    let item = Item::from_json(row.get("item").unwrap_or(&Value::Null));
    let locale = row.get("locale").and_then(Value::as_str).unwrap_or(locale);
    let rendered = style.render(&item, locale);
    json!({
        "id": row.pointer("/item/id"),
        "style": name,
        "locale": locale,
        "bib_text": rendered.bib_text,
        "bib_html": rendered.bib_html,
        "cite_text": rendered.cite_text,
    })
}
