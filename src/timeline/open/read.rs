//! Reads the open format, and the prose beside it, from JSON. A file of somebody else's may be
//! wrong anywhere: each event is read on its own, a field of the wrong kind is as good as missing,
//! and the rest still loads. (Derived readers would refuse the whole file, and cost more bytes.)

use super::json::Json;
use super::{
    OpenActor, OpenChange, OpenCite, OpenEcho, OpenEra, OpenEvent, OpenFormer, OpenHistory, OpenPlace,
    OpenPosition, OpenSource, OpenTheme, Texts,
};
use crate::prose::{Prose, ProseCite, ProseEcho, ProseEvent, ProsePosition, ProseSource};

/// Reads a whole file.
///
/// # Errors
/// Why it is no file of the open format at all, in English.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(json: &str) -> Result<OpenHistory, String> {
    let value: serde_json::Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    read_value(&&value).ok_or_else(|| "the file holds no object {…}".to_owned())
}

/// Reads the prose of one language; `None` if it is no JSON object.
#[cfg(not(target_arch = "wasm32"))]
pub fn read_prose(json: &str) -> Option<Prose> {
    let value: serde_json::Value = serde_json::from_str(json).ok()?;
    read_prose_value(&&value)
}

/// Reads a file that has been parsed; `None` if it is no object. An event without an id is known by
/// its number, `event-1` for the first.
pub fn read_value<J: Json>(file: &J) -> Option<OpenHistory> {
    file.fields()?;
    let mut events = each(file, "events", event);
    for (number, event) in events.iter_mut().enumerate() {
        if event.id.is_empty() {
            event.id = format!("event-{}", number + 1);
        }
    }
    Some(OpenHistory {
        format: text(file, "format"),
        version: text(file, "version"),
        licence: text(file, "licence"),
        eras: each(file, "eras", era),
        actors: each(file, "actors", actor),
        places: each(file, "places", place),
        sources: each(file, "sources", source),
        themes: each(file, "themes", |it| OpenTheme { id: text(it, "id"), name: texts(it, "name") }),
        events,
    })
}

/// Reads the prose of one language, once parsed; `None` if it is no object.
pub fn read_prose_value<J: Json>(file: &J) -> Option<Prose> {
    file.fields()?;
    let under = |key: &str| file.get(key).and_then(|it| it.fields()).unwrap_or_default();
    Some(Prose {
        sources: under("sources").into_iter().map(|(id, it)| (id, prose_source(&it))).collect(),
        events: under("events").into_iter().map(|(id, it)| (id, prose_event(&it))).collect(),
    })
}

fn text<J: Json>(of: &J, key: &str) -> String {
    maybe(of, key).unwrap_or_default()
}

fn maybe<J: Json>(of: &J, key: &str) -> Option<String> {
    of.get(key)?.text()
}

fn number<J: Json>(of: &J, key: &str) -> Option<f64> {
    of.get(key)?.number()
}

/// A map of languages, or a plain string, which stands for English.
fn texts<J: Json>(of: &J, key: &str) -> Texts {
    let Some(value) = of.get(key) else { return Texts::default() };
    match value.text() {
        Some(text) => [("en".to_owned(), text)].into_iter().collect(),
        None => {
            let fields = value.fields().unwrap_or_default().into_iter();
            fields.filter_map(|(code, text)| Some((code, text.text()?))).collect()
        }
    }
}

fn list<J: Json>(of: &J, key: &str) -> Vec<String> {
    of.get(key).map_or_else(Vec::new, |it| it.items()).iter().filter_map(Json::text).collect()
}

/// What is no object in a list is still one of its entries: an event that says nothing is told as
/// a flaw with its number, not passed over.
fn each<J: Json, T>(of: &J, key: &str, read: fn(&J) -> T) -> Vec<T> {
    of.get(key).map_or_else(Vec::new, |it| it.items()).iter().map(read).collect()
}

fn era<J: Json>(it: &J) -> OpenEra {
    OpenEra {
        id: text(it, "id"),
        system: text(it, "system"),
        from: text(it, "from"),
        to: maybe(it, "to"),
        name: texts(it, "name"),
        short: texts(it, "short"),
    }
}

fn actor<J: Json>(it: &J) -> OpenActor {
    OpenActor {
        id: text(it, "id"),
        name: texts(it, "name"),
        side: text(it, "side"),
        kind: text(it, "kind"),
        years: maybe(it, "years"),
    }
}

