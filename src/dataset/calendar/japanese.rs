//! Japanese dates as they are written in kanji: an era, a year, and where known a month and a day,
//! such as 安政元年十二月二十一日 or 昭和二十年八月八日.

use super::eras::{ERAS, Era};
use super::moon::{LAST, Lunar, month_of};
use std::iter::Peekable;
use std::str::Chars;
use timeline::date::Day;

/// What a Japanese date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    era: Era,
    year: u8,
    /// The month, and whether it is a leap month.
    month: Option<(u8, bool)>,
    day: Option<u8>,
}

/// The days a Japanese date may stand for, and whether the era's name fits them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) first: Day,
    pub(crate) last: Day,
    /// How many days off the almanac of the time may have been.
    pub(crate) slack: i32,
    pub(crate) in_era: bool,
}

impl Stated {
    /// Reads a date; none for anything of another form.
    pub(crate) fn read(text: &str) -> Option<Stated> {
        let era = ERAS.into_iter().find(|era| text.starts_with(era.name))?;
        let mut letters = text.strip_prefix(era.name)?.chars().peekable();
        let year = number(&mut letters, '元')?;
        let mut stated = Stated { era, year, month: None, day: None };
        skip(&mut letters, '年').then_some(())?;
        if letters.peek().is_some() {
            let leap = skip(&mut letters, '閏');
            let month = number(&mut letters, '正')?;
            skip(&mut letters, '月').then_some(())?;
            stated.month = (month <= 12).then_some((month, leap));
            stated.month?;
        }
        if letters.peek().is_some() {
            let day = number(&mut letters, '朔')?;
            skip(&mut letters, '日').then_some(())?;
            stated.day = (day <= 31).then_some(day);
            stated.day?;
        }
        letters.peek().is_none().then_some(stated)
    }

    /// The days it stands for; none if there is no such day, month or year.
    pub(crate) fn days(self) -> Option<Days> {
        let year = self.era.year + i32::from(self.year) - 1;
        let lunar = year <= LAST.year();
        let (first, last) = if lunar { self.lunar(year)? } else { self.gregorian(year)? };
        // The year of a change may be called by the new name from its beginning, as 明治元年正月.
        let begins = match month_of(self.era.year, 1, false) {
            Some((begins, _)) => begins,
            None => self.era.first_day(),
        };
        // Both names fit the day of a change.
        let ends = self.era.next().map_or(Day::MAX, Era::first_day);
        Some(Days { first, last, slack: i32::from(lunar), in_era: begins <= last && first <= ends })
    }

    fn gregorian(self, year: i32) -> Option<(Day, Day)> {
        let (from, to) = match self.month {
            None => (1, 12),
            Some((_, true)) => return None,
            Some((month, false)) => (month.into(), month.into()),
        };
        let first = Day::from_ymd(year, from, self.day.unwrap_or(1).into())?;
        let last = match self.day {
            Some(_) => first,
            None => Day::from_ymd(year, to, 1)?.next_month().plus(-1),
        };
        Some((first, last))
    }

    fn lunar(self, year: i32) -> Option<(Day, Day)> {
        let Some((month, leap)) = self.month else {
            let (first, _) = month_of(year, 1, false)?;
            let last = match month_of(year, 12, true).or(month_of(year, 12, false)) {
                Some((_, last)) if year < LAST.year() => last,
                _ => LAST,
            };
            return Some((first, last));
        };
        let (first, last) = month_of(year, month, leap)?;
        let Some(day) = self.day else {
            return Some((first, last.min(LAST)));
        };
        let day = (day <= 30).then(|| first.plus(i32::from(day) - 1))?;
        (day <= LAST).then_some((day, day))
    }
}

/// A day as a Japanese date; none before 1789.
pub(crate) fn written(day: Day) -> Option<String> {
    let era = Era::of(day)?;
    let (year, month, leap, day) = if day <= LAST {
        let lunar = Lunar::of(day)?;
        (lunar.year, lunar.month, lunar.leap, lunar.day)
    } else {
        let (year, month, day) = day.ymd();
        (year, month as u8, false, day as u8)
    };
    let year = match year - era.year + 1 {
        1 => "元".to_owned(),
        year => kanji(u8::try_from(year).ok()?),
    };
    let leap = if leap { "閏" } else { "" };
    let (name, month, day) = (era.name, kanji(month), kanji(day));
    Some(format!("{name}{year}年{leap}{month}月{day}日"))
}

