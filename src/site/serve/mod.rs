//! A small server that behaves like a good host: what `_headers` says, compressed files, ETags,
//! folders, the page for what is missing. For looking at the finished site and for the browser
//! tests; it listens on this machine alone.
//!
//! What is answered is decided in `answer`, without any network; here it is only carried.

mod accept;
mod answer;
mod content_type;
mod path;

use crate::hook::say;
use answer::{Answer, Asked, answer};
use socket2::SockRef;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use tiny_http::{Header, Request, Response, Server};

/// How many requests are answered at a time; reading and writing files, they mostly wait.
const THREADS: usize = 8;

/// Serves a finished site until the process is ended.
///
/// # Errors
/// A sentence, if it cannot begin.
pub fn run(folder: &Path, port: u16) -> Result<(), Vec<String>> {
    serve(folder, port).map_err(|problem| vec![problem])
}

fn serve(folder: &Path, port: u16) -> Result<(), String> {
    let root = folder
        .canonicalize()
        .ok()
        .filter(|root| root.join("index.html").is_file())
        .ok_or_else(|| format!("there is no site in {}: build it first, or name its folder with --dir", folder.display()))?;
    let listener = listen(port)?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    say(&format!("http://127.0.0.1:{port}"));
    loop {
        // A failure to accept (too many open files, say) ends tiny_http's listening: begin again.
        let listener = listener.try_clone().map_err(|error| format!("the port was lost: {error}"))?;
        let server = Server::from_listener(listener, None).map_err(|error| format!("the server did not start: {error}"))?;
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    while let Ok(request) = server.recv() {
                        carry(&root, request);
                    }
                    server.unblock();
                });
            }
        });
    }
}

fn listen(port: u16) -> Result<TcpListener, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!("port {port} is in use: end what listens there, or choose another with --port"),
        _ => format!("port {port} cannot be listened on: {error}"),
    })?;
    // Connections inherit this. Without it the second piece of an answer waits up to 40 ms for
    // the first to be acknowledged.
    SockRef::from(&listener).set_tcp_nodelay(true).ok();
    Ok(listener)
}

/// One request: its answer is made and sent. A visitor who has left is no problem of ours.
fn carry(root: &Path, request: Request) {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map(|header| header.value.as_str().to_owned())
    };
    let asked = Asked {
        method: request.method().to_string(),
        target: request.url().to_owned(),
        accept_encoding: header("Accept-Encoding").unwrap_or_default(),
        if_none_match: header("If-None-Match").unwrap_or_default(),
    };
    let Answer { status, headers, body } = answer(root, &asked);
    let length = body.len();
    let mut response = Response::from_data(body).with_status_code(status).with_chunked_threshold(length + 1);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response).ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_told_in_one_sentence() -> Result<(), String> {
        let first = listen(0)?;
        let port = first.local_addr().map_err(|error| error.to_string())?.port();
        let told = listen(port).err().unwrap_or_default();
        assert_eq!(told, format!("port {port} is in use: end what listens there, or choose another with --port"));
        Ok(())
    }

    #[test]
    fn a_folder_without_a_site_is_told() {
        let told = serve(Path::new("no/such/folder"), 0).err().unwrap_or_default();
        assert!(told.starts_with("there is no site in no/such/folder"), "{told}");
    }
}
