//! A small server that behaves like a good host: what `_headers` says, compressed files, ETags,
//! folders, the page for what is missing. For looking at the finished site and for the browser
//! tests; it listens on this machine alone.
//!
//! What is answered is decided in `answer`, without any network; here it is only carried.

mod accept;
mod answer;
mod content_type;
mod path;

pub use content_type::content_type;

use crate::hook::say;
use answer::{Answer, Asked, answer};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT_ENCODING, HeaderName, HeaderValue, IF_NONE_MATCH};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Serves a finished site until the process is ended.
///
/// # Errors
/// A sentence, if it cannot begin.
pub fn run(folder: &Path, port: u16) -> Result<(), Vec<String>> {
    serve(folder, port).map_err(|problem| vec![problem])
}

fn serve(folder: &Path, port: u16) -> Result<(), String> {
    let root =
        folder.canonicalize().ok().filter(|root| root.join("index.html").is_file()).ok_or_else(|| {
            format!("there is no site in {}: build it first, or name its folder with --dir", folder.display())
        })?;
    let listener = listen(port)?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    let failed = |error: std::io::Error| format!("the server did not start: {error}");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        listener.set_nonblocking(true).map_err(failed)?;
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        say(&format!("http://127.0.0.1:{port}"));
        accept_all(&listener, root.into()).await;
        Ok(())
    })
}

fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {port} is in use: end what listens there, or choose another with --port")
        }
        _ => format!("port {port} cannot be listened on: {error}"),
    })
}

/// Every connection is its own task: one that is kept open keeps no other waiting.
async fn accept_all(listener: &tokio::net::TcpListener, root: Arc<Path>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, say: that passes when some are closed.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        stream.set_nodelay(true).ok();
        let root = Arc::clone(&root);
        tokio::spawn(async move {
            let service = service_fn(move |request| carry(Arc::clone(&root), request));
            let mut connection = http1::Builder::new();
            // A visitor who has left, or talks nonsense, is no problem of ours.
            connection.timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service).await.ok();
        });
    }
}

async fn carry(root: Arc<Path>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let header = |name: HeaderName| {
        let found = request.headers().get(name).and_then(|value| value.to_str().ok());
        found.unwrap_or_default().to_owned()
    };
    let asked = Asked {
        method: request.method().to_string(),
        target: request.uri().path_and_query().map_or_else(String::new, ToString::to_string),
        accept_encoding: header(ACCEPT_ENCODING),
        if_none_match: header(IF_NONE_MATCH),
    };
    // Reading a file waits for the disk: not where other visitors are waited for.
    let answered = tokio::task::spawn_blocking(move || answer(&root, &asked)).await;
    let Ok(Answer { status, headers, body }) = answered else {
        let mut broken = Response::default();
        *broken.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return Ok(broken);
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().append(name, value);
        }
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Instant;

    #[test]
    fn a_port_in_use_is_told_in_one_sentence() -> Result<(), String> {
        let first = listen(0)?;
        let port = first.local_addr().map_err(|error| error.to_string())?.port();
        let told = listen(port).err().unwrap_or_default();
        assert_eq!(
            told,
            format!("port {port} is in use: end what listens there, or choose another with --port")
        );
        Ok(())
    }

    #[test]
    fn a_folder_without_a_site_is_told() {
        let told = serve(Path::new("no/such/folder"), 0).err().unwrap_or_default();
        assert!(told.starts_with("there is no site in no/such/folder"), "{told}");
    }

    /// What browsers do: many connections at once, each kept open after its answer.
    #[test]
    fn connections_that_are_kept_open_keep_no_other_waiting() -> std::io::Result<()> {
        let runtime = tokio::runtime::Runtime::new()?;
        let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        runtime.spawn(async move { accept_all(&listener, Path::new("no/such/folder").into()).await });
        let begun = Instant::now();
        let mut open = Vec::new();
        for _ in 0..5 {
            let burst: Vec<_> = (0..8).map(|_| TcpStream::connect(address)).collect::<Result<_, _>>()?;
            for mut stream in burst {
                stream.set_read_timeout(Some(Duration::from_secs(20)))?;
                stream.write_all(b"GET /none HTTP/1.1\r\nHost: a\r\n\r\n")?;
                open.push(stream);
            }
        }
        for stream in &mut open {
            let mut start = [0; 12];
            stream.read_exact(&mut start)?;
            assert_eq!(&start, b"HTTP/1.1 404");
        }
        assert!(begun.elapsed() < Duration::from_secs(20));
        Ok(())
    }
}
