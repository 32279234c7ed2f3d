//! Japan's eras since Kansei.

use timeline::date::Day;

/// One era. `first` is a day of the New Style; `year` is the calendar year counted as its first,
/// before 1873 the lunisolar one that began early in that Gregorian year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Era {
    pub(super) name: &'static str,
    pub(super) year: i32,
    pub(super) first: (i32, u32, u32),
}

const fn era(name: &'static str, year: i32, first: (i32, u32, u32)) -> Era {
    Era { name, year, first }
}

/// In order of time.
pub(super) const ERAS: [Era; 17] = [
    era("寛政", 1789, (1789, 2, 19)),
    era("享和", 1801, (1801, 3, 19)),
    era("文化", 1804, (1804, 3, 22)),
    era("文政", 1818, (1818, 5, 26)),
    era("天保", 1830, (1831, 1, 23)),
    era("弘化", 1844, (1845, 1, 9)),
    era("嘉永", 1848, (1848, 4, 1)),
    era("安政", 1854, (1855, 1, 15)),
    era("万延", 1860, (1860, 4, 8)),
    era("文久", 1861, (1861, 3, 29)),
    era("元治", 1864, (1864, 3, 27)),
    era("慶応", 1865, (1865, 5, 1)),
    era("明治", 1868, (1868, 10, 23)),
    era("大正", 1912, (1912, 7, 30)),
    era("昭和", 1926, (1926, 12, 25)),
    era("平成", 1989, (1989, 1, 8)),
    era("令和", 2019, (2019, 5, 1)),
];

impl Era {
    /// Its first day.
    pub(super) fn first_day(self) -> Day {
        let (year, month, day) = self.first;
        Day::from_ymd(year, month, day).unwrap_or(Day::MIN)
    }

    /// The era after it, if that has begun.
    pub(super) fn next(self) -> Option<Era> {
        let at = ERAS.iter().position(|era| era.name == self.name)?;
        ERAS.get(at + 1).copied()
    }

    /// The era a day lies in; the day of a change is the new era's.
    pub(super) fn of(day: Day) -> Option<Era> {
        let begun = ERAS.iter().rev();
        begun.copied().find(|era| era.first_day() <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_calendar::Date;
    use icu_calendar::cal::Japanese;
    use icu_calendar::types::RataDie;

    #[test]
    fn eras_follow_one_another() {
        for pair in ERAS.windows(2) {
            assert!(pair[0].first_day() < pair[1].first_day(), "{}", pair[1].name);
            assert!(pair[0].year < pair[1].year);
        }
    }

    #[test]
    fn since_1873_every_day_has_the_era_and_year_that_icu_gives_it() {
        let codes = ["meiji", "taisho", "showa", "heisei", "reiwa"];
        let mut day = Day::from_ymd(1873, 1, 1).unwrap_or_default();
        while day.year() < 2040 {
            let fixed = RataDie::new(i64::from(day.0) + 1 - i64::from(Day::MIN.0));
            let theirs = Date::from_rata_die(fixed, Japanese::new()).era_year();
            let ours = Era::of(day).map(|era| {
                let at = ERAS.iter().position(|each| *each == era).unwrap_or_default();
                (codes[at - 12], day.year() - era.year + 1)
            });
            assert_eq!(ours, Some((theirs.era.as_str(), theirs.year)), "{}", day.iso());
            day = day.plus(1);
        }
    }
}
