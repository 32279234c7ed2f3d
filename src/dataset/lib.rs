//! Reads the folder `events/`, reports every problem at once, and writes what the pages carry.
//!
//! It does not know what is drawn or how. Start reading at [`read`]; what a file may hold is in
//! `shape`, what must be true of it in `checks`.

mod calendar;
mod checks;
pub mod figures;
mod files;
mod folder;
mod history;
mod problem;
mod release;
mod shape;
mod tree;
mod write;

pub use checks::rules;
pub use files::{MOST_BYTES_OF_A_REGISTRY, MOST_BYTES_OF_AN_EVENT};
pub use problem::Problem;
pub use release::{LANGUAGES, LICENCE, release, version};
pub use write::{is_in_the_filter, line_json, open_json, prose, sketch_json};

use files::{File, files_of, is_wanted};
use folder::{Folder, Page};
use std::path::Path;
use timeline::date::Day;
use timeline::open::OpenHistory;

/// Reads a dataset folder: what it says, and everything that is wrong with it. Nothing in it may
/// be later than `release`. A file that cannot be read as TOML is left out of the history.
pub fn read(root: &Path, release: Day) -> (OpenHistory, Vec<Problem>) {
    let (history, problems) = judge(files_of(root), release);
    (history, in_folder(root, problems))
}

fn in_folder(root: &Path, mut problems: Vec<Problem>) -> Vec<Problem> {
    let folder = root
        .canonicalize()
        .ok()
        .as_deref()
        .unwrap_or(root)
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    for problem in &mut problems {
        problem.file = match problem.file.as_str() {
            "" => folder.clone(),
            name => format!("{folder}/{name}"),
        };
    }
    problems
}

/// The same for files that are already in memory, as names and bytes. The problems name the files
/// as they are named here.
pub fn read_files(files: Vec<(String, Vec<u8>)>, release: Day) -> (OpenHistory, Vec<Problem>) {
    let files = files.into_iter().filter(|(name, _)| is_wanted(name));
    let files = files.map(|(name, bytes)| File { name, bytes: Ok(bytes) });
    judge(files.collect(), release)
}

fn judge(files: Vec<File>, release: Day) -> (OpenHistory, Vec<Problem>) {
    let pages: Vec<Page> = files.into_iter().map(Page::of).collect();
    let folder = Folder::of(&pages);
    (history::history_of(&folder), checks::problems_of(&folder, release))
}
