//! Rules about citations.

use crate::folder::Folder;
use crate::problem::Report;

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
                    "add `source`, an id from sources.toml",
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
                    "add `source`, an id from sources.toml",
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

/// Kana and Chinese characters.
fn is_unparted(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}
