//! What is measured: each figure with its unit, and the values of all rounds.

use crate::subjects::Subject;
use synthetic::Shape;

/// Something that is measured. Less is better, always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Figure {
    /// Compressed bytes of page, program and styles.
    Program,
    /// The same with the data file.
    WithData,
    /// First contentful paint, in milliseconds from the start of the visit.
    Paint,
    /// Until the first event is there and has been painted, in milliseconds.
    Ready,
    /// [`Figure::Paint`] on a slow line with a slow processor.
    SlowPaint,
    /// [`Figure::Ready`] on a slow line with a slow processor.
    SlowReady,
    /// From the data file's last byte until ready, in milliseconds.
    Arrival,
    /// Main thread per step of the wheel, in milliseconds.
    Zoom,
    /// Main thread per step of a drag, in milliseconds.
    Pan,
    /// 95 of 100 frames come at least this soon after the one before, zooming; in milliseconds.
    ZoomFrame,
    /// The same, panning.
    PanFrame,
    /// Most elements in the stage at once.
    Elements,
    /// JavaScript's heap and WebAssembly's memory after a collection, in bytes.
    Held,
    /// What the page's process has for itself, in bytes.
    Private,
    /// What a fixed loop takes just before, in milliseconds: the machine's own pace.
    Pace,
}

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Unit {
    Milliseconds,
    /// Milliseconds with one decimal.
    Tenths,
    Kilobytes,
    Megabytes,
    Count,
}

impl Figure {
    /// How it is written.
    pub(crate) fn unit(self) -> Unit {
        match self {
            Figure::Program | Figure::WithData => Unit::Kilobytes,
            Figure::Paint
            | Figure::Ready
            | Figure::SlowPaint
            | Figure::SlowReady
            | Figure::Arrival
            | Figure::Pace => Unit::Milliseconds,
            Figure::Zoom | Figure::Pan | Figure::ZoomFrame | Figure::PanFrame => Unit::Tenths,
            Figure::Elements => Unit::Count,
            Figure::Held | Figure::Private => Unit::Megabytes,
        }
    }
}

/// What a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Load {
    /// What it holds by itself: our site the real history, the empty page nothing.
    Own,
    /// A synthetic history.
    Synthetic(Shape, usize),
}

/// What came of measuring a figure once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Found {
    /// A number, in the figure's own unit.
    Value(f64),
    /// It was not done in time.
    TooSlow,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub(crate) struct Seen(Vec<(&'static str, Load, Figure, Found)>);

/// The values of all rounds in short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

/// What a table's cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Not measured, because there is no such thing.
    Nothing,
    /// Not done in time, in one round at least.
    TooSlow,
    Is(Spread),
}

impl Seen {
    /// Writes something down.
    pub(crate) fn note(&mut self, subject: &Subject, load: Load, figure: Figure, found: Found) {
        self.0.push((subject.name, load, figure, found));
    }

    /// What all rounds say about a figure.
    pub(crate) fn cell(&self, subject: &Subject, load: Load, figure: Figure) -> Cell {
        let mut values = Vec::new();
        for (name, of, what, found) in &self.0 {
            if *name == subject.name && *of == load && *what == figure {
                match found {
                    Found::Value(value) => values.push(*value),
                    Found::TooSlow => return Cell::TooSlow,
                }
            }
        }
        values.sort_by(f64::total_cmp);
        spread(&values).map_or(Cell::Nothing, Cell::Is)
    }

    /// What all visits together say about the machine's pace.
    pub(crate) fn pace(&self) -> Option<Spread> {
        let paces = self.0.iter().filter_map(|(_, _, figure, found)| match found {
            Found::Value(value) if *figure == Figure::Pace => Some(*value),
            _ => None,
        });
        let mut paces: Vec<f64> = paces.collect();
        paces.sort_by(f64::total_cmp);
        spread(&paces)
    }

    /// The median of a figure, if it has one.
    pub(crate) fn median(&self, subject: &Subject, load: Load, figure: Figure) -> Option<f64> {
        match self.cell(subject, load, figure) {
            Cell::Is(spread) => Some(spread.median),
            _ => None,
        }
    }

    /// Whether a subject was not ready in time with this load or a smaller one of its shape: then more
    /// is not tried.
    pub(crate) fn gave_up(&self, subject: &Subject, load: Load) -> bool {
        self.0.iter().any(|(name, of, figure, found)| {
            let is_less = match (*of, load) {
                (Load::Synthetic(shape, less), Load::Synthetic(other, more)) => {
                    shape == other && less <= more
                }
                (of, load) => of == load,
            };
            *name == subject.name && is_less && *figure == Figure::Ready && *found == Found::TooSlow
        })
    }
}

/// Of values in order.
fn spread(values: &[f64]) -> Option<Spread> {
    let middle = values.len() / 2;
    let (least, most) = (*values.first()?, *values.last()?);
    let median = match values.len() % 2 {
        0 => (values[middle - 1] + values[middle]) / 2.0,
        _ => values[middle],
    };
    Some(Spread { median, least, most })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subjects::{OURS, SUBJECTS};

    #[test]
    fn a_median_is_in_the_middle() {
        assert_eq!(spread(&[]), None);
        assert_eq!(spread(&[2.0]), Some(Spread { median: 2.0, least: 2.0, most: 2.0 }));
        assert_eq!(spread(&[1.0, 2.0, 5.0, 9.0]), Some(Spread { median: 3.5, least: 1.0, most: 9.0 }));
    }

    #[test]
    fn once_too_slow_is_too_slow() {
        let ours = &SUBJECTS[OURS];
        let load = |count| Load::Synthetic(Shape::Even, count);
        let mut seen = Seen::default();
        assert_eq!(seen.cell(ours, load(100), Figure::Ready), Cell::Nothing);
        seen.note(ours, load(100), Figure::Ready, Found::Value(7.0));
        assert_eq!(seen.median(ours, load(100), Figure::Ready), Some(7.0));
        assert!(!seen.gave_up(ours, load(1_000)));
        seen.note(ours, load(100), Figure::Ready, Found::TooSlow);
        assert_eq!(seen.cell(ours, load(100), Figure::Ready), Cell::TooSlow);
        assert!(seen.gave_up(ours, load(1_000)));
        assert!(!seen.gave_up(ours, Load::Own));
        assert!(!seen.gave_up(ours, Load::Synthetic(Shape::Spans, 1_000)));
    }

    #[test]
    fn the_pace_is_of_all_visits() {
        let mut seen = Seen::default();
        assert_eq!(seen.pace(), None);
        for (subject, pace) in SUBJECTS.iter().zip([90.0, 40.0, 50.0]) {
            seen.note(subject, Load::Own, Figure::Pace, Found::Value(pace));
            seen.note(subject, Load::Own, Figure::Pan, Found::Value(1.0));
        }
        assert_eq!(seen.pace(), Some(Spread { median: 50.0, least: 40.0, most: 90.0 }));
    }
}
