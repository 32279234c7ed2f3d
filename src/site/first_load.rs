//! What a visitor fetches before the line moves, and the most it may be.

use crate::assets::Assets;
use crate::page::{Kind, Page};
use std::fs;
use std::path::Path;
use timeline::language::Language;

/// Bytes a first load may take, in any language.
pub const MOST_BYTES: u64 = 120_000;

/// The compressed bytes of the line's page and of everything it needs to start, in the language
/// in which they are most.
pub fn bytes(folder: &Path, assets: &Assets) -> u64 {
    let pages = Language::ALL.map(|language| {
        let page = Page { language, kind: Kind::Line };
        transferred(folder, &page.file())
    });
    let needed = [&assets.boot, &assets.js, &assets.wasm];
    let rest: u64 = needed.iter().map(|file| transferred(folder, file)).sum();
    pages.into_iter().max().unwrap_or_default() + rest
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
