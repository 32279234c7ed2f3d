//! Rules about what the two governments say: whose position has to be there, and in whose document.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::Registry;
use std::collections::BTreeMap;

/// Whose positions each kind of agreement asks for.
enum Wanted {
    Nobody,
    /// Of at least one of [`SIDES`].
    Either,
    /// Of both.
    Both,
}

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
        let lacks = match wanted(agreement) {
            Wanted::Nobody => false,
            Wanted::Either => missing.len() == SIDES.len(),
            Wanted::Both => !missing.is_empty(),
        };
        if lacks && is_list {
            let whose = match wanted(agreement) {
                Wanted::Both => missing.join(" or "),
                _ => "either side".to_owned(),
            };
            report.say(
                event.file,
                event.table.line("agreement"),
                format!("`agreement` is “{agreement}”, but no position of {whose} is told"),
                right(agreement, &missing),
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

fn wanted(agreement: &str) -> Wanted {
    match agreement {
        "read-differently" | "disputed" => Wanted::Both,
        "one-sided" => Wanted::Either,
        _ => Wanted::Nobody,
    }
}

fn right(agreement: &str, missing: &[&str]) -> String {
    match agreement {
        "one-sided" => "add [[positions]] of the side whose word it is, with its source".to_owned(),
        _ => {
            let sides: Vec<String> = missing.iter().map(|side| format!("side = \"{side}\"")).collect();
            format!("add [[positions]] with {}, its text and its source", sides.join(" and one with "))
        }
    }
}
