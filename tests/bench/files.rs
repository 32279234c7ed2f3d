//! What is served: the finished site, and below `bench/` a page for each other subject with its
//! library, and the synthetic events in each one's own format. Texts are compressed as the site's
//! are, so that the site's server treats all alike.

use crate::subjects::{OURS, SUBJECTS, Subject};
use browser::Outcome;
use std::fs;
use std::path::{Path, PathBuf};
use synthetic::{Event, Shape};

/// The name of a data file.
pub(crate) fn data_file(shape: Shape, count: usize) -> String {
    format!("{}-{count}.json", shape.name())
}

/// Up to here a text is compressed as small as it gets; beyond, that would take minutes.
const SMALL: usize = 3_000_000;

/// Counts at which our site is shown every shape.
pub(crate) const SHAPED: [usize; 2] = [10_000, 100_000];

/// Fills an empty folder.
pub(crate) fn lay_out(folder: &Path, site: &Path, counts: &[usize]) -> Outcome {
    if !site.join("index.html").is_file() {
        return Err("there is no finished site: type `cargo xtask serve`, which builds it first".into());
    }
    // Neither the pages of events nor other languages are visited.
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        if entry.path().is_file() || entry.file_name() == "data" {
            copy(&entry.path(), &folder.join(entry.file_name()))?;
        }
    }
    for subject in &SUBJECTS {
        let own = own_folder(folder, subject);
        fs::create_dir_all(&own)?;
        if subject.folder.is_some() {
            write(&own.join("index.html"), subject.page.as_bytes())?;
        }
        if let Some(library) = &subject.library {
            let variable = library.variable;
            let from = std::env::var_os(variable).map(PathBuf::from);
            let from = from.ok_or_else(|| {
                format!("{variable} names no folder of {}: type `cargo xtask bench`", subject.name)
            })?;
            for file in library.files {
                bring(&from.join(file), &own.join(file))?;
            }
        }
    }
    for count in counts {
        for shape in Shape::ALL {
            let of_all = shape == Shape::Even;
            if of_all || SHAPED.contains(count) {
                let subjects = if of_all { &SUBJECTS[..] } else { &SUBJECTS[OURS..=OURS] };
                data(folder, subjects, shape, &synthetic::events(shape, *count))?;
            }
        }
    }
    Ok(())
}

fn own_folder(folder: &Path, subject: &Subject) -> PathBuf {
    let bench = folder.join("bench");
    subject.folder.map_or(bench.clone(), |name| bench.join(name))
}

fn data(folder: &Path, subjects: &[Subject], shape: Shape, events: &[Event]) -> Outcome {
    for subject in subjects {
        if let Some(format) = subject.data {
            let file = own_folder(folder, subject).join(data_file(shape, events.len()));
            write(&file, format(events).to_string().as_bytes())?;
        }
    }
    Ok(())
}

/// Copies a file, or a folder with what is in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    if from.is_file() {
        fs::copy(from, to)?;
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Copies a file or folder of a library, and compresses it.
fn bring(from: &Path, to: &Path) -> Outcome {
    let wrong = |problem| format!("{}: {problem}", from.display());
    if from.is_dir() {
        for entry in fs::read_dir(from).map_err(wrong)? {
            let entry = entry?;
            bring(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    let content = fs::read(from).map_err(wrong)?;
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    write(to, &content)
}

/// Writes a file, and beside it a compressed one if it is a text.
fn write(file: &Path, content: &[u8]) -> Outcome {
    fs::write(file, content)?;
    let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    if ["css", "html", "js", "json", "svg"].contains(&end) {
        fs::write(file.with_added_extension("br"), packed(content)?)?;
    }
    Ok(())
}

fn packed(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: if content.len() < SMALL { 11 } else { 5 },
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
    Ok(packed)
}
