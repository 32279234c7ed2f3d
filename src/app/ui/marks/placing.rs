//! Where marks stand, as CSS. Along the time axis everything is a share of the ground, a stretch of
//! time with the view in it; moving and zooming the line moves and stretches the ground, and the
//! marks on it need not be touched. Across the axis a live picture has pixels; a prerendered one
//! rems, or shares of a width it cannot know.

use timeline::layout::{Flag, Picture, Rect};
use timeline::scale::Scale;
use timeline::view::View;

/// How the numbers of a picture are written.
#[derive(Clone, Copy)]
pub struct Placing {
    scale: Scale,
    /// The ground's first and last moment, in days since 1970-01-01.
    ground: (f64, f64),
    live: bool,
    vertical: bool,
    /// The stage's width in pixels.
    width: f64,
}

impl Placing {
    /// For a picture on a stage whose size may change: the ground is what is in view.
    pub fn prerendered(picture: &Picture, view: View) -> Placing {
        let length = if picture.vertical { picture.height } else { picture.width };
        Placing {
            scale: Scale { view, length },
            ground: (view.from(), view.to()),
            live: false,
            vertical: picture.vertical,
            width: picture.width.max(1.0),
        }
    }

    /// For the picture on the live stage. The ground is four to thirty-two views long, and another
    /// one only once the view has come far: eight times closer, or a view or more aside.
    pub fn live(picture: &Picture, scale: Scale) -> Placing {
        let view = scale.view;
        let mut length = 8.0 * 4.0;
        while length < view.length() * 4.0 {
            length *= 8.0;
        }
        let step = length / 4.0;
        let from = ((view.from() / step).floor() - 1.0) * step;
        Placing {
            scale,
            ground: (from, from + length),
            live: true,
            vertical: picture.vertical,
            width: picture.width.max(1.0),
        }
    }

    /// Whether this is the live stage.
    pub fn is_live(&self) -> bool {
        self.live
    }

    /// The style of the ground itself, for a view of the same length or another: the marks on it ride
    /// along.
    pub fn ground(&self, view: View) -> String {
        let day = Scale { view, ..self.scale }.pixels_per_day();
        let (from, to) = self.ground;
        let mut style = String::with_capacity(64);
        let (length, shift) =
            if self.vertical { ("height", "translateY(") } else { ("width", "translateX(") };
        self.pixels(length, (to - from) * day, &mut style);
        style.push_str("transform:");
        style.push_str(shift);
        number((from - view.from()) * day * 100.0, 2, "px", &mut style);
        style.push(')');
        style
    }

    /// A rectangle that stretches along the time axis: eras, bars, shores.
    pub fn stretched(&self, rect: &Rect) -> String {
        let mut style = String::with_capacity(64);
        if self.vertical {
            self.across("left", rect.left, &mut style);
            self.along("top", rect.top, &mut style);
            self.across("width", rect.width, &mut style);
            self.share("height", rect.height, &mut style);
        } else {
            self.along("left", rect.left, &mut style);
            self.across("top", rect.top, &mut style);
            self.share("width", rect.width, &mut style);
            self.across("height", rect.height, &mut style);
        }
        style
    }

    /// A rectangle that goes along the whole line: the axis and the shores.
    pub fn whole(&self, rect: &Rect) -> String {
        let mut style = String::with_capacity(48);
        let (start, size) = if self.vertical { (rect.left, rect.width) } else { (rect.top, rect.height) };
        let names = if self.vertical { ["left", "width"] } else { ["top", "height"] };
        self.across(names[0], start, &mut style);
        self.across(names[1], size, &mut style);
        style
    }

    /// A point.
    pub fn point(&self, x: f64, y: f64) -> String {
        let mut style = String::with_capacity(32);
        if self.vertical {
            self.across("left", x, &mut style);
            self.along("top", y, &mut style);
        } else {
            self.along("left", x, &mut style);
            self.across("top", y, &mut style);
        }
        style
    }

    /// A name: it stands off its day by so much, whatever the zoom.
    pub fn flag(&self, flag: &Flag) -> String {
        let rect = &flag.rect;
        let mut style = String::with_capacity(96);
        if self.vertical {
            self.across("left", rect.left, &mut style);
            self.along("top", flag.at, &mut style);
            self.pixels("margin-top", rect.top - flag.at, &mut style);
            self.across("width", rect.width, &mut style);
            self.pixels("height", rect.height, &mut style);
        } else {
            self.along("left", flag.at, &mut style);
            self.pixels("margin-left", rect.left - flag.at, &mut style);
            self.across("top", rect.top, &mut style);
            self.pixels("width", rect.width, &mut style);
            self.pixels("height", rect.height, &mut style);
        }
        style
    }

