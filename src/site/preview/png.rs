//! A picture as a small file: drawn, brought down to the few colours it is made of, and packed.

use super::fonts::Fonts;
use super::picture::{INK, INK_SOFT, PAPER, RULE, hue, pale};
use super::{HEIGHT, WIDTH};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use std::collections::HashMap;
use timeline::history::Side;

/// Shades between the paper and a colour: enough for smooth edges.
const SHADES: u16 = 6;

type Colour = [u8; 3];

/// Draws a picture and packs it.
///
/// # Errors
/// A sentence, if the picture is none.
pub fn png(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &fonts.options()).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or("a preview has no size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let palette = palette();
    packed(&palette, &indices(&pixels, &palette)).map_err(|error| error.to_string())
}

/// Where each pixel's colour stands in the palette. Many rows are like the one above, and most
/// pixels like the one before: this runs unoptimised, a thousand times.
fn indices(pixels: &Pixmap, palette: &[Colour]) -> Vec<u8> {
    let mut known: HashMap<u32, u8> = HashMap::new();
    let wide = pixels.width() as usize;
    let mut indices: Vec<u8> = Vec::with_capacity(pixels.pixels().len());
    let mut above: &[u8] = &[];
    let rows = pixels.data().chunks_exact(4 * wide).zip(pixels.pixels().chunks_exact(wide));
    for (bytes, row) in rows {
        if bytes == above {
            indices.extend_from_within(indices.len() - wide..);
            continue;
        }
        above = bytes;
        let mut before = (0, 0);
        for pixel in row {
            let parts = [pixel.red(), pixel.green(), pixel.blue()];
            let colour = u32::from_be_bytes([u8::MAX, parts[0], parts[1], parts[2]]);
            if before.0 != colour {
                let full = || nearest(palette, parts);
                before = (colour, *known.entry(colour).or_insert_with(full));
            }
            indices.push(before.1);
        }
    }
    indices
}

/// The paper, and every colour that lies on it in even shades.
fn palette() -> Vec<Colour> {
    let paper = colour(PAPER);
    let mut palette = vec![paper];
    for name in [INK, INK_SOFT, RULE].into_iter().chain(Side::ALL.map(hue)) {
        let full = colour(name);
        palette.extend((1..=SHADES).map(|shade| {
            let mix = |at: usize| {
                let (paper, full) = (u16::from(paper[at]), u16::from(full[at]));
                ((paper * (SHADES - shade) + full * shade) / SHADES) as u8
            };
            [mix(0), mix(1), mix(2)]
        }));
    }
    palette.extend(Side::ALL.map(|side| colour(pale(side))));
    palette
}

/// Reads `#rrggbb`.
fn colour(name: &str) -> Colour {
    let part = |from: usize| {
        name.get(from..from + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default()
    };
    [part(1), part(3), part(5)]
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let far = |other: &Colour| -> u32 {
        other.iter().zip(colour).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let nearest = palette.iter().enumerate().min_by_key(|(_, other)| far(other));
    nearest.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}

fn packed(palette: &[Colour], indices: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indices)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_site_is_kept() {
        let palette = palette();
        assert!(palette.len() <= 256);
        for name in
            [PAPER, INK, INK_SOFT, RULE].into_iter().chain(Side::ALL.map(hue)).chain(Side::ALL.map(pale))
        {
            let at = usize::from(nearest(&palette, colour(name)));
            assert_eq!(palette[at], colour(name), "{name}");
        }
    }
}
