//! Rules about events that are parts of others.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use std::collections::BTreeMap;
use timeline::date::{Precision, Span};

/// How deep a part may lie: a part of a part, and no more.
const DEEPEST: usize = 2;

pub(super) fn no_event_is_part_of_itself(folder: &Folder<'_>, report: &mut Report) {
    let wholes = wholes(folder);
    for event in folder.events() {
        let above: Vec<&str> = above(event.id, &wholes).collect();
        if let Some(at) = above.iter().position(|id| *id == event.id) {
            let through = match above[..at].join(", ") {
                none if none.is_empty() => String::new(),
                ids => format!(" (through {ids})"),
            };
            report.say(
                event.file,
                event.table.line("part_of"),
                format!("the event is part of itself{through}"),
                "leave out the `part_of` that closes the circle",
            );
        }
    }
}

pub(super) fn parts_have_parts_no_deeper_than_two(folder: &Folder<'_>, report: &mut Report) {
    let wholes = wholes(folder);
    for event in folder.events() {
        let above: Vec<&str> = above(event.id, &wholes).collect();
        let is_circle = above.last().is_some_and(|top| wholes.contains_key(top));
        if DEEPEST < above.len() && !is_circle {
            report.say(
                event.file,
                event.table.line("part_of"),
                format!("the event lies {} deep: in {}", above.len(), above.join(", in ")),
                format!("make it part of {}", above[above.len() - DEEPEST]),
            );
        }
    }
}

pub(super) fn a_part_happens_within_its_whole(folder: &Folder<'_>, report: &mut Report) {
    let wholes = wholes(folder);
    let spans: BTreeMap<&str, Span> =
        folder.events().filter_map(|event| Some((event.id, span(event)?))).collect();
    for event in folder.events() {
        let whole_id = wholes.get(event.id).filter(|whole| **whole != event.id);
        let whole = whole_id.and_then(|whole| spans.get(whole));
        if let (Some(id), Some(part), Some(whole)) = (whole_id, spans.get(event.id), whole)
            && !lies_within(*part, *whole)
        {
            report.say(
                event.file,
                event.table.line("edtf"),
                format!("the date is not within that of {id}, of which the event is part"),
                format!(
                    "{id} is from {} to {}: correct one of the dates, or leave `part_of` out",
                    whole.first.iso(),
                    end(*whole)
                ),
            );
        }
    }
}

/// The whole of every event that is a part.
fn wholes<'a>(folder: &Folder<'a>) -> BTreeMap<&'a str, &'a str> {
    folder.events().filter_map(|event| Some((event.id, event.table.text("part_of")?))).collect()
}

/// What an event lies in, from the inside out; in a circle, each once.
fn above<'a>(id: &'a str, wholes: &BTreeMap<&'a str, &'a str>) -> impl Iterator<Item = &'a str> {
    let next = |id: &&'a str| wholes.get(id).copied();
    std::iter::successors(next(&id), next).take(wholes.len())
}

/// Whether it may have happened within: a month or a year only has to touch the whole.
fn lies_within(part: Span, whole: Span) -> bool {
    let starts = whole.first <= part.first || part.precision != Precision::Day;
    let ends = part.last <= whole.last || part.last_precision != Precision::Day;
    starts && ends && part.overlaps(whole)
}

fn span(event: &Record<'_>) -> Option<Span> {
    Span::from_edtf(event.table.text("edtf")?).ok()
}

fn end(span: Span) -> String {
    if span.last == timeline::date::Day::MAX { "now".to_owned() } else { span.last.iso() }
}
