//! Reads the open format from JSON. A file of somebody else's may be wrong anywhere: each event is
//! read on its own, a field of the wrong kind is as good as missing, and the rest still loads.
//! (Derived readers would refuse the whole file, and cost more bytes.)

use super::json::{Fields, Json};
use super::{OpenActor, OpenEra, OpenEvent, OpenHistory, OpenPlace, OpenTheme, Texts};

/// Reads a whole file.
///
/// # Errors
/// Why it is no file of the open format at all, in English.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(json: &str) -> Result<OpenHistory, String> {
    let file = super::json::parse(json).map_err(|line| format!("line {line} is no JSON"))?;
    Ok(read_fields(&file.fields().ok_or("the file holds no object {…}")?))
}

/// Reads what a file holds. An event without an id is known by its number, `event-1` for the first.
pub fn read_fields(file: &Fields<'_>) -> OpenHistory {
    OpenHistory { events: read_events(file).collect(), ..read_all_but_events(file) }
}

/// Its events, read one by one as they are asked for.
pub fn read_events<'a>(file: &Fields<'a>) -> impl Iterator<Item = OpenEvent> + use<'a> {
    let items = file.get("events").map_or_else(Vec::new, Json::items);
    items.into_iter().enumerate().map(|(number, it)| {
        let mut event = event(&it.fields().unwrap_or_default());
        if event.id.is_empty() {
            event.id = format!("event-{}", number + 1);
        }
        event
    })
}

/// Everything else in it.
pub fn read_all_but_events(file: &Fields<'_>) -> OpenHistory {
    let history = OpenHistory {
        format: text(file, "format"),
        eras: each(file, "eras", era),
        actors: each(file, "actors", actor),
        places: each(file, "places", place),
        themes: each(file, "themes", |it| OpenTheme { id: text(it, "id"), name: texts(it, "name") }),
        ..OpenHistory::default()
    };
    #[cfg(not(target_arch = "wasm32"))]
    let history = rest::history(file, history);
    history
}

fn text(of: &Fields<'_>, key: &str) -> String {
    maybe(of, key).unwrap_or_default()
}

fn maybe(of: &Fields<'_>, key: &str) -> Option<String> {
    of.get(key)?.text()
}

fn number(of: &Fields<'_>, key: &str) -> Option<f64> {
    of.get(key)?.number()
}

/// A map of languages, or a plain string, which stands for English.
fn texts(of: &Fields<'_>, key: &str) -> Texts {
    let Some(value) = of.get(key) else { return Texts::default() };
    match value.text() {
        Some(text) => [("en".to_owned(), text)].into_iter().collect(),
        None => {
            let fields = value.fields().unwrap_or_default().named();
            fields.filter_map(|(code, text)| Some((code, text.text()?))).collect()
        }
    }
}

fn list(of: &Fields<'_>, key: &str) -> Vec<String> {
    of.get(key).map_or_else(Vec::new, Json::items).into_iter().filter_map(Json::text).collect()
}

/// What is no object in a list is still one of its entries: an event that says nothing is told as
/// a flaw with its number, not passed over.
fn each<T>(of: &Fields<'_>, key: &str, read: fn(&Fields<'_>) -> T) -> Vec<T> {
    let items = of.get(key).map_or_else(Vec::new, Json::items);
    items.into_iter().map(|it| read(&it.fields().unwrap_or_default())).collect()
}

fn era(it: &Fields<'_>) -> OpenEra {
    OpenEra {
        id: text(it, "id"),
        system: text(it, "system"),
        from: text(it, "from"),
        to: maybe(it, "to"),
        name: texts(it, "name"),
        short: texts(it, "short"),
    }
}

fn actor(it: &Fields<'_>) -> OpenActor {
    let actor = OpenActor { id: text(it, "id"), name: texts(it, "name"), ..OpenActor::default() };
    #[cfg(not(target_arch = "wasm32"))]
    let actor = rest::actor(it, actor);
    actor
}

fn place(it: &Fields<'_>) -> OpenPlace {
    let place = OpenPlace { id: text(it, "id"), name: texts(it, "name"), ..OpenPlace::default() };
    #[cfg(not(target_arch = "wasm32"))]
    let place = rest::place(it, place);
    place
}

fn event(it: &Fields<'_>) -> OpenEvent {
    let event = OpenEvent {
        id: text(it, "id"),
        edtf: text(it, "edtf"),
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
        ..OpenEvent::default()
    };
    #[cfg(not(target_arch = "wasm32"))]
    let event = rest::event(it, event);
    event
}

/// What neither the line nor the card of an event in a reader's own file shows: the browser does not
/// read it, and is spared the code.
#[cfg(not(target_arch = "wasm32"))]
mod rest {
    use super::super::{OpenChange, OpenCite, OpenEcho, OpenFormer, OpenPosition, OpenSource};
    use super::*;

    pub(super) fn history(file: &Fields<'_>, history: OpenHistory) -> OpenHistory {
        OpenHistory {
            version: text(file, "version"),
            licence: text(file, "licence"),
            sources: each(file, "sources", source),
            ..history
        }
    }

    pub(super) fn actor(it: &Fields<'_>, actor: OpenActor) -> OpenActor {
        OpenActor { side: text(it, "side"), kind: text(it, "kind"), years: maybe(it, "years"), ..actor }
    }

    pub(super) fn place(it: &Fields<'_>, place: OpenPlace) -> OpenPlace {
        let by = |key: &str| it.get(key).map(|_| texts(it, key));
        OpenPlace {
            by_japan: by("by_japan"),
            by_russia: by("by_russia"),
            former: each(it, "former", |it| OpenFormer { until: text(it, "until"), name: texts(it, "name") }),
            lat: number(it, "lat"),
            lon: number(it, "lon"),
            ..place
        }
    }

    fn source(it: &Fields<'_>) -> OpenSource {
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

    pub(super) fn event(it: &Fields<'_>, event: OpenEvent) -> OpenEvent {
        OpenEvent {
            start: maybe(it, "start"),
            end: maybe(it, "end"),
            precision: text(it, "precision"),
            official: texts(it, "official"),
            without_primary: texts(it, "without_primary"),
            cites: each(it, "cites", |it| OpenCite {
                source: text(it, "source"),
                locator: maybe(it, "locator"),
                supports: text(it, "supports"),
                quote: maybe(it, "quote"),
            }),
            agreement: text(it, "agreement"),
            positions: each(it, "positions", |it| OpenPosition {
                side: text(it, "side"),
                text: texts(it, "text"),
                source: text(it, "source"),
            }),
            echoes: each(it, "echoes", |it| OpenEcho { event: text(it, "event"), how: text(it, "how") }),
            added: text(it, "added"),
            changes: each(it, "changes", |it| OpenChange { day: text(it, "day"), text: texts(it, "text") }),
            checked: text(it, "checked"),
            ..event
        }
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
        }
    }
}
