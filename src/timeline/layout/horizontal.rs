//! The wide stage: time runs to the right. From top to bottom: Japan's eras, the eras of the
//! relationship, what Japan did flying up from its shore, what both did standing on the axis and
//! hanging from it, what Russia did hanging from its shore, Russia's eras.

use super::bars::stretches;
use super::detail::{self, Seen};
use super::eras::bands;
use super::tower::{Card, Tower};
use super::{Bar, Face, Flag, Frame, Hangs, Measure, Picture, Rect, Title, had, past, place};
use crate::history::{Event, History, Side, System};
use crate::index::Index;
use crate::language::date_on_line;
use crate::ticks::ticks;

// Sizes in ems of the root font, so that the picture grows with the reader's text.
const ERA: f64 = 1.625;
const RELATIONS: f64 = 1.75;
const LANE: f64 = 1.9375;
const NAME: f64 = 1.6875;
const GUTTER: f64 = 1.625;
const BAR: f64 = 0.3125;
const BAR_ROWS: usize = 2;
const TICKS: f64 = 1.25;
/// Inside a name: the side's edge, its mark, and air around and between the words.
const NAME_AIR: f64 = 1.9375;
const DATE_AIR: f64 = 0.5;
const PARTS: f64 = 1.5;
const BETWEEN: f64 = 0.5;
/// A dot or a count, with the air about it.
const MARK: f64 = 2.125;
/// Marks in a row at most: on a very wide stage they stand farther apart.
const MARKS: f64 = 30.0;
/// Days told on the axis at most, likewise.
const TOLD: f64 = 80.0;
/// Ems that must be free beyond a whole title before it takes the place of a short one.
const SPARE: f64 = 4.0;
/// Names on the stage at most.
const NAMES: usize = 72;

/// The four stretches where names hang: a line they stand on, and which way is higher.
struct Zones {
    /// Japan up, together up, together down, Russia down.
    lines: [f64; 4],
    lanes: [usize; 4],
    axis: Rect,
    /// Middles of the rows of dots: Japan's, the axis's, Russia's.
    gutters: [f64; 3],
    /// Tops of the rows of bars.
    bars: [f64; 3],
}

const UP: [bool; 4] = [true, true, false, false];

impl Zones {
    fn new(frame: &Frame) -> Zones {
        let em = frame.em;
        let bars = BAR * em * BAR_ROWS as f64 + 0.25 * em;
        let shore = bars + GUTTER * em;
        let axis = shore + TICKS * em;
        let fixed = 2.0 * ERA * em + RELATIONS * em + 2.0 * shore + axis + 0.75 * em;
        let lanes = ((frame.height - fixed) / (LANE * em)).max(0.0).floor() as usize;
        // The middle gets half; what Japan and Russia did alone share the rest alike.
        let middle = (lanes / 4).max(usize::from(lanes >= 2));
        let outer = lanes.saturating_sub(2 * middle) / 2;
        // What is left over gives the zones air, the same for all four.
        let air = ((frame.height - fixed - (2 * (middle + outer)) as f64 * LANE * em) / 4.0).max(0.0);
        let top = (ERA + RELATIONS) * em;
        let japan = top + air + outer as f64 * LANE * em;
        let axis_top = japan + shore + air + middle as f64 * LANE * em + 0.25 * em;
        let axis_bottom = axis_top + axis;
        let russia_top = axis_bottom + air + middle as f64 * LANE * em + 0.25 * em;
        let russia = russia_top + shore;
        Zones {
            lines: [japan, axis_top, axis_bottom, russia],
            lanes: [outer, middle, middle, outer],
            axis: Rect { left: 0.0, top: axis_top, width: frame.width, height: axis },
            gutters: [
                japan + bars + GUTTER * em / 2.0,
                axis_top + bars + GUTTER * em / 2.0,
                russia_top + GUTTER * em / 2.0,
            ],
            bars: [japan + 0.125 * em, axis_top + 0.125 * em, russia - bars + 0.125 * em],
        }
    }

    /// Which zones an event may hang in, by its side.
    fn of(side: Side) -> &'static [usize] {
        match side {
            Side::Japan => &[0],
            Side::Russia => &[3],
            Side::Both | Side::Others => &[1, 2],
        }
    }
}

