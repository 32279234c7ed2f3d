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
}
