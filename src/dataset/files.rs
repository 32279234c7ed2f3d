//! The files of a folder as bytes. The only place of the project that reads the dataset's files.

use std::fs;
use std::io::Read;
use std::path::Path;

/// The most bytes a registry such as `sources.toml` may have.
pub const MOST_BYTES_OF_A_REGISTRY: usize = 1024 * 1024;

/// The most bytes an event's file may have.
pub const MOST_BYTES_OF_AN_EVENT: usize = 64 * 1024;

/// A file by its name in the folder; an empty name is the folder itself.
pub(crate) struct File {
    pub(crate) name: String,
    /// Its bytes, at most one more than a file may have; or why there are none.
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// Every `*.toml` of a folder, by name. What is hidden or not TOML is passed over.
pub(crate) fn files_of(root: &Path) -> Vec<File> {
    let refused = |error: std::io::Error| File {
        name: String::new(),
        bytes: Err(format!("the folder cannot be read ({})", error.kind())),
    };
    let listing = match fs::read_dir(root) {
        Ok(listing) => listing,
        Err(error) => return vec![refused(error)],
    };
    let mut files: Vec<File> = listing
        .filter_map(|entry| match entry {
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy().into_owned();
                is_wanted(&name).then(|| File { bytes: bytes_of(&entry.path()), name })
            }
            Err(error) => Some(refused(error)),
        })
        .collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files
}

/// Whether a file of this name is looked at.
pub(crate) fn is_wanted(name: &str) -> bool {
    name.ends_with(".toml") && !name.starts_with('.')
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    let refused = |error: std::io::Error| format!("it cannot be read ({})", error.kind());
    let about = fs::metadata(path).map_err(refused)?;
    if about.is_dir() {
        return Err("it is a folder".to_owned());
    }
    if !about.is_file() {
        return Err("it is not a file".to_owned());
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(MOST_BYTES_OF_A_REGISTRY as u64 + 1).read_to_end(&mut bytes))
        .map_err(refused)?;
    Ok(bytes)
}
