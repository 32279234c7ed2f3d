//! Tools that are crates: Trunk, wasm-bindgen, geckodriver. A fitting one on PATH is used as it is;
//! else it is built once into the cache, in a folder that carries its version.

use std::fs;
use std::path::{Path, PathBuf};

use crate::disk;
use crate::errors::Problem;
use crate::lockfile;
use crate::project::Project;
use crate::step::Step;
use crate::version::Version;

/// A program that `cargo install` brings.
#[derive(Debug)]
pub struct Tool {
    /// Its crate.
    package: &'static str,
    /// Its program.
    program: &'static str,
    /// The version to install.
    version: String,
    /// Whether a version found on PATH does as well, given the one we would install.
    fits: fn(found: Version, wanted: Version) -> bool,
    /// More words for `cargo install`.
    options: &'static [&'static str],
}

impl Tool {
    /// Builds the browser's part of the site. Later 0.21 fit; 0.22 needs a newer Rust.
    pub fn trunk() -> Tool {
        Tool {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".into(),
            fits: |found, wanted| {
                (found.major, found.minor) == (wanted.major, wanted.minor) && wanted <= found
            },
            // Without TLS and self-update: it is never to download anything.
            options: &["--locked", "--no-default-features"],
        }
    }

    /// Must match the crate in `Cargo.lock` to the last number.
    pub fn wasm_bindgen(project: &Project) -> Result<Tool, Problem> {
        let lock = project.read("Cargo.lock")?;
        match lockfile::version_of(&lock, "wasm-bindgen") {
            Some(version) => Ok(Tool {
                package: "wasm-bindgen-cli",
                program: "wasm-bindgen",
                version: version.to_string(),
                fits: |found, wanted| found == wanted,
                // Not `--locked`: its lock file names a yanked crate.
                options: &[],
            }),
            None => Err(Problem::Told(
                "Cargo.lock names no wasm-bindgen, so the site can't be built: type `cargo generate-lockfile`."
                    .into(),
            )),
        }
    }

    /// Drives Firefox. Debian doesn't package it.
    pub fn geckodriver() -> Tool {
        Tool {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1".into(),
            fits: |found, wanted| wanted <= found,
            options: &[],
        }
    }

    fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    fn folder(&self, project: &Project) -> PathBuf {
        project.cache.join(format!("{}-{}", self.package, self.version))
    }

    fn is_on_path(&self, project: &Project) -> bool {
        match (project.version_of(Path::new(self.program)), Version::found_in(&self.version)) {
            (Some(found), Some(wanted)) => (self.fits)(found, wanted),
            _ => false,
        }
    }

    fn is_in(&self, project: &Project, folder: &Path) -> bool {
        let found = project.version_of(&folder.join("bin").join(self.program));
        found.is_some() && found == Version::found_in(&self.version)
    }
}

/// Makes each tool available, and answers the folders to put before PATH.
pub fn install(project: &Project, tools: &[Tool]) -> Result<Vec<PathBuf>, Problem> {
    let shared = project.cache.join("build");
    let mut folders = Vec::new();
    let mut built = false;
    for tool in tools {
        if tool.is_on_path(project) {
            continue;
        }
        let folder = tool.folder(project);
        if !tool.is_in(project, &folder) {
            disk::has_room(project)?;
            build(project, tool, &folder, &shared)?;
            built = true;
        }
        folders.push(folder.join("bin"));
    }
    if built {
        fs::remove_dir_all(&shared).map_err(Problem::file(&shared))?;
    }
    Ok(folders)
}

/// Compiles quickly rather than well: these run for moments, and link-time optimisation alone
/// would take a quarter of an hour.
const QUICK: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

fn build(project: &Project, tool: &Tool, folder: &Path, shared: &Path) -> Result<(), Problem> {
    if folder.exists() {
        // There, but doesn't run: cargo would take it for installed.
        fs::remove_dir_all(folder).map_err(Problem::file(folder))?;
    }
    let name = tool.name();
    let wanted = format!("={}", tool.version);
    Step {
        name: &name,
        doing: &format!("installing {name}"),
        log: tool.program,
        fetches: Some(&format!("the crate {} {}", tool.package, tool.version)),
        advice: "Run this again: it goes on where it stopped.",
    }
    .run(
        project,
        project
            .command("cargo", &[])
            .args(["install", tool.package, "--version", &wanted])
            .args(tool.options)
            .arg("--root")
            .arg(folder)
            .env("CARGO_TARGET_DIR", shared)
            .envs(QUICK),
    )?;
    if tool.is_in(project, folder) {
        return Ok(());
    }
    Err(Problem::Told(format!(
        "{name} was installed in {} but doesn't run: delete that folder and run this again.",
        folder.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_on_path_is_used_when_it_fits() {
        let check = |tool: &Tool, found: &str, fits: bool| {
            let (Some(found), Some(wanted)) = (Version::found_in(found), Version::found_in(&tool.version))
            else {
                return assert!(!fits, "no version in {found}");
            };
            assert_eq!((tool.fits)(found, wanted), fits, "{} {found}", tool.program);
        };
        check(&Tool::trunk(), "0.21.14", true);
        check(&Tool::trunk(), "0.21.15", true);
        check(&Tool::trunk(), "0.21.9", false);
        check(&Tool::trunk(), "0.22.0", false);
        check(&Tool::geckodriver(), "0.38.0", true);
        check(&Tool::geckodriver(), "0.36.0", false);
    }
}
