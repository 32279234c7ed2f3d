//! Which events are on screen: admitted by the filter, within the view, and not a part that its
//! parent still stands for.

use super::Frame;
use crate::date::{Extent, Precision, Span};
use crate::history::History;
use crate::sorted::by_rank;

/// An event on screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// Where it stands in the history.
    pub event: usize,
    /// Where its mark stands along the time axis, in pixels; within the stage.
    pub at: f64,
    /// The start of its stretch, cut to the stage.
    pub start: f64,
    /// The end of its stretch, cut to the stage.
    pub end: f64,
    /// How many parts it stands for; 0 when they show themselves.
    pub parts: usize,
}

/// A parent opens, and its parts show themselves, once its stretch is this many ems wide.
const ROOM_FOR_PARTS: f64 = 4.0;
/// A parent shorter than this counts as this many days: one day's statements open with their month.
const SHORTEST_PARENT: f64 = 30.0;

/// The events on screen, the most important first; equals in order of time.
pub(super) fn on_screen(history: &History, admitted: &[bool], frame: &Frame) -> Vec<Seen> {
    let scale = frame.scale();
    let day = scale.pixels_per_day();
    let lets = |event: usize| admitted.get(event).copied().unwrap_or(true);
    let is_open = |event: usize| {
        let span = history.events[event].span;
        let days = f64::from(span.last_drawn(frame.today).0 - span.first.0 + 1);
        days.max(SHORTEST_PARENT) * day >= ROOM_FOR_PARTS * frame.em
    };
    // A part is hidden while any of its admitted ancestors stands for it; depth is bounded so
    // that a circle in a strange file cannot hang the page.
    let hidden = |mut event: usize| {
        for _ in 0..8 {
            match history.events[event].part_of {
                Some(parent) if lets(parent) && !is_open(parent) => return true,
                Some(parent) => event = parent,
                None => return false,
            }
        }
        false
    };
    let seen: Vec<Seen> = history
        .events
        .iter()
        .enumerate()
        .filter(|(event, _)| lets(*event) && !hidden(*event))
        .filter_map(|(number, event)| {
            let start = scale.x(event.span.first);
            let end = scale.x(event.span.last_drawn(frame.today)) + day;
            if end < 0.0 || start > scale.length {
                return None;
            }
            let at = mark(event.span, start, end, day);
            // What lasts, or is known only roughly, is on screen wherever a part of it is.
            let within = |at: f64| at.max(start.max(0.0) + frame.em * 0.4).min(end.min(scale.length));
            let day_alone = event.span.extent == Extent::Moment && event.span.precision == Precision::Day;
            let at = if day_alone { at } else { within(at).max(0.0) };
            (0.0..=scale.length).contains(&at).then(|| Seen {
                event: number,
                at,
                start: start.max(0.0),
                end: end.min(scale.length),
                parts: if is_open(number) {
                    0
                } else {
                    event.parts.iter().filter(|part| lets(**part)).count()
                },
            })
        })
        .collect();
    // The history is in order of time: equals stay in it.
    by_rank(seen, |seen| -i64::from(history.events[seen.event].importance))
}

/// Where an event's mark stands: at its day, at the start of a stretch, or in the middle of a
/// date known only roughly.
fn mark(span: Span, start: f64, end: f64, day: f64) -> f64 {
    match (span.extent, span.precision) {
        (Extent::Moment, Precision::Day) => start + day / 2.0,
        (Extent::Moment, _) => (start + end) / 2.0,
        _ => start,
    }
}
