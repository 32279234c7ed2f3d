//! Flags on poles, as on a shore: every name flies from its own pole, and no pole is hidden behind
//! another name. A card that another's pole would cross must hang higher than that one; the lanes
//! are the longest chains of such "higher than", so a tower is never higher than it must be.

/// A name to be hung up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Card {
    /// Where its pole stands.
    pub pole: f64,
    /// The left edge of the name.
    pub left: f64,
    /// The right edge of the name.
    pub right: f64,
}

/// Cards of a tower, each a bit at its place: no tower holds more than bits are in it, which is nearly as
/// many as there are names on the widest of stages.
type Cards = u64;

/// A tower of lanes over one stretch of shore; lane 0 is nearest to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tower {
    cards: Vec<Card>,
    /// For each card those that must hang lower.
    lower: Vec<Cards>,
    /// For each card the lane it would stay in.
    stays: Vec<Option<usize>>,
    lanes: Vec<usize>,
    /// How many lanes each card needs below itself, and above.
    needs: [Vec<usize>; 2],
    highest: usize,
    gap: f64,
}

/// How a card must hang to the others.
struct Relation {
    lower: Cards,
    higher: Cards,
    /// Whether some of it may as well be the other way round.
    is_free: bool,
}

/// Poles this near to each other count as one: events of one day share it.
const SAME_POLE: f64 = 1.5;

impl Tower {
    /// An empty tower with room for `lanes` lanes and `gap` pixels between names.
    pub(super) fn new(lanes: usize, gap: f64) -> Tower {
        Tower { highest: lanes, gap, ..Tower::default() }
    }

    /// How many cards hang in it.
    pub(super) fn len(&self) -> usize {
        self.cards.len()
    }

    /// The lane of a card, from 0.
    pub(super) fn lane(&self, card: usize) -> usize {
        self.lanes.get(card).copied().unwrap_or(0)
    }

    /// The card itself.
    pub(super) fn card(&self, card: usize) -> Option<Card> {
        self.cards.get(card).copied()
    }

    /// Hangs a card up if there is room, in its lane if it has one and can stay there; says whether
    /// there was room.
    pub(super) fn hang(&mut self, card: Card, lane: Option<usize>) -> bool {
        let new = self.cards.len();
        if self.highest == 0 || new >= Cards::BITS as usize {
            return false;
        }
        self.cards.push(card);
        self.lower.push(0);
        self.stays.push(lane);
        for earlier_goes_higher in [true, false] {
            let Some(relation) = self.relate(new, earlier_goes_higher) else { break };
            if self.has_lanes_for(&relation) && self.place(new, &relation) {
                return true;
            }
            if !relation.is_free {
                break;
            }
        }
        self.cards.pop();
        self.lower.pop();
        self.stays.pop();
        false
    }

    /// Gives a card new edges if there is room for them; says whether there was.
    pub(super) fn widen(&mut self, at: usize, left: f64, right: f64) -> bool {
        let Some(old) = self.cards.get(at).copied() else {
            return false;
        };
        self.cards[at] = Card { left, right, ..old };
        if self.relate(at, true).is_some_and(|relation| self.place(at, &relation)) {
            return true;
        }
        self.cards[at] = old;
        false
    }

    /// Takes back what of a card's room was only to spare.
    pub(super) fn trim(&mut self, at: usize, spare: f64) {
        if let Some(card) = self.cards.get_mut(at) {
            if card.left < card.pole {
                card.left += spare;
            } else {
                card.right -= spare;
            }
        }
    }

    /// Works out which cards must hang lower than one, and which higher; nothing if it and another
    /// would each cross the other's pole. Cards that overlap without crossing poles may hang either way
    /// round: `earlier_goes_higher` says which.
    fn relate(&self, new: usize, earlier_goes_higher: bool) -> Option<Relation> {
        let card = self.cards[new];
        let mut relation = Relation { lower: 0, higher: 0, is_free: false };
        for (other, there) in self.cards.iter().enumerate() {
            if other == new || card.left >= there.right + self.gap || there.left >= card.right + self.gap {
                continue;
            }
            let goes_higher = if (card.pole - there.pole).abs() <= SAME_POLE {
                // One pole: the card hung up later, the lesser one, goes higher.
                new > other
            } else {
                match (card.crosses(there.pole), there.crosses(card.pole)) {
                    (true, true) => return None,
                    (false, false) => {
                        relation.is_free = true;
                        self.goes_higher(new, other, earlier_goes_higher)
                    }
                    (is_crossed, _) => is_crossed,
                }
            };
            if goes_higher {
                relation.lower |= 1 << other;
            } else {
                relation.higher |= 1 << other;
            }
        }
        Some(relation)
    }

