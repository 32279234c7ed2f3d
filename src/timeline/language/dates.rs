//! Dates in words: the one place that decides which pieces of a language a date is made of.

use super::gaps::fill;
use super::{Language, Words};
use crate::date::{Day, Doubt, Extent, Precision, Span};

/// The date of an event in words, whole: "28 August – 5 September 1945".
pub fn date_in_words(span: Span, language: Language) -> String {
    let words = language.words();
    let plain = match span.extent {
        Extent::Moment => one(words, span.first, span.precision),
        Extent::Ongoing => words.since(&one(words, span.first, span.precision)),
        Extent::Interval => range(words, span),
    };
    match span.doubt {
        Doubt::None => plain,
        Doubt::Approximate => words.about_date(&plain),
        Doubt::Uncertain => words.uncertain_date(&plain),
        Doubt::Both => words.uncertain_date(&words.about_date(&plain)),
    }
}

/// The date beside a title on the line, as fine as a view of `days` days has use for.
pub fn date_on_line(span: Span, days: f64, language: Language) -> String {
    let words = language.words();
    let (year, month, day) = span.first.ymd();
    let plain = match span.precision {
        Precision::Decade => words.decade(year),
        Precision::Year => year.to_string(),
        _ if days > 3000.0 => year.to_string(),
        Precision::Month => words.month_short(year, month),
        Precision::Day if days > 700.0 => words.month_short(year, month),
        Precision::Day => words.month_day(month, day),
    };
    match span.doubt {
        Doubt::None => plain,
        Doubt::Uncertain => format!("{plain}?"),
        Doubt::Approximate | Doubt::Both => words.about_date(&plain),
    }
}

/// The stretch on screen in words, no finer than is of use.
pub fn stretch_in_words(from: Day, to: Day, language: Language) -> String {
    let words = language.words();
    let days = to.0 - from.0;
    let (first, last) = if days > 1500 {
        (one(words, from, Precision::Year), one(words, to, Precision::Year))
    } else if days > 120 {
        (one(words, from, Precision::Month), one(words, to, Precision::Month))
    } else {
        let span = Span { last: to, extent: Extent::Interval, ..Span::day(from) };
        return range(words, span);
    };
    if first == last { first } else { words.range(&first, &last) }
}

/// A Julian date in words; the day is one of the Julian calendar, so it is only taken apart.
pub fn old_style_in_words(day: Day, language: Language) -> String {
    one(language.words(), day, Precision::Day)
}

impl Words {
    /// A decade by its first year.
    pub fn decade(&self, year: i32) -> String {
        fill(self.decade, &[&year])
    }

    /// A month of a year.
    pub fn month_year(&self, year: i32, month: u32) -> String {
        dated(self.month_year, self.months, (year, month, 0))
    }

    /// A month of a year, in few letters.
    pub fn month_short(&self, year: i32, month: u32) -> String {
        dated(self.month_short, self.months_short, (year, month, 0))
    }

    /// A day of a month, in few letters.
    pub fn month_day(&self, month: u32, day: u32) -> String {
        dated(self.month_day, self.months_short_in_date, (0, month, day))
    }

    /// From one date in words to another.
    fn range(&self, from: &str, to: &str) -> String {
        // What stands behind a year.
        let tail = fill(self.year, &[]);
        match (bare(from, &tail), bare(to, &tail)) {
            (Some(from), Some(to)) => fill(self.range_of_years, &[&from, &to]),
            _ => fill(self.range, &[&from, &to]),
        }
    }

    fn since(&self, date: &str) -> String {
        fill(self.since, &[&self.declined(date)])
    }

    fn about_date(&self, date: &str) -> String {
        fill(self.about_date, &[&self.declined(date)])
    }

    fn uncertain_date(&self, date: &str) -> String {
        fill(self.uncertain_date, &[&date])
    }

