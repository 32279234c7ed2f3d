//! What must hold of every picture: nothing overlaps, nothing is lost, nothing lesser hides
//! anything greater.

use super::*;
use crate::open::{OpenEvent, OpenHistory, Texts};
use proptest::prelude::*;
use std::collections::HashSet;

fn measure(face: Face, text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum::<f64>() * face.size() * 16.0
}

fn draw(history: &History, admitted: &[bool], frame: &Frame) -> Picture {
    picture(history, &Index::new(history, admitted, frame.today), frame, &measure)
}

fn text(text: String) -> Texts {
    [("en".to_owned(), text)].into_iter().collect()
}

prop_compose! {
    fn events()(rows in proptest::collection::vec((1792i32..2026, 1u32..13, 1u32..29, 0i32..2000, 0usize..4, 1u8..6, 3usize..24, proptest::option::of(0usize..40)), 1..120)) -> History {
        let events = rows
            .into_iter()
            .enumerate()
            .map(|(number, (year, month, day, days, side, importance, letters, parent))| {
                let first = Day::from_ymd(year, month, day).unwrap_or_default();
                OpenEvent {
                    id: format!("e{number}"),
                    edtf: if days > 1000 { format!("{}/{}", first.iso(), first.plus(days).iso()) } else { first.iso() },
                    side: ["japan", "both", "russia", "others"][side].to_owned(),
                    importance,
                    title: text("x".repeat(letters * 2)),
                    short: text("x".repeat(letters)),
                    part_of: parent.filter(|parent| number % 7 == 3 && *parent < number).map(|parent| format!("e{parent}")),
                    ..OpenEvent::default()
                }
            })
            .collect();
        History::from_open(OpenHistory { events, ..OpenHistory::default() }).0
    }
}

prop_compose! {
    fn frames()(width in 300.0..2200.0f64, height in 420.0..1000.0f64, em in prop_oneof![Just(16.0), Just(20.0), Just(32.0)], vertical: bool, from in -65_000.0..19_000.0f64, length in 7.0..90_000.0f64) -> Frame {
        Frame {
            width: if vertical { width.min(640.0) } else { width },
            height,
            em,
            vertical,
            view: View::new(from, from + length),
            today: Day::from_iso("2026-11-22").unwrap_or_default(),
            language: Language::En,
            pinned: [None; 2],
        }
    }
}

proptest! {
    #[test]
    fn nothing_overlaps_and_nothing_is_cut(history in events(), frame in frames()) {
        let picture = draw(&history, &[], &frame);
        for (at, flag) in picture.flags.iter().enumerate() {
            prop_assert!(flag.rect.left >= -0.01 && flag.rect.left + flag.rect.width <= frame.width + 0.01, "{flag:?}");
            prop_assert!(flag.rect.top >= -0.01 && flag.rect.top + flag.rect.height <= frame.height + 0.01, "{flag:?}");
            for other in &picture.flags[at + 1..] {
                prop_assert!(!flag.rect.touches(&other.rect, 0.0), "{flag:?} {other:?}");
            }
            for mark in picture.clusters.iter().map(|it| (it.x, it.y)).chain(picture.dots.iter().map(|it| (it.x, it.y))) {
                let half = 0.7 * frame.em;
                let rect = Rect { left: mark.0 - half, top: mark.1 - half, width: 2.0 * half, height: 2.0 * half };
                prop_assert!(!flag.rect.touches(&rect, 0.0), "{flag:?} {mark:?}");
            }
        }
    }

    #[test]
    fn what_is_not_named_is_counted_once(history in events(), frame in frames()) {
        let picture = draw(&history, &[], &frame);
        let alone: Vec<usize> = picture.flags.iter().map(|flag| flag.event).chain(picture.dots.iter().map(|dot| dot.event)).collect();
        let once: HashSet<usize> = alone.iter().copied().collect();
        prop_assert_eq!(once.len(), alone.len());
        let index = Index::new(&history, &[], frame.today);
        let all: usize = (0..3).map(|row| index.visible(row, detail::window(&frame))).sum();
        let counted: usize = picture.clusters.iter().map(|cluster| cluster.count).sum();
        prop_assert_eq!(alone.len() + counted, all);
        prop_assert!(picture.clusters.iter().all(|cluster| 2 <= cluster.count && cluster.from <= cluster.to));
    }

    #[test]
    fn a_lesser_event_never_hides_a_greater(history in events(), frame in frames()) {
        let all = draw(&history, &[], &frame);
        let named: HashSet<usize> = all.flags.iter().map(|flag| flag.event).collect();
        let least = 3;
        // The same history without its lesser events names the same greater ones.
        let greater: Vec<bool> = history.events.iter().map(|event| event.importance >= least).collect();
        let hides_none = history.events.iter().all(|event| event.part_of.is_none());
        if hides_none {
            let alone = draw(&history, &greater, &frame);
            for flag in &alone.flags {
                prop_assert!(named.contains(&flag.event));
            }
        }
    }

    #[test]
    fn the_same_input_gives_the_same_picture(history in events(), frame in frames()) {
        prop_assert_eq!(draw(&history, &[], &frame), draw(&history, &[], &frame));
    }

    #[test]
    fn however_much_there_is_a_stage_has_few_elements(history in crowds(), frame in frames(), wider in 1.0..3.0f64) {
        let frame = if frame.vertical { frame } else { Frame { width: frame.width * wider, ..frame } };
        let picture = draw(&history, &[], &frame);
        // As `marks` in the app draws them: a name has its title, its date and its parts.
        let elements = 4 * picture.flags.len() + picture.dots.len() + picture.clusters.len() + picture.bars.len()
            + 2 * (picture.bands.len() + picture.ticks.len()) + 5;
        prop_assert!(elements <= 600, "{elements}: {} names, {} dots, {} counts, {} bars, {} ticks", picture.flags.len(), picture.dots.len(), picture.clusters.len(), picture.bars.len(), picture.ticks.len());
    }
}

