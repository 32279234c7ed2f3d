//! Drafts: events that are written and sourced but wait for a second reading, in a folder `drafts/`
//! inside the dataset's own. Nothing shows them. They are checked laid over the dataset, each
//! registry of theirs behind the dataset's, so that moving one up is all that is left to do.

use crate::files::{File, files_of};
use crate::problem::Problem;
use std::collections::BTreeMap;
use std::path::Path;

/// The folder's name.
const FOLDER: &str = "drafts";

/// Which files are drafts: the lines that stand before them, none for a whole file.
pub(crate) struct Drafts(BTreeMap<String, u32>);

/// The dataset's files with the drafts laid over them.
pub(crate) fn laid_over(root: &Path) -> (Vec<File>, Drafts) {
    let mut files = files_of(root);
    let mut drafts = Drafts(BTreeMap::new());
    let folder = root.join(FOLDER);
    let waiting = if folder.is_dir() { files_of(&folder) } else { Vec::new() };
    for draft in waiting {
        let known = files.iter_mut().find(|file| file.name == draft.name);
        let before = match (known, draft.bytes) {
            (Some(File { bytes: Ok(bytes), .. }), Ok(more)) => {
                bytes.push(b'\n');
                let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
                bytes.extend(more);
                u32::try_from(lines).unwrap_or(u32::MAX)
            }
            (_, bytes) => {
                files.push(File { name: draft.name.clone(), bytes });
                0
            }
        };
        drafts.0.insert(draft.name, before);
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    (files, drafts)
}

impl Drafts {
    /// Says of a problem in a draft that it is there, and at which of its own lines.
    pub(crate) fn place(&self, problem: &mut Problem) {
        let Some(before) = self.0.get(&problem.file) else { return };
        match problem.line {
            Some(line) if line <= *before => return,
            Some(line) => problem.line = Some(line - before),
            None if *before > 0 => return,
            None => {}
        }
        problem.file = format!("{FOLDER}/{}", problem.file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_of_a_draft_is_told_at_its_own_line() {
        let drafts = [("sources.toml", 100), ("1900-a.toml", 0)];
        let drafts = Drafts(drafts.map(|(name, before)| (name.to_owned(), before)).into());
        let placed = |file: &str, line: Option<u32>| {
            let (wrong, right) = (String::new(), String::new());
            let mut problem = Problem { file: file.to_owned(), line, rule: "", wrong, right };
            drafts.place(&mut problem);
            (problem.file, problem.line)
        };
        assert_eq!(placed("sources.toml", Some(100)), ("sources.toml".to_owned(), Some(100)));
        assert_eq!(placed("sources.toml", Some(101)), ("drafts/sources.toml".to_owned(), Some(1)));
        assert_eq!(placed("1900-a.toml", Some(7)), ("drafts/1900-a.toml".to_owned(), Some(7)));
        assert_eq!(placed("1900-a.toml", None), ("drafts/1900-a.toml".to_owned(), None));
        assert_eq!(placed("1901-b.toml", Some(7)), ("1901-b.toml".to_owned(), Some(7)));
    }
}
