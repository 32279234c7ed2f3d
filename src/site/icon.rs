//! The site's icon, for tabs and bookmarks.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Its file, below the site's root. Pixels, because not every browser takes a drawing.
pub const NAME: &str = "favicon.png";

/// Pixels across and down: enough for a tab or a tile, however fine the screen.
const SIZE: u32 = 192;

/// Two shores and the line between, on paper.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#faf9f4"/>
<path d="M4 16h24" stroke="#6b675c" stroke-width="1.6" stroke-linecap="round"/>
<path d="M8 9h9" stroke="#24477a" stroke-width="4" stroke-linecap="round"/>
<path d="M15 23h9" stroke="#96581f" stroke-width="4" stroke-linecap="round"/>
</svg>
"##;

/// The icon as a file.
///
/// # Errors
/// A sentence, if it could not be drawn.
pub fn png() -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(DRAWING, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(SIZE, SIZE).ok_or("the icon has no size")?;
    let scale = SIZE as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    packed(&pixels).map_err(|error| error.to_string())
}

fn packed(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let straight = pixels.pixels().iter().map(|pixel| pixel.demultiply());
    let bytes: Vec<u8> = straight.flat_map(|it| [it.red(), it.green(), it.blue(), it.alpha()]).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_is_small_and_has_round_corners() -> Result<(), String> {
        let file = png()?;
        assert!(file.len() < 6000, "{} bytes", file.len());
        let mut reader =
            png::Decoder::new(std::io::Cursor::new(file)).read_info().map_err(|it| it.to_string())?;
        let mut pixels = vec![0; (SIZE * SIZE * 4) as usize];
        reader.next_frame(&mut pixels).map_err(|it| it.to_string())?;
        let at = |x: u32, y: u32| &pixels[((y * SIZE + x) * 4) as usize..][..4];
        assert_eq!(at(0, 0)[3], 0, "a corner");
        assert_eq!(at(6 * 12, 9 * 6), [0x24, 0x47, 0x7a, 255], "the first shore");
        Ok(())
    }
}
