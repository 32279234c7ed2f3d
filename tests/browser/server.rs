//! A small server of the tests' own. It stands in for somebody else's site, and between the
//! browser and ours: to lose a file on the way, or to put an ear on the page.

use crate::suite::Outcome;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A server on a port of its own, so an origin of its own. It ends when dropped.
#[derive(Debug)]
pub struct Server {
    /// `http://127.0.0.1:port/`.
    pub address: String,
    task: JoinHandle<()>,
}

/// What happens to our site's answers on their way.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    /// Paths with this in them are answered with 404.
    Lost(&'static str),
    /// Pages come in pieces, as over a slow line.
    Slowly,
    /// One more file: its path, and what is in it.
    With(&'static str, &'static str),
    /// Every page gets a script before its own, which writes down in `window.heard` what a
    /// reader's console would show.
    Heard,
}

impl Server {
    /// Somebody else's site: this page, whatever is asked for.
    pub async fn of_page(html: String) -> Outcome<Server> {
        Server::start(Answers::Page(html)).await
    }

    /// Somebody else's site: this page, and the files of a folder beside it.
    pub async fn of_page_with(html: String, files: &Path) -> Outcome<Server> {
        Server::start(Answers::Folder { page: html, files: files.to_owned() }).await
    }

    /// Our site, changed.
    pub async fn between(site: &str, change: Change) -> Outcome<Server> {
        let host = site.trim_start_matches("http://").trim_end_matches('/').to_owned();
        Server::start(Answers::Site { host, change }).await
    }

    async fn start(answers: Answers) -> Outcome<Server> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let answers = Arc::new(answers);
        let task = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                let answers = answers.clone();
                // A browser that goes away in the middle is none of our business.
                tokio::spawn(async move { drop(serve(browser, &answers).await) });
            }
        });
        Ok(Server { address, task })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

enum Answers {
    Page(String),
    Folder { page: String, files: PathBuf },
    Site { host: String, change: Change },
}

const EAR: &str = "
window.heard = [];
addEventListener('error', event => heard.push(`error: ${event.message ?? event.target.src ?? event.target.href}`), true);
addEventListener('unhandledrejection', event => heard.push(`rejection: ${event.reason}`));
addEventListener('securitypolicyviolation', event => heard.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
for (const level of ['error', 'warn']) {
  const say = console[level];
  console[level] = (...words) => { heard.push(`${level}: ${words.join(' ')}`); say.apply(console, words); };
}";

async fn serve(mut browser: TcpStream, answers: &Answers) -> Outcome {
    let path = asked(&mut browser).await?;
    let answer = match answers {
        Answers::Page(html) => answer("200 OK", "text/html; charset=utf-8", html),
        Answers::Folder { page, files } => match path.trim_start_matches('/') {
            "" => answer("200 OK", "text/html; charset=utf-8", page),
            name => of_folder(files, name),
        },
        Answers::Site { change: Change::Lost(part), .. }
            if path.split('?').next().is_some_and(|path| path.contains(part)) =>
        {
            answer("404 Not Found", "text/plain", "lost")
        }
        Answers::Site { change: Change::With(file, text), .. } if path == *file => {
            answer("200 OK", "application/json", text)
        }
        Answers::Site { change: Change::Heard, .. } if path == "/ear.js" => {
            answer("200 OK", "text/javascript", EAR)
        }
        Answers::Site { host, change } => changed(relayed(host, &path).await?, *change),
    };
    let slowly = matches!(answers, Answers::Site { change: Change::Slowly, .. }) && is_page(&answer);
    for piece in answer.chunks(if slowly { PIECE } else { answer.len().max(1) }) {
        browser.write_all(piece).await?;
        if slowly {
            browser.flush().await?;
            tokio::time::sleep(PAUSE).await;
        }
    }
    browser.shutdown().await?;
    Ok(())
}

/// A slow line brings so many bytes at once, and then nothing for so long.
const PIECE: usize = 4096;
const PAUSE: Duration = Duration::from_millis(25);

fn is_page(answer: &[u8]) -> bool {
    String::from_utf8_lossy(&answer[..answer.len().min(1000)])
        .to_lowercase()
        .contains("content-type: text/html")
}

/// The path a browser asks for.
async fn asked(browser: &mut TcpStream) -> Outcome<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(browser.read_u8().await?);
    }
    let line = String::from_utf8_lossy(&head);
    Ok(line.split(' ').nth(1).unwrap_or("/").to_owned())
}

/// Our site's own answer. HTTP/1.0, so that it comes in one piece.
async fn relayed(host: &str, path: &str) -> Outcome<Vec<u8>> {
    let mut site = TcpStream::connect(host).await?;
    site.write_all(
        format!("GET {path} HTTP/1.0\r\nHost: {host}\r\nAccept-Encoding: identity\r\n\r\n").as_bytes(),
    )
    .await?;
    let mut answer = Vec::new();
    site.read_to_end(&mut answer).await?;
    Ok(answer)
}

fn changed(answer: Vec<u8>, change: Change) -> Vec<u8> {
    let Some(end) = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { return answer };
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let is_page = head.to_lowercase().contains("content-type: text/html");
    let mut body = answer[end + 4..].to_vec();
    if matches!(change, Change::Heard) && is_page {
        let page =
            String::from_utf8_lossy(&body).replacen("<head>", "<head><script src=\"/ear.js\"></script>", 1);
        body = page.into_bytes();
    }
    // The length may be another now, and the connection ends with the answer.
    let kept = head.lines().filter(|line| {
        let name = line.split(':').next().unwrap_or_default().to_lowercase();
        !matches!(name.as_str(), "content-length" | "connection" | "keep-alive" | "transfer-encoding")
    });
    let head = kept.collect::<Vec<_>>().join("\r\n");
    let mut answer =
        format!("{head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len()).into_bytes();
    answer.extend(body);
    answer
}

/// A file of somebody else's folder, as their server would send it.
fn of_folder(folder: &Path, name: &str) -> Vec<u8> {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    };
    match std::fs::read(folder.join(name)) {
        Ok(body) => answer_of("200 OK", kind, &body),
        Err(_) => answer("404 Not Found", "text/plain", "not here"),
    }
}

fn answer(status: &str, kind: &str, body: &str) -> Vec<u8> {
    answer_of(status, kind, body.as_bytes())
}

fn answer_of(status: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}
