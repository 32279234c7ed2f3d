//! How anything long is run: a line when it starts, a sign of life while it lasts, a line with the
//! time it took, and on failure the end of its log and what to do.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::errors::{Cause, Problem};
use crate::project::Project;

/// One thing to run, and the words around it.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// Named when it is done: `✓ trunk 0.21.14`.
    pub name: &'a str,
    /// Said while it lasts: `… installing trunk 0.21.14`.
    pub doing: &'a str,
    /// Its log is `target/xtask/<log>.log`.
    pub log: &'a str,
    /// What it downloads, if it does: said when the network fails.
    pub fetches: Option<&'a str>,
    /// A sentence that says what to do when it fails.
    pub advice: &'a str,
}

impl Step<'_> {
    /// Runs a command with its output in a log file.
    pub fn run(&self, project: &Project, command: &mut Command) -> Result<(), Problem> {
        let path = project.logs().join(format!("{}.log", self.log));
        let mut log = File::create(&path).map_err(Problem::file(&path))?;
        writeln!(log, "$ {}", typed(command)).map_err(Problem::file(&path))?;
        let errors = log.try_clone().map_err(Problem::file(&path))?;
        command.stdin(Stdio::null()).stdout(log).stderr(errors);

        let clock = Instant::now();
        let mut pulse = Pulse::start(self.doing);
        let program = command.get_program().to_string_lossy().into_owned();
        let started = command.spawn().map_err(Problem::start(&program));
        let status = started.and_then(|mut child| wait(&mut child, &mut pulse));
        pulse.stop();
        if status?.success() {
            println!("✓ {}  {}", self.name, spoken(clock.elapsed()));
            return Ok(());
        }
        println!("✗ {}  {}", self.name, spoken(clock.elapsed()));
        Err(self.explain(project, &path))
    }

    /// Runs a command with its output passed straight on, for test runners.
    pub fn stream(&self, command: &mut Command) -> Result<(), Problem> {
        println!("… {}", self.doing);
        let clock = Instant::now();
        let program = command.get_program().to_string_lossy().into_owned();
        let status = command.stdin(Stdio::null()).status().map_err(Problem::start(&program))?;
        let sign = if status.success() { '✓' } else { '✗' };
        println!("{sign} {}  {}", self.name, spoken(clock.elapsed()));
        match status.success() {
            true => Ok(()),
            false => Err(self.failed(self.advice.to_string())),
        }
    }

    /// Prints the end of the log, and says what it means.
    fn explain(&self, project: &Project, path: &Path) -> Problem {
        let bytes = fs::read(path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let end = tail(&text, 40);
        println!("{end}");
        match (Cause::found_in(end), self.fetches) {
            (Some(Cause::Network), Some(what)) => Problem::NoNetwork(what.to_string()),
            (Some(Cause::Disk), _) => Problem::DiskFull { place: project.target.clone(), free: None },
            _ => {
                let shown = path.strip_prefix(&project.root).unwrap_or(path);
                self.failed(format!("{} The whole log is {}.", self.advice, shown.display()))
            }
        }
    }

    fn failed(&self, advice: String) -> Problem {
        let mut letters = self.doing.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        Problem::Failed { doing: first.chain(letters.clone()).collect(), advice }
    }
}

/// A time as one says it: `0.4 s`, `12 s`, `2 min 20 s`.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A time that is counted up: whole seconds from the first.
fn counted(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..10 => format!("{seconds} s"),
        _ => spoken(time),
    }
}

/// The last lines of a text.
fn tail(text: &str, lines: usize) -> &str {
    let text = text.trim_end();
    match text.rmatch_indices('\n').nth(lines.saturating_sub(1)) {
        Some((at, _)) => text.get(at + 1..).unwrap_or(text),
        None => text,
    }
}

fn typed(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn wait(child: &mut Child, pulse: &mut Pulse<'_>) -> Result<ExitStatus, Problem> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => thread::sleep(Duration::from_millis(50)),
            Err(error) => return Err(Problem::Told(format!("A step was lost sight of: {error}."))),
        }
        pulse.beat();
    }
}

/// The sign of life: on a terminal one line that counts seconds, elsewhere a line every 30 s.
struct Pulse<'a> {
    doing: &'a str,
    terminal: bool,
    clock: Instant,
    next: Duration,
}

impl<'a> Pulse<'a> {
    fn start(doing: &'a str) -> Self {
        let terminal = io::stdout().is_terminal();
        if !terminal {
            println!("… {doing}");
        }
        let next = Duration::from_secs(if terminal { 0 } else { 30 });
        Pulse { doing, terminal, clock: Instant::now(), next }
    }

    fn beat(&mut self) {
        let time = self.clock.elapsed();
        if time < self.next {
            return;
        }
        if self.terminal {
            self.next += Duration::from_secs(1);
            print!("\r\x1b[2K… {}, {}", self.doing, counted(time));
            // A sign of life that can't be shown is no reason to stop.
            let _ = io::stdout().flush();
        } else {
            self.next += Duration::from_secs(30);
            println!("… still {}, {}", self.doing, spoken(time));
        }
    }

    fn stop(&self) {
        if self.terminal {
            print!("\r\x1b[2K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_said_as_one_says_it() {
        let check = |milliseconds, expected: &str| {
            assert_eq!(spoken(Duration::from_millis(milliseconds)), expected);
        };
        check(0, "0.0 s");
        check(420, "0.4 s");
        check(12_900, "12 s");
        check(60_000, "1 min 0 s");
        check(140_000, "2 min 20 s");
    }

    #[test]
    fn a_tail_is_the_last_lines() {
        assert_eq!(tail("a\nb\nc\n", 2), "b\nc");
        assert_eq!(tail("a\nb\n", 2), "a\nb");
        assert_eq!(tail("a", 40), "a");
        assert_eq!(tail("", 40), "");
        let long: String = (0..100).map(|number| format!("第{number}\n")).collect();
        assert_eq!(tail(&long, 40).lines().count(), 40);
        assert!(tail(&long, 40).starts_with("第60\n"));
    }
}
