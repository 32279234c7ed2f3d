//! Whether the site in `dist/` is the one that the files here make. Compares names, times and
//! lengths, not contents: quick, and wrong only towards building once more.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Whatever the site is made from.
pub const INPUTS: [&str; 8] =
    ["src", "events", "style", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", ".cargo"];

/// The mark left by a good build: what went in, and what came out.
pub fn stamp(root: &Path, dist: &Path) -> io::Result<String> {
    Ok(format!("{} {:016x}\n", inputs(root)?, fingerprint(dist, &["."])?))
}

/// The part of the mark that is known before building.
pub fn inputs(root: &Path) -> io::Result<String> {
    Ok(format!("{:016x}", fingerprint(root, &INPUTS)?))
}

fn fingerprint(root: &Path, entries: &[&str]) -> io::Result<u64> {
    let mut files = Vec::new();
    for entry in entries {
        let path = root.join(entry);
        if path.is_dir() {
            walk(&path, &mut files)?;
        } else if path.is_file() {
            files.push(File::of(path)?);
        }
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in &files {
        file.path.strip_prefix(root).unwrap_or(&file.path).hash(&mut hasher);
        (file.length, file.changed).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct File {
    path: PathBuf,
    length: u64,
    changed: Option<SystemTime>,
}

impl File {
    fn of(path: PathBuf) -> io::Result<File> {
        let facts = fs::symlink_metadata(&path)?;
        Ok(File { path, length: facts.len(), changed: facts.modified().ok() })
    }
}

fn walk(folder: &Path, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), files)?;
        } else {
            files.push(File::of(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small project of its own for each test, gone when the test ends.
    struct Sketch(PathBuf);

    impl Sketch {
        fn new(name: &str) -> io::Result<Sketch> {
            let sketch = Sketch(std::env::temp_dir().join(format!("{name}-{}", std::process::id())));
            sketch.write("events/1855.toml", "a")?;
            sketch.write("index.html", "b")?;
            sketch.write("dist/index.html", "c")?;
            Ok(sketch)
        }

        fn write(&self, file: &str, text: &str) -> io::Result<()> {
            let path = self.0.join(file);
            fs::create_dir_all(path.parent().unwrap_or(&self.0))?;
            fs::write(path, text)
        }

        fn stamp(&self) -> io::Result<String> {
            stamp(&self.0, &self.0.join("dist"))
        }
    }

    impl Drop for Sketch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_stamp_stays_while_nothing_changes() -> io::Result<()> {
        let sketch = Sketch::new("stamp-stays")?;
        let before = sketch.stamp()?;
        sketch.write("tests/other.rs", "not part of the site")?;
        assert_eq!(before, sketch.stamp()?);
        Ok(())
    }

    #[test]
    fn a_changed_input_changes_the_stamp() -> io::Result<()> {
        let sketch = Sketch::new("stamp-input")?;
        let before = sketch.stamp()?;
        sketch.write("events/1855.toml", "longer")?;
        let after = sketch.stamp()?;
        assert_ne!(before, after);
        sketch.write("events/1875.toml", "")?;
        assert_ne!(after, sketch.stamp()?);
        Ok(())
    }

    #[test]
    fn a_site_built_by_hand_changes_the_stamp_but_not_the_inputs() -> io::Result<()> {
        let sketch = Sketch::new("stamp-output")?;
        let (before, went_in) = (sketch.stamp()?, inputs(&sketch.0)?);
        sketch.write("dist/index.html", "a debug build")?;
        assert_ne!(before, sketch.stamp()?);
        assert_eq!(went_in, inputs(&sketch.0)?);
        Ok(())
    }
}
