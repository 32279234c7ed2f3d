//! From events to a [`Picture`]: choose what is on screen (`detail`), give each name a place
//! (`tower` on a wide stage, `column` on a narrow one), and count what does not fit
//! (`cluster`). Same input, same picture; everything drawn is in it.
//!
//! Events are placed in order of importance, so adding a lesser one never hides a greater one.

mod bars;
mod cluster;
mod detail;
mod eras;
mod horizontal;
mod picture;
mod tower;
mod vertical;

pub use picture::{Band, Bar, Cluster, Dot, Face, Flag, Picture, Rect, Title};

use crate::date::Day;
use crate::history::History;
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
}

/// The width in CSS pixels of a text in one of the stage's faces, at the frame's `em`.
pub type Measure<'a> = &'a dyn Fn(Face, &str) -> f64;

impl Frame {
    /// Between days and pixels along the time axis of this frame.
    pub fn scale(&self) -> Scale {
        Scale { view: self.view, length: if self.vertical { self.height } else { self.width } }
    }
}

/// The picture of a history in a frame. `admitted` says for each event whether the filter lets it
/// through; missing entries count as admitted.
pub fn picture(history: &History, admitted: &[bool], frame: &Frame, measure: Measure<'_>) -> Picture {
    let seen = detail::on_screen(history, admitted, frame);
    if frame.vertical {
        vertical::picture(history, &seen, frame, measure)
    } else {
        horizontal::picture(history, &seen, frame, measure)
    }
}

/// The ticks that are not in the future: beyond today there is only room for names.
fn past(mut ticks: Vec<Tick>, frame: &Frame) -> Vec<Tick> {
    ticks.retain(|tick| tick.day <= frame.today);
    ticks
}

#[cfg(test)]
mod tests;
