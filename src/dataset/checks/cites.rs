//! Rules about citations.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::Registry;
use crate::tree::{Table, Value};
use std::collections::BTreeMap;

/// The most words a quotation may have.
const MOST_WORDS: usize = 25;

/// The most characters a quotation may have in a language that does not part its words.
const MOST_CHARACTERS: usize = 60;

pub(super) fn every_event_has_a_source(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        // A `cites` that is no list of tables is a problem of its own.
        let is_list = event.table.get("cites").is_none() || !event.table.list("cites").is_empty();
        let mut cites = event.table.tables("cites").peekable();
        if cites.peek().is_none() && is_list {
            report.say(
                event.file,
                None,
                "the event cites nothing",
                "add [[cites]] with a source and what it proves",
            );
        }
        for (line, cite) in cites {
            if cite.get("source").is_none() && cite.get("locator").is_none() {
                report.say(
                    event.file,
                    Some(line),
                    "the citation names no source",
                    "add `source`, an id from sources-<kind>.toml",
                );
            }
        }
    }
}

pub(super) fn a_locator_is_in_a_source(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        for (_, cite) in event.table.tables("cites") {
            if let (Some(locator), None) = (cite.text("locator"), cite.get("source")) {
                report.say(
                    event.file,
                    cite.line("locator"),
                    format!("“{locator}” stands without a source"),
                    "add `source`, an id from sources-<kind>.toml",
                );
            }
        }
    }
}

pub(super) fn quotations_are_short(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        for (_, cite) in event.table.tables("cites") {
            let quote = cite.text("quote").unwrap_or_default();
            let (length, most, unit) = if quote.contains(is_unparted) {
                (quote.chars().count(), MOST_CHARACTERS, "characters")
            } else {
                (quote.split_whitespace().count(), MOST_WORDS, "words")
            };
            if most < length {
                report.say(
                    event.file,
                    cite.line("quote"),
                    format!("the quotation has {length} {unit}"),
                    format!("quote at most {most}, word for word"),
                );
            }
        }
    }
}

/// How important an event is from which on it rests on a document of one of [`FIRST_HAND`].
const MAJOR: i64 = 4;

/// The kinds of sources nearest to what happened.
const FIRST_HAND: [&str; 2] = ["primary", "official"];

pub(super) fn a_major_event_rests_on_a_document(folder: &Folder<'_>, report: &mut Report) {
    let kinds = kinds(folder);
    for event in folder.events() {
        let is_told = event.table.get("without_primary").is_some();
        if is_major(event.table) && !is_told && rests_first_hand(event.table, &kinds) == Some(false) {
            report.say(
                event.file,
                event.table.line("importance"),
                "a major event cites no primary and no official source",
                "cite one, or say in [without_primary] why there is none",
            );
        }
    }
}

pub(super) fn only_what_has_no_document_excuses_itself(folder: &Folder<'_>, report: &mut Report) {
    let kinds = kinds(folder);
    for event in folder.events() {
        let Some(line) = event.table.line("without_primary") else {
            continue;
        };
        let wrong = if !is_major(event.table) {
            "`without_primary` is for events of importance 4 and 5"
        } else if rests_first_hand(event.table, &kinds) == Some(true) {
            "`without_primary` stands beside a primary or official source"
        } else {
            continue;
        };
        report.say(event.file, Some(line), wrong, "leave `without_primary` out");
    }
}

/// The kind of every source.
fn kinds<'a>(folder: &Folder<'a>) -> BTreeMap<&'a str, &'a str> {
    let sources = folder.of_registry(Registry::Sources);
    sources.filter_map(|source: &Record<'a>| Some((source.id, source.table.text("kind")?))).collect()
}

/// Whether an event cites a document of one of [`FIRST_HAND`]; none if it cites nothing known.
fn rests_first_hand(event: &Table, kinds: &BTreeMap<&str, &str>) -> Option<bool> {
    let cited = event.tables("cites").filter_map(|(_, cite)| kinds.get(cite.text("source")?));
    let first_hand: Vec<bool> = cited.map(|kind| FIRST_HAND.contains(kind)).collect();
    (!first_hand.is_empty()).then(|| first_hand.contains(&true))
}

fn is_major(event: &Table) -> bool {
    matches!(event.get("importance").map(|node| &node.value), Some(Value::Whole(grade)) if MAJOR <= *grade)
}

/// Kana and Chinese characters.
fn is_unparted(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}
