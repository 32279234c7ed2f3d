//! What there is to show: events in order of time, with eras, actors, themes and places beside
//! them. Made from the open format, whoever wrote it; what cannot be read is told as a [`Flaw`]
//! and left out, and the rest stands.

use crate::date::{Day, Span};
use crate::open::{FORMAT, OpenEvent, OpenHistory, Texts};
use crate::sorted::{by_rank, order};

/// Everything on the line. Events are in order of time, then of importance, then of id.
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
    /// Where each id stands in `events`, in order of id.
    by_id: Vec<(String, usize)>,
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
    pub fn from_open(open: OpenHistory) -> (History, Vec<Flaw>) {
        History::read(open, false)
    }

    /// Reads a history of which not every event has a name yet: those without are counted on the
    /// line and never named, until the whole takes its place.
    pub fn sketched(open: OpenHistory) -> History {
        History::read(open, true).0
    }

    fn read(open: OpenHistory, nameless: bool) -> (History, Vec<Flaw>) {
        let mut flaws = Vec::new();
        if !open.format.is_empty() && open.format != FORMAT {
            flaws.push(Flaw {
                place: "format".to_owned(),
                wrong: format!("“{}” is not {FORMAT}", open.format),
            });
        }
        let mut history = History {
            actors: open.actors.into_iter().map(|it| Named { id: it.id, name: it.name }).collect(),
            themes: open.themes.into_iter().map(|it| Named { id: it.id, name: it.name }).collect(),
            ..History::default()
        };
        for era in open.eras {
            let first = Day::from_iso(&era.from);
            let last = match &era.to {
                Some(to) => Day::from_iso(to),
                None => Some(Day::MAX),
            };
            match (System::from_id(&era.system), first, last) {
                (Some(system), Some(first), Some(last)) if first <= last => history.eras.push(Era {
                    id: era.id,
                    system,
                    first,
                    last,
                    name: era.name,
                    short: era.short,
                }),
                _ => flaws.push(Flaw {
                    place: era.id,
                    wrong: "this era has no known system, or no first day before its last".to_owned(),
                }),
            }
        }
        let mut read: Vec<(Event, Option<String>)> = Vec::with_capacity(open.events.len());
        for mut event in open.events {
            let parent = event.part_of.take();
            match history.read_event(event, nameless) {
                Ok(event) => read.push((event, parent)),
                Err(flaw) => flaws.push(flaw),
            }
        }
        // By id first: among equals of day and importance that order stays.
        let by_id = order(read.len(), &|one, other| read[one].0.id.cmp(&read[other].0.id));
        let mut place = vec![0; read.len()];
        let mut twice = vec![false; read.len()];
        for (rank, at) in by_id.iter().enumerate() {
            place[*at] = rank as i64;
            let before = rank.checked_sub(1).map(|before| &read[by_id[before]].0.id);
            if before == Some(&read[*at].0.id) {
                twice[*at] = true;
                flaws.push(Flaw {
                    place: read[*at].0.id.clone(),
                    wrong: "another event has this id".to_owned(),
                });
            }
        }
        let numbered = read.into_iter().zip(place).zip(twice);
        let numbered = numbered.filter(|(_, twice)| !twice).map(|(event, _)| event).collect();
        let numbered = by_rank(numbered, |(_, order)| *order);
        let read: Vec<_> = numbered.into_iter().map(|(event, _)| event).collect();
        let read =
            by_rank(read, |(event, _)| i64::from(event.span.first.0) * 8 - i64::from(event.importance));
        history.by_id = order(read.len(), &|one, other| read[one].0.id.cmp(&read[other].0.id))
            .into_iter()
            .map(|at| (read[at].0.id.clone(), at))
            .collect();
        let parents: Vec<Option<usize>> = read
            .iter()
            .enumerate()
            .map(|(at, (_, parent))| {
                parent.as_ref().and_then(|id| history.position(id)).filter(|parent| *parent != at)
            })
            .collect();
        history.events = read.into_iter().map(|(event, _)| event).collect();
        for (at, parent) in parents.iter().enumerate() {
            // A part of a part of itself would never be shown: such links are dropped.
            if let Some(parent) = *parent
                && parents[parent] != Some(at)
            {
                history.events[at].part_of = Some(parent);
                history.events[parent].parts.push(at);
            }
        }
        (history, flaws)
    }

    fn read_event(&self, event: OpenEvent, nameless: bool) -> Result<Event, Flaw> {
        let span = match Span::from_edtf(&event.edtf) {
            Ok(span) => span,
            Err(error) => return Err(Flaw { place: event.id, wrong: error.to_string() }),
        };
        if event.title.is_empty() && !nameless {
            return Err(Flaw { place: event.id, wrong: "it has no title".to_owned() });
        }
        let actor = |id: &String| self.actors.iter().position(|actor| actor.id == *id);
        Ok(Event {
            span,
            side: Side::from_id(&event.side).unwrap_or(Side::Both),
            theme: self.themes.iter().position(|theme| theme.id == event.theme),
            importance: if event.importance == 0 { 3 } else { event.importance.min(5) },
            actors: event.actors.iter().filter_map(actor).collect(),
            part_of: None,
            parts: Vec::new(),
            old_style: event.old_style.as_deref().and_then(Day::from_iso),
            id: event.id,
            title: event.title,
            short: event.short,
            japanese: event.japanese,
        })
    }

    /// Where the event with this id stands.
    pub fn position(&self, id: &str) -> Option<usize> {
        let at = self.by_id.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        self.by_id.get(at).map(|(_, event)| *event)
    }

    /// The first day of the first event and the last of the last, with what goes on counted until
    /// `today`. `None` without events.
    pub fn extent(&self, today: Day) -> Option<(Day, Day)> {
        let first = self.events.iter().map(|event| event.span.first).min()?;
        let last = self.events.iter().map(|event| event.span.last_drawn(today)).max()?;
        Some((first, last))
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
