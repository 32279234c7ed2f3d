//! A running browser: its driver, its profile and, for the engine that wants one, a screen
//! without a monitor. All of them end with it.

use crate::engine::{Engine, Mood};
use crate::site::{await_port, free_port};
use crate::suite::Outcome;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

/// A browser with its driver.
pub struct Session {
    pub(crate) mood: Mood,
    /// What it is told through.
    pub driver: WebDriver,
    /// The driver's own program, then the screen.
    programs: Programs,
    _profile: TempDir,
}

impl Session {
    /// Starts a browser; what its driver says is kept in `scratch`.
    pub async fn start(engine: &Engine, mood: Mood, scratch: &Path) -> Outcome<Session> {
        // Somebody else may take the port first, and a driver may not be quite awake: once more.
        match Session::try_to_start(engine, mood, scratch).await {
            Ok(session) => Ok(session),
            Err(_) => Session::try_to_start(engine, mood, scratch).await,
        }
    }

    async fn try_to_start(engine: &Engine, mood: Mood, scratch: &Path) -> Outcome<Session> {
        std::fs::create_dir_all(scratch)?;
        let profile = TempDir::new()?;
        let mut programs = Programs(Vec::new());
        let port = free_port()?;
        let mut command = (engine.driver)(port);
        if engine.screen {
            command.env("DISPLAY", programs.screen()?);
        }
        // What a browser leaves lying about goes with its profile.
        command.env("TMPDIR", profile.path());
        let log = File::create(scratch.join(format!("{}.log", engine.name)))?;
        command.stdout(log.try_clone()?).stderr(log);
        let driver = programs.start(&mut command)?;
        await_port(port, driver, engine.name)?;
        let capabilities = (engine.capabilities)(mood, profile.path());
        let Value::Object(capabilities) = capabilities else {
            return Err("capabilities are no object".into());
        };
        let driver =
            WebDriver::new(format!("http://127.0.0.1:{port}"), Capabilities::from(capabilities)).await?;
        driver.set_script_timeout(Duration::from_secs(120)).await?;
        driver.set_page_load_timeout(Duration::from_secs(60)).await?;
        Ok(Session { mood, driver, programs, _profile: profile })
    }

    /// Ends the browser, then its driver.
    pub async fn quit(self) {
        let Session { driver, programs, .. } = self;
        let told = tokio::time::timeout(Duration::from_secs(20), driver.clone().quit()).await;
        if !matches!(told, Ok(Ok(()))) {
            // A browser that no longer listens would outlive its driver.
            let capabilities = Value::from(driver.capabilities().clone());
            let process =
                ["moz:processID", "goog:processID"].iter().find_map(|key| capabilities[*key].as_u64());
            if let Some(process) = process {
                let _ = Command::new("kill").args(["-KILL", &process.to_string()]).status();
            }
        }
        drop(programs);
    }
}

/// Programs of our own, the last one ended first.
struct Programs(Vec<Child>);

impl Programs {
    fn start(&mut self, command: &mut Command) -> Outcome<&mut Child> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).spawn().map_err(|problem| format!("{name}: {problem}"))?;
        self.0.push(child);
        Ok(self.0.last_mut().ok_or("no program")?)
    }

    /// A screen of its own, as `DISPLAY` names it.
    fn screen(&mut self) -> Outcome<String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"]);
        let screen = self.start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let mut number = String::new();
        // It picks a free number and says it.
        BufReader::new(screen.stdout.take().ok_or("Xvfb says nothing")?).read_line(&mut number)?;
        match number.trim() {
            "" => Err("Xvfb found no free display".into()),
            number => Ok(format!(":{number}")),
        }
    }
}

impl Drop for Programs {
    fn drop(&mut self) {
        for program in self.0.iter_mut().rev() {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}
