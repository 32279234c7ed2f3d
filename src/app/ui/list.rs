//! The list below the line: every event admitted, in order of time, under the eras of the
//! relationship. Prerendered below the line it has the events that are named there and the major
//! ones; on a page of its own it is complete.

use super::Page;
use crate::node::{Element, Node, el};
use timeline::history::{Event, History, System};
use timeline::language::date_in_words;

/// How many more one press shows.
pub const MORE: usize = 500;

/// The list's heading and its sections: the first `most` of the events let through, and a button for
/// more.
pub fn list(history: &History, admitted: &[bool], most: usize, page: &Page<'_>) -> Vec<Node> {
    let words = page.language.words();
    let mut nodes: Vec<Node> = vec![
        el("h2", "").set("id", "list-title").text(words.list).into(),
        el("p", "list-intro").text(words.list_intro).into(),
    ];
    nodes.extend(sections("h3", history, admitted, most, page));
    let all = admitted.iter().filter(|admitted| **admitted).count();
    if all > most {
        let more = el("button", "button").set("type", "button").set("data-act", "more");
        let more = more.text(words.more_events((all - most).min(MORE)));
        nodes.push(el("p", "list-all").with(more).into());
    }
    if !admitted.contains(&true) {
        nodes.push(el("p", "list-nothing").text(words.nothing_admitted).into());
    }
    nodes
}

/// The first `most` events admitted that have a name, under their eras; `heading` is the tag of an era's name.
pub fn sections(
    heading: &'static str,
    history: &History,
    admitted: &[bool],
    most: usize,
    page: &Page<'_>,
) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut section: Option<(&str, Element)> = None;
    let events = history.events.iter().zip(admitted);
    for (event, _) in events.filter(|(event, admitted)| **admitted && event.is_named()).take(most) {
        let era = history.era_at(System::Relations, event.span.first);
        let name = era.map_or("", |era| era.name.get(page.language.code()));
        match &mut section {
            Some((before, list)) if *before == name => list.push(item(event, page)),
            _ => {
                nodes.extend(section.take().map(|(_, list)| list.into()));
                if !name.is_empty() {
                    nodes.push(el(heading, "list-era").text(name.to_owned()).into());
                }
                section = Some((name, el("ol", "list-events").with(item(event, page))));
            }
        }
    }
    nodes.extend(section.map(|(_, list)| list.into()));
    nodes
}

fn item(event: &Event, page: &Page<'_>) -> Node {
    let title = event.title.get(page.language.code()).to_owned();
    el("li", "list-event")
        .key(event.id.clone())
        .set("data-side", event.side.id())
        .when(event.part_of.is_some(), "data-part")
        .with(el("time", "list-date").text(date_in_words(event.span, page.language)))
        .with(el("a", "list-title").set("href", page.of_event(&event.id)).text(title))
        .with(el("span", "list-side").text(page.language.words().side_name(event.side)))
        .into()
}
