//! Checks the dataset: lists every problem, and fails if there is one.
//!
//! `cargo run -p dataset` finds the folder `events/` here or in a folder above;
//! `cargo run -p dataset -- report` counts what there is instead;
//! `cargo run -p dataset -- <folder>` takes another folder.

mod report;

use dataset::{LANGUAGES, Problem};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use timeline::open::OpenHistory;

fn main() -> ExitCode {
    let is_word = |argument: &OsString| argument == "report";
    let (words, folders): (Vec<_>, Vec<_>) = std::env::args_os().skip(1).partition(is_word);
    let Some(root) = folders.first().map(PathBuf::from).or_else(events) else {
        say("there is no folder events/ here or above; name one: cargo run -p dataset -- <folder>");
        return ExitCode::FAILURE;
    };
    let (history, problems) = dataset::read(&root, dataset::release());
    if !words.is_empty() {
        say(&report::report(&dataset::figures::count(&history)));
        return ExitCode::SUCCESS;
    }
    for problem in &problems {
        say(&problem.to_string());
    }
    say(&closing(&history, &problems));
    ExitCode::from(u8::from(!problems.is_empty()))
}

/// Prints a line; whoever reads no further (`| head`) is no reason to end badly.
fn say(line: &str) {
    writeln!(std::io::stdout(), "{line}").ok();
}

/// The folder `events/` of the workspace this is run in.
fn events() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|folder| folder.join("events")).find(|folder| folder.is_dir())
}

fn closing(history: &OpenHistory, problems: &[Problem]) -> String {
    if problems.is_empty() {
        return [
            count(history.events.len(), "event"),
            count(history.sources.len(), "source"),
            count(history.actors.len(), "actor"),
            count(history.places.len(), "place"),
            format!("{}: no problem", count(LANGUAGES.len(), "language")),
        ]
        .join(", ");
    }
    let files: BTreeSet<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    format!("{} in {}", count(problems.len(), "problem"), count(files.len(), "file"))
}

fn count(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}
