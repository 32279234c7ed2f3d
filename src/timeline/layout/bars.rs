//! Spans as spans: thin bars along a shore, in as many rows as there is room for.

use super::detail::Seen;
use crate::date::Extent;
use crate::history::{Event, History};

/// A bar along the time axis, in a row.
pub(super) struct Stretch {
    pub seen: Seen,
    pub row: usize,
    pub vague: bool,
    pub ongoing: bool,
}

/// Shorter than this many pixels, a stretch is only its mark.
const LEAST: f64 = 7.0;

/// Bars along one shore at most.
const MOST: usize = 24;

/// The bars of the events given, which are in order of importance; `rows` rows at most, and two
/// in a row never touch. What finds no row is still told by its mark.
pub(super) fn stretches(history: &History, seen: &[Seen], rows: usize) -> Vec<Stretch> {
    let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); rows];
    let mut bars = Vec::new();
    for seen in seen {
        if bars.len() == MOST {
            break;
        }
        let span = history.events[seen.event].span;
        if seen.end - seen.start < LEAST || !has_length(&history.events[seen.event]) {
            continue;
        }
        let free = taken.iter().position(|row| {
            row.iter().all(|(start, end)| seen.end + 2.0 <= *start || *end + 2.0 <= seen.start)
        });
        if let Some(row) = free {
            taken[row].push((seen.start, seen.end));
            bars.push(Stretch {
                seen: *seen,
                row,
                vague: span.extent == Extent::Moment,
                ongoing: span.extent == Extent::Ongoing,
            });
        }
    }
    bars
}

/// A single day has no length worth a bar, however wide a day is drawn.
fn has_length(event: &Event) -> bool {
    event.span.days() > 1
}
