//! Where things are: the project, its build output, the cache for tools; and how a program is
//! started from there.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::errors::Problem;
use crate::version::Version;

/// The folders everything else is given.
#[derive(Debug)]
pub struct Project {
    /// Where the workspace's `Cargo.toml` is.
    pub root: PathBuf,
    /// Cargo's build output.
    pub target: PathBuf,
    /// Where tools are installed.
    pub cache: PathBuf,
}

impl Project {
    /// Finds the project this program was started from, and makes the folders it writes to.
    pub fn find() -> Result<Project, Problem> {
        let root = find_root()?;
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) if !folder.is_empty() => root.join(folder),
            _ => root.join("target"),
        };
        let cache = cache_folder(env::var_os("XDG_CACHE_HOME"), env::var_os("HOME"), &target);
        let project = Project { root, target, cache };
        for folder in [project.logs(), project.cache.clone()] {
            fs::create_dir_all(&folder).map_err(Problem::file(&folder))?;
        }
        Ok(project)
    }

    /// Where each step's log is written, and the site's stamp.
    pub fn logs(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A program to start in the project's folder, looked for in `folders` first. What cargo told
    /// us about ourselves is taken away, or some crates would be built anew each time.
    pub fn command(&self, program: &str, folders: &[PathBuf]) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|start| text.starts_with(start)) {
                command.env_remove(name);
            }
        }
        if !folders.is_empty() {
            let known = env::var_os("PATH").unwrap_or_default();
            let all = folders.iter().cloned().chain(env::split_paths(&known));
            if let Ok(path) = env::join_paths(all) {
                command.env("PATH", path);
            }
        }
        command
    }

    /// What a program answers on standard output, if it starts and succeeds.
    pub fn answer(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self.command(program, &[]).args(arguments).stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success().then_some(text)
    }

    /// The version a program gives itself.
    pub fn version_of(&self, program: &Path) -> Option<Version> {
        self.answer(program.to_str()?, &["--version"]).and_then(|answer| Version::found_in(&answer))
    }

    /// The text of a file in the project.
    pub fn read(&self, file: &str) -> Result<String, Problem> {
        let path = self.root.join(file);
        fs::read_to_string(&path).map_err(Problem::file(&path))
    }
}

/// Cargo says where the crate is; without it (the program started by hand) the folders above are
/// searched for the workspace.
fn find_root() -> Result<PathBuf, Problem> {
    let here = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => env::current_dir().map_err(Problem::file(Path::new(".")))?,
    };
    here.ancestors()
        .find(|folder| {
            fs::read_to_string(folder.join("Cargo.toml"))
                .is_ok_and(|manifest| manifest.lines().any(|line| line.trim() == "[workspace]"))
        })
        .map(Path::to_path_buf)
        .ok_or_else(|| {
            Problem::Told("This isn't the project's folder: go there and type `cargo xtask`.".into())
        })
}

/// A machine without a home folder keeps its tools beside the build output.
fn cache_folder(xdg: Option<OsString>, home: Option<OsString>, target: &Path) -> PathBuf {
    let given = |folder: Option<OsString>| folder.map(PathBuf::from).filter(|path| path.is_absolute());
    given(xdg)
        .or_else(|| given(home).map(|home| home.join(".cache")))
        .unwrap_or_else(|| target.join("xtask/cache"))
        .join("japan-russia-timeline")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_has_a_place_even_without_a_home() {
        let check = |xdg: Option<&str>, home: Option<&str>, expected: &str| {
            let found = cache_folder(xdg.map(Into::into), home.map(Into::into), Path::new("/p/target"));
            assert_eq!(found, Path::new(expected));
        };
        check(Some("/c"), Some("/h"), "/c/japan-russia-timeline");
        check(None, Some("/h"), "/h/.cache/japan-russia-timeline");
        check(Some(""), Some("/h"), "/h/.cache/japan-russia-timeline");
        check(None, None, "/p/target/xtask/cache/japan-russia-timeline");
    }
}
