//! Every text beside itself as `.br` and `.gz`, as small as it gets: done once here, not at every
//! visit. Both cores share the work.

use crate::check::files_below;
use crate::shared::with_each;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Smaller files gain less than the head of an answer takes.
const LEAST_BYTES: usize = 256;

/// What is text enough; images that are already compressed are not here.
const EXTENSIONS: &[&str] =
    &["atom", "bib", "css", "csv", "html", "js", "json", "ris", "svg", "txt", "wasm", "xml"];

/// Compresses everything in the folder that is worth it.
///
/// # Errors
/// A sentence for each file that could not be read or written.
pub fn compress(folder: &Path) -> Result<(), Vec<String>> {
    let mut files = files_below(folder).map_err(|problem| vec![problem])?;
    files.retain(|file| file.rsplit_once('.').is_some_and(|(_, end)| EXTENSIONS.contains(&end)));
    with_each(&files, "compressing broke off", |file| {
        one(folder, file).map_err(|error| format!("{file}: {error}"))
    })
}

fn one(folder: &Path, file: &str) -> std::io::Result<()> {
    let content = fs::read(folder.join(file))?;
    if content.len() < LEAST_BYTES {
        return Ok(());
    }
    for (end, packed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
        if packed.len() < content.len() {
            fs::write(folder.join(format!("{file}.{end}")), packed)?;
        }
    }
    Ok(())
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_unpacks_the_same() -> std::io::Result<()> {
        let text = "Two shores, one line. ".repeat(200).into_bytes();
        let (mut from_brotli, mut from_gzip) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut &brotli(&text)?[..], &mut from_brotli)?;
        flate2::read::GzDecoder::new(&gzip(&text)?[..]).read_to_end(&mut from_gzip)?;
        assert!(from_brotli == text && from_gzip == text);
        Ok(())
    }

    #[test]
    fn everything_to_download_is_packed() {
        for export in crate::exports::EXPORTS {
            let end = export.name.rsplit('.').next().unwrap_or_default();
            assert!(EXTENSIONS.contains(&end), "{}", export.name);
        }
    }

    #[test]
    fn only_texts_worth_it_are_packed() -> std::io::Result<()> {
        let folder = std::env::temp_dir().join(format!("site-compress-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (name, bytes) in
            [("long.html", 2000), ("short.html", 200), ("long.png", 2000), ("_headers", 2000)]
        {
            fs::write(folder.join(name), vec![b'a'; bytes])?;
        }
        assert_eq!(compress(&folder), Ok(()));
        let files = files_below(&folder);
        fs::remove_dir_all(&folder)?;
        let expected = ["_headers", "long.html", "long.html.br", "long.html.gz", "long.png", "short.html"];
        assert_eq!(files, Ok(expected.map(str::to_owned).to_vec()));
        Ok(())
    }
}
