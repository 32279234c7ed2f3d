//! The sources as CSL-JSON, for Zotero, Pandoc and everything that formats citations by CSL.
//!
//! CSL has no field for a translated title and none for an archived copy: both stand in the note.
//! A date in doubt is `circa`, which is all that CSL can say of it. When an address was visited
//! the dataset doesn't know, so there is no `accessed`.

use super::Source;
use super::parts::Parts;
use super::references::Reference;
use serde_json::{Map, Value, json};
use timeline::date::{Doubt, Span};

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    let items: Vec<Value> =
        from.data.open.sources.iter().map(|source| item(&Reference::of(source))).collect();
    let mut text = serde_json::to_string_pretty(&items).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

fn item(reference: &Reference<'_>) -> Value {
    let source = reference.source;
    let mut item = Map::new();
    let mut add = |key: &str, value: Option<Value>| {
        item.extend(value.map(|value| (key.to_owned(), value)));
    };
    let text = |text: &str| (!text.is_empty()).then(|| Value::from(text));
    add("id", text(&source.id));
    add("type", text(reference.work.csl));
    add("title", text(reference.title));
    let publisher = if reference.work.inside { "container-title" } else { "publisher" };
    add(publisher, text(&source.publisher));
    add("issued", reference.span.map(issued));
    add("language", text(&source.language));
    add("URL", source.url.as_deref().and_then(text));
    add("keyword", text(&reference.keywords().collect::<Vec<_>>().join(", ")));
    add("annote", reference.what().and_then(text));
    add("note", text(&note(reference)));
    Value::Object(item)
}

fn issued(span: Span) -> Value {
    let (first, last) = Parts::ends(span);
    let parts: Vec<Vec<i64>> = [Some(first), last].into_iter().flatten().map(Parts::numbers).collect();
    match span.doubt {
        Doubt::None => json!({ "date-parts": parts }),
        _ => json!({ "date-parts": parts, "circa": true }),
    }
}

fn note(reference: &Reference<'_>) -> String {
    let english = reference.english.map(|title| format!("English title: {title}"));
    let archived = reference.source.archived.as_deref().map(|url| format!("Archived: {url}"));
    [english, archived, reference.doubt()].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{real, sample, sound};
    use citationberg::json::{DateValue, Item, Value as Field};
    use timeline::language::Language;

    fn items(text: &str) -> Vec<Item> {
        sound(serde_json::from_str(text))
    }

    fn field(item: &Item, key: &str) -> String {
        item.0.get(key).and_then(|value| value.to_str()).unwrap_or_default().into_owned()
    }

    fn dates(item: &Item) -> Option<(Vec<Vec<i16>>, bool)> {
        let Field::Date(DateValue::DateParts { date_parts, circa, .. }) = item.0.get("issued")? else {
            return None;
        };
        Some((date_parts.0.iter().map(|date| date.0.clone()).collect(), *circa))
    }

    #[test]
    fn every_source_is_an_item_with_its_own_title() {
        let items = items(&real("sources.csl.json", None));
        let sources = &crate::data::real().open.sources;
        assert_eq!(items.len(), sources.len());
        for (item, source) in items.iter().zip(sources) {
            assert_eq!(item.id().as_deref(), Some(source.id.as_str()));
            assert_eq!(field(item, "title"), source.title.get(&source.language), "{}", source.id);
            assert_eq!(field(item, "URL"), source.url.clone().unwrap_or_default());
            assert_eq!(dates(item).is_some(), source.date.is_some(), "{}", source.id);
        }
    }

    #[test]
    fn what_a_date_leaves_open_stays_open() {
        let check = |edtf: &str, parts: &[&[i16]], circa: bool| {
            let span = sound(Span::from_edtf(edtf));
            let item = items(&json!([{ "issued": issued(span) }]).to_string());
            let parts: Vec<Vec<i16>> = parts.iter().map(|part| part.to_vec()).collect();
            assert_eq!(dates(&item[0]), Some((parts, circa)), "{edtf}");
        };
        check("2022-10-03", &[&[2022, 10, 3]], false);
        check("1955-06", &[&[1955, 6]], false);
        check("1945-09-02?", &[&[1945, 9, 2]], true);
        check("1875~", &[&[1875]], true);
        check("1941-04-13/1941-05", &[&[1941, 4, 13], &[1941, 5]], false);
    }

    #[test]
    fn the_translated_title_and_the_doubt_are_in_the_note() {
        let items = items(&sample(write, Language::En));
        assert_eq!(items[0].type_().as_deref(), Some("article-newspaper"));
        assert_eq!(field(&items[0], "container-title"), "RT & Co");
        let note = "English title: On <b>Kishida</b>\nNot certain: No <page> was found.";
        assert_eq!(field(&items[0], "note"), note);
        assert_eq!(field(&items[1], "keyword"), "japan, official");
    }
}
