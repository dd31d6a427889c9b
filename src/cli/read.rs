//! `dateline read`: an Article a line.

use super::Failure;
use lexopt::prelude::*;
use std::ffi::OsString;

pub fn run(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut url, mut now, mut files) = (String::new(), String::new(), Vec::<OsString>::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("url") => url = parser.value()?.string()?,
            Long("now") => now = parser.value()?.string()?,
            Value(file) => files.push(file),
            other => return Err(other.unexpected().into()),
        }
    }
    for file in files {
        let bytes =
            std::fs::read(&file).map_err(|error| Failure::Input(format!("{}: {error}", file.display())))?;
        let article = dateline::read(&String::from_utf8_lossy(&bytes), &url, &now);
        println!("{}", serde_json::to_string(&article).map_err(|error| Failure::Input(error.to_string()))?);
    }
    Ok(())
}
