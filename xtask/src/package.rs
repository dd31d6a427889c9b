//! The package for a store: a zip whose bytes depend on nothing but the files (sorted, one date, no extra fields).

use crate::files;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub fn write(folder: &Path, package: &Path) -> Result<(), String> {
    let fail = |error: &dyn std::fmt::Display| format!("{}: {error}", package.display());
    let mut zip = ZipWriter::new(File::create(package).map_err(|error| fail(&error))?);
    // The earliest date a zip can hold; the crate's default without its feature `time`.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for file in files::list(folder)? {
        let name = file.strip_prefix(folder).map_err(|error| fail(&error))?;
        let name = name.to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&file).map_err(|error| fail(&error))?;
        zip.start_file(name, options).map_err(|error| fail(&error))?;
        zip.write_all(&bytes).map_err(|error| fail(&error))?;
    }
    zip.finish().map_err(|error| fail(&error))?;
    println!("{}", package.display());
    Ok(())
}
