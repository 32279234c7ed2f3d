//! From events to a [`Picture`]: choose what is on screen (`detail`), give each name a place
//! (`tower` on a wide stage, `vertical` on a narrow one), and count what does not fit.
//! Same input, same picture; everything drawn is in it.
//!
//! Events are placed in order of importance, so adding a lesser one never hides a greater one. The
//! [`Index`] says who comes first and counts the rest, so a picture costs what is drawn and the
//! logarithm of all there is.

mod bars;
mod detail;
mod eras;
mod horizontal;
mod picture;
mod tower;
mod vertical;

pub use picture::{Band, Bar, Cluster, Dot, Face, Flag, Hangs, Picture, Rect, Title};

use crate::date::Day;
use crate::history::{History, Side};
use crate::index::{Group, Index};
use crate::language::Language;
use crate::scale::Scale;
use crate::ticks::Tick;
use crate::view::View;

/// The stage a picture is made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// The root font size in CSS pixels, 16 by default; sizes follow it.
    pub em: f64,
    /// Whether time runs down (narrow screens) instead of to the right.
    pub vertical: bool,
    /// What is shown.
    pub view: View,
    /// Until when things that go on are drawn.
    pub today: Day,
    /// The language of names.
    pub language: Language,
    /// Events that are named before all others while they are on screen: the open one, and the one
    /// that has the focus.
    pub pinned: [Option<usize>; 2],
}

/// The width in CSS pixels of a text in one of the stage's faces, at the frame's `em`.
pub type Measure<'a> = &'a dyn Fn(Face, &str) -> f64;

impl Frame {
    /// Between days and pixels along the time axis of this frame.
    pub fn scale(&self) -> Scale {
        Scale { view: self.view, length: if self.vertical { self.height } else { self.width } }
    }
}

/// The picture of a history in a frame. The index is of this history and of the filter; see
/// [`Index::new`].
pub fn picture(history: &History, index: &Index, frame: &Frame, measure: Measure<'_>) -> Picture {
    next_picture(&Picture::default(), history, index, frame, measure)
}

/// The picture that follows on another while the line moves: every name that can stays in the lane,
/// on the side of its pole and with the title that it had.
pub fn next_picture(
    before: &Picture,
    history: &History,
    index: &Index,
    frame: &Frame,
    measure: Measure<'_>,
) -> Picture {
    // A name of another stage stands elsewhere.
    let of_this_stage = before.vertical == frame.vertical && before.height == frame.height;
    let names: &[Flag] = if of_this_stage { &before.flags } else { &[] };
    let draw = |frame: &Frame| match frame.vertical {
        true => vertical::picture(names, history, index, frame, measure),
        false => horizontal::picture(names, history, index, frame, measure),
    };
    // Whoever has a name anyway keeps it where it is; only who has none comes before the others.
    let drawn = draw(&Frame { pinned: [None; 2], ..*frame });
    match frame.pinned.iter().flatten().all(|event| had(&drawn.flags, *event).is_some()) {
        true => drawn,
        false => draw(frame),
    }
}

/// The name that an event had.
fn had(names: &[Flag], event: usize) -> Option<&Flag> {
    names.iter().find(|flag| flag.event == event)
}

/// Draws what is counted: one alone as a dot, several as a count.
fn place(
    history: &History,
    group: Group,
    side: Side,
    x: f64,
    y: f64,
    dots: &mut Vec<Dot>,
    clusters: &mut Vec<Cluster>,
) {
    let day = |half: i32| Day(half.div_euclid(2));
    match history.events.get(group.event) {
        Some(event) if group.count == 1 => dots.push(Dot { event: group.event, side: event.side, x, y }),
        _ => clusters.push(Cluster {
            count: group.count,
            others: group.others,
            first: group.event,
            from: day(group.first),
            to: day(group.last),
            side,
            x,
            y,
        }),
    }
}

/// The ticks that are not in the future: beyond today there is only room for names.
fn past(mut ticks: Vec<Tick>, frame: &Frame) -> Vec<Tick> {
    ticks.retain(|tick| tick.day <= frame.today);
    ticks
}

#[cfg(test)]
mod tests;
