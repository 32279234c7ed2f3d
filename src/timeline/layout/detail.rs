//! Level of detail: who is named first of what is on screen, and what is counted in which group.

use super::{Flag, Frame, had};
use crate::history::{History, Side};
use crate::index::{Group, HalfDay, Index, Named, Window, is_on_screen, is_one_day, mark};
use crate::sorted::by_rank;

/// An event on screen that may be named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// Where it stands in the history.
    pub event: usize,
    /// Its place among the events of its row, by importance and then by distance from the others.
    pub rank: u32,
    /// Where its mark stands along the time axis, in pixels; within the stage.
    pub at: f64,
    /// The start of its stretch, cut to the stage.
    pub start: f64,
    /// The end of its stretch, cut to the stage.
    pub end: f64,
    /// How many parts it stands for; 0 when they show themselves.
    pub parts: usize,
}

/// Events counted in one mark, or one that stands alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    pub group: Group,
    /// Its middle along the time axis, in pixels.
    pub at: f64,
}

/// Names tried in a row at most: more than any stage has room for.
pub(super) const TRIES: usize = 96;

/// The rank of what is named before all others.
pub(super) const PINNED: u32 = 0;

/// The window of a frame.
pub(super) fn window(frame: &Frame) -> Window {
    Window::of(frame.view, frame.scale().pixels_per_day() / frame.em)
}

/// The events of a row that may be named, the most prominent first.
pub(super) fn prominent(history: &History, index: &Index, row: usize, frame: &Frame) -> Vec<Seen> {
    let scale = frame.scale();
    let day = scale.pixels_per_day();
    let window = window(frame);
    let pinned = |event: &usize| frame.pinned.contains(&Some(*event));
    let first = frame.pinned.into_iter().flatten().filter(|event| {
        history
            .events
            .get(*event)
            .is_some_and(|it| it.side.row() == row && is_on_screen(it.span, frame.today, window))
    });
    let others = index.prominent(row, window, TRIES).into_iter().filter(|(_, event)| !pinned(event));
    let seen = |(rank, event): (u32, usize)| {
        let span = history.events.get(event)?.span;
        let (start, end) = (scale.x(span.first), scale.x(span.last_drawn(frame.today)) + day);
        Some(Seen {
            event,
            rank,
            at: within(at(mark(span), frame), start, end, is_one_day(span), frame),
            start: start.max(0.0),
            end: end.min(scale.length),
            parts: index.parts(event, window.zoom),
        })
    };
    let mut first: Vec<usize> = first.collect();
    first.dedup();
    first.into_iter().map(|event| (PINNED, event)).chain(others).filter_map(seen).collect()
}

/// In order of importance, among equals those first that have a name already, and then by rank: so a name
/// gives way only to what is greater, and a small movement changes little.
pub(super) fn those_named_first(
    seen: Vec<Seen>,
    before: &[Flag],
    history: &History,
    frame: &Frame,
) -> Vec<Seen> {
    by_rank(seen, |one| {
        if frame.pinned.contains(&Some(one.event)) {
            return i64::MIN;
        }
        let importance = history.events.get(one.event).map_or(0, |event| i64::from(event.importance));
        let place = i64::from(had(before, one.event).is_none()) - 2 * importance;
        place << 32 | i64::from(one.rank)
    })
}

/// What lasts, or is known only roughly, is on screen wherever a part of it is.
fn within(at: f64, start: f64, end: f64, one_day: bool, frame: &Frame) -> f64 {
    let length = frame.scale().length;
    let at = if one_day { at } else { at.max(start.max(0.0) + frame.em * 0.4).min(end) };
    at.max(0.0).min(length)
}

fn at(mark: HalfDay, frame: &Frame) -> f64 {
    let scale = frame.scale();
    (f64::from(mark) / 2.0 - scale.view.from()) * scale.pixels_per_day()
}

/// What is counted in a row beside the events named: at least one of each group, `room` pixels of
/// the axis for each, in order of time.
pub(super) fn counted(
    history: &History,
    index: &Index,
    row: usize,
    named: &[usize],
    room: f64,
    frame: &Frame,
) -> Vec<Counted> {
    let scale = frame.scale();
    let named = named
        .iter()
        .filter_map(|event| Some((*event, history.events.get(*event)?)))
        .filter(|(_, it)| it.side.row() == row)
        .map(|(event, it)| Named { event, mark: mark(it.span), other: it.side == Side::Others });
    let named = by_rank(named.collect(), |one| i64::from(one.mark));
    let groups = index.groups(row, window(frame), grid(room / scale.pixels_per_day()), &named);
    let middle = |group: Group| {
        let middle = (at(group.first, frame) + at(group.last, frame)) / 2.0;
        middle.max(0.0).min(scale.length)
    };
    groups.into_iter().map(|group| Counted { group, at: middle(group) }).collect()
}

/// The cells of the grid that groups lie in: in half days, the next power of two.
fn grid(days: f64) -> HalfDay {
    let mut grid: HalfDay = 2;
    while f64::from(grid) < days * 2.0 && grid < 1 << 29 {
        grid *= 2;
    }
    grid
}

/// Keeps marks between two ends of the axis and `room` apart, counting those together that come
/// too near to each other.
pub(super) fn apart(counted: Vec<Counted>, from: f64, to: f64, room: f64) -> Vec<Counted> {
    let half = room / 2.0;
    let inside = |at: f64| at.min(to - half).max(from + half);
    let mut kept: Vec<Counted> = Vec::with_capacity(counted.len());
    for next in counted {
        let mut next = Counted { at: inside(next.at), ..next };
        // Counting together moves the middle, which may bring it too near to the one before.
        while let Some(before) = kept.last().filter(|before| next.at - before.at < room) {
            let share = next.group.count as f64 / (next.group.count + before.group.count) as f64;
            next = Counted {
                group: before.group.with(next.group),
                at: inside(before.at + (next.at - before.at) * share),
            };
            kept.pop();
        }
        kept.push(next);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn marks_keep_their_distance_and_lose_nothing(mut places in proptest::collection::vec(0.0..1000.0f64, 0..80)) {
            places.sort_by(f64::total_cmp);
            let group = |event| Group { count: 1, others: 0, event, first: event as i32, last: event as i32 };
            let counted = places.iter().enumerate().map(|(event, at)| Counted { group: group(event), at: *at }).collect();
            let kept = apart(counted, 0.0, 1000.0, 28.0);
            prop_assert_eq!(kept.iter().map(|one| one.group.count).sum::<usize>(), places.len());
            for pair in kept.windows(2) {
                prop_assert!(pair[1].at - pair[0].at >= 28.0 - 1e-9);
            }
        }
    }
}
