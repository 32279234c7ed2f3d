//! Names that change with the content, so that a file may be kept for ever once fetched.

use xxhash_rust::xxh3::xxh3_64;

/// Sixteen hexadecimal digits that stand for the content.
pub fn hash(content: &[u8]) -> String {
    format!("{:016x}", xxh3_64(content))
}

/// Whether a file's name carries a hash, ours or Trunk's (which leaves leading zeros out).
pub fn is_hashed(name: &str) -> bool {
    name.split(['-', '.', '_', '/']).any(|part| {
        (12..=16).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_are_told_from_others() {
        for name in [
            "app-1f0e3dad99908345.js",
            "app-f0e3dad99908345_bg.wasm",
            "data/cards.ja.1f0e3dad99908345/1855-x.json",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in ["index.html", "events.json", "favicon.png", "app.js", "app-effaced.js"] {
            assert!(!is_hashed(name), "{name}");
        }
        assert!(is_hashed(&format!("style-{}.css", hash(b""))));
    }
}
