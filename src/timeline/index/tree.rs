//! A segment tree over events in order of their marks: each node knows the best rank below it, and
//! the first and last moment at which anything below it is on screen.

use super::HalfDay;

/// The tree; its root is node 1, the children of node k are 2 k and 2 k + 1.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The node of the first leaf; a power of two.
    leaves: usize,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    rank: u32,
    first: HalfDay,
    last: HalfDay,
}

/// Nothing: never on screen.
const NOTHING: Node = Node { rank: u32::MAX, first: HalfDay::MAX, last: HalfDay::MIN };

impl Tree {
    /// Built from rank, first and last moment of each event, in order of marks.
    pub(super) fn new(leaves: impl ExactSizeIterator<Item = (u32, HalfDay, HalfDay)>) -> Tree {
        let count = leaves.len().next_power_of_two();
        let mut nodes = vec![NOTHING; 2 * count];
        for (at, (rank, first, last)) in leaves.enumerate() {
            nodes[count + at] = Node { rank, first, last };
        }
        for at in (1..count).rev() {
            let (one, other) = (nodes[2 * at], nodes[2 * at + 1]);
            nodes[at] = Node {
                rank: one.rank.min(other.rank),
                first: one.first.min(other.first),
                last: one.last.max(other.last),
            };
        }
        Tree { nodes, leaves: count }
    }

    /// The best rank below a node, if anything there may be on screen between two moments.
    pub(super) fn best(&self, node: usize, from: HalfDay, to: HalfDay) -> Option<u32> {
        let node = self.nodes.get(node)?;
        (node.first <= to && from <= node.last).then_some(node.rank)
    }

    /// Which event a node is, if it is a leaf.
    pub(super) fn leaf(&self, node: usize) -> Option<usize> {
        node.checked_sub(self.leaves)
    }

    /// The first event at or after `at` that is on screen between two moments, before `end`.
    pub(super) fn next(&self, at: usize, end: usize, from: HalfDay, to: HalfDay) -> Option<usize> {
        let found = self.seek(1, (0, self.leaves), at, &|node| node.first <= to && from <= node.last)?;
        (found < end).then_some(found)
    }

    /// The first leaf at or after `at` of which something holds, of the node that spans a range;
    /// what holds of a leaf holds of every node above it.
    fn seek(
        &self,
        node: usize,
        range: (usize, usize),
        at: usize,
        holds: &dyn Fn(&Node) -> bool,
    ) -> Option<usize> {
        let (start, end) = range;
        if end <= at || !self.nodes.get(node).is_some_and(holds) {
            return None;
        }
        if node >= self.leaves {
            return Some(start);
        }
        let middle = start.midpoint(end);
        self.seek(2 * node, (start, middle), at, holds)
            .or_else(|| self.seek(2 * node + 1, (middle, end), at, holds))
    }
}
