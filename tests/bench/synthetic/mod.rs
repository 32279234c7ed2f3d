//! Synthetic histories: as many events as one likes, the same ones every time. They stand in for
//! histories that nobody has written yet, and give every program the same work. Start reading at
//! [`events`]; what kinds there are is in [`Shape`].

mod random;
mod shape;

pub use shape::Shape;

use random::Random;
use timeline::date::Day;
use timeline::history::{History, Side};
use timeline::open::{FORMAT, OpenEvent, OpenHistory, Texts};

/// Ids begin with this, so that a page can tell these events from its own.
pub const ID: &str = "synthetic-";

/// An event nobody took part in.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// [`ID`] and its number.
    pub id: String,
    /// Its first day.
    pub first: Day,
    /// Its last day; the first one if it did not last.
    pub last: Day,
    /// Whose act it was.
    pub side: Side,
    /// One of [`THEMES`] kinds, counted from 0.
    pub theme: usize,
    /// From 5, a turning point, down to 1, a footnote. The greater, the rarer.
    pub importance: u8,
    /// Three to seven words.
    pub title: String,
    /// The first two words.
    pub short: String,
}

impl Event {
    /// Its date in EDTF: a day, or two with a slash between them.
    pub fn edtf(&self) -> String {
        match self.first == self.last {
            true => self.first.iso(),
            false => format!("{}/{}", self.first.iso(), self.last.iso()),
        }
    }
}

/// How many kinds of events there are.
pub const THEMES: usize = 6;

/// A history of this shape, in order of time. The same shape and count give the same history.
pub fn events(shape: Shape, count: usize) -> Vec<Event> {
    let mut random = Random::new(0x7477_6f20_7368_6f72 ^ count as u64);
    let mut events: Vec<Event> = (0..count)
        .map(|number| {
            let (first, days) = shape.when(&mut random);
            let words = 3 + random.below(5);
            let title: Vec<&str> = (0..words).map(|_| WORDS[random.below(WORDS.len())]).collect();
            Event {
                id: format!("{ID}{number}"),
                first,
                last: first.plus(days),
                side: SIDES[random.below(SIDES.len())],
                theme: random.below(THEMES),
                importance: importance(random.below(100)),
                short: title[..2].join(" "),
                title: title.join(" "),
            }
        })
        .collect();
    events.sort_by_key(|event| (event.first, event.last));
    events
}

/// In the open format, as a file of somebody's own.
pub fn open(events: &[Event]) -> OpenHistory {
    let text = |text: &str| -> Texts { [("en".to_owned(), text.to_owned())].into_iter().collect() };
    let event = |event: &Event| OpenEvent {
        id: event.id.clone(),
        edtf: event.edtf(),
        side: event.side.id().to_owned(),
        importance: event.importance,
        title: text(&event.title),
        short: text(&event.short),
        ..OpenEvent::default()
    };
    OpenHistory {
        format: FORMAT.to_owned(),
        events: events.iter().map(event).collect(),
        ..OpenHistory::default()
    }
}

/// As the layout takes it.
pub fn history(shape: Shape, count: usize) -> History {
    History::from_open(open(&events(shape, count))).0
}

/// As often as in the real history: others act seldom.
const SIDES: [Side; 10] = [
    Side::Japan,
    Side::Japan,
    Side::Japan,
    Side::Both,
    Side::Both,
    Side::Both,
    Side::Russia,
    Side::Russia,
    Side::Russia,
    Side::Others,
];

const WORDS: [&str; 24] = [
    "Treaty",
    "of",
    "the",
    "northern",
    "harbour",
    "envoys",
    "meet",
    "again",
    "talks",
    "on",
    "fisheries",
    "end",
    "an",
    "agreement",
    "is",
    "signed",
    "border",
    "squadron",
    "consulate",
    "opens",
    "in",
    "spring",
    "delegation",
    "returns",
];

/// What a number from 0 to 99 comes to.
fn importance(hundredth: usize) -> u8 {
    match hundredth {
        0..3 => 5,
        3..12 => 4,
        12..32 => 3,
        32..65 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_wish_gives_the_same_history() {
        for shape in Shape::ALL {
            assert_eq!(events(shape, 300), events(shape, 300));
        }
        assert_ne!(events(Shape::Even, 300)[..100], events(Shape::Even, 100));
    }

    #[test]
    fn every_event_can_be_read_and_is_in_order() {
        for shape in Shape::ALL {
            let (history, flaws) = History::from_open(open(&events(shape, 500)));
            assert_eq!(flaws, []);
            assert_eq!(history.events.len(), 500, "{}", shape.name());
            assert!(history.events.is_sorted_by_key(|event| event.span.first));
        }
    }
}
