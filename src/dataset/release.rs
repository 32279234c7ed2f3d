//! The release this dataset belongs to. A new release changes these lines and nothing else.

use timeline::date::Day;

/// The dataset's own version, `YYYY.MM`.
pub const VERSION: &str = "2026.11";

/// The day of the release, 2026-11-26: nothing in the dataset is later.
pub const fn release() -> Day {
    Day(20_783)
}

/// The licence of the data, an SPDX id.
pub const LICENCE: &str = "CC-BY-4.0";

/// The languages every text is written in, the one that stands in for a missing text first.
pub const LANGUAGES: [&str; 3] = ["en", "ja", "ru"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_month_of_the_release() {
        assert_eq!(release().iso(), "2026-11-26");
        assert_eq!(release().iso()[..7].replace('-', "."), VERSION);
    }
}
