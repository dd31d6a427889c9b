//! Folders copied whole.

use std::fs;
use std::path::{Path, PathBuf};

/// Makes `folder` anew from the content of others.
pub fn replace(folder: &Path, from: &[&Path]) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    for source in from {
        for file in list(source)? {
            let place = folder.join(file.strip_prefix(source).map_err(|error| error.to_string())?);
            let parent = place.parent().unwrap_or(folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::copy(&file, &place).map(drop))
                .map_err(|error| format!("{}: {error}", place.display()))?;
        }
    }
    Ok(())
}

/// Every file below a folder, in the order of their paths.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let (mut files, mut open) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
            if path.is_dir() { open.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}
