//! What the browser suite needs on the machine: three engines with their drivers, fonts for
//! Japanese and Russian, axe-core and TimelineJS. The bench needs one of the engines.

use std::collections::HashSet;
use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::Command;

use crate::errors::Problem;
use crate::npm;
use crate::project::Project;
use crate::step::Step;
use crate::tools::{self, Tool};

/// A browser engine the site is tested in.
#[derive(Debug, PartialEq)]
pub struct Engine {
    /// As typed after `--engine`, and handed to the suite.
    pub name: &'static str,
    /// The Debian packages that bring it.
    packages: &'static [&'static str],
    /// What it needs on PATH where there is no apt.
    programs: &'static [&'static str],
}

/// To add an engine, write a row.
pub static ENGINES: [Engine; 3] = [
    Engine { name: "chromium", packages: &["chromium", "chromium-driver"], programs: &["chromedriver"] },
    // Its driver is a crate: see `Tool::geckodriver`.
    Engine { name: "firefox", packages: &["firefox-esr"], programs: &[] },
    Engine {
        name: "webkit",
        packages: &["webkit2gtk-driver", "xvfb"],
        programs: &["WebKitWebDriver", "Xvfb"],
    },
];

const FONTS: [&str; 2] = ["fonts-noto-cjk", "fonts-noto-core"];

/// What the suite is told.
#[derive(Debug)]
pub struct Browsers {
    /// Folders to put before PATH.
    pub folders: Vec<PathBuf>,
    /// Where `axe.min.js` is.
    pub axe: PathBuf,
    /// The folder of TimelineJS.
    pub timelinejs: PathBuf,
}

/// Installs whatever is missing for these engines.
pub fn install(project: &Project, engines: &[&Engine]) -> Result<Browsers, Problem> {
    install_engines(project, engines)?;
    let drivers: &[Tool] = match engines.iter().any(|engine| engine.name == "firefox") {
        true => &[Tool::geckodriver()],
        false => &[],
    };
    Ok(Browsers {
        folders: tools::install(project, drivers)?,
        axe: npm::axe(project)?,
        timelinejs: npm::timelinejs(project)?,
    })
}

/// Installs Chromium with its driver where it is missing.
pub fn install_chromium(project: &Project) -> Result<(), Problem> {
    let chromium: Vec<&Engine> = ENGINES.iter().filter(|engine| engine.name == "chromium").collect();
    install_engines(project, &chromium)
}

fn install_engines(project: &Project, engines: &[&Engine]) -> Result<(), Problem> {
    match is_on_path("apt-get") {
        true => install_packages(project, engines),
        false => programs_are_there(engines),
    }
}

fn install_packages(project: &Project, engines: &[&Engine]) -> Result<(), Problem> {
    let wanted = packages(engines);
    let missing = missing(&wanted, &installed(project, &wanted));
    if missing.is_empty() {
        return Ok(());
    }
    let sudo = may_install(project, &missing)?;
    let advice = advice(&missing);
    let step =
        |name, doing, log| Step { name, doing, log, fetches: Some("Debian packages"), advice: &advice };
    step("package lists", "updating the package lists", "apt-update")
        .run(project, apt(project, sudo).arg("update"))?;
    step("browsers", "installing browsers, drivers and fonts", "apt-install")
        .run(project, apt(project, sudo).args(["install", "-y", "--no-install-recommends"]).args(&missing))
}

fn apt(project: &Project, sudo: bool) -> Command {
    let mut command = project.command(if sudo { "sudo" } else { "env" }, &[]);
    if sudo {
        command.args(["-n", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]);
    command
}

/// Whether to go through sudo; an error when neither root nor sudo works.
fn may_install(project: &Project, missing: &[&str]) -> Result<bool, Problem> {
    if project.answer("id", &["-u"]).is_some_and(|id| id.trim() == "0") {
        return Ok(false);
    }
    if project.answer("sudo", &["-n", "true"]).is_some() {
        return Ok(true);
    }
    // Someone is there to type the password.
    let asked = io::stdin().is_terminal() && {
        println!("… asking for your password, to install {}", missing.join(" "));
        let status = project.command("sudo", &[]).arg("-v").status();
        status.is_ok_and(|status| status.success())
    };
    match asked {
        true => Ok(true),
        false => Err(Problem::Told(format!(
            "The browser tests need packages that only root may install. {}",
            advice(missing)
        ))),
    }
}

fn advice(missing: &[&str]) -> String {
    format!(
        "Type `sudo apt-get update && sudo apt-get install -y --no-install-recommends {}`, or test fewer browsers with `--engine`.",
        missing.join(" ")
    )
}

fn installed(project: &Project, wanted: &[&str]) -> String {
    // Ends unwell when it doesn't know a package, but still tells of the others.
    project
        .command("dpkg-query", &[])
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(wanted)
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}

fn packages(engines: &[&Engine]) -> Vec<&'static str> {
    engines.iter().flat_map(|engine| engine.packages).chain(&FONTS).copied().collect()
}

/// The wanted packages that a list of `package status` lines doesn't call installed.
fn missing<'a>(wanted: &[&'a str], list: &str) -> Vec<&'a str> {
    let there: HashSet<&str> = list.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    wanted.iter().copied().filter(|package| !there.contains(package)).collect()
}

fn programs_are_there(engines: &[&Engine]) -> Result<(), Problem> {
    let missing: Vec<&str> = engines
        .iter()
        .flat_map(|engine| engine.programs)
        .copied()
        .filter(|program| !is_on_path(program))
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Problem::Told(format!(
            "There is no apt-get here to install what is missing: put {} on PATH, or test fewer browsers with `--engine`.",
            missing.join(", ")
        ))),
    }
}

fn is_on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_installed_is_missing() {
        let list = "chromium installed\nxvfb config-files\nfonts-noto-cjk installed\n";
        assert_eq!(
            missing(&["chromium", "xvfb", "fonts-noto-cjk", "firefox-esr"], list),
            ["xvfb", "firefox-esr"]
        );
        assert_eq!(missing(&["chromium"], ""), ["chromium"]);
    }

    #[test]
    fn an_engine_brings_its_packages_and_the_fonts() {
        let webkit: Vec<&Engine> = ENGINES.iter().filter(|engine| engine.name == "webkit").collect();
        assert_eq!(packages(&webkit), ["webkit2gtk-driver", "xvfb", "fonts-noto-cjk", "fonts-noto-core"]);
    }

    #[test]
    fn the_advice_can_be_typed_as_it_is() {
        assert!(advice(&["a", "b"]).contains("--no-install-recommends a b`"));
    }
}
