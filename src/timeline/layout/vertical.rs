//! The narrow stage: time runs down. From left to right: Japan's eras, what Japan did, the axis,
//! what Russia did, Russia's eras; what both did lies across the axis.

use super::bars::stretches;
use super::cluster::groups;
use super::detail::Seen;
use super::eras::bands;
use super::{Bar, Cluster, Dot, Face, Flag, Frame, Measure, Picture, Rect, Title};
use crate::history::{Event, History, Side, System};
use crate::language::date_on_line;
use crate::ticks::ticks;

// Sizes in ems of the root font.
const ERA: f64 = 1.375;
const GUTTER: f64 = 1.75;
const AXIS: f64 = 4.25;
const TICK_LINE: f64 = 0.9;
const LINE: f64 = 1.0625;
const NAME_AIR_X: f64 = 1.375;
const NAME_AIR_Y: f64 = 0.5;
const BETWEEN: f64 = 0.25;
const BAR: f64 = 0.25;

/// Where the columns stand, from the left.
struct Columns {
    axis: Rect,
    /// Names of Japan, of Russia.
    names: [(f64, f64); 2],
    /// Middles of the columns of dots: Japan's, the axis's, Russia's.
    gutters: [f64; 3],
}

impl Columns {
    fn new(frame: &Frame) -> Columns {
        let em = frame.em;
        let side = ((frame.width - (2.0 * ERA + 2.0 * GUTTER + AXIS) * em) / 2.0).max(0.0);
        let japan = ERA * em;
        let axis = japan + side + GUTTER * em;
        let russia = axis + (AXIS + GUTTER) * em;
        Columns {
            axis: Rect { left: axis, top: 0.0, width: AXIS * em, height: frame.height },
            names: [(japan, side), (russia, side)],
            gutters: [axis - GUTTER * em / 2.0, axis + GUTTER * em / 2.0, russia - GUTTER * em / 2.0],
        }
    }
}

pub(super) fn picture(history: &History, seen: &[Seen], frame: &Frame, measure: Measure<'_>) -> Picture {
    let em = frame.em;
    let columns = Columns::new(frame);
    let mut flags: Vec<Flag> = Vec::new();
    let mut unnamed = Vec::new();
    for seen in seen {
        let event = &history.events[seen.event];
        let date = date_on_line(event.span, frame.view.length(), frame.language);
        match place(event, seen, &date, &columns, &flags, frame, measure) {
            Some((rect, stem)) => flags.push(Flag {
                event: seen.event,
                side: event.side,
                rect,
                stem,
                at: seen.at,
                title: Title::Short,
                date,
                parts: seen.parts,
            }),
            None => unnamed.push(*seen),
        }
    }

    let (mut dots, mut clusters, mut bars) = (Vec::new(), Vec::new(), Vec::new());
    for (row, side) in [Side::Japan, Side::Both, Side::Russia].into_iter().enumerate() {
        let of_row = |seen: &&Seen| column(history.events[seen.event].side) == row;
        let mut rest: Vec<Seen> = unnamed.iter().filter(of_row).copied().collect();
        if row == 1 {
            // A name across the axis covers its dots: they are counted beside it instead.
            rest.retain(|seen| !covered(&flags, &columns, seen.at, em));
            let hidden: Vec<Seen> = unnamed.iter().filter(of_row).filter(|seen| covered(&flags, &columns, seen.at, em)).copied().collect();
            for seen in hidden {
                rest.push(Seen { at: nearest_free(&flags, &columns, seen.at, frame.height, em), ..seen });
            }
        }
        for (group, at) in groups(&rest, frame.height, em * 1.75) {
            match group.as_slice() {
                [alone] => dots.push(Dot { event: alone.event, side: history.events[alone.event].side, x: columns.gutters[row], y: at }),
                _ => clusters.push(Cluster { events: group.iter().map(|seen| seen.event).collect(), side, x: columns.gutters[row], y: at }),
            }
        }
        let all: Vec<Seen> = seen.iter().filter(of_row).copied().collect();
        let left = [columns.axis.left, columns.axis.left + columns.axis.width / 2.0, columns.axis.left + columns.axis.width][row];
        bars.extend(stretches(history, &all, 1).into_iter().map(|bar| Bar {
            event: bar.seen.event,
            side: history.events[bar.seen.event].side,
            rect: Rect { left: left - BAR * em / 2.0, top: bar.seen.start, width: BAR * em, height: bar.seen.end - bar.seen.start },
            vague: bar.vague,
            ongoing: bar.ongoing,
        }));
    }

    let edge = |left: f64, width: f64| move |start: f64, end: f64| Rect { left, top: start, width, height: end - start };
    let mut all_bands = bands(history, System::Relations, frame, measure, &edge(ERA * em, frame.width - 2.0 * ERA * em));
    // Along the edge of the ground names stand across, where they would run into the events.
    for band in &mut all_bands {
        band.label = None;
    }
    all_bands.extend(bands(history, System::Japan, frame, measure, &edge(0.0, ERA * em)));
    all_bands.extend(bands(history, System::Russia, frame, measure, &edge(frame.width - ERA * em, ERA * em)));

    let scale = frame.scale();
    let today = scale.x(frame.today) + scale.pixels_per_day() / 2.0;
    let mut ticks = ticks(scale, frame.language.words(), &|_| em * (2.0 * TICK_LINE + 1.0));
    ticks.retain(|tick| {
        let room = Rect { left: columns.axis.left, top: tick.x - em, width: columns.axis.width, height: 2.0 * em };
        !flags.iter().any(|flag| flag.rect.touches(&room, 0.0))
    });
    Picture {
        vertical: true,
        width: frame.width,
        height: frame.height,
        axis: columns.axis,
        shores: [columns.axis.left, columns.axis.left + columns.axis.width].map(|left| Rect { left, top: 0.0, width: 0.0, height: frame.height }),
        ticks,
        bands: all_bands,
        bars,
        flags,
        dots,
        clusters,
        today: (0.0..=frame.height).contains(&today).then_some(today),
    }
}

