//! Where things stand, by their ids.

use crate::sorted::order_of;

/// The places of things, in order of a hash of their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids(Vec<(u32, u32)>);

impl Ids {
    /// Of things by their number. Of two ids alike the first is found.
    pub fn new<'a>(count: usize, id: &dyn Fn(usize) -> &'a str) -> Ids {
        let hashes: Vec<i64> = (0..count).map(|at| i64::from(hash(id(at)))).collect();
        Ids(order_of(&hashes).into_iter().map(|at| (hashes[at] as u32, at as u32)).collect())
    }

    /// Where the thing with an id stands; `is` says of a place whether it is that one.
    pub fn find(&self, id: &str, is: &dyn Fn(usize) -> bool) -> Option<usize> {
        let hash = hash(id);
        let from = self.0.partition_point(|(other, _)| *other < hash);
        let alike = self.0.iter().skip(from).take_while(|(other, _)| *other == hash);
        alike.map(|(_, at)| *at as usize).find(|at| is(*at))
    }

    /// Neighbours, of which the second may have the first one's id.
    pub fn alike(&self) -> impl Iterator<Item = (usize, usize)> {
        let pairs = self.0.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        pairs.map(|pair| (pair[0].1 as usize, pair[1].1 as usize))
    }
}

/// FNV-1a, 32 bits: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
fn hash(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_though_their_hashes_are_alike() {
        // Two words of the dictionary with one hash.
        let ids = ["costarring", "a", "liquid", "a"];
        assert_eq!(hash(ids[0]), hash(ids[2]));
        let places = Ids::new(ids.len(), &|at| ids[at]);
        let find = |id: &str| places.find(id, &|at| ids[at] == id);
        assert_eq!(["costarring", "liquid", "a", "b"].map(find), [Some(0), Some(2), Some(1), None]);
        assert!(places.alike().any(|pair| pair == (1, 3)));
    }
}
