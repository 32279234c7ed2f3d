//! Flying from one view to another: far out, along, and in again, as it takes the least effort to
//! follow with the eyes. The optimal path of J. J. van Wijk and W. A. A. Nuij, "Smooth and
//! efficient zooming and panning" (IEEE Symposium on Information Visualization 2003), along one
//! axis.

use crate::view::{Limits, View};

/// How much zooming counts against moving, ρ of the paper; √2 is what its readers preferred.
const RHO: f64 = std::f64::consts::SQRT_2;

/// A way from one view to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: View,
    to: View,
    /// The hyperbolic angle at the start; `None` if the middle does not move.
    start: Option<f64>,
    /// How long the way is, in the paper's units: one is an e-fold zoom, divided by ρ.
    length: f64,
}

impl Flight {
    /// The way from one view to another.
    pub fn new(from: View, to: View) -> Flight {
        let (w0, w1) = (from.length(), to.length());
        let distance = (to.middle() - from.middle()).abs();
        // Nearer than a thousandth of the view, moving is not seen.
        if distance < w0.min(w1) * 1e-3 {
            return Flight { from, to, start: None, length: (w1 / w0).ln().abs() / RHO };
        }
        let square = RHO * RHO;
        let b = |w: f64, sign: f64| {
            (w1 * w1 - w0 * w0 + sign * square * square * distance * distance) / (2.0 * w * square * distance)
        };
        let angle = |b: f64| -asinh(b);
        let (r0, r1) = (angle(b(w0, 1.0)), angle(b(w1, -1.0)));
        Flight { from, to, start: Some(r0), length: ((r1 - r0) / RHO).abs() }
    }

    /// How long the flight should take, in milliseconds: long ones longer, but no reader waits a
    /// second.
    pub fn milliseconds(&self) -> f64 {
        (self.length * 380.0).clamp(180.0, 900.0)
    }

    /// The view after a share of the way, 0 to 1; at its ends exactly the two views.
    pub fn at(&self, share: f64, limits: Limits) -> View {
        if share >= 1.0 {
            return self.to;
        }
        // Out of rest and into rest.
        let share = share.max(0.0);
        let eased = share * share * (3.0 - 2.0 * share);
        let (w0, w1) = (self.from.length(), self.to.length());
        let s = eased * self.length;
        let (middle, length) = match self.start {
            None => {
                let length = w0 * (eased * (w1 / w0).ln()).exp();
                (self.from.middle() + (self.to.middle() - self.from.middle()) * eased, length)
            }
            Some(r0) => {
                let angle = RHO * s + r0;
                let gone = w0 / (RHO * RHO) * (cosh(r0) * tanh(angle) - sinh(r0));
                let ahead = (self.to.middle() - self.from.middle()).signum();
                (self.from.middle() + ahead * gone, w0 * cosh(r0) / cosh(angle))
            }
        };
        View::new(middle - length / 2.0, middle + length / 2.0).within(limits)
    }
}

// By the exponential alone, which the program has anyway.
fn sinh(x: f64) -> f64 {
    (x.exp() - (-x).exp()) / 2.0
}

fn cosh(x: f64) -> f64 {
    f64::midpoint(x.exp(), (-x).exp())
}

fn tanh(x: f64) -> f64 {
    1.0 - 2.0 / ((2.0 * x).exp() + 1.0)
}

/// Of a large negative number too, where the textbook's form cancels itself out.
fn asinh(x: f64) -> f64 {
    let value = (x.abs() + (x * x + 1.0).sqrt()).ln();
    if x < 0.0 { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { from: -80_000.0, to: 40_000.0 };

    proptest! {
        #[test]
        fn it_leads_from_one_view_to_the_other_without_a_jump(
            from in -60_000.0..10_000.0f64, length in 7.0..20_000.0f64, to in -60_000.0..10_000.0f64, other in 7.0..20_000.0f64,
        ) {
            let (one, two) = (View::new(from, from + length), View::new(to, to + other));
            let flight = Flight::new(one, two);
            prop_assert!(flight.at(0.0, LIMITS).is_close_to(one), "{:?}", flight.at(0.0, LIMITS));
            prop_assert!(flight.at(1.0, LIMITS) == two);
            prop_assert!(flight.at(0.9999, LIMITS).is_close_to(two), "{:?} {two:?}", flight.at(0.9999, LIMITS));
            let steps: Vec<View> = (0..=300).map(|at| flight.at(f64::from(at) / 300.0, LIMITS)).collect();
            for pair in steps.windows(2) {
                // No step is more than a part of what is on screen.
                let wide = pair[0].length().max(pair[1].length());
                prop_assert!((pair[1].middle() - pair[0].middle()).abs() < wide * 0.2, "{pair:?}");
                prop_assert!((pair[1].length() / pair[0].length()).ln().abs() < 0.25, "{pair:?}");
            }
        }
    }

    #[test]
    fn a_long_way_leads_far_out_and_a_short_one_does_not() {
        let near = View::new(0.0, 100.0);
        let far = Flight::new(near, View::new(20_000.0, 20_100.0)).at(0.5, LIMITS);
        assert!(far.length() > 5_000.0, "{far:?}");
        let beside = Flight::new(near, View::new(20.0, 120.0)).at(0.5, LIMITS);
        assert!(beside.length() < 120.0, "{beside:?}");
    }
}
