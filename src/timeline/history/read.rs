//! From the open format to a history, whoever wrote it.

use super::ids::Ids;
use super::{Era, Event, Flaw, History, Named, Side, System};
use crate::date::{Day, Extent, Span};
use crate::open::{FORMAT, OpenEvent, OpenHistory};
use crate::sorted::order_of;

impl History {
    pub(super) fn read(
        open: OpenHistory,
        events: &mut dyn Iterator<Item = OpenEvent>,
        nameless: bool,
    ) -> (History, Vec<Flaw>) {
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
        let places = Places { actors: places(&history.actors), themes: places(&history.themes) };
        let mut read: Vec<(Event, Option<String>)> = Vec::with_capacity(events.size_hint().0);
        for mut event in events {
            let parent = event.part_of.take();
            match history.read_event(event, &places, nameless) {
                Ok(event) => read.push((event, parent)),
                Err(flaw) => flaws.push(flaw),
            }
        }
        let by_id = Ids::new(read.len(), &|at| &read[at].0.id);
        let mut twice = vec![false; read.len()];
        for (one, other) in by_id.alike() {
            if read[one].0.id == read[other].0.id {
                twice[other] = true;
                flaws.push(Flaw {
                    place: read[other].0.id.clone(),
                    wrong: "another event has this id".to_owned(),
                });
            }
        }
        // Equals of day and importance stay in the file's order.
        let when = |event: &Event| i64::from(event.span.first.0) * 8 - i64::from(event.importance);
        let days: Vec<i64> = read.iter().map(|(event, _)| when(event)).collect();
        let mut in_time = order_of(&days);
        in_time.retain(|at| !twice[*at]);
        arrange(&mut read, &in_time);
        history.by_id = Ids::new(read.len(), &|at| &read[at].0.id);
        let parents: Vec<Option<usize>> = read
            .iter()
            .enumerate()
            .map(|(at, (_, parent))| {
                let id = parent.as_ref()?;
                history.by_id.find(id, &|at| read[at].0.id == *id).filter(|parent| *parent != at)
            })
            .collect();
        history.events = read.into_iter().map(|(event, _)| event).collect();
        let ended = |event: &&Event| event.span.extent != Extent::Ongoing;
        history.last = history.events.iter().filter(ended).map(|event| event.span.last).max();
        history.goes_on = !history.events.iter().all(|event| ended(&event));
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

    fn read_event(&self, event: OpenEvent, places: &Places, nameless: bool) -> Result<Event, Flaw> {
        let span = match Span::from_edtf(&event.edtf) {
            Ok(span) => span,
            Err(error) => return Err(Flaw { place: event.id, wrong: error.to_string() }),
        };
        if event.title.is_empty() && !nameless {
            return Err(Flaw { place: event.id, wrong: "it has no title".to_owned() });
        }
        let actor = |id: &String| find(&self.actors, &places.actors, id);
        Ok(Event {
            span,
            side: Side::from_id(&event.side).unwrap_or(Side::Both),
            theme: find(&self.themes, &places.themes, &event.theme),
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
}

/// Where actors and themes stand.
struct Places {
    actors: Ids,
    themes: Ids,
}

fn places(named: &[Named]) -> Ids {
    Ids::new(named.len(), &|at| &named[at].id)
}

fn find(named: &[Named], places: &Ids, id: &str) -> Option<usize> {
    places.find(id, &|at| named[at].id == id)
}

/// Puts things in an order, in place; what is not in the order goes.
fn arrange<T>(things: &mut Vec<T>, order: &[usize]) {
    for at in 0..order.len() {
        // What stood there may have been moved on.
        let mut from = order[at];
        while from < at {
            from = order[from];
        }
        things.swap(at, from);
    }
    things.truncate(order.len());
}

#[cfg(test)]
mod tests {
    use super::arrange;

    #[test]
    fn things_are_put_in_order_in_place() {
        let mut things = vec!["c", "x", "a", "d", "b"];
        arrange(&mut things, &[2, 4, 0, 3]);
        assert_eq!(things, ["a", "b", "c", "d"]);
    }
}
