//! On what it was measured, in general terms, and which versions.

use crate::subjects::SUBJECTS;
use browser::Site;
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use timeline::date::Day;

/// More load than this is not the bench's own.
const BUSY: f64 = 0.7;

/// The machine and what ran on it.
#[derive(Debug)]
pub(crate) struct Machine {
    /// The version of Chromium.
    pub(crate) browser: String,
    /// How many programs wanted a processor in the last minute before the run.
    pub(crate) load: f64,
}

impl Machine {
    /// What [`Machine::load`] is now.
    pub(crate) fn load() -> f64 {
        let loads = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        loads.split(' ').next().and_then(|load| load.parse().ok()).unwrap_or_default()
    }

    /// A warning, where other programs keep the machine from the measuring.
    pub(crate) fn warning(&self) -> Option<String> {
        (self.load > BUSY).then(|| {
            format!(
                "The machine was busy with something else (load {:.1}), so times are too long.",
                self.load
            )
        })
    }

    /// A paragraph about it.
    pub(crate) fn told(&self) -> String {
        let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
        let model = field(&cpu, "model name").unwrap_or("a processor without a name");
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let kibibytes = field(&memory, "MemTotal").and_then(|text| text.split(' ').next()?.parse().ok());
        let gigabytes = kibibytes.map_or(0.0, |kibibytes: f64| kibibytes * 1024.0 / 1e9);
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let day = Day((seconds / 86_400) as i32).iso();
        let history =
            real_events().map_or_else(String::new, |count| format!(" Our own history has {count} events."));
        format!(
            "Measured on {day} on {model}, {cores} cores, {gigabytes:.0} GB of memory, in headless Chromium {}, without a graphics card, with {}.{history}{}\n",
            self.browser,
            peers().join(", "),
            self.warning().map_or_else(String::new, |warning| format!(" **{warning}**"))
        )
    }
}

/// A value in a list of `name : value`.
fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let line = text.lines().find(|line| line.split(':').next().is_some_and(|found| found.trim() == name))?;
    line.split_once(':').map(|(_, value)| value.trim())
}

/// Each peer's name and version.
fn peers() -> Vec<String> {
    let mut peers = Vec::new();
    for library in SUBJECTS.iter().filter_map(|subject| subject.library.as_ref()) {
        let Some(folder) = std::env::var_os(library.variable) else { continue };
        // A library may be a folder of its package.
        let told = Path::new(&folder).ancestors().take(2).find_map(package);
        peers.extend(told.filter(|told| !peers.contains(told)));
    }
    peers
}

fn package(folder: &Path) -> Option<String> {
    let text = fs::read_to_string(folder.join("package.json")).ok()?;
    let package: serde_json::Value = serde_json::from_str(&text).ok()?;
    Some(format!("{} {}", package["name"].as_str()?, package["version"].as_str()?))
}

fn real_events() -> Option<usize> {
    let text = fs::read_to_string(Site::finished().join("data/events.json")).ok()?;
    let data: serde_json::Value = serde_json::from_str(&text).ok()?;
    Some(data["events"].as_array()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_whole_name() {
        let text = "model\t\t: 1\nmodel name\t: Some Processor @ 2: fast\nMemTotal:       24683520 kB\n";
        assert_eq!(field(text, "model name"), Some("Some Processor @ 2: fast"));
        assert_eq!(field(text, "MemTotal"), Some("24683520 kB"));
        assert_eq!(field(text, "cores"), None);
    }
}
