//! What there is to show: events in order of time, with eras, actors, themes and places beside
//! them. Made from the open format, whoever wrote it; what cannot be read is told as a [`Flaw`]
//! and left out, and the rest stands.

use crate::date::{Day, Span};
use crate::open::{OpenEvent, OpenHistory, Texts};
use ids::Ids;

mod ids;
mod read;

/// Everything on the line. Events are in order of time, then of importance, then as their file has them.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// What happened.
    pub events: Vec<Event>,
    /// The eras of all three systems, each system in order of time.
    pub eras: Vec<Era>,
    /// Who acts.
    pub actors: Vec<Named>,
    /// Themes.
    pub themes: Vec<Named>,
    /// Where the events stand in `events`.
    by_id: Ids,
    /// The last day of what has ended, and whether anything goes on.
    last: Option<Day>,
    goes_on: bool,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id, which never changes.
    pub id: String,
    /// When, New Style.
    pub span: Span,
    /// Whose act it was.
    pub side: Side,
    /// Where its theme stands in [`History::themes`], if it has one.
    pub theme: Option<usize>,
    /// From 5, a turning point, down to 1, a footnote.
    pub importance: u8,
    /// Where its actors stand in [`History::actors`].
    pub actors: Vec<usize>,
    /// Its title.
    pub title: Texts,
    short: Texts,
    /// The event that stands for it until there is room.
    pub part_of: Option<usize>,
    /// The events it stands for.
    pub parts: Vec<usize>,
    /// The Julian date, if given.
    pub old_style: Option<Day>,
    /// The Japanese date as then written, if given.
    pub japanese: Option<String>,
}

/// An era of one of the three systems.
#[derive(Clone, Debug)]
pub struct Era {
    /// Its id.
    pub id: String,
    /// Whose reckoning it belongs to.
    pub system: System,
    /// First day.
    pub first: Day,
    /// Last day; [`Day::MAX`] while it lasts.
    pub last: Day,
    /// Its name.
    pub name: Texts,
    short: Texts,
}

/// Something with an id and a name.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Texts,
}

/// Whose act an event was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// What Japan did.
    Japan,
    /// What both did together or to each other.
    Both,
    /// What Russia or the Soviet Union did.
    Russia,
    /// What others did that mattered to both.
    Others,
}

/// The three systems of eras.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// Japan's eras, along the top edge.
    Japan,
    /// Russia's states and rulers, along the bottom edge.
    Russia,
    /// The eras of the relationship, behind the marks.
    Relations,
}

/// Something in a file that could not be read, and was left out or mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where: an event's id, or its number in the file.
    pub place: String,
    /// What is wrong with it.
    pub wrong: String,
}

impl Side {
    /// All of them, from Japan's shore to Russia's.
    pub const ALL: [Side; 4] = [Side::Japan, Side::Both, Side::Russia, Side::Others];

    /// As written in the open format.
    pub fn id(self) -> &'static str {
        match self {
            Side::Japan => "japan",
            Side::Both => "both",
            Side::Russia => "russia",
            Side::Others => "others",
        }
    }

    /// Which row of the line its events stand in: 0 Japan's, 1 the axis, 2 Russia's.
    pub fn row(self) -> usize {
        match self {
            Side::Japan => 0,
            Side::Both | Side::Others => 1,
            Side::Russia => 2,
        }
    }

    /// Reads what [`Side::id`] writes.
    pub fn from_id(id: &str) -> Option<Side> {
        Side::ALL.into_iter().find(|side| side.id() == id)
    }
}

impl System {
    /// Reads `japan`, `russia` or `relations`.
    pub fn from_id(id: &str) -> Option<System> {
        match id {
            "japan" => Some(System::Japan),
            "russia" => Some(System::Russia),
            "relations" => Some(System::Relations),
            _ => None,
        }
    }
}

impl Event {
    /// Whether its name is known: see [`History::sketched`].
    pub fn is_named(&self) -> bool {
        !self.title.is_empty()
    }