/// A name that found its place.
struct Hung {
    seen: Seen,
    zone: usize,
    card: usize,
    title: Title,
    date: String,
}

pub(super) fn picture(
    before: &[Flag],
    history: &History,
    index: &Index,
    frame: &Frame,
    measure: Measure<'_>,
) -> Picture {
    let em = frame.em;
    let zones = Zones::new(frame);
    let rows = [0, 1, 2].map(|row| {
        detail::those_named_first(detail::prominent(history, index, row, frame), before, history, frame)
    });
    let (hung, towers) = hang(before, history, &rows, frame, measure, &zones);

    let flags = hung
        .iter()
        .filter_map(|hung| {
            let card = towers[hung.zone].card(hung.card)?;
            let lane = towers[hung.zone].lane(hung.card) as f64;
            let line = zones.lines[hung.zone];
            let top = if UP[hung.zone] {
                line - (lane + 1.0) * LANE * em
            } else {
                line + lane * LANE * em + (LANE - NAME) * em
            };
            let rect = Rect { left: card.left, top, width: card.right - card.left, height: NAME * em };
            let (stem_top, stem_bottom) = if UP[hung.zone] { (top, line) } else { (line, top + rect.height) };
            Some(Flag {
                event: hung.seen.event,
                side: history.events[hung.seen.event].side,
                rect,
                stem: Rect { left: card.pole, top: stem_top, width: 0.0, height: stem_bottom - stem_top },
                at: hung.seen.at,
                title: hung.title,
                date: hung.date.clone(),
                parts: hung.seen.parts,
                hangs: Hangs { zone: hung.zone, lane: towers[hung.zone].lane(hung.card) },
            })
        })
        .collect();

    let (mut dots, mut clusters) = (Vec::new(), Vec::new());
    let mut bars = Vec::new();
    let named: Vec<usize> = hung.iter().map(|hung| hung.seen.event).collect();
    let room = (MARK * em).max(frame.width / MARKS);
    for (row, side) in [Side::Japan, Side::Both, Side::Russia].into_iter().enumerate() {
        let counted = detail::counted(history, index, row, &named, room, frame);
        for counted in detail::apart(counted, 0.0, frame.width, room) {
            place(history, counted.group, side, counted.at, zones.gutters[row], &mut dots, &mut clusters);
        }
        let all = &rows[row];
        bars.extend(stretches(history, all, BAR_ROWS).into_iter().map(|bar| Bar {
            event: bar.seen.event,
            side: history.events[bar.seen.event].side,
            rect: Rect {
                left: bar.seen.start,
                top: zones.bars[row] + bar.row as f64 * BAR * em,
                width: bar.seen.end - bar.seen.start,
                height: BAR * em - 1.0,
            },
            vague: bar.vague,
            ongoing: bar.ongoing,
        }));
    }

    let edge = |top: f64, height: f64| {
        move |start: f64, end: f64| Rect { left: start, top, width: end - start, height }
    };
    let bottom = frame.height - ERA * em;
    let mut all_bands = bands(history, System::Relations, frame, measure, &edge(ERA * em, bottom - ERA * em));
    all_bands.extend(bands(history, System::Japan, frame, measure, &edge(0.0, ERA * em)));
    all_bands.extend(bands(history, System::Russia, frame, measure, &edge(bottom, ERA * em)));

    let scale = frame.scale();
    let today = scale.x(frame.today) + scale.pixels_per_day() / 2.0;
    Picture {
        vertical: false,
        width: frame.width,
        height: frame.height,
        axis: zones.axis,
        shores: [zones.lines[0], zones.lines[3]].map(|top| Rect {
            left: 0.0,
            top,
            width: frame.width,
            height: 0.0,
        }),
        ticks: past(
            ticks(scale, frame.language.words(), &|label| {
                (measure(Face::Small, label) + em * 1.25).max(frame.width / TOLD)
            }),
            frame,
        ),
        bands: all_bands,
        bars,
        flags,
        dots,
        clusters,
        today: (0.0..=frame.width).contains(&today).then_some(today),
    }
}

