//! The open format, said to machines: a JSON Schema (2020-12) for editors that help while one
//! writes a file of one's own, and for programs that check one. It is written by hand, beside this
//! file; only its own address is put in, where the public one is known.

use super::Source;

const SCHEMA: &str = include_str!("events.schema.json");

/// The id as it stands in the file: relative, so that a copy anywhere is valid.
const OWN_ID: &str = "\"$id\": \"events.schema.json\"";

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    Ok(match from.origin {
        Some(origin) => {
            let address = origin.address("data/events.schema.json");
            SCHEMA.replacen(OWN_ID, &format!("\"$id\": \"{address}\""), 1)
        }
        None => SCHEMA.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{real, sample, sound};
    use crate::origin::Origin;
    use boon::{Compiler, Schemas};
    use serde_json::{Value, json};
    use timeline::language::Language;

    /// What a validator has against a file; nothing if it is valid.
    fn fault(schema: Value, file: &Value) -> Option<String> {
        let at = "https://example.org/data/events.schema.json";
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        sound(compiler.add_resource(at, schema));
        let index = sound(compiler.compile(at, &mut schemas));
        schemas.validate(file, index).err().map(|error| format!("{error:#}"))
    }

    fn schema() -> Value {
        sound(serde_json::from_str(&sample(write, Language::En)))
    }

    fn dataset() -> Value {
        sound(serde_json::from_str(&real("events.json", None)))
    }

    #[test]
    fn the_dataset_is_valid() {
        assert_eq!(fault(schema(), &dataset()), None);
    }

    /// A new key of the format must be described.
    #[test]
    fn every_key_of_the_dataset_is_described() {
        fn close(schema: &mut Value) {
            if let Value::Object(fields) = schema {
                if fields.contains_key("properties") {
                    fields.insert("additionalProperties".to_owned(), json!(false));
                }
                fields.values_mut().for_each(close);
            }
        }
        let mut closed = schema();
        close(&mut closed);
        assert_eq!(fault(closed, &dataset()), None);
    }

    fn check(event: &Value, valid: bool) {
        let file = json!({ "events": [event] });
        assert_eq!(fault(schema(), &file).is_none(), valid, "{file}");
    }

    #[test]
    fn a_file_of_ones_own_needs_titles_and_dates() {
        check(&json!({ "title": "Our class reads", "edtf": "2026-11-22" }), true);
        check(&json!({ "title": { "ja": "授業" }, "edtf": "193X", "summary": "Plain." }), true);
        check(&json!({ "title": "A", "edtf": "1904-02-08~/1905", "ours": 1 }), true);
        check(&json!({ "title": "A", "edtf": "2022/..", "end": null }), true);
        check(&json!({ "title": "A" }), false);
        check(&json!({ "edtf": "1900" }), false);
        check(&json!({ "title": 5, "edtf": "1900" }), false);
        check(&json!({ "title": { "en": 5 }, "edtf": "1900" }), false);
        check(&json!({ "title": "A", "edtf": "some day" }), false);
        check(&json!({ "title": "A", "edtf": "1900", "side": "left" }), false);
        check(&json!({ "title": "A", "edtf": "1900", "importance": 6 }), false);
        assert!(fault(schema(), &json!({})).is_some(), "a file without events shows nothing");
        assert!(fault(schema(), &json!({ "format": "other/2", "events": [] })).is_some());
    }

    /// What the schema calls a date is what the program reads as one.
    #[test]
    fn the_schema_and_the_reader_agree_on_dates() {
        let dates =
            ["1855-02-07", "1955-06", "1875~", "193X?", "1918/1922-10-25", "2022-03-21/..", "1920?/1925%"];
        let others = ["", "1855-2-7", "../1904", "1904/", "19", "1900/..?", "1900 "];
        for (date, is_one) in dates.map(|it| (it, true)).into_iter().chain(others.map(|it| (it, false))) {
            assert_eq!(timeline::date::Span::from_edtf(date).is_ok(), is_one, "{date}");
            check(&json!({ "title": "A", "edtf": date }), is_one);
        }
    }

    #[test]
    fn its_id_is_its_public_address_where_that_is_known() -> Result<(), String> {
        let origin = Origin::read("https://example.org/x")?;
        let text = real("events.schema.json", Some(&origin));
        assert!(text.contains("\"$id\": \"https://example.org/x/data/events.schema.json\""));
        assert_eq!(schema()["properties"]["format"]["const"], timeline::open::FORMAT);
        Ok(())
    }
}