    /// A date that begins with a month's name, or is a decade, as Russian wants it behind a word.
    fn declined(&self, date: &str) -> String {
        if let Some(decade) = date.strip_suffix(&*fill(self.decade, &[])) {
            return fill(self.decade_declined, &[&decade]);
        }
        let mut names = self.months.split(' ').zip(self.months_in_date.split(' '));
        names
            .find_map(|(name, declined)| Some(format!("{declined}{}", date.strip_prefix(name)?)))
            .unwrap_or_else(|| date.to_owned())
    }
}

fn one(words: &Words, day: Day, precision: Precision) -> String {
    let (phrase, months) = match precision {
        Precision::Day => (words.full_day, words.months_in_date),
        Precision::Month => (words.month_year, words.months),
        Precision::Year => (words.year, ""),
        Precision::Decade => (words.decade, ""),
    };
    dated(phrase, months, day.ymd())
}

fn range(words: &Words, span: Span) -> String {
    let (year, month, day) = span.first.ymd();
    let (end_year, end_month, end_day) = span.last.ymd();
    let to_the_day = span.precision == Precision::Day && span.last_precision == Precision::Day;
    if span.first == span.last {
        return one(words, span.first, span.precision);
    }
    if !to_the_day || year != end_year {
        let (from, to) = (one(words, span.first, span.precision), one(words, span.last, span.last_precision));
        return words.range(&from, &to);
    }
    let (name, end_name) = (named(words.months_in_date, month), named(words.months_in_date, end_month));
    if month == end_month {
        fill(words.range_same_month, &[&year, &name, &day, &end_day])
    } else {
        fill(words.range_same_year, &[&year, &name, &day, &end_name, &end_day])
    }
}

/// What stands before a tail, if it is one word.
fn bare<'a>(date: &'a str, tail: &str) -> Option<&'a str> {
    date.strip_suffix(tail).filter(|date| !date.contains(' '))
}

/// A phrase filled with year, month and day.
fn dated(phrase: &str, months: &str, (year, month, day): (i32, u32, u32)) -> String {
    fill(phrase, &[&year, &named(months, month), &day])
}

/// A month's name among all twelve; its number where it has none.
fn named(months: &str, month: u32) -> String {
    if months.is_empty() {
        return month.to_string();
    }
    months.split(' ').nth((month as usize).wrapping_sub(1)).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(edtf: &str, english: &str, japanese: &str, russian: &str) {
        for (language, expected) in Language::ALL.into_iter().zip([english, japanese, russian]) {
            let seen = Span::from_edtf(edtf).map(|span| date_in_words(span, language));
            assert_eq!(seen.as_deref(), Ok(expected), "{edtf}");
        }
    }

    #[test]
    fn dates_read_as_each_language_writes_them() {
        check("1855-02-07", "7 February 1855", "1855年2月7日", "7 февраля 1855 г.");
        check("1955-06", "June 1955", "1955年6月", "июнь 1955 г.");
        check("2024", "2024", "2024年", "2024 г.");
        check("193X", "1930s", "1930年代", "1930-е гг.");
        check(
            "1945-08-28/1945-09-05",
            "28 August – 5 September 1945",
            "1945年8月28日～9月5日",
            "28 августа – 5 сентября 1945 г.",
        );
        check(
            "2016-12-15/2016-12-16",
            "15–16 December 2016",
            "2016年12月15日～16日",
            "15–16 декабря 2016 г.",
        );
        check(
            "1904-02-08/1905-09-05",
            "8 February 1904 – 5 September 1905",
            "1904年2月8日～1905年9月5日",
            "8 февраля 1904 г. – 5 сентября 1905 г.",
        );
        check(
            "1918/1922-10-25",
            "1918 – 25 October 1922",
            "1918年～1922年10月25日",
            "1918 г. – 25 октября 1922 г.",
        );
        check("2022-03-21/..", "since 21 March 2022", "2022年3月21日以降", "с 21 марта 2022 г.");
        check("1798~", "about 1798", "1798年頃", "около 1798 г.");
        check("1798?", "1798 (uncertain)", "1798年（不確か）", "1798 г. (дата не установлена точно)");
    }
}
