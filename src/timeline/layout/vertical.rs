//! The narrow stage: time runs down. From left to right: Japan's eras, what Japan did, the axis,
//! what Russia did, Russia's eras; what both did lies across the axis.

use super::bars::stretches;
use super::detail::{self, Counted, Seen};
use super::eras::bands;
use super::{Bar, Face, Flag, Frame, Hangs, Measure, Picture, Rect, Title, had, past, place};
use crate::history::{Event, History, Side, System};
use crate::index::Index;
use crate::language::{Language, date_on_line};
use crate::sorted::by_rank;
use crate::ticks::ticks;

// Sizes in ems of the root font.
const ERA: f64 = 1.375;
const GUTTER: f64 = 1.75;
const AXIS: f64 = 4.25;
const TICK_LINE: f64 = 0.9;
const TICK_COLUMN: f64 = 2.375;
const LINE: f64 = 1.0625;
const NAME_AIR_X: f64 = 1.75;
const NAME_AIR_Y: f64 = 0.5;
/// The mark of a side before a name, and a space or a hyphen in it at its widest.
const SIDE_MARK: f64 = 0.75;
const WORD_SPACE: f64 = 0.25;
const BETWEEN: f64 = 0.25;
const BAR: f64 = 0.25;
/// A dot or a count, with the air about it.
const MARK: f64 = 1.75;
/// Marks in a column at most: on a very high stage they stand farther apart.
const MARKS: f64 = 44.0;
/// Names on the stage at most.
const NAMES: usize = 72;

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

pub(super) fn picture(
    before: &[Flag],
    history: &History,
    index: &Index,
    frame: &Frame,
    measure: Measure<'_>,
) -> Picture {
    let em = frame.em;
    let columns = Columns::new(frame);
    let rows = [0, 1, 2].map(|row| detail::prominent(history, index, row, frame));
    // Names of all three rows share the room: the most important of all come first.
    let all = detail::those_named_first(rows.iter().flatten().copied().collect(), before, history, frame);
    let mut flags: Vec<Flag> = Vec::new();
    for seen in all.iter().filter(|seen| history.events[seen.event].is_named()) {
        if flags.len() == NAMES {
            break;
        }
        let event = &history.events[seen.event];
        let date = date_on_line(event.span, frame.view.length(), frame.language);
        let stood = had(before, seen.event).map(|flag| flag.rect.top - flag.at);
        let found = find_place(event, seen, &date, &columns, (&flags, stood), frame, measure);
        if let Some((rect, stem)) = found {
            flags.push(Flag {
                event: seen.event,
                side: event.side,
                rect,
                stem,
                at: seen.at,
                title: Title::Short,
                date,
                parts: seen.parts,
                hangs: Hangs::default(),
            });
        }
    }

    let (mut dots, mut clusters, mut bars) = (Vec::new(), Vec::new(), Vec::new());
    let named: Vec<usize> = flags.iter().map(|flag| flag.event).collect();
    for (row, side) in [Side::Japan, Side::Both, Side::Russia].into_iter().enumerate() {
        let gutter = columns.gutters[row];
        let room = (em * MARK).max(frame.height / MARKS);
        let counted = detail::counted(history, index, row, &named, room, frame);
        for counted in beside(&counted, &free(&flags, gutter, frame), em * MARK) {
            place(history, counted.group, side, gutter, counted.at, &mut dots, &mut clusters);
        }
        let left = [
            columns.axis.left,
            columns.axis.left + columns.axis.width / 2.0,
            columns.axis.left + columns.axis.width,
        ][row];
        bars.extend(stretches(history, &rows[row], 1).into_iter().map(|bar| Bar {
            event: bar.seen.event,
            side: history.events[bar.seen.event].side,
            rect: Rect {
                left: left - BAR * em / 2.0,
                top: bar.seen.start,
                width: BAR * em,
                height: bar.seen.end - bar.seen.start,
            },
            vague: bar.vague,
            ongoing: bar.ongoing,
        }));
    }

    let edge = |left: f64, width: f64| {
        move |start: f64, end: f64| Rect { left, top: start, width, height: end - start }
    };
    let mut all_bands =
        bands(history, System::Relations, frame, measure, &edge(ERA * em, frame.width - 2.0 * ERA * em));
    // Their names would stand among the events: the grounds alone tell the eras apart here.
    for band in &mut all_bands {
        band.label = None;
    }
    all_bands.extend(bands(history, System::Japan, frame, measure, &edge(0.0, ERA * em)));
    all_bands.extend(bands(history, System::Russia, frame, measure, &edge(frame.width - ERA * em, ERA * em)));

    let scale = frame.scale();
    let today = scale.x(frame.today) + scale.pixels_per_day() / 2.0;
    // A label wider than its column breaks in two; `style/stage.css` has the column's width.
    let breaks = |label: &str| measure(Face::Small, label) > TICK_COLUMN * em;
    let mut ticks = past(
        ticks(scale, frame.language.words(), &|label| {
            em * if breaks(label) { 2.0 * TICK_LINE + 0.75 } else { TICK_LINE + 0.75 }
        }),
        frame,
    );
    ticks.retain(|tick| {
        let half = if breaks(&tick.label) { em } else { 0.5 * em };
        let room = Rect {
            left: columns.axis.left,
            top: tick.x - half,
            width: columns.axis.width,
            height: 2.0 * half,
        };
        !flags.iter().any(|flag| flag.rect.touches(&room, 0.0))
    });
    Picture {
        vertical: true,
        width: frame.width,
        height: frame.height,
        axis: columns.axis,
        shores: [columns.axis.left, columns.axis.left + columns.axis.width].map(|left| Rect {
            left,
            top: 0.0,
            width: 0.0,
            height: frame.height,
        }),
        ticks,
        bands: all_bands,
        bars,
        flags,
        dots,
        clusters,
        today: (0.0..=frame.height).contains(&today).then_some(today),
    }
}

