//! Whatever the history, the index answers what going through all of it would.

use super::*;
use crate::open::{OpenEvent, OpenHistory};
use proptest::prelude::*;

const TODAY: Day = Day(20_000);

prop_compose! {
    pub(crate) fn histories()(rows in proptest::collection::vec((-3000i32..3000, 0i32..900, 0usize..5, 0usize..4, 1u8..6, proptest::option::weighted(0.3, 0usize..40)), 0..90)) -> History {
        let events = rows.into_iter().enumerate().map(|(at, (day, days, shape, side, importance, whole))| {
            let (first, last) = (Day(day).iso(), Day(day + days).iso());
            OpenEvent {
                id: format!("e{at}"),
                edtf: match shape {
                    0 | 1 => first,
                    2 => first[..4].to_owned(),
                    3 => format!("{first}/.."),
                    _ => format!("{first}/{last}"),
                },
                side: ["japan", "both", "russia", "others"][side].to_owned(),
                importance,
                title: [("en".to_owned(), "x".to_owned())].into_iter().collect(),
                part_of: whole.filter(|whole| *whole < at).map(|whole| format!("e{whole}")),
                ..OpenEvent::default()
            }
        }).collect();
        History::from_open(OpenHistory { events, ..OpenHistory::default() }).0
    }
}

/// The events of a row on screen, found by going through all of them.
fn seen(history: &History, admitted: &[bool], row: usize, window: Window) -> Vec<usize> {
    let closed = |whole: usize| opens(history.events[whole].span, TODAY) > window.zoom && admitted[whole];
    (0..history.events.len())
        .filter(|at| admitted[*at] && history.events[*at].side.row() == row)
        .filter(|at| {
            let mut wholes =
                std::iter::successors(history.events[*at].part_of, |at| history.events[*at].part_of);
            !wholes.by_ref().take(DEEPEST).any(closed)
        })
        .filter(|at| {
            let (start, end) = bounds(history.events[*at].span, TODAY);
            start <= window.to && window.from <= end
        })
        .collect()
}

proptest! {
    #[test]
    fn it_answers_what_going_through_all_would(
        history in histories(),
        filter in proptest::collection::vec(proptest::bool::weighted(0.8), 90),
        from in -7000..7000i32,
        length in 14..6000i32,
        zoom in 0.0001..2.0f64,
        grid in 0u32..10,
        at_most in 0usize..20,
    ) {
        let index = Index::new(&history, &filter, TODAY);
        let window = Window { from, to: from + length, zoom };
        for row in 0..3 {
            let mut all = seen(&history, &filter, row, window);
            prop_assert_eq!(index.visible(row, window), all.len());

            let everyone = index.prominent(row, window, 1000);
            prop_assert!(everyone.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(everyone.windows(2).all(|pair| history.events[pair[0].1].importance >= history.events[pair[1].1].importance));
            let first = index.prominent(row, window, at_most);
            prop_assert_eq!(&first[..], &everyone[..at_most.min(everyone.len())]);
            let mut found: Vec<usize> = everyone.iter().map(|(_, event)| *event).collect();
            found.sort_unstable();
            prop_assert_eq!(&found, &all);

            let mut named: Vec<Named> = first.iter().map(|(_, event)| Named {
                event: *event,
                mark: mark(history.events[*event].span),
                other: history.events[*event].side == Side::Others,
            }).collect();
            named.sort_by_key(|one| one.mark);
            all.retain(|event| named.iter().all(|one| one.event != *event));
            let groups = index.groups(row, window, 1 << grid, &named);
            prop_assert_eq!(groups.iter().map(|group| group.count).sum::<usize>(), all.len());
            let others = all.iter().filter(|event| history.events[**event].side == Side::Others).count();
            prop_assert_eq!(groups.iter().map(|group| group.others).sum::<usize>(), others);
            for group in &groups {
                prop_assert!(all.contains(&group.event) && group.first <= group.last, "{group:?}");
            }
            let inside: Vec<&Group> = groups.iter().filter(|group| window.from <= group.first && group.last <= window.to).collect();
            for pair in inside.windows(2) {
                prop_assert!(pair[0].last.div_euclid(1 << grid) < pair[1].first.div_euclid(1 << grid));
            }
        }
    }
}

#[test]
fn a_long_filter_is_not_needed() {
    let index = Index::new(&History::default(), &[], TODAY);
    assert_eq!(index.admitted(), 0);
    assert!(index.prominent(0, Window { from: 0, to: 10, zoom: 1.0 }, 10).is_empty());
}
