//! The three engines: which driver starts each, with which switches, and what it cannot do.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a browser is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mood {
    /// As it comes.
    Light,
    /// Its reader prefers dark pages.
    Dark,
    /// Its reader has switched scripts off.
    NoScripts,
}

/// A browser engine.
#[derive(Debug)]
pub struct Engine {
    /// As it is asked for.
    pub name: &'static str,
    /// Its driver, which is to listen on this port.
    pub driver: fn(port: u16) -> Command,
    /// The capabilities of a session; the folder is for the profile.
    pub capabilities: fn(Mood, &Path) -> Value,
    /// Whether it wants a screen.
    pub screen: bool,
    /// Whether its driver can turn the wheel while a key is down, and knows fingers.
    pub fingers: bool,
    /// Whether its window becomes as narrow as a telephone; otherwise one opened by a script does.
    pub narrow_window: bool,
    /// Whether its driver hands out the console.
    pub console: bool,
}

/// Chromium, without a window.
pub const CHROMIUM: Engine = Engine {
    name: "chromium",
    driver: |port| command("chromedriver", &[&format!("--port={port}")]),
    capabilities: chromium,
    screen: false,
    fingers: true,
    narrow_window: true,
    console: true,
};

/// To add an engine, write a row.
pub(crate) static ENGINES: [Engine; 3] = [
    CHROMIUM,
    Engine {
        name: "firefox",
        driver: |port| command("geckodriver", &["--port", &port.to_string()]),
        capabilities: firefox,
        screen: false,
        fingers: true,
        narrow_window: false,
        console: false,
    },
    Engine {
        name: "webkit",
        driver: |port| {
            let mut command = command("WebKitWebDriver", &[&format!("--port={port}")]);
            // Its own sandbox does not start for root or in a container.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            // Where there is no graphics card, what plays one for it falls over now and then.
            command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
            command
        },
        capabilities: webkit,
        screen: true,
        fingers: false,
        narrow_window: true,
        console: false,
    },
];

fn chromium(mood: Mood, profile: &Path) -> Value {
    let mut switches: Vec<String> = [
        "--headless=new",
        // It only ever sees our own pages, and its sandbox does not start for root.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    .map(str::to_owned)
    .to_vec();
    switches.push(format!("--user-data-dir={}", profile.display()));
    if mood == Mood::Dark {
        switches.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    let mut options = json!({ "args": switches });
    if mood == Mood::NoScripts {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}

fn firefox(mood: Mood, _: &Path) -> Value {
    let mut preferences = json!({});
    match mood {
        Mood::Light => {}
        Mood::Dark => preferences["layout.css.prefers-color-scheme.content-override"] = json!(0),
        Mood::NoScripts => preferences["javascript.enabled"] = json!(false),
    }
    let mut options = json!({ "args": ["-headless"], "prefs": preferences });
    if let Some(binary) = ["firefox-esr", "firefox"].iter().find_map(|name| on_path(name)) {
        options["binary"] = json!(binary);
    }
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

fn webkit(mood: Mood, _: &Path) -> Value {
    // Without its tool bar the window can be as narrow as a telephone.
    let mut switches = vec!["--automation", "--full-screen"];
    match mood {
        Mood::Light => {}
        Mood::Dark => switches.push("--dark-mode"),
        Mood::NoScripts => switches.push("--enable-javascript=false"),
    }
    let mut options = json!({ "args": switches });
    if let Some(binary) = mini_browser() {
        options["binary"] = json!(binary);
    }
    json!({ "webkitgtk:browserOptions": options })
}

/// WebKitGTK's own small browser stands in a folder named after the machine.
fn mini_browser() -> Option<PathBuf> {
    let machines = std::fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let folders = machines.chain([PathBuf::from("/usr/libexec")]);
    folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.is_file())
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}