fn skip(letters: &mut Peekable<Chars<'_>>, letter: char) -> bool {
    letters.next_if_eq(&letter).is_some()
}

/// Reads a number from 1 to 99; `one` is another way of writing 1, on its own.
fn number(letters: &mut Peekable<Chars<'_>>, one: char) -> Option<u8> {
    if skip(letters, one) {
        return Some(1);
    }
    let tens = digit(letters);
    if !skip(letters, '十') {
        return tens;
    }
    Some(tens.unwrap_or(1) * 10 + digit(letters).unwrap_or(0))
}

fn digit(letters: &mut Peekable<Chars<'_>>) -> Option<u8> {
    let at = DIGITS.iter().position(|digit| letters.peek() == Some(digit))?;
    letters.next();
    u8::try_from(at + 1).ok()
}

fn kanji(number: u8) -> String {
    let mut text = String::new();
    let digit = |number: u8| DIGITS.get(usize::from(number).wrapping_sub(1));
    if 20 <= number {
        text.extend(digit(number / 10));
    }
    if 10 <= number {
        text.push('十');
    }
    text.extend(digit(number % 10));
    text
}

const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let seen = match Stated::read(text).map(Stated::days) {
            None => "no date".to_owned(),
            Some(None) => "no such day".to_owned(),
            Some(Some(days)) => format!(
                "{}..{}{}",
                days.first.iso(),
                days.last.iso(),
                if days.in_era { "" } else { " not in the era" }
            ),
        };
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn dates_are_read() {
        check("安政元年十二月二十一日", "1855-02-07..1855-02-07");
        check("寛政四年九月五日", "1792-10-20..1792-10-20");
        check("慶応四年閏四月二十一日", "1868-06-11..1868-06-11");
        check("明治元年正月", "1868-01-25..1868-02-22");
        check("明治八年五月七日", "1875-05-07..1875-05-07");
        check("明治三十八年", "1905-01-01..1905-12-31");
        check("昭和二十年八月", "1945-08-01..1945-08-31");
        check("令和八年二月七日", "2026-02-07..2026-02-07");
    }

    #[test]
    fn both_names_fit_the_day_of_a_change() {
        check("明治四十五年七月三十日", "1912-07-30..1912-07-30");
        check("大正元年七月三十日", "1912-07-30..1912-07-30");
        check("明治四十五年七月三十一日", "1912-07-31..1912-07-31 not in the era");
        check("大正元年七月二十九日", "1912-07-29..1912-07-29 not in the era");
        check("文化十六年一月一日", "1819-01-26..1819-01-26 not in the era");
    }

    #[test]
    fn what_is_no_date_is_told_so() {
        for text in ["", "安政", "安政年", "安政1年", "八年五月七日", "明治八年五月七日頃", "明治八年十三月"]
        {
            check(text, "no date");
        }
        check("明治八年二月三十日", "no such day");
        check("明治八年閏二月三日", "no such day");
        check("安政元年閏八月三日", "no such day");
        check("明治五年十二月三日", "no such day");
    }

    proptest! {
        #[test]
        fn a_day_survives_being_written(days in -66_000..30_000i32) {
            if let Some(text) = written(Day(days)) {
                let read = Stated::read(&text).and_then(Stated::days);
                let expected = Days {
                    first: Day(days),
                    last: Day(days),
                    slack: i32::from(Day(days) <= LAST),
                    in_era: true,
                };
                prop_assert_eq!(read, Some(expected), "{}", text);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(明治|安政|寛政)?[元正朔閏一二九十年月日]{0,12}") {
            if let Some(days) = Stated::read(&text).and_then(Stated::days) {
                prop_assert!(days.first <= days.last);
            }
        }
    }
}