    /// Whether a card goes higher than another of which neither crosses the other's pole: as they
    /// hung before, or by their days.
    fn goes_higher(&self, card: usize, other: usize, earlier_goes_higher: bool) -> bool {
        match (self.stays[card], self.stays[other]) {
            (Some(one), Some(another)) if one != another && earlier_goes_higher => one > another,
            _ => (self.cards[card].pole < self.cards[other].pole) == earlier_goes_higher,
        }
    }

    /// Whether there may be a lane for one more card. Most that find no room are told so here, where it
    /// costs next to nothing.
    fn has_lanes_for(&self, relation: &Relation) -> bool {
        let [below, above] = &self.needs;
        let most = |cards, needs: &[usize]| each(cards).map(|at| needs[at] + 1).max().unwrap_or(0);
        most(relation.lower, below) + most(relation.higher, above) < self.highest
    }

    /// Puts a card where it must hang, and finds every lane anew. If there are too few, or cards chase
    /// each other in a circle, everything stays as it was, and it says false.
    fn place(&mut self, at: usize, relation: &Relation) -> bool {
        let bit: Cards = 1 << at;
        let mut lower = self.lower.clone();
        for (card, lower) in lower.iter_mut().enumerate() {
            let is_higher = relation.higher >> card & 1 == 1;
            *lower = if is_higher { *lower | bit } else { *lower & !bit };
        }
        lower[at] = relation.lower;
        let Some((lanes, needs)) = self.settle(&lower) else { return false };
        (self.lower, self.lanes, self.needs) = (lower, lanes, needs);
        true
    }

    /// Finds every lane: each card stays where it hung as far as those below and above it let it.
    /// Nothing if there are too few lanes or the cards chase each other in a circle.
    fn settle(&self, lower: &[Cards]) -> Option<(Vec<usize>, [Vec<usize>; 2])> {
        let (stays, highest) = (&self.stays, self.highest);
        let mut higher: Vec<Cards> = vec![0; lower.len()];
        for (card, lower) in lower.iter().enumerate() {
            for other in each(*lower) {
                higher[other] |= 1 << card;
            }
        }
        let below = chains(lower, highest, &|_, lane| lane)?;
        let above = chains(&higher, highest, &|_, lane| lane)?;
        let lanes = chains(lower, highest, &|card, lane| {
            let most = (highest - 1).saturating_sub(above[card]);
            stays[card].map_or(lane, |stays| lane.max(stays.min(most)))
        })?;
        Some((lanes, [below, above]))
    }
}

/// The places of cards.
fn each(mut cards: Cards) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let next = (cards != 0).then(|| cards.trailing_zeros() as usize)?;
        cards &= cards - 1;
        Some(next)
    })
}

/// For each card the longest chain that leads to it, each step counted once, and made longer by
/// `least`. Nothing if one is longer than there are lanes, or leads in a circle.
fn chains(before: &[Cards], highest: usize, least: &dyn Fn(usize, usize) -> usize) -> Option<Vec<usize>> {
    let mut known = vec![usize::MAX; before.len()];
    for card in 0..before.len() {
        chain(card, before, &mut known, least, highest, 0).filter(|lane| *lane < highest)?;
    }
    Some(known)
}

fn chain(
    card: usize,
    before: &[Cards],
    known: &mut [usize],
    least: &dyn Fn(usize, usize) -> usize,
    highest: usize,
    depth: usize,
) -> Option<usize> {
    if known[card] != usize::MAX {
        return Some(known[card]);
    }
    if depth > highest {
        return None;
    }
    let mut longest = 0;
    for other in each(before[card]) {
        longest = longest.max(chain(other, before, known, least, highest, depth + 1)? + 1);
    }
    let longest = least(card, longest);
    known[card] = longest;
    Some(longest)
}

