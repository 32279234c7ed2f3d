//! How the events of a synthetic history lie in time.

use crate::random::Random;
use timeline::date::Day;

/// A kind of history. To add one, write its arm in each `match`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Spread over 230 years; one in five lasts.
    Even,
    /// A fifth spread out, the others crowded on twelve days.
    Bursts,
    /// Spread over 230 years; all of them last, up to ten years.
    Spans,
    /// All within one year.
    OneYear,
    /// All within a hundred years.
    Century,
}

impl Shape {
    /// All of them.
    pub const ALL: [Shape; 5] = [Shape::Even, Shape::Bursts, Shape::Spans, Shape::OneYear, Shape::Century];

    /// As tables and files name it.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Even => "even",
            Shape::Bursts => "bursts",
            Shape::Spans => "spans",
            Shape::OneYear => "one-year",
            Shape::Century => "century",
        }
    }

    /// What it is, for a reader.
    pub fn told(self) -> &'static str {
        match self {
            Shape::Even => "spread evenly over 230 years, one in five lasting up to four years",
            Shape::Bursts => "a fifth spread over 230 years, the others on twelve days",
            Shape::Spans => "spread over 230 years, all lasting, up to ten years",
            Shape::OneYear => "within the one year 1905, one in five lasting up to a month",
            Shape::Century => "within the years 1850 to 1949, one in five lasting up to two years",
        }
    }

    /// The first day of an event, and how many days it goes on after that.
    pub(crate) fn when(self, random: &mut Random) -> (Day, i32) {
        let days = |random: &mut Random, end: usize| random.below(end) as i32;
        // One in five lasts.
        let some = |random: &mut Random, end: usize| match random.below(5) {
            0 => 1 + days(random, end),
            _ => 0,
        };
        match self {
            Shape::Even => (FIRST.plus(days(random, WHOLE)), some(random, 1460)),
            Shape::Bursts => match random.below(5) {
                0 => (FIRST.plus(days(random, WHOLE)), 0),
                _ => (FIRST.plus(BURSTS * days(random, 12) + BURSTS / 2), 0),
            },
            Shape::Spans => (FIRST.plus(days(random, WHOLE)), 30 + days(random, 3620)),
            Shape::OneYear => (YEAR.plus(days(random, 365)), some(random, 30)),
            Shape::Century => (CENTURY.plus(days(random, 36_524)), some(random, 730)),
        }
    }
}

/// 1792-01-01.
const FIRST: Day = Day(-65_013);
/// 1905-01-01.
const YEAR: Day = Day(-23_741);
/// 1850-01-01.
const CENTURY: Day = Day(-43_829);
/// Days in 230 years.
const WHOLE: usize = 84_006;
/// Days between two bursts.
const BURSTS: i32 = 7_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_what_they_are_called() {
        let days = [FIRST, YEAR, CENTURY].map(Day::iso);
        assert_eq!(days, ["1792-01-01", "1905-01-01", "1850-01-01"]);
        assert_eq!(FIRST.plus(WHOLE as i32).iso(), "2022-01-01");
    }
}
