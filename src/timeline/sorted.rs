//! Sorting, compiled once: every kind of thing sorted its own way costs kilobytes.

/// The things in ascending order of their rank; equals keep their order.
pub fn by_rank<T>(things: Vec<T>, rank: impl Fn(&T) -> i64) -> Vec<T> {
    let ranks: Vec<i64> = things.iter().map(rank).collect();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order_of(&ranks).into_iter().filter_map(|at| things.get_mut(at)?.take()).collect()
}

/// The places of ranks in ascending order; equals keep their order.
pub fn order_of(ranks: &[i64]) -> Vec<usize> {
    // By one digit of 256 after another, the least first, as far as they reach: no comparisons, which
    // for a hundred thousand are two million.
    let least = ranks.iter().copied().min().unwrap_or(0);
    let far = |at: usize| ranks[at].wrapping_sub(least) as u64;
    let farthest = (0..ranks.len()).map(far).max().unwrap_or(0);
    let mut places: Vec<usize> = (0..ranks.len()).collect();
    let mut next = places.clone();
    let mut shift = 0;
    while shift < u64::BITS && farthest >> shift > 0 {
        let digit = |at: usize| (far(at) >> shift & 0xff) as usize;
        let mut starts = [0; 257];
        places.iter().for_each(|at| starts[digit(*at) + 1] += 1);
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        for at in &places {
            let start = &mut starts[digit(*at)];
            next[*start] = *at;
            *start += 1;
        }
        std::mem::swap(&mut places, &mut next);
        shift += 8;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(
            by_rank(vec!["b2", "a1", "c2", "d1"], |thing| thing[1..].parse().unwrap_or(0)),
            ["a1", "d1", "b2", "c2"]
        );
    }

    proptest! {
        #[test]
        fn ranks_are_sorted_as_the_library_does(
            ranks in prop::collection::vec(prop_oneof![-3..3_i64, any::<i64>(), -90000..90000_i64], 0..300),
        ) {
            let mut expected: Vec<usize> = (0..ranks.len()).collect();
            expected.sort_by_key(|at| ranks[*at]);
            prop_assert_eq!(order_of(&ranks), expected);
        }
    }
}
