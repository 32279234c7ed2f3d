//! How figures are written: in their unit, with as many digits as mean something.

use crate::figures::{Cell, Spread, Unit};

/// What stands behind a number of this unit.
pub(crate) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Milliseconds | Unit::Tenths => " ms",
        Unit::Kilobytes => " kB",
        Unit::Megabytes => " MB",
        Unit::Count => "",
    }
}

/// A number without its unit: `1,839`, `5.0`.
pub(crate) fn number(value: f64, unit: Unit) -> String {
    let (value, digits) = match unit {
        Unit::Milliseconds | Unit::Count => (value, 0),
        Unit::Tenths => (value, 1),
        Unit::Kilobytes => (value / 1e3, 1),
        Unit::Megabytes => (value / 1e6, 1),
    };
    let text = format!("{:.digits$}", value.abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let is_zero = text.chars().all(|letter| matches!(letter, '0' | '.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    format!("{sign}{}{rest}", grouped(whole))
}

/// A whole number: `100,000`.
pub(crate) fn count(value: usize) -> String {
    grouped(&value.to_string())
}

/// What a cell of a table says: the median and, where the rounds differ, the least and the most.
pub(crate) fn cell(cell: Cell, unit: Unit) -> String {
    match cell {
        Cell::Nothing => "–".to_owned(),
        Cell::TooSlow => "not usable".to_owned(),
        Cell::Is(spread) => range(spread, unit),
    }
}

/// A median with its range.
pub(crate) fn range(spread: Spread, unit: Unit) -> String {
    let [median, least, most] = [spread.median, spread.least, spread.most].map(|value| number(value, unit));
    if least == most { median } else { format!("{median} ({least}–{most})") }
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_its_unit() {
        let check = |value, unit, expected: &str| assert_eq!(number(value, unit), expected);
        check(1839.6, Unit::Milliseconds, "1,840");
        check(4.95, Unit::Tenths, "5.0");
        check(117_501.0, Unit::Kilobytes, "117.5");
        check(-1_234_000.0, Unit::Megabytes, "−1.2");
        check(-10.0, Unit::Megabytes, "0.0");
        check(1_234_567.0, Unit::Count, "1,234,567");
        assert_eq!(count(100), "100");
    }

    #[test]
    fn a_range_is_told_where_rounds_differ() {
        let spread = |median, least, most| Cell::Is(Spread { median, least, most });
        assert_eq!(cell(spread(2.0, 1.0, 4.0), Unit::Tenths), "2.0 (1.0–4.0)");
        assert_eq!(cell(spread(2.0, 1.99, 2.01), Unit::Tenths), "2.0");
        assert_eq!(cell(Cell::TooSlow, Unit::Tenths), "not usable");
    }
}
