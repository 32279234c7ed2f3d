//! What a written date says: its earliest and latest day, and how sure.

use super::{Day, EdtfError, edtf};

/// The stretch of days a date stands for. `first <= last` always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The earliest day.
    pub first: Day,
    /// The latest day, itself included; [`Day::MAX`] for what still goes on.
    pub last: Day,
    /// How finely the first date is given.
    pub precision: Precision,
    /// How finely the last date is given; the same as `precision` for a moment.
    pub last_precision: Precision,
    /// Whether the date is marked as uncertain or approximate.
    pub doubt: Doubt,
    /// Whether the days between are the event, or only bound it.
    pub extent: Extent,
}

/// How finely a date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years, EDTF `193X`.
    Decade,
}

/// What an EDTF qualifier says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Doubt {
    /// No qualifier.
    #[default]
    None,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    Both,
}

/// Whether a span is one act or lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// One act on some day between `first` and `last`.
    Moment,
    /// From `first` to `last`, both included.
    Interval,
    /// From `first` on, not over yet: EDTF `2022-03-21/..`.
    Ongoing,
}

impl Span {
    /// Reads a date in the part of EDTF that `events/README.md` lists.
    ///
    /// # Errors
    /// An [`EdtfError`] that says what is wrong with the text.
    pub fn from_edtf(text: &str) -> Result<Span, EdtfError> {
        edtf::parse(text)
    }

    /// One whole day.
    pub fn day(day: Day) -> Span {
        Span {
            first: day,
            last: day,
            precision: Precision::Day,
            last_precision: Precision::Day,
            doubt: Doubt::None,
            extent: Extent::Moment,
        }
    }

    /// The last day as drawn: what goes on is drawn until `today`.
    pub fn last_drawn(self, today: Day) -> Day {
        match self.extent {
            Extent::Ongoing => today.max(self.first),
            _ => self.last,
        }
    }

    /// How many days it covers, at least 1.
    pub fn days(self) -> i32 {
        (self.last.0 - self.first.0).max(0) + 1
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Span) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether the day of the act is not known to the day.
    pub fn is_vague(self) -> bool {
        self.doubt != Doubt::None || (self.extent == Extent::Moment && self.precision != Precision::Day)
    }
}
