//! Between days and pixels.

use crate::date::Day;
use crate::view::View;

/// Maps a [`View`] onto a stage `length` pixels long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// What is shown.
    pub view: View,
    /// Along the time axis, in CSS pixels; above 0.
    pub length: f64,
}

impl Scale {
    /// Pixels from the start of the stage to the first moment of a day.
    pub fn x(self, day: Day) -> f64 {
        (f64::from(day.0) - self.view.from()) * self.pixels_per_day()
    }

    /// The moment under a pixel, in days since 1970-01-01.
    pub fn moment_at(self, x: f64) -> f64 {
        self.view.from() + x / self.pixels_per_day()
    }

    /// Pixels a day takes.
    pub fn pixels_per_day(self) -> f64 {
        self.length.max(1.0) / self.view.length()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_day_is_found_again_under_its_pixel(from in -60_000.0..0.0f64, length in 7.0..90_000.0f64, share in 0.0..1.0f64) {
            let scale = Scale { view: View::new(from, from + length), length: 1440.0 };
            let day = Day::nearest(from + share * length);
            prop_assert!((scale.moment_at(scale.x(day)) - f64::from(day.0)).abs() < 1e-6);
        }
    }
}
