//! `cargo xtask serve`: the finished site on a local address.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::args::Serve;
use crate::errors::Problem;
use crate::project::Project;
use crate::rust;
use crate::site_build;

/// Builds what is out of date, then serves until Ctrl-C.
pub fn run(project: &Project, options: &Serve) -> Result<(), Problem> {
    is_free(options.port)?;
    rust::is_new_enough(project)?;
    let port = options.port.to_string();
    if options.dev {
        let folders = site_build::developer_tools(project)?;
        let mut trunk = site_build::trunk(project, &folders);
        trunk.args(["serve", "--port", &port]);
        if options.open_nothing {
            trunk.arg("--open=false");
        }
        println!("… building; then http://127.0.0.1:{port} reloads on every change (Ctrl-C ends it)");
        return become_it(trunk);
    }
    site_build::build(project)?;
    let mut site = project.command("cargo", &[]);
    site.args(["run", "--quiet", "-p", "site", "--", "serve", "--dir"])
        .arg(project.dist())
        .args(["--port", &port]);
    println!("✓ http://127.0.0.1:{port} (Ctrl-C ends it)");
    become_it(site)
}

/// Asked before building, so that one learns at once.
fn is_free(port: u16) -> Result<(), Problem> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(Problem::PortTaken(port)),
        Err(error) => Err(Problem::PortRefused(port, error)),
    }
}

/// Takes the server's place instead of watching over it: there is one process, so whatever ends
/// it, Ctrl-C or a closed terminal, leaves nothing behind.
#[cfg(unix)]
fn become_it(mut command: Command) -> Result<(), Problem> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Problem::start(&command.get_program().to_string_lossy())(error))
}

#[cfg(not(unix))]
fn become_it(mut command: Command) -> Result<(), Problem> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status().map_err(Problem::start(&program))?.success() {
        true => Ok(()),
        false => Err(Problem::Told("The server ended; the reason is above.".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_noticed() -> io::Result<()> {
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = other.local_addr()?.port();
        assert!(matches!(is_free(port), Err(Problem::PortTaken(taken)) if taken == port));
        Ok(())
    }
}
