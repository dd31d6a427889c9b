//! `dateline read`: an Article a line, or the reading as a person would paste it.

use super::Failure;
use dateline::article::Article;
use dateline::export::{Words, markdown, text};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::io::{Read, Write};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Text,
    Markdown,
}

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut url, mut now, mut files) = (String::new(), String::new(), Vec::<OsString>::new());
    let mut format = Format::Json;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("url") => url = parser.value()?.string()?,
            Long("now") => now = parser.value()?.string()?,
            Long("format") => format = format_of(&parser.value()?.string()?)?,
            Value(file) => files.push(file),
            other => return Err(other.unexpected().into()),
        }
    }
    if files.is_empty() {
        return Err(Failure::Usage("expected a FILE, found none".to_owned()));
    }
    if files.len() > 1 && !url.is_empty() {
        return Err(Failure::Usage(format!("expected one FILE with --url, found {}", files.len())));
    }
    let mut failed = None;
    for file in files {
        match html_of(&file) {
            Ok(html) => say(&shown(&dateline::read(&html, &url, &now), format)?)?,
            Err(failure) => {
                // The other files are still read; the last failure is the command's.
                if let Some(Failure::Input(message)) = failed.replace(failure) {
                    eprintln!("dateline: {message}");
                }
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

fn format_of(name: &str) -> Result<Format, Failure> {
    match name {
        "json" => Ok(Format::Json),
        "text" => Ok(Format::Text),
        "markdown" => Ok(Format::Markdown),
        _ => Err(Failure::Usage(format!("expected the format json, text or markdown, found {name:?}"))),
    }
}

/// The text of a file, `-` being the standard input; bytes that are no UTF-8 are replaced and told.
fn html_of(file: &OsString) -> Result<String, Failure> {
    let name = file.display();
    let mut bytes = Vec::new();
    let read = if file == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|content| bytes = content)
    };
    read.map_err(|error| Failure::Input(format!("{name}: {error}")))?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Failure::Input(format!("{name}: expected a page, found an empty file")));
    }
    let text = String::from_utf8_lossy(&bytes);
    if let std::borrow::Cow::Owned(_) = text {
        eprintln!("dateline: {name}: expected UTF-8, found other bytes; they are replaced");
    }
    Ok(text.into_owned())
}

fn shown(article: &Article, format: Format) -> Result<String, Failure> {
    match format {
        Format::Json => serde_json::to_string(article).map_err(|error| Failure::Input(error.to_string())),
        Format::Text => Ok(text(article, &Words::english())),
        Format::Markdown => Ok(markdown(article, &Words::english())),
    }
}

/// A reader that has gone (`head`) is no failure of ours.
fn say(line: &str) -> Result<(), Failure> {
    match writeln!(std::io::stdout().lock(), "{}", line.trim_end()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::Input(error.to_string()))
        }
        _ => Ok(()),
    }
}
