//! How a source is cited. A format is one file here and one row in [`FORMATS`].

mod plain;

use crate::language::Language;
use crate::prose::ProseSource;

/// A way to write a citation.
pub struct Format {
    /// Its key.
    pub key: &'static str,
    /// Writes one: the source, the place in it, the language of the reader.
    pub write: fn(&ProseSource, Option<&str>, Language) -> String,
}

/// All formats; the first is what *Copy citation* copies.
pub const FORMATS: &[Format] = &[Format { key: "plain", write: plain::write }];

/// The citation that is copied by default.
pub fn citation(source: &ProseSource, locator: Option<&str>, language: Language) -> String {
    FORMATS.first().map_or_else(String::new, |format| (format.write)(source, locator, language))
}
