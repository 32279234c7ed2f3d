//! Compiles the dataset in: what the line needs, as compact JSON in the open format. Every problem
//! of the dataset fails the build, with the same list that `cargo run -p dataset` prints.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let events = Path::new("../../events");
    println!("cargo::rerun-if-changed={}", events.display());
    let (history, problems) = dataset::read(events, dataset::release());
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if !problems.is_empty() {
        process::exit(1);
    }
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&out).join("line.json"), dataset::line_json(&history)) {
        println!("cargo::error=the line could not be written: {error}");
        process::exit(1);
    }
}
