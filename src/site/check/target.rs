//! Where an address on a page leads: out of the site, or to a file of it.

use crate::origin::Origin;
use percent_encoding::percent_decode_str;

/// What an address means on a page.
#[derive(Debug, PartialEq)]
pub enum Target {
    /// Somewhere else.
    Outside,
    /// A file below the site's root, and an id in it if one is named.
    File(String, Option<String>),
    /// Nothing it may mean, and why.
    Wrong(&'static str),
}

/// Follows an address from a page (its file below the root).
pub fn target(page: &str, address: &str, origin: Option<&Origin>) -> Target {
    if let Some(path) = origin.and_then(|origin| origin.path_of(address)) {
        return inside("", path);
    }
    let scheme = address.split(['/', '?', '#']).next().filter(|start| start.contains(':'));
    match scheme {
        Some("http:" | "https:" | "mailto:") => Target::Outside,
        Some(_) => Target::Wrong("has a scheme that no page needs"),
        None if address.starts_with("//") => Target::Outside,
        None if address.starts_with('/') => Target::Wrong("is absolute and breaks under a sub-path"),
        None => inside(page, address),
    }
}

fn inside(page: &str, address: &str) -> Target {
    let (address, id) = match address.split_once('#') {
        Some((address, id)) => (address, Some(id)),
        None => (address, None),
    };
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let id = id.filter(|id| !id.is_empty()).map(decoded);
    let path = decoded(address.split('?').next().unwrap_or_default());
    if path.is_empty() {
        let page = if page.is_empty() { "index.html" } else { page };
        return Target::File(page.to_owned(), id);
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." if parts.pop().is_none() => return Target::Wrong("leaves the site"),
            ".." => {}
            part => parts.push(part),
        }
    }
    let mut file = parts.join("/");
    if path.ends_with('/') || path.ends_with("/.") || path.ends_with("..") || path == "." {
        file.push_str(if file.is_empty() { "index.html" } else { "/index.html" });
    }
    Target::File(file, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, address: &str, expected: &str) {
        let origin = Origin::read("https://example.org/x").ok();
        let seen = match target(page, address, origin.as_ref()) {
            Target::Outside => "outside".to_owned(),
            Target::File(file, None) => file,
            Target::File(file, Some(id)) => format!("{file} {id}"),
            Target::Wrong(why) => why.to_owned(),
        };
        assert_eq!(seen, expected, "{address} on {page}");
    }

    #[test]
    fn addresses_are_followed() {
        check("index.html", "./", "index.html");
        check("index.html", "", "index.html");
        check("index.html", "#list", "index.html list");
        check("index.html", "ja/?from=1904-01-01", "ja/index.html");
        check("ja/index.html", "../", "index.html");
        check("ja/index.html", "..", "index.html");
        check("ja/events/x/index.html", "../../../app.js", "app.js");
        check("ja/events/x/index.html", "../y/", "ja/events/y/index.html");
        check("ja/events/x/index.html", "../y", "ja/events/y");
        check("events/x/index.html", "../../sources/#rt%2d1", "sources/index.html rt-1");
        check("index.html", "https://example.org/x/ja/", "ja/index.html");
        check("ru/index.html", "https://example.org/x/", "index.html");
        check("index.html", "https://example.net/", "outside");
        check("index.html", "//example.net/", "outside");
        check("index.html", "../", "leaves the site");
        check("index.html", "/ja/", "is absolute and breaks under a sub-path");
        check("index.html", "javascript:alert(1)", "has a scheme that no page needs");
    }
}
