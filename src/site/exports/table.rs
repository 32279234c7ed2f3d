//! The events as a table (CSV, RFC 4180), one row each, for spreadsheets and statistics.
//!
//! It begins with a byte order mark: without one, Excel takes Japanese and Russian for the
//! system's old encoding. Lists stand in one cell with a space between, which no id and no address
//! holds. A cell that a spreadsheet would run as a formula has an apostrophe before it.

use super::Source;
use crate::page::{Kind, Page};
use csv::{Terminator, WriterBuilder};
use timeline::language::Language;
use timeline::open::{OpenCite, OpenEvent, OpenSource};

/// A column: its name, and what stands in it.
type Column = (&'static str, fn(&OpenEvent, &Source<'_>) -> String);

const COLUMNS: &[Column] = &[
    ("id", |it, _| it.id.clone()),
    ("edtf", |it, _| it.edtf.clone()),
    ("start", |it, _| it.start.clone().unwrap_or_default()),
    ("end", |it, _| it.end.clone().unwrap_or_default()),
    ("precision", |it, _| it.precision.clone()),
    ("old_style", |it, _| it.old_style.clone().unwrap_or_default()),
    ("japanese", |it, _| it.japanese.clone().unwrap_or_default()),
    ("side", |it, _| it.side.clone()),
    ("theme", |it, _| it.theme.clone()),
    ("importance", |it, _| it.importance.to_string()),
    ("agreement", |it, _| it.agreement.clone()),
    ("part_of", |it, _| it.part_of.clone().unwrap_or_default()),
    ("title_en", |it, _| text(it.title.exact("en"))),
    ("title_ja", |it, _| text(it.title.exact("ja"))),
    ("title_ru", |it, _| text(it.title.exact("ru"))),
    ("short_en", |it, _| text(it.short.exact("en"))),
    ("short_ja", |it, _| text(it.short.exact("ja"))),
    ("short_ru", |it, _| text(it.short.exact("ru"))),
    ("summary_en", |it, _| text(it.summary.exact("en"))),
    ("summary_ja", |it, _| text(it.summary.exact("ja"))),
    ("summary_ru", |it, _| text(it.summary.exact("ru"))),
    ("actors", |it, _| it.actors.join(" ")),
    ("places", |it, _| it.places.join(" ")),
    ("sources", |it, _| cited(it, |cite| Some(cite.source.clone()))),
    ("urls", |it, from| cited(it, |cite| source(cite, from)?.url.clone())),
    ("added", |it, _| it.added.clone()),
    ("checked", |it, _| it.checked.clone()),
    ("page", page),
];

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(vec![0xEF, 0xBB, 0xBF]);
    let told = |error: csv::Error| error.to_string();
    writer.write_record(COLUMNS.iter().map(|(name, _)| name)).map_err(told)?;
    for event in &from.data.open.events {
        let cells = COLUMNS.iter().map(|(_, cell)| harmless(cell(event, from)));
        writer.write_record(cells).map_err(told)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// What makes a spreadsheet take a cell for a formula, also as Japanese spreadsheets read it.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

fn harmless(cell: String) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell }
}

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

/// Something of each source that an event cites, once.
fn cited(event: &OpenEvent, of: impl Fn(&OpenCite) -> Option<String>) -> String {
    let mut found: Vec<String> = Vec::new();
    for one in event.cites.iter().filter_map(of) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found.join(" ")
}

fn source<'a>(cite: &OpenCite, from: &Source<'a>) -> Option<&'a OpenSource> {
    from.data.open.sources.iter().find(|source| source.id == cite.source)
}

/// The address of its page in English, where the site's own is known.
fn page(event: &OpenEvent, from: &Source<'_>) -> String {
    let page = Page { language: Language::En, kind: Kind::Event(event.id.clone()) };
    from.origin.map_or_else(String::new, |origin| origin.address(&page.path()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{real, sample, sound};
    use crate::origin::Origin;
    use std::collections::HashMap;

    /// The rows, by the names of their columns.
    fn rows(text: &str) -> Vec<HashMap<String, String>> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.deserialize().map(sound).collect()
    }

    #[test]
    fn every_event_is_a_row_with_all_its_texts() -> Result<(), String> {
        let origin = Origin::read("https://example.org/x")?;
        let text = real("events.csv", Some(&origin));
        assert!(text.starts_with("\u{feff}id,edtf,") && text.ends_with("\r\n"));
        let rows = rows(&text);
        let open = &crate::data::real().open;
        assert_eq!(rows.len(), open.events.len());
        for (row, event) in rows.iter().zip(&open.events) {
            assert_eq!(row.len(), COLUMNS.len());
            assert_eq!(row["id"], event.id);
            assert_eq!(row["title_ja"], event.title.get("ja"), "{}", event.id);
            assert_eq!(row["summary_ru"], event.summary.get("ru"), "{}", event.id);
            assert_eq!(row["actors"].split_whitespace().collect::<Vec<_>>(), event.actors);
            assert_eq!(row["page"], format!("https://example.org/x/events/{}/", event.id));
        }
        let shimoda = rows.iter().find(|row| row["id"] == "1855-treaty-of-shimoda").ok_or("no Shimoda")?;
        assert_eq!(shimoda["edtf"], "1855-02-07");
        assert_eq!(shimoda["old_style"], "1855-01-26");
        assert_eq!(shimoda["end"], "");
        assert!(shimoda["sources"].split(' ').any(|id| id == "prlib-shimoda"));
        assert!(shimoda["urls"].split(' ').all(|url| url.starts_with("http")));
        Ok(())
    }

    #[test]
    fn lists_are_told_apart_by_spaces() {
        let open = &crate::data::real().open;
        let ids = open.sources.iter().flat_map(|it| [Some(&it.id), it.url.as_ref()]).flatten();
        let ids = ids.chain(open.actors.iter().map(|it| &it.id)).chain(open.places.iter().map(|it| &it.id));
        assert_eq!(ids.filter(|id| id.contains(char::is_whitespace)).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("+7", "'+7"),
            ("-7", "'-7"),
            ("@sum", "'@sum"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("1855-02-07", "1855-02-07"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(harmless(cell.to_owned()), safe);
        }
        let rows = rows(&sample(write, Language::En));
        assert_eq!(rows[0]["title_en"], "Treaty of </script> Shimoda");
        assert_eq!((rows[1]["page"].as_str(), rows[1]["japanese"].as_str()), ("", ""));
    }
}
