//! The release this dataset belongs to: its day stands in `events/RELEASE`, so that whoever adds an
//! event need not touch the program. `cargo xtask new-event` moves it on.

use timeline::date::Day;

/// What `events/RELEASE` holds: a day, `YYYY-MM-DD`.
const RELEASE: &str = include_str!("../../events/RELEASE");

/// The day of the release: nothing in the dataset is later.
pub fn release() -> Day {
    Day::from_iso(RELEASE.trim()).unwrap_or_default()
}

/// The dataset's own version, the month of its release: `YYYY.MM`.
pub fn version() -> String {
    release().iso().get(..7).unwrap_or_default().replace('-', ".")
}

/// The licence of the data, an SPDX id.
pub const LICENCE: &str = "CC-BY-4.0";

/// The languages every text is written in, the one that stands in for a missing text first.
pub const LANGUAGES: [&str; 3] = ["en", "ja", "ru"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_a_day() {
        assert_eq!(release().iso(), RELEASE.trim());
        assert_eq!(version().replace('.', "-"), RELEASE[..7]);
    }
}
