//! What stands where in time, and what comes first: built once for a history and a filter, asked
//! at every frame. However much history there is, a question costs no more than the logarithm of
//! it and what it answers.
//!
//! Each of the three rows of the line ([`Side::row`]) has its events in layers: a part that its
//! whole still stands for is in a layer that opens at a closer zoom. A layer is a segment tree
//! over the marks in order of time ([`tree`]), which answers "the most prominent ones of this
//! stretch" ([`Index::prominent`]), and sorted lists, which count ([`Index::groups`]).

mod density;
mod groups;
mod rank;
mod tree;

pub use groups::{Group, Named};

use crate::date::{Day, Extent, Precision, Span};
use crate::history::{History, Side};
use crate::sorted::by_rank;
use crate::view::View;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use tree::Tree;

/// A moment in half days since 1970-01-01: a day's middle is a whole number too.
pub type HalfDay = i32;

/// An index over a history and a filter.
#[derive(Clone, Debug, Default)]
pub struct Index {
    rows: [Vec<Layer>; 3],
    /// Events that stand for parts let through, in order: event, how many parts, the zoom at which
    /// it opens.
    wholes: Vec<(usize, usize, f64)>,
    /// How many events the filter lets through.
    admitted: usize,
}

/// Events of a row that show themselves from one zoom on.
#[derive(Clone, Debug, Default)]
struct Layer {
    /// The least zoom, in ems a day takes.
    opens: f64,
    /// Where the events stand in the history, in order of their marks.
    events: Vec<u32>,
    /// Their marks.
    marks: Vec<HalfDay>,
    /// Before each, and behind the last: how many are [`Side::Others`].
    others: Vec<u32>,
    /// The first moments of all of them in order, and the last ones.
    starts: Vec<HalfDay>,
    ends: Vec<HalfDay>,
    /// The same of the acts of others alone.
    other_starts: Vec<HalfDay>,
    other_ends: Vec<HalfDay>,
    tree: Tree,
}

/// Where an event stands in time.
#[derive(Clone, Copy, Debug)]
struct Place {
    event: u32,
    mark: HalfDay,
    start: HalfDay,
    end: HalfDay,
}

/// A whole opens, and its parts show themselves, once its stretch is this many ems wide.
const ROOM_FOR_PARTS: f64 = 2.5;
/// A whole shorter than this counts as this many days: one day's statements open with their month.
const SHORTEST_WHOLE: i32 = 30;
/// Wholes within wholes are followed so far; a circle in a strange file ends there.
const DEEPEST: usize = 8;

/// A stretch on screen, as the index counts it.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// The first moment.
    pub from: HalfDay,
    /// The last moment.
    pub to: HalfDay,
    /// How many ems a day takes.
    pub zoom: f64,
}

impl Window {
    /// The window of a view on a stage where a day takes `zoom` ems.
    pub fn of(view: View, zoom: f64) -> Window {
        Window { from: (view.from() * 2.0).ceil() as i32, to: (view.to() * 2.0).floor() as i32, zoom }
    }
}

/// Where an event's mark stands: on its day, at the start of a stretch, or in the middle of a date
/// known only roughly.
pub fn mark(span: Span) -> HalfDay {
    match (span.extent, span.precision) {
        (Extent::Moment, _) => span.first.0.saturating_add(span.last.0).saturating_add(1),
        _ => span.first.0.saturating_mul(2),
    }
}

/// Whether an event is on one day, and so on screen with its mark alone.
pub fn is_one_day(span: Span) -> bool {
    span.extent == Extent::Moment && span.precision == Precision::Day
}

/// Whether any of an event is in a window.
pub fn is_on_screen(span: Span, today: Day, window: Window) -> bool {
    let (start, end) = bounds(span, today);
    start <= window.to && window.from <= end
}

/// The first and the last moment at which an event is on screen.
fn bounds(span: Span, today: Day) -> (HalfDay, HalfDay) {
    if is_one_day(span) {
        return (mark(span), mark(span));
    }
    (span.first.0.saturating_mul(2), span.last_drawn(today).0.saturating_add(1).saturating_mul(2))
}

impl Index {
    /// Indexes the events that are let through; missing entries of `admitted` count as let through.
    /// What goes on lasts until `today`. Takes time in proportion to n log n.
    pub fn new(history: &History, admitted: &[bool], today: Day) -> Index {
        let lets = |event: usize| admitted.get(event).copied().unwrap_or(true);
        let mut index = Index::default();
        let mut rows: [Vec<Place>; 3] = Default::default();
        for (at, event) in history.events.iter().enumerate().filter(|(at, _)| lets(*at)) {
            index.admitted += 1;
            let (start, end) = bounds(event.span, today);
            rows[event.side.row()].push(Place { event: at as u32, mark: mark(event.span), start, end });
            let parts = event.parts.iter().filter(|part| lets(**part)).count();
            if parts > 0 {
                index.wholes.push((at, parts, opens(event.span, today)));
            }
        }
        for (row, places) in rows.into_iter().enumerate() {
            let sorted = by_rank(places, |place| i64::from(place.mark));
            let ranks = rank::ranks(sorted.len(), &|at| {
                (sorted[at].mark, history.events[sorted[at].event as usize].importance)
            });
            index.rows[row] = layers(history, &lets, today, &sorted, &ranks);
        }
        index
    }

