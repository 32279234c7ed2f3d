//! Rules about what the two governments say: whose position has to be there, and in whose document.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::Registry;
use std::collections::BTreeMap;

/// How far the sides agree where each has to be heard. Where only one side tells of an event, there
/// may be nothing to hold against it.
const CONTESTED: [&str; 2] = ["read-differently", "disputed"];

/// The sides that have positions.
const SIDES: [&str; 2] = ["japan", "russia"];

pub(super) fn a_contested_event_says_what_each_side_holds(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let agreement = event.table.text("agreement").unwrap_or_default();
        // `positions` that are no list of tables are a problem of their own.
        let is_list = event.table.get("positions").is_none() || !event.table.list("positions").is_empty();
        let told: Vec<&str> =
            event.table.tables("positions").filter_map(|(_, position)| position.text("side")).collect();
        let missing: Vec<&str> = SIDES.into_iter().filter(|side| !told.contains(side)).collect();
        if CONTESTED.contains(&agreement) && !missing.is_empty() && is_list {
            let sides: Vec<String> = missing.iter().map(|side| format!("side = \"{side}\"")).collect();
            report.say(
                event.file,
                event.table.line("agreement"),
                format!("`agreement` is “{agreement}”, but no position of {} is told", missing.join(" or ")),
                format!("add [[positions]] with {}, its text and its source", sides.join(" and one with ")),
            );
        }
    }
}

pub(super) fn a_position_stands_in_a_document_of_its_side(folder: &Folder<'_>, report: &mut Report) {
    let side_of: BTreeMap<&str, &str> = folder
        .of_registry(Registry::Sources)
        .filter_map(|source: &Record<'_>| Some((source.id, source.table.text("side")?)))
        .collect();
    for event in folder.events() {
        for (_, position) in event.table.tables("positions") {
            let (Some(side), Some(source)) = (position.text("side"), position.text("source")) else {
                continue;
            };
            let Some(from) = side_of.get(source).filter(|from| **from != side && SIDES.contains(&side))
            else {
                continue;
            };
            report.say(
                event.file,
                position.line("source"),
                format!("the position of {side} rests on “{source}”, whose side is {from}"),
                format!("name a document in which {side} says so itself"),
            );
        }
    }
}
