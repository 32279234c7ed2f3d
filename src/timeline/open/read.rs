//! Reads the open format, and the prose beside it, from JSON. A file of somebody else's may be
//! wrong anywhere: each event is read on its own, a field of the wrong kind is as good as missing,
//! and the rest still loads. (Derived readers would refuse the whole file, and cost more bytes.)

use super::{
    OpenActor, OpenCite, OpenEcho, OpenEra, OpenEvent, OpenHistory, OpenPlace, OpenPosition, OpenSource,
    OpenTheme, Texts,
};
use crate::prose::{Prose, ProseEvent, ProsePosition, ProseSource};
use serde_json::{Map, Value};

/// Why a whole file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its line, from 1; 0 if it is the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub wrong: String,
}

/// Reads a file. What is no JSON, or no object, gives an empty history and the reason.
pub fn read(json: &str) -> (OpenHistory, Option<Unread>) {
    let value: Value = match serde_json::from_str(json) {
        Ok(value) => value,
        Err(error) => {
            let wrong = if error.is_eof() { "the file ends too early" } else { "this is no JSON" };
            let unread = Unread { line: error.line(), wrong: wrong.to_owned() };
            return (OpenHistory::default(), Some(unread));
        }
    };
    let Value::Object(file) = &value else {
        let unread = Unread { line: 0, wrong: "the file holds no object {…}".to_owned() };
        return (OpenHistory::default(), Some(unread));
    };
    let history = OpenHistory {
        format: text(file, "format"),
        version: text(file, "version"),
        licence: text(file, "licence"),
        eras: each(file, "eras", era),
        actors: each(file, "actors", actor),
        places: each(file, "places", place),
        sources: each(file, "sources", source),
        themes: each(file, "themes", |it| OpenTheme { id: text(it, "id"), name: texts(it, "name") }),
        events: each(file, "events", event),
    };
    (history, None)
}

/// Reads the prose of one language; `None` if it is no JSON object.
pub fn read_prose(json: &str) -> Option<Prose> {
    let value: Value = serde_json::from_str(json).ok()?;
    let file = value.as_object()?;
    let under = |key: &str| file.get(key).and_then(Value::as_object).into_iter().flatten();
    Some(Prose {
        sources: under("sources")
            .filter_map(|(id, it)| Some((id.clone(), prose_source(it.as_object()?))))
            .collect(),
        events: under("events")
            .filter_map(|(id, it)| Some((id.clone(), prose_event(it.as_object()?))))
            .collect(),
    })
}

type Object = Map<String, Value>;

