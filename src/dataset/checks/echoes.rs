//! Rules about links from one event to others. A link is written once, in the later event; the way
//! back follows from it, so the two can never disagree.

use super::dates::start;
use crate::folder::{Folder, Record};
use crate::problem::Report;
use std::collections::BTreeMap;
use timeline::date::Span;

pub(super) fn no_event_echoes_a_later_one(folder: &Folder<'_>, report: &mut Report) {
    let starts: BTreeMap<&str, Span> =
        folder.events().filter_map(|event| Some((event.id, start(event)?))).collect();
    for event in folder.events() {
        for (line, id) in echoes(event) {
            let (Some(own), Some(other)) = (starts.get(event.id), starts.get(id)) else {
                continue;
            };
            // What is known to the year only may have begun on any day of it.
            if own.last < other.first {
                report.say(
                    event.file,
                    line,
                    format!("{id} begins only on {}, later than this event", other.first.iso()),
                    format!("leave it out here; {id} may echo {}", event.id),
                );
            }
        }
    }
}

pub(super) fn no_event_echoes_another_twice(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let all: Vec<(Option<u32>, &str)> = echoes(event).collect();
        for (at, (line, id)) in all.iter().enumerate() {
            if all[..at].iter().any(|(_, before)| before == id) {
                let right = "keep the one that says more";
                report.say(event.file, *line, format!("the event echoes {id} twice"), right);
            }
        }
    }
}

pub(super) fn no_event_echoes_itself(folder: &Folder<'_>, report: &mut Report) {
    let all: BTreeMap<&str, Vec<&str>> =
        folder.events().map(|event| (event.id, echoes(event).map(|(_, id)| id).collect())).collect();
    for event in folder.events() {
        for (line, id) in echoes(event) {
            let wrong = match way(id, event.id, &all) {
                None => continue,
                Some(through) if through.is_empty() => "the event echoes itself".to_owned(),
                Some(through) => format!("the event echoes itself, through {}", through.join(", ")),
            };
            report.say(event.file, line, wrong, "leave out the echo that closes the circle");
        }
    }
}

/// The events that one echoes, each with its line.
fn echoes<'f>(event: &'f Record<'_>) -> impl Iterator<Item = (Option<u32>, &'f str)> {
    event.table.tables("echoes").filter_map(|(_, echo)| Some((echo.line("event"), echo.text("event")?)))
}

/// The events on the shortest way from one to another along echoes, the first included, the last
/// not; none if there is no way.
fn way<'a>(from: &'a str, to: &str, all: &BTreeMap<&'a str, Vec<&'a str>>) -> Option<Vec<&'a str>> {
    let mut reached: Vec<(&str, Vec<&str>)> = vec![(from, Vec::new())];
    let mut next = 0;
    while let Some((id, through)) = reached.get(next).cloned() {
        if id == to {
            return Some(through);
        }
        next += 1;
        for echoed in all.get(id).into_iter().flatten() {
            if reached.iter().all(|(known, _)| known != echoed) {
                reached.push((echoed, [through.as_slice(), &[id]].concat()));
            }
        }
    }
    None
}