prop_compose! {
    /// Far more than any stage can name, on few days or many.
    fn crowds()(count in 300usize..1500, stretch in prop_oneof![Just(1), Just(40), Just(400), Just(80_000)], lasting in 0..500i32) -> History {
        let from = Day::from_iso("1850-01-01").unwrap_or_default();
        let events = (0..count).map(|number| {
            let first = from.plus((number * 7919 % stretch) as i32);
            OpenEvent {
                id: format!("e{number}"),
                edtf: if number % 3 == 0 && lasting > 0 { format!("{}/{}", first.iso(), first.plus(lasting).iso()) } else { first.iso() },
                side: ["japan", "both", "russia", "others"][number % 4].to_owned(),
                importance: (number % 5 + 1) as u8,
                title: text(format!("x{number}")),
                ..OpenEvent::default()
            }
        });
        History::from_open(OpenHistory { events: events.collect(), ..OpenHistory::default() }).0
    }
}

/// Zooming a little changes little: of the names still on screen nearly all stay, most in their lane.
#[test]
fn a_small_zoom_changes_little() {
    let events = (0..900usize).map(|number| OpenEvent {
        id: format!("e{number}"),
        edtf: Day((number * 104_729 % 63_000) as i32 - 42_000).iso(),
        side: ["japan", "both", "russia", "others"][number * 31 % 4].to_owned(),
        importance: [1, 2, 1, 3, 1, 2, 4, 1, 5][number % 9],
        title: text("x".repeat(8 + number % 23)),
        short: text("x".repeat(6 + number % 9)),
        ..OpenEvent::default()
    });
    let history = History::from_open(OpenHistory { events: events.collect(), ..OpenHistory::default() }).0;
    let today = Day::from_iso("2026-11-22").unwrap_or_default();
    let index = Index::new(&history, &[], today);
    for factor in [1.03, 1.0 / 1.03] {
        let (mut stayed, mut in_lane, mut all) = (0, 0, 0);
        let length = if factor > 1.0 { 60_000.0 } else { 8_000.0 };
        let mut frame = Frame {
            width: 1440.0,
            height: 608.0,
            em: 16.0,
            vertical: false,
            view: View::new(-40_000.0, -40_000.0 + length),
            today,
            language: Language::En,
            pinned: [None; 2],
        };
        let mut before = picture(&history, &index, &frame, &measure);
        for _ in 0..60 {
            let view = frame.view;
            let day = view.from() + view.length() * 0.62;
            let length = view.length() / factor;
            frame.view = View::new(day - length * 0.62, day + length * 0.38);
            let next = next_picture(&before, &history, &index, &frame, &measure);
            let scale = frame.scale();
            for flag in &before.flags {
                let x = scale.x(history.events[flag.event].span.first);
                // What comes near an edge flies the other way or leaves.
                if !(300.0..=1140.0).contains(&x) {
                    continue;
                }
                all += 1;
                if let Some(now) = had(&next.flags, flag.event) {
                    stayed += 1;
                    in_lane += usize::from(now.hangs == flag.hangs);
                }
            }
            before = next;
        }
        assert!(all > 1000);
        assert!(stayed * 100 >= all * 93, "zoomed by {factor}: {stayed} of {all} names stay");
        assert!(in_lane * 100 >= all * 85, "zoomed by {factor}: {in_lane} of {all} names stay in their lane");
    }
}