    /// Its title where room is short.
    pub fn short(&self, language: &str) -> &str {
        if self.short.is_empty() { self.title.get(language) } else { self.short.get(language) }
    }
}

impl Era {
    /// Its name where room is short.
    pub fn short(&self, language: &str) -> &str {
        if self.short.is_empty() { self.name.get(language) } else { self.short.get(language) }
    }

    /// Whether an event of this span falls into the era, if only in part.
    pub fn holds(&self, span: Span) -> bool {
        self.first <= span.last && span.first <= self.last
    }
}

impl History {
    /// Reads a file of the open format. What cannot be read is left out and told.
    pub fn from_open(mut open: OpenHistory) -> (History, Vec<Flaw>) {
        let events = std::mem::take(&mut open.events);
        History::read(open, &mut events.into_iter(), false)
    }

    /// The same with the events handed over one by one, so that a file of a hundred thousand need
    /// not be held twice; those of `open` itself are not read.
    pub fn from_events(
        open: OpenHistory,
        events: &mut dyn Iterator<Item = OpenEvent>,
    ) -> (History, Vec<Flaw>) {
        History::read(open, events, false)
    }

    /// Reads a history of which not every event has a name yet: those without are counted on the
    /// line and never named, until the whole takes its place.
    pub fn sketched(mut open: OpenHistory) -> History {
        let events = std::mem::take(&mut open.events);
        History::read(open, &mut events.into_iter(), true).0
    }

    /// Where the event with this id stands.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.find(id, &|at| self.events.get(at).is_some_and(|event| event.id == id))
    }

    /// The first day of the first event and the last of the last, with what goes on counted until
    /// `today`. `None` without events.
    pub fn extent(&self, today: Day) -> Option<(Day, Day)> {
        // They are in order of time.
        let first = self.events.first()?.span.first;
        let last_begun = self.events.last()?.span.first;
        let goes_on = self.goes_on.then_some(today.max(last_begun));
        Some((first, self.last.max(goes_on).unwrap_or(last_begun)))
    }

    /// The era of a system that this day falls in.
    pub fn era_at(&self, system: System, day: Day) -> Option<&Era> {
        self.eras.iter().find(|era| era.system == system && era.first <= day && day <= era.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(json: &str) -> OpenHistory {
        crate::open::read(json).unwrap_or_default()
    }

    #[test]
    fn a_teachers_file_needs_only_title_and_edtf() {
        let (history, flaws) = History::from_open(open(
            r#"{"events":[{"title":"Second","edtf":"1950"},{"title":"First","edtf":"1900-05-01"}]}"#,
        ));
        assert_eq!(flaws, []);
        let titles: Vec<_> = history.events.iter().map(|event| event.title.get("ru")).collect();
        assert_eq!(titles, ["First", "Second"]);
    }

    #[test]
    fn a_sketch_keeps_events_without_a_name() {
        let json = r#"{"events":[{"edtf":"1900"},{"id":"x","title":"b","edtf":"1901"}]}"#;
        let history = History::sketched(open(json));
        let named: Vec<bool> = history.events.iter().map(Event::is_named).collect();
        assert_eq!(named, [false, true]);
    }

    #[test]
    fn what_cannot_be_read_is_told_and_the_rest_stands() {
        let (history, flaws) = History::from_open(open(
            r#"{"format":"other/9","events":[{"title":"a","edtf":"1950-02-31"},{"edtf":"1900"},
                {"id":"x","title":"b","edtf":"1901"},{"id":"x","title":"c","edtf":"1902"}]}"#,
        ));
        assert_eq!(history.events.len(), 1);
        assert_eq!(flaws.len(), 4, "{flaws:?}");
    }

    #[test]
    fn events_that_claim_to_be_parts_of_each_other_both_stand_free() {
        let (history, _) = History::from_open(open(
            r#"{"events":[{"id":"a","title":"a","edtf":"1900","part_of":"b"},{"id":"b","title":"b","edtf":"1901","part_of":"a"}]}"#,
        ));
        assert!(history.events.iter().all(|event| event.part_of.is_none()));
    }
}
