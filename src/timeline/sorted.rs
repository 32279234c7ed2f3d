//! Sorting by a number, compiled once: every kind of thing sorted its own way costs kilobytes.

/// The things in ascending order of their rank; equals keep their order.
pub fn by_rank<T>(things: Vec<T>, rank: impl Fn(&T) -> i64) -> Vec<T> {
    let mut ranks: Vec<(i64, usize)> =
        things.iter().enumerate().map(|(at, thing)| (rank(thing), at)).collect();
    sort(&mut ranks);
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    ranks.into_iter().filter_map(|(_, at)| things.get_mut(at)?.take()).collect()
}

#[inline(never)]
fn sort(ranks: &mut [(i64, usize)]) {
    ranks.sort_unstable();
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
