//! What is answered to a request: a pure matter of the request and the files below the root.

use super::accept::accepted;
use super::content_type::content_type;
use super::path;
use crate::hash::hash;
use crate::headers::headers_of;
use std::fs;
use std::path::{Path, PathBuf};

/// A request, as far as it matters.
#[derive(Debug, Default)]
pub struct Asked {
    pub method: String,
    pub target: String,
    pub accept_encoding: String,
    pub if_none_match: String,
}

/// An answer. The body is there for HEAD too, so that its length is told; it isn't sent.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// The page for what is missing.
const MISSING: &str = "404.html";

/// Answers a request from the files below a canonical root.
pub fn answer(root: &Path, asked: &Asked) -> Answer {
    if !matches!(asked.method.as_str(), "GET" | "HEAD") {
        let mut answer = told(405, "Only GET and HEAD are answered here.\n");
        answer.headers.push(("Allow", "GET, HEAD".to_owned()));
        return answer;
    }
    let Some(request) = path::read(&asked.target) else {
        return missing(root, &asked.target);
    };
    let mut file = root.to_owned();
    file.extend(&request.names);
    if file.is_dir() {
        file.push("index.html");
        if !request.path.ends_with('/') && file.is_file() {
            let mut answer = told(301, "");
            answer.headers.push(("Location", path::with_slash(&asked.target)));
            return answer;
        }
    } else if request.path.ends_with('/') {
        return missing(root, &asked.target);
    }
    match found(root, &file) {
        Some(file) => sent(root, &file, &request.path, asked),
        None => missing(root, &asked.target),
    }
}

/// The file itself, if there is one and no link leads out of the root.
fn found(root: &Path, file: &Path) -> Option<PathBuf> {
    file.canonicalize().ok().filter(|file| file.starts_with(root) && file.is_file())
}

/// The style sheet that stands in the line's pages as well.
fn style(root: &Path) -> Option<String> {
    let names = fs::read_dir(root).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut styles = names.filter(|name| name.starts_with("style-") && name.ends_with(".css"));
    fs::read_to_string(root.join(styles.next()?)).ok()
}

fn sent(root: &Path, file: &Path, path: &str, asked: &Asked) -> Answer {
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let packed = accepted(&asked.accept_encoding).into_iter().find_map(|(encoding, end)| {
        let packed = file.with_file_name(format!("{name}.{end}"));
        fs::read(packed).ok().map(|body| (Some(encoding), body))
    });
    let read = || fs::read(file).ok().map(|body| (None, body));
    let Some((encoding, body)) = packed.or_else(read) else {
        return told(500, "This file could not be read.\n");
    };
    let tag = format!("\"{}\"", hash(&body));
    // Nothing else has a style sheet inside.
    let inside = if name.ends_with(".html") { style(root) } else { None };
    let mut headers = headers_of(path, &inside.unwrap_or_default());
    headers.push(("ETag", tag.clone()));
    headers.push(("Vary", "Accept-Encoding".to_owned()));
    if is_known(&asked.if_none_match, &tag) {
        return Answer { status: 304, headers, body: Vec::new() };
    }
    if !headers.iter().any(|(name, _)| *name == "Content-Type") {
        headers.push(("Content-Type", content_type(&name).to_owned()));
    }
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
    Answer { status: 200, headers, body }
}

