//! Japan's lunisolar calendar from 1789 to 1872, reckoned: a month begins on the day of the new
//! moon at Kyoto, and the leap months are known. The almanacs of the time may differ by a day.

use timeline::date::Day;

/// The last day of the lunisolar calendar, 明治五年十二月二日.
pub(crate) const LAST: Day = Day(-35_429);

/// The years this module knows.
const FIRST_YEAR: i32 = 1789;
const LAST_YEAR: i32 = 1872;

/// The new moon that began 寛政元年正月, 1789-01-26; new moons are counted from January 2000.
const FIRST_MOON: i32 = -2_609;

/// Kyoto, in days east of Greenwich: 135.75°.
const KYOTO: f64 = 135.75 / 360.0;

/// The years with thirteen months, and the month that came twice.
#[rustfmt::skip]
const LEAPS: [(i32, u8); 31] = [
    (1789, 6), (1792, 2), (1794, 11), (1797, 7), (1800, 4), (1803, 1), (1805, 8), (1808, 6),
    (1811, 2), (1813, 11), (1816, 8), (1819, 4), (1822, 1), (1824, 8), (1827, 6), (1830, 3),
    (1832, 11), (1835, 7), (1838, 4), (1841, 1), (1843, 9), (1846, 5), (1849, 4), (1852, 2),
    (1854, 7), (1857, 5), (1860, 3), (1862, 8), (1865, 5), (1868, 4), (1870, 10),
];

/// A day of the lunisolar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lunar {
    /// The Gregorian year in which its year begins.
    pub(crate) year: i32,
    pub(crate) month: u8,
    /// Whether it is the second month of that number.
    pub(crate) leap: bool,
    pub(crate) day: u8,
}

impl Lunar {
    /// The lunisolar date of a day from 1789-01-26 to 1872-12-31.
    pub(crate) fn of(day: Day) -> Option<Lunar> {
        if LAST < day || day < first_of(FIRST_MOON) {
            return None;
        }
        let mut moon = FIRST_MOON;
        for year in FIRST_YEAR..=LAST_YEAR {
            for (month, leap) in months(year) {
                if day < first_of(moon + 1) {
                    return Some(Lunar {
                        year,
                        month,
                        leap,
                        day: u8::try_from(day.0 - first_of(moon).0 + 1).ok()?,
                    });
                }
                moon += 1;
            }
        }
        None
    }
}

/// The first and the last day of a month; none if that year had no such month.
pub(crate) fn month_of(year: i32, month: u8, leap: bool) -> Option<(Day, Day)> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return None;
    }
    let before: usize = (FIRST_YEAR..year).map(|year| months(year).count()).sum();
    let at = months(year).position(|each| each == (month, leap))?;
    let moon = FIRST_MOON + i32::try_from(before + at).ok()?;
    Some((first_of(moon), first_of(moon + 1).plus(-1)))
}

/// The months of a year in order, each with whether it is a leap month.
fn months(year: i32) -> impl Iterator<Item = (u8, bool)> {
    let leap = LEAPS.iter().find(|(each, _)| *each == year).map(|(_, month)| *month);
    (1..=12).flat_map(move |month| {
        let twice = leap == Some(month);
        [(month, false), (month, true)].into_iter().take(1 + usize::from(twice))
    })
}

/// The day of a new moon at Kyoto.
fn first_of(moon: i32) -> Day {
    const JULIAN_DAY_OF_1970: f64 = 2_440_587.5;
    Day::nearest(new_moon(moon) + KYOTO - JULIAN_DAY_OF_1970)
}