fn column(side: Side) -> usize {
    match side {
        Side::Japan => 0,
        Side::Both | Side::Others => 1,
        Side::Russia => 2,
    }
}

/// A box beside (or across) the axis that its day runs into, where no other is in the way.
fn place(event: &Event, seen: &Seen, date: &str, columns: &Columns, flags: &[Flag], frame: &Frame, measure: Measure<'_>) -> Option<(Rect, Rect)> {
    let em = frame.em;
    let face = if event.importance >= 4 { Face::Strong } else { Face::Name };
    let row = column(event.side);
    let widest = match row {
        0 => columns.names[0].1,
        2 => columns.names[1].1,
        _ => columns.axis.width + 2.0 * GUTTER * em + columns.names[0].1.min(columns.names[1].1) * 0.5,
    };
    let text = measure(face, event.short.get(frame.language.code())) + measure(Face::Small, date) + em * 0.5;
    let parts = if seen.parts > 0 { em * 1.5 } else { 0.0 };
    let inner = widest - NAME_AIR_X * em - parts;
    if inner < em * 3.0 {
        return None;
    }
    // A broken line leaves some of its room empty: count each as four fifths full.
    let lines = if text <= inner { 1.0 } else { (text / (inner * 0.8)).ceil() };
    if lines > 4.0 {
        return None;
    }
    let width = if lines > 1.0 { widest } else { (text + NAME_AIR_X * em + parts).ceil() };
    let height = ((lines * LINE + NAME_AIR_Y) * em).ceil();
    let left = match row {
        0 => columns.names[0].0 + columns.names[0].1 - width,
        2 => columns.names[1].0,
        _ => columns.axis.left + columns.axis.width / 2.0 - width / 2.0,
    };
    // The day must run into the box: it may slide along its day, no farther.
    let slide = (height / 2.0 - em * 0.5).max(0.0);
    let tops = [0.0, -0.5, 0.5, -1.0, 1.0].map(|share| {
        (seen.at - height / 2.0 + share * slide).max(2.0).min(frame.height - height - 2.0)
    });
    let rect = tops
        .into_iter()
        .map(|top| Rect { left, top, width, height })
        .find(|rect| !flags.iter().any(|flag| flag.rect.touches(rect, BETWEEN * em)))?;
    let stem = match row {
        0 => Rect { left: rect.left + width, top: seen.at, width: columns.axis.left - rect.left - width, height: 0.0 },
        2 => Rect { left: columns.axis.left + columns.axis.width, top: seen.at, width: rect.left - columns.axis.left - columns.axis.width, height: 0.0 },
        _ => Rect { left: columns.axis.left, top: seen.at, width: 0.0, height: 0.0 },
    };
    Some((rect, stem))
}

fn covered(flags: &[Flag], columns: &Columns, at: f64, em: f64) -> bool {
    let room = Rect { left: columns.gutters[1] - em * 0.8, top: at - em * 0.8, width: em * 1.6, height: em * 1.6 };
    flags.iter().any(|flag| flag.rect.touches(&room, 0.0))
}

/// The nearest place along the axis that no name covers; the place itself if there is none.
fn nearest_free(flags: &[Flag], columns: &Columns, at: f64, length: f64, em: f64) -> f64 {
    let step = em * 0.25;
    (1..((length / step) as usize).min(4000))
        .flat_map(|far| [at + far as f64 * step, at - far as f64 * step])
        .find(|at| (em..=length - em).contains(at) && !covered(flags, columns, *at, em))
        .unwrap_or(at)
}
