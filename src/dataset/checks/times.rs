//! Rules about what can only come before or after something else: an actor's years, a place's
//! former names, an event's changes.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::Registry;
use crate::tree::Table;
use std::collections::BTreeMap;
use timeline::date::{Day, Doubt, Span};

/// How many days years in doubt may be off: ten years.
const DOUBT: i32 = 3_653;

pub(super) fn an_event_falls_in_its_actors_years(folder: &Folder<'_>, report: &mut Report) {
    let years: BTreeMap<&str, &Record<'_>> =
        folder.of_registry(Registry::Actors).map(|actor| (actor.id, actor)).collect();
    for event in folder.events() {
        let Some(date) = span(event.table, "edtf") else {
            continue;
        };
        for node in event.table.list("actors") {
            let actor = node.text().and_then(|id| years.get(id));
            let Some((actor, years)) = actor.and_then(|actor| Some((actor, span(actor.table, "years")?)))
            else {
                continue;
            };
            if !generous(years).overlaps(generous(date)) {
                let stated = actor.table.text("years").unwrap_or_default();
                report.say(
                    event.file,
                    Some(node.line),
                    format!(
                        "`actors`: the years of “{}” are {stated}, and the event is not in them",
                        actor.id
                    ),
                    format!("take another actor, or correct `years` in {}", actor.file),
                );
            }
        }
    }
}

pub(super) fn former_names_are_in_order(folder: &Folder<'_>, report: &mut Report) {
    for place in folder.of_registry(Registry::Places) {
        in_order(place, "former", "until", "the earliest name first", report);
    }
}

/// An event may have been compared with its sources before it came into the dataset, as a draft; so
/// `checked` is free.
pub(super) fn changes_come_after_the_event_and_in_order(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        in_order(event, "changes", "day", "the oldest change first", report);
        let Some(added) = event.table.text("added").and_then(Day::from_iso) else {
            continue;
        };
        for (_, change) in event.table.tables("changes") {
            if let Some(day) = change.text("day").and_then(Day::from_iso).filter(|day| *day < added) {
                let wrong = format!("a change of {}, before the event was added", day.iso());
                let right = format!("write a day on or after {}, or correct `added`", added.iso());
                report.say(event.file, change.line("day"), wrong, right);
            }
        }
    }
}

/// Says which table of a list has an earlier day than the one before it.
fn in_order(record: &Record<'_>, list: &str, key: &str, right: &str, report: &mut Report) {
    let mut before: Option<Day> = None;
    for (_, table) in record.table.tables(list) {
        let Some(day) = table.text(key).and_then(Day::from_iso) else {
            continue;
        };
        if let Some(before) = before.filter(|before| day < *before) {
            let wrong = format!("`{list}`: {} stands after {}", day.iso(), before.iso());
            report.say(record.file, table.line(key), wrong, format!("write {right}"));
        }
        before = Some(day);
    }
}

fn generous(span: Span) -> Span {
    match span.doubt {
        Doubt::None => span,
        _ => Span { first: span.first.plus(-DOUBT), last: span.last.plus(DOUBT), ..span },
    }
}

fn span(table: &Table, key: &str) -> Option<Span> {
    Span::from_edtf(table.text(key)?).ok()
}
