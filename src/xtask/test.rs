//! `cargo xtask test`: everything that must hold, the quick things first. Stops at the first that
//! doesn't.

use std::process::Command;
use std::time::Instant;

use crate::args::Test;
use crate::browsers::{self, Engine};
use crate::disk;
use crate::errors::Problem;
use crate::project::Project;
use crate::rust;
use crate::site_build;
use crate::step::{self, Step};

/// Runs every check, and says how long it took.
pub fn run(project: &Project, options: &Test) -> Result<(), Problem> {
    let clock = Instant::now();
    rust::is_new_enough(project)?;
    disk::has_room(project)?;
    rust::fetch_crates(project)?;
    if options.lint {
        lint(project)?;
    }
    test_crates(project)?;
    if !options.engines.is_empty() {
        test_site(project, &options.engines)?;
    }
    println!("✓ everything holds  {}", step::spoken(clock.elapsed()));
    Ok(())
}

/// A cargo command to run, and its words.
struct Check {
    name: &'static str,
    log: &'static str,
    /// Separated by single spaces.
    cargo: &'static str,
    advice: &'static str,
}

const MEND_LINTS: &str = "Mend what the lines above name; `--no-lint` leaves lints for later.";

/// The browser build and `site` are never named in one row: their features would be united, and
/// the browser build would lose its event handlers.
const LINTS: [Check; 5] = [
    Check {
        name: "format",
        log: "format",
        cargo: "fmt --all --check",
        advice: "Type `cargo fmt --all` to mend it.",
    },
    Check {
        name: "lints of the pure crates",
        log: "lint-pure",
        cargo: "clippy -p timeline -p dataset -p xtask -p tests --all-targets -- -D warnings",
        advice: MEND_LINTS,
    },
    Check {
        name: "lints of the app",
        log: "lint-app",
        cargo: "clippy -p app --features csr --target wasm32-unknown-unknown -- -D warnings",
        advice: MEND_LINTS,
    },
    Check {
        name: "lints of the site",
        log: "lint-site",
        cargo: "clippy -p site --all-targets -- -D warnings",
        advice: MEND_LINTS,
    },
    Check {
        name: "lints of the browser suite and the bench",
        log: "lint-browser",
        cargo: "clippy -p browser -p bench --all-targets -- -D warnings",
        advice: MEND_LINTS,
    },
];

const TESTS: [Check; 4] = [
    Check {
        name: "events",
        log: "events",
        cargo: "run --quiet -p dataset",
        advice: "Each line above names a file in events/ and what would be right.",
    },
    Check {
        name: "tests of the pure crates",
        log: "test-pure",
        cargo: "test",
        advice: "The failed tests are named above; `cargo test` runs these alone.",
    },
    Check {
        name: "tests of the site and the commands",
        log: "test-site",
        cargo: "test -p site -p xtask",
        advice: "The failed tests are named above; `cargo test -p site -p xtask` runs these alone.",
    },
    Check {
        name: "tests of the bench",
        log: "test-bench",
        cargo: "test -p bench",
        advice: "The failed tests are named above; `cargo test -p bench` runs these alone.",
    },
];

impl Check {
    fn step<'a>(&'a self, doing: &'a str) -> Step<'a> {
        Step { name: self.name, doing, log: self.log, fetches: None, advice: self.advice }
    }

    fn command(&self, project: &Project) -> Command {
        let mut command = project.command("cargo", &[]);
        command.args(self.cargo.split(' '));
        command
    }
}

fn lint(project: &Project) -> Result<(), Problem> {
    rust::add_lints(project)?;
    rust::add_wasm(project)?;
    for check in &LINTS {
        let doing = format!("checking {}", check.name);
        check.step(&doing).run(project, &mut check.command(project))?;
    }
    Ok(())
}

fn test_crates(project: &Project) -> Result<(), Problem> {
    for check in &TESTS {
        let doing = format!("running cargo {}", check.cargo);
        check.step(&doing).stream(&mut check.command(project))?;
    }
    Ok(())
}

fn test_site(project: &Project, engines: &[&Engine]) -> Result<(), Problem> {
    let browsers = browsers::install(project, engines)?;
    site_build::build(project)?;
    let names: Vec<&str> = engines.iter().map(|engine| engine.name).collect();
    let mut suite = project.command("cargo", &browsers.folders);
    suite
        .args(["test", "-p", "browser"])
        .env("TIMELINE_DIST", project.dist())
        .env("TIMELINE_ENGINES", names.join(","))
        .env("AXE", &browsers.axe)
        .env("TIMELINEJS", &browsers.timelinejs);
    Step {
        name: "site in the browsers",
        doing: &format!("testing the site in {}", names.join(", ")),
        log: "browser",
        fetches: None,
        advice: "The failed tests are named above; `--engine` limits the suite to one browser.",
    }
    .stream(&mut suite)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_build_never_meets_the_site() {
        for check in LINTS.iter().chain(&TESTS) {
            let words: Vec<&str> = check.cargo.split(' ').collect();
            assert!(!(words.contains(&"csr") && words.contains(&"site")), "{}", check.name);
            assert!(!words.contains(&"--workspace"), "{}", check.name);
        }
    }

    #[test]
    fn no_two_checks_share_a_log() {
        let mut logs: Vec<&str> = LINTS.iter().chain(&TESTS).map(|check| check.log).collect();
        logs.sort_unstable();
        logs.dedup();
        assert_eq!(logs.len(), LINTS.len() + TESTS.len());
    }
}
