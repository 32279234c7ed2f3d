//! From the path of a request to names below the root, or to nothing. Whatever could lead out of
//! the root is nothing: it is decoded first and judged after, once.

use percent_encoding::percent_decode_str;

/// The decoded path of a request, which begins with a slash, without its query.
#[derive(Debug, PartialEq)]
pub struct Asked {
    /// Decoded, with its slashes: `/ja/events/x/`.
    pub path: String,
    /// Its names, in order: `ja`, `events`, `x`.
    pub names: Vec<String>,
}

/// Reads the target of a request; none if it names nothing that could be below the root.
pub fn read(target: &str) -> Option<Asked> {
    let raw = without_query(target);
    if !raw.starts_with('/') {
        return None;
    }
    let path = percent_decode_str(raw).decode_utf8().ok()?.into_owned();
    let inner = path.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let names: Vec<String> = match inner {
        "" if path.len() > 1 => return None,
        "" => Vec::new(),
        inner => inner.split('/').map(str::to_owned).collect(),
    };
    names.iter().all(|name| is_plain(name)).then_some(Asked { path, names })
}

/// The last raw name of a path without a slash at its end, with one: where a folder really is.
pub fn with_slash(target: &str) -> String {
    let raw = without_query(target);
    let query = &target[raw.len()..];
    let last = raw.rsplit('/').next().unwrap_or_default();
    format!("./{last}/{query}")
}

/// How many folders deep a target is, for the way back up to the root.
pub fn depth(target: &str) -> usize {
    without_query(target).matches('/').count().saturating_sub(1)
}

fn without_query(target: &str) -> &str {
    target.split(['?', '#']).next().unwrap_or_default()
}

/// A colon names a drive or a stream on some systems, a backslash parts folders on them; a name
/// that begins with a dot is nobody's business.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && !name.contains(['\\', ':', '/'])
        && !name.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(target: &str, expected: Option<&str>) {
        let seen = read(target).map(|asked| asked.names.join("|"));
        assert_eq!(seen.as_deref(), expected, "{target}");
    }

    #[test]
    fn plain_paths_are_read() {
        check("/", Some(""));
        check("/?from=1904-01-01&to=1905-01-01", Some(""));
        check("/ja/", Some("ja"));
        check("/ja/events/1855-treaty-of-shimoda/", Some("ja|events|1855-treaty-of-shimoda"));
        check("/app-1f0e_bg.wasm?x=/../", Some("app-1f0e_bg.wasm"));
        check("/%6a%61/%E6%97%A5", Some("ja|日"));
    }

    #[test]
    fn nothing_leads_out_of_the_root() {
        for target in [
            "/../etc/passwd",
            "/..",
            "/ja/../../x",
            "/%2e%2e/x",
            "/%2E%2e%2fx",
            "/ja/..%2f..%2fx",
            "/..%5cx",
            "/ja\\..\\x",
            "/C:/x",
            "/x%00.html",
            "/x%0a",
            "//etc/passwd",
            "/ja//x",
            "//",
            "/./x",
            "/.git/config",
            "/%ff",
            "",
            "etc/passwd",
            "http://example.org/",
            "*",
        ] {
            check(target, None);
        }
        // Decoded once only: what is left is a name like any other.
        check("/%252e%252e/x", Some("%2e%2e|x"));
    }

    #[test]
    fn a_folder_is_pointed_to_from_beside_it() {
        assert_eq!(with_slash("/events/x"), "./x/");
        assert_eq!(with_slash("/events/%E6%97%A5?q=/a"), "./%E6%97%A5/?q=/a");
    }

    #[test]
    fn a_path_is_as_deep_as_its_folders() {
        for (target, expected) in [("/x", 0), ("/", 0), ("/events/x", 1), ("/ja/events/x/?q=/", 3)] {
            assert_eq!(depth(target), expected, "{target}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_stays_below_the_root(target in "/(%2e|%2f|%5c|\\.|/|\\\\|:|a|%00|\\PC){0,12}") {
            if let Some(asked) = read(&target) {
                let mut depth = 0;
                for name in &asked.names {
                    let components: Vec<_> = std::path::Path::new(name).components().collect();
                    prop_assert!(matches!(components[..], [std::path::Component::Normal(_)]), "{name}");
                    depth += 1;
                }
                prop_assert!(depth == asked.names.len());
            }
        }
    }
}