/// A box beside (or across) the axis that its day runs into, where no other is in the way; first
/// where it stood before, so far from its day.
fn find_place(
    event: &Event,
    seen: &Seen,
    date: &str,
    columns: &Columns,
    (flags, stood): (&[Flag], Option<f64>),
    frame: &Frame,
    measure: Measure<'_>,
) -> Option<(Rect, Rect)> {
    let em = frame.em;
    let face = if event.importance >= 4 { Face::Strong } else { Face::Name };
    let row = event.side.row();
    let widest = match row {
        0 => columns.names[0].1,
        2 => columns.names[1].1,
        _ => columns.axis.width + 2.0 * GUTTER * em + columns.names[0].1.min(columns.names[1].1) * 0.65,
    };
    let short = event.short(frame.language.code());
    let name = measure(face, short);
    let parts = if seen.parts > 0 { em * 1.5 } else { 0.0 };
    let text = name + measure(Face::Small, date) + em * 0.5 + parts;
    let inner = widest - NAME_AIR_X * em;
    if inner < em * 3.0 {
        return None;
    }
    // What does not fit in one line breaks: the date goes below the name.
    let lines = match () {
        () if text <= inner => 1.0,
        () if name <= inner => 2.0,
        () => broken(short, face, inner, frame, measure) + 1.0,
    };
    if lines > 4.0 {
        return None;
    }
    let width = if lines > 2.0 {
        widest
    } else {
        ((if lines > 1.0 { name } else { text }) + NAME_AIR_X * em).ceil().min(widest)
    };
    let height = ((lines * LINE + NAME_AIR_Y) * em).ceil();
    let left = match row {
        0 => columns.names[0].0 + columns.names[0].1 - width,
        2 => columns.names[1].0,
        _ => columns.axis.left + columns.axis.width / 2.0 - width / 2.0,
    };
    // The day must run into the box: it may slide along its day, no farther.
    let slide = (height / 2.0 - em * 0.5).max(0.0);
    let tops = [0.0, -0.5, 0.5, -1.0, 1.0].map(|share| {
        // The foot of the stage is kept free: there is always room to count what has no name.
        (seen.at - height / 2.0 + share * slide).min(frame.height - height - MARK * em).max(2.0)
    });
    // First where it stood, as far from its day.
    let stood = stood.map(|off| (seen.at + off).min(frame.height - height - MARK * em).max(2.0));
    let rect = stood
        .into_iter()
        .chain(tops)
        .map(|top| Rect { left, top, width, height })
        .filter(|rect| {
            rect.top <= seen.at
                && seen.at <= rect.top + rect.height
                && rect.top + rect.height <= frame.height - MARK * em
        })
        .find(|rect| !flags.iter().any(|flag| flag.rect.touches(rect, BETWEEN * em)))?;
    let stem = match row {
        0 => Rect {
            left: rect.left + width,
            top: seen.at,
            width: columns.axis.left - rect.left - width,
            height: 0.0,
        },
        2 => Rect {
            left: columns.axis.left + columns.axis.width,
            top: seen.at,
            width: rect.left - columns.axis.left - columns.axis.width,
            height: 0.0,
        },
        _ => Rect { left: columns.axis.left, top: seen.at, width: 0.0, height: 0.0 },
    };
    Some((rect, stem))
}

