//! What has no room for a name: a dot where it stands alone, a count where several stand too near
//! to each other to be touched one by one.

use super::detail::Seen;
use crate::sorted::by_rank;

/// Dots and counts along one shore. Each group holds places in the list given, in order of time,
/// and its middle along the time axis.
/// They keep between `from` and `to`, pixels along the axis, and `room` apart.
pub(super) fn groups(unnamed: &[Seen], from: f64, to: f64, room: f64) -> Vec<(Vec<Seen>, f64)> {
    // To a thousandth of a pixel; the list comes in order of importance, then of time.
    let sorted = by_rank(unnamed.to_vec(), |seen| (seen.at * 1000.0) as i64);
    let half = room / 2.0;
    let inside = |at: f64| at.min(to - half).max(from + half);
    let mut groups: Vec<(Vec<Seen>, f64)> = Vec::new();
    for seen in sorted {
        groups.push((vec![seen], inside(seen.at)));
        // Merging moves a group's middle, which may bring it too near to the one before.
        while let [.., (_, before), (_, last)] = groups.as_slice() {
            if last - before >= room {
                break;
            }
            let Some((later, _)) = groups.pop() else { break };
            if let Some((group, middle)) = groups.last_mut() {
                group.extend(later);
                if let (Some(first), Some(last)) = (group.first(), group.last()) {
                    *middle = inside((first.at + last.at) / 2.0);
                }
            }
        }
    }
    for (group, _) in &mut groups {
        *group = by_rank(std::mem::take(group), |seen| seen.event as i64);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn groups_keep_their_distance_and_lose_nothing(places in proptest::collection::vec(0.0..1000.0f64, 0..80)) {
            let seen: Vec<Seen> = places
                .iter()
                .enumerate()
                .map(|(event, at)| Seen { event, at: *at, start: *at, end: *at, parts: 0 })
                .collect();
            let groups = groups(&seen, 0.0, 1000.0, 28.0);
            prop_assert_eq!(groups.iter().map(|(group, _)| group.len()).sum::<usize>(), seen.len());
            for pair in groups.windows(2) {
                prop_assert!(pair[1].1 - pair[0].1 >= 28.0 - 1e-9);
            }
        }
    }
}
