//! What a visitor fetches before the line moves, and the most it may be.

use crate::assets::Assets;
use std::fs;
use std::path::Path;

/// Bytes a first load may take. The goal is 120 kB; until it is reached this keeps it from growing.
pub const MOST_BYTES: u64 = 170_000;

/// The compressed bytes of the English line's page and of everything it needs to start.
pub fn bytes(folder: &Path, assets: &Assets) -> u64 {
    let needed = ["index.html", &assets.style, &assets.boot, &assets.js, &assets.wasm];
    needed.iter().map(|file| transferred(folder, file)).sum()
}

/// The line that is printed: `first load: 98.3 kB (brotli)`.
pub fn line(bytes: u64) -> String {
    format!("first load: {}.{} kB (brotli)", bytes / 1000, bytes % 1000 / 100)
}

fn transferred(folder: &Path, file: &str) -> u64 {
    let size = |name: &str| fs::metadata(folder.join(name)).map(|found| found.len()).ok();
    size(&format!("{file}.br")).or_else(|| size(file)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_told_in_thousands_of_bytes() {
        assert_eq!(line(98_345), "first load: 98.3 kB (brotli)");
        assert_eq!(line(120_000), "first load: 120.0 kB (brotli)");
    }
}
