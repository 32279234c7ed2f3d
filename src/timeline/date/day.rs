//! One day, as a number that can be subtracted.

use chrono::{Datelike, NaiveDate, TimeDelta};

/// A day of the proleptic Gregorian calendar (New Style), as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day(pub i32);

impl Day {
    /// The earliest day this project can name, 0001-01-01.
    pub const MIN: Day = Day(-719_162);
    /// The latest day this project can name, 9999-12-31.
    pub const MAX: Day = Day(2_932_896);

    /// The day with this year (1 to 9999), month and day of the month; `None` if there is none.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Day::from_date)
    }

    /// Reads `YYYY-MM-DD`, four digits of year; `None` for anything else.
    pub fn from_iso(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        let [_, _, _, _, b'-', _, _, b'-', _, _] = bytes else { return None };
        let number = |from: usize, to: usize| bytes.get(from..to).and_then(digits);
        Day::from_ymd(number(0, 4)? as i32, number(5, 7)?, number(8, 10)?)
    }

    /// The nearest day this project can name to a number of days since 1970-01-01.
    pub fn nearest(days: f64) -> Day {
        if days.is_nan() {
            return Day(0);
        }
        Day((days.floor() as i32).clamp(Day::MIN.0, Day::MAX.0))
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// The day as `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// This day moved by a number of days, kept within [`Day::MIN`] and [`Day::MAX`].
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days).clamp(Day::MIN.0, Day::MAX.0))
    }

    /// The first day of the year after this day's.
    pub fn next_year(self) -> Day {
        Day::from_ymd(self.year() + 1, 1, 1).unwrap_or(Day::MAX)
    }

    /// The first day of the month after this day's.
    pub fn next_month(self) -> Day {
        let (year, month, _) = self.ymd();
        let next =
            if month == 12 { Day::from_ymd(year + 1, 1, 1) } else { Day::from_ymd(year, month + 1, 1) };
        next.unwrap_or(Day::MAX)
    }

    fn from_date(date: NaiveDate) -> Day {
        let epoch = NaiveDate::default();
        Day((date - epoch).num_days() as i32)
    }

    fn date(self) -> NaiveDate {
        NaiveDate::default()
            .checked_add_signed(TimeDelta::days(i64::from(self.0.clamp(Day::MIN.0, Day::MAX.0))))
            .unwrap_or_default()
    }
}

/// A short run of decimal digits as a number; `None` if anything else is among them.
pub(super) fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_of_the_calendar_are_what_they_say() {
        assert_eq!(Day::from_ymd(1, 1, 1), Some(Day::MIN));
        assert_eq!(Day::from_ymd(9999, 12, 31), Some(Day::MAX));
        assert_eq!(Day::MAX.next_year(), Day::MAX);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["1900-02-29", "2023-13-01", "2023-00-10", "0000-01-01", "1855-2-7", "１855-02-07", ""] {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_day_survives_being_written(days in Day::MIN.0..=Day::MAX.0) {
            prop_assert_eq!(Day::from_iso(&Day(days).iso()), Some(Day(days)));
        }

        #[test]
        fn any_number_gives_a_day(days in proptest::num::f64::ANY) {
            let day = Day::nearest(days);
            prop_assert!(Day::MIN <= day && day <= Day::MAX);
        }
    }
}
