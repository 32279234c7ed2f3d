//! The finished site, served the way readers get it: by `site serve`, with its headers.

use crate::suite::Outcome;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A running `site serve`.
pub struct Site {
    /// `http://127.0.0.1:port/`.
    pub address: String,
    server: Mutex<Child>,
}

impl Site {
    /// Serves [`Site::finished`].
    pub(crate) fn serve() -> Outcome<Site> {
        Site::serve_folder(&Site::finished())
    }

    /// The folder that `TIMELINE_DIST` names, or the workspace's own `dist`.
    pub fn finished() -> PathBuf {
        std::env::var_os("TIMELINE_DIST").map_or_else(|| workspace().join("dist"), PathBuf::from)
    }

    /// Serves a finished site from this folder.
    pub fn serve_folder(dist: &Path) -> Outcome<Site> {
        if !dist.join("index.html").is_file() {
            return Err("there is no finished site: type `cargo xtask serve`, which builds it first".into());
        }
        let port = free_port()?;
        let mut server = Command::new(program()?)
            .arg("serve")
            .arg("--dir")
            .arg(dist)
            .args(["--port", &port.to_string()])
            .stdout(Stdio::null())
            .spawn()?;
        await_port(port, &mut server, "site serve")?;
        Ok(Site { address: format!("http://127.0.0.1:{port}/"), server: Mutex::new(server) })
    }

    /// Ends the server.
    pub fn stop(&self) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = server.kill();
        let _ = server.wait();
    }
}

/// `site` as it was built: beside this program, or in the workspace's usual place.
fn program() -> Outcome<PathBuf> {
    let own = std::env::current_exe()?;
    // A test's own program is a folder further down.
    let beside = own.ancestors().skip(1).take(2).map(|folder| folder.join("site"));
    let usual = workspace().join("target/debug/site");
    let found = beside.chain([usual]).find(|path| path.is_file());
    Ok(found.ok_or("`site` is not built: type `cargo build -p site`")?)
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Waits until a program listens; an error if it ends instead.
pub(crate) fn await_port(port: u16, program: &mut Child, name: &str) -> Outcome {
    let begin = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if let Some(status) = program.try_wait()? {
            return Err(format!("{name} ended at once: {status}").into());
        }
        if begin.elapsed() > Duration::from_secs(30) {
            let _ = program.kill();
            return Err(format!("{name} does not answer").into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
