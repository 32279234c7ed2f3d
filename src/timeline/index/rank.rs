//! The order in which the events of a row are named: by importance, and among equals whoever
//! stands farthest from those before. So the greatest come first, and a crowd is told by its
//! members that are far apart: evenly, at every zoom. It depends on no view, so that moving and
//! zooming do not change who comes first; and not on anything lesser.

use super::HalfDay;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A stretch between two events that have their rank, and those in it that wait for theirs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Gap {
    /// How far the one to come next is from its nearest neighbour.
    far: HalfDay,
    /// The earlier of two equally far.
    first: Reverse<usize>,
    /// The one to come next.
    next: usize,
    /// Behind the last that waits.
    end: usize,
    left: HalfDay,
    right: HalfDay,
}

/// The rank of each event, 0 the first; `at` gives the mark and the importance of the events in
/// order of their marks.
pub(super) fn ranks(count: usize, at: &dyn Fn(usize) -> (HalfDay, u8)) -> Vec<u32> {
    let mut ranks = vec![u32::MAX; count];
    let mut given = 0;
    for importance in (0..=u8::MAX).rev().filter(|one| *one <= 5) {
        let equals: Vec<usize> = (0..count).filter(|one| at(*one).1.min(5) == importance).collect();
        if equals.is_empty() {
            continue;
        }
        let marks: Vec<HalfDay> = equals.iter().map(|one| at(*one).0).collect();
        let mut gaps = BinaryHeap::new();
        // The stretches between those of greater importance.
        let (mut left, mut from) = (HalfDay::MIN, 0);
        for greater in (0..count).filter(|one| ranks[*one] != u32::MAX) {
            let mark = at(greater).0;
            let until = equals.partition_point(|one| *one < greater);
            gaps.extend(gap(&marks, from, until, left, mark));
            (left, from) = (mark, until);
        }
        gaps.extend(gap(&marks, from, marks.len(), left, HalfDay::MAX));
        while let Some(Gap { first: Reverse(first), next, end, left, right, .. }) = gaps.pop() {
            ranks[equals[next]] = given;
            given += 1;
            gaps.extend(gap(&marks, first, next, left, marks[next]));
            gaps.extend(gap(&marks, next + 1, end, marks[next], right));
        }
    }
    ranks
}

/// The gap between two marks, with the events `first..end` in it; `None` if nobody waits there.
fn gap(marks: &[HalfDay], first: usize, end: usize, left: HalfDay, right: HalfDay) -> Option<Gap> {
    let waiting = marks.get(first..end).filter(|waiting| !waiting.is_empty())?;
    let far = |mark: HalfDay| mark.saturating_sub(left).min(right.saturating_sub(mark));
    let next = match (left == HalfDay::MIN, right == HalfDay::MAX) {
        // Beyond the last that has its rank, the farthest.
        (true, _) => 0,
        (false, true) => waiting.len() - 1,
        (false, false) => {
            let middle = left / 2 + right / 2;
            let later = waiting.partition_point(|mark| *mark < middle).min(waiting.len() - 1);
            let earlier = later.saturating_sub(1);
            if far(waiting[earlier]) < far(waiting[later]) { later } else { earlier }
        }
    };
    Some(Gap { far: far(waiting[next]), first: Reverse(first), next: first + next, end, left, right })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(events: &[(HalfDay, u8)]) -> Vec<u32> {
        ranks(events.len(), &|at| events[at])
    }

    #[test]
    fn among_equals_the_farthest_comes_next() {
        assert_eq!(of(&[(0, 3), (10, 3), (48, 3), (52, 3), (100, 3)]), [0, 3, 2, 4, 1]);
    }

    #[test]
    fn importance_comes_first() {
        assert_eq!(of(&[(0, 1), (1, 5), (2, 3)]), [2, 0, 1]);
    }

    proptest! {
        #[test]
        fn nobody_is_left_out_and_nothing_lesser_counts(
            mut events in proptest::collection::vec((-1000..1000i32, 1u8..6), 0..80),
            lesser in proptest::collection::vec(-1000..1000i32, 0..20),
        ) {
            events.sort_unstable();
            let ranks = of(&events);
            let mut sorted = ranks.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..events.len() as u32).collect::<Vec<_>>());
            // With lesser ones added, the others keep their order.
            let mut all: Vec<(HalfDay, u8)> = events.iter().copied().chain(lesser.iter().map(|mark| (*mark, 0))).collect();
            all.sort_by_key(|(mark, importance)| (*mark, *importance == 0, *importance));
            let among: Vec<u32> = all.iter().zip(of(&all)).filter(|((_, importance), _)| *importance > 0).map(|(_, rank)| rank).collect();
            prop_assert_eq!(among, ranks);
        }
    }
}
