//! From the trees of the files to the open format. What cannot be read stays empty: whether that
//! is a problem is for the rules to say.

use crate::folder::{Folder, Record};
use crate::release::{LICENCE, version};
use crate::shape::Registry;
use crate::tree::{Node, Table, Value};
use std::cmp::Reverse;
use timeline::date::{Extent, Precision, Span};
use timeline::open::{
    FORMAT, OpenActor, OpenChange, OpenCite, OpenEcho, OpenEra, OpenEvent, OpenFormer, OpenHistory,
    OpenPlace, OpenPosition, OpenSource, OpenTheme, Texts,
};

/// Everything the folder says; events in order of time, then importance, then id.
pub(crate) fn history_of(folder: &Folder<'_>) -> OpenHistory {
    let mut events: Vec<OpenEvent> = folder.events().map(event).collect();
    events.sort_by(|one, other| order(one).cmp(&order(other)));
    OpenHistory {
        format: FORMAT.to_owned(),
        version: version(),
        licence: LICENCE.to_owned(),
        eras: folder.of_registry(Registry::Eras).map(era).collect(),
        actors: folder.of_registry(Registry::Actors).map(actor).collect(),
        places: folder.of_registry(Registry::Places).map(place).collect(),
        sources: folder.of_registry(Registry::Sources).map(source).collect(),
        themes: folder.of_registry(Registry::Themes).map(theme).collect(),
        events,
    }
}

/// An event without a readable date comes last.
fn order(event: &OpenEvent) -> (bool, &Option<String>, Reverse<u8>, &str) {
    (event.start.is_none(), &event.start, Reverse(event.importance), &event.id)
}

fn event(record: &Record<'_>) -> OpenEvent {
    let table = record.table;
    let mut event = OpenEvent {
        id: record.id.to_owned(),
        edtf: text(table, "edtf"),
        old_style: some_text(table, "old_style"),
        japanese: some_text(table, "japanese"),
        side: text(table, "side"),
        theme: text(table, "theme"),
        importance: grade(table.get("importance")),
        actors: ids(table, "actors"),
        places: ids(table, "places"),
        title: texts(table, "title"),
        short: texts(table, "short"),
        part_of: some_text(table, "part_of"),
        summary: texts(table, "summary"),
        note: texts(table, "note"),
        official: texts(table, "official"),
        without_primary: texts(table, "without_primary"),
        cites: table.tables("cites").map(|(_, table)| cite(table)).collect(),
        agreement: text(table, "agreement"),
        positions: table.tables("positions").map(|(_, table)| position(table)).collect(),
        echoes: table.tables("echoes").map(|(_, table)| echo(table)).collect(),
        added: text(table, "added"),
        changes: table.tables("changes").map(|(_, table)| change(table)).collect(),
        checked: text(table, "checked"),
        ..OpenEvent::default()
    };
    if let Ok(span) = Span::from_edtf(&event.edtf) {
        let lasts = span.extent != Extent::Ongoing && span.first != span.last;
        event.start = Some(span.first.iso());
        event.end = lasts.then(|| span.last.iso());
        event.precision = precision(span.precision).to_owned();
    }
    event
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Decade => "decade",
    }
}

fn cite(table: &Table) -> OpenCite {
    OpenCite {
        source: text(table, "source"),
        locator: some_text(table, "locator"),
        supports: text(table, "supports"),
        quote: some_text(table, "quote"),
    }
}

fn position(table: &Table) -> OpenPosition {
    OpenPosition { side: text(table, "side"), text: texts(table, "text"), source: text(table, "source") }
}

fn echo(table: &Table) -> OpenEcho {
    OpenEcho { event: text(table, "event"), how: text(table, "how") }
}

fn change(table: &Table) -> OpenChange {
    OpenChange { day: text(table, "day"), text: texts(table, "text") }
}

fn era(record: &Record<'_>) -> OpenEra {
    OpenEra {
        id: record.id.to_owned(),
        system: text(record.table, "system"),
        from: text(record.table, "from"),
        to: some_text(record.table, "to"),
        name: texts(record.table, "name"),
        short: texts(record.table, "short"),
    }
}

fn actor(record: &Record<'_>) -> OpenActor {
    OpenActor {
        id: record.id.to_owned(),
        name: texts(record.table, "name"),
        side: text(record.table, "side"),
        kind: text(record.table, "kind"),
        years: some_text(record.table, "years"),
    }
}

fn place(record: &Record<'_>) -> OpenPlace {
    OpenPlace {
        id: record.id.to_owned(),
        name: texts(record.table, "name"),
        by_japan: some_texts(record.table, "by_japan"),
        by_russia: some_texts(record.table, "by_russia"),
        former: record.table.tables("former").map(|(_, table)| former(table)).collect(),
        lat: record.table.get("lat").and_then(Node::number),
        lon: record.table.get("lon").and_then(Node::number),
    }
}

fn former(table: &Table) -> OpenFormer {
    OpenFormer { until: text(table, "until"), name: texts(table, "name") }
}

fn source(record: &Record<'_>) -> OpenSource {
    OpenSource {
        id: record.id.to_owned(),
        title: texts(record.table, "title"),
        publisher: text(record.table, "publisher"),
        date: some_text(record.table, "date"),
        language: text(record.table, "language"),
        kind: text(record.table, "kind"),
        side: text(record.table, "side"),
        url: some_text(record.table, "url"),
        archived: some_text(record.table, "archived"),
        what: texts(record.table, "what"),
        uncertain: some_texts(record.table, "uncertain"),
    }
}

fn theme(record: &Record<'_>) -> OpenTheme {
    OpenTheme { id: record.id.to_owned(), name: texts(record.table, "name") }
}

fn text(table: &Table, key: &str) -> String {
    table.text(key).unwrap_or_default().to_owned()
}

fn some_text(table: &Table, key: &str) -> Option<String> {
    table.text(key).map(str::to_owned)
}

fn texts(table: &Table, key: &str) -> Texts {
    let languages = table.get(key).and_then(Node::table).map_or(&[][..], |texts| &texts.0);
    languages.iter().filter_map(|entry| Some((entry.key.clone(), entry.node.text()?.to_owned()))).collect()
}

fn some_texts(table: &Table, key: &str) -> Option<Texts> {
    let texts = texts(table, key);
    (!texts.is_empty()).then_some(texts)
}

fn ids(table: &Table, key: &str) -> Vec<String> {
    let texts = table.list(key).iter().filter_map(Node::text);
    texts.map(str::to_owned).collect()
}

fn grade(node: Option<&Node>) -> u8 {
    match node.map(|node| &node.value) {
        Some(Value::Whole(grade)) => u8::try_from(*grade).unwrap_or(0),
        _ => 0,
    }
}