    /// How many events the filter lets through.
    pub fn admitted(&self) -> usize {
        self.admitted
    }

    /// How many parts an event stands for at a zoom; 0 once they show themselves.
    pub fn parts(&self, event: usize, zoom: f64) -> usize {
        let at = self.wholes.binary_search_by_key(&event, |(whole, ..)| *whole);
        match at.ok().and_then(|at| self.wholes.get(at)) {
            Some((_, parts, opens)) if zoom < *opens => *parts,
            _ => 0,
        }
    }

    /// The layers of a row that have opened at a zoom.
    fn open(&self, row: usize, zoom: f64) -> impl Iterator<Item = &Layer> {
        self.rows.get(row).into_iter().flatten().filter(move |layer| layer.opens <= zoom)
    }

    /// How many events of a row are on screen.
    pub fn visible(&self, row: usize, window: Window) -> usize {
        self.open(row, window.zoom).map(|layer| layer.visible(window)).sum()
    }

    /// The most prominent events of a row on screen, first the greatest, and their ranks; at most
    /// so many. Costs about so many times the logarithm of all.
    pub fn prominent(&self, row: usize, window: Window, at_most: usize) -> Vec<(u32, usize)> {
        let layers: Vec<&Layer> = self.open(row, window.zoom).collect();
        let mut heap: BinaryHeap<Reverse<(u32, usize, usize)>> = BinaryHeap::new();
        let mut found = Vec::new();
        let push = |heap: &mut BinaryHeap<_>, layer: usize, node: usize| {
            if let Some(rank) = layers[layer].tree.best(node, window.from, window.to) {
                heap.push(Reverse((rank, layer, node)));
            }
        };
        (0..layers.len()).for_each(|layer| push(&mut heap, layer, 1));
        // Long spans outside may lead astray; not farther than this.
        for _ in 0..at_most * 64 {
            let Some(Reverse((rank, layer, node))) = heap.pop() else { break };
            match layers[layer].tree.leaf(node) {
                Some(at) => found.push((rank, layers[layer].events[at] as usize)),
                None => {
                    push(&mut heap, layer, 2 * node);
                    push(&mut heap, layer, 2 * node + 1);
                }
            }
            if found.len() == at_most {
                break;
            }
        }
        found
    }
}

/// The zoom, in ems a day takes, from which a whole lets its parts show themselves; in steps of a
/// square root of two, so that there are few layers.
fn opens(span: Span, today: Day) -> f64 {
    let days = (span.last_drawn(today).0.saturating_sub(span.first.0).saturating_add(1)).max(SHORTEST_WHOLE);
    let (zoom, step) = (ROOM_FOR_PARTS / f64::from(days), std::f64::consts::SQRT_2);
    let mut opens = 1.0;
    while zoom <= opens / step {
        opens /= step;
    }
    opens
}

fn layers(
    history: &History,
    lets: &dyn Fn(usize) -> bool,
    today: Day,
    places: &[Place],
    ranks: &[u32],
) -> Vec<Layer> {
    let mut layers: Vec<(Layer, Vec<(u32, Place)>)> = Vec::new();
    for (place, rank) in places.iter().zip(ranks) {
        // An event waits for the last of the wholes that stand for it.
        let mut at = place.event as usize;
        let mut zoom = 0.0_f64;
        for _ in 0..DEEPEST {
            let Some(whole) = history.events[at].part_of else { break };
            if lets(whole) {
                zoom = zoom.max(opens(history.events[whole].span, today));
            }
            at = whole;
        }
        let known = layers.iter().position(|(layer, _)| layer.opens == zoom).unwrap_or_else(|| {
            layers.push((Layer { opens: zoom, ..Layer::default() }, Vec::new()));
            layers.len() - 1
        });
        let (layer, members) = &mut layers[known];
        let before = layer.others.last().copied().unwrap_or(0);
        if layer.others.is_empty() {
            layer.others.push(0);
        }
        let other = history.events[place.event as usize].side == Side::Others;
        layer.others.push(before + u32::from(other));
        if other {
            layer.other_starts.push(place.start);
            layer.other_ends.push(place.end);
        }
        layer.events.push(place.event);
        layer.marks.push(place.mark);
        layer.starts.push(place.start);
        layer.ends.push(place.end);
        members.push((*rank, *place));
    }
    layers
        .into_iter()
        .map(|(mut layer, members)| {
            for moments in
                [&mut layer.starts, &mut layer.ends, &mut layer.other_starts, &mut layer.other_ends]
            {
                *moments = by_rank(std::mem::take(moments), |moment| i64::from(*moment));
            }
            layer.tree = Tree::new(members.into_iter().map(|(rank, place)| (rank, place.start, place.end)));
            layer
        })
        .collect()
}

impl Layer {
    fn visible(&self, window: Window) -> usize {
        let come = self.starts.partition_point(|start| *start <= window.to);
        let gone = self.ends.partition_point(|end| *end < window.from);
        come.saturating_sub(gone)
    }
}

#[cfg(test)]
mod tests;
