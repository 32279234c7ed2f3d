//! How much there is when: what the overview draws.

use super::{HalfDay, Index};
use crate::view::Limits;

impl Index {
    /// How many events of each row have their mark in each of `count` equal stretches between two
    /// ends; parts are counted as well as their wholes. Costs the stretches times the logarithm of
    /// all.
    pub fn density(&self, between: Limits, count: usize) -> Vec<[usize; 3]> {
        let edge = |at: usize| -> HalfDay {
            let share = at as f64 / count.max(1) as f64;
            ((between.from + between.length() * share) * 2.0).floor() as HalfDay
        };
        let before = |row: usize, moment: HalfDay| -> usize {
            self.rows[row].iter().map(|layer| layer.marks.partition_point(|mark| *mark < moment)).sum()
        };
        (0..count)
            .map(|at| [0, 1, 2].map(|row| before(row, edge(at + 1)).saturating_sub(before(row, edge(at)))))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::history::History;
    use crate::open::read;

    #[test]
    fn every_event_is_counted_once_in_its_row() {
        let json = r#"{"events":[{"title":"a","edtf":"1900-01-01","side":"japan"},{"title":"b","edtf":"1900-01-02","side":"russia"},
            {"title":"c","edtf":"1900-12-31","side":"others"}]}"#;
        let history = History::from_open(read(json).unwrap_or_default()).0;
        let day = |text| f64::from(Day::from_iso(text).unwrap_or_default().0);
        let between = Limits { from: day("1900-01-01"), to: day("1901-01-01") };
        let density = Index::new(&history, &[], Day(20_000)).density(between, 4);
        assert_eq!(density, [[1, 0, 1], [0, 0, 0], [0, 0, 0], [0, 1, 0]]);
    }
}
