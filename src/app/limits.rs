//! How far the line goes.

use timeline::date::Day;
use timeline::history::{History, System};
use timeline::view::Limits;

/// The stretch of the whole line: every event, and air about them.
pub fn home(history: &History, today: Day) -> Limits {
    let (first, last) = history.extent(today).unwrap_or((today.plus(-365), today));
    Limits::about(first, last.max(first))
}

/// How far a view may go: the whole line, and back to where the eras of the relationship begin.
pub fn limits(history: &History, today: Day) -> Limits {
    let home = home(history, today);
    let first = history.eras.iter().filter(|era| era.system == System::Relations).map(|era| era.first).min();
    let from = first.map_or(home.from, |first| home.from.min(f64::from(first.0) - home.length() * 0.03));
    Limits { from, to: home.to }
}