/// Hangs up as many names as there is room for, the most prominent first and short; then lets
/// them spread to their whole titles, in the same order, where nothing is in the way.
fn hang(
    before: &[Flag],
    history: &History,
    rows: &[Vec<Seen>; 3],
    frame: &Frame,
    measure: Measure<'_>,
    zones: &Zones,
) -> (Vec<Hung>, [Tower; 4]) {
    let mut towers = zones.lanes.map(|lanes| Tower::new(lanes, BETWEEN * frame.em));
    let mut hung: Vec<Hung> = Vec::new();
    for seen in rows.iter().flat_map(|row| row.iter().filter(|seen| history.events[seen.event].is_named())) {
        if hung.len() == NAMES {
            break;
        }
        let event = &history.events[seen.event];
        let date = date_on_line(event.span, frame.view.length(), frame.language);
        let width = width(event, Title::Short, &date, seen.parts, frame, measure);
        let had = had(before, seen.event);
        let mut order: Vec<usize> = Zones::of(event.side).to_vec();
        if order.len() == 2 {
            let second = match had {
                Some(flag) => flag.hangs.zone == order[1],
                None => towers[order[1]].len() < towers[order[0]].len(),
            };
            if second {
                order.swap(0, 1);
            }
        }
        let flew_left = had.map(|flag| flag.rect.left < flag.stem.left - 0.5);
        let place = cards(seen.at, width, frame.width, event.importance, flew_left).find_map(|card| {
            order.iter().copied().find(|zone| {
                let lane = had.filter(|flag| flag.hangs.zone == *zone).map(|flag| flag.hangs.lane);
                towers[*zone].hang(card, lane)
            })
        });
        if let Some(zone) = place {
            let card = towers[zone].len() - 1;
            hung.push(Hung { seen: *seen, zone, card, title: Title::Short, date });
        }
    }
    for hung in &mut hung {
        let event = &history.events[hung.seen.event];
        let code = frame.language.code();
        if event.title.get(code) == event.short(code) {
            continue;
        }
        // What was short stays short until there is room to spare.
        let was_short = had(before, hung.seen.event).is_some_and(|flag| flag.title == Title::Short);
        let spare = if was_short { SPARE * frame.em } else { 0.0 };
        let width = width(event, Title::Full, &hung.date, hung.seen.parts, frame, measure) + spare;
        let Some(now) = towers[hung.zone].card(hung.card) else { continue };
        // It goes on flying the way it does.
        let flies_left = now.left < now.pole;
        let (left, right) =
            if flies_left { (now.pole - width, now.pole) } else { (now.pole, now.pole + width) };
        if 4.0 <= left
            && right <= frame.width - 4.0
            && width <= frame.em * 22.0
            && towers[hung.zone].widen(hung.card, left, right)
        {
            hung.title = Title::Full;
            towers[hung.zone].trim(hung.card, spare);
        }
    }
    (hung, towers)
}

/// A name flies to the right of its pole, or to the left: where the stage ends, and where there is
/// no room on the right for what matters most.
fn cards(
    pole: f64,
    width: f64,
    stage: f64,
    importance: u8,
    flew_left: Option<bool>,
) -> impl Iterator<Item = Card> {
    let edge = 4.0;
    let right = Card { pole, left: pole, right: pole + width };
    let left = Card { pole, left: pole - width, right: pole };
    // Near the end all fly back over the past, so that none flies over another's pole.
    let near_the_end = pole > stage * 0.8;
    let right = Some(right).filter(|card| card.right <= stage - edge);
    let left = Some(left).filter(|card| card.left >= edge);
    let (first, second) = if flew_left.unwrap_or(near_the_end) { (left, right) } else { (right, left) };
    let second = second.filter(|_| first.is_none() || importance >= 4 || flew_left.is_some());
    first.into_iter().chain(second)
}

fn width(event: &Event, title: Title, date: &str, parts: usize, frame: &Frame, measure: Measure<'_>) -> f64 {
    let text = match title {
        Title::Full => event.title.get(frame.language.code()),
        Title::Short => event.short(frame.language.code()),
    };
    let face = if event.importance >= 4 { Face::Strong } else { Face::Name };
    let parts = if parts > 0 { PARTS * frame.em } else { 0.0 };
    (measure(face, text) + measure(Face::Small, date) + (NAME_AIR + DATE_AIR) * frame.em + parts).ceil()
}
