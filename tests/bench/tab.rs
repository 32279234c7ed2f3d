//! A browser that was just started, with one tab, told what to do in the words of the Chrome
//! DevTools Protocol.

use browser::{CHROMIUM, Engine, Mood, Outcome, Session};
use http::Method;
use serde_json::{Value, json};
use std::error::Error;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::common::command::{Command, ExtensionCommand};
use tokio::time::timeout;

/// A tab, and its browser.
pub(crate) struct Tab {
    session: Session,
}

/// A page did not do in time what it was to do.
#[derive(Debug)]
pub(crate) struct TooSlow;

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not done in time")
    }
}

impl Error for TooSlow {}

/// The longest a single command may take.
const LONGEST: Duration = Duration::from_secs(30);

/// As the browser suite starts it, in a window of a common size. Commands do not wait for a page to
/// load: that would be work for its main thread.
const PLAIN: Engine = Engine {
    capabilities: |mood, profile| {
        let mut wanted = (CHROMIUM.capabilities)(mood, profile);
        wanted["pageLoadStrategy"] = json!("none");
        if let Some(switches) = wanted["goog:chromeOptions"]["args"].as_array_mut() {
            switches.push(json!("--window-size=1280,900"));
        }
        wanted
    },
    ..CHROMIUM
};

/// A command of the DevTools Protocol, as chromedriver takes it.
#[derive(Debug)]
struct Told {
    command: String,
    words: Value,
}

impl ExtensionCommand for Told {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": self.command, "params": self.words }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        Arc::from("/goog/cdp/execute")
    }
}

impl Tab {
    /// Starts a browser.
    pub(crate) async fn open(scratch: &Path) -> Outcome<Tab> {
        let session = Session::start(&PLAIN, Mood::Light, scratch).await?;
        Ok(Tab { session })
    }

    /// Ends it, even if it no longer listens.
    pub(crate) async fn close(self) {
        self.session.quit().await;
    }

    /// The browser's own process.
    pub(crate) fn process(&self) -> Option<u64> {
        self.capability("goog:processID").as_u64()
    }

    /// The browser's version.
    pub(crate) fn version(&self) -> String {
        self.capability("browserVersion").as_str().unwrap_or("of unknown version").to_owned()
    }

    fn capability(&self, name: &str) -> Value {
        Value::from(self.session.driver.capabilities().clone())[name].take()
    }

    /// Gives a command, and waits for the answer.
    pub(crate) async fn tell(&self, command: &str, words: Value) -> Outcome<Value> {
        let told = Command::ExtensionCommand(Box::new(Told { command: command.to_owned(), words }));
        match timeout(LONGEST, self.session.driver.cmd(told)).await {
            Ok(Ok(answer)) => Ok(answer.value()?),
            // The driver, too, waits only so long for a page that is busy.
            Ok(Err(problem)) if problem.to_string().to_lowercase().contains("timeout") => Err(TooSlow.into()),
            // A driver's own stack trace helps nobody.
            Ok(Err(problem)) => {
                let problem = problem.to_string();
                let told = problem.split("Stacktrace").next().unwrap_or_default().trim();
                Err(format!("{command}: {told}").into())
            }
            Err(_) => Err(TooSlow.into()),
        }
    }

    /// What an expression comes to in the page; waits for a promise.
    pub(crate) async fn ask(&self, expression: &str) -> Outcome<Value> {
        let words = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.tell("Runtime.evaluate", words).await?;
        match answer.get("exceptionDetails") {
            Some(problem) => Err(format!("{expression}: {problem}").into()),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    /// A number the page answers.
    pub(crate) async fn number(&self, expression: &str) -> Outcome<f64> {
        let answer = self.ask(expression).await?;
        Ok(answer.as_f64().ok_or_else(|| format!("{expression} is no number but {answer}"))?)
    }

    /// One of the browser's own numbers about the page, such as `TaskDuration` (seconds).
    pub(crate) async fn metric(&self, name: &str) -> Outcome<f64> {
        let answer = self.tell("Performance.getMetrics", json!({})).await?;
        let metrics = answer["metrics"].as_array();
        let found = metrics.into_iter().flatten().find(|metric| metric["name"] == name);
        Ok(found.and_then(|metric| metric["value"].as_f64()).ok_or_else(|| format!("no metric {name}"))?)
    }
}