fn place<J: Json>(it: &J) -> OpenPlace {
    let by = |key| it.get(key).map(|_| texts(it, key));
    OpenPlace {
        id: text(it, "id"),
        name: texts(it, "name"),
        by_japan: by("by_japan"),
        by_russia: by("by_russia"),
        former: each(it, "former", |it| OpenFormer { until: text(it, "until"), name: texts(it, "name") }),
        lat: number(it, "lat"),
        lon: number(it, "lon"),
    }
}

fn source<J: Json>(it: &J) -> OpenSource {
    OpenSource {
        id: text(it, "id"),
        title: texts(it, "title"),
        publisher: text(it, "publisher"),
        date: maybe(it, "date"),
        language: text(it, "language"),
        kind: text(it, "kind"),
        side: text(it, "side"),
        url: maybe(it, "url"),
        archived: maybe(it, "archived"),
        what: texts(it, "what"),
        uncertain: it.get("uncertain").map(|_| texts(it, "uncertain")),
    }
}

fn event<J: Json>(it: &J) -> OpenEvent {
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
        importance: number(it, "importance").map_or(0, |value| value.clamp(0.0, 5.0) as u8),
        actors: list(it, "actors"),
        places: list(it, "places"),
        title: texts(it, "title"),
        short: texts(it, "short"),
        part_of: maybe(it, "part_of"),
        summary: texts(it, "summary"),
        note: texts(it, "note"),
        official: texts(it, "official"),
        without_primary: texts(it, "without_primary"),
        cites: each(it, "cites", cite),
        agreement: text(it, "agreement"),
        positions: each(it, "positions", |it| OpenPosition {
            side: text(it, "side"),
            text: texts(it, "text"),
            source: text(it, "source"),
        }),
        echoes: each(it, "echoes", echo),
        added: text(it, "added"),
        changes: each(it, "changes", |it| OpenChange { day: text(it, "day"), text: texts(it, "text") }),
        checked: text(it, "checked"),
    }
}

fn cite<J: Json>(it: &J) -> OpenCite {
    OpenCite {
        source: text(it, "source"),
        locator: maybe(it, "locator"),
        supports: text(it, "supports"),
        quote: maybe(it, "quote"),
    }
}

fn echo<J: Json>(it: &J) -> OpenEcho {
    OpenEcho { event: text(it, "event"), how: text(it, "how") }
}

fn prose_source<J: Json>(it: &J) -> ProseSource {
    ProseSource {
        title: text(it, "title"),
        original: text(it, "original"),
        publisher: text(it, "publisher"),
        date: maybe(it, "date"),
        language: text(it, "language"),
        kind: text(it, "kind"),
        url: maybe(it, "url"),
        what: text(it, "what"),
        uncertain: text(it, "uncertain"),
    }
}

fn prose_event<J: Json>(it: &J) -> ProseEvent {
    ProseEvent {
        summary: text(it, "summary"),
        note: text(it, "note"),
        actors: list(it, "actors"),
        places: list(it, "places"),
        old_style: maybe(it, "old_style"),
        japanese: maybe(it, "japanese"),
        cites: each(it, "cites", |it| ProseCite {
            source: text(it, "source"),
            locator: maybe(it, "locator"),
            supports: text(it, "supports"),
            quote: maybe(it, "quote"),
        }),
        agreement: text(it, "agreement"),
        positions: each(it, "positions", |it| ProsePosition {
            side: text(it, "side"),
            whose: text(it, "whose"),
            text: text(it, "text"),
            source: text(it, "source"),
        }),
        echoes: each(it, "echoes", |it| ProseEcho { event: text(it, "event"), how: text(it, "how") }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_plain_string_is_a_text_in_every_language() {
        let open = read(r#"{"events":[{"title":"Here","edtf":"1900","importance":900}, 7, {"title":5}]}"#)
            .unwrap_or_default();
        assert_eq!(open.events[0].title.get("ja"), "Here");
        assert_eq!(open.events[0].importance, 5);
        assert_eq!(open.events.len(), 3, "what says nothing is told later, with its number");
    }

    #[test]
    fn what_is_no_object_is_refused() {
        assert!(read("{\n\"events\": [}").is_err());
        assert!(read("[]").is_err());
    }

    #[test]
    fn what_is_written_is_read_again() {
        let json = r#"{"format":"japan-russia-timeline/1","events":[{"id":"a","edtf":"1900","title":{"en":"A","ru":"Б"},"actors":["x"],"cites":[{"source":"s","supports":"all"}]}]}"#;
        let open = read(json).unwrap_or_default();
        let again = serde_json::to_string(&open).unwrap_or_default();
        assert_eq!(read(&again), Ok(open));
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
