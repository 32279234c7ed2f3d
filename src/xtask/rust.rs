//! What Rust itself must bring: a new enough compiler, the browser's standard library, formatter
//! and linter, and the crates the project uses.

use std::fs;
use std::path::Path;

use crate::errors::Problem;
use crate::lockfile;
use crate::project::Project;
use crate::step::Step;
use crate::version::Version;

/// The target of the browser build.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Stops when the compiler is older than `rust-version` in `Cargo.toml`.
pub fn is_new_enough(project: &Project) -> Result<(), Problem> {
    let Some(found) = project.version_of(Path::new("rustc")) else {
        return Err(Problem::Missing("rustc".into()));
    };
    let manifest = project.read("Cargo.toml")?;
    match lockfile::rust_version(&manifest) {
        Some(needed) if Some(found) < Version::found_in(needed) => {
            Err(Problem::OldRust { found: found.to_string(), needed: needed.to_string() })
        }
        _ => Ok(()),
    }
}

/// Downloads every crate in `Cargo.lock`, so that whatever is built later needs no network.
pub fn fetch_crates(project: &Project) -> Result<(), Problem> {
    Step {
        name: "crates",
        doing: "fetching the crates in Cargo.lock",
        log: "crates",
        fetches: Some("the crates in Cargo.lock"),
        advice: "The lines above say which crate; `cargo fetch` tries it alone.",
    }
    .run(project, project.command("cargo", &[]).arg("fetch"))
}

/// Installs the browser's standard library, however Rust came to this machine.
pub fn add_wasm(project: &Project) -> Result<(), Problem> {
    let folder = project.answer("rustc", &["--print", "target-libdir", "--target", WASM]);
    if folder.is_some_and(|folder| holds_core(Path::new(folder.trim()))) {
        return Ok(());
    }
    Step {
        name: WASM,
        doing: "adding the WebAssembly target to Rust",
        log: "wasm-target",
        fetches: Some("Rust's WebAssembly target"),
        advice: "Type `rustup target add wasm32-unknown-unknown` to try it alone.",
    }
    .run(project, project.command("rustup", &[]).args(["target", "add", WASM]))
}

/// Installs `cargo fmt` and `cargo clippy` where they are missing.
pub fn add_lints(project: &Project) -> Result<(), Problem> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if project.answer("cargo", &[command, "--version"]).is_none() {
            Step {
                name: component,
                doing: &format!("adding {component} to Rust"),
                log: component,
                fetches: Some(component),
                advice: &format!("Type `rustup component add {component}` to try it alone."),
            }
            .run(project, project.command("rustup", &[]).args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn holds_core(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|files| {
        files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libcore-"))
    })
}