/// The Julian day of a new moon, good to about a minute: Jean Meeus, "Astronomical Algorithms",
/// second edition, chapter 49, with its terms down to 15 seconds. Dynamical and universal time
/// differed by less than that in these years.
fn new_moon(moon: i32) -> f64 {
    let k = f64::from(moon);
    let t = k / 1236.85;
    let mean = 2_451_550.097_66 + 29.530_588_861 * k + 0.000_154_37 * t * t;
    let eccentricity = 1.0 - 0.002_516 * t - 0.000_007_4 * t * t;
    let sun = (2.5534 + 29.105_356_70 * k).to_radians();
    let moon = (201.5643 + 385.816_935_28 * k + 0.010_758_2 * t * t).to_radians();
    let node_distance = (160.7108 + 390.670_502_84 * k - 0.001_611_8 * t * t).to_radians();
    let node = (124.7746 - 1.563_755_88 * k + 0.002_067_2 * t * t).to_radians();
    let terms = TERMS.iter().map(|(size, of_sun, of_moon, of_node_distance)| {
        let angle = of_sun * sun + of_moon * moon + of_node_distance * node_distance;
        size * eccentricity.powf(of_sun.abs()) * angle.sin()
    });
    mean + terms.sum::<f64>() - 0.000_17 * node.sin()
}

/// In days: the size of a term, and how often the sun's anomaly, the moon's anomaly and the moon's
/// distance from its node count in its angle.
const TERMS: [(f64, f64, f64, f64); 14] = [
    (-0.407_20, 0.0, 1.0, 0.0),
    (0.172_41, 1.0, 0.0, 0.0),
    (0.016_08, 0.0, 2.0, 0.0),
    (0.010_39, 0.0, 0.0, 2.0),
    (0.007_39, -1.0, 1.0, 0.0),
    (-0.005_14, 1.0, 1.0, 0.0),
    (0.002_08, 2.0, 0.0, 0.0),
    (-0.001_11, 0.0, 1.0, -2.0),
    (-0.000_57, 0.0, 1.0, 2.0),
    (0.000_56, 1.0, 2.0, 0.0),
    (-0.000_42, 0.0, 3.0, 0.0),
    (0.000_42, 1.0, 0.0, 2.0),
    (0.000_38, 1.0, 0.0, -2.0),
    (-0.000_24, -1.0, 2.0, 0.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_known_from_history_are_met() {
        for (iso, year, month, leap, day) in [
            ("1789-01-26", 1789, 1, false, 1),
            ("1792-10-20", 1792, 9, false, 5),
            ("1804-10-09", 1804, 9, false, 6),
            ("1811-07-05", 1811, 5, false, 15),
            ("1853-07-08", 1853, 6, false, 3),
            ("1853-08-22", 1853, 7, false, 18),
            ("1854-03-31", 1854, 3, false, 3),
            ("1855-02-07", 1854, 12, false, 21),
            ("1858-07-29", 1858, 6, false, 19),
            ("1860-03-24", 1860, 3, false, 3),
            ("1861-03-13", 1861, 2, false, 3),
            ("1867-11-09", 1867, 10, false, 14),
            ("1868-01-03", 1867, 12, false, 9),
            ("1868-06-11", 1868, 4, true, 21),
            ("1868-10-23", 1868, 9, false, 8),
            ("1872-12-31", 1872, 12, false, 2),
        ] {
            let lunar = Day::from_iso(iso).and_then(Lunar::of);
            assert_eq!(lunar, Some(Lunar { year, month, leap, day }), "{iso}");
        }
        assert_eq!(LAST.iso(), "1872-12-31");
        assert_eq!(Lunar::of(LAST.plus(1)), None);
        assert_eq!(Lunar::of(Day::MIN), None);
    }

    #[test]
    fn a_month_has_29_or_30_days_and_a_year_begins_early() {
        for year in FIRST_YEAR..=LAST_YEAR {
            let new_year = month_of(year, 1, false).map(|(first, _)| first.iso());
            let new_year = new_year.unwrap_or_default();
            assert!(format!("{year}-01-20") < new_year, "{new_year}");
            assert!(new_year < format!("{year}-02-22"), "{new_year}");
            for (month, leap) in months(year) {
                let (first, last) = month_of(year, month, leap).unwrap_or_default();
                assert!((28..=29).contains(&(last.0 - first.0)), "{year} {month}");
            }
        }
        assert_eq!(month_of(1855, 7, true), None);
        assert_eq!(month_of(1873, 1, false), None);
    }
}
