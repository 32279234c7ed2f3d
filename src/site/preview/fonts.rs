//! The faces in which the previews are set: two weights of one family that writes English,
//! Japanese and Russian alike. Their folder is said by the builder (`SITE_FONTS`); without it the
//! site has no previews.

use resvg::usvg::Options;
use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The family's name, as its files say it.
pub const FAMILY: &str = "Noto Serif JP";

/// The files of the two weights, below the folder.
const FILES: [(Weight, &str); 2] = [
    (Weight::Regular, "400Regular/NotoSerifJP_400Regular.ttf"),
    (Weight::Bold, "600SemiBold/NotoSerifJP_600SemiBold.ttf"),
];

/// A weight that previews use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Weight {
    /// For what goes with a title.
    Regular,
    /// For titles.
    Bold,
}

impl Weight {
    /// As SVG numbers it.
    pub fn number(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Bold => 600,
        }
    }
}

/// The faces, read once.
pub struct Fonts {
    files: Vec<(Weight, Vec<u8>)>,
    database: Arc<Database>,
}

impl Fonts {
    /// The folder that the environment names; nothing set means none.
    pub fn folder_from_environment() -> Option<PathBuf> {
        std::env::var_os("SITE_FONTS").filter(|folder| !folder.is_empty()).map(PathBuf::from)
    }

    /// Reads the faces in a folder.
    ///
    /// # Errors
    /// A sentence, if one cannot be read.
    pub fn read(folder: &Path) -> Result<Fonts, String> {
        let mut fonts = Fonts { files: Vec::new(), database: Arc::default() };
        let mut database = Database::new();
        for (weight, file) in FILES {
            let path = folder.join(file);
            let told = |why: String| format!("SITE_FONTS: {}: {why}", path.display());
            let bytes = fs::read(&path).map_err(|error| told(error.to_string()))?;
            FontRef::new(&bytes).map_err(|error| told(error.to_string()))?;
            database.load_font_data(bytes.clone());
            fonts.files.push((weight, bytes));
        }
        fonts.database = Arc::new(database);
        Ok(fonts)
    }

    /// No faces: every letter is an em wide, and none is drawn.
    #[cfg(test)]
    pub fn none() -> Fonts {
        Fonts { files: Vec::new(), database: Arc::default() }
    }

    /// The width of a text, in ems, without the few pairs that stand closer.
    pub fn width(&self, weight: Weight, text: &str) -> f64 {
        let file = self.files.iter().find(|(known, _)| *known == weight);
        let Some(font) = file.and_then(|(_, bytes)| FontRef::new(bytes).ok()) else {
            return text.chars().count() as f64;
        };
        let (letters, widths) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        let width = |letter| letters.map(letter).and_then(|glyph| widths.advance_width(glyph));
        // What a face lacks is drawn as an empty square, an em wide.
        text.chars().map(|letter| f64::from(width(letter).unwrap_or(1.0))).sum()
    }

    /// How a picture is to be read, with these faces and no others.
    pub fn options(&self) -> Options<'static> {
        Options { fontdb: Arc::clone(&self.database), font_family: FAMILY.to_owned(), ..Options::default() }
    }
}