impl Card {
    fn crosses(&self, pole: f64) -> bool {
        self.left + SAME_POLE < pole && pole < self.right + SAME_POLE
            || self.left - SAME_POLE < pole && pole < self.left && self.pole > self.left + SAME_POLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn right(pole: f64, width: f64) -> Card {
        Card { pole, left: pole, right: pole + width }
    }

    #[test]
    fn a_name_that_covers_a_pole_hangs_higher() {
        let mut tower = Tower::new(3, 6.0);
        assert!(tower.hang(right(0.0, 100.0), None));
        assert!(tower.hang(right(50.0, 100.0), None));
        assert!(tower.hang(right(90.0, 100.0), None));
        assert_eq!([tower.lane(0), tower.lane(1), tower.lane(2)], [2, 1, 0]);
        assert!(!tower.hang(right(95.0, 100.0), None), "there are only three lanes");
        assert_eq!([tower.lane(0), tower.lane(1), tower.lane(2)], [2, 1, 0]);
    }

    #[test]
    fn a_full_tower_takes_no_more() {
        let mut tower = Tower::new(100, 6.0);
        assert_eq!((0..70).filter(|at| tower.hang(right(100.0 * f64::from(*at), 50.0), None)).count(), 64);
        assert_eq!(tower.len(), 64);
        // Nor if all hang over each other.
        let mut tower = Tower::new(100, 6.0);
        assert_eq!(
            (0..70).filter(|at| tower.hang(right(2.0 * f64::from(*at), 500.0), Some(*at as usize))).count(),
            64
        );
    }

    #[test]
    fn events_of_one_day_share_a_pole() {
        let mut tower = Tower::new(3, 6.0);
        assert!(tower.hang(right(10.0, 80.0), None) && tower.hang(right(10.0, 90.0), None));
        assert_eq!([tower.lane(0), tower.lane(1)], [0, 1]);
    }

    #[test]
    fn a_name_stays_in_its_lane_where_it_can() {
        let mut tower = Tower::new(3, 6.0);
        assert!(tower.hang(right(0.0, 100.0), Some(2)) && tower.hang(right(500.0, 100.0), None));
        assert_eq!([tower.lane(0), tower.lane(1)], [2, 0]);
        // As far as those below and above it let it.
        assert!(tower.hang(right(-50.0, 100.0), None));
        assert_eq!([tower.lane(0), tower.lane(1), tower.lane(2)], [1, 0, 2]);
    }

    #[test]
    fn names_that_would_cross_each_others_poles_do_not_both_hang() {
        let mut tower = Tower::new(4, 6.0);
        assert!(tower.hang(right(50.0, 100.0), None));
        assert!(!tower.hang(Card { pole: 80.0, left: 0.0, right: 80.0 }, None));
    }

    proptest! {
        #[test]
        fn names_never_overlap_and_poles_stay_free(cards in proptest::collection::vec((0.0..1400.0f64, 40.0..240.0f64, proptest::bool::weighted(0.2), proptest::option::of(0usize..7)), 1..60), lanes in 1usize..7) {
            let mut tower = Tower::new(lanes, 6.0);
            for (pole, width, flies_left, lane) in cards {
                let card = if flies_left { Card { pole, left: pole - width, right: pole } } else { right(pole, width) };
                tower.hang(card, lane);
            }
            for one in 0..tower.len() {
                prop_assert!(tower.lane(one) < lanes);
                for other in 0..tower.len() {
                    let (Some(a), Some(b)) = (tower.card(one), tower.card(other)) else { continue };
                    if one != other && tower.lane(one) == tower.lane(other) {
                        prop_assert!(a.right + 6.0 <= b.left + 1e-9 || b.right + 6.0 <= a.left + 1e-9);
                    }
                    // b's pole runs below its own lane only; what hangs lower must not cover it.
                    if tower.lane(one) < tower.lane(other) {
                        prop_assert!(!(a.left + 2.0 < b.pole && b.pole < a.right - 2.0), "{a:?} covers the pole of {b:?}");
                    }
                }
            }
        }
    }
}
