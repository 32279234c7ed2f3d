//! The headers of every answer, in one table. The server walks it; `_headers` (the form Netlify
//! and Cloudflare Pages read) is written from it.
//!
//! Two rules that fit the same path never name the same header: one host would add them up,
//! another take the last. So the policy stands on each kind of page, not once on `/*`.

use crate::exports::EXPORTS;
use crate::serve::content_type;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use timeline::language::Language;

/// Headers for the paths a pattern fits; a `*` at its end stands for anything.
struct Rule {
    pattern: String,
    headers: Vec<(&'static str, String)>,
}

/// The headers for a path below the root, which begins with a slash and is decoded. `style` is the text of the
/// style sheet that stands in the line's pages.
pub fn headers_of(path: &str, style: &str) -> Vec<(&'static str, String)> {
    let rules = rules(style).into_iter().filter(|rule| fits(&rule.pattern, path));
    let mut headers: Vec<_> = rules.flat_map(|rule| rule.headers).collect();
    // The hosts answer these two by themselves, in `_headers` they would clash with the rules.
    let defaults =
        [("Content-Security-Policy", policy("'none'", "")), ("Cache-Control", "no-cache".to_owned())];
    for (name, value) in defaults {
        if !headers.iter().any(|(other, _)| *other == name) {
            headers.push((name, value));
        }
    }
    headers
}

/// Whether a path is one of those kept for ever.
pub fn is_kept_for_ever(path: &str) -> bool {
    headers_of(path, "").iter().any(|(_, value)| value == FOR_EVER)
}

/// Whether the policy for a path allows the style sheet inside the page.
pub fn has_style_inside(path: &str) -> bool {
    headers_of(path, "").iter().any(|(_, value)| value.contains("'sha256-"))
}

/// The file `_headers`, for pages with this style sheet in them.
pub fn file(style: &str) -> String {
    let mut text = String::new();
    for rule in rules(style) {
        text.push_str(&format!("{}\n", rule.pattern));
        for (name, value) in rule.headers {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What a page may load and run. Components pass numbers to CSS in `style` attributes; of style elements `inside`
/// alone is allowed, after a space.
fn policy(ancestors: &str, inside: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{inside}; \
         style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors {ancestors}"
    )
}

fn rules(style: &str) -> Vec<Rule> {
    let inside = format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(style)));
    let rule = |pattern: String, headers: Vec<(&'static str, String)>| Rule { pattern, headers };
    let mut rules = vec![rule(
        "/*".to_owned(),
        vec![
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".to_owned()),
        ],
    )];
    let with_policy = |path: String, ancestors: &str, inside: &str| {
        rule(path, vec![("Content-Security-Policy", policy(ancestors, inside))])
    };
    for language in Language::ALL {
        let folder = format!("/{}", language.folder());
        for page in ["", "index.html"] {
            rules.push(with_policy(format!("{folder}{page}"), "'none'", &inside));
        }
        for page in ["events/*", "sources/*", "data/*", "about/*"] {
            rules.push(with_policy(format!("{folder}{page}"), "'none'", ""));
        }
        // Anyone may frame the embed, and nothing else.
        rules.push(with_policy(format!("{folder}embed/*"), "*", &inside));
    }
    rules.push(with_policy("/404.html".to_owned(), "'none'", ""));
    // A sandboxed frame has no origin of its own: the embed's program and cards are as open as
    // the data. None of them says anything about who asks.
    let open = || ("Access-Control-Allow-Origin", "*".to_owned());
    let files = [
        "/app-*",
        "/boot-*",
        "/painter-*",
        "/worker-*",
        "/style-*",
        "/later-*",
        "/pages-*",
        "/data/line.*",
        "/data/cards.*",
    ];
    for pattern in files {
        rules.push(rule(pattern.to_owned(), vec![("Cache-Control", FOR_EVER.to_owned()), open()]));
    }
    // Hosts know few of these types by the names, and `nosniff` lets nobody guess.
    for export in EXPORTS {
        let own = ("Content-Type", content_type(export.name).to_owned());
        rules.push(rule(format!("/{}", export.path()), vec![open(), own]));
    }
    rules
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    const PATHS: [&str; 22] = [
        "/",
        "/ja/",
        "/ru/index.html",
        "/embed/",
        "/ja/embed/",
        "/ru/embed/index.html",
        "/events/x/",
        "/ja/events/x/",
        "/sources/",
        "/data/",
        "/data/events.json",
        "/data/line.ja.0123456789abcdef.json",
        "/data/events.csv",
        "/data/feed.ja.atom",
        "/data/cards.ja.0123456789abcdef/1855-x.json",
        "/about/",
        "/404.html",
        "/app-0123456789abcdef.js",
        "/style-0123456789abcdef.css",
        "/painter-0123456789abcdef.js",
        "/later-0123456789abcdef.css",
        "/favicon.png",
    ];

    const STYLE: &str = "p { color: red }";

    fn header(path: &str, name: &str) -> Option<String> {
        headers_of(path, STYLE).into_iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    #[test]
    fn no_path_is_told_the_same_header_twice() {
        for path in PATHS {
            let headers = headers_of(path, STYLE);
            let names: HashSet<_> = headers.iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), headers.len(), "{path}");
            assert!(headers.len() >= 6, "{path}: {headers:?}");
        }
    }

    #[test]
    fn only_the_embeds_may_be_framed() {
        for path in PATHS {
            let policy = header(path, "Content-Security-Policy").unwrap_or_default();
            let framed = policy.ends_with("frame-ancestors *");
            assert_eq!(framed, path.contains("/embed/"), "{path}");
            assert!(framed || policy.ends_with("frame-ancestors 'none'"), "{path}");
            assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{path}");
        }
    }

    #[test]
    fn of_styles_inside_pages_only_that_of_the_line_is_allowed() {
        for path in PATHS {
            let policy = header(path, "Content-Security-Policy").unwrap_or_default();
            let line = ["/", "/ja/", "/ru/index.html"].contains(&path) || path.contains("/embed/");
            // As `openssl dgst -sha256 -binary | base64` has it.
            let own = "style-src 'self' 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4=';";
            assert_eq!(policy.contains(own), line, "{path}: {policy}");
            assert!(line || policy.contains("style-src 'self';"), "{path}: {policy}");
        }
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        for path in PATHS {
            assert_eq!(is_kept_for_ever(path), crate::hash::is_hashed(path), "{path}");
        }
        assert_eq!(header("/data/events.json", "Cache-Control").as_deref(), Some("no-cache"));
        assert_eq!(header("/data/events.json", "Access-Control-Allow-Origin").as_deref(), Some("*"));
        assert_eq!(header("/data/", "Access-Control-Allow-Origin"), None);
    }

    #[test]
    fn every_export_is_readable_from_anywhere_as_what_it_is() {
        for export in EXPORTS {
            let path = format!("/{}", export.path());
            assert_eq!(header(&path, "Access-Control-Allow-Origin").as_deref(), Some("*"), "{path}");
            assert_ne!(header(&path, "Content-Type").as_deref(), Some("application/octet-stream"), "{path}");
        }
        assert_eq!(
            header("/data/sources.bib", "Content-Type").as_deref(),
            Some("application/x-bibtex; charset=utf-8")
        );
    }

    #[test]
    fn the_file_has_every_rule_within_what_hosts_allow() {
        let file = file(STYLE);
        let patterns: Vec<_> = file.lines().filter(|line| !line.starts_with(' ')).collect();
        assert!(patterns.len() <= 100, "{}", patterns.len());
        assert!(patterns.iter().all(|pattern| pattern.starts_with('/')));
        assert!(file.lines().all(|line| line.len() < 2000));
        assert!(file.contains("/ja/embed/*\n  Content-Security-Policy: default-src 'self';"));
    }
}
