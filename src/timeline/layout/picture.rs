//! What is drawn where. Numbers are CSS pixels from the stage's top left corner.

use crate::date::Day;
use crate::history::{Side, System};
use crate::ticks::Tick;

/// Everything on the stage.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Picture {
    /// Whether time runs down.
    pub vertical: bool,
    /// The stage's width.
    pub width: f64,
    /// The stage's height.
    pub height: f64,
    /// The band of the axis, where the ticks stand.
    pub axis: Rect,
    /// The two shores, as thin lines: Japan's, Russia's.
    pub shores: [Rect; 2],
    /// The named days of the axis.
    pub ticks: Vec<Tick>,
    /// Eras of all three systems.
    pub bands: Vec<Band>,
    /// Spans as spans.
    pub bars: Vec<Bar>,
    /// Events that are named.
    pub flags: Vec<Flag>,
    /// Events without room for a name, each alone.
    pub dots: Vec<Dot>,
    /// Events without room for a mark of their own, counted.
    pub clusters: Vec<Cluster>,
    /// Where today is along the time axis, if on screen.
    pub today: Option<f64>,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// From the stage's left edge.
    pub left: f64,
    /// From the stage's top edge.
    pub top: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

/// An event with its name, and the stem down to its day.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Where the event stands in the history.
    pub event: usize,
    /// Whose act.
    pub side: Side,
    /// The box of the name.
    pub rect: Rect,
    /// From the box to the shore; no height where the box stands on it.
    pub stem: Rect,
    /// Where its day is along the time axis.
    pub at: f64,
    /// Which title has room.
    pub title: Title,
    /// The date beside the title.
    pub date: String,
    /// How many parts it stands for at this zoom; 0 when they are shown themselves.
    pub parts: usize,
    /// Where it hangs, for the next picture to hang it there again.
    pub hangs: Hangs,
}

/// Where a name hangs on a wide stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Hangs {
    /// Which of the four zones, from the top.
    pub zone: usize,
    /// Which lane, 0 the nearest to its shore.
    pub lane: usize,
}

/// Which of an event's titles has room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Title {
    /// The whole title.
    Full,
    /// The short one.
    Short,
}

/// An event without room for its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Where the event stands in the history.
    pub event: usize,
    /// Whose act.
    pub side: Side,
    /// Centre, from the left.
    pub x: f64,
    /// Centre, from the top.
    pub y: f64,
}

/// Several events counted in one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// How many; at least two.
    pub count: usize,
    /// How many of them are acts of others than the shore's.
    pub others: usize,
    /// Where the first of them stands in the history.
    pub first: usize,
    /// The first day of a mark counted.
    pub from: Day,
    /// The last day of a mark counted.
    pub to: Day,
    /// The shore they stand on.
    pub side: Side,
    /// Centre, from the left.
    pub x: f64,
    /// Centre, from the top.
    pub y: f64,
}

/// A span drawn as a span.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Where the event stands in the history.
    pub event: usize,
    /// Whose act.
    pub side: Side,
    /// Where.
    pub rect: Rect,
    /// Whether it only bounds a date that is not known to the day.
    pub vague: bool,
    /// Whether it still goes on.
    pub ongoing: bool,
}

/// An era's stretch on its edge, or behind the marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Where the era stands in the history.
    pub era: usize,
    /// Whose reckoning.
    pub system: System,
    /// The part on screen.
    pub rect: Rect,
    /// Its name, as long as there is room for; none if there is not.
    pub label: Option<String>,
    /// Whether its ground is the darker one, in turn.
    pub shaded: bool,
}

/// The faces of type on the stage; their sizes stand in `style/tokens.css` as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// The name of an event of importance 1 to 3.
    Name,
    /// The name of an event of importance 4 or 5.
    Strong,
    /// Dates, ticks and the eras of the shores.
    Small,
    /// The eras of the relationship.
    Era,
}

impl Rect {
    /// Whether the two share a point, grown by `gap` pixels.
    pub fn touches(&self, other: &Rect, gap: f64) -> bool {
        self.left < other.left + other.width + gap
            && other.left < self.left + self.width + gap
            && self.top < other.top + other.height + gap
            && other.top < self.top + self.height + gap
    }
}

impl Face {
    /// Its size as a share of the root font size.
    pub fn size(self) -> f64 {
        match self {
            Face::Name | Face::Strong => 0.8125,
            Face::Small => 0.6875,
            Face::Era => 0.75,
        }
    }
}
