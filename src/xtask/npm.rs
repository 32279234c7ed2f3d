//! What comes from npm: `wasm-opt` (binaryen), the faces that previews are set in, the accessibility
//! checker axe-core, TimelineJS, which the suite shows our events in, and the timelines that the bench
//! measures beside ours.
//! Installed beside their place and moved there when whole, so half an install is never used.

use std::fs;
use std::path::{Path, PathBuf};

use crate::disk;
use crate::errors::Problem;
use crate::project::Project;
use crate::step::Step;
use crate::version::Version;

const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
const TIMELINEJS: &str = "3.9.11";
const FACES: &str = "0.4.3";
const VIS: &str = "8.5.4";
const CHART: &str = "2.14.3";

/// Makes `wasm-opt` available, and answers the folder to put before PATH, if it isn't there yet.
pub fn wasm_opt(project: &Project) -> Result<Option<PathBuf>, Problem> {
    let wanted = Version::found_in(BINARYEN).map(|version| version.major);
    let fits = |program: &Path| {
        let found = project.version_of(program).map(|version| version.major);
        found.is_some() && wanted <= found
    };
    if fits(Path::new("wasm-opt")) {
        return Ok(None);
    }
    let programs = "node_modules/.bin";
    let folder =
        install(project, "binaryen", BINARYEN, |folder| fits(&folder.join(programs).join("wasm-opt")))?;
    Ok(Some(folder.join(programs)))
}

/// Makes `axe.min.js` available, and answers where it is.
pub fn axe(project: &Project) -> Result<PathBuf, Problem> {
    let script = "node_modules/axe-core/axe.min.js";
    let folder = install(project, "axe-core", AXE, |folder| {
        // Half a megabyte when whole.
        fs::metadata(folder.join(script)).is_ok_and(|file| 100_000 < file.len())
    })?;
    Ok(folder.join(script))
}

/// Makes TimelineJS available, and answers the folder of its scripts and styles.
pub fn timelinejs(project: &Project) -> Result<PathBuf, Problem> {
    let built = "node_modules/@knight-lab/timelinejs/dist";
    let folder = install(project, "@knight-lab/timelinejs", TIMELINEJS, |folder| {
        let is_there =
            |file: &str| fs::metadata(folder.join(built).join(file)).is_ok_and(|it| 50_000 < it.len());
        // A fifth and a tenth of a megabyte when whole.
        is_there("js/timeline.js") && is_there("css/timeline.css")
    })?;
    Ok(folder.join(built))
}

/// Other timelines, each the folder that the bench takes its files from.
#[derive(Debug)]
pub struct Peers {
    /// TimelineJS3.
    pub timelinejs: PathBuf,
    /// vis-timeline.
    pub vis: PathBuf,
    /// timelines-chart.
    pub chart: PathBuf,
}

/// Makes the other timelines available.
pub fn peers(project: &Project) -> Result<Peers, Problem> {
    // Half a megabyte and a seventh of one when whole.
    let vis = ("vis-timeline", VIS, "standalone/umd/vis-timeline-graph2d.min.js");
    let chart = ("timelines-chart", CHART, "dist/timelines-chart.min.js");
    let [vis, chart] = [vis, chart].map(|(package, version, script)| {
        let own = Path::new("node_modules").join(package);
        let folder = install(project, package, version, |folder| {
            fs::metadata(folder.join(&own).join(script)).is_ok_and(|file| 100_000 < file.len())
        });
        folder.map(|folder| folder.join(own))
    });
    Ok(Peers { timelinejs: timelinejs(project)?, vis: vis?, chart: chart? })
}

/// Makes the faces of the previews available (Noto Serif JP: English, Japanese and Russian), and
/// answers the folder they are in.
pub fn faces(project: &Project) -> Result<PathBuf, Problem> {
    let package = "node_modules/@expo-google-fonts/noto-serif-jp";
    let folder = install(project, "@expo-google-fonts/noto-serif-jp", FACES, |folder| {
        // Those that are used; seven megabytes each when whole.
        ["400Regular/NotoSerifJP_400Regular.ttf", "600SemiBold/NotoSerifJP_600SemiBold.ttf"].iter().all(
            |face| fs::metadata(folder.join(package).join(face)).is_ok_and(|file| 7_000_000 < file.len()),
        )
    })?;
    Ok(folder.join(package))
}

fn install(
    project: &Project,
    package: &str,
    version: &str,
    is_whole: impl Fn(&Path) -> bool,
) -> Result<PathBuf, Problem> {
    // What stands before the slash says only whose package it is.
    let plain = package.rsplit('/').next().unwrap_or(package);
    let folder = project.cache.join(format!("{plain}-{version}"));
    if is_whole(&folder) {
        return Ok(folder);
    }
    disk::has_room(project)?;
    let part = project.cache.join(format!("{plain}-{version}.part"));
    let name = format!("{plain} {version}");
    let step = Step {
        name: &name,
        doing: &format!("installing {name}"),
        log: plain,
        fetches: Some(&format!("the npm package {package} {version}")),
        advice: "The lines above are npm's own.",
    };
    for _ in 0..2 {
        for stale in [&part, &folder] {
            if stale.exists() {
                fs::remove_dir_all(stale).map_err(Problem::file(stale))?;
            }
        }
        fs::create_dir_all(&part).map_err(Problem::file(&part))?;
        let mut npm = project.command("npm", &[]);
        npm.arg("install").arg("--prefix").arg(&part).arg(format!("{package}@{version}")).args([
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ]);
        step.run(project, &mut npm)?;
        if is_whole(&part) {
            fs::rename(&part, &folder).map_err(Problem::file(&folder))?;
            return Ok(folder);
        }
    }
    if project.version_of(Path::new("node")).is_none() {
        return Err(Problem::Missing("node".into()));
    }
    Err(Problem::Told(format!(
        "{name} was installed twice and is still not whole: update Node.js (18 or newer), then run this again."
    )))
}
