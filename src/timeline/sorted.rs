//! Sorting, compiled once: every kind of thing sorted its own way costs kilobytes.

use std::cmp::Ordering;

/// The things in ascending order of their rank; equals keep their order.
pub fn by_rank<T>(things: Vec<T>, rank: impl Fn(&T) -> i64) -> Vec<T> {
    let ranks: Vec<i64> = things.iter().map(rank).collect();
    let order = order(ranks.len(), &|one, other| ranks.get(one).cmp(&ranks.get(other)));
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| things.get_mut(at)?.take()).collect()
}

/// The numbers from 0 to `count`, sorted by a comparison of two of them; equals keep their order.
#[inline(never)]
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    order
}

#[cfg(test)]
mod tests {
    use super::by_rank;

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(
            by_rank(vec!["b2", "a1", "c2", "d1"], |thing| thing[1..].parse().unwrap_or(0)),
            ["a1", "d1", "b2", "c2"]
        );
    }
}
