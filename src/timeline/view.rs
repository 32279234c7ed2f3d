//! Which stretch of time is on screen, and how it may move. Zooming lives here: the stage only
//! says "the wheel moved this much at x".

use crate::date::{Day, Span};

/// The stretch on screen, in days since 1970-01-01; `from < to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    from: f64,
    to: f64,
}

/// How far a view may go: nothing is shown outside, and nothing longer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The first moment, in days since 1970-01-01.
    pub from: f64,
    /// The last moment, in days since 1970-01-01.
    pub to: f64,
}

impl Default for View {
    fn default() -> View {
        View::new(0.0, 0.0)
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { from: 0.0, to: SHORTEST }
    }
}

/// The shortest stretch a view shows, in days: a week has room for single days.
pub const SHORTEST: f64 = 7.0;

/// Farther than any day, and more than any zoom.
const FAR: f64 = 1e9;

impl View {
    /// The stretch between two moments (days since 1970-01-01), in either order; what is not a
    /// number or shorter than [`SHORTEST`] is widened about its middle.
    pub fn new(one: f64, other: f64) -> View {
        let calm = |value: f64| {
            if value.is_finite() { value.clamp(f64::from(Day::MIN.0), f64::from(Day::MAX.0)) } else { 0.0 }
        };
        let (from, to) = (calm(one).min(calm(other)), calm(one).max(calm(other)));
        if to - from >= SHORTEST {
            return View { from, to };
        }
        let middle = (from + to) / 2.0;
        View { from: middle - SHORTEST / 2.0, to: middle + SHORTEST / 2.0 }
    }

    /// First moment, in days since 1970-01-01.
    pub fn from(self) -> f64 {
        self.from
    }

    /// Last moment, in days since 1970-01-01.
    pub fn to(self) -> f64 {
        self.to
    }

    /// Length in days.
    pub fn length(self) -> f64 {
        self.to - self.from
    }

    /// The moment in its middle.
    pub fn middle(self) -> f64 {
        (self.from + self.to) / 2.0
    }

    /// The view `factor` times closer (below 1: farther), with `day` staying where it is on screen.
    pub fn zoom_about(self, day: f64, factor: f64, limits: Limits) -> View {
        if !factor.is_finite() || factor <= 0.0 || !day.is_finite() {
            return self;
        }
        // Beyond all that can be asked in earnest, before the arithmetic overflows.
        let (day, factor) = (day.clamp(-FAR, FAR), factor.clamp(1.0 / FAR, FAR));
        let length = (self.length() / factor).min(limits.length()).max(SHORTEST);
        let share = (day - self.from) / self.length();
        let from = day - share * length;
        View { from, to: from + length }.within(limits)
    }

    /// The view moved by this many days, later if positive.
    pub fn pan(self, days: f64, limits: Limits) -> View {
        if !days.is_finite() {
            return self;
        }
        let days = days.clamp(-FAR, FAR);
        View { from: self.from + days, to: self.to + days }.within(limits)
    }

    /// The view that shows a whole span, with a margin of `share` of the view on either side (0 to 0.45).
    pub fn fit(span: Span, today: Day, share: f64, limits: Limits) -> View {
        let (first, last) = (f64::from(span.first.0), f64::from(span.last_drawn(today).0) + 1.0);
        let inner = (1.0 - 2.0 * share.clamp(0.0, 0.45)).max(0.1);
        let length = ((last - first) / inner).max(SHORTEST);
        let middle = (first + last) / 2.0;
        View::new(middle - length / 2.0, middle + length / 2.0).within(limits)
    }

    /// The nearest view that keeps to the limits: never longer than they are, moved inside if it can.
    pub fn within(self, limits: Limits) -> View {
        let length = self.length().min(limits.length()).max(SHORTEST);
        let from = self.middle() - length / 2.0;
        let from = from.min(limits.to - length).max(limits.from);
        View { from, to: from + length }
    }

    /// The view moved by this many days, with the ends of the line giving way like rubber: the
    /// farther beyond them, the less. Where it is let go it belongs back [`View::within`].
    pub fn stretch(self, days: f64, limits: Limits) -> View {
        if !days.is_finite() {
            return self;
        }
        // No `clamp`: with ends that are not constant it carries the code that words a panic.
        let days = days.max(-self.length()).min(self.length());
        let beyond = |view: View| (limits.from - view.from).max(view.to - limits.to).max(0.0);
        let moved = View { from: self.from + days, to: self.to + days };
        let (before, after) = (beyond(self), beyond(moved));
        if after <= before {
            return moved;
        }
        // Of what leads farther beyond, a part; none at a fifth of the view.
        let most = self.length() * 0.2;
        let outside = after - before;
        let gives = outside * (1.0 - before / most).clamp(0.0, 1.0) * 0.5;
        let days = days.signum() * (days.abs() - outside + gives.min((most - before).max(0.0)));
        View { from: self.from + days, to: self.to + days }
    }

