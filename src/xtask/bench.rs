//! `cargo xtask bench`: measures the finished site beside other timelines, and writes
//! `docs/benchmark.md`. What is measured, and how, is known to `tests/bench/` alone.

use std::process::Command;

use crate::args::Bench;
use crate::browsers;
use crate::disk;
use crate::errors::Problem;
use crate::npm::{self, Peers};
use crate::project::Project;
use crate::rust;
use crate::site_build;
use crate::step::Step;

/// Installs what is missing, builds what is out of date, and measures.
pub fn run(project: &Project, options: &Bench) -> Result<(), Problem> {
    rust::is_new_enough(project)?;
    disk::has_room(project)?;
    rust::fetch_crates(project)?;
    browsers::install_chromium(project)?;
    let peers = npm::peers(project)?;
    site_build::build(project)?;
    // The server that visitors' requests would go to, and the program that measures.
    for package in ["site", "bench"] {
        Step {
            name: package,
            doing: &format!("building {package}"),
            log: &format!("bench-{package}"),
            fetches: None,
            advice: "The lines above say where: mend that, then run this again.",
        }
        .run(project, project.command("cargo", &[]).args(["build", "-p", package]))?;
    }
    Step {
        name: "docs/benchmark.md",
        doing: "measuring the site beside other timelines",
        log: "bench",
        fetches: None,
        advice: "The lines above say why.",
    }
    .stream(&mut measure(project, &peers, options))
}

fn measure(project: &Project, peers: &Peers, options: &Bench) -> Command {
    let mut bench = project.command("cargo", &[]);
    bench
        .args(["run", "--quiet", "-p", "bench", "--"])
        .args(words(options))
        .env("TIMELINE_DIST", project.dist())
        .env("TIMELINEJS", &peers.timelinejs)
        .env("VIS_TIMELINE", &peers.vis)
        .env("TIMELINES_CHART", &peers.chart);
    bench
}

/// The options in the program's own words.
fn words(options: &Bench) -> Vec<String> {
    let mut words = Vec::new();
    let given = [(options.quick, "--quick"), (options.ours, "--ours")];
    words.extend(given.into_iter().filter(|(given, _)| *given).map(|(_, word)| word.to_owned()));
    if let Some(rounds) = options.rounds {
        words.extend(["--rounds".to_owned(), rounds.to_string()]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_handed_on() {
        let check = |quick, rounds, ours, expected: &str| {
            assert_eq!(words(&Bench { quick, rounds, ours }).join(" "), expected);
        };
        check(false, None, false, "");
        check(true, None, true, "--quick --ours");
        check(true, Some(3), false, "--quick --rounds 3");
    }
}
