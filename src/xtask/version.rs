//! A version number as programs print it.

use std::fmt;

/// Three numbers; what a program leaves out is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    pub major: u32,
    pub minor: u32,
    pub patch: u32,
}

impl Version {
    /// The first version in a text such as `wasm-opt version 132 (version_132)`.
    pub fn found_in(text: &str) -> Option<Version> {
        text.split_whitespace().find_map(Version::from_word)
    }

    fn from_word(word: &str) -> Option<Version> {
        let word = word.strip_prefix('v').unwrap_or(word);
        let end = word.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(word.len());
        let mut numbers = word.get(..end)?.split('.').map(str::parse);
        let major = numbers.next()?.ok()?;
        let mut next = || numbers.next().and_then(Result::ok).unwrap_or(0);
        Some(Version { major, minor: next(), patch: next() })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_print_is_read() {
        let check = |text: &str, expected: &str| {
            let found = Version::found_in(text).map_or("none".into(), |found| found.to_string());
            assert_eq!(found, expected, "{text}");
        };
        check("trunk 0.21.14", "0.21.14");
        check("wasm-bindgen 0.2.130", "0.2.130");
        check("wasm-opt version 132 (version_132)", "132.0.0");
        check("geckodriver 0.37.1\n\nThe source code of this program", "0.37.1");
        check("rustc 1.95.0 (59807616e 2026-04-14)", "1.95.0");
        check("rustc 1.97.0-nightly (abc 2026-05-01)", "1.97.0");
        check("v20.20.2", "20.20.2");
        check("1.88", "1.88.0");
        check("", "none");
        check("no number here", "none");
    }

    #[test]
    fn versions_are_ordered_as_numbers() {
        assert!(Version::found_in("0.21.9") < Version::found_in("0.21.14"));
        assert!(Version::found_in("1.88") <= Version::found_in("1.88.0"));
    }
}
