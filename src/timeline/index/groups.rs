//! Counting what is not named: one group for each cell of a grid that lies still in time, so that
//! a group keeps its members while the line is moved; a grid twice as fine splits each cell in two.

use super::{HalfDay, Index, Layer, Window};

/// Events that are counted together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// How many; at least 1.
    pub count: usize,
    /// How many of them are acts of others.
    pub others: usize,
    /// Where the first of them stands in the history.
    pub event: usize,
    /// The mark of the first, which may lie before the window where something lasts.
    pub first: HalfDay,
    /// The mark of the last.
    pub last: HalfDay,
}

impl Group {
    /// Both together.
    pub fn with(self, other: Group) -> Group {
        let first = if (other.first, other.event) < (self.first, self.event) { other } else { self };
        Group {
            count: self.count + other.count,
            others: self.others + other.others,
            event: first.event,
            first: first.first,
            last: self.last.max(other.last),
        }
    }
}

/// An event that has its name on screen, and so is not counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// Where it stands in the history.
    pub event: usize,
    /// Its mark.
    pub mark: HalfDay,
    /// Whether it is an act of others.
    pub other: bool,
}

/// A layer in a window: the events whose marks are in it, and those still to be counted.
struct Run<'a> {
    layer: &'a Layer,
    /// The first of them.
    start: usize,
    /// The first still to be counted.
    at: usize,
    /// Behind the last.
    end: usize,
}

impl Index {
    /// What is on screen in a row beside the events named: a group for each cell of `grid` half
    /// days, in order of time; before them what began before the window and lasts into it, behind
    /// them what is known only roughly and lies in it in part. Costs the groups times the logarithm
    /// of all.
    pub fn groups(&self, row: usize, window: Window, grid: HalfDay, named: &[Named]) -> Vec<Group> {
        let grid = grid.max(1);
        let mut runs: Vec<Run<'_>> =
            self.open(row, window.zoom).map(|layer| Run::new(layer, window)).collect();
        let mut groups: Vec<Group> = runs.iter().filter_map(|run| run.began_before(window, named)).collect();
        let later: Vec<Group> = runs.iter().filter_map(|run| run.in_part_later(window, named)).collect();
        while let Some(next) = runs.iter().filter_map(Run::mark).min() {
            let end = (next.div_euclid(grid) + 1).saturating_mul(grid);
            let parts = runs.iter_mut().filter_map(|run| run.take(end, named));
            groups.extend(parts.reduce(Group::with));
        }
        groups.extend(later);
        groups
    }
}

impl<'a> Run<'a> {
    fn new(layer: &'a Layer, window: Window) -> Run<'a> {
        let start = layer.marks.partition_point(|mark| *mark < window.from);
        let end = layer.marks.partition_point(|mark| *mark <= window.to).max(start);
        Run { layer, start, at: start, end }
    }

    /// The mark of the next to be counted.
    fn mark(&self) -> Option<HalfDay> {
        self.layer.marks.get(self.at..self.end)?.first().copied()
    }

    /// Counts all up to a moment, but for the named.
    fn take(&mut self, end: HalfDay, named: &[Named]) -> Option<Group> {
        let waiting = self.layer.marks.get(self.at..self.end)?;
        let range = self.at..self.at + waiting.partition_point(|mark| *mark < end);
        self.at = range.end;
        let (without, others) = self.without(range.clone(), named);
        let events = self.layer.events.get(range.clone())?;
        let counted = |event: &u32| !without.contains(event);
        let (first, last) = (events.iter().position(counted)?, events.iter().rposition(counted)?);
        Some(Group {
            count: events.len() - without.len(),
            others: self.others(range.clone()) - others,
            event: events[first] as usize,
            first: self.layer.marks[range.start + first],
            last: self.layer.marks[range.start + last],
        })
    }

    /// What lasts into the window and has its mark before it.
    fn began_before(&self, window: Window, named: &[Named]) -> Option<Group> {
        let (without, others) = self.without(0..self.start, named);
        let over = self.layer.ends.partition_point(|end| *end < window.from);
        let count = self.start.checked_sub(over + without.len()).filter(|count| *count > 0)?;
        let others_over = self.layer.other_ends.partition_point(|end| *end < window.from);
        let first = self.first(0, self.start, window, &without)?;
        let mark = self.layer.marks[first];
        Some(Group {
            count,
            others: self.others(0..self.start).saturating_sub(others_over + others),
            event: self.layer.events[first] as usize,
            first: mark,
            last: if count == 1 { mark } else { window.from },
        })
    }

    /// What begins in the window, as far as is known, and has its mark behind it.
    fn in_part_later(&self, window: Window, named: &[Named]) -> Option<Group> {
        let all = self.end..self.layer.marks.len();
        let (without, others) = self.without(all.clone(), named);
        let begun = self.layer.starts.partition_point(|start| *start <= window.to);
        let count = begun.checked_sub(self.end + without.len()).filter(|count| *count > 0)?;
        let others_begun = self.layer.other_starts.partition_point(|start| *start <= window.to);
        let first = self.first(all.start, all.end, window, &without)?;
        let mark = self.layer.marks[first];
        Some(Group {
            count,
            others: others_begun.saturating_sub(self.others(0..self.end) + others),
            event: self.layer.events[first] as usize,
            first: mark,
            last: mark,
        })
    }

    /// The first event on screen of a range, but for those left out.
    fn first(&self, mut at: usize, end: usize, window: Window, without: &[u32]) -> Option<usize> {
        loop {
            let found = self.layer.tree.next(at, end, window.from, window.to)?;
            if !without.contains(&self.layer.events[found]) {
                return Some(found);
            }
            at = found + 1;
        }
    }

    /// The named ones of a range, and how many of them are acts of others.
    fn without(&self, range: std::ops::Range<usize>, named: &[Named]) -> (Vec<u32>, usize) {
        let inside = named.iter().filter(|one| {
            let from = self.layer.marks.partition_point(|mark| *mark < one.mark);
            let until = self.layer.marks.partition_point(|mark| *mark <= one.mark);
            // Those of one mark are in the order of the history.
            let equals = self.layer.events.get(from..until).unwrap_or_default();
            equals.binary_search(&(one.event as u32)).is_ok_and(|at| range.contains(&(from + at)))
        });
        let mut others = 0;
        let events =
            inside.inspect(|one| others += usize::from(one.other)).map(|one| one.event as u32).collect();
        (events, others)
    }

    fn others(&self, range: std::ops::Range<usize>) -> usize {
        let before = |at: usize| self.layer.others.get(at).copied().unwrap_or(0);
        (before(range.end) - before(range.start)) as usize
    }
}
