//! Builds the finished site into `dist/`, with every tool that takes, unless it is up to date.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::disk;
use crate::errors::Problem;
use crate::npm;
use crate::project::Project;
use crate::rust;
use crate::stamp;
use crate::step::Step;
use crate::tools::{self, Tool};

/// Makes sure that `dist/` holds the site as visitors get it.
pub fn build(project: &Project) -> Result<(), Problem> {
    let mark = project.logs().join("site.stamp");
    let dist = project.dist();
    let unchanged = match (stamp::stamp(&project.root, &dist), fs::read_to_string(&mark)) {
        (Ok(now), Ok(then)) => now == then,
        _ => false,
    };
    if unchanged {
        println!("✓ site is up to date");
        return Ok(());
    }

    disk::has_room(project)?;
    let mut folders = developer_tools(project)?;
    folders.extend(npm::wasm_opt(project)?);
    let faces = npm::faces(project)?;
    // Taken before the build: what is edited meanwhile is built next time.
    let went_in = stamp::inputs(&project.root).map_err(Problem::file(&project.root))?;
    Step {
        name: "site",
        doing: "building the site",
        log: "site",
        fetches: None,
        advice: "The lines above say where: mend that, then run this again.",
    }
    .run(project, trunk(project, &folders).args(["build", "--release"]).env("SITE_FONTS", faces))?;
    if !dist.join("index.html").is_file() {
        return Err(Problem::Told(
            "Trunk ended well, but there is no dist/index.html: check `dist` in Trunk.toml.".into(),
        ));
    }
    let made = stamp::stamp(&project.root, &dist).map_err(Problem::file(&dist))?;
    if made.starts_with(&went_in) {
        fs::write(&mark, made).map_err(Problem::file(&mark))?;
    }
    Ok(())
}

/// What even a build for developing needs; answers the folders to put before PATH.
pub fn developer_tools(project: &Project) -> Result<Vec<PathBuf>, Problem> {
    rust::add_wasm(project)?;
    rust::fetch_crates(project)?;
    tools::install(project, &[Tool::trunk(), Tool::wasm_bindgen(project)?])
}

/// Trunk, kept from downloading tools of its own: with ours on PATH it needs none.
pub fn trunk(project: &Project, folders: &[PathBuf]) -> Command {
    let mut command = project.command("trunk", folders);
    command
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk 0.21 refuses to start with the customary `NO_COLOR=1`.
        .env_remove("NO_COLOR");
    command
}