/// In how many lines a name breaks where `inner` pixels are left beside the side's mark; without end if a
/// word has no room.
fn broken(name: &str, face: Face, inner: f64, frame: &Frame, measure: Measure<'_>) -> f64 {
    if frame.language == Language::Ja {
        // It breaks between any two signs but a few: count each line as four fifths full.
        return (measure(face, name) / (inner * 0.8)).ceil();
    }
    // Word by word, as browsers do. The mark stands in the first line alone, and a word longer than that
    // leaves it alone there.
    let (mut lines, mut left) = (1.0, inner);
    for word in name.split([' ', '-']) {
        let width = measure(face, word);
        if width > left {
            lines += 1.0;
            left = inner + SIDE_MARK * frame.em;
            if width > left {
                return f64::INFINITY;
            }
        }
        left -= width + WORD_SPACE * frame.em;
    }
    lines
}

/// The stretches of a column of dots that no name covers, each with room for a mark at least.
fn free(flags: &[Flag], gutter: f64, frame: &Frame) -> Vec<(f64, f64)> {
    let half = frame.em * MARK / 2.0;
    let mut taken: Vec<(f64, f64)> = flags
        .iter()
        .filter(|flag| flag.rect.left < gutter + half && gutter - half < flag.rect.left + flag.rect.width)
        .map(|flag| (flag.rect.top, flag.rect.top + flag.rect.height))
        .collect();
    taken = by_rank(taken, |(top, _)| (top * 100.0) as i64);
    let mut free = Vec::new();
    let mut from = 0.0_f64;
    for (top, bottom) in taken {
        if top - from >= 2.0 * half {
            free.push((from, top));
        }
        from = from.max(bottom);
    }
    if frame.height - from >= 2.0 * half {
        free.push((from, frame.height));
    }
    free
}

/// Dots and counts in the free stretches of a column, each in the stretch nearest to it.
fn beside(counted: &[Counted], free: &[(f64, f64)], room: f64) -> Vec<Counted> {
    let far = |at: f64, (from, to): &(f64, f64)| (from - at).max(at - to).max(0.0);
    let mut parts: Vec<Vec<Counted>> = vec![Vec::new(); free.len()];
    for one in counted {
        let nearest = (0..free.len())
            .reduce(|best, at| if far(one.at, &free[at]) < far(one.at, &free[best]) { at } else { best });
        if let Some(part) = nearest.and_then(|at| parts.get_mut(at)) {
            part.push(*one);
        }
    }
    parts.into_iter().zip(free).flat_map(|(part, (from, to))| detail::apart(part, *from, *to, room)).collect()
}
