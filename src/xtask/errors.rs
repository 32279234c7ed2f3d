//! Everything that can go wrong, each as one sentence that says what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command stopped.
#[derive(Debug)]
pub enum Problem {
    /// The command line isn't understood.
    Usage(String),
    /// A program isn't installed.
    Missing(String),
    /// Another program listens on the port.
    PortTaken(u16),
    /// The port can't be listened on for another reason.
    PortRefused(u16, io::Error),
    /// Something could not be downloaded; holds what.
    NoNetwork(String),
    /// Too little room; holds where, and how much is free there if known, in MiB.
    DiskFull { place: PathBuf, free: Option<u64> },
    /// The compiler is older than the project needs.
    OldRust { found: String, needed: String },
    /// A step failed; `advice` is a whole sentence.
    Failed { doing: String, advice: String },
    /// A file or folder could not be read or written.
    File { path: PathBuf, error: io::Error },
    /// Anything else, as a whole sentence.
    Told(String),
}

impl Problem {
    /// 2 for a mistyped command, else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            Problem::Usage(_) => 2,
            _ => 1,
        }
    }

    /// For `map_err`, around a file operation on `path`.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Problem + '_ {
        |error| Problem::File { path: path.to_path_buf(), error }
    }

    /// For `map_err`, around the start of `program`.
    pub fn start(program: &str) -> impl FnOnce(io::Error) -> Problem + '_ {
        move |error| match error.kind() {
            io::ErrorKind::NotFound => Problem::Missing(program.to_string()),
            _ => Problem::Told(format!("`{program}` doesn't start: {error}.")),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Usage(sentence) | Problem::Told(sentence) => f.write_str(sentence),
            Problem::Missing(program) => {
                write!(f, "`{program}` isn't installed: {}, then run this again.", remedy(program))
            }
            Problem::PortTaken(port) => write!(
                f,
                "Port {port} is in use by another program: end that one, or choose another with `--port {}`.",
                other_port(*port)
            ),
            Problem::PortRefused(port, error) => write!(
                f,
                "Port {port} can't be used ({error}): choose another with `--port {}`.",
                other_port(*port)
            ),
            Problem::NoNetwork(what) => write!(
                f,
                "The network couldn't be reached to fetch {what}: connect, or set the proxy, then run this again (what is already installed stays)."
            ),
            Problem::DiskFull { place, free } => {
                write!(f, "Too little room at {}", place.display())?;
                if let Some(free) = free {
                    write!(f, " ({free} MiB free, {} needed)", crate::disk::NEEDED)?;
                }
                f.write_str(": make room there (`cargo clean` frees the most), or point CARGO_TARGET_DIR and XDG_CACHE_HOME at a larger disk.")
            }
            Problem::OldRust { found, needed } => write!(
                f,
                "Rust {found} is installed, this project needs {needed} or newer: type `rustup update stable`, then run this again."
            ),
            Problem::Failed { doing, advice } => write!(f, "{doing} failed. {advice}"),
            Problem::File { path, error } => {
                write!(f, "{} can't be read or written: {error}.", path.display())
            }
        }
    }
}

/// What the last lines of a log say went wrong, where that is plain.
#[derive(Debug, PartialEq)]
pub enum Cause {
    Network,
    Disk,
}

impl Cause {
    /// Looks for the words of cargo, rustup, npm and apt.
    pub fn found_in(log: &str) -> Option<Cause> {
        let log = log.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| log.contains(word));
        if says(&DISK) {
            Some(Cause::Disk)
        } else if says(&NETWORK) {
            Some(Cause::Network)
        } else {
            None
        }
    }
}

const DISK: [&str; 3] = ["no space left on device", "enospc", "disk quota exceeded"];

// Not "failed to resolve" alone: the compiler says that of a misspelt name.
const NETWORK: [&str; 21] = [
    "resolve host",
    "resolve proxy",
    "temporary failure resolving",
    "temporary failure in name resolution",
    "failed to lookup address",
    "name or service not known",
    "dns error",
    "couldn't connect to server",
    "could not connect to",
    "failed to connect to",
    "unable to connect to",
    "connection refused",
    "connection timed out",
    "timeout was reached",
    "network is unreachable",
    "connect tunnel failed",
    "enotfound",
    "eai_again",
    "econnrefused",
    "econnreset",
    "etimedout",
];

fn remedy(program: &str) -> String {
    match program {
        "cargo" | "rustc" | "rustup" => "install Rust with rustup (https://rustup.rs)".into(),
        "npm" | "node" => {
            "install Node.js 18 or newer with npm (https://nodejs.org, or your system's `nodejs` and `npm` packages)".into()
        }
        other => format!("install `{other}` with your system's packages"),
    }
}

fn other_port(port: u16) -> u16 {
    match port {
        ..1024 => 8080,
        u16::MAX => 8081,
        _ => port + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_each_installer_are_understood() {
        let check = |log: &str, cause: Option<Cause>| assert_eq!(Cause::found_in(log), cause, "{log}");
        let network = || Some(Cause::Network);
        check("  [6] Couldn't resolve host name (Could not resolve host: example.org)", network());
        check("  [7] Could not connect to server", network());
        check("download of config.json failed\n curl failed\n [28] Timeout was reached", network());
        check("npm error code ENOTFOUND", network());
        check("npm error network request failed, reason: connect ECONNREFUSED", network());
        check("Err:1 bookworm InRelease\n  Temporary failure resolving 'example.org'", network());
        check("error: could not download file: dns error: failed to lookup address", network());
        check("error: failed to write: No space left on device (os error 28)", Some(Cause::Disk));
        check("npm error code ENOSPC", Some(Cause::Disk));
        check("error[E0433]: failed to resolve: use of undeclared type `Day`", None);
        check("", None);
    }

    #[test]
    fn each_sentence_says_what_to_do() {
        let check = |problem: Problem, part: &str| {
            let sentence = problem.to_string();
            assert!(sentence.contains(part), "{sentence}");
        };
        check(Problem::PortTaken(8080), "`--port 8081`");
        check(Problem::PortTaken(80), "`--port 8080`");
        check(Problem::Missing("npm".into()), "install Node.js");
        check(Problem::Missing("rustup".into()), "https://rustup.rs");
        check(
            Problem::OldRust { found: "1.80.0".into(), needed: "1.88".into() },
            "needs 1.88 or newer: type `rustup update stable`",
        );
        check(Problem::NoNetwork("the crate trunk 0.21.14".into()), "fetch the crate trunk 0.21.14");
        check(Problem::DiskFull { place: "/x".into(), free: Some(12) }, "(12 MiB free, 6144 needed)");
    }

    #[test]
    fn a_mistyped_command_ends_with_two() {
        assert_eq!(Problem::Usage(String::new()).exit_code(), 2);
        assert_eq!(Problem::PortTaken(1).exit_code(), 1);
    }
}