/// Whether a browser has what this tag stands for: `If-None-Match: "a", W/"b"`
fn is_known(header: &str, tag: &str) -> bool {
    header
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// The page for what is missing, with the way up to the root put into its addresses.
fn missing(root: &Path, target: &str) -> Answer {
    let Ok(page) = fs::read_to_string(root.join(MISSING)) else {
        return told(404, "There is nothing here.\n");
    };
    let up = "../".repeat(path::depth(target));
    let mut answer = told(404, &page.replace("=\"./", &format!("=\"./{up}")));
    for (name, value) in &mut answer.headers {
        if *name == "Content-Type" {
            *value = content_type(MISSING).to_owned();
        }
    }
    answer
}

fn told(status: u16, text: &str) -> Answer {
    let mut headers = headers_of(&format!("/{MISSING}"), "");
    headers.push(("Content-Type", content_type("answer.txt").to_owned()));
    Answer { status, headers, body: text.as_bytes().to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::write;

    /// A small site, gone with the test.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Site {
            let folder = std::env::temp_dir().join(format!("site-serve-{name}-{}", std::process::id()));
            for (file, content) in [
                ("site/index.html", "line"),
                ("site/index.html.br", "br"),
                ("site/index.html.gz", "gz"),
                ("site/events/x/index.html", "x"),
                ("site/embed/index.html", "embed"),
                ("site/404.html", "<a href=\"./ja/\">"),
                ("site/app-0123456789abcdef_bg.wasm", "wasm"),
                ("site/data/events.json", "{}"),
                ("site/data/feed.atom", "<feed/>"),
                ("secret.txt", "secret"),
            ] {
                assert_eq!(write(&folder, file, content), Ok(()));
            }
            Site(folder.canonicalize().unwrap_or(folder))
        }

        fn ask(&self, line: &str) -> Answer {
            let mut words = line.split_whitespace().map(str::to_owned);
            let mut word = || words.next().unwrap_or_default();
            let asked =
                Asked { method: word(), target: word(), accept_encoding: word(), if_none_match: word() };
            answer(&self.0.join("site"), &asked)
        }

        fn check(&self, line: &str, status: u16, body: &str) {
            let seen = self.ask(line);
            assert_eq!((seen.status, String::from_utf8_lossy(&seen.body).as_ref()), (status, body), "{line}");
            assert!(header(&seen, "Content-Security-Policy").starts_with("default-src 'self'"), "{line}");
            assert_eq!(header(&seen, "X-Content-Type-Options"), "nosniff", "{line}");
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    fn header(answer: &Answer, name: &str) -> String {
        let found: Vec<_> = answer.headers.iter().filter(|(other, _)| *other == name).collect();
        assert!(found.len() < 2, "{name} is told twice");
        found.first().map(|(_, value)| value.clone()).unwrap_or_default()
    }

    #[test]
    fn files_and_folders_are_found() {
        let site = Site::new("found");
        site.check("GET /", 200, "line");
        site.check("HEAD /index.html", 200, "line");
        site.check("GET /events/x/?q=1", 200, "x");
        site.check("GET /events/x", 301, "");
        site.check("GET /events", 404, "<a href=\"./ja/\">");
        site.check("GET /events/", 404, "<a href=\"./../ja/\">");
        assert_eq!(header(&site.ask("GET /events/x?q=1"), "Location"), "./x/?q=1");
        site.check("POST /", 405, "Only GET and HEAD are answered here.\n");
    }

    #[test]
    fn what_is_missing_has_a_page_that_leads_back() {
        let site = Site::new("missing");
        site.check("GET /none", 404, "<a href=\"./ja/\">");
        site.check("GET /events/none/", 404, "<a href=\"./../../ja/\">");
        site.check("GET /index.html/", 404, "<a href=\"./../ja/\">");
        site.check("GET /%2e%2e/secret.txt", 404, "<a href=\"./../ja/\">");
        site.check("GET /../secret.txt", 404, "<a href=\"./../ja/\">");
        let seen = site.ask("GET /embed/none");
        assert!(header(&seen, "Content-Security-Policy").ends_with("frame-ancestors 'none'"));
        assert_eq!(header(&seen, "Content-Type"), "text/html; charset=utf-8");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_root_is_not_followed() -> std::io::Result<()> {
        let site = Site::new("link");
        std::os::unix::fs::symlink(site.0.join("secret.txt"), site.0.join("site/linked.txt"))?;
        site.check("GET /linked.txt", 404, "<a href=\"./ja/\">");
        Ok(())
    }

    #[test]
    fn the_smallest_accepted_file_is_sent() {
        let site = Site::new("packed");
        site.check("GET / gzip,br", 200, "br");
        site.check("GET / gzip", 200, "gz");
        site.check("GET /events/x/ br", 200, "x");
        let seen = site.ask("GET / br");
        assert_eq!(header(&seen, "Content-Encoding"), "br");
        assert_eq!(header(&seen, "Content-Type"), "text/html; charset=utf-8");
        assert_eq!(header(&seen, "Vary"), "Accept-Encoding");
    }

    #[test]
    fn what_a_browser_has_is_not_sent_again() {
        let site = Site::new("known");
        let tag = header(&site.ask("GET / br"), "ETag");
        site.check(&format!("GET / br {tag}"), 304, "");
        site.check(&format!("GET / br \"other\",W/{tag}"), 304, "");
        site.check(&format!("GET / gzip {tag}"), 200, "gz");
    }

    #[test]
    fn headers_follow_the_path_however_it_is_written() {
        let site = Site::new("headers");
        let wasm = site.ask("GET /app-0123456789abcdef_bg.wasm");
        assert_eq!(header(&wasm, "Content-Type"), "application/wasm");
        assert_eq!(header(&wasm, "Cache-Control"), "public, max-age=31536000, immutable");
        assert_eq!(header(&site.ask("GET /"), "Cache-Control"), "no-cache");
        assert_eq!(header(&site.ask("GET /data/events.json"), "Access-Control-Allow-Origin"), "*");
        assert_eq!(
            header(&site.ask("GET /data/feed.atom"), "Content-Type"),
            "application/atom+xml; charset=utf-8"
        );
        for target in ["/embed/", "/%65mbed/", "/embed/index.html"] {
            let policy = header(&site.ask(&format!("GET {target}")), "Content-Security-Policy");
            assert!(policy.ends_with("frame-ancestors *"), "{target}");
        }
    }
}
