//! Dates in the parts that other programs want: a year, and a month and a day only where they are
//! known. It knows no program's own way to write them.

use timeline::date::{Day, Extent, Precision, Span};

/// A date, no finer than it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Parts {
    pub(super) year: i32,
    /// 1 to 12.
    pub(super) month: Option<u32>,
    /// 1 to 31; never without a month.
    pub(super) day: Option<u32>,
}

impl Parts {
    /// A day, cut down to a precision.
    pub(super) fn of(day: Day, precision: Precision) -> Parts {
        let (year, month, day) = day.ymd();
        Parts {
            year,
            month: (precision <= Precision::Month).then_some(month),
            day: (precision == Precision::Day).then_some(day),
        }
    }

    /// Where a span begins, and where it ends: nowhere for one day, month or year, and for what
    /// goes on. A decade is its first and its last year.
    pub(super) fn ends(span: Span) -> (Parts, Option<Parts>) {
        let first = Parts::of(span.first, span.precision);
        let last = Parts::of(span.last, span.last_precision);
        (first, (span.extent != Extent::Ongoing && last != first).then_some(last))
    }

    /// Year, month and day, as far as known.
    pub(super) fn numbers(self) -> Vec<i64> {
        let rest = [self.month, self.day].into_iter().flatten().map(i64::from);
        std::iter::once(i64::from(self.year)).chain(rest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_no_finer_than_known() {
        let check = |edtf: &str, first: &[i64], last: Option<&[i64]>| {
            let ends = Span::from_edtf(edtf).ok().map(Parts::ends);
            let seen = ends.map(|(first, last)| (first.numbers(), last.map(Parts::numbers)));
            assert_eq!(seen, Some((first.to_vec(), last.map(<[i64]>::to_vec))), "{edtf}");
        };
        check("1855-02-07", &[1855, 2, 7], None);
        check("1955-06", &[1955, 6], None);
        check("1875~", &[1875], None);
        check("193X", &[1930], Some(&[1939]));
        check("1918/1922-10-25", &[1918], Some(&[1922, 10, 25]));
        check("2022-03-21/..", &[2022, 3, 21], None);
    }
}
