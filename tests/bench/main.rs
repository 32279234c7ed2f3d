//! How fast the line is, beside other timelines: `cargo xtask bench` runs this, and it writes
//! `docs/benchmark.md`. It never judges a test: times differ from machine to machine.
//!
//! [`files`] lays out what is served: the finished site, a page for each peer, the same synthetic
//! events for all. [`rounds`] says who is visited when; [`visit`] opens a page in a browser of its
//! own, works it, and answers [`figures`]; [`report`] makes a document of them. Who takes part is
//! the table in [`subjects`].
//!
//! `TIMELINE_DIST` names the finished site; each subject says which variable names its folder.

mod args;
mod figures;
mod files;
mod formats;
mod frames;
mod gestures;
mod memory;
mod pace;
mod report;
mod rounds;
mod subjects;
mod tab;
mod visit;
mod weight;

use browser::{Outcome, Site};
use figures::Seen;
use report::Machine;
use std::path::Path;
use std::process::ExitCode;
use tab::Tab;
use tempfile::TempDir;
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = args::read(&words).map_err(Into::into).and_then(|options| {
        let Some(options) = options else {
            println!("{}", args::HELP);
            return Ok(());
        };
        Runtime::new()?.block_on(run(&options))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: &args::Options) -> Outcome {
    let folder = TempDir::new()?;
    let scratch = TempDir::new()?;
    // Asked before there is work of our own.
    let load = Machine::load();
    println!("… laying out the site, the peers and the synthetic events");
    files::lay_out(folder.path(), &Site::finished(), options.counts())?;
    let site = Site::serve_folder(folder.path())?;
    let seen = see(&site.address, scratch.path(), options, load).await;
    site.stop();
    let (machine, seen) = seen?;
    let document = report::document(&seen, &machine, options);
    std::fs::write(&options.out, document)
        .map_err(|problem| format!("{}: {problem}", options.out.display()))?;
    println!("✓ {}", options.out.display());
    Ok(())
}

async fn see(site: &str, scratch: &Path, options: &args::Options, load: f64) -> Outcome<(Machine, Seen)> {
    let tab = Tab::open(scratch).await?;
    let machine = Machine { browser: tab.version(), load };
    tab.close().await;
    if let Some(warning) = machine.warning() {
        println!("  {warning}");
    }
    Ok((machine, rounds::run(site, scratch, options).await?))
}
