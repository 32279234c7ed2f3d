//! Reads the part of EDTF (Library of Congress, ISO 8601-2) that the dataset uses: a day, month,
//! year or decade (`193X`), the qualifiers `?`, `~` and `%`, and intervals, also open at the end.

use super::day::digits;
use super::{Day, Doubt, Extent, Precision, Span};
use std::fmt;

/// Why a text is not a date in our part of EDTF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// The text is empty.
    Empty,
    /// A part is not of the form `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYX`.
    Form(String),
    /// There is no such day, month or year.
    NoSuchDay(String),
    /// The end lies before the start.
    EndBeforeStart,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EdtfError::Empty => write!(out, "the date is empty"),
            EdtfError::Form(part) => write!(
                out,
                "“{part}” is not a date: write YYYY-MM-DD, YYYY-MM, YYYY or YYYX, with ?, ~ or % behind it for doubt, and start/end for a stretch"
            ),
            EdtfError::NoSuchDay(part) => write!(out, "there is no day {part}"),
            EdtfError::EndBeforeStart => write!(out, "the end lies before the start"),
        }
    }
}

impl std::error::Error for EdtfError {}

pub(super) fn parse(text: &str) -> Result<Span, EdtfError> {
    if text.is_empty() {
        return Err(EdtfError::Empty);
    }
    let Some((start, end)) = text.split_once('/') else {
        let (first, last, precision, doubt) = part(text)?;
        return Ok(Span { first, last, precision, last_precision: precision, doubt, extent: Extent::Moment });
    };
    let (first, _, precision, doubt) = part(start)?;
    if end == ".." {
        return Ok(Span {
            first,
            last: Day::MAX,
            precision,
            last_precision: precision,
            doubt,
            extent: Extent::Ongoing,
        });
    }
    let (end_first, last, last_precision, end_doubt) = part(end)?;
    if last < first || (end_first < first && last_precision == precision) {
        return Err(EdtfError::EndBeforeStart);
    }
    Ok(Span {
        first,
        last,
        precision,
        last_precision,
        doubt: either(doubt, end_doubt),
        extent: Extent::Interval,
    })
}

fn part(text: &str) -> Result<(Day, Day, Precision, Doubt), EdtfError> {
    let form = || EdtfError::Form(text.to_owned());
    let (bare, doubt) = match text.as_bytes() {
        [bare @ .., b'?'] => (bare, Doubt::Uncertain),
        [bare @ .., b'~'] => (bare, Doubt::Approximate),
        [bare @ .., b'%'] => (bare, Doubt::Both),
        bare => (bare, Doubt::None),
    };
    let missing = || EdtfError::NoSuchDay(text.trim_end_matches(['?', '~', '%']).to_owned());
    let number = |from: usize, to: usize| bare.get(from..to).and_then(digits).ok_or_else(form);
    let day = |year: u32, month, day| Day::from_ymd(year as i32, month, day).ok_or_else(missing);
    let (first, last, precision) = match bare {
        [_, _, _, b'X'] => {
            let decade = number(0, 3)? * 10;
            (day(decade, 1, 1)?, day(decade + 9, 12, 31)?, Precision::Decade)
        }
        [_, _, _, _] => {
            let first = day(number(0, 4)?, 1, 1)?;
            (first, last_before(first.next_year()), Precision::Year)
        }
        [_, _, _, _, b'-', _, _] => {
            let first = day(number(0, 4)?, number(5, 7)?, 1)?;
            (first, last_before(first.next_month()), Precision::Month)
        }
        [_, _, _, _, b'-', _, _, b'-', _, _] => {
            let day = day(number(0, 4)?, number(5, 7)?, number(8, 10)?)?;
            (day, day, Precision::Day)
        }
        _ => return Err(form()),
    };
    Ok((first, last, precision, doubt))
}

fn last_before(next: Day) -> Day {
    if next == Day::MAX { next } else { next.plus(-1) }
}

fn either(one: Doubt, other: Doubt) -> Doubt {
    match (one, other) {
        (Doubt::None, doubt) | (doubt, Doubt::None) => doubt,
        (one, other) if one == other => one,
        _ => Doubt::Both,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let seen = match Span::from_edtf(text) {
            Ok(span) => {
                format!("{} {} {:?} {:?}", span.first.iso(), span.last.iso(), span.extent, span.doubt)
            }
            Err(error) => error.to_string(),
        };
        assert!(seen.starts_with(expected), "{text}: {seen}");
    }

    #[test]
    fn dates_are_read() {
        check("1855-02-07", "1855-02-07 1855-02-07 Moment None");
        check("1955-06", "1955-06-01 1955-06-30 Moment None");
        check("1875~", "1875-01-01 1875-12-31 Moment Approximate");
        check("193X", "1930-01-01 1939-12-31 Moment None");
        check("1904-02-08/1905-09-05", "1904-02-08 1905-09-05 Interval None");
        check("1918/1922-10-25", "1918-01-01 1922-10-25 Interval None");
        check("1920?/1925~", "1920-01-01 1925-12-31 Interval Both");
        check("2022-03-21/..", "2022-03-21 9999-12-31 Ongoing None");
        check("9999", "9999-01-01 9999-12-31");
    }

    #[test]
    fn what_is_not_a_date_is_told_so() {
        check("", "the date is empty");
        check("1855-02-30", "there is no day 1855-02-30");
        check("1855-2-7", "“1855-2-7” is not a date");
        check("1905/1904", "the end lies before the start");
        check("../1904", "“..” is not a date");
        check("1904/", "“” is not a date");
        check("18５5", "“18５5” is not a date");
        check("000X", "there is no day 000X");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            if let Ok(span) = Span::from_edtf(&text) {
                prop_assert!(span.first <= span.last);
            }
        }

        #[test]
        fn anything_like_a_date_is_read_or_refused(text in "[0-9X?~%/.-]{0,22}") {
            if let Ok(span) = Span::from_edtf(&text) {
                prop_assert!(span.first <= span.last);
            }
        }
    }
}