    /// Whether the two differ by less than a thousandth of their length.
    pub fn is_close_to(self, other: View) -> bool {
        let slack = self.length().min(other.length()) / 1000.0;
        (self.from - other.from).abs() <= slack && (self.to - other.to).abs() <= slack
    }
}

impl Limits {
    /// Limits about a stretch of days, with room on either side as a share of its length. The
    /// later side gets more: a flag flies to the right of its day.
    pub fn about(first: Day, last: Day) -> Limits {
        let (first, last) = (f64::from(first.0), f64::from(last.0.max(first.0)) + 1.0);
        let length = (last - first).max(SHORTEST);
        Limits { from: first - length * 0.03, to: last + length * 0.06 }
    }

    /// Length in days.
    pub fn length(self) -> f64 {
        (self.to - self.from).max(SHORTEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { from: -70_000.0, to: 25_000.0 };

    prop_compose! {
        fn views()(from in -70_000.0..24_000.0f64, length in 7.0..90_000.0f64) -> View {
            View::new(from, from + length).within(LIMITS)
        }
    }

    proptest! {
        #[test]
        fn zooming_about_a_day_keeps_it_still(view in views(), share in 0.0..1.0f64, factor in 0.2..5.0f64) {
            let day = view.from() + share * view.length();
            let near = view.zoom_about(day, factor, LIMITS);
            // At the limits the view is pushed inside; elsewhere the day keeps its place.
            if near.from() > LIMITS.from + 1e-6 && near.to() < LIMITS.to - 1e-6 {
                prop_assert!(((day - near.from()) / near.length() - share).abs() < 1e-9);
            }
        }

        #[test]
        fn zooming_in_then_out_changes_nothing(view in views(), share in 0.0..1.0f64, factor in 1.0..5.0f64) {
            let day = view.from() + share * view.length();
            if view.length() / factor >= SHORTEST {
                let back = view.zoom_about(day, factor, LIMITS).zoom_about(day, 1.0 / factor, LIMITS);
                prop_assert!(back.is_close_to(view), "{view:?} {back:?}");
            }
        }

        #[test]
        fn no_view_leaves_the_limits(view in views(), day in proptest::num::f64::ANY, factor in proptest::num::f64::ANY, days in proptest::num::f64::ANY) {
            for view in [view.zoom_about(day, factor, LIMITS), view.pan(days, LIMITS), View::new(day, days).within(LIMITS)] {
                prop_assert!(view.from() >= LIMITS.from - 1e-6 && view.to() <= LIMITS.to + 1e-6, "{view:?}");
                prop_assert!(view.length() >= SHORTEST - 1e-9, "{view:?}");
            }
        }

        #[test]
        fn panning_there_and_back_changes_nothing(view in views(), days in -500.0..500.0f64) {
            let there = view.pan(days, LIMITS);
            if (there.from() - view.from() - days).abs() < 1e-6 {
                prop_assert!(there.pan(-days, LIMITS).is_close_to(view));
            }
        }
    }

    proptest! {
        #[test]
        fn the_ends_give_way_but_not_far(view in views(), steps in proptest::collection::vec(-5_000.0..5_000.0f64, 1..40)) {
            let mut now = view;
            for days in steps {
                let next = now.stretch(days, LIMITS);
                prop_assert!((next.length() - view.length()).abs() < 1e-6);
                let beyond = (LIMITS.from - next.from()).max(next.to() - LIMITS.to);
                prop_assert!(beyond <= view.length() * 0.21 + 1e-6, "{next:?}");
                // Inside the line it is moving as ever.
                if LIMITS.from <= next.from() && next.to() <= LIMITS.to && LIMITS.from <= now.from() && now.to() <= LIMITS.to && days.abs() <= now.length() {
                    prop_assert!((next.from() - now.from() - days).abs() < 1e-6);
                }
                now = next;
            }
        }
    }

    #[test]
    fn a_span_is_fitted_whole() {
        let day = |text| Day::from_iso(text).unwrap_or_default();
        let span = Span { last: day("1905-09-05"), ..Span::day(day("1904-02-08")) };
        let view = View::fit(span, day("2026-11-22"), 0.1, LIMITS);
        assert!(view.from() < f64::from(span.first.0) && view.to() > f64::from(span.last.0));
    }
}