fn text(of: &Object, key: &str) -> String {
    of.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn maybe(of: &Object, key: &str) -> Option<String> {
    of.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// A map of languages, or a plain string, which stands for English.
fn texts(of: &Object, key: &str) -> Texts {
    match of.get(key) {
        Some(Value::String(text)) => [("en".to_owned(), text.clone())].into_iter().collect(),
        Some(Value::Object(map)) => {
            map.iter().filter_map(|(code, text)| Some((code.clone(), text.as_str()?.to_owned()))).collect()
        }
        _ => Texts::default(),
    }
}

fn list(of: &Object, key: &str) -> Vec<String> {
    let items = of.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// What is no object in a list is still one of its entries: an event that says nothing is told as
/// a flaw with its number, not passed over.
fn each<T>(of: &Object, key: &str, read: fn(&Object) -> T) -> Vec<T> {
    let nothing = Object::new();
    let items = of.get(key).and_then(Value::as_array).into_iter().flatten();
    items.map(|item| read(item.as_object().unwrap_or(&nothing))).collect()
}

fn era(it: &Object) -> OpenEra {
    OpenEra {
        id: text(it, "id"),
        system: text(it, "system"),
        from: text(it, "from"),
        to: maybe(it, "to"),
        name: texts(it, "name"),
        short: texts(it, "short"),
    }
}

fn actor(it: &Object) -> OpenActor {
    OpenActor { id: text(it, "id"), name: texts(it, "name"), side: text(it, "side"), kind: text(it, "kind") }
}

fn place(it: &Object) -> OpenPlace {
    let by = |key| it.contains_key(key).then(|| texts(it, key));
    OpenPlace {
        id: text(it, "id"),
        name: texts(it, "name"),
        by_japan: by("by_japan"),
        by_russia: by("by_russia"),
        lat: it.get("lat").and_then(Value::as_f64),
        lon: it.get("lon").and_then(Value::as_f64),
    }
}

fn source(it: &Object) -> OpenSource {
    OpenSource {
        id: text(it, "id"),
        title: texts(it, "title"),
        publisher: text(it, "publisher"),
        date: maybe(it, "date"),
        language: text(it, "language"),
        kind: text(it, "kind"),
        side: text(it, "side"),
        url: maybe(it, "url"),
        what: texts(it, "what"),
        uncertain: it.contains_key("uncertain").then(|| texts(it, "uncertain")),
    }
}

fn event(it: &Object) -> OpenEvent {
    OpenEvent {
        id: text(it, "id"),
        edtf: text(it, "edtf"),
        start: maybe(it, "start"),
        end: maybe(it, "end"),
        precision: text(it, "precision"),
        old_style: maybe(it, "old_style"),
        japanese: maybe(it, "japanese"),
        side: text(it, "side"),
        theme: text(it, "theme"),
        importance: it.get("importance").and_then(Value::as_u64).map_or(0, |value| value.min(5) as u8),
        actors: list(it, "actors"),
        places: list(it, "places"),
        title: texts(it, "title"),
        short: texts(it, "short"),
        part_of: maybe(it, "part_of"),
        summary: texts(it, "summary"),
        note: texts(it, "note"),
        cites: each(it, "cites", cite),
        agreement: text(it, "agreement"),
        positions: each(it, "positions", |it| OpenPosition {
            side: text(it, "side"),
            text: texts(it, "text"),
            source: text(it, "source"),
        }),
        echoes: each(it, "echoes", echo),
        checked: text(it, "checked"),
    }
}

fn cite(it: &Object) -> OpenCite {
    OpenCite {
        source: text(it, "source"),
        locator: maybe(it, "locator"),
        supports: text(it, "supports"),
        quote: maybe(it, "quote"),
    }
}

fn echo(it: &Object) -> OpenEcho {
    OpenEcho { event: text(it, "event"), how: text(it, "how") }
}

fn prose_source(it: &Object) -> ProseSource {
    ProseSource {
        title: text(it, "title"),
        original: text(it, "original"),
        publisher: text(it, "publisher"),
        date: maybe(it, "date"),
        language: text(it, "language"),
        kind: text(it, "kind"),
        side: text(it, "side"),
        url: maybe(it, "url"),
        what: text(it, "what"),
        uncertain: text(it, "uncertain"),
    }
}

fn prose_event(it: &Object) -> ProseEvent {
    ProseEvent {
        summary: text(it, "summary"),
        note: text(it, "note"),
        old_style: maybe(it, "old_style"),
        japanese: maybe(it, "japanese"),
        cites: each(it, "cites", cite),
        agreement: text(it, "agreement"),
        positions: each(it, "positions", |it| ProsePosition {
            side: text(it, "side"),
            text: text(it, "text"),
            source: text(it, "source"),
        }),
        echoes: each(it, "echoes", echo),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_plain_string_is_a_text_in_every_language() {
        let (open, unread) =
            read(r#"{"events":[{"title":"Here","edtf":"1900","importance":900}, 7, {"title":5}]}"#);
        assert_eq!(unread, None);
        assert_eq!(open.events[0].title.get("ja"), "Here");
        assert_eq!(open.events[0].importance, 5);
        assert_eq!(open.events.len(), 3, "what says nothing is told later, with its number");
    }

    #[test]
    fn what_is_no_json_is_told_with_its_line() {
        assert_eq!(read("{\n\"events\": [}").1.map(|unread| unread.line), Some(2));
        assert_eq!(read("[]").1.map(|unread| unread.line), Some(0));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let json = r#"{"format":"japan-russia-timeline/1","events":[{"id":"a","edtf":"1900","title":{"en":"A","ru":"Б"},"actors":["x"],"cites":[{"source":"s","supports":"all"}]}]}"#;
        let (open, _) = read(json);
        let again = serde_json::to_string(&open).unwrap_or_default();
        assert_eq!(read(&again).0, open);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(json in "\\PC{0,60}", inner in "[\\[\\]{}\",:0-9a-z ]{0,60}") {
            let _ = read(&json);
            let _ = read(&format!("{{\"events\":[{{{inner}}}]}}"));
            let _ = read_prose(&json);
        }
    }
}
