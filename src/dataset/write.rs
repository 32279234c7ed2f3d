//! What the app and the exports are given: the line, the prose of one language, and the whole.

use serde::Serialize;
use serde_json::Value;
use timeline::open::{OpenEvent, OpenHistory, OpenPlace, OpenSource, Texts};
use timeline::prose::{Prose, ProseEvent, ProsePosition, ProseSource};

/// What the line needs, in all languages, as compact JSON of the open format: no prose, no
/// sources, no coordinates, and no days that follow from the EDTF.
pub fn line_json(history: &OpenHistory) -> String {
    let line = OpenHistory {
        format: history.format.clone(),
        version: history.version.clone(),
        licence: history.licence.clone(),
        eras: history.eras.clone(),
        actors: history.actors.clone(),
        places: history.places.iter().map(named_only).collect(),
        sources: Vec::new(),
        themes: history.themes.clone(),
        events: history.events.iter().map(drawn_only).collect(),
    };
    compact(&line)
}

/// What there is to read in one language, as compact JSON of [`Prose`].
pub fn prose_json(history: &OpenHistory, language: &str) -> String {
    let sources = history.sources.iter();
    let events = history.events.iter();
    compact(&Prose {
        sources: sources.map(|source| (source.id.clone(), source_in(source, language))).collect(),
        events: events.map(|event| (event.id.clone(), event_in(event, language))).collect(),
    })
}

/// Everything, as JSON to be read by people too.
pub fn open_json(history: &OpenHistory) -> String {
    let mut text = serde_json::to_string_pretty(history).unwrap_or_default();
    text.push('\n');
    text
}

fn named_only(place: &OpenPlace) -> OpenPlace {
    OpenPlace { lat: None, lon: None, ..place.clone() }
}

fn drawn_only(event: &OpenEvent) -> OpenEvent {
    OpenEvent {
        id: event.id.clone(),
        edtf: event.edtf.clone(),
        side: event.side.clone(),
        theme: event.theme.clone(),
        importance: event.importance,
        actors: event.actors.clone(),
        places: event.places.clone(),
        title: event.title.clone(),
        short: event.short.clone(),
        part_of: event.part_of.clone(),
        agreement: event.agreement.clone(),
        ..OpenEvent::default()
    }
}

fn source_in(source: &OpenSource, language: &str) -> ProseSource {
    let title = source.title.get(language).to_owned();
    let original = source.title.exact(&source.language).unwrap_or_default().to_owned();
    ProseSource {
        original: if original == title { String::new() } else { original },
        title,
        publisher: source.publisher.clone(),
        date: source.date.clone(),
        language: source.language.clone(),
        kind: source.kind.clone(),
        side: source.side.clone(),
        url: source.url.clone(),
        what: source.what.get(language).to_owned(),
        uncertain: in_language(source.uncertain.as_ref(), language),
    }
}

fn event_in(event: &OpenEvent, language: &str) -> ProseEvent {
    let positions = event.positions.iter().map(|position| ProsePosition {
        side: position.side.clone(),
        text: position.text.get(language).to_owned(),
        source: position.source.clone(),
    });
    ProseEvent {
        summary: event.summary.get(language).to_owned(),
        note: event.note.get(language).to_owned(),
        old_style: event.old_style.clone(),
        japanese: event.japanese.clone(),
        cites: event.cites.clone(),
        agreement: event.agreement.clone(),
        positions: positions.collect(),
        echoes: event.echoes.clone(),
    }
}

fn in_language(texts: Option<&Texts>, language: &str) -> String {
    texts.map_or("", |texts| texts.get(language)).to_owned()
}

/// Compact JSON without the fields that are empty: every reader has defaults for them.
fn compact(value: &impl Serialize) -> String {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    prune(&mut value);
    value.to_string()
}

fn prune(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(prune);
            fields.retain(|_, field| !is_empty(field));
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
