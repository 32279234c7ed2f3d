//! Where the site will stand in public, if the builder says so (`SITE_ORIGIN`). Everything works
//! without: only what a search engine wants absolute is then left relative, or out.

/// A public address that ends in a slash.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin(String);

impl Origin {
    /// Reads the environment; nothing set means none.
    ///
    /// # Errors
    /// A sentence, if what is set is not the address of a site.
    pub fn from_environment() -> Result<Option<Origin>, String> {
        match std::env::var("SITE_ORIGIN") {
            Ok(text) if !text.is_empty() => Origin::read(&text).map(Some),
            _ => Ok(None),
        }
    }

    /// Reads `https://example.org` or `https://example.org/timeline/`.
    ///
    /// # Errors
    /// A sentence, if this is not the address of a site.
    pub fn read(text: &str) -> Result<Origin, String> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_plain = !text.contains(|letter: char| letter.is_whitespace() || "?#\"<>".contains(letter));
        match host {
            Some(host) if is_plain && !host.is_empty() && !host.starts_with('/') => {
                Ok(Origin(format!("{}/", text.trim_end_matches('/'))))
            }
            _ => Err(format!("SITE_ORIGIN is “{text}”; it should look like https://example.org/timeline/")),
        }
    }

    /// The public address of a path below the root.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The path below the root that a public address of this site names.
    pub fn path_of<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_ends_in_one_slash() -> Result<(), String> {
        for text in ["https://example.org/x", "https://example.org/x/"] {
            assert_eq!(Origin::read(text)?.address("ja/"), "https://example.org/x/ja/");
        }
        assert_eq!(Origin::read("https://example.org")?.path_of("https://example.org/a"), Some("a"));
        assert_eq!(Origin::read("https://example.org")?.path_of("https://example.net/a"), None);
        Ok(())
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["example.org", "https://", "https:///x", "https://a.b/?q", "ftp://a.b"] {
            assert!(Origin::read(text).is_err(), "{text}");
        }
    }
}
