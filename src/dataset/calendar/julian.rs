//! Old Style, Russia's calendar until 31 January 1918.

use icu_calendar::Date;
use icu_calendar::cal::Julian;
use icu_calendar::types::RataDie;
use timeline::date::Day;

/// The first day of the New Style in Russia, 1918-02-14.
pub(crate) const NEW_STYLE: Day = Day(-18_949);

/// What icu counts from, 0001-01-01, is its day 1.
const RATA_DIE: i64 = 1 - Day::MIN.0 as i64;

/// The day that a Julian `YYYY-MM-DD` names; none if there is no such day.
pub(crate) fn day_of(text: &str) -> Option<Day> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let date = Date::try_new_julian(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let day = date.ok()?.to_rata_die().to_i64_date() - RATA_DIE;
    let day = Day(i32::try_from(day).ok()?);
    (Day::MIN <= day && day <= Day::MAX).then_some(day)
}

/// The Julian `YYYY-MM-DD` of a day.
pub(crate) fn written(day: Day) -> String {
    let date = Date::from_rata_die(RataDie::new(i64::from(day.0) + RATA_DIE), Julian);
    let year = date.year().extended_year();
    format!("{year:04}-{:02}-{:02}", date.month().ordinal, date.day_of_month().0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_style_dates_convert_both_ways() {
        for (old, new) in [
            ("1792-10-09", "1792-10-20"),
            ("1855-01-26", "1855-02-07"),
            ("1875-04-25", "1875-05-07"),
            ("1900-02-29", "1900-03-13"),
            ("1905-08-23", "1905-09-05"),
            ("1918-01-31", "1918-02-13"),
        ] {
            assert_eq!(day_of(old), Day::from_iso(new), "{old}");
            assert_eq!(Day::from_iso(new).map(written).as_deref(), Some(old));
        }
        assert_eq!(NEW_STYLE.iso(), "1918-02-14");
    }

    #[test]
    fn days_that_the_old_style_does_not_have_are_refused() {
        for text in ["1855-02-29", "1855-13-01", "1855", "", "x-y-z", "99999-01-01", "-5-01-01"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
