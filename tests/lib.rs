//! Stories that run through more than one crate; each file beside this one is one of them. Here
//! is only what they share: the project's files, by their path from its root.

use std::fs;
use std::path::{Path, PathBuf};

/// A path below the project's root.
pub fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The text of a file.
pub fn file(path: &str) -> String {
    let text = fs::read_to_string(place(path));
    assert!(text.is_ok(), "{path} can't be read");
    text.unwrap_or_default()
}

/// The files below a folder whose names end like this, as paths from the root, in order.
pub fn files(folder: &str, end: &str) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(place(&folder)).into_iter().flatten().flatten() {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(end) {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "no {end} in {folder}");
    files.sort();
    files
}