    /// The pole of a name, within it.
    pub fn pole(&self, flag: &Flag) -> String {
        let Flag { rect, stem, .. } = flag;
        let mut style = String::with_capacity(32);
        if self.vertical {
            self.pixels("top", stem.top - rect.top, &mut style);
            // A share of the name's own width, which is what it stands in.
            let long = if self.live { stem.width } else { stem.width * self.width / rect.width.max(1.0) };
            self.across("width", long, &mut style);
        } else {
            self.pixels("left", stem.left - rect.left, &mut style);
            self.pixels("height", stem.height - rect.height, &mut style);
        }
        style
    }

    /// A place along the time axis.
    fn along(&self, name: &str, pixels: f64, out: &mut String) {
        let (from, to) = self.ground;
        self.percent(name, (self.scale.moment_at(pixels) - from) / (to - from), out);
    }

    /// A length along the time axis.
    fn share(&self, name: &str, pixels: f64, out: &mut String) {
        let (from, to) = self.ground;
        self.percent(name, pixels / self.scale.pixels_per_day() / (to - from), out);
    }

    /// A share of the ground: to a hundredth of a pixel where the ground is many views long, and to a
    /// tenth in a page, where every digit is fetched.
    fn percent(&self, name: &str, share: f64, out: &mut String) {
        if self.live {
            declare(name, share * 1e7, 5, "%", out);
        } else {
            declare(name, share * 1e4, 2, "%", out);
        }
    }

    /// A place or length across the time axis.
    fn across(&self, name: &str, pixels: f64, out: &mut String) {
        if self.vertical && !self.live {
            declare(name, pixels / self.width * 1e4, 2, "%", out);
        } else {
            self.pixels(name, pixels, out);
        }
    }

    /// A length that follows the size of the text alone.
    fn pixels(&self, name: &str, pixels: f64, out: &mut String) {
        if self.live {
            declare(name, pixels * 100.0, 2, "px", out);
        } else {
            declare(name, pixels / 16.0 * 100.0, 2, "rem", out);
        }
    }
}

fn declare(name: &str, scaled: f64, decimals: u32, unit: &str, out: &mut String) {
    if scaled.round() == 0.0 && name.starts_with("margin") {
        return;
    }
    out.push_str(name);
    out.push(':');
    number(scaled, decimals, unit, out);
    out.push(';');
}

/// Writes a scaled number with this many decimals; whole numbers spare the browser the code for
/// fractions.
pub(crate) fn number(scaled: f64, decimals: u32, unit: &str, out: &mut String) {
    let scaled = scaled.round().clamp(-1e15, 1e15) as i64;
    let base = 10_i64.pow(decimals);
    if scaled < 0 {
        out.push('-');
    }
    let scaled = scaled.abs();
    out.push_str(&(scaled / base).to_string());
    let rest = scaled % base;
    if rest != 0 {
        out.push('.');
        let digits = (rest + base).to_string();
        out.push_str(digits.get(1..).unwrap_or("").trim_end_matches('0'));
    }
    out.push_str(unit);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_short_and_exact() {
        for (scaled, decimals, expected) in [
            (12345.4, 3, "12.345"),
            (-50.0, 1, "-5"),
            (7.0, 3, "0.007"),
            (100.0, 3, "0.1"),
            (f64::NAN, 1, "0"),
        ] {
            let mut out = String::new();
            number(scaled, decimals, "", &mut out);
            assert_eq!(out, expected);
        }
    }

    proptest! {
        #[test]
        fn the_ground_holds_the_view(from in -700_000.0..2_000_000.0f64, length in 7.0..900_000.0f64) {
            let view = View::new(from, from + length);
            let placing = Placing::live(&Picture::default(), Scale { view, length: 1440.0 });
            let (first, last) = placing.ground;
            prop_assert!(first <= view.from() && view.to() <= last, "{placing:?} {view:?}", placing = placing.ground);
            prop_assert!(last - first <= 33.0 * view.length());
        }
    }
}
